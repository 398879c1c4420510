// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tablecardpaint.h"

#include "ui/kit/icons.h"
#include "ui/kit/text.h"

#include <QCoreApplication>
#include <QPainter>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

constexpr int rim = 25; ///< the painted table with its chairs

QRectF trailing(const QPainter &painter, const QRectF &box, qreal offset, qreal width)
{
    return fromLeading(&painter, box, box.width() - offset - width, width);
}

/// "25 of 30 new" at the end of the head, its first number in the colour of ties between people; says how wide it is.
qreal paintFresh(QPainter &painter, const QRectF &box, const RoundColumn &round, const Theme &theme)
{
    const QString count = QString::number(round.fresh), rest = Tr::tr("of %1 new", "after the number of them").arg(round.pairs);
    QFont strong = Theme::font(Type::Row);
    strong.setWeight(QFont::DemiBold);
    const qreal wide = textWidth(rest, Type::Body) + 1, number = QFontMetricsF(strong).horizontalAdvance(count) + 1, gap = Theme::px(4);
    paintText(&painter, trailing(painter, box, 0, wide), rest, {.type = Type::Body, .colour = Colour::Text2}, theme);
    paintText(&painter, trailing(painter, box, wide + gap, number), count, strong, theme(Colour::SelectionText));
    return wide + gap + number;
}

} // namespace

void paintRoundTable(QPainter &painter, const QRectF &box, int number, const Theme &theme)
{
    painter.save();
    const QPointF middle = box.center();
    const qreal unit = box.width() / rim;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme(Colour::SelectionLine));
    for (int side = 0; side < 4; ++side) {
        painter.save();
        painter.translate(middle);
        painter.rotate(90 * side);
        painter.drawRoundedRect(QRectF(-3.4 * unit, -13 * unit, 6.8 * unit, 4.4 * unit), 1.6 * unit, 1.6 * unit);
        painter.restore();
    }
    painter.setPen(QPen(theme(Colour::SelectionLine), 1.5 * unit));
    painter.setBrush(theme(Colour::Base));
    painter.drawEllipse(middle, 9 * unit, 9 * unit);
    QFont font = Theme::font(Type::Caption);
    font.setWeight(QFont::DemiBold);
    paintText(&painter, box, QString::number(number), font, theme(Colour::Text), Qt::AlignHCenter);
    painter.restore();
}

void paintRoundHead(QPainter &painter, const QRect &box, const RoundColumn &round, const Theme &theme)
{
    const qreal fresh = paintFresh(painter, box, round, theme), gap = Theme::px(8);
    const QString title = sayRound(round);
    const qreal room = box.width() - fresh - gap;
    const qreal used = paintText(&painter, fromLeading(&painter, box, 0, room), title, {.type = Type::Heading, .colour = round.closed ? Colour::Text2 : Colour::Text}, theme);
    paintText(&painter, fromLeading(&painter, box, used + gap, room - used - gap), round.starts, {.type = Type::Body, .colour = Colour::Text2}, theme);
}

void paintTableCard(QPainter &painter, const QRect &box, const TableCard &card, bool target, const Theme &theme)
{
    painter.setPen(QPen(theme(target ? Colour::Link : Colour::Line), target ? 2 : 1));
    painter.setBrush(theme(Colour::Alt));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10);
    const qreal pad = Theme::px(9), side = Theme::px(rim), gap = Theme::px(10);
    const QRectF line(box.x() + pad, box.y() + pad, box.width() - 2 * pad, side);
    paintRoundTable(painter, fromLeading(&painter, line, 0, side), card.number, theme);
    const QString fresh = Tr::tr("%n new", nullptr, card.fresh);
    QFont strong = Theme::font(Type::Small);
    strong.setWeight(QFont::DemiBold);
    const qreal wide = QFontMetricsF(strong).horizontalAdvance(fresh) + 1;
    paintText(&painter, trailing(painter, line, 0, wide), fresh, strong, theme(Colour::SelectionText));
    paintText(&painter, fromLeading(&painter, line, side + gap, line.width() - side - wide - 2 * gap), card.note, {.type = Type::Small, .colour = Colour::Text2}, theme);
}

void paintChip(QPainter &painter, const QRect &box, const SeatedPerson &person, const ChipLook &look, const Theme &theme)
{
    painter.save();
    painter.setOpacity(look.lifted ? 0.35 : 1);
    const QRectF pill = QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal round = pill.height() / 2;
    // Whoever has the keys has the ring; the fill is for whoever had them last.
    const bool idle = look.current && !look.focused;
    painter.setPen(QPen(theme(Colour::Line), 1));
    painter.setBrush(theme(idle ? Colour::SelectionIdle : look.hovered ? Colour::Hover : look.quiet ? Colour::Alt : Colour::Base));
    painter.drawRoundedRect(pill, round, round);
    if (look.focused) {
        painter.setPen(QPen(theme(Colour::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), round - 0.5, round - 0.5);
    }
    const qreal face = Theme::px(20), edge = (box.height() - face) / 2, mark = Theme::px(IconPill + 1), gap = Theme::px(5);
    const QRectF circle = fromLeading(&painter, box, edge, face);
    paintAvatar(&painter, QRectF(circle.x(), box.y() + edge, face, face), person.face, theme);
    qreal end = Theme::px(8);
    const auto sign = [&](bool shown, const QString &icon, Colour colour) {
        if (!shown)
            return;
        paintIcon(&painter, trailing(painter, box, end, mark), icon, theme(colour), int(mark));
        end += mark + Theme::px(3);
    };
    sign(!person.met.isEmpty(), QStringLiteral("rings"), Colour::Maybe);
    sign(person.together, QStringLiteral("link"), Colour::SelectionText);
    sign(person.locked, QStringLiteral("lock"), Colour::SelectionText);
    const qreal text = edge + face + gap;
    paintText(&painter, fromLeading(&painter, box, text, box.width() - text - end), person.called, {.type = Type::Body, .colour = look.quiet ? Colour::Text2 : Colour::Text}, theme);
    painter.restore();
}

} // namespace kith
