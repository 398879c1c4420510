// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A column of cards.
#include "ui/help/cardlist.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QStyle>

#include "ui/kit/spokenrows.h"

namespace kith {

static QVariant cellOf(const Card &card, int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return card.title;
    case Qt::ToolTipRole:
        return QString();
    case Qt::AccessibleTextRole:
        return CardList::tr("%1, %2").arg(card.title, card.line2);
    case cardRole:
        return QVariant::fromValue(card);
    default:
        return {};
    }
}

CardModel::CardModel(const QString &title, QObject *parent)
    : RowModel([](const Card &card) { return card.key; }, {{title, [](const Card &card, int role) { return cellOf(card, role); }}}, parent)
{
    setSearchText([](const Card &card) { return card.searched; });
}

CardList::CardList(const QString &name, BoardColumn column, QWidget *parent) : QListView(parent), m_column(column), m_cards(new CardModel(name, this))
{
    setAccessibleName(name);
    setModel(m_cards);
    setItemDelegate(new CardDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    // A column of hundreds is measured while it is looked at.
    setLayoutMode(QListView::Batched);
    setBatchSize(40);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    speakRows(this, {[this](const QModelIndex &row) { return m_cards->keyAt(row.row()); },
                     [this](const QModelIndex &row) {
                         const Card card = row.data(cardRole).value<Card>();
                         return card.action.isEmpty()
                             ? QList<SpokenPart>()
                             : QList<SpokenPart>{{QAccessible::Button, card.action, actionPlace(row, card), {}, [this, card] { Q_EMIT acted(card); }}};
                     },
                     [this](const QModelIndex &row) { setCurrentIndex(row); }});
}

const Card *CardList::current() const
{
    return m_cards->at(currentIndex());
}

const Card *CardList::cardAt(const QPoint &viewportPoint) const
{
    return m_cards->at(indexAt(viewportPoint));
}

bool CardList::choose(qint64 key)
{
    const QModelIndex index = m_cards->indexOfKey(key);
    if (index.isValid())
        setCurrentIndex(index);
    return index.isValid();
}

QRect CardList::actionPlace(const QModelIndex &index, const Card &card) const
{
    const QRect row = visualRect(index);
    return QStyle::visualRect(layoutDirection(), row, CardDelegate::placesIn(row, card).action.toAlignedRect());
}

bool CardList::isOnAction(const QModelIndex &index, const QPoint &at) const
{
    const Card *card = m_cards->at(index);
    return card && !card->action.isEmpty() && actionPlace(index, *card).contains(at);
}

void CardList::keyPressEvent(QKeyEvent *event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int step = event->key() == Qt::Key_Right ? (mirrored ? -1 : 1) : event->key() == Qt::Key_Left ? (mirrored ? 1 : -1) : 0;
    const Card *card = current();
    if (step && event->modifiers() & Qt::ControlModifier) {
        if (card)
            Q_EMIT moved(*card, step);
    } else if (step) {
        Q_EMIT left(step);
    } else if (card && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        event->modifiers() & Qt::ControlModifier ? Q_EMIT acted(*card) : Q_EMIT opened(*card);
    } else {
        QListView::keyPressEvent(event);
    }
}

void CardList::mouseReleaseEvent(QMouseEvent *event)
{
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && isOnAction(index, event->pos()))
        Q_EMIT acted(*m_cards->at(index));
}

void CardList::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const QModelIndex index = byMouse ? indexAt(event->pos()) : currentIndex();
    if (const Card *card = m_cards->at(index))
        Q_EMIT menuRequested(*card, byMouse ? event->globalPos() : viewport()->mapToGlobal(visualRect(index).center()));
}

void CardList::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

void CardList::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_cards->rowCount() > 0)
        setCurrentIndex(m_cards->index(0, 0));
}

} // namespace kith
