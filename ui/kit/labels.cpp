// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Labels, key hints and dividers.
#include "ui/kit/labels.h"

#include <QEvent>
#include <QPainter>

#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

namespace kith {

Label::Label(const QString &text, Type type, Colour colour, QWidget *parent) : QLabel(text, parent), m_type(type), m_colour(colour)
{
    setTextFormat(Qt::PlainText);
    takeSide();
    dress();
}

void Label::setText(const QString &text)
{
    QLabel::setText(text);
    tellRest();
}

void Label::setTone(Colour colour)
{
    m_colour = colour;
    dress();
}

void Label::setElided()
{
    m_elided = true;
    setSizePolicy(sizePolicy().horizontalPolicy(), QSizePolicy::Fixed);
    updateGeometry();
    update();
}

QSize Label::minimumSizeHint() const
{
    const QSize whole = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(whole.width(), Theme::px(60)), whole.height()) : whole;
}

void Label::paintEvent(QPaintEvent *event)
{
    const QRect room = contentsRect();
    if (!m_elided || fontMetrics().horizontalAdvance(text()) <= room.width())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    paintText(&painter, room, text(), font(), palette().color(QPalette::WindowText));
}

void Label::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    tellRest();
}

void Label::tellRest()
{
    if (m_elided)
        setToolTip(fontMetrics().horizontalAdvance(text()) > contentsRect().width() ? text() : QString());
}

void Label::dress()
{
    m_dressing = true;
    setFont(Theme::font(m_type));
    QPalette own = palette();
    const QColor colour = Theme::of(this)(m_colour);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text})
        own.setColor(role, colour);
    setPalette(own);
    m_dressing = false;
}

// Absolute: a plain QLabel goes by the direction of its text.
void Label::takeSide()
{
    setAlignment((layoutDirection() == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
}

void Label::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange && alignment() & Qt::AlignAbsolute)
        takeSide();
    const bool look = event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange;
    if (look && !m_dressing)
        dress();
}

IconLabel::IconLabel(const QString &iconName, const QString &meaning, Colour colour, QWidget *parent) : QWidget(parent), m_name(iconName), m_colour(colour)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(meaning);
    speakNothing(this); // the words beside it tell the meaning too
}

QSize IconLabel::sizeHint() const
{
    return {Theme::px(IconButton), Theme::line(Type::Body)};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintIcon(&painter, rect(), m_name, Theme::of(this)(m_colour), Theme::px(IconButton));
}

QSize keyHintSize(const QString &key)
{
    const QFontMetrics metrics(Theme::font(Type::Caption));
    return {metrics.horizontalAdvance(key) + Theme::px(10), metrics.height() + Theme::px(2)};
}

void paintKeyHint(QPainter *painter, const QRectF &box, const QString &key, const QColor &text, const QColor &line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(Qt::NoBrush);
    painter->setPen(QPen(line, 1));
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    paintText(painter, box, key, Theme::font(Type::Caption), text, Qt::AlignHCenter);
    painter->restore();
}

KeyHint::KeyHint(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(key);
    speakAs(this, QAccessible::StaticText);
}

QSize KeyHint::sizeHint() const
{
    return keyHintSize(m_key);
}

void KeyHint::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintKeyHint(&painter, QRectF(QPointF(), sizeHint()), m_key, theme(Colour::Text2), theme(Colour::ControlLine));
}

QWidget *divider(Qt::Orientation orientation)
{
    auto *line = new QWidget;
    line->setBackgroundRole(QPalette::Mid);
    line->setAutoFillBackground(true);
    if (orientation == Qt::Horizontal)
        line->setFixedHeight(1);
    else
        line->setFixedWidth(1);
    speakAs(line, QAccessible::Separator);
    return line;
}

} // namespace kith
