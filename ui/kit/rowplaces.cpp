// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Laying out a row: from the right the actions, tags, pill and small text; the two lines take what is left.
#include "ui/kit/rowplaces.h"

#include "ui/kit/avatar.h"
#include "ui/kit/dateblock.h"
#include "ui/kit/icons.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr int between = 12;

void placeActions(RowPlaces &parts, const RowLook &look, const QModelIndex &index, const QRectF &box, qreal &right, bool actionsShown)
{
    const QStringList actions = actionsShown ? index.data(roles::Actions).toStringList() : QStringList();
    const QFontMetrics metrics(RowAction::font(look.card));
    const int height = look.card ? Theme::line(Type::DoorSecond) + Theme::px(32) : Theme::line(Type::Button) + Theme::px(10);
    for (auto coded = actions.crbegin(); coded != actions.crend(); ++coded) {
        const RowAction action = RowAction::of(*coded);
        int width = action.icon.isEmpty() ? metrics.horizontalAdvance(action.text) + Theme::px(look.card ? 56 : 22) : height + 4;
        if (look.card && action.icon.isEmpty())
            width = std::max(width, Theme::px(164));
        parts.actions.prepend(QRectF(right - width, box.center().y() - height / 2.0, width, height));
        right -= width + (action.icon.isEmpty() ? 6 : 2);
    }
    if (!actions.isEmpty())
        right -= between - 6;
}

void placeTwoLines(RowPlaces &parts, const RowLook &look, const QModelIndex &index, const QRectF &box, qreal left, qreal right, const Pill &pill)
{
    if (!pill.text.isEmpty()) {
        const QSizeF size = look.card ? QSizeF(Theme::px(164), box.height()) : QSizeF(pillSize(pill));
        parts.pill = QRectF(QPointF(right - size.width(), box.center().y() - size.height() / 2), size);
        right = parts.pill.left() - between;
    }
    const qreal high1 = Theme::line(look.line1), high2 = Theme::line(look.line2);
    const bool second = index.data(roles::Line2).isValid();
    const qreal top = box.center().y() - (high1 + (second ? high2 : 0)) / 2;
    const auto widthOf = [&](int role, Type type) { return index.data(role).toString().isEmpty() ? 0 : textWidth(index.data(role).toString(), type) + 1; };
    const qreal wide1 = widthOf(roles::Right1, Type::Small), wide2 = widthOf(roles::Right2, Type::Small);
    parts.right1 = QRectF(right - wide1, top, wide1, high1);
    parts.right2 = QRectF(right - wide2, top + high1, wide2, high2);
    parts.line1 = QRectF(left, top, right - left - wide1 - (wide1 > 0 ? between : 0), high1);
    parts.line2 = QRectF(left, top + high1, right - left - wide2 - (wide2 > 0 ? between : 0), high2);
}

void placeOneLine(RowPlaces &parts, const RowLook &look, const QModelIndex &index, const QRect &row, qreal left, qreal right, const Pill &pill)
{
    constexpr double leastNote = 60;
    const qreal high = Theme::line(look.line1), top = QRectF(row).center().y() - high / 2;
    const QString text = index.data(roles::Right1).toString();
    if (!text.isEmpty()) {
        const qreal wide = textWidth(text, Type::Small) + 1;
        parts.right1 = QRectF(right - wide, top, wide, high);
        right -= wide + between;
    }
    // Columns keep their place from row to row, whatever stands at the end of one; in a narrow list the name gives way first.
    const qreal name = std::min<qreal>(Theme::px(look.nameWidth), (row.width() - 2 * rowInset) * 0.42);
    const qreal pillAt = std::min(row.left() + name, pill.text.isEmpty() ? right : std::max(left, right - pillSize(pill).width()));
    qreal note = pillAt;
    if (!pill.text.isEmpty()) {
        const QSizeF size = pillSize(pill);
        parts.pill = QRectF(QPointF(pillAt, QRectF(row).center().y() - size.height() / 2), size);
        note = std::max(pillAt + Theme::px(look.noteWidth), parts.pill.right() + between);
    }
    const bool more = !pill.text.isEmpty() || !index.data(roles::Line2).toString().isEmpty();
    parts.line1 = QRectF(left, top, (more ? pillAt - between : right) - left, high);
    const qreal noteRoom = right - note;
    parts.line2 = QRectF(note, top, noteRoom < Theme::px(leastNote) ? 0 : noteRoom, high);
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

RowAction RowAction::of(const QString &coded)
{
    if (!coded.startsWith("icon:"_L1))
        return {QString(), coded};
    return {coded.mid(5).section(u'|', 0, 0), coded.section(u'|', 1)};
}

QFont RowAction::font(bool large)
{
    QFont font = Theme::font(large ? Type::DoorSecond : Type::Button);
    font.setWeight(large ? QFont::DemiBold : QFont::Medium);
    return font;
}

int rowHeight(const RowLook &look)
{
    const int lines = Theme::line(look.line1) + (look.twoLines ? Theme::line(look.line2) : 0);
    return lines + Theme::px(look.padding) + (look.card ? rowCardGap : 0);
}

RowPlaces placesIn(const RowLook &look, const QRect &row, const QModelIndex &index, bool actionsShown)
{
    RowPlaces parts;
    const QRectF box = QRectF(row).adjusted(rowInset, 0, -rowInset, look.card ? -rowCardGap : 0);
    const auto centred = [&](qreal x, const QSizeF &size) { return QRectF(QPointF(x, box.center().y() - size.height() / 2), size); };
    qreal left = box.left(), right = box.right();
    if (index.data(roles::Day).isValid())
        parts.leading = centred(left, dateBlockSize());
    else if (look.leading > 0 && (index.data(roles::Face).isValid() || index.data(roles::IconName).isValid()))
        parts.leading = centred(left, QSizeF(Theme::px(look.leading), Theme::px(look.leading)));
    if (!parts.leading.isNull())
        left = parts.leading.right() + (parts.leading.width() > Theme::px(30) ? 12 : 10) + (look.card ? 6 : 0);
    placeActions(parts, look, index, box, right, actionsShown);
    const QList<Tag> tags = index.data(roles::Tags).value<QList<Tag>>();
    for (auto tag = tags.crbegin(); tag != tags.crend(); ++tag) {
        const QSizeF size = tagSize(*tag);
        parts.tags.prepend(centred(right - size.width(), size));
        right -= size.width() + 6;
    }
    const Pill pill = index.data(roles::State).value<Pill>();
    if (look.twoLines)
        placeTwoLines(parts, look, index, box, left, right, pill);
    else
        placeOneLine(parts, look, index, row, left, right, pill);
    return parts;
}

QRect sectionActionRect(const QRect &row, const QModelIndex &index)
{
    const QString text = index.data(roles::SectionAction).toString();
    const int wide = text.isEmpty() ? 0 : int(textWidth(text, Type::Button)) + 2;
    return {row.right() - rowInset - wide + 1, row.y(), wide, row.height()};
}

} // namespace kith
