// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Chairs: the one seen from above, and the rows of small ones that count seats.
#include "ui/kit/seats.h"

#include <QPainter>
#include <QPainterPath>

#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

namespace kith {

namespace {

QColor mixed(const QColor &a, const QColor &b, double t)
{
    return QColor::fromRgbF(float(a.redF() + (b.redF() - a.redF()) * t), float(a.greenF() + (b.greenF() - a.greenF()) * t),
                            float(a.blueF() + (b.blueF() - a.blueF()) * t));
}

// Seat width and distance at a 14 px font.
constexpr double seatPitch = 24;
constexpr double seatLine = 27;

enum class SeatKind { Here, Coming, Expected, Free };

void paintSeat(QPainter &p, const QPointF &at, SeatKind kind, double scale, const Theme &theme)
{
    const QColor line = theme(kind == SeatKind::Free ? Colour::ControlLine : Colour::ChairNear);
    p.save();
    p.translate(at);
    p.scale(scale, scale);
    p.setPen(QPen(line, 1.2));
    p.setBrush(kind == SeatKind::Here ? line : kind == SeatKind::Coming ? mixed(line, theme(Colour::Base), 0.68) : QColor(Qt::transparent));
    p.drawRoundedRect(QRectF(-5.4, -8, 10.8, 10.4), 3.4, 3.4);
    QPainterPath back(QPointF(-7.4, 2.6));
    back.cubicTo(-7.4, 6.4, -4.6, 7, 0, 7);
    back.cubicTo(4.6, 7, 7.4, 6.4, 7.4, 2.6);
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(line, 2.5, Qt::SolidLine, Qt::RoundCap));
    p.drawPath(back);
    p.restore();
}

} // namespace

QColor chairColour(double share, const Theme &theme)
{
    return share < 0.5 ? mixed(theme(Colour::ChairFront), theme(Colour::ChairHalf), share / 0.5)
                       : mixed(theme(Colour::ChairHalf), theme(Colour::ChairNear), (share - 0.5) / 0.5);
}

void paintChair(QPainter *painter, const QPointF &centre, double degrees, double share, const Theme &theme, double scale)
{
    const QColor colour = chairColour(share, theme);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(centre);
    painter->rotate(degrees);
    painter->scale(scale, scale);
    painter->setPen(QPen(colour, 1.3));
    painter->setBrush(mixed(colour, theme(Colour::Base), theme.isDark() ? 0.55 : 0.62));
    painter->drawRoundedRect(QRectF(-6.6, -7.4, 13.2, 12.6), 4.2, 4.2);
    QPainterPath back(QPointF(-8.4, 2.4));
    back.cubicTo(-8.4, 8.2, -5.4, 9.2, 0, 9.2);
    back.cubicTo(5.4, 9.2, 8.4, 8.2, 8.4, 2.4);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(colour, 3.1, Qt::SolidLine, Qt::RoundCap));
    painter->drawPath(back);
    painter->restore();
}

void paintChairOutline(QPainter *painter, const QPointF &centre, double degrees, const QPen &line, const QPen &back, const QBrush &fill)
{
    constexpr double scale = 2.4;
    painter->save();
    painter->translate(centre);
    painter->rotate(degrees);
    painter->scale(scale, scale);
    QPen seat = line;
    seat.setWidthF(line.widthF() / scale);
    painter->setPen(seat);
    painter->setBrush(fill);
    painter->drawRoundedRect(QRectF(-5.6, -6.4, 11.2, 10.6), 3.6, 3.6);
    QPainterPath path(QPointF(-7.4, 2));
    path.cubicTo(-7.4, 7.2, -4.8, 8, 0, 8);
    path.cubicTo(4.8, 8, 7.4, 7.2, 7.4, 2);
    QPen rounded = back;
    rounded.setWidthF(back.widthF() / scale);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(rounded);
    painter->drawPath(path);
    painter->restore();
}

Seats::Seats(QWidget *parent) : QWidget(parent)
{
    speakAs(this, QAccessible::Graphic);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int Seats::total() const
{
    return std::max(m_count.seats, m_count.here + m_count.coming + m_count.expected);
}

void Seats::setCount(const Count &count)
{
    if (m_count == count)
        return;
    m_count = count;
    const int free = total() - count.here - count.coming - count.expected;
    QStringList words;
    if (count.here)
        words.append(tr("%n here", nullptr, count.here));
    if (count.coming)
        words.append(tr("%n coming", nullptr, count.coming));
    if (count.expected)
        words.append(tr("%n expected", nullptr, count.expected));
    words.append(tr("%n seats free", nullptr, free));
    setToolTip(words.join(QStringLiteral(", ")));
    setAccessibleName(toolTip());
    updateGeometry();
    update();
}

void Seats::setLongLines()
{
    m_longLines = true;
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int Seats::across(int width) const
{
    // A little smaller rather than in one more line.
    return m_longLines ? std::max(1, int(width * 1.08 / Theme::px(seatPitch * perLine))) * perLine : perLine;
}

int Seats::heightForWidth(int width) const
{
    const int count = total(), line = across(width);
    if (count > barAbove)
        return Theme::px(10);
    return Theme::px(seatLine * (std::max(1, (count + line - 1) / line) - 1) + 20);
}

QSize Seats::sizeHint() const
{
    const int wide = Theme::px(seatPitch * (total() > barAbove ? perLine : std::min(total(), perLine)));
    return {wide, heightForWidth(wide)};
}

void Seats::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    if (total() > barAbove)
        return paintBar(painter, theme);
    const int line = across(width());
    // In a narrow panel they are smaller, and still so many in a line.
    const double scale = std::min(Theme::px(100) / 100.0, width() / (seatPitch * line));
    for (int i = 0; i < total(); ++i) {
        const SeatKind kind = i < m_count.here                                       ? SeatKind::Here
                            : i < m_count.here + m_count.coming                      ? SeatKind::Coming
                            : i < m_count.here + m_count.coming + m_count.expected   ? SeatKind::Expected
                                                                                     : SeatKind::Free;
        const QPointF at((i % line + 0.5) * seatPitch * scale, (i / line * seatLine + 11) * scale);
        paintSeat(painter, layoutDirection() == Qt::RightToLeft ? QPointF(width() - at.x(), at.y()) : at, kind, scale, theme);
    }
}

void Seats::paintBar(QPainter &painter, const Theme &theme) const
{
    const QRectF all(0, 1, width(), Theme::px(8));
    QPainterPath round;
    round.addRoundedRect(all, all.height() / 2, all.height() / 2);
    painter.setClipPath(round);
    painter.fillRect(all, theme(Colour::Line));
    const QColor near = theme(Colour::ChairNear);
    qreal x = 0;
    const std::pair<int, double> parts[] = {{m_count.here, 0.0}, {m_count.coming, 0.5}, {m_count.expected, 0.75}};
    for (const auto &[count, pale] : parts) {
        const qreal wide = all.width() * count / total();
        painter.fillRect(mirrored(QRectF(x, all.y(), wide, all.height()), all, layoutDirection()), mixed(near, theme(Colour::Base), pale));
        x += wide;
    }
}

} // namespace kith
