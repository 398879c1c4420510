// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/printsheet.h"

#include "app/exchange/printtext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

constexpr double side = 440; ///< margins
constexpr double contentTop = 460;
constexpr double contentBottom = PrintSheet::pageHeight - 520;
constexpr double contentWidth = PrintSheet::pageWidth - 2 * side;
constexpr double gap = 150; ///< between columns
constexpr double bandGap = 360;
constexpr double headerHeight = 235;
constexpr double tickSize = 105;
constexpr int measuredRows = 4000;

const QColor ink(0x21, 0x20, 0x1d);
const QColor soft(0x6a, 0x68, 0x62);
const QColor line(0xcf, 0xcb, 0xc2);

} // namespace

PrintSheet::PrintSheet(const ExportTable &table, ExportLayout layout, const Progress &progress)
    : m_table(table),
      m_layout(layout),
      m_titleFont(printFont(205, QFont::DemiBold)),
      m_subtitleFont(printFont(108)),
      m_headerFont(printFont(92, QFont::DemiBold)),
      m_cellFont(printFont(105)),
      m_nameFont(printFont(112)),
      m_footerFont(printFont(82)),
      m_lineHeight(std::ceil(QFontMetricsF(m_nameFont).height() * 1.02))
{
    measureColumns();
    measureRows(progress);
    choosePitch();
    paginate();
}

double PrintSheet::titleHeight() const
{
    double height = textHeight(m_table.title, m_titleFont, contentWidth) + 40;
    if (!m_table.subtitle.isEmpty())
        height += textHeight(m_table.subtitle, m_subtitleFont, contentWidth);
    return height + 130;
}

double PrintSheet::top(int page) const
{
    return contentTop + (page == 0 ? titleHeight() : 250);
}

double PrintSheet::naturalWidth(int column) const
{
    const ExportColumn &about = m_table.columns[column];
    if (about.kind == CellKind::Tick)
        return tickSize;
    if (about.kind == CellKind::Signature)
        return 1500;
    const QFontMetricsF metrics(about.key == u"name" ? m_nameFont : m_cellFont);
    double widest = QFontMetricsF(m_headerFont).horizontalAdvance(about.label);
    for (int row = 0; row < std::min(m_table.rows(), measuredRows); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(m_table.text(row, column)));
    return widest + 10;
}

void PrintSheet::measureColumns()
{
    for (int column = 0; column < int(m_table.columns.size()); ++column)
        m_widths.append(naturalWidth(column));
    const double gaps = gap * double(std::max<qsizetype>(m_widths.size() - 1, 0));
    const double natural = std::accumulate(m_widths.begin(), m_widths.end(), gaps);
    // A long list of short names stands in two columns, as in a telephone book.
    const bool isNarrow = 2 * natural + bandGap <= contentWidth;
    m_bands = m_layout == ExportLayout::NamesOnly && isNarrow && m_table.rows() > 24 ? 2 : 1;
    m_bandWidth = (contentWidth - (m_bands - 1) * bandGap) / m_bands;
    shareWidth(m_bandWidth - gaps);
}

/// What is left over goes to the signature, or to all; what is missing is taken from the widest columns.
void PrintSheet::shareWidth(double available)
{
    const double natural = std::accumulate(m_widths.begin(), m_widths.end(), 0.0);
    if (natural <= available) {
        double stretchable = 0;
        bool hasSignature = false;
        for (const ExportColumn &column : m_table.columns)
            hasSignature |= column.kind == CellKind::Signature;
        const auto stretches = [&](int i) {
            const CellKind kind = m_table.columns[i].kind;
            return hasSignature ? kind == CellKind::Signature : kind != CellKind::Tick;
        };
        for (int i = 0; i < int(m_widths.size()); ++i)
            stretchable += stretches(i) ? m_widths[i] : 0;
        for (int i = 0; i < int(m_widths.size()); ++i)
            m_widths[i] += stretches(i) ? (available - natural) * m_widths[i] / stretchable : 0;
        return;
    }
    // Names give way last: they are what the list is for.
    const auto capped = [&](int i, double cap) { return std::min(m_widths[i], m_table.columns[i].key == u"name" ? 1.7 * cap : cap); };
    double low = 0, high = *std::max_element(m_widths.begin(), m_widths.end());
    for (int step = 0; step < 40; ++step) {
        const double cap = (low + high) / 2;
        double used = 0;
        for (int i = 0; i < int(m_widths.size()); ++i)
            used += capped(i, cap);
        (used > available ? high : low) = cap;
    }
    for (int i = 0; i < int(m_widths.size()); ++i)
        m_widths[i] = capped(i, low);
}

void PrintSheet::measureRows(const Progress &progress)
{
    const QFontMetricsF name(m_nameFont), other(m_cellFont);
    m_lines.assign(size_t(m_table.rows()), 1);
    for (int row = 0; row < m_table.rows(); ++row) {
        if (row % 256 == 0)
            progress.checkpoint();
        for (int column = 0; column < int(m_widths.size()); ++column) {
            const bool isName = m_table.columns[column].key == u"name";
            const QString text = m_table.text(row, column);
            if (text.isEmpty() || (!text.contains(u'\n') && (isName ? name : other).horizontalAdvance(text) <= m_widths[column]))
                continue;
            const int lines = textLines(text, isName ? m_nameFont : m_cellFont, m_widths[column]);
            m_lines[size_t(row)] = std::max(m_lines[size_t(row)], lines);
        }
    }
}

/// The airiest spacing with which everything is on one page; a comfortable one when it takes several anyway.
void PrintSheet::choosePitch()
{
    constexpr double airy[] = {285, 260, 240, 222, 206};
    constexpr double signing[] = {400, 360, 330, 302};
    const auto pitches = m_layout == ExportLayout::SignIn ? std::span<const double>(signing) : std::span<const double>(airy);
    int lines = 0;
    for (int of : m_lines)
        lines += of;
    const double room = (contentBottom - top(0) - headerHeight) * m_bands;
    m_pad = pitches[m_layout == ExportLayout::SignIn ? 1 : 2] - m_lineHeight;
    for (double pitch : pitches) {
        if (lines * m_lineHeight + double(m_lines.size()) * (pitch - m_lineHeight) <= room) {
            m_pad = pitch - m_lineHeight;
            break;
        }
    }
}

void PrintSheet::paginate()
{
    int row = 0;
    do {
        Page page;
        const double room = contentBottom - top(int(m_pages.size())) - headerHeight;
        for (int band = 0; band < m_bands && (row < m_table.rows() || page.isEmpty()); ++band) {
            Band rows{row, 0};
            for (double used = 0; row < m_table.rows(); ++row, ++rows.rows) {
                used += rowHeight(row);
                if (used > room && rows.rows > 0)
                    break;
            }
            page.append(rows);
        }
        m_pages.append(page);
    } while (row < m_table.rows());
}

void PrintSheet::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    paintTitle(painter, page);
    double x = side;
    for (const Band &band : m_pages[page]) {
        double y = top(page);
        if (m_table.rows() == 0) {
            drawText(painter, m_table.emptyText, m_subtitleFont, soft, QRectF(x, y, contentWidth, 300));
            break;
        }
        paintHeader(painter, x, y);
        y += headerHeight;
        for (int row = band.firstRow; row < band.firstRow + band.rows; ++row) {
            paintRow(painter, row, x, y);
            y += rowHeight(row);
        }
        x += m_bandWidth + bandGap;
    }
    paintFooter(painter, page);
    painter.restore();
}

void PrintSheet::paintTitle(QPainter &painter, int page) const
{
    if (page > 0) {
        drawText(painter, m_table.title, m_subtitleFont, soft, QRectF(side, contentTop - 40, contentWidth, 150));
        return;
    }
    const double height = textHeight(m_table.title, m_titleFont, contentWidth);
    drawText(painter, m_table.title, m_titleFont, ink, QRectF(side, contentTop, contentWidth, height));
    drawText(painter, m_table.subtitle, m_subtitleFont, soft, QRectF(side, contentTop + height + 40, contentWidth, 150));
}

void PrintSheet::paintHeader(QPainter &painter, double x, double y) const
{
    const double left = x;
    for (int column = 0; column < int(m_widths.size()); ++column) {
        if (m_table.columns[column].kind != CellKind::Tick)
            drawText(painter, elided(m_table.columns[column].label, m_headerFont, m_widths[column]), m_headerFont, ink,
                     QRectF(x, y + 40, m_widths[column], headerHeight));
        x += m_widths[column] + gap;
    }
    painter.setPen(QPen(soft, 9));
    painter.drawLine(QPointF(left, y + headerHeight), QPointF(left + m_bandWidth, y + headerHeight));
}

void PrintSheet::paintRow(QPainter &painter, int row, double x, double y) const
{
    const double left = x;
    const double height = rowHeight(row);
    for (int column = 0; column < int(m_widths.size()); ++column) {
        const ExportColumn &about = m_table.columns[column];
        const bool isName = about.key == u"name";
        if (about.kind == CellKind::Tick) {
            painter.setPen(QPen(ink, 9));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(x + 5, y + m_pad / 2 + (m_lineHeight - tickSize) / 2, tickSize, tickSize), 20, 20);
        } else {
            const QFont &font = isName ? m_nameFont : m_cellFont;
            // Smaller type stands on the same line as the name beside it.
            const double drop = QFontMetricsF(m_nameFont).ascent() - QFontMetricsF(font).ascent();
            drawText(painter, m_table.text(row, column), font, isName ? ink : soft, QRectF(x, y + m_pad / 2 + drop, m_widths[column], height));
        }
        x += m_widths[column] + gap;
    }
    painter.setPen(QPen(line, 6));
    painter.drawLine(QPointF(left, y + height), QPointF(left + m_bandWidth, y + height));
}

void PrintSheet::paintFooter(QPainter &painter, int page) const
{
    const QString number = Tr::tr("Page %1 of %2").arg(page + 1).arg(pages());
    const double width = QFontMetricsF(m_footerFont).horizontalAdvance(number) + 20;
    const double y = pageHeight - 400;
    drawText(painter, elided(m_table.footer, m_footerFont, contentWidth - width - gap), m_footerFont, soft,
             QRectF(side, y, contentWidth - width - gap, 150));
    drawText(painter, number, m_footerFont, soft, QRectF(pageWidth - side - width, y, width, 150));
}

} // namespace kith::exchange
