// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/elidedlabel.h"

#include "ui/kit/spoken.h"

#include <QPainter>

namespace kith {

ElidedLabel::ElidedLabel(const QString &text, Type type, Colour colour, QWidget *parent) : QWidget(parent), m_type(type), m_colour(colour)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    speakAs(this, QAccessible::StaticText);
    setText(text);
}

void ElidedLabel::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

void ElidedLabel::setTone(Colour colour)
{
    m_colour = colour;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {int(textWidth(m_text, m_type)) + 1, Theme::line(m_type)};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {Theme::px(24), Theme::line(m_type)};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const TextLook look{.type = m_type, .colour = m_colour};
    paintText(&painter, rect(), m_text, look, Theme::of(this));
}

} // namespace kith
