// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Balanced lines.
#include "ui/kit/balancedlabel.h"

#include <QPainter>

namespace kith {

BalancedLabel::BalancedLabel(const QString &text, Type type, Colour colour, QWidget *parent) : Label(text, type, colour, parent)
{
    setAlignment(Qt::AlignHCenter);
    setWordWrap(true);
}

void BalancedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    const int flags = Qt::AlignHCenter | Qt::TextWordWrap;
    const QRect room = contentsRect();
    const auto heightIn = [&](int width) { return fontMetrics().boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), flags, text()).height(); };
    // The narrowest in which it needs no line more.
    const int high = heightIn(room.width());
    int narrow = 1, wide = room.width();
    while (narrow < wide) {
        const int middle = (narrow + wide) / 2;
        if (heightIn(middle) <= high)
            wide = middle;
        else
            narrow = middle + 1;
    }
    painter.setLayoutDirection(text().isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(QRect(room.center().x() - wide / 2, room.y(), wide, room.height()), flags, text());
}

} // namespace kith
