// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One column of the board: a list of cards, moved by arrows, opened by Enter, its step taken by a click.
#pragma once

#include <QListView>

#include "ui/help/carddelegate.h"
#include "ui/kit/rowmodel.h"

namespace kith {

class CardModel : public RowModel<Card> {
public:
    explicit CardModel(const QString &title, QObject *parent = nullptr);
};

class CardList : public QListView {
    Q_OBJECT
public:
    CardList(const QString &name, BoardColumn column, QWidget *parent = nullptr);
    CardModel &cards() const { return *m_cards; }
    BoardColumn column() const { return m_column; }
    const Card *current() const;
    const Card *cardAt(const QPoint &viewportPoint) const;
    bool choose(qint64 key);

Q_SIGNALS:
    void acted(const kith::Card &card);              // its next step
    void opened(const kith::Card &card);             // Enter or a double click
    void menuRequested(const kith::Card &card, const QPoint &global);
    void moved(const kith::Card &card, int step);    // to the column before or after, by keys
    void left(int step);                             // the keys go to the column before or after

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QRect actionPlace(const QModelIndex &index, const Card &card) const;
    bool isOnAction(const QModelIndex &index, const QPoint &at) const;

    BoardColumn m_column;
    CardModel *m_cards;
};

} // namespace kith
