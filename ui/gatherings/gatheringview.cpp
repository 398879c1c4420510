// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/gatheringview.h"

#include "app/session/community.h"
#include "ui/gatherings/doorpane.h"
#include "ui/gatherings/gueststab.h"
#include "ui/gatherings/plantab.h"
#include "ui/gatherings/words.h"
#include "ui/kit/button.h"
#include "ui/kit/livequery.h"
#include "ui/kit/pageheader.h"
#include "ui/kit/tabbar.h"

#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith {

GatheringView::GatheringView(Community &community, const PageTabMaker &tables, QWidget *parent)
    : QWidget(parent), m_community(community), m_header(new PageHeader(QString())), m_tabs(new TabBar), m_stack(new QStackedWidget),
      m_plan(new PlanTab(community)), m_guests(new GuestsTab(community.store())), m_door(new DoorPane(community.store())),
      m_tables(tables ? tables(community) : nullptr), m_export(new Button(tr("Print or export"), QStringLiteral("export"))),
      m_openDoor(new Button(tr("Open the door"), QStringLiteral("door"), Button::Kind::Primary))
{
    build();
    connect(m_header, &PageHeader::backRequested, this, &GatheringView::backRequested);
    connect(m_openDoor, &QPushButton::clicked, this, &GatheringView::doorRequested);
    connect(m_plan, &PlanTab::told, this, &GatheringView::told);
    connect(m_guests, &GuestsTab::personOpened, this, &GatheringView::personOpened);
    connect(m_tabs, &QTabBar::currentChanged, this, &GatheringView::showTab);
}

void GatheringView::build()
{
    m_header->setBack(tr("Gatherings"));
    m_tabs->setObjectName(QStringLiteral("gatheringTabs"));
    m_tabs->setAccessibleName(tr("Parts of the gathering"));
    for (const QString &title : {tr("Plan"), tr("Guests"), m_tables ? m_tables->title() : QString(), tr("Door")})
        m_tabs->addTab(title);
    m_header->setTabs(m_tabs);
    m_export->setObjectName(QStringLiteral("exportGuests"));
    m_openDoor->setObjectName(QStringLiteral("openDoor"));
    m_openDoor->setKey(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_header->addAction(m_export);
    m_header->addAction(m_openDoor);
    for (QWidget *tab : {static_cast<QWidget *>(m_plan), static_cast<QWidget *>(m_guests)})
        m_stack->addWidget(tab);
    addTables();
    m_stack->addWidget(m_door);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
    connect(m_export, &QPushButton::clicked, this, &GatheringView::exportRequested);
}

void GatheringView::addTables()
{
    m_tabs->setTabVisible(Tables, m_tables);
    m_stack->addWidget(m_tables ? m_tables : new QWidget);
    if (!m_tables)
        return;
    const auto actions = m_tables->headActions();
    for (QWidget *action : actions)
        m_header->addAction(action);
    connect(m_tables, &PageTab::noteChanged, this, [this](const QString &note) { m_tabs->setNote(Tables, note); });
}

void GatheringView::setGathering(GatheringId id, Tab tab)
{
    if (id != m_id) {
        m_id = id;
        const auto ask = [id](Reader &reader) {
            const auto gathering = reader.find<Gathering>(id);
            if (!gathering)
                return Known{};
            return Known{{*gathering, gatherings::counts(reader, id)}, gatherings::doorList(reader, id), gatherings::deciders(reader)};
        };
        if (m_query)
            m_query->setAsk(ask);
        else
            m_query = new LiveQuery<Known>(m_community.store(), {"gathering", "invitation", "attendance", "person"}, ask,
                                           [this](const Known &known) { take(known); }, this);
        m_door->setGathering(id);
        if (m_tables)
            m_tables->setItem(id.value);
    }
    setTab(tab);
    pause();
}

void GatheringView::take(const Known &known)
{
    const Gathering &gathering = known.listed.gathering;
    if (!gathering.id) {
        m_id = {};
        Q_EMIT gone();
        return;
    }
    m_header->setTitle(gathering.title);
    m_header->setSubtitle(words::dateLine(gathering, m_community.clock().today(gathering.zone)));
    const int invited = known.listed.counts.invited;
    m_tabs->setNote(Guests, invited > 0 ? QString::number(invited) : QString());
    m_tabs->setNote(Door, known.listed.counts.here > 0 ? tr("%n here", nullptr, known.listed.counts.here) : QString());
    const bool cancelled = gathering.state == GatheringState::Cancelled;
    m_openDoor->setUnavailable(cancelled ? tr("It was cancelled") : QString());
    QList<gatherings::Guest> guests;
    for (const gatherings::Guest &guest : known.everybody) {
        if (guest.invited || guest.isHere())
            guests.append(guest);
    }
    m_plan->setGathering(known.listed, guests);
    m_guests->setDeciders(known.deciders);
    m_guests->setGathering(known.listed, known.everybody);
}

void GatheringView::setTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
    showTab(tab);
}

GatheringView::Tab GatheringView::tab() const
{
    return Tab(m_tabs->currentIndex());
}

void GatheringView::showTab(int tab)
{
    if (m_stack->currentIndex() == Plan && tab != Plan)
        m_plan->save();
    m_stack->setCurrentIndex(tab);
    m_export->setVisible(tab != Tables);
    m_openDoor->setVisible(tab != Tables);
    const auto actions = m_tables ? m_tables->headActions() : QList<QWidget *>();
    for (QWidget *action : actions)
        action->setVisible(tab == Tables);
    pause();
    if (tab == Guests)
        m_guests->focusSearch();
    else if (tab == Door)
        m_door->focusSearch();
    else if (tab == Tables && m_tables)
        m_tables->takeKeys();
}

bool GatheringView::goBack()
{
    return (tab() == Tables && m_tables && m_tables->goBack()) || (tab() == Guests && m_guests->clearSearch()) || (tab() == Door && m_door->clearSearch());
}

std::optional<QList<qint64>> GatheringView::shownPeople() const
{
    return tab() == Guests ? std::optional(m_guests->shownPeople()) : std::nullopt;
}

bool GatheringView::keepEdits()
{
    return m_plan->save();
}

void GatheringView::pause()
{
    if (m_query)
        m_query->setPaused(!isVisible());
    m_door->setPaused(!isVisible() || tab() != Door);
}

void GatheringView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    pause();
}

void GatheringView::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    pause();
}

} // namespace kith
