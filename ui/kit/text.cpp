// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One line of text: direction, ellipsis and search hits.
#include "ui/kit/text.h"

#include <QFontMetricsF>
#include <QGuiApplication>
#include <QPainter>
#include <QTextBoundaryFinder>
#include <QTextLayout>

#include <algorithm>

#include "app/core/folding.h"

namespace kith {

namespace {

struct Folded {
    QString text;
    QList<int> from;   // for each folded character: where its letter begins in the original
    QList<int> to;
};

// Letter by letter, so that every folded character knows where it came from.
Folded foldedByLetter(const QString &text)
{
    Folded folded;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    for (int start = 0, end = 0; (end = int(finder.toNextBoundary())) > 0; start = end) {
        QString letter = fold(QStringView(text).mid(start, end - start)).trimmed();
        if (letter.isEmpty())
            letter = QChar(u' ');
        folded.text += letter;
        folded.from.insert(folded.from.size(), letter.size(), start);
        folded.to.insert(folded.to.size(), letter.size(), end);
    }
    return folded;
}

void paintHits(QPainter *painter, const QTextLine &line, const QRectF &box, const QList<std::pair<int, int>> &hits, const Theme &theme)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme(Colour::MaybeFill));
    for (const auto &[start, length] : hits) {
        const qreal a = line.cursorToX(start), b = line.cursorToX(start + length);
        painter->drawRoundedRect(QRectF(box.x() + std::min(a, b) - 1, box.y(), std::abs(b - a) + 2, box.height()), 3, 3);
    }
}

QList<QTextLayout::FormatRange> boldened(const QString &text, const QString &search)
{
    QList<QTextLayout::FormatRange> ranges;
    const auto hits = searchHits(text, search);
    for (const auto &[start, length] : hits) {
        QTextCharFormat bold;
        bold.setFontWeight(QFont::Bold);
        ranges.append({start, length, bold});
    }
    return ranges;
}

qreal paintLine(QPainter *painter, const QRectF &box, const QString &text, const QFont &font, const QColor &colour,
                Qt::Alignment align, const QString &search, const Theme *theme, bool boldHits = false)
{
    if (text.isEmpty() || box.width() <= 0)
        return 0;
    const QString shown = elided(text, font, box.width());
    QTextLayout layout(shown, font, painter->device());
    QTextOption option;
    option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    if (boldHits)
        layout.setFormats(boldened(shown, search));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(box.width() + 1);
    layout.endLayout();
    const QRectF natural = line.naturalTextRect();
    const qreal width = natural.width();
    // A name in another script keeps its own direction but stands where the row's text begins.
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft && !(align & Qt::AlignAbsolute);
    const bool atEnd = bool(align & Qt::AlignRight) != mirrored;
    const qreal x = align & Qt::AlignHCenter ? box.center().x() - width / 2 : atEnd ? box.right() - width : box.x();
    const QRectF spot(x - natural.x(), box.center().y() - line.height() / 2, width, line.height());
    if (theme && !search.isEmpty() && !boldHits)
        paintHits(painter, line, spot, searchHits(shown, search), *theme);
    painter->setPen(colour);
    layout.draw(painter, spot.topLeft());
    return width;
}

} // namespace

qreal paintText(QPainter *painter, const QRectF &box, const QString &text, const TextLook &look, const Theme &theme)
{
    return paintLine(painter, box, text, Theme::font(look.type), theme(look.colour), look.align, look.hits, &theme, look.boldHits);
}

qreal paintText(QPainter *painter, const QRectF &box, const QString &text, const QFont &font, const QColor &colour, Qt::Alignment align)
{
    return paintLine(painter, box, text, font, colour, align, {}, nullptr);
}

QRectF fromLeading(const QPainter *painter, const QRectF &box, qreal offset, qreal width)
{
    const bool mirrored = painter->layoutDirection() == Qt::RightToLeft;
    return {mirrored ? box.right() - offset - width : box.x() + offset, box.y(), width, box.height()};
}

QRectF mirrored(const QRectF &box, const QRectF &row, Qt::LayoutDirection direction)
{
    return direction == Qt::RightToLeft ? QRectF(row.left() + row.right() - box.right(), box.y(), box.width(), box.height()) : box;
}

qreal textWidth(const QString &text, Type type)
{
    return std::ceil(QFontMetricsF(Theme::font(type)).horizontalAdvance(text));
}

QString elided(const QString &text, const QFont &font, qreal width)
{
    const QFontMetricsF metrics(font);
    const QString line = text.contains(u'\n') ? QString(text).replace(u'\n', u' ') : text;
    if (metrics.horizontalAdvance(line) <= width)
        return line;
    // Logical order: the end that goes is the end of the text's own direction, left for Hebrew, right for Latin.
    int low = 0, high = int(line.size());
    while (low < high) {
        const int middle = (low + high + 1) / 2;
        if (metrics.horizontalAdvance(line.left(middle) + QChar(0x2026)) <= width)
            low = middle;
        else
            high = middle - 1;
    }
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, line);
    finder.setPosition(low);
    const int cut = finder.isAtBoundary() ? low : int(std::max<qsizetype>(0, finder.toPreviousBoundary()));
    return line.left(cut).trimmed() + QChar(0x2026);
}

QList<std::pair<int, int>> searchHits(const QString &text, const QString &search)
{
    QList<std::pair<int, int>> hits;
    const QStringList words = foldedWords(search);
    if (words.isEmpty())
        return hits;
    const Folded folded = foldedByLetter(text);
    for (const QString &word : words) {
        // The start of a word counts before the middle of one, as in the order of the list.
        int at = folded.text.startsWith(word) ? 0 : int(folded.text.indexOf(u' ' + word)) + 1;
        if (at == 0 && !folded.text.startsWith(word))
            at = int(folded.text.indexOf(word));
        if (at >= 0)
            hits.append({folded.from[at], folded.to[at + int(word.size()) - 1] - folded.from[at]});
    }
    return hits;
}

} // namespace kith
