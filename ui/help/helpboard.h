// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The board: asks, matched, helped, thanked. A card goes to another column by the mouse, by Ctrl and an arrow, or by its menu.
// Columns there is no room for are folded, the empty ones and those farthest from the one in use first.
#pragma once

#include <QPointer>
#include <QWidget>

#include "ui/help/cardlist.h"

class QLabel;

namespace kith {

class Button;
class FoldedColumn;
class Label;

class HelpBoard : public QWidget {
    Q_OBJECT
public:
    explicit HelpBoard(QWidget *parent = nullptr);
    void take(const HelpAnswer &answer);
    void setFilter(const QString &text);
    void setCondition(const std::function<bool(const Card &)> &condition);
    CardList *list(BoardColumn column) const { return m_lists[size_t(column)]; }
    bool choose(qint64 key);
    bool isFolded(BoardColumn column) const;
    FoldedColumn *folded(BoardColumn column) const { return m_folded[size_t(column)]; }

Q_SIGNALS:
    void moveRequested(const kith::Card &card, kith::BoardColumn to);
    void acted(const kith::Card &card);
    void opened(const kith::Card &card);
    void menuRequested(const kith::Card &card, const QPoint &global);
    void offersRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    void tellCounts();
    int columnsWithRoom() const;
    Button *makeOffers();
    QWidget *makeColumn(BoardColumn column, const QString &title);
    void enter(int column);
    bool drag(CardList *from, QMouseEvent *event);
    void lift(CardList *from);
    void drop(const QPoint &at);

    std::array<CardList *, boardColumns> m_lists{};
    std::array<QWidget *, boardColumns> m_columns{};
    std::array<FoldedColumn *, boardColumns> m_folded{};
    std::array<Label *, boardColumns> m_counts{};
    std::array<int, boardColumns> m_all{};
    int m_used = 0;                  // the column that is never folded
    Button *m_offers = nullptr;
    QPoint m_pressed;
    Card m_dragged;                  // its key is 0 while nothing is dragged
    qint64 m_pressedKey = 0;
    QPointer<QLabel> m_shadow;       // what is under the mouse meanwhile
};

} // namespace kith
