// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The interfaces to screen readers.
#include "ui/kit/spokeninterfaces.h"

namespace kith {

namespace {

QAccessible::Id registered(QAccessibleInterface *made)
{
    return QAccessible::registerAccessibleInterface(made);
}

} // namespace

QStringList SpokenWidget::actionNames() const
{
    QStringList names = QAccessibleWidget::actionNames();
    if (m_spoken.press && widget()->isEnabled())
        names.prepend(pressAction());
    return names;
}

void SpokenWidget::doAction(const QString &action)
{
    if (action == pressAction() && m_spoken.press && widget()->isEnabled())
        m_spoken.press();
    else
        QAccessibleWidget::doAction(action);
}

SpokenWhole::~SpokenWhole()
{
    for (QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

// What left the widget is let go now and then, so that the parts do not pile up while a list lives.
void SpokenWhole::forgetGone() const
{
    if (m_children.size() < 2 * parts().count() + 32)
        return;
    m_children.removeIf([](const std::pair<const qint64 &, QAccessible::Id &> &child) {
        const QAccessibleInterface *part = QAccessible::accessibleInterface(child.second);
        if (part && part->isValid())
            return false;
        QAccessible::deleteAccessibleInterface(child.second);
        return true;
    });
}

QAccessibleInterface *SpokenWhole::child(int index) const
{
    if (index < 0 || index >= parts().count())
        return nullptr;
    const qint64 key = parts().keyAt(index);
    if (const auto known = m_children.constFind(key); known != m_children.cend())
        return QAccessible::accessibleInterface(*known);
    forgetGone();
    auto *made = new SpokenPartInterface(*this, key);
    m_children.insert(key, registered(made));
    return made;
}

QAccessibleInterface *SpokenWhole::childAt(int x, int y) const
{
    const QPoint at = widget()->mapFromGlobal(QPoint(x, y));
    for (int i = 0; i < parts().count(); ++i) {
        if (parts().at(i).place.contains(at))
            return child(i);
    }
    return nullptr;
}

QAccessibleInterface *SpokenWhole::focusChild() const
{
    return widget()->hasFocus() ? child(parts().current()) : nullptr;
}

int SpokenWhole::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *part = dynamic_cast<const SpokenPartInterface *>(child);
    return part && part->inner() < 0 ? part->index() : -1;
}

SpokenPartInterface::~SpokenPartInterface()
{
    for (QAccessible::Id id : std::as_const(m_children))
        QAccessible::deleteAccessibleInterface(id);
}

int SpokenPartInterface::index() const
{
    const SpokenParts &parts = m_whole.parts();
    const int count = parts.count();
    if (m_index < count && parts.keyAt(m_index) == m_key)
        return m_index;
    for (int i = 0; i < count; ++i) {
        if (parts.keyAt(i) == m_key)
            return m_index = i;
    }
    return -1;
}

bool SpokenPartInterface::isValid() const
{
    const int at = m_whole.isValid() ? index() : -1;
    return at >= 0 && (m_inner < 0 || m_inner < m_whole.parts().at(at).inner.size());
}

SpokenPart SpokenPartInterface::part() const
{
    const int at = index();
    const SpokenPart whole = at < 0 ? SpokenPart{} : m_whole.parts().at(at);
    return m_inner < 0 ? whole : whole.inner.value(m_inner);
}

QAccessibleInterface *SpokenPartInterface::parent() const
{
    auto *whole = QAccessible::queryAccessibleInterface(m_whole.owner());
    return m_inner < 0 || !whole ? whole : whole->child(index());
}

QAccessibleInterface *SpokenPartInterface::child(int index) const
{
    if (m_inner >= 0 || index < 0 || index >= childCount())
        return nullptr;
    while (m_children.size() <= index)
        m_children.append(registered(new SpokenPartInterface(m_whole, m_key, int(m_children.size()))));
    return QAccessible::accessibleInterface(m_children[index]);
}

QAccessibleInterface *SpokenPartInterface::childAt(int x, int y) const
{
    for (int i = 0; i < childCount(); ++i) {
        if (child(i)->rect().contains(x, y))
            return child(i);
    }
    return nullptr;
}

int SpokenPartInterface::childCount() const
{
    return m_inner < 0 ? int(part().inner.size()) : 0;
}

int SpokenPartInterface::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *inside = dynamic_cast<const SpokenPartInterface *>(child);
    return inside && inside->m_key == m_key ? inside->m_inner : -1;
}

QRect SpokenPartInterface::rect() const
{
    const QRect place = part().place;
    return {m_whole.owner()->mapToGlobal(place.topLeft()), place.size()};
}

QAccessible::Role SpokenPartInterface::role() const
{
    return part().role;
}

QAccessible::State SpokenPartInterface::state() const
{
    QAccessible::State state = part().state;
    const QWidget *owner = m_whole.owner();
    state.disabled = state.disabled || !owner->isEnabled();
    // Scrolled out of sight is not shown, as everywhere in Qt.
    state.invisible = !owner->isVisible() || !owner->rect().intersects(part().place);
    return state;
}

QString SpokenPartInterface::text(QAccessible::Text kind) const
{
    return kind == QAccessible::Name ? part().name : QString();
}

void *SpokenPartInterface::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

QStringList SpokenPartInterface::actionNames() const
{
    const SpokenPart now = part();
    QStringList names;
    if (m_whole.owner()->isEnabled() && !now.state.disabled) {
        if (now.press)
            names.append(pressAction());
        if (now.showMenu)
            names.append(showMenuAction());
        if (now.takeFocus)
            names.append(setFocusAction());
    }
    return names;
}

void SpokenPartInterface::doAction(const QString &action)
{
    if (!actionNames().contains(action))
        return;
    const SpokenPart now = part();
    if (action == pressAction())
        now.press();
    else if (action == showMenuAction())
        now.showMenu();
    else
        now.takeFocus();
}

} // namespace kith
