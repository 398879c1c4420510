// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The date block that leads a gathering's row, and the leaf.
#include "ui/kit/dateblock.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>

#include "ui/kit/saydate.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

namespace kith {

QSize dateBlockSize()
{
    return {Theme::px(40), Theme::line(Type::Small) + Theme::line(Type::Row) + Theme::px(7)};
}

void paintDateBlock(QPainter *painter, const QRectF &box, QDate day, bool selected, const Theme &theme)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(theme(selected ? Colour::SelectionLine : Colour::Line), 1));
    painter->setBrush(theme(selected ? Colour::Base : Colour::Alt));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const qreal middle = box.y() + Theme::px(3) + Theme::line(Type::Small);
    const QRectF above(box.x(), box.y() + Theme::px(3), box.width(), Theme::line(Type::Small));
    const QRectF below(box.x(), middle - 1, box.width(), Theme::line(Type::Row) + 1);
    QFont number = Theme::font(Type::Section);
    number.setPointSizeF(number.pointSizeF() > 0 ? number.pointSizeF() * 1.14 : -1);
    if (Theme::font(Type::Section).pixelSize() > 0 && number.pointSizeF() <= 0)
        number.setPixelSize(Theme::px(16));
    const QString weekday = QLocale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
    paintText(painter, above, weekday, Theme::font(Type::Caption), theme(Colour::Text2), Qt::AlignHCenter);
    paintText(painter, below, QLocale().toString(day.day()), number, theme(Colour::Text), Qt::AlignHCenter);
    painter->restore();
}

DateLeaf::DateLeaf(QWidget *parent) : QWidget(parent)
{
    speakAs(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void DateLeaf::setDay(QDate day, QDate today)
{
    m_day = day;
    setAccessibleName(sayWeekday(day, today));
    setToolTip(accessibleName());
    update();
}

QSize DateLeaf::sizeHint() const
{
    return {Theme::px(56), Theme::line(Type::Caption) + Theme::px(4) + Theme::line(Type::Title) + Theme::px(12)};
}

void DateLeaf::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QRectF leaf = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const QRectF head(0, 0, width(), Theme::line(Type::Caption) + Theme::px(4));
    QPainterPath shape;
    shape.addRoundedRect(leaf, 8, 8);
    painter.fillPath(shape, theme(Colour::Base));
    painter.save();
    painter.setClipRect(head);
    painter.fillPath(shape, theme(Colour::Accent));
    painter.restore();
    painter.setPen(theme(Colour::Line));
    painter.drawPath(shape);
    const QString weekday = QLocale().dayName(m_day.dayOfWeek(), QLocale::ShortFormat);
    QFont strong = Theme::font(Type::Caption);
    strong.setWeight(QFont::Medium);
    paintText(&painter, head, weekday, strong, theme(Colour::OnAccent), Qt::AlignHCenter);
    const QRectF below(0, head.bottom(), width(), height() - head.bottom());
    paintText(&painter, below, QLocale().toString(m_day.day()), Theme::font(Type::Title), theme(Colour::Text), Qt::AlignHCenter);
}

} // namespace kith
