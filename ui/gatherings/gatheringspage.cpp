// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/gatheringspage.h"

#include "app/gatherings/gatherings.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/community.h"
#include "ui/gatherings/doorwindow.h"
#include "ui/gatherings/gatheringlist.h"
#include "ui/gatherings/gatheringsummary.h"
#include "ui/gatherings/monthview.h"
#include "ui/gatherings/newgathering.h"
#include "ui/gatherings/plandraft.h"
#include "ui/gatherings/words.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/invain.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/livequery.h"
#include "ui/kit/pageheader.h"
#include "ui/kit/readonly.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/viewswitch.h"
#include "ui/kit/whendone.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith {

using gatherings::Listed;

namespace {
constexpr int listWidth = 416;
constexpr int bothNeed = 860; ///< narrower than this there is no room for list and month
constexpr int switchNeeds = 700; ///< narrower than this there is only the list
}

PageInfo GatheringsPage::pageInfo()
{
    return {QStringLiteral("gatherings"), tr("Gatherings"), QStringLiteral("calendar")};
}

GatheringsPage::GatheringsPage(Community &community, QWidget *parent, const PageTabMaker &tables)
    : Page(pageInfo(), parent), m_community(community), m_zone(systemZone()),
      m_model(new GatheringList(community.clock(), this)), m_stack(new QStackedWidget), m_search(new SearchField(tr("Title, place…"))),
      m_list(new ListView(tr("Gatherings"), RowLook::gathering())),
      m_views(new ViewSwitch(tr("View"), {tr("List and month"), tr("List"), tr("Month")})), m_left(new QWidget), m_right(new QWidget), m_month(new MonthView),
      m_summary(new GatheringSummary(community.clock())), m_makeTables(tables)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(makeEmpty());
    m_stack->addWidget(makeOverview());
    m_stack->setCurrentIndex(Overview);
    connectOverview();
    addCommands();
    m_query = new LiveQuery<QList<Listed>>(community.store(), {"gathering", "invitation", "attendance"}, gatherings::list,
                                           [this](const QList<Listed> &all) { take(all); }, this);
    m_zoneQuery = new LiveQuery<QString>(community.store(), {"community"}, &zoneOf, [this](const QString &zone) { m_zone = zone; }, this);
}

QWidget *GatheringsPage::makeOverview()
{
    auto *header = new PageHeader(info().title);
    auto *import = new Button(tr("Import"), QStringLiteral("import"));
    auto *hand = Button::iconOnly(QStringLiteral("export"), tr("Export the list"));
    auto *fresh = new Button(tr("New gathering"), QStringLiteral("plus"), Button::Kind::Primary);
    import->setObjectName(QStringLiteral("import"));
    fresh->setObjectName(QStringLiteral("newGatheringButton"));
    for (QWidget *action : {static_cast<QWidget *>(m_views), static_cast<QWidget *>(hand), static_cast<QWidget *>(import), static_cast<QWidget *>(fresh)})
        header->addAction(action);
    addCommand(fresh, QStringLiteral("plus"), QKeySequence(QKeySequence::New));
    addCommand(import, QStringLiteral("import"))->setText(tr("Import a guest list…"));
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested({}); });
    connect(hand, &QPushButton::clicked, this, &GatheringsPage::exportShown);
    connect(fresh, &QPushButton::clicked, this, [this] { planNew(); });
    if (m_community.store().isReadOnly()) {
        for (Button *button : {import, fresh})
            button->setUnavailable(whyReadOnly(m_community.store()));
    }

    auto *field = new QHBoxLayout;
    field->setContentsMargins(12, 12, 12, 8);
    field->addWidget(m_search);
    auto *list = new QVBoxLayout(m_left);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addLayout(field);
    list->addWidget(m_list, 1);
    auto *month = new QVBoxLayout(m_right);
    month->setContentsMargins(24, 20, 24, 20);
    month->setSpacing(16);
    month->addWidget(m_month, 1);
    month->addWidget(m_summary);
    auto *row = new QHBoxLayout;
    row->setSpacing(0);
    m_line = divider(Qt::Vertical);
    row->addWidget(m_left);
    row->addWidget(m_line);
    row->addWidget(m_right, 1);
    auto *overview = new QWidget;
    auto *column = new QVBoxLayout(overview);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    column->addLayout(row, 1);
    return overview;
}

QWidget *GatheringsPage::makeEmpty()
{
    auto *empty = new EmptyState(tr("No gathering yet"),
                                 tr("Here Kith keeps what is planned, who is coming, and who was there. Most groups start with one date."));
    Button *fresh = empty->addPrimary(tr("Plan the first one"), QStringLiteral("plus"));
    fresh->setObjectName(QStringLiteral("planFirst"));
    fresh->setKey(QKeySequence(QKeySequence::New));
    Button *import = empty->addNormal(tr("Import from another service"), QStringLiteral("import"));
    empty->addHint(tr("Start small"), tr("Ten people who love what you do together are plenty."));
    empty->addHint(tr("Same place, same time"), tr("A rhythm is easier to come to than a date."));
    empty->addHint(tr("Bring your list"), tr("A guest list from another service brings people, answers and arrivals along."));
    connect(fresh, &QPushButton::clicked, this, [this] { planNew(); });
    connect(import, &QPushButton::clicked, this, [this] { Q_EMIT importRequested({}); });
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new PageHeader(info().title));
    column->addWidget(empty, 1);
    return page;
}

void GatheringsPage::connectOverview()
{
    m_search->setObjectName(QStringLiteral("gatheringSearch"));
    m_list->setObjectName(QStringLiteral("gatheringList"));
    m_list->setModel(m_model);
    m_list->setSearchField(m_search);
    sayInVain(m_list, m_search, tr("No gathering has “%1” in its title or place."), {});
    setSearchField(m_search);
    m_list->installEventFilter(this);
    MonthGrid *grid = m_month->grid();
    grid->setObjectName(QStringLiteral("month"));
    connect(m_list, &ListView::currentKeyChanged, this, [this](qint64 key) { choose(GatheringId{key}); });
    connect(m_list, &ListView::opened, this, [this](qint64 key) { openAsUsual(GatheringId{key}); });
    connect(grid, &MonthGrid::chosen, this, [this](GatheringId id) {
        if (!m_list->setCurrentKey(id.value))
            choose(id);
    });
    connect(grid, &MonthGrid::opened, this, &GatheringsPage::openAsUsual);
    connect(grid, &MonthGrid::dayOpened, this, &GatheringsPage::planNew);
    connect(grid, &MonthGrid::moved, this, &GatheringsPage::moveTo);
    grid->setCanMove(!m_community.store().isReadOnly());
    connect(m_views, &ViewSwitch::chosen, this, &GatheringsPage::arrange);
    connect(m_summary, &GatheringSummary::openRequested, this, [this] { openAsUsual(m_chosen); });
    connect(m_summary, &GatheringSummary::doorRequested, this, [this] { openDoor(m_chosen); });
}

GatheringView &GatheringsPage::single()
{
    if (m_single)
        return *m_single;
    m_single = new GatheringView(m_community, m_makeTables);
    m_stack->addWidget(m_single);
    connect(m_single, &GatheringView::backRequested, this, &GatheringsPage::backToList);
    connect(m_single, &GatheringView::gone, this, &GatheringsPage::backToList);
    connect(m_single, &GatheringView::doorRequested, this, [this] { openDoor(m_single->gathering()); });
    connect(m_single, &GatheringView::exportRequested, this, &GatheringsPage::exportShown);
    connect(m_single, &GatheringView::told, this, &Page::told);
    connect(m_single, &GatheringView::personOpened, this, [this](PersonId person) { Q_EMIT openRequested(QStringLiteral("people"), person.value); });
    if (PageTab *tables = m_single->tables()) {
        connect(tables, &PageTab::openRequested, this, &Page::openRequested);
        connect(tables, &PageTab::told, this, &Page::told);
    }
    // The buttons that know this key are out of sight while one gathering is shown.
    QAction *fresh = kith::addCommand(m_single, tr("New gathering"), QStringLiteral("plus"), {QKeySequence(QKeySequence::New)}, [this] { planNew(); });
    fresh->setEnabled(!m_community.store().isReadOnly());
    return *m_single;
}

void GatheringsPage::addCommands()
{
    addCommand(tr("Open the next gathering"), QStringLiteral("calendar"), {}, [this] { openAsUsual(nextOne()); });
    addCommand(tr("Open the door of the next gathering"), QStringLiteral("door"), {}, [this] { openDoor(nextOne()); });
    if (m_makeTables)
        addCommand(tr("Open the tables of the next gathering"), QStringLiteral("table"), {}, [this] { open(nextOne(), GatheringView::Tables); });
    addCommand(tr("Print or export what is shown"), QStringLiteral("export"), {}, [this] { exportShown(); });
    addCommand(tr("Show the month"), QStringLiteral("calendar"), {}, [this] { showMonth(); });
    addCommand(tr("Find a gathering"), QStringLiteral("search"), QKeySequence(QKeySequence::Find), [this] {
        if (m_stack->currentIndex() == Overview)
            m_search->setFocus(Qt::ShortcutFocusReason);
    });
}

void GatheringsPage::take(const QList<Listed> &all)
{
    m_all = all;
    m_model->setGatherings(all);
    MonthGrid *grid = m_month->grid();
    grid->setToday(m_community.clock().today(m_zone));
    grid->setGatherings(all);
    if (m_stack->currentIndex() != Single)
        m_stack->setCurrentIndex(all.isEmpty() ? Nothing : Overview);
    if (listed(m_wanted))
        m_list->setCurrentKey(std::exchange(m_wanted, {}).value);
    m_hasAnswered = true;
    if (const Wanted wanted = m_wantedPart; !wanted.part.isEmpty())
        showPart(wanted.id.value, wanted.part);
    if (m_list->currentKey() == 0)
        m_list->selectFirst();
    m_summary->setGathering(listed(m_chosen));
    arrange();
}

const Listed *GatheringsPage::listed(GatheringId id) const
{
    for (const Listed &listed : m_all) {
        if (listed.gathering.id == id)
            return &listed;
    }
    return nullptr;
}

GatheringId GatheringsPage::nextOne() const
{
    for (const Listed &listed : m_all) {
        if (words::isAhead(listed.gathering, m_community.clock().now()) && listed.gathering.state == GatheringState::Planned)
            return listed.gathering.id;
    }
    return m_all.isEmpty() ? GatheringId{} : m_all.last().gathering.id;
}

void GatheringsPage::choose(GatheringId id)
{
    const Listed *chosen = listed(id);
    if (!chosen)
        return;
    m_chosen = id;
    m_month->grid()->setChosen(id);
    m_month->grid()->setDay(chosen->gathering.startTime().date());
    m_summary->setGathering(chosen);
}

void GatheringsPage::open(GatheringId id, GatheringView::Tab tab)
{
    if (!id)
        return;
    // One the list knows already is not waited for, or the next answer would bring the cursor back to it.
    m_wanted = listed(id) ? GatheringId{} : id;
    m_list->setCurrentKey(id.value);
    single().setGathering(id, tab);
    m_stack->setCurrentIndex(Single);
}

void GatheringsPage::openAsUsual(GatheringId id)
{
    open(id, GatheringView::Guests);
}

void GatheringsPage::showItem(qint64 key)
{
    openAsUsual(GatheringId{key});
}

void GatheringsPage::showPart(qint64 key, const QString &part)
{
    const GatheringId id{key};
    m_wantedPart = {};
    if (part == u"arrivals")
        open(id, GatheringView::Door);
    else if (part == u"tables" && m_makeTables)
        open(id, GatheringView::Tables);
    else if (part == u"new" && m_hasAnswered)
        planNew();
    else if (part == u"door" && listed(id))
        openDoor(id);
    else if (part == u"new" || part == u"door")
        m_wantedPart = {id, part};
    else
        showItem(key);
}

bool GatheringsPage::goBack()
{
    if (m_stack->currentIndex() != Single)
        return false;
    if (!m_single->goBack())
        backToList();
    return true;
}

bool GatheringsPage::keepEdits()
{
    if (m_new)
        return Page::keepEdits();
    if (!m_single || m_single->keepEdits())
        return true;
    m_single->setTab(GatheringView::Plan);
    m_stack->setCurrentIndex(Single);
    return false;
}

void GatheringsPage::showMonth()
{
    backToList();
    if (m_views->current() == ListOnly || width() < Theme::px(bothNeed))
        m_views->setCurrent(MonthOnly);
    arrange();
    m_month->grid()->setFocus(Qt::OtherFocusReason);
}

void GatheringsPage::backToList()
{
    m_stack->setCurrentIndex(m_all.isEmpty() ? Nothing : Overview);
    m_list->setFocus(Qt::OtherFocusReason);
}

void GatheringsPage::planNew(QDate on)
{
    if (m_new)
        return m_new->raise();
    std::optional<Gathering> last;
    for (const Listed &listed : std::as_const(m_all)) {
        if (listed.gathering.state != GatheringState::Cancelled)
            last = listed.gathering;
    }
    Gathering like = likeTheLast(last, m_community.clock().today(m_zone), m_zone);
    if (const QString zone = m_community.settings().zone(); !zone.isEmpty())
        like.zone = zone;
    if (on.isValid()) {
        PlanDraft draft = draftOf(like);
        draft.on = on;
        like = drafted(draft, like);
    }
    m_new = new NewGathering(m_community, like, this);
    connect(m_new, &NewGathering::planned, this, &GatheringsPage::openAsUsual);
    m_new->open();
}

void GatheringsPage::openDoor(GatheringId id)
{
    const Listed *chosen = listed(id);
    if (!chosen || chosen->gathering.state == GatheringState::Cancelled || m_doorWindow)
        return;
    m_doorWindow = new DoorWindow(m_community, id, this);
    connect(m_doorWindow, &DoorWindow::writingRequested, this, &Page::writingRequested);
    m_doorWindow->resize(window()->size());
    m_doorWindow->showFullScreen();
}

void GatheringsPage::remove(GatheringId id)
{
    const Listed *chosen = listed(id);
    if (!chosen)
        return;
    const bool untouched = chosen->counts.invited == 0 && chosen->counts.here == 0;
    const auto told = [this](const Result<Done> &result) {
        if (!result.ok())
            Q_EMIT this->told(result.error().text);
    };
    if (untouched)
        whenDone(this, m_community.store().perform(gatherings::Remove, [id](Tx &tx) { gatherings::remove(tx, id); }), told);
    else
        whenDone(this, m_community.store().perform(gatherings::Cancel, [id](Tx &tx) { gatherings::cancel(tx, id); }), told);
}

void GatheringsPage::moveTo(GatheringId id, QDate day)
{
    whenDone(this, m_community.store().perform(gatherings::Move, [=](Tx &tx) { gatherings::moveTo(tx, id, day); }), [=, this](const Result<Done> &result) {
        if (result.ok())
            return;
        choose(id);
        Q_EMIT told(result.error().text);
    });
}

void GatheringsPage::exportShown()
{
    if (m_stack->currentIndex() == Single) {
        Q_EMIT exportRequested({QStringLiteral("attendees"), m_single->gathering().value, m_single->shownPeople()});
        return;
    }
    QList<qint64> rows;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (const Listed *listed = m_model->at(row))
            rows.append(listed->gathering.id.value);
    }
    Q_EMIT exportRequested({QStringLiteral("gatherings"), 0, rows});
}

void GatheringsPage::arrange()
{
    const bool choice = width() >= Theme::px(switchNeeds);
    m_views->setVisible(choice);
    const int view = choice ? m_views->current() : ListOnly;
    const bool roomy = width() >= Theme::px(bothNeed);
    const bool month = view == MonthOnly || (view == Both && roomy);
    const bool list = view == ListOnly || view == Both;
    m_left->setVisible(list);
    m_right->setVisible(month);
    m_line->setVisible(list && month);
    m_left->setMaximumWidth(month ? std::min(Theme::px(listWidth), width() / 2) : QWIDGETSIZE_MAX);
    m_left->setMinimumWidth(month ? std::min(Theme::px(listWidth), width() / 2) : 0);
}

void GatheringsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_query->setPaused(false);
    if (!focusWidget())
        m_list->setFocus(Qt::OtherFocusReason);
}

void GatheringsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_query->setPaused(true);
}

void GatheringsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

bool GatheringsPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && event->type() == QEvent::KeyPress && m_list->currentKey()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Delete) {
            remove(GatheringId{m_list->currentKey()});
            return true;
        }
        if (key == Qt::Key_F2) {
            open(GatheringId{m_list->currentKey()}, GatheringView::Plan);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

QList<KeyNote> GatheringsPage::keyNotes() const
{
    const QString edit = tr("F2"), remove = tr("Del");
    if (m_stack->currentIndex() == Overview)
        return {{edit, tr("Change the plan of the gathering chosen")},
                {remove, tr("Remove or cancel the gathering chosen")},
                {tr("Alt") + QStringLiteral("\t← ↑ ↓ →"), tr("In the month: move the gathering to another day")}};
    if (m_stack->currentIndex() == Single && m_single->tab() == GatheringView::Tables)
        return m_single->tables()->keyNotes();
    if (m_stack->currentIndex() != Single || m_single->tab() != GatheringView::Guests)
        return {};
    return {{QStringLiteral("C"), tr("The people chosen are coming")},
            {QStringLiteral("M"), tr("They may come")},
            {QStringLiteral("X"), tr("They cannot come")},
            {QStringLiteral("W"), tr("They wait for a seat")},
            {edit, tr("Write down what the person chosen said")},
            {remove, tr("Take the invitation back")}};
}

QList<TourStop> GatheringsPage::tourStops()
{
    const auto overview = [this] { backToList(); };
    // The picture is as large as the window's, whatever this machine's screen is.
    const auto enlarge = [this] {
        if (m_doorWindow)
            m_doorWindow->resize(window()->size());
    };
    const auto tab = [this](GatheringView::Tab which) { return [this, which] { open(nextOne(), which); }; };
    QList<TourStop> stops{{QStringLiteral("gatherings"), {overview}},
                          {QStringLiteral("gathering-plan"), {tab(GatheringView::Plan)}},
                          {QStringLiteral("gathering-guests"), {tab(GatheringView::Guests)}},
                          {QStringLiteral("gathering-door"), {tab(GatheringView::Door)}},
                          {QStringLiteral("gathering-new"), {overview, [this] { planNew(); }}, [this]() -> QWidget * { return m_new; }},
                          {QStringLiteral("door"), {[this] { openDoor(nextOne()); }, enlarge}, [this]() -> QWidget * { return m_doorWindow; }}};
    for (TourStop stop : m_makeTables ? single().tables()->tourStops() : QList<TourStop>()) {
        stop.steps.prepend(tab(GatheringView::Tables));
        stops.append(stop);
    }
    return stops;
}

} // namespace kith
