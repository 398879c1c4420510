// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/ground.h"

#include <QPainter>

namespace kith {

static constexpr qreal panelRadius = 10;

void setGround(QWidget *widget, Colour fill)
{
    widget->setBackgroundRole(fill == Colour::Base ? QPalette::Base : fill == Colour::Alt ? QPalette::AlternateBase : QPalette::Window);
    widget->setAutoFillBackground(true);
}

Ground::Ground(Colour fill, Line line, QWidget *parent) : QWidget(parent), m_fill(fill), m_line(line)
{
    setGround(this, fill);
    // Outside its round corners a panel shows what it stands on.
    setAutoFillBackground(line != Line::Around);
}

void Ground::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    const QColor line = theme(Colour::Line);
    const int trailing = layoutDirection() == Qt::RightToLeft ? 0 : width() - 1;
    switch (m_line) {
    case Line::None: return;
    case Line::Top: return painter.fillRect(0, 0, width(), 1, line);
    case Line::Bottom: return painter.fillRect(0, height() - 1, width(), 1, line);
    case Line::Trailing: return painter.fillRect(trailing, 0, 1, height(), line);
    case Line::Around: break;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line);
    painter.setBrush(theme(m_fill));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), panelRadius, panelRadius);
}

} // namespace kith
