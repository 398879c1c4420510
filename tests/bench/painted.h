// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sees when a list has been painted with its rows.
#pragma once

#include <QAbstractItemView>
#include <QEvent>
#include <QObject>

#include <functional>

namespace kith::bench {

/// Calls back after each paint of a list below `root` that has rows.
class PaintWatch : public QObject
{
public:
    PaintWatch(QObject &app, std::function<const QWidget *()> root, std::function<void()> painted)
        : m_root(std::move(root)), m_painted(std::move(painted))
    {
        app.installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Paint || m_inside)
            return false;
        const auto *view = qobject_cast<const QAbstractItemView *>(watched->parent());
        const QWidget *root = m_root();
        if (!view || !root || view->viewport() != watched || !root->isAncestorOf(view) || !view->model() || view->model()->rowCount() == 0)
            return false;
        m_inside = true;
        const bool eaten = watched->event(event);
        m_inside = false;
        m_painted();
        return eaten;
    }

private:
    std::function<const QWidget *()> m_root;
    std::function<void()> m_painted;
    bool m_inside = false;
};

} // namespace kith::bench
