// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablestab.h"

#include "app/session/community.h"
#include "app/tables/tablewords.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/popup.h"
#include "ui/kit/saynames.h"
#include "ui/tables/printmenu.h"
#include "ui/tables/projector.h"
#include "ui/tables/roundsarea.h"
#include "ui/tables/roundsview.h"
#include "ui/tables/ruledialog.h"
#include "ui/tables/tabledeeds.h"
#include "ui/tables/tablesfoot.h"
#include "ui/tables/tablesmenu.h"
#include "ui/tables/tablespanel.h"
#include "ui/tables/tablesprinting.h"

#include <QBoxLayout>
#include <QStackedWidget>

namespace kith {

using namespace tables;

namespace {

constexpr int besideNeeds = 560; ///< narrower than this the panel stands below the tables
constexpr int roomyFrom = 900; ///< from here the panel has its full width
constexpr int fewest = 4; ///< people for whom tables make sense

int roundsOf(Reader &reader, GatheringId gathering)
{
    const auto plan = reader.first<TablePlan>(where(&TablePlan::gatheringId, gathering), where(&TablePlan::chosen, true));
    return plan ? int(reader.count<TableRound>(where(&TableRound::planId, plan->id))) : 0;
}

} // namespace

TablesTab::TablesTab(Community &community, QWidget *parent)
    : PageTab(tr("Tables"), parent), m_community(community), m_desk(new TablesDesk(community.store(), this)), m_deeds(new TableDeeds(*m_desk, this)),
      m_stack(new QStackedWidget), m_view(new RoundsView), m_panel(new TablesPanel), m_foot(new TablesFoot), m_problem(new Banner), m_late(new Banner),
      m_empty(new EmptyState(tr("Nobody has a table yet"), QString())), m_print(new Button(tr("Print"), QStringLiteral("print"), Button::Kind::Normal, this)),
      m_shuffle(new Button(tr("Shuffle again"), QStringLiteral("repeat"), Button::Kind::Normal, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_problem);
    column->addWidget(m_stack, 1);
    m_stack->addWidget(new QWidget);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeSeated());
    addHead();
    connectView();
    connectPanel();
    connectDesk();
}

QWidget *TablesTab::makeEmpty()
{
    m_make = m_empty->addPrimary(tr("Make tables"), QStringLiteral("table"));
    m_make->setObjectName(QStringLiteral("makeTables"));
    m_make->setKey(QKeySequence(Qt::CTRL | Qt::Key_R), true);
    m_empty->addHint(tr("Small tables"), tr("At four everybody speaks; at eight two do."));
    m_empty->addHint(tr("A few rounds"), tr("After the soup, change places. Twice is enough for most evenings."));
    m_empty->addHint(tr("Rules of your own"), tr("Who sits together, who apart, and who looks after a table."));
    connect(m_make, &QPushButton::clicked, m_desk, &TablesDesk::shuffle);
    return m_empty;
}

QWidget *TablesTab::makeSeated()
{
    auto *tables = new QWidget;
    auto *column = new QVBoxLayout(tables);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_late);
    column->addWidget(new RoundsArea(*m_view), 1);
    column->addWidget(m_foot);
    auto *seated = new QWidget;
    m_beside = new QBoxLayout(QBoxLayout::LeftToRight, seated);
    m_beside->setContentsMargins(0, 0, 0, 0);
    m_beside->setSpacing(0);
    m_beside->addWidget(tables, 1);
    m_beside->addWidget(m_panel);
    return seated;
}

void TablesTab::addHead()
{
    m_print->setObjectName(QStringLiteral("printTables"));
    m_shuffle->setObjectName(QStringLiteral("shuffle"));
    m_shuffle->setKey(QKeySequence(Qt::CTRL | Qt::Key_R), true);
    // They stand in the head of the page, which takes them in.
    m_print->hide();
    m_shuffle->hide();
    auto *menu = new PrintMenu(*new TablesPrinting(m_community.store(), *m_desk, this), m_print);
    m_print->setMenu(menu);
    connect(menu, &PrintMenu::projectWished, this, &TablesTab::project);
    connect(menu->printing(), &TablesPrinting::told, this, &PageTab::told);
    connect(m_shuffle, &QPushButton::clicked, m_desk, &TablesDesk::shuffle);
}

void TablesTab::connectView()
{
    connect(m_view, &RoundsView::moveWished, m_deeds, &TableDeeds::move);
    connect(m_view, &RoundsView::swapWished, m_deeds, &TableDeeds::swap);
    connect(m_view, &RoundsView::lockWished, m_deeds, &TableDeeds::lock);
    connect(m_view, &RoundsView::takeOffWished, this, [this](PersonId person) { m_deeds->takeOff({person}); });
    connect(m_view, &RoundsView::opened, this, [this](PersonId person) { Q_EMIT openRequested(QStringLiteral("people"), person.value); });
    connect(m_view, &RoundsView::menuRequested, this, &TablesTab::openMenu);
    connect(m_late, &Banner::actionClicked, this, [this] { m_lateOnes.isEmpty() ? m_deeds->takeOff(m_goneOnes) : m_deeds->seatLate(m_lateOnes); });
}

void TablesTab::connectPanel()
{
    connect(m_panel, &TablesPanel::settingsWished, m_deeds, &TableDeeds::setSettings);
    connect(m_panel, &TablesPanel::ruleWished, this, &TablesTab::askRule);
    connect(m_panel, &TablesPanel::ruleRemoveWished, m_deeds, &TableDeeds::removeRule);
    connect(m_panel, &TablesPanel::planChosen, m_desk, &TablesDesk::show);
    connect(m_panel, &TablesPanel::anotherWished, m_desk, &TablesDesk::makeAnother);
    connect(m_panel, &TablesPanel::useWished, m_deeds, &TableDeeds::usePlan);
    connect(m_panel, &TablesPanel::removeWished, m_deeds, &TableDeeds::removePlan);
}

void TablesTab::connectDesk()
{
    connect(m_desk, &TablesDesk::changed, this, &TablesTab::take);
    connect(m_desk, &TablesDesk::begun, m_problem, &QWidget::hide);
    connect(m_desk, &TablesDesk::refused, this, [this](const QString &why) { m_problem->tell(Banner::Kind::Problem, why); });
}

void TablesTab::setItem(qint64 key)
{
    const GatheringId id{key};
    if (m_desk->gathering() && m_desk->gathering() != id)
        m_panel->settle();
    m_gathering = id;
    m_problem->hide();
    m_stack->setCurrentIndex(Nothing);
    m_desk->setGathering(id);
    m_desk->setPaused(!isVisible());
    const auto ask = [id](Reader &reader) { return roundsOf(reader, id); };
    const auto note = [this](int rounds) { Q_EMIT noteChanged(rounds > 0 ? tr("%n rounds", nullptr, rounds) : QString()); };
    if (m_rounds)
        m_rounds->setAsk(ask);
    else
        m_rounds = new LiveQuery<int>(m_community.store(), {"table_plan", "table_round"}, ask, note, this);
}

void TablesTab::take()
{
    if (!m_desk->hasAnswered() || m_desk->gathering() != m_gathering)
        return;
    const PlanLook *look = m_desk->look();
    m_shuffle->setUnavailable(look ? QString() : tr("There are no tables yet"));
    m_print->setUnavailable(look ? QString() : tr("There are no tables yet"));
    if (!look)
        return showEmpty();
    const RoundsScene scene = sceneOf(m_desk->sheet(), *look);
    m_view->setScene(scene);
    m_foot->setTables(scene.rounds.isEmpty() ? 0 : int(scene.rounds.first().tables.size()));
    m_panel->show(m_desk->sheet(), m_desk->looks(), look, m_desk->usualPlan(), m_desk->state());
    tellLate(*look);
    const bool hadButton = m_make->hasFocus();
    m_stack->setCurrentIndex(Seated);
    if (hadButton)
        m_view->setFocus(Qt::OtherFocusReason);
    if (m_projector)
        m_projector->setScene(m_desk->sheet().gathering.title, scene);
}

void TablesTab::showEmpty()
{
    const int people = int(m_desk->sheet().among(m_desk->usualPlan().among).size());
    const QString what = tr("Kith seats everyone so that as many as can be meet someone new, and remembers every evening before.");
    const QString who = people < fewest ? tr("That takes four people or more; %n coming so far.", nullptr, people) : tr("%n people are coming.", nullptr, people);
    m_empty->setText(what + u' ' + who);
    m_make->setUnavailable(people < fewest ? who : QString());
    m_stack->setCurrentIndex(Waiting);
}

void TablesTab::tellLate(const PlanLook &look)
{
    const auto names = [this](const QList<PersonId> &people) {
        QStringList called;
        for (PersonId id : people) {
            if (m_desk->sheet().guest(id))
                called.append(nameAt(m_desk->sheet(), id));
        }
        return sayNames(called);
    };
    const bool isKept = m_desk->state() != TablesDesk::State::Looking && m_desk->kept();
    m_lateOnes = isKept ? m_desk->sheet().unseated(look.plan) : QList<PersonId>();
    m_goneOnes = isKept ? m_desk->sheet().gone(look.plan) : QList<PersonId>();
    if (!m_lateOnes.isEmpty())
        m_late->tell(Banner::Kind::Notice, tr("Not seated yet: %1").arg(names(m_lateOnes)), tr("Find seats"));
    else if (!m_goneOnes.isEmpty())
        m_late->tell(Banner::Kind::Notice, (look.plan.plan.among == Among::Coming ? tr("Seated, but not coming: %1") : tr("Seated, but not here: %1")).arg(names(m_goneOnes)),
                     tr("Take off the tables"));
    else
        m_late->hide();
}

QList<QWidget *> TablesTab::headActions()
{
    return {m_print, m_shuffle};
}

void TablesTab::takeKeys()
{
    if (m_stack->currentIndex() == Seated)
        m_view->setFocus(Qt::OtherFocusReason);
    else if (m_stack->currentIndex() == Waiting)
        m_make->setFocus(Qt::OtherFocusReason);
}

void TablesTab::openMenu(const Spot &spot, const QPoint &at)
{
    auto *menu = new TablesMenu(*m_deeds, m_view->scene(), spot, this);
    connect(menu, &TablesMenu::personOpened, m_view, &RoundsView::opened);
    connect(menu, &TablesMenu::ruleWished, this, [this](PersonId person, TableRuleKind kind) { askRule()->setPerson(person, kind); });
    kith::openMenu(menu, at);
}

RuleDialog *TablesTab::askRule()
{
    const PlanLook *look = m_desk->look();
    int tables = 1;
    for (const SeatedRound &round : look ? look->seating : Seating())
        tables = std::max(tables, int(round.size()));
    delete m_rule;
    m_rule = new RuleDialog(m_desk->sheet(), tables, look ? look->rounds() : 1, this);
    connect(m_rule, &RuleDialog::wished, m_deeds, &TableDeeds::addRule);
    m_rule->open();
    return m_rule;
}

void TablesTab::project()
{
    if (m_projector)
        return m_projector->raise();
    m_projector = new Projector(this);
    m_projector->setScene(m_desk->sheet().gathering.title, m_view->scene());
    m_projector->resize(window()->size());
    m_projector->showFullScreen();
}

QList<KeyNote> TablesTab::keyNotes() const
{
    if (m_stack->currentIndex() != Seated)
        return {};
    return {{QStringLiteral("1\t9"), tr("Move the person chosen to that table")},
            {tr("L"), tr("Lock the person chosen to the table, or unlock")},
            {tr("Shift") + QStringLiteral("\tL"), tr("Lock the whole table")},
            {tr("Del"), tr("Take the person chosen off the tables")},
            {tr("Enter"), tr("Open the person chosen")}};
}

QList<TourStop> TablesTab::tourStops()
{
    const auto empty = [this] { showEmpty(); };
    const auto seated = [this] { take(); };
    return {{QStringLiteral("gathering-tables"), {seated}},
            {QStringLiteral("gathering-tables-empty"), {empty}},
            {QStringLiteral("tables-rule"), {seated, [this] { askRule(); }}, [this]() -> QWidget * { return m_rule; }},
            {QStringLiteral("tables-projector"), {seated, [this] { project(); }, [this] { m_projector->resize(window()->size()); }}, [this]() -> QWidget * { return m_projector; }}};
}

QSize TablesTab::minimumSizeHint() const
{
    return {Theme::px(360), Theme::px(320)};
}

void TablesTab::showEvent(QShowEvent *event)
{
    PageTab::showEvent(event);
    m_desk->setPaused(false);
}

void TablesTab::hideEvent(QHideEvent *event)
{
    m_panel->settle();
    m_desk->setPaused(true);
    PageTab::hideEvent(event);
}

void TablesTab::resizeEvent(QResizeEvent *event)
{
    PageTab::resizeEvent(event);
    const bool beside = width() >= Theme::px(besideNeeds);
    m_beside->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_panel->setMaximumHeight(beside ? QWIDGETSIZE_MAX : height() / 3);
    m_panel->setMinimumWidth(beside ? std::max(Theme::px(width() < Theme::px(roomyFrom) ? 224 : 256), m_panel->leastWidth()) : 0);
    m_panel->setMaximumWidth(beside ? m_panel->minimumWidth() : QWIDGETSIZE_MAX);
}

} // namespace kith
