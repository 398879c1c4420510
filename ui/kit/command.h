// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Something that can be done: one action with the icon and the key that Ctrl+K and the sheet of shortcuts show.
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

#include <functional>

class QAction;
class QWidget;

namespace kith {

// The first key is the one that is shown. QWidget::actions() of the owner lists what it can do.
QAction *addCommand(QWidget *owner, const QString &title, const QString &iconName, const QList<QKeySequence> &keys, std::function<void()> run);
QString iconNameOf(const QAction *command);
QKeySequence keyOf(const QAction *command);
// "Ctrl Enter", as the hints write it.
QString sayKeys(const QKeySequence &keys);
// Shown, though something else (a button) answers it.
void showKeyOf(QAction *command, const QKeySequence &key);

// A key that a list or a grid answers by itself, for the sheet of shortcuts.
struct KeyNote {
    QString key;
    QString does;
};

} // namespace kith
