// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/printtext.h"

#include "app/core/direction.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace kith::exchange {

static void layOut(QTextLayout &layout, double width)
{
    QTextOption option((runsFromRight() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    // A Hebrew or Arabic name reads from the right, but begins where all the others do.
    option.setTextDirection(Qt::LayoutDirectionAuto);
    layout.setTextOption(option);
    layout.beginLayout();
    double y = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, y));
        y += line.height();
    }
    layout.endLayout();
}

static QString printable(QString text)
{
    return text.replace(QLatin1String("\r\n"), QLatin1String("\n")).replace(u'\n', QChar(QChar::LineSeparator)).replace(u'\r', u' ').replace(u'\t', u' ');
}

/// Whether letters join, stack or turn round in it.
static bool needsShaping(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        const char16_t u = c.unicode();
        return (u >= 0x0300 && u <= 0x036F) || (u >= 0x0590 && u <= 0x1DFF) || u == 0x200C || u == 0x200D || c.isSurrogate() || (u >= 0xFB1D && u <= 0xFEFF);
    });
}

/// Inter swaps the colon of 18:30 for a raised one that a PDF cannot name, so that searching and copying would miss it.
static QFont fontFor(const QString &text, QFont font)
{
    if (!needsShaping(text))
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont printFont(int size, QFont::Weight weight)
{
    QFont font(QStringList{QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPixelSize(size);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

int textLines(const QString &text, const QFont &font, double width)
{
    QTextLayout layout(printable(text), fontFor(text, font));
    layOut(layout, width);
    return std::max(1, layout.lineCount());
}

double textHeight(const QString &text, const QFont &font, double width)
{
    return textLines(text, font, width) * QFontMetricsF(font).height();
}

QString elided(const QString &text, const QFont &font, double width)
{
    return QFontMetricsF(font).elidedText(printable(text), Qt::ElideRight, width);
}

void drawText(QPainter &painter, const QString &text, const QFont &font, const QColor &color, const QRectF &area)
{
    if (text.isEmpty())
        return;
    QTextLayout layout(printable(text), fontFor(text, font));
    layOut(layout, area.width());
    painter.setPen(color);
    layout.draw(&painter, area.topLeft());
}

} // namespace kith::exchange
