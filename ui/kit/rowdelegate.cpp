// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where everything in a row stands, and drawing it. Places are worked out from left to right and mirrored when drawn.
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

constexpr int inset = 12;
constexpr int between = 12;
constexpr int cardGap = 6;

// "icon:mail|Write to her" is a square button with an icon; anything else a button with words.
struct Action {
    QString icon;
    QString text;
};

Action actionOf(const QString &coded)
{
    if (!coded.startsWith("icon:"_L1))
        return {QString(), coded};
    return {coded.mid(5).section(u'|', 0, 0), coded.section(u'|', 1)};
}

Colour tone(const QModelIndex &index, int role, Colour otherwise)
{
    const QVariant value = index.data(role);
    return value.isValid() ? Colour(value.toInt()) : otherwise;
}

QString textAt(const QModelIndex &index, int role)
{
    return index.data(role).toString();
}

QRectF flipped(const QRectF &box, const QRectF &row, Qt::LayoutDirection direction)
{
    return direction == Qt::LeftToRight ? box : QRectF(row.left() + row.right() - box.right(), box.y(), box.width(), box.height());
}

QFont actionFont(bool large)
{
    QFont font = Theme::font(large ? Type::DoorSecond : Type::Button);
    font.setWeight(large ? QFont::DemiBold : QFont::Medium);
    return font;
}

} // namespace

RowLook RowLook::person() { return {}; }
RowLook RowLook::gathering() { return {.leading = 40, .padding = 23}; }
RowLook RowLook::guest() { return {.leading = 28, .twoLines = false, .padding = 23}; }
RowLook RowLook::brief() { return {.leading = 28, .padding = 9}; }
RowLook RowLook::timeline() { return {.leading = 28, .padding = 13}; }
RowLook RowLook::door()
{
    return {.leading = 52, .padding = 26, .actionsAlways = true, .card = true, .line1 = Type::Door, .line2 = Type::DoorSecond};
}

struct RowDelegate::Parts {
    QRectF leading, line1, line2, right1, right2;
    QRectF pill;
    QList<QRectF> tags;
    QList<QRectF> actions;
};

RowDelegate::RowDelegate(const RowLook &look, QObject *parent) : QStyledItemDelegate(parent), m_look(look) {}

int RowDelegate::rowHeight() const
{
    const int lines = Theme::line(m_look.line1) + (m_look.twoLines ? Theme::line(m_look.line2) : 0);
    return lines + Theme::px(m_look.padding) + (m_look.card ? cardGap : 0);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {0, index.data(roles::IsSection).toBool() ? Theme::line(Type::Section) + Theme::px(14) : rowHeight()};
}

RowDelegate::Parts RowDelegate::parts(const QRect &row, const QModelIndex &index, bool actionsShown) const
{
    Parts parts;
    const QRectF box = QRectF(row).adjusted(inset, 0, -inset, m_look.card ? -cardGap : 0);
    const auto centred = [&](qreal x, const QSizeF &size) { return QRectF(QPointF(x, box.center().y() - size.height() / 2), size); };
    qreal left = box.left(), right = box.right();
    if (index.data(roles::Day).isValid())
        parts.leading = centred(left, dateBlockSize());
    else if (m_look.leading > 0 && (index.data(roles::Face).isValid() || index.data(roles::IconName).isValid()))
        parts.leading = centred(left, QSizeF(Theme::px(m_look.leading), Theme::px(m_look.leading)));
    if (!parts.leading.isNull())
        left = parts.leading.right() + (parts.leading.width() > Theme::px(30) ? 12 : 10) + (m_look.card ? 6 : 0);
    placeActions(parts, index, box, right, actionsShown);
    const QList<Tag> tags = index.data(roles::Tags).value<QList<Tag>>();
    for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag) {
        const QSizeF size = tagSize(*tag);
        parts.tags.prepend(centred(right - size.width(), size));
        right -= size.width() + 6;
    }
    const Pill pill = index.data(roles::State).value<Pill>();
    if (m_look.twoLines)
        placeTwoLines(parts, index, box, left, right, pill);
    else
        placeOneLine(parts, index, row, left, right, pill);
    return parts;
}

void RowDelegate::placeActions(Parts &parts, const QModelIndex &index, const QRectF &box, qreal &right, bool actionsShown) const
{
    const QStringList actions = actionsShown ? index.data(roles::Actions).toStringList() : QStringList();
    const QFontMetrics metrics(actionFont(m_look.card));
    const int height = m_look.card ? Theme::line(Type::DoorSecond) + Theme::px(32) : Theme::line(Type::Button) + Theme::px(10);
    for (auto coded = actions.crbegin(); coded != actions.crend(); ++coded) {
        const Action action = actionOf(*coded);
        int width = action.icon.isEmpty() ? metrics.horizontalAdvance(action.text) + Theme::px(m_look.card ? 56 : 22) : height + 4;
        if (m_look.card && action.icon.isEmpty())
            width = std::max(width, Theme::px(164));
        parts.actions.prepend(QRectF(right - width, box.center().y() - height / 2.0, width, height));
        right -= width + (action.icon.isEmpty() ? 6 : 2);
    }
    if (!actions.isEmpty())
        right -= between - 6;
}

void RowDelegate::placeTwoLines(Parts &parts, const QModelIndex &index, const QRectF &box, qreal left, qreal right, const Pill &pill) const
{
    if (!pill.text.isEmpty()) {
        const QSizeF size = m_look.card ? QSizeF(Theme::px(164), box.height()) : QSizeF(pillSize(pill));
        parts.pill = QRectF(QPointF(right - size.width(), box.center().y() - size.height() / 2), size);
        right = parts.pill.left() - between;
    }
    const qreal high1 = Theme::line(m_look.line1), high2 = Theme::line(m_look.line2);
    const bool second = index.data(roles::Line2).isValid();
    const qreal top = box.center().y() - (high1 + (second ? high2 : 0)) / 2;
    const auto widthOf = [&](int role, Type type) { return textAt(index, role).isEmpty() ? 0 : textWidth(textAt(index, role), type) + 1; };
    const qreal wide1 = widthOf(roles::Right1, Type::Small), wide2 = widthOf(roles::Right2, Type::Small);
    parts.right1 = QRectF(right - wide1, top, wide1, high1);
    parts.right2 = QRectF(right - wide2, top + high1, wide2, high2);
    parts.line1 = QRectF(left, top, right - left - wide1 - (wide1 > 0 ? between : 0), high1);
    parts.line2 = QRectF(left, top + high1, right - left - wide2 - (wide2 > 0 ? between : 0), high2);
}

void RowDelegate::placeOneLine(Parts &parts, const QModelIndex &index, const QRect &row, qreal left, qreal right, const Pill &pill) const
{
    const qreal high = Theme::line(m_look.line1), top = QRectF(row).center().y() - high / 2;
    const QString text = textAt(index, roles::Right1);
    if (!text.isEmpty()) {
        const qreal wide = textWidth(text, Type::Small) + 1;
        parts.right1 = QRectF(right - wide, top, wide, high);
        right -= wide + between;
    }
    // Columns keep their place from row to row; in a narrow list the name gives way first.
    const qreal room = right - row.left();
    const qreal name = std::min<qreal>(Theme::px(m_look.nameWidth), room * 0.55);
    const qreal pillAt = row.left() + name;
    qreal note = pillAt;
    if (!pill.text.isEmpty()) {
        const QSizeF size = pillSize(pill);
        parts.pill = QRectF(QPointF(pillAt, QRectF(row).center().y() - size.height() / 2), size);
        note = std::max(pillAt + Theme::px(m_look.noteWidth), parts.pill.right() + between);
    }
    const bool more = !pill.text.isEmpty() || !textAt(index, roles::Line2).isEmpty();
    parts.line1 = QRectF(left, top, (more ? pillAt - between : right) - left, high);
    parts.line2 = QRectF(note, top, std::max<qreal>(0, right - note), high);
}

bool RowDelegate::actionsShown(const QStyleOptionViewItem &option) const
{
    return m_look.actionsAlways || option.state & (QStyle::State_MouseOver | QStyle::State_Selected);
}

QRect RowDelegate::actionRect(const QRect &row, const QModelIndex &index, int action) const
{
    return parts(row, index, true).actions.value(action).toAlignedRect();
}

QRect RowDelegate::pillRect(const QRect &row, const QModelIndex &index) const
{
    return parts(row, index, false).pill.toAlignedRect();
}

void RowDelegate::paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    if (index.data(roles::IsSection).toBool()) {
        paintSection(p, option, index, theme);
    } else {
        const Parts places = parts(option.rect, index, actionsShown(option));
        paintBack(p, option, index, theme);
        paintLeading(p, flipped(places.leading, option.rect, option.direction), index, option.state & QStyle::State_Selected, theme);
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
    const QRectF box = QRectF(option.rect).adjusted(0, 0, 0, m_look.card ? -cardGap : 0);
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

void RowDelegate::paintLines(QPainter *p, const Parts &places, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const bool on = option.state & QStyle::State_Selected, muted = index.data(roles::Muted).toBool();
    const QString hits = textAt(index, roles::Hits);
    TextLook first{.type = m_look.line1, .colour = muted ? Colour::Text2 : Colour::Text, .align = Qt::AlignLeft, .hits = hits};
    if (on && first.type == Type::Row)
        first.type = Type::RowStrong;
    TextLook second{.type = m_look.line2, .colour = tone(index, roles::Line2Tone, Colour::Text2), .align = Qt::AlignLeft, .hits = hits};
    paintText(p, flipped(places.line1, option.rect, option.direction), textAt(index, Qt::DisplayRole), first, theme);
    paintText(p, flipped(places.line2, option.rect, option.direction), textAt(index, roles::Line2), second, theme);
}

void RowDelegate::paintRight(QPainter *p, const Parts &places, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const auto flip = [&](const QRectF &box) { return flipped(box, option.rect, option.direction); };
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
    const qreal wide = QFontMetricsF(actionFont(true)).horizontalAdvance(pill.text) + size + 8;
    paintIcon(p, QRectF(box.center().x() - wide / 2, box.y(), size, box.height()), u"check"_s, theme(Colour::SelectionText), size);
    paintText(p, box.adjusted((box.width() - wide) / 2 + size + 8, 0, 0, 0), pill.text, actionFont(true), theme(Colour::SelectionText));
}

void RowDelegate::paintActions(QPainter *p, const Parts &places, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const QStringList actions = index.data(roles::Actions).toStringList();
    const QPoint mouse = option.widget ? option.widget->mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    const bool primary = option.state & QStyle::State_Selected && index.data(roles::ActionPrimary).toBool();
    for (int i = 0; i < places.actions.size(); ++i) {
        const QRectF box = flipped(places.actions[i], option.rect, option.direction);
        const bool over = option.state & QStyle::State_MouseOver && box.contains(mouse);
        const Action action = actionOf(actions[i]);
        const bool main = primary && i == 0 && action.icon.isEmpty();
        const Colour fill = main ? (over ? Colour::AccentHover : Colour::Accent) : over ? Colour::Hover : m_look.card ? Colour::Button : Colour::Window;
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
        const qreal wide = QFontMetricsF(actionFont(m_look.card)).horizontalAdvance(action.text) + (key.isEmpty() ? 0 : hint.width() + 12);
        const QRectF content(box.center().x() - wide / 2, box.y(), wide + 1, box.height());
        paintText(p, content, action.text, actionFont(m_look.card), theme(main ? Colour::OnAccent : Colour::Text));
        if (!key.isEmpty()) {
            QColor line = theme(Colour::OnAccent);
            line.setAlphaF(0.5f);
            paintKeyHint(p, QRectF(QPointF(content.right() - hint.width(), box.center().y() - hint.height() / 2), hint), key, theme(Colour::OnAccent), line);
        }
    }
}

QRect RowDelegate::sectionActionRect(const QRect &row, const QModelIndex &index) const
{
    const QString text = textAt(index, roles::SectionAction);
    const int wide = text.isEmpty() ? 0 : int(textWidth(text, Type::Button)) + 2;
    return {row.right() - inset - wide + 1, row.y(), wide, row.height()};
}

void RowDelegate::paintSection(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const
{
    const auto flip = [&](const QRectF &box) { return flipped(box, option.rect, option.direction); };
    const QRectF row = option.rect;
    const int chevron = Theme::px(13);
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange) {
        p->setPen(QPen(theme(Colour::Link), 2));
        p->setBrush(Qt::NoBrush);
        p->drawRoundedRect(row.adjusted(1, 1, -1, -1), 8, 8);
    }
    const bool closed = index.data(roles::SectionClosed).toBool();
    const QString arrow = !closed ? u"down"_s : option.direction == Qt::RightToLeft ? u"left"_s : u"right"_s;
    paintIcon(p, flip(QRectF(row.x() + inset - 2, row.y(), chevron, row.height())), arrow, theme(Colour::Text3), chevron);
    const QRectF title = row.adjusted(inset + chevron + 5, 0, -inset, 0);
    const qreal wide = paintText(p, flip(title), textAt(index, Qt::DisplayRole), {.type = Type::PanelSection, .colour = Colour::Text2}, theme);
    paintText(p, flip(title.adjusted(wide + 8, 0, 0, 0)), textAt(index, roles::SectionCaption), {.type = Type::Small, .colour = Colour::Text3}, theme);
    paintText(p, flip(sectionActionRect(option.rect, index)), textAt(index, roles::SectionAction), {.type = Type::Button, .colour = Colour::Link}, theme);
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::MouseButtonRelease && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    if (mouse->button() != Qt::LeftButton)
        return false;
    const QPointF at = flipped(QRectF(mouse->position(), QSizeF()), option.rect, option.direction).topLeft();
    const bool released = event->type() == QEvent::MouseButtonRelease;
    if (index.data(roles::IsSection).toBool()) {
        if (released && sectionActionRect(option.rect, index).contains(at.toPoint()))
            Q_EMIT sectionActionClicked(index);
        else if (released)
            Q_EMIT sectionToggled(index);
        return true;
    }
    const Parts places = parts(option.rect, index, true);
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
        Q_EMIT pillClicked(index, flipped(places.pill, option.rect, option.direction).toAlignedRect());
    return true;
}

bool RowDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const QPointF at = flipped(QRectF(event->pos(), QSizeF()), option.rect, option.direction).topLeft();
    const Parts places = parts(option.rect, index, true);
    const QStringList actions = index.data(roles::Actions).toStringList();
    QString tip = textAt(index, Qt::ToolTipRole);
    for (int i = 0; i < places.actions.size(); ++i) {
        if (places.actions[i].contains(at) && !actionOf(actions[i]).icon.isEmpty())
            tip = actionOf(actions[i]).text;
    }
    // What does not fit in its line is told in full.
    if (tip.isEmpty() && textWidth(textAt(index, Qt::DisplayRole), m_look.line1) > places.line1.width())
        tip = textAt(index, Qt::DisplayRole);
    QToolTip::showText(event->globalPos(), tip, view);
    return true;
}

} // namespace kith
