// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/printsheet.h"

#include "app/core/direction.h"
#include "app/exchange/columnwidths.h"
#include "app/exchange/printtext.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStringTokenizer>

#include <algorithm>
#include <cmath>
#include <span>

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
constexpr double widestText = 2300;
constexpr double roomToSign = 1500;
constexpr double leastToSign = 900;
constexpr int measuredRows = 4000;

/// Worked out from the left.
QRectF onPage(const QRectF &box)
{
    return runsFromRight() ? QRectF(PrintSheet::pageWidth - box.right(), box.y(), box.width(), box.height()) : box;
}

void rule(QPainter &painter, QPointF from, double width)
{
    const QRectF line = onPage({from, QSizeF(width, 0)});
    painter.drawLine(line.topLeft(), line.topRight());
}

const QColor ink(0x21, 0x20, 0x1d);
const QColor soft(0x6a, 0x68, 0x62);
const QColor line(0xcf, 0xcb, 0xc2);

} // namespace

struct PrintSheet::Fonts {
    QFont title = printFont(220, QFont::DemiBold);
    QFont subtitle = printFont(116);
    QFont header = printFont(98, QFont::DemiBold);
    QFont cell = printFont(112);
    QFont name = printFont(120);
    QFont footer = printFont(86);
};

PrintSheet::PrintSheet(const ExportTable &table, ExportLayout layout, const Progress &progress) : m_table(table), m_layout(layout)
{
    const Fonts fonts;
    m_lineHeight = std::ceil(QFontMetricsF(fonts.name).height() * 1.02);
    measureTitle(fonts);
    measureColumns(fonts);
    measureRows(fonts, progress);
    paginate();
}

void PrintSheet::measureTitle(const Fonts &fonts)
{
    m_titleHeight = textHeight(m_table.title, fonts.title, contentWidth);
    m_headHeight = m_titleHeight + 170;
    if (!m_table.subtitle.isEmpty())
        m_headHeight += textHeight(m_table.subtitle, fonts.subtitle, contentWidth);
}

double PrintSheet::top(int page) const
{
    return contentTop + (page == 0 ? m_headHeight : 250);
}

ColumnRoom PrintSheet::roomFor(int column, const Fonts &fonts) const
{
    const ExportColumn &about = m_table.columns[column];
    if (about.kind == CellKind::Tick)
        return {tickSize, tickSize, 1, false};
    if (about.kind == CellKind::Signature)
        return {roomToSign, leastToSign, 1, true};
    const bool isName = about.key == u"name";
    const QFontMetricsF metrics(isName ? fonts.name : fonts.cell);
    double widest = QFontMetricsF(fonts.header).horizontalAdvance(about.label), longest = 0;
    for (int row = 0; row < std::min(m_table.rows(), measuredRows); ++row) {
        const QString text = m_table.text(row, column);
        widest = std::max(widest, metrics.horizontalAdvance(text));
        for (QStringView word : QStringTokenizer(text, u' '))
            longest = std::max(longest, metrics.horizontalAdvance(word.toString()));
    }
    // One very long name must not take the room from all others; it stands on two lines.
    const double natural = std::min(widest, widestText) + 10;
    // Names give way last: they are what the list is for.
    return {natural, std::min(longest + 10, natural), isName ? 1.7 : 1.0, true};
}

void PrintSheet::measureColumns(const Fonts &fonts)
{
    QList<ColumnRoom> rooms;
    bool hasSignature = false;
    double natural = 0;
    for (int column = 0; column < int(m_table.columns.size()); ++column) {
        rooms.append(roomFor(column, fonts));
        natural += rooms.last().natural;
        hasSignature |= m_table.columns[column].kind == CellKind::Signature;
    }
    for (int column = 0; column < int(rooms.size()); ++column)
        rooms[column].stretches &= !hasSignature || m_table.columns[column].kind == CellKind::Signature;
    const double gaps = gap * double(std::max<qsizetype>(rooms.size() - 1, 0));
    // A long list of short names stands in two columns, as in a telephone book.
    const bool isNarrow = 2 * (natural + gaps) + bandGap <= contentWidth;
    m_bands = m_layout == ExportLayout::NamesOnly && isNarrow && m_table.rows() > 24 ? 2 : 1;
    m_bandWidth = (contentWidth - (m_bands - 1) * bandGap) / m_bands;
    m_widths = sharedWidths(rooms, m_bandWidth - gaps);
}

void PrintSheet::measureRows(const Fonts &fonts, const Progress &progress)
{
    const QFontMetricsF name(fonts.name), other(fonts.cell);
    m_lines.assign(size_t(m_table.rows()), 1);
    for (int row = 0; row < m_table.rows(); ++row) {
        if (row % 256 == 0)
            progress.checkpoint();
        for (int column = 0; column < int(m_widths.size()); ++column) {
            const bool isName = m_table.columns[column].key == u"name";
            const QString text = m_table.text(row, column);
            if (text.isEmpty() || (!text.contains(u'\n') && (isName ? name : other).horizontalAdvance(text) <= m_widths[column]))
                continue;
            const int lines = textLines(text, isName ? fonts.name : fonts.cell, m_widths[column]);
            m_lines[size_t(row)] = std::max(m_lines[size_t(row)], lines);
        }
    }
}

/// The airiest spacing that takes no more pages than the tightest one.
void PrintSheet::paginate()
{
    constexpr double listed[] = {206, 222, 240, 260, 285};
    constexpr double signing[] = {302, 330, 360, 400};
    const auto pitches = m_layout == ExportLayout::SignIn ? std::span<const double>(signing) : std::span<const double>(listed);
    for (double pitch : pitches) {
        const double pad = pitch - m_lineHeight;
        const QList<Page> pages = pagesWith(pad);
        if (!m_pages.isEmpty() && pages.size() > m_pages.size())
            return;
        m_pages = pages;
        m_pad = pad;
    }
}

QList<PrintSheet::Page> PrintSheet::pagesWith(double pad) const
{
    QList<Page> pages;
    int row = 0;
    do {
        Page page;
        const double room = contentBottom - top(int(pages.size())) - headerHeight;
        for (int band = 0; band < m_bands && (row < m_table.rows() || page.isEmpty()); ++band) {
            Band rows{row, 0};
            for (double used = 0; row < m_table.rows(); ++row, ++rows.rows) {
                used += rowHeight(row, pad);
                if (used > room && rows.rows > 0)
                    break;
            }
            page.append(rows);
        }
        pages.append(page);
    } while (row < m_table.rows());
    return pages;
}

void PrintSheet::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const Fonts fonts;
    paintTitle(painter, page, fonts);
    double x = side;
    for (const Band &band : m_pages[page]) {
        double y = top(page);
        if (m_table.rows() == 0) {
            drawText(painter, m_table.emptyText, fonts.subtitle, soft, onPage(QRectF(x, y, contentWidth, 300)));
            break;
        }
        paintHeader(painter, {x, y}, fonts);
        y += headerHeight;
        for (int row = band.firstRow; row < band.firstRow + band.rows; ++row) {
            paintRow(painter, row, {x, y}, fonts);
            y += rowHeight(row, m_pad);
        }
        x += m_bandWidth + bandGap;
    }
    paintFooter(painter, page, fonts);
    painter.restore();
}

void PrintSheet::paintTitle(QPainter &painter, int page, const Fonts &fonts) const
{
    if (page > 0) {
        drawText(painter, m_table.title, fonts.subtitle, soft, onPage(QRectF(side, contentTop - 40, contentWidth, 150)));
        return;
    }
    drawText(painter, m_table.title, fonts.title, ink, onPage(QRectF(side, contentTop, contentWidth, m_titleHeight)));
    drawText(painter, m_table.subtitle, fonts.subtitle, soft, onPage(QRectF(side, contentTop + m_titleHeight + 40, contentWidth, 150)));
}

void PrintSheet::paintHeader(QPainter &painter, QPointF at, const Fonts &fonts) const
{
    double x = at.x();
    for (int column = 0; column < int(m_widths.size()); ++column) {
        if (m_table.columns[column].kind != CellKind::Tick)
            drawText(painter, elided(m_table.columns[column].label, fonts.header, m_widths[column]), fonts.header, ink,
                     onPage(QRectF(x, at.y() + 40, m_widths[column], headerHeight)));
        x += m_widths[column] + gap;
    }
    painter.setPen(QPen(soft, 9));
    rule(painter, at + QPointF(0, headerHeight), m_bandWidth);
}

void PrintSheet::paintRow(QPainter &painter, int row, QPointF at, const Fonts &fonts) const
{
    double x = at.x();
    const double height = rowHeight(row, m_pad);
    for (int column = 0; column < int(m_widths.size()); ++column) {
        const ExportColumn &about = m_table.columns[column];
        const bool isName = about.key == u"name";
        if (about.kind == CellKind::Tick) {
            painter.setPen(QPen(ink, 9));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(onPage(QRectF(x + 5, at.y() + m_pad / 2 + (m_lineHeight - tickSize) / 2, tickSize, tickSize)), 20, 20);
        } else {
            const QFont &font = isName ? fonts.name : fonts.cell;
            // Smaller type stands on the same line as the name beside it.
            const double drop = QFontMetricsF(fonts.name).ascent() - QFontMetricsF(font).ascent();
            drawText(painter, m_table.text(row, column), font, isName ? ink : soft, onPage(QRectF(x, at.y() + m_pad / 2 + drop, m_widths[column], height)));
        }
        x += m_widths[column] + gap;
    }
    painter.setPen(QPen(line, 6));
    rule(painter, at + QPointF(0, height), m_bandWidth);
}

void PrintSheet::paintFooter(QPainter &painter, int page, const Fonts &fonts) const
{
    const QString number = Tr::tr("Page %1 of %2").arg(page + 1).arg(pages());
    const double width = QFontMetricsF(fonts.footer).horizontalAdvance(number) + 20;
    const double y = pageHeight - 400;
    drawText(painter, elided(m_table.footer, fonts.footer, contentWidth - width - gap), fonts.footer, soft,
             onPage(QRectF(side, y, contentWidth - width - gap, 150)));
    drawText(painter, number, fonts.footer, soft, onPage(QRectF(pageWidth - side - width, y, width, 150)));
}

} // namespace kith::exchange
