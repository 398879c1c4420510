// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The follow-ups page.
#include "ui/followups/followupspage.h"

#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/core/isolated.h"
#include "app/core/saynumber.h"
#include "app/followups/followups.h"
#include "app/followups/step.h"
#include "app/session/community.h"
#include "app/store/community.h"
#include "ui/followups/followupdialog.h"
#include "ui/kit/button.h"
#include "ui/kit/changing.h"
#include "ui/kit/chips.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/invain.h"
#include "ui/kit/labels.h"
#include "ui/kit/listview.h"
#include "ui/kit/pageheader.h"
#include "ui/kit/popup.h"
#include "ui/kit/putoff.h"
#include "ui/kit/readonly.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/viewswitch.h"

namespace kith {

using followups::Item;
using namespace Qt::StringLiterals;

static constexpr int minuteMs = 60000;

// A day turns at the beginning of a quarter of an hour, in every zone.
static qint64 quarterOf(Instant at)
{
    return at.ms / (15 * minuteMs);
}

PageInfo FollowUpsPage::pageInfo()
{
    return {u"follow-ups"_s, tr("Follow-ups"), u"follow-up"_s};
}

FollowUpsPage::FollowUpsPage(Community &community, QWidget *parent)
    : Page(pageInfo(), parent), m_community(community), m_header(new PageHeader(tr("Follow-ups"))),
      m_begin(new Button(tr("Follow up"), u"plus"_s, Button::Kind::Primary)), m_order(new ViewSwitch(tr("How they stand"), {tr("By day"), tr("By owner")})), m_stack(new QStackedWidget),
      m_search(new SearchField(tr("Words, a name…"))), m_chips(new FilterChips(tr("Which are shown"))), m_note(new Label(QString(), Type::Small, Colour::Text2)),
      m_model(new FollowUpsModel(this)), m_list(new ListView(tr("Follow-ups"), RowLook::person())),
      m_empty(new EmptyState(tr("Nothing is promised yet"), tr("What you told somebody you would do stands here until it is done, with who does it and by when.")))
{
    build();
    connectAll();
    m_query = new LiveQuery<FollowUpsAnswer>(
        community.store(), {"follow_up", "rhythm", "person", "gathering", "attendance", "help", "contact"},
        [](Reader &reader, const QString &actor) { return FollowUpsAnswer::ask(reader, actor); }, [this](const FollowUpsAnswer &answer) { take(answer); }, this);
    // All of it is asked for while somebody looks; how many press stands beside the page's name at all times.
    m_query->setPaused(true);
    m_pressing = new LiveQuery<qint64>(
        community.store(), {"follow_up", "rhythm", "person", "gathering", "attendance", "help", "contact", "community"},
        [](Reader &reader) { return qint64(followups::due(followups::openItems(reader), todayOf(reader)).pressing()); },
        [this](qint64 pressing) { Q_EMIT waitingChanged(int(pressing)); }, this);
    m_quarter = quarterOf(community.clock().now());
    connect(&m_minute, &QTimer::timeout, this, &FollowUpsPage::turn);
    m_minute.setObjectName(u"minute"_s);
    m_minute.start(minuteMs);
}

/// What is late today was not yesterday, also for a window that was left open, or that slept.
void FollowUpsPage::turn()
{
    const qint64 quarter = quarterOf(m_community.clock().now());
    if (std::exchange(m_quarter, quarter) == quarter)
        return;
    m_query->askAgain();
    m_pressing->askAgain();
}

void FollowUpsPage::build()
{
    m_search->setObjectName(u"followUpSearch"_s);
    m_search->setAccessibleName(tr("Search follow-ups"));
    m_list->setObjectName(u"followUpList"_s);
    m_order->setObjectName(u"followUpOrder"_s);
    m_chips->setObjectName(u"followUpChips"_s);
    for (const QString &show : {tr("To do"), tr("Mine"), tr("Done lately")})
        m_chips->add(show);
    m_chips->setCurrent(FollowUpsModel::Open);
    m_list->setModel(m_model);
    m_list->setSearchField(m_search);
    sayInVain(m_list, m_search, tr("Nothing here has “%1” in it."), tr("Nothing waits here."));
    setSearchField(m_search);
    m_header->addView(m_order);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(24, 12, 24, 8);
    top->setSpacing(8);
    m_search->setMaximumWidth(Theme::px(320));
    top->addWidget(m_search, 1, Qt::AlignTop);
    top->addWidget(m_chips, 2);
    m_chips->standBeside(m_search);
    auto *both = new QWidget;
    auto *inner = new QVBoxLayout(both);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(0);
    inner->addLayout(top);
    inner->addWidget(m_list, 1);
    m_note->setContentsMargins(24, 8, 24, 12);
    m_note->setWordWrap(true);
    inner->addWidget(m_note);
    m_stack->addWidget(both);
    m_stack->addWidget(m_empty);
    m_empty->addHint(tr("From the door"), tr("“Ask Finn about the job”: three actions, and nobody forgets it."));
    m_empty->addHint(tr("Keep in touch"), tr("Every so many weeks; whenever they come or you talk, it begins anew."));
    m_empty->addHint(tr("No chasing"), tr("Who is away or wants peace is left out, and counted."));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
}

void FollowUpsPage::connectAll()
{
    auto *touch = new Button(tr("Keep in touch"), u"repeat"_s);
    touch->setObjectName(u"keepInTouch"_s);
    m_begin->setObjectName(u"newFollowUp"_s);
    m_header->addAction(touch);
    m_header->addAction(m_begin);
    connect(touch, &QPushButton::clicked, this, [this] { begin(true); });
    connect(m_begin, &QPushButton::clicked, this, [this] { begin(false); });
    connect(m_empty->addPrimary(tr("Follow up"), u"plus"_s), &QPushButton::clicked, this, [this] { begin(false); });
    addCommand(m_begin, u"plus"_s, QKeySequence::New)->setText(tr("Promise something"));
    addCommand(touch, u"repeat"_s)->setText(tr("Keep in touch with somebody"));
    addCommand(tr("Search follow-ups"), u"search"_s, QKeySequence::Find, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_order, &ViewSwitch::chosen, this, [this](int order) { m_model->setOrder(FollowUpsModel::Order(order)); });
    connect(m_chips, &FilterChips::chosen, this, [this](int show) { m_model->setShow(FollowUpsModel::Show(show)); });
    connect(m_list, &ListView::actionClicked, this, &FollowUpsPage::act);
    connect(m_list, &ListView::opened, this, [this] {
        if (const Item *item = current(); item && item->about.id)
            Q_EMIT openRequested(u"people"_s, item->about.id.value);
    });
    const auto key = [this](const QKeySequence &keys, auto run) {
        auto *action = new QAction(this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
        connect(action, &QAction::triggered, this, [this, run] {
            if (const Item *item = current())
                (this->*run)(*item);
        });
        action->setEnabled(!m_community.store().isReadOnly());
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), &FollowUpsPage::finish);
    key(QKeySequence(Qt::CTRL | Qt::Key_Right), &FollowUpsPage::askWhen);
    key(QKeySequence(Qt::CTRL | Qt::Key_O), &FollowUpsPage::askWho);
    key(QKeySequence(Qt::Key_Delete), &FollowUpsPage::askWhy);
    if (!m_community.store().isReadOnly())
        return;
    for (Button *button : {touch, m_begin})
        button->setUnavailable(whyReadOnly(m_community.store()));
}

QList<KeyNote> FollowUpsPage::keyNotes() const
{
    return ListView::keyNotes() + QList<KeyNote>{{tr("Ctrl Enter"), tr("done")}, {tr("Ctrl →"), tr("put off")}, {tr("Ctrl O"), tr("hand on")}, {tr("Del"), tr("drop, with why")}};
}

void FollowUpsPage::take(const FollowUpsAnswer &answer)
{
    m_people = answer.people;
    m_model->take(answer);
    for (int show = FollowUpsModel::Open; show <= FollowUpsModel::DoneLately; ++show)
        m_chips->setCount(show, m_model->countOf(FollowUpsModel::Show(show)));
    m_header->setCount(QString::number(m_model->countOf(FollowUpsModel::Open)));
    m_stack->setCurrentIndex(answer.items.isEmpty() ? 1 : 0);
    // Where nothing is promised yet the page itself asks for it.
    m_begin->setKind(answer.items.isEmpty() ? Button::Kind::Normal : Button::Kind::Primary);
    if (m_wanted)
        choose(std::exchange(m_wanted, 0));
    else if (m_list->currentKey() == 0)
        m_list->selectFirst();
    tellLeftOut();
}

void FollowUpsPage::tellLeftOut()
{
    const int away = m_model->due().away, quiet = m_model->due().notContacted;
    const QString gone = tr("%1 are about people who are away", nullptr, away).arg(sayNumber(away));
    const QString peace = tr("%1 are about people who do not want to be contacted", nullptr, quiet).arg(sayNumber(quiet));
    m_note->setVisible(away || quiet);
    m_note->setText(away && quiet ? tr("Left in peace: %1, and %2.").arg(gone, peace) : tr("Left in peace: %1.").arg(away ? gone : peace));
}

const Item *FollowUpsPage::current() const
{
    return m_model->at(m_list->currentIndex());
}

void FollowUpsPage::act(qint64 key, int action)
{
    const Item *item = m_model->at(m_model->rowOfKey(key));
    if (!item || m_community.store().isReadOnly())
        return;
    if (item->followUp.state != FollowUpState::Open)
        change(followups::Reopen, [id = item->followUp.id](Tx &tx) { followups::reopen(tx, {id}); });
    else if (action == FollowUpsModel::Finish)
        finish(*item);
    else if (action == FollowUpsModel::PutOff)
        askWhen(*item);
    else
        askWho(*item);
}

template<class F>
void FollowUpsPage::change(const Verb &verb, F f)
{
    changeOrTell(*this, m_community.store(), verb, std::move(f));
}

void FollowUpsPage::finish(const Item &item)
{
    const followups::Step step = followups::done(item);
    change(step.verb, step.run);
}

void FollowUpsPage::putOff(const Item &item, QDate until)
{
    const followups::Step step = followups::putOff(item, until);
    change(step.verb, step.run);
}

QPoint FollowUpsPage::belowCurrent() const
{
    const QRect row = m_list->visualRect(m_list->currentIndex());
    return m_list->viewport()->mapToGlobal(row.isValid() ? row.center() : m_list->viewport()->rect().center());
}

void FollowUpsPage::askWhen(const Item &item)
{
    openPutOffMenu(this, belowCurrent(), m_model->today(), [this, item](QDate until) { putOff(item, until); });
}

void FollowUpsPage::askWho(const Item &item)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"handOnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const people::Named &person : std::as_const(m_people)) {
        menu->addAction(isolated(person.name), this, [this, item, owner = person.id] {
            if (item.isRhythm())
                change(followups::KeepInTouch, [=](Tx &tx) { followups::keepInTouch(tx, item.about.id, item.rhythm.everyDays, owner); });
            else
                change(followups::Reassign, [=](Tx &tx) { followups::reassign(tx, {item.followUp.id}, owner); });
        });
    }
    openMenu(menu, belowCurrent());
}

void FollowUpsPage::askWhy(const Item &item)
{
    if (item.followUp.state != FollowUpState::Open)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"dropMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (item.isRhythm()) {
        menu->addAction(tr("Keep no rhythm with %1").arg(isolated(item.about.called)), this,
                        [this, id = item.rhythm.id] { change(followups::LetBe, [=](Tx &tx) { followups::letBe(tx, id); }); });
    } else {
        for (const QString &why : {tr("No longer needed"), tr("Somebody else did it"), tr("They asked to leave it"), tr("It was too late")}) {
            menu->addAction(why, this, [this, id = item.followUp.id, why] { change(followups::Drop, [=](Tx &tx) { followups::drop(tx, {id}, why); }); });
        }
    }
    openMenu(menu, belowCurrent());
}

void FollowUpsPage::begin(bool keepsInTouch)
{
    auto *dialog = new FollowUpDialog(m_community, {}, window());
    dialog->setKeepingInTouch(keepsInTouch);
    dialog->open();
}

/// Among what is to be done, else among what was done lately.
bool FollowUpsPage::choose(qint64 key)
{
    for (const auto show : {FollowUpsModel::Open, FollowUpsModel::DoneLately}) {
        m_chips->setCurrent(show);
        m_model->setShow(show);
        if (m_list->setCurrentKey(key))
            return true;
    }
    m_chips->setCurrent(FollowUpsModel::Open);
    m_model->setShow(FollowUpsModel::Open);
    return false;
}

void FollowUpsPage::showItem(qint64 key)
{
    m_search->clear();
    m_wanted = choose(key) ? 0 : key;
    m_list->setFocus(Qt::OtherFocusReason);
}

void FollowUpsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    // The day may have turned since.
    m_query->askAgain();
    m_query->setPaused(false);
}

void FollowUpsPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_query->setPaused(true);
}

QList<TourStop> FollowUpsPage::tourStops()
{
    return {
        {u"follow-ups"_s, {}},
        {u"follow-ups-put-off"_s, {[this] { m_list->selectFirst(); }, [this] { openPutOffMenu(this, belowCurrent(), m_model->today(), [](QDate) {}); }},
         [this] { return findChild<QWidget *>(u"putOffMenu"_s); }},
        {u"follow-ups-owners"_s, {[this] { m_order->setCurrent(1); m_model->setOrder(FollowUpsModel::ByOwner); }}},
        {u"follow-ups-done"_s, {[this] { m_chips->setCurrent(FollowUpsModel::DoneLately); m_model->setShow(FollowUpsModel::DoneLately); }}},
        {u"follow-ups-new"_s, {[this] { begin(false); }}, [this] { return window()->findChild<QWidget *>(u"followUpDialog"_s); }},
        {u"follow-ups-empty"_s, {[this] { m_stack->setCurrentIndex(1); }}},
        {QString(), {[this] {
             m_stack->setCurrentIndex(0);
             m_chips->setCurrent(FollowUpsModel::Open);
             m_model->setShow(FollowUpsModel::Open);
         }}},
    };
}

} // namespace kith
