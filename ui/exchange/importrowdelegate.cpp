// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importrowdelegate.h"

#include "ui/exchange/importrowsmodel.h"
#include "ui/kit/avatar.h"
#include "ui/kit/pill.h"
#include "ui/kit/rowplaces.h"
#include "ui/kit/text.h"

#include <QMouseEvent>
#include <QPainter>

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr int inset = 16;
constexpr int lineColumn = 44; ///< room for the number of the line, at a 14 px font

} // namespace

ImportRowDelegate::ImportRowDelegate(ImportRowsModel &model, QObject *parent) : QStyledItemDelegate(parent), m_model(model) {}

QSize ImportRowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    const int line = Theme::line(Type::Row);
    return {0, m_model.isTall() ? 2 * line + Theme::px(38) : line + Theme::px(15)};
}

QList<QRectF> ImportRowDelegate::buttonRects(const QRect &row, const QModelIndex &index) const
{
    const QList<RowDecision> all = m_model.decisions(index);
    const QFontMetrics metrics(RowAction::font(false));
    const int height = Theme::line(Type::Button) + Theme::px(8);
    QList<QRectF> rects;
    qreal right = row.right() - inset;
    for (auto decision = all.crbegin(); decision != all.crend(); ++decision) {
        const int width = metrics.horizontalAdvance(decision->text) + Theme::px(22);
        rects.prepend(QRectF(right - width, row.bottom() - height - Theme::px(7), width, height));
        right -= width + 8;
    }
    return rects;
}

void ImportRowDelegate::paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool on = option.state & QStyle::State_Selected, focus = on && option.state & QStyle::State_HasFocus;
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    if (on || option.state & QStyle::State_MouseOver)
        p->fillRect(option.rect, theme(on ? Colour::Selection : Colour::Hover));
    p->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme(Colour::Line));
    if (focus && option.state & QStyle::State_KeyboardFocusChange) {
        p->setPen(QPen(theme(Colour::Link), 2));
        p->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -2));
    }
    const int high = Theme::line(Type::Row);
    const bool tall = m_model.isTall();
    const QRectF first(option.rect.left() + inset, option.rect.top() + (tall ? Theme::px(8) : Theme::px(7)), option.rect.width() - 2 * inset, high);
    paintFirst(p, first, on, index, theme);
    if (tall)
        paintSecond(p, QRectF(first.left(), option.rect.bottom() - high - Theme::px(11), first.width(), high), index, theme);
    paintButtons(p, option, index, theme);
    p->restore();
}

void ImportRowDelegate::paintFirst(QPainter *p, const QRectF &line, bool selected, const QModelIndex &index, const Theme &theme) const
{
    const auto place = [&](qreal from, qreal wide) { return fromLeading(p, line, from, std::max<qreal>(0, wide)); };
    const Pill pill = index.data(ImportRowsModel::PillRole).value<Pill>();
    const QSizeF pillBox = pillSize(pill);
    paintPill(p, QPointF(place(line.width() - pillBox.width(), pillBox.width()).left(), line.center().y() - pillBox.height() / 2), pill, theme);
    const qreal column = Theme::px(lineColumn), room = line.width() - pillBox.width() - column - 24;
    // The same in every row, whatever its pill says.
    const qreal split = (line.width() - column) * 0.34;
    const TextLook small{.type = Type::Small, .colour = Colour::Text2};
    paintText(p, place(0, column - 6), index.data(ImportRowsModel::LineRole).toString(), TextLook{.type = Type::Small, .colour = selected ? Colour::Text2 : Colour::Text3}, theme);
    const QString name = index.data().toString();
    paintText(p, place(column, split - 10), name.isEmpty() ? tr("no name") : name,
              TextLook{.type = name.isEmpty() ? Type::Row : Type::RowStrong, .colour = name.isEmpty() ? Colour::Text2 : Colour::Text}, theme);
    QString more = index.data(ImportRowsModel::EmailRole).toString();
    const QString second = index.data(ImportRowsModel::SecondRole).toString();
    if (!m_model.isTall() && !second.isEmpty())
        more = second;
    paintText(p, place(column + split, room - split), more.isEmpty() ? u"–"_s : more, small, theme);
}

void ImportRowDelegate::paintSecond(QPainter *p, const QRectF &line, const QModelIndex &index, const Theme &theme) const
{
    const QVariant likely = index.data(ImportRowsModel::LikelyRole);
    const QList<QRectF> buttons = buttonRects(QRect(line.toRect().left() - inset, 0, int(line.width()) + 2 * inset, 0), index);
    const qreal column = Theme::px(lineColumn);
    const qreal end = (buttons.isEmpty() ? line.right() : buttons.first().left() - 12) - line.left();
    const TextLook quiet{.type = Type::Small, .colour = Colour::Text2};
    if (!likely.isValid()) {
        paintText(p, fromLeading(p, line, column, end - column), index.data(ImportRowsModel::SecondRole).toString(), quiet, theme);
        return;
    }
    const AvatarFace face = likely.value<AvatarFace>();
    const qreal disc = Theme::px(22);
    qreal x = column;
    x += paintText(p, fromLeading(p, line, x, end - x), tr("Looks like"), quiet, theme) + 8;
    const QRectF circle = fromLeading(p, line, x, disc);
    paintAvatar(p, QRectF(circle.left(), line.center().y() - disc / 2, disc, disc), face, theme);
    x += disc + 8;
    x += paintText(p, fromLeading(p, line, x, end - x), face.name, TextLook{.type = Type::Row, .colour = Colour::Text}, theme) + 8;
    paintText(p, fromLeading(p, line, x, std::max<qreal>(0, end - x)), index.data(ImportRowsModel::WhyRole).toString(), quiet, theme);
}

void ImportRowDelegate::paintButtons(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const QList<RowDecision> all = m_model.decisions(index);
    const QList<QRectF> rects = buttonRects(option.rect, index);
    for (int i = 0; i < all.size(); ++i) {
        const QRectF box = mirrored(rects[i], option.rect, option.direction);
        const bool on = all[i].isChosen;
        p->setPen(QPen(theme(on ? Colour::SelectionLine : Colour::ControlLine), 1));
        p->setBrush(theme(on ? Colour::Selection : Colour::Button));
        p->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        paintText(p, box, all[i].text, RowAction::font(false), theme(on ? Colour::SelectionText : Colour::Text), Qt::AlignHCenter);
    }
}

bool ImportRowDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease)
        return false;
    const QPointF at = static_cast<QMouseEvent *>(event)->position();
    const QList<QRectF> rects = buttonRects(option.rect, index);
    for (int i = 0; i < rects.size(); ++i) {
        if (mirrored(rects[i], option.rect, option.direction).contains(at)) {
            Q_EMIT decided(index, i);
            return true;
        }
    }
    return false;
}

} // namespace kith
