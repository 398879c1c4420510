// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Remembering what a widget says, and saying it.
#include "ui/kit/spoken.h"

#include <QEvent>
#include <QWidget>

#include "ui/kit/spokeninterfaces.h"

namespace kith {

static QAccessibleInterface *interfaceFor(const QString &className, QObject *object)
{
    if (!object->isWidgetType())
        return nullptr;
    auto *widget = static_cast<QWidget *>(object);
    Spoken *spoken = Spoken::of(widget);
    if (!spoken)
        return className == u"QWidget" ? new SpokenPlain(widget) : nullptr;
    return spoken->parts ? new SpokenWhole(widget, *spoken) : new SpokenWidget(widget, *spoken);
}

Spoken::Spoken(QWidget *widget) : QObject(widget)
{
    // Asked before Qt's own; installing it again changes nothing.
    QAccessible::installFactory(&interfaceFor);
    widget->installEventFilter(this);
}

Spoken *Spoken::of(const QObject *widget)
{
    return widget->findChild<Spoken *>(QString(), Qt::FindDirectChildrenOnly);
}

bool Spoken::eventFilter(QObject *watched, QEvent *event)
{
    // The widget itself is told first, by Qt; then which of its parts has the keys.
    if (event->type() == QEvent::FocusIn && parts)
        QMetaObject::invokeMethod(this, [this] { speakCurrentPart(static_cast<QWidget *>(parent())); }, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

static Spoken &spokenFor(QWidget *widget, QAccessible::Role role)
{
    Spoken *spoken = Spoken::of(widget);
    if (!spoken) {
        // Giving it a name may have made Qt look at it already, as what it is not; that would stay.
        QAccessible::deleteAccessibleInterface(QAccessible::uniqueId(QAccessible::queryAccessibleInterface(widget)));
        spoken = new Spoken(widget);
    }
    spoken->role = role;
    return *spoken;
}

void speakAs(QWidget *widget, QAccessible::Role role, std::function<void()> press)
{
    spokenFor(widget, role).press = std::move(press);
}

void speakNothing(QWidget *widget)
{
    spokenFor(widget, QAccessible::Whitespace);
}

void speakUp(QWidget *widget, const QString &sentence)
{
    speakAs(widget, QAccessible::AlertMessage);
    widget->setAccessibleName(sentence);
    QAccessibleEvent event(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void speakParts(QWidget *widget, QAccessible::Role role, std::unique_ptr<SpokenParts> parts)
{
    spokenFor(widget, role).parts = std::move(parts);
}

void speakCurrentPart(QWidget *widget)
{
    const Spoken *spoken = Spoken::of(widget);
    const int current = spoken && spoken->parts ? spoken->parts->current() : -1;
    if (current < 0 || !widget->hasFocus() || !QAccessible::isActive())
        return;
    QAccessibleEvent event(widget, QAccessible::Focus);
    event.setChild(current);
    QAccessible::updateAccessibility(&event);
}

} // namespace kith
