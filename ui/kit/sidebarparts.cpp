// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Drawing the parts of the sidebar.
#include "ui/kit/sidebarparts.h"

#include <QKeySequence>
#include <QPainter>

#include "ui/kit/command.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

void paintFocusRing(QPainter &p, const QRectF &box, const Theme &theme)
{
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme(Colour::Link), 2));
    p.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
}

// The community's mark: chairs around an empty middle, seats inwards, the one at the front in clay.
void paintMark(QPainter &p, const QPointF &centre, qreal radius, const Theme &theme)
{
    constexpr int chairs = 8, reach = 56;   // degrees to either side that a back spans around its seat
    const qreal unit = radius / 12, back = 3.4 * unit;
    for (int i = 0; i < chairs; ++i) {
        const QColor colour = theme(i == 0 ? Colour::ChairFront : Colour::ChairNear);
        p.save();
        p.translate(centre);
        p.rotate(i * 360.0 / chairs);
        p.translate(0, -8.6 * unit);
        p.setBrush(Qt::NoBrush);
        p.setPen(QPen(colour, 1.9 * unit, Qt::SolidLine, Qt::RoundCap));
        p.drawArc(QRectF(-back, -back, 2 * back, 2 * back), (90 - reach) * 16, 2 * reach * 16);
        p.setPen(Qt::NoPen);
        p.setBrush(colour);
        p.drawRoundedRect(QRectF(-1.6 * unit, -1.4 * unit, 3.2 * unit, 3 * unit), unit, unit);
        p.restore();
    }
}

} // namespace

QSize NavDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {0, Theme::line(Type::Row) + Theme::px(16)};
}

void NavDelegate::paint(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.palette);
    const bool on = option.state & QStyle::State_Selected, over = option.state & QStyle::State_MouseOver;
    const QRectF box = QRectF(option.rect).adjusted(0, 0, 0, -1);
    p->save();
    p->setRenderHint(QPainter::Antialiasing);
    if (on || over) {
        p->setPen(Qt::NoPen);
        p->setBrush(theme(on ? Colour::Selection : Colour::Line));
        p->drawRoundedRect(box, 6, 6);
    }
    if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
        paintFocusRing(*p, box, theme);
    paintContents(p, box, option, index, theme(on ? Colour::SelectionText : Colour::Text2), theme);
    p->restore();
}

void NavDelegate::paintContents(QPainter *p, const QRectF &box, const QStyleOptionViewItem &option, const QModelIndex &index, const QColor &colour,
                   const Theme &theme) const
{
    const int size = Theme::px(IconNav);
    const bool on = option.state & QStyle::State_Selected;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const auto at = [&](qreal x, qreal width) { return QRectF(mirrored ? box.right() - x - width : box.x() + x, box.y(), width, box.height()); };
    const qreal lead = index.data(CompactRole).toBool() ? (box.width() - size) / 2 : 8;
    paintIcon(p, at(lead, size), index.data(IconNameRole).toString(), colour, size);
    const int count = index.data(CountRole).toInt();
    const QString text = index.data(NumbersRole).toBool() ? QString::number(index.row() + 1) : count > 0 ? QString::number(count) : QString();
    if (index.data(CompactRole).toBool()) {
        // In the corner, where it leaves the icon alone.
        const QRectF corner(at(0, box.width() - 3).x(), box.y(), box.width() - 3, Theme::line(Type::Caption));
        paintText(p, corner, text, Theme::font(Type::Caption), on ? colour : theme(Colour::Text3), Qt::AlignRight);
        return;
    }
    QFont font = Theme::font(on ? Type::RowStrong : Type::Row);
    paintText(p, at(8 + size + 10, box.width() - size - 50), index.data().toString(), font, colour);
    paintText(p, at(0, box.width() - 9), text, Theme::font(Type::Caption), on ? colour : theme(Colour::Text3), Qt::AlignRight);
}

SidebarButton::SidebarButton(bool store, QWidget *parent) : QAbstractButton(parent), m_store(store)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SidebarButton::set(const AvatarFace &face, const QString &title, const QString &line)
{
    m_face = face;
    m_line = line;
    setText(title);
    setToolTip(title + u'\n' + line);
    setAccessibleName(title);
    setAccessibleDescription(line);
    update();
}

QSize SidebarButton::sizeHint() const
{
    return {Theme::px(100), Theme::line(Type::Row) + Theme::line(Type::Caption) + Theme::px(10)};
}

void SidebarButton::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    if (underMouse()) {
        p.setPen(Qt::NoPen);
        p.setBrush(theme(Colour::Line));
        p.drawRoundedRect(rect(), 6, 6);
    }
    if (hasFocus())
        paintFocusRing(p, rect(), theme);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qreal size = Theme::px(28);
    const bool compact = width() < Theme::px(80);
    const qreal lead = compact ? (width() - size) / 2 : 7;
    const QRectF circle(mirrored ? width() - lead - size : lead, (height() - size) / 2, size, size);
    if (m_store)
        paintMark(p, circle.center(), size * 0.43, theme);
    else
        paintAvatar(&p, circle, m_face, theme);
    if (compact)
        return;
    const qreal x = size + 17, room = width() - x - (m_store ? 24 : 4);
    const QRectF text(mirrored ? width() - x - room : x, Theme::px(4), room, Theme::line(Type::Row));
    paintText(&p, text, this->text(), Theme::font(m_store ? Type::RowStrong : Type::Row), theme(Colour::Text));
    paintText(&p, text.translated(0, text.height()).adjusted(0, 0, 0, Theme::px(-2)), m_line, Theme::font(Type::Caption), theme(Colour::Text2));
    if (m_store)
        paintIcon(&p, QRectF(mirrored ? 2 : width() - 20, 0, 18, height()), u"down"_s, theme(Colour::Text2), Theme::px(14));
}

FindButton::FindButton(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize FindButton::sizeHint() const
{
    return {Theme::px(44), Theme::line(Type::Body) + Theme::px(12)};
}

void FindButton::paintEvent(QPaintEvent *)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Theme &theme = Theme::of(this);
    p.setPen(QPen(theme(underMouse() ? Colour::FieldLine : Colour::ControlLine), 1));
    p.setBrush(theme(Colour::Button));
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    if (hasFocus())
        paintFocusRing(p, rect(), theme);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const int size = Theme::px(IconButton);
    const bool compact = width() < Theme::px(80);
    const qreal lead = compact ? (width() - size) / 2.0 : 9;
    paintIcon(&p, QRectF(mirrored ? width() - lead - size : lead, 0, size, height()), u"search"_s, theme(Colour::Text2), size);
    if (compact)
        return;
    const QString key = sayKeys(QKeySequence(Qt::CTRL | Qt::Key_K));
    const QSize hint = keyHintSize(key);
    const qreal left = mirrored ? 9 : width() - hint.width() - 9;
    paintKeyHint(&p, QRectF(left, (height() - hint.height()) / 2.0, hint.width(), hint.height()), key, theme(Colour::Text2), theme(Colour::ControlLine));
    const QRectF room = mirrored ? QRectF(left + hint.width() + 6, 0, width() - left - hint.width() - size - 24, height())
                                 : QRectF(size + 18, 0, left - size - 24, height());
    paintText(&p, room, text(), Theme::font(Type::Small), theme(Colour::Text3));
}

} // namespace kith
