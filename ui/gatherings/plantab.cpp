// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/plantab.h"

#include "app/gatherings/gatherings.h"
#include "app/session/community.h"
#include "app/store/store.h"
#include "ui/gatherings/planform.h"
#include "ui/gatherings/words.h"
#include "ui/kit/saydate.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"
#include "ui/kit/pill.h"
#include "ui/kit/saynames.h"
#include "ui/kit/sidepanel.h"
#include "ui/kit/text.h"
#include "ui/kit/whendone.h"

#include <QBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace kith {

namespace {

constexpr int formWidth = 640;
constexpr int besideNeeds = 640, panelWidth = 288; ///< at a 14 px font

Label *paragraph()
{
    auto *label = new Label(QString(), Type::Small, Colour::Text2);
    label->setWordWrap(true);
    return label;
}

} // namespace

PlanTab::PlanTab(Community &community, QWidget *parent)
    : QWidget(parent), m_store(community.store()), m_beside(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_form(new PlanForm(community.draftFolder())), m_banner(new Banner), m_state(new PillLabel), m_stateText(paragraph()),
      m_attendanceText(paragraph()), m_tellText(paragraph()), m_cancel(new Button(QString())), m_close(new Button(QString())),
      m_remove(new Button(tr("Remove this gathering"), Button::Kind::Quiet))
{
    auto *body = new QWidget;
    auto *inside = new QVBoxLayout(body);
    inside->setContentsMargins(24, 20, 24, 24);
    m_form->setMaximumWidth(Theme::px(formWidth));
    inside->addWidget(m_form);
    inside->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(m_banner);
    left->addWidget(scroll, 1);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_beside->setSpacing(0);
    m_beside->addLayout(left, 1);
    m_beside->addWidget(m_panel = makePanel());
    connect(m_form, &PlanForm::committed, this, &PlanTab::save);
    connect(m_banner, &Banner::actionClicked, this, &PlanTab::keepMoment);
}

SidePanel *PlanTab::makePanel()
{
    auto *panel = new SidePanel(tr("How it stands"));
    panel->section(tr("How it stands"))->addTrailing(m_state);
    panel->add(m_stateText);
    panel->add(m_tellText);
    panel->add(m_cancel);
    panel->section(tr("Attendance"));
    panel->add(m_attendanceText);
    panel->add(m_close);
    panel->add(m_remove);
    panel->finish();
    m_cancel->setObjectName(QStringLiteral("cancelGathering"));
    m_close->setObjectName(QStringLiteral("closeAttendance"));
    m_remove->setObjectName(QStringLiteral("removeGathering"));
    connect(m_cancel, &QPushButton::clicked, this, &PlanTab::toggleCancelled);
    connect(m_close, &QPushButton::clicked, this, &PlanTab::toggleClosed);
    connect(m_remove, &QPushButton::clicked, this, &PlanTab::remove);
    return panel;
}

// Where there is no room beside the fields, the panel stands below them.
void PlanTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool beside = width() >= Theme::px(besideNeeds);
    m_beside->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_panel->setMinimumWidth(beside ? Theme::px(panelWidth) : 0);
    m_panel->setMaximumWidth(beside ? Theme::px(panelWidth) : QWIDGETSIZE_MAX);
    m_panel->setMaximumHeight(beside ? QWIDGETSIZE_MAX : height() / 3);
}

void PlanTab::setGathering(const gatherings::Listed &listed, const QList<gatherings::Guest> &guests)
{
    const bool another = listed.gathering.id != m_listed.gathering.id;
    m_listed = listed;
    m_guests = guests;
    if (another) {
        m_banner->hide();
        m_beforeZone = {};
        m_form->begin(listed.gathering);
    } else {
        m_form->load(listed.gathering);
    }
    showState();
    showAttendance();
    showTelling();
}

void PlanTab::focusFirst()
{
    m_form->focusFirst();
}

template<class F>
void PlanTab::perform(const Verb &verb, F f)
{
    whenDone(this, m_store.perform(verb, std::move(f)), [this](const Result<Done> &result) {
        if (!result.ok())
            m_banner->tell(Banner::Kind::Problem, result.error().text);
    });
}

bool PlanTab::save()
{
    const Gathering before = m_listed.gathering;
    if (!before.id || !m_form->isDirty())
        return true;
    if (!m_form->isRight())
        return false;
    const Gathering after = m_form->value();
    if (after == m_sent)
        return true;
    if (after == before && !m_sent.id) {
        m_form->saved(after.id, m_form->send());
        return true;
    }
    m_sent = after;
    const auto saving = m_store.perform(gatherings::Save, [after](Tx &tx) { return gatherings::save(tx, after); });
    whenDone(this, saving, [=, this, sent = m_form->send()](const Result<Gathering> &result) { answered(before, after, sent, result); });
    return true;
}

void PlanTab::answered(const Gathering &before, const Gathering &after, const FormBase::Sent &sent, const Result<Gathering> &result)
{
    if (m_sent == after)
        m_sent = {};
    if (result.ok()) {
        m_form->saved(after.id, sent);
        if (m_form->isStillAbout(sent))
            askKeepMoment(before, after);
        return;
    }
    if (m_form->isStillAbout(sent))
        m_form->showFailure(result.error());
    if (!isVisible() || !m_form->isStillAbout(sent))
        Q_EMIT told(tr("%1 What was written for %2 is kept and offered in its plan.").arg(result.error().text, isolated(before.title)));
}

void PlanTab::askKeepMoment(const Gathering &before, const Gathering &after)
{
    const WallTime start = after.startTime();
    const qint64 later = start.toInstant().ms - before.startsAt.ms;
    if (after.zone == before.zone || after.starts != before.starts || after.allDay || later == 0)
        return;
    m_beforeZone = before;
    const QString moment = words::clockTime(before.startsAt, after.zone);
    const double hours = std::abs(double(later)) / 3'600'000;
    const QString shift = later > 0 ? tr("%1 h later than before").arg(QLocale().toString(hours, 'g', 3))
                                    : tr("%1 h earlier than before").arg(QLocale().toString(hours, 'g', 3));
    m_banner->tell(Banner::Kind::Notice, tr("%1 stays %1 on the clock in %2, which is %3.").arg(sayTime(start.time()), after.zone, shift),
                   tr("Keep the moment: %1").arg(moment));
}

void PlanTab::keepMoment()
{
    Gathering after = m_listed.gathering;
    const Gathering before = std::exchange(m_beforeZone, {});
    m_banner->hide();
    if (before.id != after.id)
        return;
    after.starts = WallTime::at(before.startsAt, after.zone).toText();
    if (!after.ends.isEmpty())
        after.ends = WallTime::at(before.endsAt, after.zone).toText();
    perform(gatherings::Save, [after](Tx &tx) { gatherings::save(tx, after); });
}

void PlanTab::showState()
{
    const Gathering &gathering = m_listed.gathering;
    const gatherings::Counts &counts = m_listed.counts;
    const bool cancelled = gathering.state == GatheringState::Cancelled, held = gathering.state == GatheringState::Held;
    m_state->setPill(cancelled ? Pill{tr("Cancelled"), PillKind::Clay} : held ? Pill{tr("Held"), PillKind::Neutral} : Pill{tr("Planned"), PillKind::Positive});
    QString text;
    if (cancelled)
        text = tr("It stays visible as cancelled, and nothing counts it.");
    else if (held)
        text = tr("It was held. What came of it is under Door.");
    else if (counts.invited == 0)
        text = tr("Nobody has been invited yet.");
    else
        text = tr("%1 coming, %2 maybe, %3 not answered.").arg(counts.coming).arg(counts.maybe).arg(counts.noAnswer);
    m_stateText->setText(text);
    m_cancel->setText(cancelled ? tr("It takes place after all") : tr("Cancel it"));
    m_cancel->setVisible(!held);
    const bool untouched = counts.invited == 0 && counts.here == 0;
    m_remove->setVisible(untouched);
}

void PlanTab::showAttendance()
{
    const Gathering &gathering = m_listed.gathering;
    const gatherings::Counts &counts = m_listed.counts;
    int missed = 0;
    for (const gatherings::Guest &guest : m_guests)
        missed += guest.hasPlace() && !guest.isHere() ? 1 : 0;
    const bool begun = gathering.startsAt <= m_store.clock().now() || counts.here > 0;
    QStringList said;
    if (begun || gathering.attendanceClosed) {
        said.append(tr("%n came.", nullptr, counts.here));
        if (counts.walkIns > 0)
            said.append(tr("%n of them walked in.", nullptr, counts.walkIns));
        if (missed > 0)
            said.append(gathering.attendanceClosed ? tr("%n said they would come and did not.", nullptr, missed)
                                                   : tr("%n more said they would come.", nullptr, missed));
    } else {
        said.append(tr("It has not begun. Arrivals are noted at the door."));
    }
    m_attendanceText->setText(said.join(u' '));
    m_close->setText(gathering.attendanceClosed ? tr("Reopen attendance") : tr("Close attendance"));
    m_close->setVisible(gathering.state != GatheringState::Cancelled && (begun || gathering.attendanceClosed));
    m_close->setToolTip(gathering.attendanceClosed ? tr("Lets arrivals be put right.")
                                                   : tr("From now on it counts as held, and whoever was not checked in was not there."));
}

void PlanTab::showTelling()
{
    QStringList names;
    if (m_listed.gathering.state == GatheringState::Cancelled) {
        for (const gatherings::Guest &guest : m_guests) {
            if (guest.invited && guest.answer != Answer::Declined)
                names.append(guest.name);
        }
    }
    m_tellText->setText(tr("Tell those who were asked: %1.").arg(sayNames(names, 12)));
    m_tellText->setVisible(!names.isEmpty());
}

void PlanTab::toggleCancelled()
{
    const GatheringId id = m_listed.gathering.id;
    if (m_listed.gathering.state == GatheringState::Cancelled)
        perform(gatherings::Uncancel, [id](Tx &tx) { gatherings::uncancel(tx, id); });
    else
        perform(gatherings::Cancel, [id](Tx &tx) { gatherings::cancel(tx, id); });
}

void PlanTab::toggleClosed()
{
    const GatheringId id = m_listed.gathering.id;
    if (m_listed.gathering.attendanceClosed)
        perform(gatherings::ReopenAttendance, [id](Tx &tx) { gatherings::reopenAttendance(tx, id); });
    else
        perform(gatherings::CloseAttendance, [id](Tx &tx) { gatherings::closeAttendance(tx, id); });
}

void PlanTab::remove()
{
    const GatheringId id = m_listed.gathering.id;
    perform(gatherings::Remove, [id](Tx &tx) { gatherings::remove(tx, id); });
}

} // namespace kith
