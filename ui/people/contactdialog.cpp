// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Being in touch with somebody.
#include "ui/people/contactdialog.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QVBoxLayout>

#include "app/core/walltime.h"
#include "ui/kit/button.h"
#include "ui/kit/editors.h"
#include "ui/kit/field.h"
#include "ui/kit/text.h"
#include "ui/kit/viewswitch.h"

namespace kith {

using namespace Qt::StringLiterals;

ContactDialog::ContactDialog(Store &store, const ContactMade &contact, const QString &called, const QString &zone, QWidget *parent)
    : EntryDialog(u"contactDialog"_s, tr("In touch with %1").arg(isolated(called)), parent, Key::CtrlEnter), m_store(store), m_contact(contact), m_zone(zone),
      m_how(new ViewSwitch(tr("How"), {tr("Rang"), tr("Wrote"), tr("Met")})), m_day(new QDateEdit), m_about(new QLineEdit(contact.about))
{
    setPrimary(tr("Note it"), u"contactDialogAct"_s);
    const QDate today = store.clock().today(zone);
    m_how->setObjectName(u"contactHow"_s);
    m_how->setCurrent(int(contact.how));
    m_day->setObjectName(u"contactDay"_s);
    m_day->setCalendarPopup(true);
    followDateHabits(m_day);
    m_day->setMaximumDate(today);
    m_day->setDate(contact.madeAt ? WallTime::at(contact.madeAt, zone).date() : today);
    m_about->setObjectName(u"contactAbout"_s);
    m_about->setPlaceholderText(tr("What about, if you want to remember"));
    addRow(new Field(tr("How"), m_how));
    addRow(new Field(tr("What about"), m_about));
    addRow(new Field(tr("When"), m_day));
    connect(m_about, &QLineEdit::returnPressed, this, [this] { enter(); });
    if (contact.id) {
        auto *remove = new Button(tr("Remove it"));
        remove->setObjectName(u"removeContact"_s);
        addAside(remove);
        connect(remove, &QPushButton::clicked, this, [this] { write(m_store.perform(contactlog::Remove, [id = m_contact.id](Tx &tx) { contactlog::remove(tx, id); })); });
    }
    m_about->setFocus();
}

/// Of today it is now; of another day, whose hour nobody has said, it is noon.
Instant ContactDialog::madeAt() const
{
    const Instant now = m_store.clock().now();
    if (m_contact.madeAt && m_day->date() == WallTime::at(m_contact.madeAt, m_zone).date())
        return m_contact.madeAt;
    return m_day->date() == WallTime::at(now, m_zone).date() ? now : WallTime(m_day->date(), QTime(12, 0), m_zone).toInstant();
}

void ContactDialog::enter()
{
    ContactMade contact = m_contact;
    contact.how = ContactHow(m_how->current());
    contact.about = m_about->text();
    contact.madeAt = madeAt();
    if (contact.id)
        write(m_store.perform(contactlog::Save, [contact](Tx &tx) { return contactlog::save(tx, contact); }));
    else
        write(m_store.perform(contactlog::Log, [contact](Tx &tx) { return contactlog::log(tx, contact); }));
}

} // namespace kith
