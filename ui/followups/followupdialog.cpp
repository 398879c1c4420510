// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/followups/followupdialog.h"

#include "app/core/folding.h"
#include "app/core/isolated.h"
#include "app/followups/followups.h"
#include "app/session/community.h"
#include "app/store/community.h"
#include "app/store/store.h"
#include "ui/kit/choicefield.h"
#include "ui/kit/editors.h"
#include "ui/kit/field.h"
#include "ui/kit/labels.h"
#include "ui/kit/saynames.h"
#include "ui/kit/viewswitch.h"
#include "ui/kit/whendone.h"

#include <QDateEdit>
#include <QLineEdit>
#include <QSpinBox>

namespace kith {

using namespace Qt::StringLiterals;

namespace {

struct Known {
    QList<people::Named> people;
    PersonId me;
    QDate today;
};

constexpr int usualWeeks = 6, mostWeeks = 104;

} // namespace

FollowUpDialog::FollowUpDialog(Community &community, PersonId about, QWidget *parent)
    : EntryDialog(u"followUpDialog"_s, tr("Follow up"), parent), m_community(community), m_kind(new ViewSwitch(tr("What it is"), {tr("A promise"), tr("Keep in touch")})), m_what(new QLineEdit),
      m_about(new ChoiceField), m_owner(new ChoiceField), m_due(new QDateEdit), m_weeks(new QSpinBox), m_eachNames(new Label(QString(), Type::Body, Colour::Text2)), m_whatField(new Field(tr("What is to be done"), m_what)),
      m_aboutField(new Field(tr("About whom"), m_about)), m_ownerField(new Field(tr("Who does it"), m_owner)), m_dueField(new Field(tr("By when"), m_due)),
      m_weeksField(new Field(tr("Every how many weeks"), m_weeks))
{
    build();
    m_about->choose(about.value);
    connect(m_kind, &ViewSwitch::chosen, this, &FollowUpDialog::showKind);
    showKind();
    fill();
}

void FollowUpDialog::build()
{
    m_what->setObjectName(u"followUpWhat"_s);
    m_about->setObjectName(u"followUpAbout"_s);
    m_owner->setObjectName(u"followUpOwner"_s);
    m_due->setObjectName(u"followUpDue"_s);
    m_weeks->setObjectName(u"followUpWeeks"_s);
    m_due->setCalendarPopup(true);
    followDateHabits(m_due);
    m_due->setDate(m_community.clock().today(systemZone())); // until the community's own day is known
    m_weeks->setRange(1, mostWeeks);
    m_weeks->setValue(usualWeeks);
    m_ownerField->setHint(tr("Empty: you"));
    m_eachNames->setWordWrap(true);
    m_eachNames->hide();
    addRow(m_kind, Qt::AlignLeading);
    addRow(m_eachNames);
    for (Field *field : {m_whatField, m_aboutField, m_weeksField, m_ownerField, m_dueField})
        addRow(field);
}

void FollowUpDialog::setGathering(GatheringId id, const QString &title)
{
    m_gathering = id;
    addRow(new Label(tr("From %1").arg(isolated(title)), Type::Small, Colour::Text2));
}

void FollowUpDialog::setDiscreet()
{
    m_kind->hide();
    for (ChoiceField *field : {m_about, m_owner})
        field->setFewestLetters(2);
}

void FollowUpDialog::setAboutEach(const QList<PersonId> &people)
{
    m_each = people;
    setWindowTitle(tr("Follow up with %n people", nullptr, int(people.size())));
    m_kind->hide();
    m_aboutField->hide();
}

void FollowUpDialog::nameEach(const QList<people::Named> &everybody)
{
    constexpr int most = 8;
    QHash<PersonId, QString> names;
    for (const people::Named &person : everybody)
        names.insert(person.id, person.name);
    QStringList chosen;
    for (const PersonId id : std::as_const(m_each))
        chosen.append(names.value(id, tr("somebody archived")));
    m_eachNames->setText(tr("One about each of %1").arg(sayNames(chosen, most)));
    m_eachNames->setVisible(!m_each.isEmpty());
}

void FollowUpDialog::setKeepingInTouch(bool keeps)
{
    m_kind->setCurrent(keeps ? 1 : 0);
    showKind();
}

void FollowUpDialog::showKind()
{
    const bool keeps = m_kind->current() == 1;
    m_whatField->setVisible(!keeps);
    m_dueField->setVisible(!keeps);
    m_weeksField->setVisible(keeps);
    setPrimary(keeps ? tr("Keep in touch") : tr("Promise it"), u"followUpSave"_s);
    QWidget *first = keeps ? static_cast<QWidget *>(m_about) : m_what;
    first->setFocus(Qt::OtherFocusReason);
}

void FollowUpDialog::fill()
{
    const auto asking = m_community.store().read([actor = m_community.store().actor()](Reader &reader) {
        return Known{people::Names(reader).listed(), people::knownAs(reader, actor), todayOf(reader)};
    });
    whenDone(this, asking, [this, guess = m_due->date()](const Result<Known> &known) {
        if (!known.ok())
            return refuse(known.error().text);
        QList<Choice> choices;
        for (const people::Named &person : known->people)
            choices.append({person.id.value, person.name, fold(person.name + u' ' + person.called)});
        m_about->setChoices(choices);
        m_owner->setChoices(choices);
        if (m_owner->text().isEmpty())
            m_owner->choose(known->me.value);
        m_ownerField->setHint(known->me ? tr("Empty: you") : tr("Empty: nobody yet"));
        if (m_due->date() == guess)   // nobody has chosen another
            m_due->setDate(known->today);
        nameEach(known->people);
    });
}

QFuture<Result<Done>> FollowUpDialog::writing()
{
    const Chosen about = m_about->chosen().value(0), owner = m_owner->chosen().value(0);
    if (m_kind->current() == 1) {
        return m_community.store().perform(followups::KeepInTouch, [=, days = 7 * m_weeks->value()](Tx &tx) {
            followups::keepInTouch(tx, people::meant(tx, {about.key}, about.text), days, people::meant(tx, {owner.key}, owner.text));
        });
    }
    FollowUp made;
    made.what = m_what->text();
    made.dueOn = m_due->date();
    made.gatheringId = m_gathering;
    return m_community.store().perform(followups::Promise, [=, each = m_each](Tx &tx) {
        FollowUp whole = made;
        whole.aboutId = people::meant(tx, {about.key}, about.text);
        whole.ownerId = people::meant(tx, {owner.key}, owner.text);
        if (each.isEmpty())
            followups::promise(tx, whole);
        else
            followups::promise(tx, whole, each);
    });
}

void FollowUpDialog::enter()
{
    if (m_kind->current() == 1 && m_about->chosen().isEmpty())
        return m_aboutField->setError(tr("Say with whom."));
    write(writing());
}

void FollowUpDialog::refuse(const QString &why)
{
    (m_kind->current() == 1 ? m_aboutField : m_whatField)->setError(why);
}

} // namespace kith
