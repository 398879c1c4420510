// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/printcards.h"

#include "app/exchange/printsheet.h"
#include "app/exchange/printtext.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace kith::exchange {

namespace {

constexpr double margin = 260; ///< between a cut and what stands on the card

const QColor ink(0x21, 0x20, 0x1d);
const QColor soft(0x6a, 0x68, 0x62);
const QColor line(0xcf, 0xcb, 0xc2);

double lineHeight(const QFont &font)
{
    return QFontMetricsF(font).height() * 1.12;
}

/// The largest type in which so many lines still fit.
QFont fittingFont(int largest, qsizetype lines, double room)
{
    int size = largest;
    while (size > 60 && lineHeight(printFont(size)) * double(lines) > room)
        size -= 4;
    return printFont(size);
}

} // namespace

int PrintCards::pages() const
{
    return std::max(1, (m_table.rows() + onAPage() - 1) / onAPage());
}

void PrintCards::paint(QPainter &painter, int page) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    const double width = PrintSheet::pageWidth / across(), height = PrintSheet::pageHeight / down();
    const int first = page * onAPage();
    if (m_table.rows() == 0)
        drawText(painter, m_table.emptyText, printFont(120), soft, QRectF(margin * 2, margin * 2, width * 1.5, height));
    else
        paintCuts(painter);
    for (int i = 0; i < onAPage() && first + i < m_table.rows(); ++i)
        paintCard(painter, first + i, QRectF(i % across() * width, i / across() * height, width, height).adjusted(margin, margin, -margin, -margin));
    painter.restore();
}

/// Where to cut.
void PrintCards::paintCuts(QPainter &painter) const
{
    painter.setPen(QPen(line, 5, Qt::DashLine));
    for (int column = 1; column < across(); ++column)
        painter.drawLine(QPointF(PrintSheet::pageWidth * column / across(), 0), QPointF(PrintSheet::pageWidth * column / across(), PrintSheet::pageHeight));
    for (int row = 1; row < down(); ++row)
        painter.drawLine(QPointF(0, PrintSheet::pageHeight * row / down()), QPointF(PrintSheet::pageWidth, PrintSheet::pageHeight * row / down()));
}

void PrintCards::paintCard(QPainter &painter, int row, const QRectF &area) const
{
    const QFont heading = printFont(m_isLarge ? 420 : 190, QFont::DemiBold), caption = printFont(m_isLarge ? 150 : 96);
    double y = area.top();
    const auto put = [&](const QString &text, const QFont &font, const QColor &color) {
        drawText(painter, elided(text, font, area.width()), font, color, QRectF(area.left(), y, area.width(), lineHeight(font)));
        y += lineHeight(font);
    };
    put(m_table.text(row, 0), heading, ink);
    put(m_table.text(row, 1), caption, soft);
    y += lineHeight(caption) / 2;
    const QStringList lines = QString::fromUtf8(m_table.cell(row, 2)).split(QLatin1Char(listSeparator), Qt::SkipEmptyParts);
    const QFont text = fittingFont(m_isLarge ? 230 : 120, lines.size(), area.bottom() - y);
    for (const QString &one : lines)
        put(one, text, ink);
}

} // namespace kith::exchange
