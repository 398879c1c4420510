// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menu of days, and the small dialog that picks one.
#include "ui/kit/putoff.h"

#include <QCoreApplication>
#include <QDateEdit>
#include <QMenu>

#include "ui/kit/editors.h"
#include "ui/kit/entrydialog.h"
#include "ui/kit/field.h"
#include "ui/kit/popup.h"
#include "ui/kit/saydate.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PutOff)
};

class PutOffDialog : public EntryDialog {
public:
    PutOffDialog(QDate today, const std::function<void(QDate)> &chosen, QWidget *parent)
        : EntryDialog(u"putOffDialog"_s, Tr::tr("Put off"), parent), m_chosen(chosen), m_day(new QDateEdit)
    {
        m_day->setObjectName(u"putOffDay"_s);
        m_day->setCalendarPopup(true);
        followDateHabits(m_day);
        m_day->setMinimumDate(today.addDays(1));
        m_day->setDate(today.addDays(1));
        addRow(new Field(Tr::tr("Until when"), m_day));
        setPrimary(Tr::tr("Put off"), u"putOffSave"_s);
    }

protected:
    void enter() override
    {
        accept();
        m_chosen(m_day->date());
    }

private:
    std::function<void(QDate)> m_chosen;
    QDateEdit *m_day;
};

} // namespace

void openPutOffMenu(QWidget *owner, const QPoint &at, QDate today, const std::function<void(QDate)> &chosen)
{
    auto *menu = new QMenu(owner);
    menu->setObjectName(u"putOffMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, QDate until) {
        menu->addAction(u"%1\t%2"_s.arg(text, sayDay(until, today)), owner, [chosen, until] { chosen(until); });
    };
    add(Tr::tr("Until tomorrow"), today.addDays(1));
    add(Tr::tr("For three days"), today.addDays(3));
    add(Tr::tr("For a week"), today.addDays(7));
    add(Tr::tr("For a month"), today.addMonths(1));
    menu->addAction(Tr::tr("Pick a day…"), owner, [owner, today, chosen] { (new PutOffDialog(today, chosen, owner->window()))->open(); });
    openMenu(menu, at);
}

} // namespace kith
