// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text on paper: in any script, wrapped rather than cut off, measured in tenths of a point.
#pragma once

#include <QColor>
#include <QFont>
#include <QString>

class QPainter;
class QRectF;

namespace kith::exchange {

/// The house font, with what the system has for other scripts behind it.
QFont printFont(int size, QFont::Weight weight = QFont::Normal);
/// How many lines a text takes in a width, and how high they are.
int textLines(const QString &text, const QFont &font, double width);
double textHeight(const QString &text, const QFont &font, double width);
QString elided(const QString &text, const QFont &font, double width);
/// From the top of the area and from the side where lines begin; lines that are not in it are drawn all the same, for nothing may be lost on paper.
void drawText(QPainter &painter, const QString &text, const QFont &font, const QColor &color, const QRectF &area);

} // namespace kith::exchange
