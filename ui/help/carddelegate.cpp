// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing cards.
#include "ui/help/carddelegate.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include "ui/kit/text.h"

namespace kith {

namespace {

constexpr int gap = 10, inset = 12, face = 28, overlap = 6;
constexpr int mostLines = 2, leastText = 120;

int faceRoom(const Card &card)
{
    const int size = Theme::px(face);
    return size + int(card.faces.size() - 1) * (size - Theme::px(overlap));
}

/// The title broken into as many lines as a card has, the last one shortened.
QStringList titleLines(const QString &title, qreal width)
{
    const QFont font = Theme::font(Type::RowStrong);
    QTextLayout layout(title, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid() && lines.size() < mostLines; line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() == mostLines - 1;
        lines << (isLast ? elided(title.mid(line.textStart()), font, width) : title.mid(line.textStart(), line.textLength()).trimmed());
    }
    layout.endLayout();
    return lines;
}

qreal buttonWidth(const QString &text)
{
    return textWidth(text, Type::Button) + 2 * Theme::px(12);
}

} // namespace

CardPlaces CardDelegate::placesIn(const QRect &row, const Card &card)
{
    CardPlaces places;
    places.frame = QRectF(row).adjusted(0.5, 0.5, -0.5, -Theme::px(gap) - 0.5);
    const qreal pad = Theme::px(inset), x = row.x() + pad, y = row.y() + pad;
    places.faces = QRectF(x, y, faceRoom(card), Theme::px(face));
    const qreal beside = places.faces.right() + Theme::px(10);
    // With little room beside several faces the words stand below them.
    const bool isNarrow = card.faces.size() > 1 && row.right() - pad - beside < Theme::px(leastText);
    const qreal text = isNarrow ? x : beside, room = row.right() - pad - text;
    const int lines = int(titleLines(card.title, room).size());
    places.title = QRectF(text, isNarrow ? places.faces.bottom() + Theme::px(6) : y - 2, room, lines * Theme::line(Type::Row));
    places.line2 = QRectF(text, places.title.bottom(), room, Theme::line(Type::Small));
    if (card.action.isEmpty())
        return places;
    const qreal top = std::max(places.line2.bottom(), places.faces.bottom()) + Theme::px(8);
    const qreal wide = std::min(buttonWidth(card.action), row.width() - 2 * pad);
    places.action = QRectF(x, top, wide, Theme::px(30));
    places.hint = QRectF(places.action.right() + Theme::px(8), top, row.right() - pad - places.action.right() - Theme::px(8), Theme::px(30));
    return places;
}

QSize CardDelegate::sizeFor(int width, const Card &card)
{
    const CardPlaces places = placesIn(QRect(0, 0, width, 1), card);
    const qreal bottom = card.action.isEmpty() ? std::max(places.line2.bottom(), places.faces.bottom()) : places.action.bottom();
    return {width, int(bottom) + Theme::px(inset) + Theme::px(gap)};
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {0, sizeFor(width, index.data(cardRole).value<Card>()).height()};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const Card card = index.data(cardRole).value<Card>();
    const CardPlaces places = placesIn(option.rect, card);
    const auto flip = [&](const QRectF &box) { return mirrored(box, option.rect, option.direction); };
    const bool hasFocus = option.state & QStyle::State_HasFocus, isCurrent = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme(hasFocus ? Colour::Link : isCurrent ? Colour::SelectionLine : Colour::Line), hasFocus ? 2 : 1));
    painter->setBrush(theme(option.state & QStyle::State_MouseOver ? Colour::Hover : Colour::Base));
    painter->drawRoundedRect(places.frame, 8, 8);
    const qreal size = Theme::px(face);
    for (qsizetype i = card.faces.size(); i-- > 0;) {
        const QRectF circle(places.faces.x() + qreal(i) * (size - Theme::px(overlap)), places.faces.y(), size, size);
        paintAvatar(painter, flip(circle), card.faces[i], theme);
    }
    const QStringList lines = titleLines(card.title, places.title.width());
    for (int i = 0; i < lines.size(); ++i) {
        const QRectF line(places.title.x(), places.title.y() + i * Theme::line(Type::Row), places.title.width(), Theme::line(Type::Row));
        paintText(painter, flip(line), lines[i], {.type = Type::RowStrong, .hits = index.data(Qt::UserRole).toString()}, theme);
    }
    paintText(painter, flip(places.line2), card.line2, {.type = Type::Small, .colour = Colour::Text2}, theme);
    if (!card.action.isEmpty()) {
        painter->setPen(QPen(theme(Colour::Line), 1));
        painter->setBrush(theme(Colour::RowButton));
        painter->drawRoundedRect(flip(places.action).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        paintText(painter, flip(places.action.adjusted(Theme::px(12), 0, 0, 0)), card.action, {.type = Type::Button}, theme);
        paintText(painter, flip(places.hint), card.hint, {.type = Type::Small, .colour = Colour::Text3}, theme);
    }
    painter->restore();
}

} // namespace kith
