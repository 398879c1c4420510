// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The push button, drawn by itself so that every kind has its focus ring and key hint.
#include "ui/kit/button.h"

#include <QEvent>
#include <QKeyEvent>
#include <QKeySequence>
#include <QMenu>
#include <QPainter>
#include <QShortcutEvent>

#include "ui/kit/command.h"
#include "ui/kit/icons.h"
#include "ui/kit/labels.h"
#include "ui/kit/text.h"

namespace kith {

using namespace Qt::StringLiterals;

Button::Button(const QString &text, Kind kind, QWidget *parent) : Button(text, QString(), kind, parent) {}

Button::Button(const QString &text, const QString &iconName, Kind kind, QWidget *parent)
    : QPushButton(text, parent), m_kind(kind), m_icon(iconName)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAutoDefault(false);
    setKind(kind);
}

Button *Button::iconOnly(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new Button(QString(), iconName, Kind::Normal, parent);
    button->m_iconOnly = true;
    button->setAccessibleName(name);
    button->m_tip = name;
    button->updateTip();
    return button;
}

void Button::setKind(Kind kind)
{
    m_kind = kind;
    setProperty("kind", int(kind));
    setFlat(kind == Kind::Link);   // the style lets its words, not its ring, stand in line with others
    setCursor(kind == Kind::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    updateGeometry();
    update();
}

void Button::setIconName(const QString &name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::setKey(const QKeySequence &key, bool inside)
{
    setShortcut(key);
    m_key = sayKeys(key);
    m_keyInside = inside;
    updateTip();
    updateGeometry();
}

void Button::setUnavailable(const QString &why)
{
    m_why = why;
    setEnabled(why.isEmpty());
    updateTip();
}

void Button::setShort(bool isShort)
{
    if (m_short == isShort || m_icon.isEmpty())
        return;
    m_short = isShort;
    if (toolTip().isEmpty() || toolTip() == QString(text()).remove(u'&'))
        updateTip();
    updateGeometry();
    update();
}

int Button::wholeWidth() const
{
    return sizeOf(m_iconOnly).width();
}

void Button::setLarge(bool large)
{
    m_large = large;
    updateGeometry();
    update();
}

void Button::updateTip()
{
    const QString name = m_tip.isEmpty() ? QString(text()).remove(u'&') : m_tip;
    const QString keyed = m_key.isEmpty() ? m_tip : name + u"  "_s + m_key;
    setToolTip(!m_why.isEmpty() ? m_why : keyed.isEmpty() && m_short ? name : keyed);
}

QString Button::shownText() const
{
    return m_short ? QString() : QString(text()).remove(u'&');
}

QFont Button::textFont() const
{
    QFont font = m_large ? Theme::font(Type::DoorSecond) : Theme::font(Type::Button);
    font.setWeight(m_large ? QFont::DemiBold : QFont::Medium);
    return font;
}

int Button::sidePadding() const
{
    if (m_kind == Kind::Link)
        return Theme::px(4);
    return Theme::px(m_large ? 24 : m_kind == Kind::Row ? 10 : 12);
}

int Button::textWidth() const
{
    const QFont font = textFont();
    if (m_measured != text() || m_measuredIn != font) {
        m_measured = text();
        m_measuredIn = font;
        m_measuredWidth = QFontMetrics(font).horizontalAdvance(QString(text()).remove(u'&'));
    }
    return m_measuredWidth;
}

int Button::contentWidth(bool iconOnly) const
{
    int width = iconOnly ? 0 : textWidth();
    if (!m_icon.isEmpty())
        width += Theme::px(m_large ? IconDoor : IconButton) + (iconOnly ? 0 : 6);
    if (m_keyInside && !iconOnly && !m_key.isEmpty())
        width += keyHintSize(m_key).width() + 8;
    if (menu())
        width += Theme::px(12) + 6;
    return width;
}

QSize Button::sizeHint() const
{
    return sizeOf(isIconOnly());
}

QSize Button::sizeOf(bool iconOnly) const
{
    const int padding = m_large ? Theme::px(32) : m_kind == Kind::Row ? Theme::px(10) : m_kind == Kind::Link ? Theme::px(6) : Theme::px(14);
    const int height = std::max(QFontMetrics(textFont()).height(), Theme::line(m_large ? Type::DoorSecond : Type::Button)) + padding;
    return {iconOnly ? height : contentWidth(false) + 2 * sidePadding(), height};
}

QColor Button::textColour() const
{
    const Theme &theme = Theme::of(this);
    if (!isEnabled())
        return theme(Colour::Text3);
    switch (m_kind) {
    case Kind::Primary: return theme(Colour::OnAccent);
    case Kind::Link: return theme(Colour::Link);
    case Kind::Quiet: return theme(Colour::Text2);
    default: return theme(isChecked() ? Colour::SelectionText : Colour::Text);
    }
}

void Button::paintFace(QPainter &painter) const
{
    const Theme &theme = Theme::of(this);
    const bool hover = isEnabled() && (underMouse() || isDown());
    const bool flat = m_kind == Kind::Link || m_kind == Kind::Quiet;
    const qreal radius = m_large ? 10 : 6;
    QColor fill = theme(hover ? Colour::Hover : m_kind == Kind::Row ? Colour::RowButton : Colour::Button);
    QColor line = theme(m_kind == Kind::Row ? Colour::Line : Colour::ControlLine);
    if (m_kind == Kind::Primary)
        line = fill = theme(hover ? Colour::AccentHover : Colour::Accent);
    if (!isEnabled()) {
        fill = theme(Colour::Window);
        line = theme(Colour::Line);
    } else if (isChecked()) {
        fill = theme(Colour::Selection);
        line = theme(Colour::SelectionLine);
    }
    if (m_kind == Kind::Link || (flat && !hover))
        fill = line = Qt::transparent;
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(QPen(line, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(box, radius, radius);
    if (!hasFocus())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme(Colour::Link), 2));
    // The room a link's ring has beside its words may be cut off by what it stands in.
    const QRect ring = m_kind == Kind::Link ? visibleRegion().boundingRect() : rect();
    painter.drawRoundedRect(QRectF(ring).adjusted(1, 1, -1, -1), radius, radius);
    if (m_kind == Kind::Primary) {
        painter.setPen(QPen(theme(Colour::OnAccent), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), radius - 2, radius - 2);
    }
}

void Button::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintFace(painter);
    const QColor colour = textColour();
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    // Laid out from the leading side and mirrored as a whole.
    qreal x = std::max<qreal>(0, (width() - contentWidth(isIconOnly())) / 2.0);
    const auto place = [&](qreal wide) {
        const QRectF box(rightToLeft ? width() - x - wide : x, 0, wide, height());
        x += wide;
        return box;
    };
    if (!m_icon.isEmpty()) {
        const int size = Theme::px(m_large ? IconDoor : IconButton);
        paintIcon(&painter, place(size), m_icon, m_kind == Kind::Normal && isEnabled() && m_iconOnly ? Theme::of(this)(Colour::Text2) : colour, size);
        x += isIconOnly() ? 0 : 6;
    }
    const QFont font = textFont();
    paintText(&painter, place(std::min<qreal>(QFontMetricsF(font).horizontalAdvance(shownText()) + 1, width() - x)), shownText(), font, colour);
    if (m_keyInside && !isIconOnly() && !m_key.isEmpty()) {
        x += 7;
        QColor line = colour;
        line.setAlphaF(0.45f);
        const QSize size = keyHintSize(m_key);
        const QRectF box = place(size.width());
        paintKeyHint(&painter, QRectF(box.x(), (height() - size.height()) / 2, size.width(), size.height()), m_key, colour, line);
    }
    if (menu()) {
        x += 5;
        paintIcon(&painter, place(Theme::px(12)).translated(0, 1), u"down"_s, colour, Theme::px(12));
    }
}

static bool isEnter(const QKeyEvent &key)
{
    return (key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) && !(key.modifiers() & ~Qt::KeypadModifier);
}

bool Button::event(QEvent *event)
{
    if (event->type() == QEvent::Shortcut && !static_cast<QShortcutEvent *>(event)->isAmbiguous()) {
        // By itself it would wait a tenth of a second after its shortcut, and what is typed next would go astray.
        click();
        return true;
    }
    // Enter means the button that has the focus, never what it stands in: a form would be saved, a dialog's own button pressed.
    if (event->type() == QEvent::KeyPress && isEnter(*static_cast<QKeyEvent *>(event))) {
        // Held down it pressed something else before.
        if (!static_cast<QKeyEvent *>(event)->isAutoRepeat())
            click();
        return true;
    }
    const bool handled = QPushButton::event(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    return handled;
}

} // namespace kith
