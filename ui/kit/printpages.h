// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Puts pages on a printer; any thread may do it.
#pragma once

#include <QSizeF>

#include <functional>

#include "app/core/progress.h"

class QPainter;
class QRectF;

namespace kith {

class PagePrinter;

// Pages of one size, counted from 0, drawn in whatever units that size is given in.
struct PrintablePages {
    int count = 0;
    QSizeF size;
    std::function<void(QPainter &, int)> paint;
};

// In the middle of a paper of another shape.
void fitPageTo(QPainter &painter, const QRectF &paper, const QSizeF &page);
// The pages that were asked for, on whatever paper there is; says how many there were.
Result<int> printPages(PagePrinter &printer, const PrintablePages &pages, Progress &progress);

} // namespace kith
