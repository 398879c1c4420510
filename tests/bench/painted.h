// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sees when something is painted.
#pragma once

#include <QAbstractItemView>
#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>

#include <functional>

namespace kith::bench {

/// Looks at every paint there is, from its making on, for those of what is asked for.
class PaintWatch : public QObject
{
public:
    using IsIt = std::function<bool(const QWidget *painted)>;

    explicit PaintWatch(IsIt isIt, std::function<void()> then = {}) : m_isIt(std::move(isIt)), m_then(std::move(then)) { qApp->installEventFilter(this); }

    bool hasSeen() const { return m_seen; }
    void forget() { m_seen = false; }
    /// Turns until it is painted and nothing is left to do; false when it is not within two seconds.
    bool wait()
    {
        QElapsedTimer patience;
        patience.start();
        do
            QCoreApplication::processEvents();
        while (!m_seen && patience.elapsed() < 2000);
        return m_seen;
    }

    /// A widget, or something in it.
    static IsIt in(const QWidget *widget)
    {
        return [widget](const QWidget *painted) { return painted == widget || widget->isAncestorOf(painted); };
    }
    /// A list below a widget, with rows in it.
    static IsIt rowsIn(const QWidget *root)
    {
        return [root](const QWidget *painted) {
            const auto *view = qobject_cast<const QAbstractItemView *>(painted->parentWidget());
            return view && view->viewport() == painted && root->isAncestorOf(view) && view->model() && view->model()->rowCount() > 0;
        };
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Paint ? qobject_cast<const QWidget *>(watched) : nullptr;
        if (m_seen || !widget || !m_isIt(widget))
            return false;
        m_seen = true;
        if (m_then)
            m_then();
        return false;
    }

private:
    IsIt m_isIt;
    std::function<void()> m_then;
    bool m_seen = false;
};

} // namespace kith::bench
