// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/formatrow.h"

#include "ui/kit/icons.h"
#include "ui/kit/text.h"

#include <QPainter>
#include <QStyleOptionButton>

namespace kith {

static constexpr int between = 12;

FormatRow::FormatRow(const QString &iconName, const QString &title, const QString &line, QWidget *parent)
    : QRadioButton(title, parent), m_icon(iconName), m_line(line)
{
    setAttribute(Qt::WA_Hover);
    setAccessibleDescription(line);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

int FormatRow::textStart() const
{
    return inset + style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) + between + Theme::px(IconNav) + between;
}

QSize FormatRow::sizeHint() const
{
    const qreal wide = std::max(textWidth(text(), Type::Row), textWidth(m_line, Type::Small));
    return {textStart() + int(wide) + inset, Theme::line(Type::Row) + Theme::line(Type::Small) + Theme::px(9)};
}

QSize FormatRow::minimumSizeHint() const
{
    return {textStart() + Theme::px(60), sizeHint().height()};
}

void FormatRow::resizeEvent(QResizeEvent *event)
{
    QRadioButton::resizeEvent(event);
    setToolTip(width() < sizeHint().width() ? m_line : QString());
}

void FormatRow::paintBack(QPainter &painter) const
{
    const Theme &theme = Theme::of(this);
    if (isChecked() || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme(isChecked() ? Colour::Selection : Colour::Hover));
        painter.drawRoundedRect(rect(), 8, 8);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setPen(QPen(theme(Colour::Link), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    }
}

void FormatRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBack(painter);
    const Theme &theme = Theme::of(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.state.setFlag(QStyle::State_HasFocus, false);
    const int dot = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this);
    const auto place = [&](qreal from, qreal wide) { return fromLeading(&painter, rect(), from, wide); };
    option.rect = QRect(int(place(inset, dot).left()), (height() - dot) / 2, dot, dot);
    style()->drawPrimitive(QStyle::PE_IndicatorRadioButton, &option, &painter, this);
    paintIcon(&painter, place(inset + dot + between, Theme::px(IconNav)), m_icon, theme(isChecked() ? Colour::SelectionText : Colour::Text2), Theme::px(IconNav));
    QRectF first = place(textStart(), std::max(0, width() - textStart() - inset));
    first.setHeight(Theme::line(Type::Row));
    first.moveTop((height() - first.height() - Theme::line(Type::Small)) / 2);
    QRectF second = first;
    second.setHeight(Theme::line(Type::Small));
    second.moveTop(first.bottom());
    paintText(&painter, first, text(), {.type = Type::Row, .colour = Colour::Text}, theme);
    paintText(&painter, second, m_line, {.type = Type::Small, .colour = Colour::Text2}, theme);
}

} // namespace kith
