// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Icons by name in a theme colour, sharp at any device pixel ratio.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QStringList>

class QPainter;

namespace kith {

// Sizes of the design language at a 14 px font: pass them through Theme::px where text scales along.
enum IconSize { IconPill = 13, IconButton = 16, IconNav = 18, IconDoor = 22 };

// The pixmap of :/icons/<name>.svg; kept by (name, colour, size, ratio). An unknown name gives an empty pixmap.
QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal ratio = 1);
QIcon icon(const QString &name, const QColor &colour, int size = IconButton);
// "left" and "right" are told for lines from left to right, and mirrored with the painter.
void paintIcon(QPainter *painter, const QRectF &box, const QString &name, const QColor &colour, int size = IconButton);
QStringList iconNames();

} // namespace kith
