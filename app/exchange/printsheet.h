// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A list laid out on A4 pages, the same for PDF, for a printer and for the preview on the screen.
#pragma once

#include "app/exchange/exporting.h"

#include <QFont>
#include <QList>
#include <QRectF>

class QPainter;

namespace kith::exchange {

class PrintSheet
{
public:
    /// Tenths of a point; A4.
    static constexpr double pageWidth = 5953;
    static constexpr double pageHeight = 8419;

    /// Throws Failure{Stopped} when somebody stops it. Needs a QGuiApplication, but not its thread.
    PrintSheet(const ExportTable &table, ExportLayout layout, const Progress &progress = {});

    int pages() const { return int(m_pages.size()); }
    /// One page, from 0; the painter's units must be tenths of a point.
    void paint(QPainter &painter, int page) const;

private:
    struct Band {
        int firstRow = 0;
        int rows = 0;
    };
    using Page = QList<Band>; ///< side by side

    double titleHeight() const;
    double top(int page) const;
    void measureColumns();
    double naturalWidth(int column) const;
    void shareWidth(double available);
    void measureRows(const Progress &progress);
    double rowHeight(int row) const { return m_pad + m_lines[size_t(row)] * m_lineHeight; }
    void choosePitch();
    void paginate();
    void paintTitle(QPainter &painter, int page) const;
    void paintHeader(QPainter &painter, double x, double y) const;
    void paintRow(QPainter &painter, int row, double x, double y) const;
    void paintFooter(QPainter &painter, int page) const;

    const ExportTable &m_table;
    ExportLayout m_layout;
    QFont m_titleFont, m_subtitleFont, m_headerFont, m_cellFont, m_nameFont, m_footerFont;
    QList<double> m_widths; ///< of columns
    double m_bandWidth = 0;
    int m_bands = 1;
    std::vector<int> m_lines; ///< of text in each row
    double m_lineHeight = 0;
    double m_pad = 0;
    QList<Page> m_pages;
};

} // namespace kith::exchange
