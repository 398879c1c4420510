// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/columnwidths.h"

#include <algorithm>
#include <numeric>

namespace kith::exchange {

static double sum(const QList<double> &widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

static QList<double> capped(const QList<ColumnRoom> &columns, double cap, bool keepWords)
{
    QList<double> widths;
    for (const ColumnRoom &column : columns)
        widths.append(std::max(std::min(column.natural, cap * column.patience), keepWords ? column.least : 0.0));
    return widths;
}

QList<double> sharedWidths(const QList<ColumnRoom> &columns, double available)
{
    double widest = 0, stretchable = 0;
    QList<double> widths;
    for (const ColumnRoom &column : columns) {
        widths.append(column.natural);
        widest = std::max(widest, column.natural);
        stretchable += column.stretches ? column.natural : 0;
    }
    if (const double left = available - sum(widths); left >= 0) {
        for (int i = 0; i < int(widths.size()); ++i)
            widths[i] += columns[i].stretches ? left * widths[i] / stretchable : 0;
        return widths;
    }
    const bool keepWords = sum(capped(columns, 0, true)) <= available;
    double low = 0, high = widest;
    for (int step = 0; step < 40; ++step) {
        const double cap = (low + high) / 2;
        (sum(capped(columns, cap, keepWords)) > available ? high : low) = cap;
    }
    return capped(columns, low, keepWords);
}

} // namespace kith::exchange
