// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Painting one line of text: its own direction, elided at its own end, search hits marked.
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

#include "app/core/isolated.h"
#include "ui/kit/theme.h"

class QPainter;

namespace kith {

struct TextLook {
    Type type = Type::Row;
    Colour colour = Colour::Text;
    Qt::Alignment align = Qt::AlignLeft;   // leading; names in other scripts still start on the window's side
    QString hits = {};                     // what was searched for: its words are marked
    bool boldHits = false;                 // by weight instead of by colour
};

// Paints and returns the width used.
qreal paintText(QPainter *painter, const QRectF &box, const QString &text, const TextLook &look, const Theme &theme);
qreal paintText(QPainter *painter, const QRectF &box, const QString &text, const QFont &font, const QColor &colour,
                Qt::Alignment align = Qt::AlignLeft);
qreal textWidth(const QString &text, Type type);
// The part of `box` that lies `offset` from its leading side: the left one, or the right one where text runs that way.
QRectF fromLeading(const QPainter *painter, const QRectF &box, qreal offset, qreal width);
// `box`, worked out from left to right, where it lies in the row when text runs in that direction.
QRectF mirrored(const QRectF &box, const QRectF &row, Qt::LayoutDirection direction);
// Shortened with an ellipsis at the end of the text's own direction.
QString elided(const QString &text, const QFont &font, qreal width);

// Stretches (start, length) of `text` in which a word of `search` is found, accents and case aside.
QList<std::pair<int, int>> searchHits(const QString &text, const QString &search);

} // namespace kith
