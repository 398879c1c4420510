// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/loghelpdialog.h"

#include "app/core/isolated.h"
#include "app/help/helping.h"
#include "app/session/community.h"
#include "app/store/community.h"
#include "app/store/store.h"
#include "ui/help/personchoices.h"
#include "ui/kit/button.h"
#include "ui/kit/choicefield.h"
#include "ui/kit/editors.h"
#include "ui/kit/field.h"
#include "ui/kit/labels.h"
#include "ui/kit/whendone.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QVBoxLayout>

namespace kith {

using namespace Qt::StringLiterals;

static constexpr double mostHours = 1000;

LogHelpDialog::LogHelpDialog(Community &community, QWidget *parent)
    : EntryDialog(u"logHelpDialog"_s, tr("Log help"), parent), m_community(community), m_helper(new ChoiceField), m_helped(new ChoiceField(ChoiceField::Many::Several)), m_via(new ChoiceField),
      m_what(new QLineEdit), m_kind(new QLineEdit), m_on(new QDateEdit), m_hours(new QDoubleSpinBox), m_thanked(new QCheckBox(tr("Thanks were said"))),
      m_helperField(new Field(tr("Who helped"), m_helper)), m_helpedField(new Field(tr("Whom"), m_helped)), m_whatField(new Field(tr("With what"), m_what)),
      m_more(nullptr), m_turnRound(new Button(tr("The other way round"), Button::Kind::Link)), m_showMore(new Button(tr("More"), Button::Kind::Link))
{
    build();
    connect(m_turnRound, &QPushButton::clicked, this, &LogHelpDialog::turnRound);
    connect(m_showMore, &QPushButton::clicked, this, [this] {
        m_more->show();
        m_showMore->hide();
        m_kind->setFocus(Qt::OtherFocusReason);
    });
    fill();
}

void LogHelpDialog::build()
{
    m_helper->setObjectName(u"helper"_s);
    m_helped->setObjectName(u"helped"_s);
    m_what->setObjectName(u"helpWhat"_s);
    m_on->setObjectName(u"helpOn"_s);
    m_thanked->setObjectName(u"helpThanked"_s);
    setPrimary(tr("Log it"), u"logHelp"_s);
    m_helpedField->setHint(tr("Several have commas between them"));
    m_on->setCalendarPopup(true);
    followDateHabits(m_on);
    m_on->setDate(m_community.clock().today(systemZone())); // until the community's own day is known
    m_more = buildMore();
    m_turnRound->setObjectName(u"turnRound"_s);
    m_turnRound->setKey(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_turnRound->hide();
    for (Button *button : {m_turnRound, m_showMore})
        button->setAutoDefault(false);
    for (QWidget *row : {m_helperField, m_helpedField})
        addRow(row);
    addRow(m_turnRound, Qt::AlignLeading);
    for (QWidget *row : {static_cast<QWidget *>(m_whatField),
                         static_cast<QWidget *>(new Field(tr("When"), m_on)), static_cast<QWidget *>(m_thanked), m_more})
        addRow(row);
    addRow(m_showMore, Qt::AlignLeading);
}

QWidget *LogHelpDialog::buildMore()
{
    m_kind->setObjectName(u"helpKind"_s);
    m_via->setObjectName(u"helpVia"_s);
    m_hours->setObjectName(u"helpHours"_s);
    m_hours->setRange(0, mostHours);
    m_hours->setSingleStep(0.5);
    m_hours->setDecimals(2);
    m_hours->setSpecialValueText(tr("not counted"));
    auto *kind = new Field(tr("Kind of help"), m_kind);
    kind->setHint(tr("Empty: told by the words"));
    auto *via = new Field(tr("Who only brought them together"), m_via);
    auto *more = new QWidget;
    auto *column = new QVBoxLayout(more);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    for (QWidget *field : {static_cast<QWidget *>(kind), static_cast<QWidget *>(via), static_cast<QWidget *>(new Field(tr("Hours"), m_hours))})
        column->addWidget(field);
    more->hide();
    return more;
}

void LogHelpDialog::setHelped(PersonId person)
{
    m_helped->choose(person.value);
    m_turnRound->setVisible(bool(person));
}

static void put(ChoiceField *field, const QString &text, const Chosen &first)
{
    field->setText(text);
    field->choose(text.isEmpty() ? first.key : 0);
}

void LogHelpDialog::turnRound()
{
    const QString helperText = m_helper->text(), helpedText = m_helped->text();
    const Chosen helper = m_helper->chosen().value(0), helped = m_helped->chosen().value(0);
    put(m_helper, helpedText, helped);
    put(m_helped, helperText, helper);
    ChoiceField *other = m_helped->chosen().isEmpty() ? m_helped : m_helper;
    other->setFocus(Qt::OtherFocusReason);
}

void LogHelpDialog::setGathering(GatheringId id, const QString &title)
{
    m_gathering = id;
    addRow(new Label(tr("At %1").arg(isolated(title)), Type::Small, Colour::Text2));
}

void LogHelpDialog::setDiscreet()
{
    for (ChoiceField *field : {m_helper, m_helped, m_via})
        field->setFewestLetters(2);
}

void LogHelpDialog::setAsk(const Ask &ask)
{
    m_ask = ask.id;
    m_helped->choose(ask.personId.value);
    m_what->setText(ask.what);
    m_kind->setText(ask.kind);
}

void LogHelpDialog::fill()
{
    whenDone(this, m_community.store().read(personChoices), [this](const Result<QList<Choice>> &choices) {
        if (!choices.ok())
            return refuse(choices.error().text);
        for (ChoiceField *field : {m_helper, m_helped, m_via})
            field->setChoices(*choices);
    });
    whenDone(this, m_community.store().read([](Reader &reader) { return todayOf(reader); }), [this, guess = m_on->date()](const Result<QDate> &today) {
        if (today.ok() && m_on->date() == guess)   // nobody has chosen another
            m_on->setDate(*today);
    });
}

QFuture<Result<Done>> LogHelpDialog::writing()
{
    Help help;
    help.what = m_what->text();
    help.kind = m_kind->text();
    help.happenedOn = m_on->date();
    help.hours = m_hours->value();
    help.askId = m_ask;
    help.gatheringId = m_gathering;
    help.state = m_thanked->isChecked() ? HelpState::Thanked : HelpState::Happened;
    const Chosen helper = m_helper->chosen().value(0), via = m_via->chosen().value(0);
    return m_community.store().perform(helps::Log, [=, helped = m_helped->chosen()](Tx &tx) {
        Help whole = help;
        whole.helperId = people::meant(tx, {helper.key}, helper.text);
        whole.viaId = people::meant(tx, {via.key}, via.text);
        QList<PersonId> people;
        for (const Chosen &one : helped)
            people.append(people::meant(tx, {one.key}, one.text));
        helps::log(tx, whole, people);
    });
}

void LogHelpDialog::enter()
{
    const bool noHelper = m_helper->chosen().isEmpty(), noHelped = m_helped->chosen().isEmpty();
    m_helperField->setError(noHelper ? tr("Say who helped.") : QString());
    m_helpedField->setError(noHelped ? tr("Say who was helped.") : QString());
    if (!noHelper && !noHelped)
        write(writing());
}

void LogHelpDialog::refuse(const QString &why)
{
    m_whatField->setError(why);
}

} // namespace kith
