// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The board of four columns.
#include "ui/help/helpboard.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>
#include <tuple>

#include "ui/help/foldedcolumn.h"
#include "ui/kit/button.h"
#include "ui/kit/labels.h"

namespace kith {

using namespace Qt::StringLiterals;

static constexpr int margin = 24, between = 12;
static constexpr int widestColumn = 420;
static constexpr int leastColumn = 200;   // for two words of a title and the people

HelpBoard::HelpBoard(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"helpBoard"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(margin, 0, margin, 0);
    row->setSpacing(between);
    const QString titles[] = {tr("Asks"), tr("Matched"), tr("Helped"), tr("Thanked")};
    for (int i = 0; i < boardColumns; ++i) {
        if (i > 0)
            row->addWidget(divider(Qt::Vertical));
        m_columns[size_t(i)] = makeColumn(BoardColumn(i), titles[i]);
        m_columns[size_t(i)]->setMaximumWidth(Theme::px(widestColumn));
        m_folded[size_t(i)] = new FoldedColumn(titles[i]);
        m_folded[size_t(i)]->hide();
        row->addWidget(m_columns[size_t(i)], 1);
        row->addWidget(m_folded[size_t(i)]);
        connect(m_folded[size_t(i)], &QAbstractButton::clicked, this, [this, i] { enter(i); });
    }
    row->addStretch(0);
}

int HelpBoard::columnsWithRoom() const
{
    const int room = width() - 2 * margin - (boardColumns - 1) * (2 * between + 1);
    int open = boardColumns;
    while (open > 1 && open * Theme::px(leastColumn) + (boardColumns - open) * FoldedColumn::wide() > room)
        --open;
    return open;
}

void HelpBoard::arrange()
{
    std::array<int, boardColumns> order{};
    std::iota(order.begin(), order.end(), 0);
    for (int i = 0; i < boardColumns; ++i)
        m_used = m_lists[size_t(i)]->hasFocus() ? i : m_used;
    const auto keeps = [this](int i) {
        const bool empty = m_lists[size_t(i)]->cards().rows().isEmpty();
        return std::tuple(i != m_used, empty, std::abs(i - m_used), i);
    };
    std::sort(order.begin(), order.end(), [&](int a, int b) { return keeps(a) < keeps(b); });
    const int open = columnsWithRoom();
    for (int place = 0; place < boardColumns; ++place) {
        const size_t i = size_t(order[size_t(place)]);
        m_columns[i]->setVisible(place < open);
        m_folded[i]->setVisible(place >= open);
    }
}

bool HelpBoard::isFolded(BoardColumn column) const
{
    return m_columns[size_t(column)]->isHidden();
}

void HelpBoard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

QWidget *HelpBoard::makeColumn(BoardColumn column, const QString &title)
{
    static constexpr const char *names[] = {"asks", "matched", "helped", "thanked"};
    auto *list = new CardList(title, column);
    list->setObjectName(QLatin1StringView(names[size_t(column)]));
    m_lists[size_t(column)] = list;
    m_counts[size_t(column)] = new Label(QString(), Type::Section, Colour::Text3);
    m_counts[size_t(column)]->setObjectName(list->objectName() + u"Count"_s);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addStrut(Theme::line(Type::Section) + Theme::px(6)); // of all columns as high as that with a link
    head->addWidget(new Label(title, Type::Section));
    head->addWidget(m_counts[size_t(column)]);
    head->addStretch(1);
    if (column == BoardColumn::Asks)
        head->addWidget(m_offers = makeOffers());
    if (column == BoardColumn::Helped)
        head->addWidget(new Label(tr("thanks not yet said"), Type::Small, Colour::Text3));
    auto *whole = new QWidget;
    auto *inner = new QVBoxLayout(whole);
    inner->setContentsMargins(0, 5, 0, 0);
    inner->setSpacing(5);
    inner->addLayout(head);
    inner->addWidget(list, 1);
    list->viewport()->installEventFilter(this);
    connect(list, &CardList::acted, this, &HelpBoard::acted);
    connect(list, &CardList::opened, this, &HelpBoard::opened);
    connect(list, &CardList::menuRequested, this, &HelpBoard::menuRequested);
    connect(list, &CardList::left, this, [this, column](int step) { enter(int(column) + step); });
    connect(list, &CardList::moved, this, [this, column](const Card &card, int step) {
        const int to = int(column) + step;
        if (to >= 0 && to < boardColumns)
            Q_EMIT moveRequested(card, BoardColumn(to));
    });
    return whole;
}

Button *HelpBoard::makeOffers()
{
    auto *offers = new Button(QString(), Button::Kind::Link);
    offers->setObjectName(u"boardOffers"_s);
    connect(offers, &QPushButton::clicked, this, &HelpBoard::offersRequested);
    return offers;
}

void HelpBoard::take(const HelpAnswer &answer)
{
    const auto cards = cardsOf(answer);
    m_all = countsOf(answer);
    for (size_t i = 0; i < size_t(boardColumns); ++i)
        m_lists[i]->cards().setRows(cards[i]);
    tellCounts();
    arrange();
    m_offers->setText(tr("%n offers", nullptr, int(answer.offers.size())));
    m_offers->setVisible(!answer.offers.isEmpty());
}

/// How many cards are left by a search or a filter; otherwise all there is, also of what was thanked long ago.
void HelpBoard::tellCounts()
{
    for (size_t i = 0; i < size_t(boardColumns); ++i) {
        const CardModel &cards = m_lists[i]->cards();
        const int count = cards.shown() < cards.rows().size() ? cards.shown() : m_all[i];
        m_counts[i]->setText(QString::number(count));
        m_folded[i]->setCount(count);
    }
}

void HelpBoard::setFilter(const QString &text)
{
    for (CardList *list : m_lists) {
        if (text == list->cards().filter())
            continue;
        list->cards().setFilter(text);
        list->scrollToTop();
    }
    tellCounts();
}

void HelpBoard::setCondition(const std::function<bool(const Card &)> &condition)
{
    for (CardList *list : m_lists)
        list->cards().setCondition(condition);
    tellCounts();
}

bool HelpBoard::choose(qint64 key)
{
    for (CardList *list : m_lists) {
        if (list->choose(key)) {
            enter(int(list->column()));
            return true;
        }
    }
    return false;
}

void HelpBoard::enter(int column)
{
    if (column < 0 || column >= boardColumns)
        return;
    CardList *list = m_lists[size_t(column)];
    if (isFolded(list->column())) {
        m_used = column;
        m_columns[size_t(column)]->show();
        list->setFocus(Qt::OtherFocusReason);
        arrange();
    }
    list->setFocus(Qt::OtherFocusReason);
}

bool HelpBoard::eventFilter(QObject *watched, QEvent *event)
{
    auto *list = qobject_cast<CardList *>(watched->parent());
    const bool isMouse = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseMove || event->type() == QEvent::MouseButtonRelease;
    return list && isMouse ? drag(list, static_cast<QMouseEvent *>(event)) : QWidget::eventFilter(watched, event);
}

/// Whether the event was about dragging, so that nobody else needs it.
bool HelpBoard::drag(CardList *from, QMouseEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && event->button() == Qt::LeftButton) {
        const Card *card = from->cardAt(event->pos());
        m_pressed = event->pos();
        m_pressedKey = card ? card->key : 0;
        m_dragged = {};
        return false;
    }
    if (event->type() == QEvent::MouseMove && event->buttons() & Qt::LeftButton && m_pressedKey) {
        if (!m_dragged.key && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance())
            lift(from);
        if (m_shadow)
            m_shadow->move(from->viewport()->mapTo(this, event->pos()) - m_shadow->rect().center());
        return m_dragged.key != 0;
    }
    if (event->type() != QEvent::MouseButtonRelease || !m_dragged.key)
        return false;
    drop(from->viewport()->mapTo(this, event->pos()));
    return true;
}

void HelpBoard::lift(CardList *from)
{
    const QModelIndex index = from->cards().indexOfKey(m_pressedKey);
    const Card *card = from->cards().at(index);
    if (!card)
        return;
    m_dragged = *card;
    m_shadow = new QLabel(this);
    m_shadow->setPixmap(from->viewport()->grab(from->visualRect(index)));
    m_shadow->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_shadow->setAccessibleName(card->title);
    m_shadow->show();
}

void HelpBoard::drop(const QPoint &at)
{
    delete m_shadow;
    const Card card = std::exchange(m_dragged, Card());
    m_pressedKey = 0;
    for (CardList *list : m_lists) {
        const QWidget *part = isFolded(list->column()) ? static_cast<QWidget *>(m_folded[size_t(list->column())]) : list;
        const QRect place(part->mapTo(this, QPoint()), part->size());
        if (at.x() >= place.left() && at.x() <= place.right() && list->column() != card.column)
            Q_EMIT moveRequested(card, list->column());
    }
}

} // namespace kith
