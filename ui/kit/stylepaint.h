// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the style draws fields, boxes to tick, bars and items.
#pragma once

class QPainter;
class QStyleOption;
class QStyleOptionSlider;
class QWidget;
class QRect;

namespace kith {

class Theme;

// The frame and ground of a line edit, text edit, combo or spin box; a widget's "error" and "large" are told by properties.
void paintFieldFrame(QPainter *painter, const QStyleOption *option, const QWidget *widget, const Theme &theme);
void paintCheck(QPainter *painter, const QStyleOption *option, const Theme &theme);
void paintRadio(QPainter *painter, const QStyleOption *option, const Theme &theme);
void paintScrollBar(QPainter *painter, const QStyleOption *option, const QRect &slider, const Theme &theme, bool underMouse);
void paintProgress(QPainter *painter, const QStyleOption *option, const Theme &theme, bool groove);
// A header's cell without its text.
void paintHeader(QPainter *painter, const QStyleOption *option, const Theme &theme);
// The line below a table's cell, and its ring when it has the focus.
void paintCellLines(QPainter *painter, const QStyleOption *option, const Theme &theme);

} // namespace kith
