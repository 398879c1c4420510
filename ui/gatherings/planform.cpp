// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/planform.h"

#include "app/core/isolated.h"
#include "app/core/walltime.h"
#include "ui/gatherings/words.h"
#include "ui/kit/completing.h"
#include "ui/kit/editors.h"
#include "ui/kit/formdraft.h"
#include "ui/kit/saydate.h"
#include "ui/kit/labels.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStringListModel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace kith {

namespace {

constexpr int mostSeats = 100000;
constexpr int mostDays = 31;

QString draftName(GatheringId id)
{
    return QStringLiteral("gathering-") + (id ? id.toText() : QStringLiteral("new"));
}

Label *meaning()
{
    auto *label = new Label(QString(), Type::Small, Colour::Text2);
    label->setWordWrap(true);
    return label;
}

} // namespace

PlanForm::PlanForm(const QString &drafts, QWidget *parent)
    : QWidget(parent), m_form(new Form<PlanDraft>), m_draft(new FormDraft(*m_form, drafts)), m_title(new QLineEdit), m_from(new QLineEdit), m_until(new QLineEdit),
      m_zone(new QLineEdit), m_venue(new QLineEdit), m_on(new QDateEdit), m_allDay(new QCheckBox(tr("Without times"))), m_days(new QSpinBox),
      m_capacity(new QSpinBox), m_rule(new QComboBox), m_agenda(new QPlainTextEdit), m_timeMeaning(meaning()), m_ruleMeaning(meaning())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_draft);
    column->addWidget(m_form);
    column->addStretch(1);
    m_title->setObjectName(QStringLiteral("planTitle"));
    m_form->field(tr("Title"), &PlanDraft::title, m_title);
    addTimeFields();
    addPlaceFields();
    watch();
}

PlanForm::~PlanForm()
{
    m_draft->leave();
}

void PlanForm::addTimeFields()
{
    using Show = std::function<QString(const QTime &)>;
    using Parse = std::function<std::optional<QTime>(const QString &, QString *)>;
    const Show show = [](const QTime &time) { return time.isValid() ? sayTime(time) : QString(); };
    const Parse parse = [](const QString &text, QString *why) {
        const std::optional<QTime> time = timeFrom(text);
        if (!time)
            *why = tr("A time looks like 18:30.");
        return time;
    };
    const Parse parseOrNone = [parse](const QString &text, QString *why) {
        return text.trimmed().isEmpty() ? std::optional(QTime()) : parse(text, why);
    };
    m_on->setObjectName(QStringLiteral("planOn"));
    m_on->setCalendarPopup(true);
    followDateHabits(m_on);
    m_from->setObjectName(QStringLiteral("planFrom"));
    m_until->setObjectName(QStringLiteral("planUntil"));
    m_until->setPlaceholderText(tr("Not said"));
    m_days->setObjectName(QStringLiteral("planDays"));
    m_days->setRange(1, mostDays);
    m_allDay->setObjectName(QStringLiteral("planAllDay"));
    m_zone->setObjectName(QStringLiteral("planZone"));
    completeFrom(m_zone, new QStringListModel(knownZones(), m_zone));
    m_form->field(tr("Day"), &PlanDraft::on, m_on);
    m_form->field(tr("Starts"), &PlanDraft::from, m_from, show, parse);
    m_form->field(tr("Ends"), &PlanDraft::until, m_until, show, parseOrNone);
    m_form->field(tr("All day"), &PlanDraft::allDay, m_allDay);
    m_form->field(tr("Days"), &PlanDraft::days, m_days);
    m_form->field(tr("Time zone"), &PlanDraft::zone, m_zone);
    m_form->addBelow(m_timeMeaning);
}

void PlanForm::addPlaceFields()
{
    m_venue->setObjectName(QStringLiteral("planVenue"));
    m_capacity->setObjectName(QStringLiteral("planCapacity"));
    m_capacity->setRange(0, mostSeats);
    m_capacity->setSpecialValueText(tr("As many as come"));
    m_rule->setObjectName(QStringLiteral("planRule"));
    for (WaitingRule rule : {WaitingRule::NextThatFits, WaitingRule::StrictOrder})
        m_rule->addItem(words::rule(rule), int(rule));
    m_agenda->setObjectName(QStringLiteral("planAgenda"));
    m_agenda->setMinimumHeight(6 * Theme::line(Type::Body));
    for (QWidget *box : {static_cast<QWidget *>(m_on), static_cast<QWidget *>(m_days), static_cast<QWidget *>(m_capacity)})
        box->setMinimumHeight(m_title->sizeHint().height());
    m_form->field(tr("Venue"), &PlanDraft::venue, m_venue);
    m_form->field(tr("Seats"), &PlanDraft::capacity, m_capacity);
    m_form->field(tr("When it is full"), &PlanDraft::waitingRule, m_rule);
    m_form->addBelow(m_ruleMeaning);
    m_form->field(tr("Agenda"), &PlanDraft::agenda, m_agenda);
}

void PlanForm::watch()
{
    connect(m_form, &FormBase::edited, this, &PlanForm::explain);
    connect(m_form, &FormBase::edited, this, &PlanForm::edited);
    connect(m_form, &FormBase::committed, this, &PlanForm::committed);
}

void PlanForm::begin(const Gathering &gathering)
{
    m_gathering = gathering;
    m_form->begin(draftOf(gathering));
    m_draft->begin(draftName(gathering.id));
    explain();
}

void PlanForm::load(const Gathering &gathering)
{
    m_gathering = gathering;
    followDateHabits(m_on);
    m_form->load(draftOf(gathering));
    explain();
}

Gathering PlanForm::value() const
{
    return drafted(m_form->value(), m_gathering);
}

void PlanForm::saved(GatheringId gathering, const FormBase::Sent &sent)
{
    if (isStillAbout(sent))
        m_form->saved(sent);
    else
        m_draft->drop(draftName(gathering));
}

void PlanForm::giveUp()
{
    m_draft->drop();
}

void PlanForm::explain()
{
    const Gathering shown = value();
    m_from->setEnabled(!shown.allDay);
    m_until->setEnabled(!shown.allDay);
    // With times the end says it; a number that is not one, or being typed, stays in sight.
    m_form->setFieldVisible(m_days, shown.allDay || m_days->value() > 1 || m_days->hasFocus());
    m_ruleMeaning->setText(words::ruleMeaning(shown.waitingRule));
    m_ruleMeaning->setVisible(shown.capacity > 0);
    const WallTime start = shown.startTime();
    const QString here = systemZone();
    QString text;
    if (shown.allDay || !start.isValid() || !isKnownZone(shown.zone)) {
        text = shown.allDay ? tr("A day without a clock: it is the same date everywhere.") : QString();
    } else if (start.isSkipped()) {
        text = tr("On that night the clocks go forward and %1 does not exist.").arg(sayTime(start.time()));
    } else if (shown.zone != here) {
        const WallTime there = WallTime::at(start.toInstant(), here);
        text = tr("%1 in %2 is %3 on this computer’s clock (%4).")
                   .arg(isolated(sayTime(start.time())), shown.zone, isolated(sayTime(there.time())), here);
    }
    m_timeMeaning->setText(text);
    m_timeMeaning->setVisible(!text.isEmpty());
}

QWidget *PlanForm::blamed(const Gathering &gathering) const
{
    if (gathering.title.simplified().isEmpty())
        return m_title;
    if (!isKnownZone(gathering.zone))
        return m_zone;
    const WallTime start = gathering.startTime(), end = gathering.endTime();
    if (!gathering.allDay && start.isSkipped())
        return m_from;
    return end.isValid() && end.toInstant() < start.toInstant() ? static_cast<QWidget *>(m_until) : m_title;
}

bool PlanForm::isRight()
{
    const Gathering gathering = value();
    QString why;
    // Enter in a field asks before the form has looked at it, and what the store refused may be taken now.
    const auto editors = m_form->findChildren<QWidget *>();
    for (QWidget *editor : editors) {
        if (!gathering.allDay || (editor != m_from && editor != m_until))
            m_form->setError(editor, {});
    }
    if (gathering.title.simplified().isEmpty())
        why = tr("A gathering needs a title. The old one was kept.");
    else if (!isKnownZone(gathering.zone))
        why = tr("“%1” is not a time zone such as Europe/London. The old one was kept.").arg(gathering.zone);
    if (!why.isEmpty())
        m_form->setError(blamed(gathering), why);
    return why.isEmpty() && !m_form->hasErrors();
}

void PlanForm::showFailure(const Error &error)
{
    m_form->setError(blamed(value()), error.text);
}

} // namespace kith
