// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Commands.
#include "ui/kit/command.h"

#include <QAction>
#include <QCoreApplication>
#include <QWidget>

namespace kith {

static constexpr auto iconProperty = "iconName";
static constexpr auto keyProperty = "shownKey";

QAction *addCommand(QWidget *owner, const QString &title, const QString &iconName, const QList<QKeySequence> &keys, std::function<void()> run)
{
    auto *command = new QAction(title, owner);
    command->setProperty(iconProperty, iconName);
    command->setShortcuts(keys);
    showKeyOf(command, keys.value(0));
    QObject::connect(command, &QAction::triggered, owner, std::move(run));
    owner->addAction(command);
    return command;
}

QString iconNameOf(const QAction *command)
{
    return command->property(iconProperty).toString();
}

QKeySequence keyOf(const QAction *command)
{
    return command->property(keyProperty).value<QKeySequence>();
}

QString sayKeys(const QKeySequence &keys)
{
    return keys.toString(QKeySequence::NativeText).replace(QLatin1StringView("Return"), QCoreApplication::translate("Keys", "Enter")).replace(u'+', u' ');
}

void showKeyOf(QAction *command, const QKeySequence &key)
{
    command->setProperty(keyProperty, key);
}

} // namespace kith
