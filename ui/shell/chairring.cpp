// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing the ring of chairs.
#include "ui/shell/chairring.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>

#include "ui/kit/seats.h"
#include "ui/kit/spoken.h"

namespace kith {

namespace {

constexpr int chairs = 12;
constexpr int freeChair = chairs / 2;
constexpr double across = 340;      // of the whole picture, at which the other lengths are given
constexpr double chairsAt = 134;
constexpr double tableAt = 110;

struct Tie {
    int from;
    int to;
};
constexpr Tie ties[] = {{0, 3}, {0, 8}, {10, 1}, {11, 2}, {11, 8}, {1, 3}, {2, 5}, {9, 3}, {9, 7}, {8, 4}, {7, 5}};

QPointF onCircle(int chair, double radius)
{
    const double angle = chair * 2 * M_PI / chairs;
    return {radius * std::sin(angle), -radius * std::cos(angle)};
}

void paintTies(QPainter &p, const Theme &theme)
{
    for (const Tie &tie : ties) {
        const QPointF from = onCircle(tie.from, tableAt), to = onCircle(tie.to, tableAt);
        QPainterPath path(from);
        path.quadTo((from + to) / 4, to);
        QColor colour = theme(tie.from == 0 ? Colour::ChairFront : Colour::ChairNear);
        colour.setAlphaF(0.42f);
        p.setPen(QPen(colour, 1.3));
        p.setBrush(Qt::NoBrush);
        p.drawPath(path);
    }
}

} // namespace

ChairRing::ChairRing(QWidget *parent) : QWidget(parent)
{
    speakNothing(this);
    setMinimumSize(160, 160);
    setMaximumSize(sizeHint());
}

QSize ChairRing::sizeHint() const
{
    return {int(across), int(across)};
}

void ChairRing::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    p.translate(width() / 2.0, height() / 2.0);
    const double scale = std::min(width(), height()) / across;
    p.scale(scale, scale);
    p.setPen(Qt::NoPen);
    p.setBrush(theme(Colour::Base));
    p.drawEllipse(QPointF(), tableAt, tableAt);
    paintTies(p, theme);
    for (int chair = 0; chair < chairs; ++chair) {
        if (chair != freeChair)
            paintChair(&p, onCircle(chair, chairsAt), chair * 360.0 / chairs + 180, chair == 0 ? 0 : 1, theme, 2);
    }
    QPen dashed(theme(Colour::FieldLine), 1.8, Qt::CustomDashLine, Qt::FlatCap);
    dashed.setDashPattern({3.2, 3});
    paintChairOutline(&p, onCircle(freeChair, chairsAt), 0, dashed, dashed, Qt::NoBrush);
}

} // namespace kith
