// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a screen reader is told of widgets that paint themselves; without it they are nameless fillers to it.
#pragma once

#include <QAccessible>
#include <QList>
#include <QRect>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace kith {

// Its name is the widget's accessible name. `press` is what a click does.
void speakAs(QWidget *widget, QAccessible::Role role, std::function<void()> press = {});
// There only for the eye.
void speakNothing(QWidget *widget);

// A sentence that appears somewhere: its name from now on, and said at once.
void speakUp(QWidget *widget, const QString &sentence);

// One thing painted in a widget: a row of a list, a day of a month, a button in either. It is asked for anew each time, so
// what it does is about the widget as it is then.
struct SpokenPart {
    QAccessible::Role role = QAccessible::ListItem;
    QString name;
    QRect place;                            // in the widget's own coordinates
    QAccessible::State state = {};
    std::function<void()> press = {};       // what a click or Enter does
    std::function<void()> showMenu = {};
    std::function<void()> takeFocus = {};
    QList<SpokenPart> inner = {};
};

class SpokenParts {
public:
    virtual ~SpokenParts() = default;
    virtual int count() const = 0;
    virtual qint64 keyAt(int index) const = 0;   // stays with its part wherever that moves
    virtual SpokenPart at(int index) const = 0;
    virtual int current() const { return -1; }   // the one that keys are meant for
};

void speakParts(QWidget *widget, QAccessible::Role role, std::unique_ptr<SpokenParts> parts);
// Tells that keys are meant for another part than before.
void speakCurrentPart(QWidget *widget);

} // namespace kith
