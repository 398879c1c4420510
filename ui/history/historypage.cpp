// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The history page.
#include "ui/history/historypage.h"

#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "app/session/community.h"
#include "ui/history/copiesview.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/invain.h"
#include "ui/kit/listview.h"
#include "ui/kit/pageheader.h"
#include "ui/kit/readonly.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/viewswitch.h"
#include "ui/kit/whendone.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int narrowBelow = 900;

PageInfo HistoryPage::pageInfo()
{
    return {u"history"_s, tr("History"), u"history"_s};
}

HistoryPage::HistoryPage(Community &community, QWidget *parent)
    : Page(pageInfo(), parent), m_community(community), m_header(new PageHeader(tr("History"))),
      m_views(new ViewSwitch(tr("What is shown"), {tr("Changes"), tr("Copies")})), m_stack(new QStackedWidget), m_changes(new QWidget),
      m_left(new QWidget), m_copies(new CopiesView(community)), m_search(new SearchField(tr("Words, a name, who did it…"))),
      m_model(new HistoryModel(this)), m_list(new ListView(tr("Changes"), RowLook::timeline())), m_change(new ChangeView),
      m_empty(new EmptyState(tr("Nothing has been changed yet"), tr("Every change is kept here, with who made it. Any of them can be undone, even after a restart.")))
{
    build();
    m_query = new LiveQuery<HistoryAnswer>(
        community.store(), {}, [](Reader &reader) { return HistoryAnswer::ask(reader, {{}, pageSize, {}}); },
        [this](const HistoryAnswer &answer) { take(answer); }, this);
    m_card = new LiveQuery<ChangeCard>(
        community.store(), {}, [](Reader &, const QString &) { return ChangeCard(); },
        [this](const ChangeCard &card) {
            if (!card.entry)
                return;
            m_change->take(card);
            arrange();
        },
        this);
    connectAll();
}

void HistoryPage::build()
{
    m_search->setObjectName(u"historySearch"_s);
    m_search->setAccessibleName(tr("Search the history"));
    m_list->setObjectName(u"historyList"_s);
    m_list->setModel(m_model);
    m_search->setKeyTarget(m_list);
    sayInVain(m_list, m_search, tr("No change has “%1” in it."), {});
    setSearchField(m_search);
    auto *left = new QVBoxLayout(m_left);
    left->setContentsMargins(0, 12, 0, 0);
    left->setSpacing(8);
    auto *field = new QHBoxLayout;
    field->setContentsMargins(12, 0, 12, 0);
    field->addWidget(m_search);
    left->addLayout(field);
    left->addWidget(m_list, 1);
    auto *splitter = new QSplitter;
    splitter->setChildrenCollapsible(false);
    splitter->setHandleWidth(1);
    splitter->addWidget(m_left);
    splitter->addWidget(m_change);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({Theme::px(416), Theme::px(640)});
    m_left->setMinimumWidth(Theme::px(260));
    auto *inner = new QVBoxLayout(m_changes);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->addWidget(splitter);
    for (QWidget *face : {m_changes, static_cast<QWidget *>(m_copies), m_empty})
        m_stack->addWidget(face);
    m_header->addView(m_views);
    auto *backUpNow = new Button(tr("Back up now"), u"file"_s, Button::Kind::Primary);
    backUpNow->setObjectName(u"backUpNow"_s);
    m_header->addAction(backUpNow);
    connect(backUpNow, &QPushButton::clicked, this, &HistoryPage::backUp);
    addCommand(backUpNow, u"file"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_stack, 1);
}

void HistoryPage::connectAll()
{
    Store &store = m_community.store();
    // The journal grows with every change, whatever table it is about.
    connect(&store, &Store::changed, this, [this] {
        m_query->askAgain();
        m_card->askAgain();
    });
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_limit = pageSize;
        ask();
    });
    connect(m_list->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (m_more && value > m_list->verticalScrollBar()->maximum() - m_list->height())
            askMore();
    });
    connect(m_list, &ListView::currentKeyChanged, this, &HistoryPage::choose);
    const auto open = [this] {
        m_detail = m_isPicked = true;
        arrange();
    };
    connect(m_list, &QAbstractItemView::clicked, this, open);
    connect(m_list, &ListView::opened, this, [this, open](qint64 key) {
        choose(key);
        open();
        m_change->undoButton()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_change->backButton(), &QPushButton::clicked, this, &HistoryPage::goBack);
    connect(m_change, &ChangeView::undoRequested, this, [this](OpId op) { answer(m_community.store().undo(op)); });
    connect(m_change, &ChangeView::redoRequested, this, [this](OpId op) { answer(m_community.store().redo(op)); });
    connect(m_change, &ChangeView::undoRestRequested, this, [this](OpId op) { answer(m_community.store().undo(op, UndoMode::KeepChanged)); });
    connect(m_views, &ViewSwitch::chosen, this, &HistoryPage::showView);
    connect(m_copies, &CopiesView::putBack, this, &HistoryPage::reopenRequested);
    addCommand(tr("Put a copy back…"), u"file"_s, {}, [this] {
        m_views->setCurrent(1);
        showView(1);
        m_copies->setFocus(Qt::OtherFocusReason);
    });
    addCommand(tr("Search the history"), u"search"_s, QKeySequence::Find, [this] {
        m_views->setCurrent(0);
        showView(0);
        goBack();
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    if (store.isReadOnly())
        m_change->setReadOnly(whyReadOnly(store));
}

void HistoryPage::take(const HistoryAnswer &answer)
{
    m_more = answer.more;
    m_model->take(answer);
    showView(m_views->current());
    if (m_list->currentKey() == 0 || !m_isPicked)
        follow();
    if (m_list->currentKey() == 0)
        choose(0);
}

// The newest, at the top, until somebody chooses a change.
void HistoryPage::follow()
{
    m_list->selectFirst();
    m_isPicked = false;
}

void HistoryPage::ask()
{
    m_query->setAsk([query = HistoryQuery{{}, m_limit, m_search->text()}](Reader &reader) { return HistoryAnswer::ask(reader, query); });
}

void HistoryPage::askMore()
{
    m_more = false;
    m_limit += pageSize;
    ask();
}

void HistoryPage::choose(qint64 key)
{
    m_isPicked = key != 0;
    m_op = {key};
    if (const HistoryEntry *entry = m_model->entry(key))
        m_change->choose(*entry, m_model->when(*entry));
    else
        m_change->forget();
    arrange();
    m_card->setAsk([op = m_op](Reader &reader, const QString &actor) { return ChangeCard::ask(reader, op, Onlooker{actor}); });
}

void HistoryPage::answer(const QFuture<Result<UndoReport>> &future)
{
    m_isPicked = true;   // what was just taken back stays in sight
    whenDone(this, future, [this, asked = m_op](const Result<UndoReport> &result) {
        if (!result.ok() && asked == m_op)
            m_change->refused(result.error());
        else if (!result.ok())
            Q_EMIT told(result.error().text);
        else if (!result->op)
            Q_EMIT told(tr("Everything in it has changed since, so nothing was taken back."));
    });
}

void HistoryPage::backUp()
{
    whenDone(this, m_community.store().backUp(), [this](const Result<Backup> &result) {
        Q_EMIT told(result.ok() ? tr("Copied and verified, %n entries.", nullptr, int(result->rows)) : result.error().text);
    });
}

void HistoryPage::showView(int view)
{
    const bool empty = m_model->rows().isEmpty() && m_search->text().isEmpty();
    m_stack->setCurrentWidget(view == 1 ? static_cast<QWidget *>(m_copies) : empty ? m_empty : m_changes);
    arrange();
}

void HistoryPage::showItem(qint64 key)
{
    m_views->setCurrent(0);
    showView(0);
    m_detail = true;
    if (!m_list->setCurrentKey(key))
        choose(key);
    arrange();
}

bool HistoryPage::goBack()
{
    if (!m_detail || m_left->isVisible())
        return false;
    m_detail = false;
    arrange();
    m_list->setFocus(Qt::OtherFocusReason);
    return true;
}

void HistoryPage::arrange()
{
    const bool narrow = window()->width() < Theme::px(narrowBelow);
    m_left->setVisible(!narrow || !m_detail);
    m_change->setVisible((!narrow || m_detail) && m_change->isAbout(m_op));
    m_change->backButton()->setVisible(narrow);
}

void HistoryPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

void HistoryPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    m_query->setPaused(false);
    m_card->setPaused(false);
    m_copies->askAgain();
}

void HistoryPage::hideEvent(QHideEvent *event)
{
    Page::hideEvent(event);
    m_query->setPaused(true);
    m_card->setPaused(true);
    follow();
}

QList<TourStop> HistoryPage::tourStops()
{
    return {
        {u"history"_s, {[this] { m_list->selectFirst(); }}},
        {u"history-copies"_s, {[this] { m_views->setCurrent(1); }, [this] { showView(1); }}},
        {QString(), {[this] { m_views->setCurrent(0); }, [this] { showView(0); }}},
    };
}

} // namespace kith
