// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doorpane.h"

#include "app/gatherings/gatherings.h"
#include "app/gatherings/scanned.h"
#include "app/store/store.h"
#include "ui/gatherings/decisionstrip.h"
#include "ui/gatherings/doorside.h"
#include "ui/gatherings/newcomerrow.h"
#include "ui/gatherings/typedonly.h"
#include "ui/gatherings/words.h"
#include "ui/kit/banner.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/popup.h"
#include "ui/kit/roles.h"
#include "ui/kit/livequery.h"
#include "ui/kit/saynames.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/text.h"
#include "ui/kit/whendone.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QVBoxLayout>

namespace kith {

namespace {

constexpr double margin = 24;
constexpr int listInset = 8, barWidth = 12;
constexpr int sideNeeds = 820; ///< narrower than this the headcount gives way to the list
constexpr qint64 recallMs = 12 * 3600 * 1000LL; ///< after a restart, taps of this evening can still be taken back

} // namespace

DoorPane::DoorPane(Store &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_model(new DoorList(this)), m_search(new SearchField(tr("Type two letters of a name, or scan a ticket"))),
      m_note(new Label(QString(), Type::DoorSecond, Colour::Text2)), m_escape(new KeyHint(tr("Esc clears"))), m_banner(new Banner),
      m_decision(new DecisionStrip(true)), m_list(new ListView(tr("People at the door"), RowLook::door())), m_newcomer(new NewcomerRow(tr("Walk-in"), true)), m_filler(new QWidget), m_side(new DoorSide)
{
    setObjectName(QStringLiteral("doorPane"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Window);
    build();
    connectParts();
    onTyped({});
    showFound();
}

void DoorPane::build()
{
    m_search->setObjectName(QStringLiteral("doorSearch"));
    m_search->setLarge(true);
    m_search->installEventFilter(this);
    auto *inside = new QHBoxLayout(m_search);
    inside->setContentsMargins(0, 0, Theme::px(24), 0);
    inside->setSpacing(Theme::px(14));
    inside->addStretch(1);
    inside->addWidget(m_note);
    inside->addWidget(m_escape);
    m_list->setObjectName(QStringLiteral("doorList"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setModel(m_model);
    m_list->viewport()->setAutoFillBackground(false);
    m_filler->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    auto *left = new QVBoxLayout;
    left->setSpacing(Theme::px(12));
    // The list insets its rows and has room for a scroll bar; everything else stands as wide as the rows.
    const auto add = [left](QWidget *part) {
        auto *line = new QHBoxLayout;
        line->setContentsMargins(listInset, 0, barWidth, 0);
        line->addWidget(part);
        left->addLayout(line);
    };
    add(m_search);
    add(m_banner);
    add(m_decision);
    left->addWidget(m_list, 1);
    add(m_newcomer);
    left->addWidget(m_filler, 1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::px(margin) - listInset, Theme::px(margin), Theme::px(margin), Theme::px(margin));
    row->setSpacing(Theme::px(28) - barWidth);
    row->addLayout(left, 1);
    row->addWidget(m_side);
    m_side->setFixedWidth(Theme::px(316));
}

void DoorPane::connectParts()
{
    connect(m_search, &QLineEdit::textChanged, this, &DoorPane::onTyped);
    m_list->setSearchField(m_search);
    connect(m_model, &RowModelBase::refreshed, this, &DoorPane::showFound);
    connect(m_list, &ListView::actionClicked, this, [this](qint64 key) { checkIn(PersonId{key}); });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        showMenu(m_list->indexAt(at).data(roles::Key).toLongLong(), m_list->viewport()->mapToGlobal(at));
    });
    connect(m_newcomer, &NewcomerRow::accepted, this, [this](const QString &name) { walkIn(name); });
    connect(m_side, &DoorSide::undoChosen, this, &DoorPane::undoLast);
    connect(m_decision, &DecisionStrip::decided, this, &DoorPane::decide);
    connect(m_decision, &DecisionStrip::dismissed, this, [this] {
        for (const DoorRow &row : m_state.undecided())
            m_leftUndecided.insert(row.person);
        focusSearch();
    });
    connect(m_banner, &Banner::actionClicked, this, [this] {
        m_banner->hide();
        if (m_again)
            checkOut(std::exchange(m_again, {}));
        else if (!m_known.isEmpty())
            walkIn(std::exchange(m_known, {}), true);
        focusSearch();
    });
}

void DoorPane::setGathering(GatheringId id)
{
    if (m_gathering == id)
        return;
    m_gathering = id;
    m_taps.clear();
    m_leftUndecided.clear();
    m_search->clear();
    m_banner->hide();
    m_decision->hide();
    const auto ask = [id](Reader &reader) { return doorState(reader, id); };
    if (m_query) {
        m_query->setAsk(ask);
    } else {
        m_query = new LiveQuery<DoorState>(m_store, {"gathering", "invitation", "attendance", "person"}, ask,
                                           [this](const DoorState &state) { takeState(state); }, this);
        m_codesQuery = new LiveQuery<QHash<QString, PersonId>>(m_store, {"person"}, externalCodes,
                                                               [this](const QHash<QString, PersonId> &codes) { m_codes = codes; }, this);
    }
    recallTaps();
}

void DoorPane::setGuarded()
{
    m_guarded = true;
    new TypedOnly(m_search);
}

void DoorPane::setPaused(bool paused)
{
    if (m_query) {
        m_query->setPaused(paused);
        m_codesQuery->setPaused(paused);
    }
}

void DoorPane::takeState(const DoorState &state)
{
    if (state.gathering.id != m_gathering)
        return;
    m_state = state;
    m_model->setState(state);
    showSide();
    askWhoDecided();
    Q_EMIT stateTaken(state);
}

void DoorPane::showSide()
{
    m_side->setState(m_state, m_model->counts());
    m_side->setUndo(m_taps.isEmpty() ? QString() : m_taps.last().name);
}

void DoorPane::recallTaps()
{
    const Instant since{m_store.clock().now().ms - recallMs};
    const auto ask = [id = m_gathering, actor = m_store.actor(), since](Reader &reader) {
        QList<Tap> mine;
        for (const gatherings::Tap &tap : gatherings::taps(reader, id)) {
            const bool ours = tap.actor == actor && !tap.undone && tap.verb.startsWith(QLatin1String("gatherings."));
            // Who decided about several people at once is one step.
            const bool isNew = mine.isEmpty() || mine.first().op != tap.op;
            if (ours && isNew && tap.at >= since)
                mine.prepend({tap.op, tap.person, tap.subject});
        }
        return mine;
    };
    whenDone(this, m_store.read(ask), [this, id = m_gathering](const Result<QList<Tap>> &mine) {
        if (mine.ok() && id == m_gathering) {
            m_taps = *mine + m_taps;
            showSide();
        }
    });
}

void DoorPane::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

bool DoorPane::clearSearch()
{
    const bool had = !m_search->text().isEmpty();
    m_search->clear();
    return had;
}

void DoorPane::onTyped(const QString &text)
{
    const bool empty = text.trimmed().isEmpty();
    m_model->setSearching(!empty);
    m_escape->setVisible(!empty);
    // With nothing typed Enter must not check in whoever happens to stand first.
    if (empty)
        m_list->setCurrentIndex({});
    else
        m_again = {};
}

void DoorPane::showFound()
{
    const QString typed = m_search->text().trimmed();
    m_newcomer->offer(gatherings::looksLikeCode(typed) ? QString() : typed, m_model->shown() == 0);
    const bool nobody = m_model->shown() == 0;
    m_list->setVisible(!nobody);
    m_filler->setVisible(nobody);
    if (typed.isEmpty())
        return;
    m_note->setTone(Colour::Text2);
    m_note->setText(tr("%n found", nullptr, m_model->shown()));
}

void DoorPane::onEnter(bool newcomer)
{
    const QString typed = m_search->text().trimmed();
    if (newcomer && !typed.isEmpty()) {
        walkIn(typed);
    } else if (const qint64 key = m_list->currentKey(); enterCode(typed)) {
        m_search->clear();
    } else if (key) {
        checkIn(PersonId{key});
    } else if (!typed.isEmpty() && gatherings::looksLikeCode(typed)) {
        m_search->clear();
        m_banner->tell(Banner::Kind::Problem, tr("“%1” is no ticket known here. Type the name instead; somebody new is added by their name.").arg(typed));
    } else if (!typed.isEmpty()) {
        walkIn(typed);
    }
}

bool DoorPane::enterCode(const QString &typed)
{
    const QString code = codeIn(typed);
    const PersonId person = m_state.tickets.value(code, m_codes.value(code));
    if (code.isEmpty() || !person)
        return false;
    checkIn(person);
    return true;
}

template<class F>
void DoorPane::tap(const Verb &verb, const QString &name, F f)
{
    m_banner->hide();
    m_again = {};
    m_known.clear();
    // The next name can be typed at once; ✓ waits for the disk.
    m_search->clear();
    m_note->setTone(Colour::Text2);
    m_note->setText(isolated(name) + QStringLiteral(" …"));
    whenDone(this, m_store.perform(verb, std::move(f)), [this, name](const Result<Tapped> &result) {
        if (result.ok())
            tapped(name, *result);
        else
            failed(name, result.error());
    });
}

void DoorPane::checkIn(PersonId person)
{
    const DoorRow *row = m_model->person(person);
    if (row && row->isHere())
        return greetAgain(*row);
    tap(gatherings::CheckIn, row ? row->name : QString(), [=, id = m_gathering, now = m_store.clock().now()](Tx &tx) {
        const gatherings::CheckedIn done = gatherings::checkIn(tx, id, person, now);
        return Tapped{tx.op(), person, done.already, done.overCapacity, done.attendance.overCapacityBy};
    });
}

void DoorPane::walkIn(const QString &name, bool evenIfKnown)
{
    tap(gatherings::WalkIn, name, [=, id = m_gathering, now = m_store.clock().now()](Tx &tx) {
        const gatherings::CheckedIn done = gatherings::walkIn(tx, id, name, now, How::Door, evenIfKnown);
        return Tapped{tx.op(), done.attendance.personId, false, done.overCapacity, done.attendance.overCapacityBy};
    });
}

void DoorPane::checkOut(PersonId person)
{
    const DoorRow *row = m_model->person(person);
    tap(gatherings::CheckOut, row ? row->name : QString(), [=, id = m_gathering, now = m_store.clock().now()](Tx &tx) {
        gatherings::checkOut(tx, id, person, now);
        return Tapped{tx.op(), person, false, false, {}};
    });
}

void DoorPane::notHere(PersonId person)
{
    const DoorRow *row = m_model->person(person);
    tap(gatherings::NotHere, row ? row->name : QString(), [=, id = m_gathering](Tx &tx) {
        gatherings::notHere(tx, id, person);
        return Tapped{tx.op(), person, false, false, {}};
    });
}

void DoorPane::tapped(const QString &name, const Tapped &tapped)
{
    if (tapped.op)
        m_taps.append({tapped.op, tapped.person, name});
    say(tr("%1 is noted").arg(isolated(name)));
    if (tapped.overCapacity)
        tellLetIn(name, tapped.decidedBy);
    showSide();
}

void DoorPane::tellLetIn(const QString &name, const QString &by)
{
    // With organizers to choose from the strip asks instead.
    if (m_state.deciders.isEmpty() || gatherings::isDecider(m_state.deciders, by))
        m_banner->tell(Banner::Kind::Organizers,
                       words::allTaken(m_state.gathering.capacity) + u' ' + tr("%1 let %2 in, and it is noted so.").arg(isolated(by), isolated(name)));
}

void DoorPane::askWhoDecided()
{
    QStringList names, by;
    for (const DoorRow &row : m_state.undecided()) {
        if (m_leftUndecided.contains(row.person))
            continue;
        names.append(words::called(row.name, row.callName));
        if (!by.contains(row.overCapacityBy))
            by.append(row.overCapacityBy);
    }
    if (names.isEmpty())
        return m_decision->hide();
    const QString noted = tr("%1 came in all the same, noted as let in by %2. Who decided?").arg(sayNames(names), sayNames(by));
    m_decision->ask(words::allTaken(m_state.gathering.capacity) + u' ' + noted, m_state.deciders);
}

void DoorPane::decide(const QString &name)
{
    QList<PersonId> people;
    for (const DoorRow &row : m_state.undecided()) {
        if (!m_leftUndecided.contains(row.person))
            people.append(row.person);
    }
    if (people.isEmpty())
        return;
    const auto letIn = [=, id = m_gathering](Tx &tx) {
        gatherings::letIn(tx, id, people, name);
        return Tapped{tx.op(), people.first(), false, false, {}};
    };
    whenDone(this, m_store.perform(gatherings::LetIn, letIn), [this, name](const Result<Tapped> &result) {
        if (result.ok())
            tapped(tr("%1’s decision").arg(name), *result);
        else
            m_banner->tell(Banner::Kind::Problem, result.error().text);
    });
    focusSearch();
}

void DoorPane::failed(const QString &typed, const Error &error)
{
    m_note->clear();
    if (error.kind == Error::Kind::Conflict && !typed.isEmpty())
        m_known = typed;
    m_banner->tell(Banner::Kind::Problem, error.text, m_known.isEmpty() ? QString() : tr("Add another %1").arg(isolated(typed)));
    if (m_search->text().isEmpty())
        m_search->setText(typed);
}

void DoorPane::greetAgain(const DoorRow &row)
{
    m_again = row.person;
    m_banner->tell(Banner::Kind::Notice, tr("%1 is already here, since %2.").arg(isolated(row.name), words::clockTime(row.arrivedAt, m_state.gathering.zone)),
                   tr("Has left now"));
    m_search->selectAll();
}

void DoorPane::say(const QString &sentence)
{
    m_note->setTone(Colour::SelectionText);
    m_note->setText(QStringLiteral("✓ ") + sentence);
}

void DoorPane::undoLast()
{
    if (m_taps.isEmpty())
        return;
    const Tap last = m_taps.takeLast();
    m_banner->hide();
    whenDone(this, m_store.undo(last.op), [this, last](const Result<UndoReport> &result) {
        if (result.ok())
            say(tr("%1 taken back").arg(isolated(last.name)));
        else
            m_banner->tell(Banner::Kind::Problem, result.error().text);
        showSide();
    });
    focusSearch();
}

bool DoorPane::mayTakeBack(PersonId person) const
{
    return !m_guarded || std::any_of(m_taps.begin(), m_taps.end(), [person](const Tap &tap) { return tap.person == person; });
}

void DoorPane::showMenu(qint64 key, const QPoint &at)
{
    const DoorRow *row = m_model->row(key);
    if (!row)
        return;
    const PersonId person = row->person;
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("doorMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (row->isHere())
        menu->addAction(tr("Has left now"), this, [=, this] { checkOut(person); });
    else
        menu->addAction(tr("Check in"), this, [=, this] { checkIn(person); });
    if (row->arrivedAt && mayTakeBack(person))
        menu->addAction(tr("Was not here after all"), this, [=, this] { notHere(person); });
    openMenu(menu, at);
}

bool DoorPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride))
        return QWidget::eventFilter(watched, event);
    auto *key = static_cast<QKeyEvent *>(event);
    const bool pressed = event->type() == QEvent::KeyPress;
    // Ctrl+Z means the last check-in here, never the last letters.
    if (key->matches(QKeySequence::Undo)) {
        event->accept();
        if (pressed)
            undoLast();
        return true;
    }
    if (!pressed)
        return QWidget::eventFilter(watched, event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        onEnter(key->modifiers() & Qt::ControlModifier);
        return true;
    }
    const bool menuKey = key->key() == Qt::Key_Menu || (key->key() == Qt::Key_F10 && key->modifiers() & Qt::ShiftModifier);
    if (menuKey && m_list->currentKey()) {
        showMenu(m_list->currentKey(), m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).bottomLeft()));
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void DoorPane::keyPressEvent(QKeyEvent *event)
{
    // A scanner types wherever the focus is.
    const QString text = event->text();
    if (text.isEmpty() || !text[0].isPrint() || event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier))
        return QWidget::keyPressEvent(event);
    focusSearch();
    m_search->insert(text);
}

QSize DoorPane::minimumSizeHint() const
{
    // Narrower than its parts ask for: the headcount is hidden then.
    return {Theme::px(420), Theme::px(320)};
}

void DoorPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_side->setVisible(width() >= Theme::px(sideNeeds));
}

} // namespace kith
