// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a card: faces, up to two lines of what it is about, who and when, and the next step.
#pragma once

#include <QStyledItemDelegate>

#include "ui/help/cards.h"

namespace kith {

struct CardPlaces {
    QRectF frame, faces, title, line2, action, hint;
};

class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    // In a row as wide as this, from left to right.
    static CardPlaces placesIn(const QRect &row, const Card &card);
    static QSize sizeFor(int width, const Card &card);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// The card behind a row of a card list.
constexpr int cardRole = Qt::UserRole + 60;

} // namespace kith
