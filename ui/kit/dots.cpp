// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dots for people, never a percentage bar.
#include "ui/kit/dots.h"

#include <QPainter>

#include "ui/kit/spoken.h"
#include "ui/kit/theme.h"

namespace kith {

namespace {

double dotPitch() { return Theme::px(13); }
double dotDiameter() { return Theme::px(8); }

} // namespace

PeopleDots::PeopleDots(QWidget *parent) : QWidget(parent)
{
    speakAs(this, QAccessible::Graphic);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void PeopleDots::setCount(int filled, int total)
{
    m_filled = filled;
    m_total = total;
    setToolTip(tr("%1 of %n people", nullptr, total).arg(filled));
    setAccessibleName(toolTip());
    updateGeometry();
    update();
}

int PeopleDots::perLine(int width) const
{
    return std::max(1, int((width + dotPitch() - dotDiameter()) / dotPitch()));
}

QSize PeopleDots::sizeHint() const
{
    const int across = std::min(20, std::max(1, m_total));
    const int wide = int(across * dotPitch());
    return {wide, heightForWidth(wide)};
}

int PeopleDots::heightForWidth(int width) const
{
    const int lines = std::max(1, (m_total + perLine(width) - 1) / perLine(width));
    return int(lines * dotPitch());
}

void PeopleDots::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const Theme &theme = Theme::of(this);
    const int across = perLine(width());
    for (int i = 0; i < m_total; ++i) {
        painter.setBrush(theme(i < m_filled ? Colour::Accent : Colour::ControlLine));
        const qreal x = i % across * dotPitch();
        const qreal left = layoutDirection() == Qt::RightToLeft ? width() - x - dotDiameter() : x;
        painter.drawEllipse(QRectF(left, i / across * dotPitch() + 2, dotDiameter(), dotDiameter()));
    }
}

} // namespace kith
