// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/gueststab.h"

#include "app/store/store.h"
#include "ui/gatherings/decisionstrip.h"
#include "ui/gatherings/guestdeeds.h"
#include "ui/gatherings/guestlist.h"
#include "ui/gatherings/guestpanel.h"
#include "ui/gatherings/guestrows.h"
#include "ui/gatherings/words.h"
#include "ui/kit/banner.h"
#include "ui/kit/saynames.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace kith {

using gatherings::Guest;

namespace {

constexpr int panelNeeds = 720; ///< narrower than this the panel gives way to the list
constexpr int roomyFrom = 900; ///< from here the panel has its full width

} // namespace

GuestsTab::GuestsTab(Store &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_model(new GuestList(store.clock(), this)), m_deeds(new GuestDeeds(store, *m_model, this)), m_banner(new Banner),
      m_decision(new DecisionStrip(false)), m_rows(new GuestRows(*m_model, *m_deeds)), m_panel(new GuestPanel)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_decision);
    column->addWidget(m_rows, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(column, 1);
    row->addWidget(m_panel);
    connect(m_rows, &GuestRows::personOpened, this, &GuestsTab::personOpened);
    connectDeeds();
    connectPanel();
}

void GuestsTab::connectDeeds()
{
    connect(m_deeds, &GuestDeeds::begun, this, [this] {
        m_banner->hide();
        m_decision->hide();
    });
    connect(m_deeds, &GuestDeeds::refused, this, [this](const QString &why) { m_banner->tell(Banner::Kind::Problem, why); });
    connect(m_deeds, &GuestDeeds::turnedAway, this, &GuestsTab::tellWaiting);
    connect(m_decision, &DecisionStrip::decided, this, [this](const QString &by) { m_deeds->letIn(m_turnedAway, by); });
}

void GuestsTab::connectPanel()
{
    connect(m_panel, &GuestPanel::seatsChosen, m_deeds, &GuestDeeds::setSeats);
    connect(m_panel, &GuestPanel::ruleChosen, m_deeds, &GuestDeeds::setRule);
    connect(m_panel, &GuestPanel::inviteChosen, m_deeds, &GuestDeeds::invite);
    connect(m_panel, &GuestPanel::needChosen, m_rows->search(), &QLineEdit::setText);
}

void GuestsTab::setGathering(const gatherings::Listed &listed, const QList<Guest> &everybody)
{
    if (listed.gathering.id != m_listed.gathering.id) {
        m_banner->hide();
        m_decision->hide();
        m_rows->search()->clear();
    }
    m_listed = listed;
    m_deeds->setGathering(listed);
    m_model->setGuests(listed.gathering, everybody);
    m_panel->setGuests(listed, everybody);
    m_rows->refresh();
}

void GuestsTab::setDeciders(const QList<gatherings::Decider> &deciders)
{
    m_deciders = deciders.isEmpty() ? QList{gatherings::Decider{m_store.actor(), m_store.actor()}} : deciders;
    m_rows->setDeciders(m_deciders);
}

void GuestsTab::focusSearch()
{
    m_rows->focusSearch();
}

bool GuestsTab::clearSearch()
{
    const bool had = !m_rows->search()->text().isEmpty();
    m_rows->search()->clear();
    return had;
}

QList<qint64> GuestsTab::shownPeople() const
{
    QList<qint64> shown;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const Guest *guest = m_model->at(row); guest && (guest->invited || guest->isHere()))
            shown.append(guest->person.value);
    }
    return shown;
}

void GuestsTab::tellWaiting(const QList<qint64> &people)
{
    QStringList names;
    for (qint64 key : people) {
        if (const Guest *guest = m_model->guest(key))
            names.append(guest->called);
    }
    m_turnedAway = people;
    m_decision->ask(words::allTaken(m_listed.gathering.capacity) + u' '
                        + tr("%1 joined the waiting list. Let in all the same?").arg(sayNames(names)), m_deciders);
}

void GuestsTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        focusSearch();
    else if (!m_rows->search()->takeTyped(event))
        QWidget::keyPressEvent(event);
}

QSize GuestsTab::minimumSizeHint() const
{
    // Narrower than its parts ask for: the panel is hidden then.
    return {Theme::px(420), Theme::px(320)};
}

void GuestsTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_panel->setVisible(width() >= Theme::px(panelNeeds));
    m_panel->setFixedWidth(std::max(Theme::px(width() < Theme::px(roomyFrom) ? 252 : 288), m_panel->leastWidth()));
}

} // namespace kith
