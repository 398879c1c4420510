// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing what was found.
#include "ui/shell/findrow.h"

#include <QPainter>

#include <algorithm>

#include "ui/kit/avatar.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/roles.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

constexpr double face = 28;
constexpr double inset = 12;

} // namespace

FindRow::FindRow(bool enterOpens, QObject *parent) : QStyledItemDelegate(parent), m_enterOpens(enterOpens) {}

QSize FindRow::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool section = index.data(roles::IsSection).toBool();
    return {0, section ? Theme::line(Type::PanelSection) + Theme::px(11) : Theme::line(Type::Body) + Theme::px(22)};
}

void FindRow::paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const QRectF row = option.rect;
    const double indent = Theme::px(inset);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    if (index.data(roles::IsSection).toBool()) {
        paintText(p, row.adjusted(indent, Theme::px(2), -indent, 0), index.data().toString(), {.type = Type::PanelSection, .colour = Colour::Text2}, theme);
        p->restore();
        return;
    }
    const bool on = option.state & QStyle::State_Selected, over = option.state & QStyle::State_MouseOver;
    if (on || over) {
        p->setPen(Qt::NoPen);
        p->setBrush(theme(on ? Colour::Selection : Colour::Hover));
        p->drawRoundedRect(row, 8, 8);
    }
    QString keys = index.data(roles::Right1).toString();
    if (on && keys.isEmpty() && m_enterOpens)
        keys = tr("Enter");
    const qreal keysWide = paintKeys(p, row.adjusted(indent, 0, -indent, 0), keys, on, theme);
    const bool leads = index.data(roles::Face).isValid() || index.data(roles::IconName).isValid();
    const double lead = leads ? Theme::px(face) : 0;
    if (leads)
        paintLeading(p, fromLeading(p, row, indent, lead), index, theme);
    const double from = indent + lead + (leads ? Theme::px(12) : 0);
    const QString hits = index.data(roles::Hits).toString();
    const double room = row.width() - from - indent - keysWide;
    const QString why = index.data(roles::Line2).toString();
    // A long name leaves room for the reason why it is here.
    const double nameRoom = why.isEmpty() ? room : std::max(room / 2, room - Theme::px(9) - textWidth(why, Type::Small));
    const TextLook name{.type = Type::Body, .colour = Colour::Text, .align = Qt::AlignLeft, .hits = hits, .boldHits = true};
    const qreal wide = paintText(p, fromLeading(p, row, from, nameRoom), index.data().toString(), name, theme);
    const double beside = from + wide + Theme::px(9);
    const TextLook word{.type = Type::Small, .colour = Colour::Text2, .align = Qt::AlignLeft, .hits = hits, .boldHits = true};
    paintText(p, fromLeading(p, row, beside, from + room - beside), why, word, theme);
    p->restore();
}

void FindRow::paintLeading(QPainter *p, const QRectF &box, const QModelIndex &index, const Theme &theme) const
{
    const QRectF circle(box.x(), box.center().y() - box.width() / 2, box.width(), box.width());
    if (const QVariant who = index.data(roles::Face); who.isValid())
        return paintAvatar(p, circle, who.value<AvatarFace>(), theme);
    const int size = Theme::px(IconNav);
    paintIcon(p, QRectF(circle.center() - QPointF(size, size) / 2, QSizeF(size, size)), index.data(roles::IconName).toString(), theme(Colour::Text2), size);
}

// From the end of the row inwards; returns how much was taken.
qreal FindRow::paintKeys(QPainter *p, const QRectF &box, const QString &keys, bool selected, const Theme &theme) const
{
    qreal taken = 0;
    const QStringList all = keys.split(u'\t', Qt::SkipEmptyParts);
    for (auto key = all.crbegin(); key != all.crend(); ++key) {
        const QSizeF size = keyHintSize(*key);
        taken += size.width();
        const QRectF place = fromLeading(p, box, box.width() - taken, size.width());
        paintKeyHint(p, QRectF(place.x(), box.center().y() - size.height() / 2, size.width(), size.height()), *key,
                     theme(selected ? Colour::SelectionText : Colour::Text2), theme(selected ? Colour::SelectionLine : Colour::ControlLine));
        taken += Theme::px(6);
    }
    return taken + (all.isEmpty() ? 0 : Theme::px(6));
}

} // namespace kith
