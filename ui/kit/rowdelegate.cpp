// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing a row and answering clicks in it. Places are worked out from left to right and mirrored here.
#include "ui/kit/rowdelegate.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include "ui/kit/avatar.h"
#include "ui/kit/dateblock.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

Colour tone(const QModelIndex &index, int role, Colour otherwise)
{
    const QVariant value = index.data(role);
    return value.isValid() ? Colour(value.toInt()) : otherwise;
}

QString textAt(const QModelIndex &index, int role)
{
    return index.data(role).toString();
}

} // namespace

RowDelegate::RowDelegate(const RowLook &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, index.data(roles::IsSection).toBool() ? Theme::line(Type::Section) + Theme::px(14) : rowHeight()};
}

bool RowDelegate::actionsShown(const QStyleOptionViewItem &option) const
{
    return m_look.actionsAlways || option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
}

int RowDelegate::rowHeight() const
{
    return kith::rowHeight(m_look);
}

QRect RowDelegate::actionRect(const QRect &row, const QModelIndex &index, int action) const
{
    return placesIn(m_look, row, index, true).actions.value(action).toAlignedRect();
}

QRect RowDelegate::pillRect(const QRect &row, const QModelIndex &index) const
{
    return placesIn(m_look, row, index, false).pill.toAlignedRect();
}

void RowDelegate::paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    if (index.data(roles::IsSection).toBool()) {
        paintSection(p, option, index, theme);
    } else {
        const RowPlaces places = placesIn(m_look, option.rect, index, actionsShown(option));
        paintBack(p, option, index, theme);
        paintLeading(p, mirrored(places.leading, option.rect, option.direction), index, option.state & QStyle::State_Selected, theme);
        paintLines(p, places, option, index, theme);
        paintRight(p, places, option, index, theme);
        paintActions(p, places, option, index, theme);
    }
    p->restore();
}

void RowDelegate::paintBack(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const bool on = option.state & QStyle::State_Selected, over = option.state & QStyle::State_MouseOver;
    const QWidget *active = QApplication::activeWindow();
    const bool idle = active && option.widget && option.widget->window() != active;
    const bool focus = on && option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange;
    const bool dashed = index.data(roles::Dashed).toBool();
    const qreal radius = m_look.card ? 12 : 8;
    const QRectF box = QRectF(option.rect).adjusted(0, 0, 0, m_look.card ? -rowCardGap : 0);
    p->setPen(Qt::NoPen);
    if (on || over || m_look.card) {
        const Colour rest = dashed ? Colour::Window : Colour::Base;
        p->setBrush(theme(on ? (idle ? Colour::SelectionIdle : Colour::Selection) : over ? Colour::Hover : rest));
        p->drawRoundedRect(box, radius, radius);
    }
    p->setBrush(Qt::NoBrush);
    if (focus || (m_look.card && on)) {
        p->setPen(QPen(theme(Colour::Link), 2));
        p->drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
    } else if (m_look.card) {
        p->setPen(QPen(theme(dashed ? Colour::FieldLine : Colour::Line), 1, dashed ? Qt::DashLine : Qt::SolidLine));
        p->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
}

void RowDelegate::paintLeading(QPainter *p, const QRectF &box, const QModelIndex &index, bool selected, const Theme &theme) const
{
    if (box.isEmpty())
        return;
    if (const QVariant day = index.data(roles::Day); day.isValid())
        return paintDateBlock(p, box, day.toDate(), selected, theme);
    if (const QVariant face = index.data(roles::Face); face.isValid())
        return paintAvatar(p, box, face.value<AvatarFace>(), theme);
    const Colour fill = tone(index, roles::IconTone, Colour::NeutralFill);
    // Each fill's own text colour stands right before it in the table; the two greens are the exception.
    const Colour ink = fill == Colour::Selection ? Colour::SelectionText : Colour(int(fill) - 1);
    const bool dashed = index.data(roles::Dashed).toBool();
    p->setPen(dashed ? QPen(theme(Colour::FieldLine), 1, Qt::DashLine) : QPen(Qt::NoPen));
    p->setBrush(dashed ? QBrush(Qt::NoBrush) : QBrush(theme(fill)));
    p->drawEllipse(box);
    paintIcon(p, box, index.data(roles::IconName).toString(), theme(ink), qRound(box.width() * (dashed ? 0.42 : 0.54)));
}

void RowDelegate::paintLines(QPainter *p, const RowPlaces &places, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const bool on = option.state & QStyle::State_Selected, muted = index.data(roles::Muted).toBool();
    // Line 2 is only marked when it is the reason why the row is shown.
    const QString hits = textAt(index, roles::Hits);
    const QString hits2 = searchHits(textAt(index, Qt::DisplayRole), hits).isEmpty() ? hits : QString();
    TextLook first{.type = m_look.line1, .colour = muted ? Colour::Text2 : Colour::Text, .align = Qt::AlignLeft, .hits = hits};
    if (on && first.type == Type::Row)
        first.type = Type::RowStrong;
    TextLook second{.type = m_look.line2, .colour = tone(index, roles::Line2Tone, Colour::Text2), .align = Qt::AlignLeft, .hits = hits2};
    paintText(p, mirrored(places.line1, option.rect, option.direction), textAt(index, Qt::DisplayRole), first, theme);
    paintText(p, mirrored(places.line2, option.rect, option.direction), textAt(index, roles::Line2), second, theme);
}

void RowDelegate::paintRight(QPainter *p, const RowPlaces &places, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const auto flip = [&](const QRectF &box) { return mirrored(box, option.rect, option.direction); };
    const TextLook right1{.type = Type::Small, .colour = tone(index, roles::Right1Tone, Colour::Text), .align = Qt::AlignRight, .hits = {}};
    const TextLook right2{.type = Type::Small, .colour = tone(index, roles::Right2Tone, Colour::Text2), .align = Qt::AlignRight, .hits = {}};
    paintText(p, flip(places.right1), textAt(index, roles::Right1), right1, theme);
    paintText(p, flip(places.right2), textAt(index, roles::Right2), right2, theme);
    const QList<Tag> tags = index.data(roles::Tags).value<QList<Tag>>();
    for (int i = 0; i < tags.size(); ++i)
        paintTag(p, flip(places.tags[i]).topLeft(), tags[i], theme);
    const Pill pill = index.data(roles::State).value<Pill>();
    if (pill.text.isEmpty())
        return;
    if (!m_look.card)
        return paintPill(p, flip(places.pill).topLeft(), pill, theme);
    // At the door a state is read from across a table: large words instead of a small pill.
    const QRectF box = flip(places.pill);
    const int size = Theme::px(IconDoor);
    const qreal wide = QFontMetricsF(RowAction::font(true)).horizontalAdvance(pill.text) + size + 8;
    paintIcon(p, QRectF(box.center().x() - wide / 2, box.y(), size, box.height()), u"check"_s, theme(Colour::SelectionText), size);
    paintText(p, box.adjusted((box.width() - wide) / 2 + size + 8, 0, 0, 0), pill.text, RowAction::font(true), theme(Colour::SelectionText));
}

void RowDelegate::paintActions(QPainter *p, const RowPlaces &places, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const QStringList actions = index.data(roles::Actions).toStringList();
    const QPoint mouse = option.widget ? option.widget->mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    const bool primary = option.state & QStyle::State_Selected && index.data(roles::ActionPrimary).toBool();
    for (int i = 0; i < places.actions.size(); ++i) {
        const QRectF box = mirrored(places.actions[i], option.rect, option.direction);
        const bool over = option.state & QStyle::State_MouseOver && box.contains(mouse);
        const RowAction action = RowAction::of(actions[i]);
        const bool main = primary && i == 0 && action.icon.isEmpty();
        const Colour fill = main ? (over ? Colour::AccentHover : Colour::Accent) : over ? Colour::Hover : m_look.card ? Colour::Button : Colour::RowButton;
        const qreal radius = m_look.card ? 10 : 6;
        const bool bare = !action.icon.isEmpty() && !over;
        p->setPen(bare || main ? QPen(Qt::NoPen) : QPen(theme(m_look.card ? Colour::ControlLine : Colour::Line), 1));
        p->setBrush(bare ? QBrush(Qt::NoBrush) : QBrush(theme(fill)));
        p->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        if (!action.icon.isEmpty()) {
            paintIcon(p, box, action.icon, theme(Colour::Text2), Theme::px(IconButton));
            continue;
        }
        const QString key = main && m_look.card ? tr("Enter") : QString();
        const QSizeF hint = key.isEmpty() ? QSizeF() : QSizeF(keyHintSize(key));
        const qreal wide = QFontMetricsF(RowAction::font(m_look.card)).horizontalAdvance(action.text) + (key.isEmpty() ? 0 : hint.width() + 12);
        const QRectF content(box.center().x() - wide / 2, box.y(), wide + 1, box.height());
        paintText(p, content, action.text, RowAction::font(m_look.card), theme(main ? Colour::OnAccent : Colour::Text));
        if (!key.isEmpty()) {
            QColor line = theme(Colour::OnAccent);
            line.setAlphaF(0.5f);
            paintKeyHint(p, QRectF(QPointF(content.right() - hint.width(), box.center().y() - hint.height() / 2), hint), key, theme(Colour::OnAccent), line);
        }
    }
}

void RowDelegate::paintSection(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const auto flip = [&](const QRectF &box) { return mirrored(box, option.rect, option.direction); };
    const QRectF row = option.rect;
    const int chevron = Theme::px(13);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        p->setPen(QPen(theme(Colour::Link), 2));
        p->setBrush(Qt::NoBrush);
        p->drawRoundedRect(row.adjusted(1, 1, -1, -1), 8, 8);
    }
    const bool closed = index.data(roles::SectionClosed).toBool();
    const QString arrow = closed ? u"right"_s : u"down"_s;
    paintIcon(p, flip(QRectF(row.x() + rowInset - 2, row.y(), chevron, row.height())), arrow, theme(Colour::Text3), chevron);
    const QRectF title = row.adjusted(rowInset + chevron + 5, 0, -rowInset, 0);
    const qreal wide = paintText(p, flip(title), textAt(index, Qt::DisplayRole), {.type = Type::PanelSection, .colour = Colour::Text2}, theme);
    const QString action = textAt(index, roles::SectionAction);
    const QRectF end = sectionActionRect(option.rect, index);
    const qreal taken = action.isEmpty() ? 0 : title.right() - end.left() + 8;
    paintText(p, flip(title.adjusted(wide + 8, 0, -taken, 0)), textAt(index, roles::SectionCaption), {.type = Type::Small, .colour = Colour::Text3}, theme);
    paintText(p, flip(end), action, {.type = Type::Button, .colour = Colour::Link}, theme);
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    const QPointF at = mirrored(QRectF(mouse->position(), QSizeF()), option.rect, option.direction).topLeft();
    const bool released = event->type() == QEvent::MouseButtonRelease;
    if (index.data(roles::IsSection).toBool()) {
        if (released && sectionActionRect(option.rect, index).contains(at.toPoint()))
            Q_EMIT sectionActionClicked(index);
        else if (released)
            Q_EMIT sectionToggled(index);
        return true;
    }
    const RowPlaces places = placesIn(m_look, option.rect, index, true);
    for (int i = 0; i < places.actions.size(); ++i) {
        if (!places.actions[i].contains(at))
            continue;
        if (released)
            Q_EMIT actionClicked(index, i);
        return true;
    }
    if (!places.pill.contains(at) || !index.data(roles::State).value<Pill>().editable)
        return false;
    if (released)
        Q_EMIT pillClicked(index, mirrored(places.pill, option.rect, option.direction).toAlignedRect());
    return true;
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QPointF at = mirrored(QRectF(event->pos(), QSizeF()), option.rect, option.direction).topLeft();
    const RowPlaces places = placesIn(m_look, option.rect, index, true);
    const QStringList actions = index.data(roles::Actions).toStringList();
    QString tip = textAt(index, Qt::ToolTipRole);
    for (int i = 0; i < places.actions.size(); ++i) {
        if (places.actions[i].contains(at) && !RowAction::of(actions[i]).icon.isEmpty())
            tip = RowAction::of(actions[i]).text;
    }
    // What does not fit in its line is told in full.
    if (tip.isEmpty() && textWidth(textAt(index, Qt::DisplayRole), m_look.line1) > places.line1.width())
        tip = textAt(index, Qt::DisplayRole);
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

} // namespace kith
