// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The search line.
#include "ui/kit/searchfield.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

namespace kith {

SearchField::SearchField(const QString &placeholder, QWidget *parent)
    : QLineEdit(parent), m_icon(addAction(QIcon(), QLineEdit::LeadingPosition))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    refreshIcon();
}

void SearchField::setKeyTarget(QWidget *target)
{
    m_target = target;
}

void SearchField::setLarge(bool large)
{
    m_large = large;
    setFont(large ? Theme::font(Type::Door) : QApplication::font());
    setProperty("large", large);
    setMinimumHeight(large ? Theme::px(72) : 0);
    refreshIcon();
}

void SearchField::refreshIcon()
{
    m_icon->setIcon(icon(QStringLiteral("search"), Theme::of(this)(Colour::Text3), m_large ? IconDoor : IconButton));
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

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refreshIcon();
}

} // namespace kith
