// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A page of the window.
#include "ui/kit/page.h"

#include <QKeyEvent>

#include "ui/kit/button.h"
#include "ui/kit/ground.h"

namespace kith {

static constexpr auto iconProperty = "iconName";
static constexpr auto keyProperty = "shownKey";

Page::Page(PageInfo info, QWidget *parent) : QWidget(parent), m_info(std::move(info))
{
    setObjectName(m_info.id + QStringLiteral("Page"));
    setAccessibleName(m_info.title);
    setGround(this, Colour::Base);
}

void Page::showItem(qint64)
{
}

void Page::showPart(qint64 key, const QString &)
{
    showItem(key);
}

QList<TourStop> Page::tourStops()
{
    return {{m_info.id, {}}};
}

QAction *Page::addCommand(const QString &title, const QString &iconName, const QKeySequence &key, std::function<void()> run)
{
    auto *command = new QAction(title, this);
    command->setProperty(iconProperty, iconName);
    command->setProperty(keyProperty, key);
    command->setShortcut(key);
    connect(command, &QAction::triggered, this, std::move(run));
    addAction(command);
    return command;
}

QAction *Page::addCommand(Button *button, const QString &iconName, const QKeySequence &key)
{
    QAction *command = addCommand(button->text(), iconName, {}, [button] { button->click(); });
    command->setProperty(keyProperty, key);
    if (!key.isEmpty())
        button->setKey(key);
    return command;
}

QString Page::iconNameOf(const QAction *command)
{
    return command->property(iconProperty).toString();
}

QKeySequence Page::keyOf(const QAction *command)
{
    return command->property(keyProperty).value<QKeySequence>();
}

void Page::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !goBack())
        QWidget::keyPressEvent(event);
}

} // namespace kith
