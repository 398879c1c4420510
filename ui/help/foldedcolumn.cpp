// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The folded column, written from top to bottom.
#include "ui/help/foldedcolumn.h"

#include <QPainter>

#include "ui/kit/text.h"

namespace kith {

FoldedColumn::FoldedColumn(const QString &title, QWidget *parent) : QAbstractButton(parent)
{
    setText(title);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    setToolTip(tr("Show %1").arg(title));
    setCount(0);
}

void FoldedColumn::setCount(int count)
{
    m_count = count;
    setAccessibleName(tr("%1, %2").arg(text()).arg(count));
    update();
}

int FoldedColumn::wide()
{
    return Theme::px(36);
}

QSize FoldedColumn::sizeHint() const
{
    return {wide(), Theme::px(120)};
}

void FoldedColumn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    const QRectF all = QRectF(rect()).adjusted(1, 8, -1, -8);
    painter.setPen(QPen(theme(hasFocus() ? Colour::Link : Colour::Line), hasFocus() ? 2 : 1));
    painter.setBrush(theme(underMouse() || isDown() ? Colour::Hover : Colour::Alt));
    painter.drawRoundedRect(all, 8, 8);
    const qreal line = Theme::line(Type::Section), gap = Theme::px(8);
    const QString count = QString::number(m_count);
    const qreal needed = textWidth(text(), Type::Section) + gap + textWidth(count, Type::Section) + 2;
    const qreal pad = std::clamp((all.height() - needed) / 2, 4.0, qreal(Theme::px(12)));
    painter.translate(all.center().x() + line / 2, all.top() + pad);
    painter.rotate(90);
    const QRectF along(0, 0, all.height() - 2 * pad, line);
    const qreal title = std::min(textWidth(text(), Type::Section), along.width());
    const QRectF first(along.x(), along.y(), title + 1, line), rest(title + gap, along.y(), along.width() - title - gap, line);
    paintText(&painter, first, text(), {.type = Type::Section}, theme);
    paintText(&painter, rest, count, {.type = Type::Section, .colour = Colour::Text3}, theme);
}

} // namespace kith
