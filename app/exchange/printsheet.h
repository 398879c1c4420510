// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list laid out on A4 pages, the same for PDF, for a printer and for the preview on the screen.
#pragma once

#include "app/exchange/exporting.h"

#include <QList>
#include <QPointF>

class QPainter;

namespace kith::exchange {

struct ColumnRoom;

class PrintSheet
{
public:
    /// Tenths of a point; A4.
    static constexpr double pageWidth = 5953;
    static constexpr double pageHeight = 8419;

    /// Throws Failure{Stopped} when somebody stops it. Needs a QGuiApplication, but not its thread.
    PrintSheet(const ExportTable &table, ExportLayout layout, const Progress &progress = {});

    int pages() const { return int(m_pages.size()); }
    /// One page, from 0; the painter's units must be tenths of a point. On any thread.
    void paint(QPainter &painter, int page) const;

private:
    struct Band {
        int firstRow = 0;
        int rows = 0;
    };
    using Page = QList<Band>; ///< side by side

    /// Made anew for each use: a font must not wander from the thread that measured with it to the one that paints.
    struct Fonts;

    double top(int page) const;
    void measureTitle(const Fonts &fonts);
    void measureColumns(const Fonts &fonts);
    ColumnRoom roomFor(int column, const Fonts &fonts) const;
    void measureRows(const Fonts &fonts, const Progress &progress);
    double rowHeight(int row, double pad) const { return pad + m_lines[size_t(row)] * m_lineHeight; }
    void paginate();
    QList<Page> pagesWith(double pad) const;
    void paintTitle(QPainter &painter, int page, const Fonts &fonts) const;
    void paintHeader(QPainter &painter, QPointF at, const Fonts &fonts) const;
    void paintRow(QPainter &painter, int row, QPointF at, const Fonts &fonts) const;
    void paintFooter(QPainter &painter, int page, const Fonts &fonts) const;

    const ExportTable &m_table;
    ExportLayout m_layout;
    double m_titleHeight = 0; ///< of the title alone
    double m_headHeight = 0; ///< of all that stands above the list on the first page
    QList<double> m_widths; ///< of columns
    double m_bandWidth = 0;
    int m_bands = 1;
    std::vector<int> m_lines; ///< of text in each row
    double m_lineHeight = 0;
    double m_pad = 0; ///< above and below a row
    QList<Page> m_pages;
};

} // namespace kith::exchange
