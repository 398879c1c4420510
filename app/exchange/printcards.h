// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards and slips to cut out of A4 pages: a heading, a line below it, and lines.
#pragma once

#include "app/exchange/exporting.h"

class QPainter;
class QRectF;

namespace kith::exchange {

class PrintCards
{
public:
    /// A card for each row of a table whose columns are heading, caption and lines; large ones to stand on tables, or slips
    /// to give to people. Needs a QGuiApplication, but not its thread.
    PrintCards(const ExportTable &table, ExportLayout layout) : m_table(table), m_isLarge(layout == ExportLayout::Cards) { }

    int pages() const;
    /// One page, from 0; the painter's units must be tenths of a point (see PrintSheet). On any thread.
    void paint(QPainter &painter, int page) const;

private:
    void paintCuts(QPainter &painter) const;
    void paintCard(QPainter &painter, int row, const QRectF &area) const;
    int across() const { return 2; }
    int down() const { return m_isLarge ? 2 : 5; }
    int onAPage() const { return across() * down(); }

    const ExportTable &m_table;
    bool m_isLarge;
};

} // namespace kith::exchange
