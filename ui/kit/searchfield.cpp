// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The search line.
#include "ui/kit/searchfield.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

#include "ui/kit/icons.h"
#include "ui/kit/text.h"
#include "ui/kit/theme.h"
#include "ui/kit/undokeys.h"

namespace kith {

static constexpr int mostRoom = 190; ///< for what it says while it is empty

SearchField::SearchField(const QString &placeholder, QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    leaveUndoWhenEmpty(this);
    measure();
}

void SearchField::setKeyTarget(QWidget *target)
{
    m_target = target;
}

void SearchField::setLarge(bool large)
{
    m_large = large;
    setProperty("large", large);
    QFont font = large ? Theme::font(Type::Door) : QApplication::font();
    font.setWeight(QFont::Normal);
    setFont(font);
    setMinimumHeight(large ? Theme::px(72) : 0);
    measure();
}

void SearchField::setBare()
{
    m_bare = true;
    setFrame(false);
    QFont font = Theme::font(Type::Heading);
    font.setWeight(QFont::Normal);
    setFont(font);
    measure();
}

// Room for the icon, which is drawn here because an action's icon can neither grow nor follow the theme.
void SearchField::measure()
{
    const int room = Theme::px(m_large ? IconDoor + 24 : m_bare ? IconNav + 14 : IconButton + 5);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    setTextMargins(mirrored ? 0 : room, 0, mirrored ? room : 0, 0);
}

QSize SearchField::minimumSizeHint() const
{
    const QMargins beside = textMargins();
    const int words = fontMetrics().horizontalAdvance(placeholderText()) + beside.left() + beside.right() + Theme::px(24);
    const QSize least = QLineEdit::minimumSizeHint();
    return {std::max(least.width(), std::min(words, Theme::px(mostRoom))), least.height()};
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const int size = Theme::px(m_large ? IconDoor : m_bare ? IconNav : IconButton);
    paintIcon(&painter, fromLeading(&painter, rect(), Theme::px(m_large ? 24 : m_bare ? 3 : 9), size), QStringLiteral("search"), Theme::of(this)(Colour::Text2), size);
}

bool SearchField::isTyped(const QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
    return plain && !event->text().isEmpty() && event->text()[0].isPrint();
}

bool SearchField::takeTyped(QKeyEvent *event)
{
    if (!isTyped(event) || (event->text() == QLatin1String(" ") && text().isEmpty()))
        return false;
    setFocus(Qt::ShortcutFocusReason);
    insert(event->text());
    event->accept();
    return true;
}

bool SearchField::forward(QKeyEvent *event)
{
    if (!m_target)
        return false;
    switch (event->key()) {
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!text().isEmpty())
            return false;
        [[fallthrough]];
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        QCoreApplication::sendEvent(m_target, event);
        event->accept();
        return true;
    default:
        return false;
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();   // the page knows what Esc means next
        return;
    }
    if (!forward(event))
        QLineEdit::keyPressEvent(event);
}

} // namespace kith
