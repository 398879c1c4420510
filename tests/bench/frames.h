// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A frame, from what somebody does until the widget it is about has been painted.
#pragma once

#include "tests/bench/measure.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QEvent>
#include <QWidget>

#include <functional>

namespace kith::bench {

/// Calls `act` with 0, 1, 2 … and times each until `widget`, or something in it, is painted and nothing is left to do.
class Frames : public QObject
{
public:
    explicit Frames(QWidget *widget) : m_widget(widget) { qApp->installEventFilter(this); }

    Times times(int count, const std::function<void(int)> &act)
    {
        Times times;
        for (int i = 0; i < count; ++i) {
            m_painted = false;
            times.add([&] {
                act(i);
                wait();
            });
            if (!m_painted)
                qFatal("%s was not painted", m_widget->metaObject()->className());
        }
        return times;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            m_painted |= watched == m_widget || m_widget->isAncestorOf(qobject_cast<QWidget *>(watched));
        return false;
    }

private:
    void wait()
    {
        QElapsedTimer patience;
        patience.start();
        do
            QCoreApplication::processEvents();
        while (!m_painted && patience.elapsed() < 2000);
    }

    QWidget *m_widget;
    bool m_painted = false;
};

} // namespace kith::bench
