// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/gueststab.h"

#include "app/people/people.h"
#include "app/store/store.h"
#include "ui/gatherings/decisionstrip.h"
#include "ui/gatherings/guestlist.h"
#include "ui/gatherings/guestpanel.h"
#include "ui/gatherings/newcomerrow.h"
#include "ui/gatherings/words.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/keyhints.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/popup.h"
#include "ui/kit/roles.h"
#include "ui/kit/saynames.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/text.h"
#include "ui/kit/whendone.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace kith {

using gatherings::Guest;

namespace {

constexpr int mostInParty = 8;
constexpr int panelNeeds = 720; ///< narrower than this the panel gives way to the list
constexpr int roomyFrom = 900; ///< from here the panel has its full width

const auto byHand = QStringLiteral("by hand");

} // namespace

GuestsTab::GuestsTab(Store &store, QWidget *parent)
    : QWidget(parent), m_store(store), m_model(new GuestList(store.clock(), this)), m_search(new SearchField(tr("Add or find a guest…"))),
      m_chips(new FilterChips(tr("Which guests"))), m_banner(new Banner), m_decision(new DecisionStrip(false)), m_stack(new QStackedWidget), m_list(new ListView(tr("Guests"), RowLook::guest())),
      m_newcomer(new NewcomerRow(tr("Add and invite"), false)), m_keys(new KeyHints), m_selected(new Label(QString(), Type::Small, Colour::Text2)),
      m_inviteEverybody(nullptr), m_panel(new GuestPanel)
{
    m_search->setObjectName(QStringLiteral("guestSearch"));
    m_list->setObjectName(QStringLiteral("guestList"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    m_search->installEventFilter(this);
    m_stack->addWidget(m_list);
    m_stack->addWidget(makeEmpty());
    auto *below = new QHBoxLayout;
    below->setContentsMargins(8, 4, 8, 8);
    below->addWidget(m_newcomer);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_banner);
    column->addWidget(m_decision);
    column->addWidget(makeTop());
    column->addWidget(m_stack, 1);
    column->addLayout(below);
    column->addWidget(makeFoot());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(column, 1);
    row->addWidget(m_panel);
    connectList();
    connectPanel();
}

QWidget *GuestsTab::makeTop()
{
    m_chips->add(tr("All"));
    m_chips->add(tr("No answer"));
    m_chips->add(tr("Has needs"));
    m_chips->setCurrent(0);
    m_search->setMinimumWidth(Theme::px(160));
    m_search->setMaximumWidth(Theme::px(260));
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(16, 12, 16, 8);
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    row->addWidget(m_chips);
    row->addStretch(1);
    connect(m_chips, &FilterChips::chosen, this, [this](int index) { m_model->setShow(GuestList::Show(index)); });
    return top;
}

QWidget *GuestsTab::makeFoot()
{
    auto *foot = new QWidget;
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 6, 16, 6);
    row->setSpacing(16);
    row->addWidget(m_keys, 1);
    row->addWidget(m_selected);
    showKeys(false);
    auto *whole = new QWidget;
    auto *column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(divider());
    column->addWidget(foot);
    whole->setMinimumWidth(1);
    whole->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    return whole;
}

void GuestsTab::showKeys(bool ofList)
{
    // Letters answer in the list alone; in the field they are a name.
    if (ofList)
        m_keys->setHints({{tr("C"), tr("coming")}, {tr("M"), tr("maybe")}, {tr("X"), tr("can’t come")}, {tr("W"), tr("waiting list")},
                          {tr("Enter"), tr("open person")}});
    else
        m_keys->setHints({{tr("Enter"), tr("invite or open")}, {QStringLiteral("↓"), tr("to the list")}, {tr("C M X W"), tr("answer there")}});
}

QWidget *GuestsTab::makeEmpty()
{
    auto *empty = new EmptyState(tr("Nobody is invited yet"), tr("Type a name above to invite someone, known or new. Answers, the waiting list and needs stand here then."));
    m_inviteEverybody = empty->addPrimary(tr("Invite everybody"), QStringLiteral("people"));
    m_inviteEverybody->setObjectName(QStringLiteral("inviteEverybody"));
    connect(m_inviteEverybody, &QPushButton::clicked, this, [this] {
        QList<PersonId> all;
        for (const Guest &guest : m_everybody)
            all.append(guest.person);
        invite(all);
    });
    return empty;
}

void GuestsTab::connectList()
{
    connect(m_search, &QLineEdit::textChanged, this, &GuestsTab::onTyped);
    m_list->setModel(m_model);
    m_list->setSearchField(m_search);
    connect(m_list, &ListView::opened, this, &GuestsTab::enter);
    connect(m_list, &ListView::pillClicked, this, [this](qint64 key, const QRect &pill) { showMenu(key, pill.bottomLeft()); });
    connect(m_list, &ListView::actionClicked, this, [this](qint64 key) {
        invite({PersonId{key}});
        m_search->selectAll();
        focusSearch();
    });
    connect(m_list, &ListView::sectionActionClicked, this, [this] {
        int seats = m_listed.gathering.capacity;
        for (const Guest &guest : std::as_const(m_everybody))
            seats += guest.waitingSince ? guest.partySize : 0;
        perform(gatherings::SetCapacity, [id = m_listed.gathering.id, seats](Tx &tx) { gatherings::setCapacity(tx, id, seats); });
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const qint64 key = m_list->indexAt(at).data(roles::Key).toLongLong())
            showMenu(key, m_list->viewport()->mapToGlobal(at));
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &GuestsTab::showCounts);
    connect(m_model, &RowModelBase::refreshed, this, &GuestsTab::showCounts);
    connect(m_newcomer, &NewcomerRow::accepted, this, &GuestsTab::inviteNewcomer);
    connect(m_decision, &DecisionStrip::decided, this, [this](const QString &by) { letIn(m_turnedAway, by); });
}

void GuestsTab::connectPanel()
{
    connect(m_panel, &GuestPanel::seatsChosen, this, [this](int seats) {
        perform(gatherings::SetCapacity, [id = m_listed.gathering.id, seats](Tx &tx) { gatherings::setCapacity(tx, id, seats); });
    });
    connect(m_panel, &GuestPanel::ruleChosen, this, [this](WaitingRule rule) {
        perform(gatherings::Save, [id = m_listed.gathering.id, rule](Tx &tx) {
            Gathering gathering = tx.get<Gathering>(id);
            gathering.waitingRule = rule;
            gatherings::save(tx, gathering);
        });
    });
    connect(m_panel, &GuestPanel::needChosen, m_search, &QLineEdit::setText);
    connect(m_panel, &GuestPanel::inviteChosen, this, &GuestsTab::invite);
}

void GuestsTab::setGathering(const gatherings::Listed &listed, const QList<Guest> &everybody)
{
    if (listed.gathering.id != m_listed.gathering.id) {
        m_banner->hide();
        m_decision->hide();
        m_search->clear();
    }
    m_listed = listed;
    m_everybody = everybody;
    m_model->setGuests(listed.gathering, everybody);
    m_panel->setGuests(listed, everybody);
    showCounts();
    showInvited();
}

void GuestsTab::setDeciders(const QList<gatherings::Decider> &deciders)
{
    m_deciders = deciders.isEmpty() ? QList{gatherings::Decider{m_store.actor(), m_store.actor()}} : deciders;
}

void GuestsTab::focusSearch()
{
    m_search->setFocus(Qt::OtherFocusReason);
}

void GuestsTab::goToList()
{
    if (m_list->currentKey() == 0)
        m_list->selectFirst();
    m_list->setFocus(Qt::OtherFocusReason);
}

bool GuestsTab::clearSearch()
{
    const bool had = !m_search->text().isEmpty();
    m_search->clear();
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

template<class F>
void GuestsTab::perform(const Verb &verb, F f)
{
    m_banner->hide();
    m_decision->hide();
    using Made = std::invoke_result_t<F, Tx &>;
    const auto done = m_store.perform(verb, std::move(f));
    whenDone(this, done, [this](const auto &result) {
        if (!result.ok())
            return m_banner->tell(Banner::Kind::Problem, result.error().text);
        if constexpr (std::is_same_v<Made, PersonId>) {
            m_invited = *result;
            showInvited();
        }
    });
}

bool GuestsTab::isFullFor(qint64 person) const
{
    const Guest *guest = m_model->guest(person);
    const int capacity = m_listed.gathering.capacity;
    return guest && capacity > 0 && !guest->hasPlace() && m_listed.counts.coming + guest->partySize > capacity;
}

void GuestsTab::setWish(const QList<qint64> &people, Wish wish)
{
    struct One {
        PersonId person;
        int partySize;
    };
    QList<One> asked;
    QList<qint64> turnedAway;
    for (qint64 key : people) {
        if (const Guest *guest = m_model->guest(key)) {
            asked.append({guest->person, guest->partySize});
            if (wish == Wish::Coming && isFullFor(key))
                turnedAway.append(key);
        }
    }
    if (asked.isEmpty())
        return;
    // The toast says what will happen: who says yes to a full gathering joins the waiting list.
    const bool isAnswer = wish != Wish::Wait && turnedAway.isEmpty();
    const Verb &verb = isAnswer ? gatherings::SetAnswer : gatherings::SetWaiting;
    perform(verb, [=, id = m_listed.gathering.id](Tx &tx) {
        const Answer answer = wish == Wish::Maybe ? Answer::Tentative
            : wish == Wish::CannotCome            ? Answer::Declined
            : wish == Wish::NoAnswer              ? Answer::NeedsAction
                                                  : Answer::Accepted;
        for (const One &one : asked) {
            if (wish == Wish::Wait)
                gatherings::wait(tx, id, one.person, one.partySize);
            else
                gatherings::answer(tx, id, one.person, answer, one.partySize);
        }
        const QString who = asked.size() > 1 ? tr("%n people", nullptr, int(asked.size())) : tx.get<Person>(asked.first().person).name;
        tx.about(isAnswer ? tr("%1: %2", "whose answer, and which").arg(who, words::answerInSentence(answer)) : who);
    });
    if (!turnedAway.isEmpty())
        tellWaiting(turnedAway);
}

void GuestsTab::tellWaiting(const QList<qint64> &people)
{
    QStringList names;
    for (qint64 key : people) {
        if (const Guest *guest = m_model->guest(key))
            names.append(words::called(guest->name, guest->callName));
    }
    m_turnedAway = people;
    m_decision->ask(words::allTaken(m_listed.gathering.capacity) + u' '
                        + tr("%1 joined the waiting list. Let in all the same?").arg(sayNames(names)), m_deciders);
}

void GuestsTab::letIn(const QList<qint64> &people, const QString &decidedBy)
{
    perform(gatherings::LetIn, [=, id = m_listed.gathering.id](Tx &tx) {
        QList<PersonId> guests;
        for (qint64 key : people)
            guests.append(PersonId{key});
        gatherings::giveSeats(tx, id, guests, decidedBy);
    });
}

void GuestsTab::setPartySize(qint64 person, int size)
{
    const Guest *guest = m_model->guest(person);
    if (!guest || guest->partySize == size)
        return;
    const bool waits = bool(guest->waitingSince);
    perform(gatherings::SetAnswer, [=, id = m_listed.gathering.id, who = guest->person, answer = guest->answer](Tx &tx) {
        if (waits)
            gatherings::wait(tx, id, who, size);
        else
            gatherings::answer(tx, id, who, answer, size);
        tx.about(tr("%1: %2", "whose answer, and which").arg(tx.get<Person>(who).name, tr("party of %1").arg(size)));
    });
}

void GuestsTab::askComment(qint64 person)
{
    const Guest *guest = m_model->guest(person);
    if (!guest)
        return;
    auto *ask = new QInputDialog(this);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setObjectName(QStringLiteral("commentDialog"));
    ask->setWindowTitle(tr("What they said"));
    ask->setLabelText(tr("What did %1 say?").arg(words::called(guest->name, guest->callName)));
    ask->setTextValue(guest->comment);
    connect(ask, &QInputDialog::textValueSelected, this, [this, who = guest->person](const QString &text) {
        perform(gatherings::SetAnswer, [=, id = m_listed.gathering.id](Tx &tx) {
            const auto before = tx.first<Invitation>(where(&Invitation::gatheringId, id), where(&Invitation::personId, who));
            if (!before)
                return;
            Invitation after = *before;
            after.comment = text.simplified();
            tx.update(*before, after);
            tx.about(tx.get<Person>(who).name);
        });
    });
    ask->open();
}

void GuestsTab::invite(const QList<PersonId> &people)
{
    perform(gatherings::Invite, [=, id = m_listed.gathering.id](Tx &tx) {
        gatherings::invite(tx, id, people, byHand);
        return people.size() == 1 ? people.first() : PersonId{};
    });
}

void GuestsTab::inviteNewcomer(const QString &name)
{
    m_search->clear();
    focusSearch();
    perform(gatherings::Invite, [=, id = m_listed.gathering.id](Tx &tx) {
        const Person person = people::addNamed(tx, name);
        gatherings::invite(tx, id, {person.id}, byHand);
        return person.id;
    });
}

void GuestsTab::showInvited()
{
    const Guest *guest = m_invited ? m_model->guest(m_invited.value) : nullptr;
    if (!guest || !guest->invited)
        return;
    m_invited = {};
    // The keyboard stays in the field: the next name may be on its way already.
    if (m_search->text().isEmpty() && window()->focusWidget() != m_list)
        m_list->setCurrentKey(guest->person.value);
}

void GuestsTab::uninvite(const QList<qint64> &people)
{
    QList<PersonId> asked;
    for (qint64 key : people) {
        if (const Guest *guest = m_model->guest(key); guest && guest->invited)
            asked.append(guest->person);
    }
    if (asked.isEmpty())
        return;
    perform(gatherings::Uninvite, [=, id = m_listed.gathering.id](Tx &tx) {
        for (PersonId person : asked)
            gatherings::uninvite(tx, id, person);
        if (asked.size() > 1)
            tx.about(tr("%n people", nullptr, int(asked.size())));
    });
}

void GuestsTab::enter(qint64 key)
{
    const Guest *guest = m_model->guest(key);
    if (!guest)
        return;
    if (!guest->invited && !guest->isHere()) {
        invite({guest->person});
        m_search->clear();
        focusSearch();
    } else {
        Q_EMIT personOpened(guest->person);
    }
}

void GuestsTab::onTyped(const QString &text)
{
    const bool typed = !text.trimmed().isEmpty();
    if (typed && m_chips->current() != 0) {
        m_chips->setCurrent(0);
        m_model->setShow(GuestList::Show::Everybody);
    }
    m_model->setSearching(typed);
    // The list takes in the filter after this; who may be meant is known then.
    QMetaObject::invokeMethod(this, &GuestsTab::showCounts, Qt::QueuedConnection);
}

QList<qint64> GuestsTab::chosenPeople() const
{
    const QList<qint64> chosen = m_list->selectedKeys();
    return chosen.isEmpty() && m_list->currentKey() ? QList{m_list->currentKey()} : chosen;
}

void GuestsTab::showMenu(qint64 person, const QPoint &at)
{
    const Guest *guest = m_model->guest(person);
    if (!guest)
        return;
    QList<qint64> people = m_list->selectedKeys();
    if (!people.contains(person)) {
        m_list->setCurrentKey(person);
        people = {person};
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("answers"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    addAnswers(menu, people);
    if (people.size() == 1) {
        QMenu *party = menu->addMenu(tr("Party of"));
        for (int size = 1; size <= mostInParty; ++size) {
            QAction *action = party->addAction(size == 1 ? tr("Themselves only") : QString::number(size), this, [=, this] { setPartySize(person, size); });
            action->setCheckable(true);
            action->setChecked(size == guest->partySize);
        }
        party->setEnabled(guest->invited);
        menu->addAction(tr("What they said…"), this, [=, this] { askComment(person); })->setEnabled(guest->invited);
        menu->addAction(tr("Open person\tEnter"), this, [this, who = guest->person] { Q_EMIT personOpened(who); });
    }
    menu->addSeparator();
    menu->addAction(tr("Take back the invitation\tDel"), this, [=, this] { uninvite(people); })->setEnabled(guest->invited);
    openMenu(menu, at);
}

void GuestsTab::addAnswers(QMenu *menu, const QList<qint64> &people)
{
    const Guest *only = people.size() == 1 ? m_model->guest(people.first()) : nullptr;
    const auto add = [&](const QString &text, Wish wish, bool current) {
        QAction *action = menu->addAction(text, this, [=, this] { setWish(people, wish); });
        action->setCheckable(true);
        action->setChecked(current);
    };
    const bool waits = only && only->waitingSince;
    const auto answered = [&](Answer answer) { return only && only->invited && !waits && only->answer == answer; };
    add(tr("Coming\tC"), Wish::Coming, answered(Answer::Accepted));
    add(tr("Maybe\tM"), Wish::Maybe, answered(Answer::Tentative));
    add(tr("Can’t come\tX"), Wish::CannotCome, answered(Answer::Declined));
    add(tr("Waiting list\tW"), Wish::Wait, waits);
    add(tr("No answer"), Wish::NoAnswer, answered(Answer::NeedsAction));
    if (only && isFullFor(only->person.value))
        addLetIn(menu, people);
    menu->addSeparator();
}

void GuestsTab::addLetIn(QMenu *menu, const QList<qint64> &people)
{
    const QString title = tr("Let them in anyway");
    if (m_deciders.size() == 1) {
        menu->addAction(title, this, [=, this] { letIn(people, m_deciders.first().name); });
        return;
    }
    QMenu *who = menu->addMenu(title);
    for (const gatherings::Decider &decider : std::as_const(m_deciders))
        who->addAction(tr("%1 decided").arg(isolated(decider.name)), this, [=, this, by = decider.name] { letIn(people, by); });
}

void GuestsTab::showCounts()
{
    int guests = 0, unanswered = 0, needs = 0;
    for (const Guest &guest : std::as_const(m_everybody)) {
        const bool counted = guest.invited || guest.isHere();
        guests += counted ? 1 : 0;
        unanswered += guest.invited && guest.answer == Answer::NeedsAction && !guest.waitingSince ? 1 : 0;
        needs += counted && !needsOf(guest).isEmpty() ? 1 : 0;
    }
    m_chips->setCount(0, guests);
    m_chips->setCount(1, unanswered);
    m_chips->setCount(2, needs);
    const QString typed = m_search->text().trimmed();
    m_newcomer->offer(typed, m_model->shown() == 0);
    const bool empty = guests == 0 && typed.isEmpty() && m_listed.gathering.id;
    m_stack->setCurrentIndex(empty ? 1 : 0);
    m_inviteEverybody->setText(tr("Invite all %n", nullptr, int(m_everybody.size())));
    m_inviteEverybody->setVisible(!m_everybody.isEmpty());
    const qsizetype selected = m_list->selectedKeys().size();
    m_selected->setText(selected > 0 ? tr("%1 of %n selected", nullptr, m_model->shown()).arg(selected) : QString());
}

bool GuestsTab::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        showKeys(event->type() == QEvent::FocusIn);
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const bool enterKey = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_search && enterKey && m_newcomer->isVisible() && (key->modifiers() & Qt::ControlModifier || m_model->shown() == 0)) {
        inviteNewcomer(m_newcomer->name());
        return true;
    }
    if (watched == m_search && key->key() == Qt::Key_Down && !key->modifiers() && m_model->shown() > 0) {
        goToList();
        return true;
    }
    if (watched == m_list && key->key() == Qt::Key_Up && !key->modifiers() && m_list->isFirst()) {
        focusSearch();
        return true;
    }
    if (watched != m_list || key->modifiers() || chosenPeople().isEmpty())
        return QWidget::eventFilter(watched, event);
    switch (key->key()) {
    case Qt::Key_C: setWish(chosenPeople(), Wish::Coming); return true;
    case Qt::Key_M: setWish(chosenPeople(), Wish::Maybe); return true;
    case Qt::Key_X: setWish(chosenPeople(), Wish::CannotCome); return true;
    case Qt::Key_W: setWish(chosenPeople(), Wish::Wait); return true;
    case Qt::Key_Delete: uninvite(chosenPeople()); return true;
    case Qt::Key_F2: askComment(chosenPeople().first()); return true;
    case Qt::Key_Menu: {
        const QRect row = m_list->visualRect(m_list->currentIndex());
        showMenu(m_list->currentKey(), m_list->viewport()->mapToGlobal(row.bottomLeft()));
        return true;
    }
    default: return QWidget::eventFilter(watched, event);
    }
}

void GuestsTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find))
        focusSearch();
    else if (!m_search->takeTyped(event))
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
    m_panel->setFixedWidth(Theme::px(width() < Theme::px(roomyFrom) ? 252 : 288));
}

} // namespace kith
