// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// State pills and tags.
#include "ui/kit/pill.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include "ui/kit/icons.h"
#include "ui/kit/spoken.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

struct PillLook {
    Colour text;
    std::optional<Colour> fill;
    std::optional<Colour> line;
    Qt::PenStyle pen;
    const char *icon;
};

PillLook lookOf(PillKind kind)
{
    switch (kind) {
    case PillKind::Positive: return {Colour::SelectionText, Colour::Selection, {}, Qt::SolidLine, "check"};
    case PillKind::Maybe: return {Colour::Maybe, Colour::MaybeFill, {}, Qt::SolidLine, ""};
    case PillKind::Waiting: return {Colour::Waiting, Colour::WaitingFill, {}, Qt::SolidLine, "clock"};
    case PillKind::Outline: return {Colour::Text, {}, Colour::FieldLine, Qt::SolidLine, ""};
    case PillKind::Neutral: return {Colour::Neutral, Colour::NeutralFill, {}, Qt::SolidLine, ""};
    case PillKind::Dashed: return {Colour::Text2, {}, Colour::FieldLine, Qt::DashLine, ""};
    case PillKind::Solid: return {Colour::OnAccent, Colour::Accent, {}, Qt::SolidLine, "check"};
    case PillKind::Problem: return {Colour::Problem, Colour::ProblemFill, {}, Qt::SolidLine, "alert"};
    case PillKind::Clay: return {Colour::Clay, Colour::ClayFill, {}, Qt::SolidLine, ""};
    }
    return {};
}

QFont pillFont()
{
    QFont font = Theme::font(Type::Caption);
    font.setWeight(QFont::Medium);
    return font;
}

int shapeHeight()
{
    return QFontMetrics(pillFont()).height() + Theme::px(7);
}

} // namespace

QSize pillSize(const Pill &pill)
{
    const int icon = *lookOf(pill.kind).icon ? Theme::px(IconPill) + 5 : 0;
    const int chevron = pill.editable ? Theme::px(IconPill) + 3 : 0;
    return {QFontMetrics(pillFont()).horizontalAdvance(pill.text) + icon + chevron + Theme::px(20), shapeHeight()};
}

void paintPill(QPainter *painter, const QPointF &topLeft, const Pill &pill, const Theme &theme)
{
    const PillLook look = lookOf(pill.kind);
    const QRectF shape = QRectF(topLeft, pillSize(pill));
    const int iconSize = Theme::px(IconPill);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(look.fill ? QBrush(theme(*look.fill)) : Qt::NoBrush);
    QPen pen(look.line ? theme(*look.line) : QColor(Qt::transparent), 1, look.pen);
    if (look.pen == Qt::DashLine)
        pen.setDashPattern({3, 2.5});
    painter->setPen(look.line ? pen : QPen(Qt::NoPen));
    const QRectF box = look.line ? shape.adjusted(0.5, 0.5, -0.5, -0.5) : shape;
    painter->drawRoundedRect(box, box.height() / 2, box.height() / 2);
    qreal x = Theme::px(10);
    if (*look.icon) {
        paintIcon(painter, fromLeading(painter, shape, x - 2, iconSize), QString::fromLatin1(look.icon), theme(look.text), iconSize);
        x += iconSize + 3;
    }
    x += paintText(painter, fromLeading(painter, shape, x, shape.width() - x), pill.text, pillFont(), theme(look.text));
    if (pill.editable)
        paintIcon(painter, fromLeading(painter, shape, x + 4, iconSize).translated(0, 1), u"down"_s, theme(look.text), iconSize);
    painter->restore();
}

QSize tagSize(const Tag &tag)
{
    const bool hasIcon = tag.problem || !tag.icon.isEmpty();
    const int icon = hasIcon ? Theme::px(IconPill) + 5 : 0;
    return {QFontMetrics(Theme::font(Type::Caption)).horizontalAdvance(tag.text) + icon + Theme::px(14), shapeHeight()};
}

void paintTag(QPainter *painter, const QPointF &topLeft, const Tag &tag, const Theme &theme)
{
    const QRectF box(topLeft, tagSize(tag));
    const QColor text = theme(tag.problem ? Colour::Problem : Colour::Neutral);
    const QString iconName = tag.problem ? u"alert"_s : tag.icon;
    const int iconSize = Theme::px(IconPill);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(theme(tag.problem ? Colour::ProblemFill : Colour::NeutralFill));
    painter->drawRoundedRect(box, 4, 4);
    qreal x = Theme::px(7);
    if (!iconName.isEmpty()) {
        paintIcon(painter, fromLeading(painter, box, x, iconSize), iconName, text, iconSize);
        x += iconSize + 5;
    }
    paintText(painter, fromLeading(painter, box, x, box.width() - x), tag.text, Theme::font(Type::Caption), text);
    painter->restore();
}

PillLabel::PillLabel(const Pill &pill, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setPill(pill);
}

void PillLabel::setPill(const Pill &pill)
{
    m_pill = pill;
    setAccessibleName(pill.text);
    if (pill.editable)
        speakAs(this, QAccessible::ButtonMenu, [this] { Q_EMIT clicked(); });
    else
        speakAs(this, QAccessible::StaticText);
    setFocusPolicy(pill.editable ? Qt::StrongFocus : Qt::NoFocus);
    setCursor(pill.editable ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

QSize PillLabel::sizeHint() const
{
    return pillSize(m_pill) + QSize(2 * ring(), 2 * ring());
}

void PillLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Theme &theme = Theme::of(this);
    paintPill(&painter, QPoint(ring(), ring()), m_pill, theme);
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(theme(Colour::Link), 2));
        painter.drawRoundedRect(QRectF(QPointF(1, 1), sizeHint() - QSize(2, 2)), height() / 2.0, height() / 2.0);
    }
}

void PillLabel::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_pill.editable && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
}

void PillLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        Q_EMIT clicked();
    else
        QWidget::keyPressEvent(event);
}

TagLabel::TagLabel(const Tag &tag, QWidget *parent) : QWidget(parent)
{
    speakAs(this, QAccessible::StaticText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTag(tag);
}

void TagLabel::setTag(const Tag &tag)
{
    m_tag = tag;
    setAccessibleName(tag.text);
    updateGeometry();
    update();
}

QSize TagLabel::sizeHint() const
{
    return tagSize(m_tag);
}

void TagLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTag(&painter, {0, 0}, m_tag, Theme::of(this));
}

} // namespace kith
