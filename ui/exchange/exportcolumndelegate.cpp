// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportcolumndelegate.h"

#include "ui/exchange/exportcolumnsmodel.h"
#include "ui/kit/icons.h"
#include "ui/kit/text.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace kith {

static constexpr int inset = 8;

int ExportColumnDelegate::gripWidth()
{
    return inset + Theme::px(IconButton) + 6;
}

QSize ExportColumnDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Theme::line(Type::Body) + Theme::px(10)};
}

void ExportColumnDelegate::paintBack(QPainter *painter, const QStyleOptionViewItem &option) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    if (hasFocus || option.state & QStyle::State_MouseOver) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(theme(Colour::Hover));
        painter->drawRoundedRect(option.rect, 6, 6);
    }
    if (hasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        painter->setPen(QPen(theme(Colour::Link), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), 6, 6);
    }
}

void ExportColumnDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintBack(painter, option);
    const auto place = [&](qreal from, qreal wide) { return fromLeading(painter, option.rect, from, std::max<qreal>(0, wide)); };
    paintIcon(painter, place(inset, Theme::px(IconButton)), QStringLiteral("grip"), theme(Colour::Text3), Theme::px(IconButton));
    const int box = style->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, option.widget);
    QStyleOptionViewItem check = option;
    check.rect = QRect(int(place(gripWidth(), box).left()), option.rect.center().y() - box / 2, box, box);
    check.state.setFlag(QStyle::State_HasFocus, false);
    check.state |= index.data(Qt::CheckStateRole).toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off;
    style->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &check, painter, option.widget);
    const QString filled = index.data(ExportColumnsModel::FilledRole).toString();
    const qreal end = option.rect.width() - inset, room = filled.isEmpty() ? 0 : textWidth(filled, Type::Small) + 1;
    paintText(painter, place(end - room, room), filled, {.type = Type::Small, .colour = Colour::Text2, .align = Qt::AlignRight}, theme);
    const qreal from = gripWidth() + box + 9;
    paintText(painter, place(from, end - from - (room > 0 ? room + 8 : 0)), index.data().toString(), {.type = Type::Body, .colour = Colour::Text}, theme);
    painter->restore();
}

/// A click on the box or the name chooses, and so does Space; the grip is for dragging alone.
bool ExportColumnDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key != Qt::Key_Space && key != Qt::Key_Select)
            return false;
    } else {
        const auto *mouse = event->type() == QEvent::MouseButtonRelease ? static_cast<QMouseEvent *>(event) : nullptr;
        const QRect grip = QStyle::visualRect(option.direction, option.rect, QRect(option.rect.topLeft(), QSize(gripWidth(), option.rect.height())));
        if (!mouse || mouse->button() != Qt::LeftButton || grip.contains(mouse->position().toPoint()))
            return false;
    }
    return toggle(model, index);
}

bool ExportColumnDelegate::toggle(QAbstractItemModel *model, const QModelIndex &index)
{
    const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace kith
