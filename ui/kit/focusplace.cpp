// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the keyboard is among widgets that are about to be made anew.
#include "ui/kit/focusplace.h"

#include <QAbstractButton>
#include <QLayout>
#include <QScrollArea>

namespace kith {

namespace {

// What Tab stops at, in the order it is laid out; what no layout holds any more is on its way out.
QList<QWidget *> stopsIn(QWidget *widget);

QList<QWidget *> stopsIn(QLayout *layout)
{
    QList<QWidget *> stops;
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        stops += item->widget() ? stopsIn(item->widget()) : stopsIn(item->layout());
    }
    return stops;
}

QList<QWidget *> stopsIn(QWidget *widget)
{
    if (auto *area = qobject_cast<QScrollArea *>(widget))
        return area->widget() ? stopsIn(area->widget()) : QList<QWidget *>();
    const QList<QWidget *> inside = stopsIn(widget->layout());
    return widget->focusPolicy() & Qt::TabFocus ? QList<QWidget *>{widget} + inside : inside;
}

bool isReachable(const QWidget *stop)
{
    return stop->isVisible() && stop->isEnabled();
}

QList<QWidget *> reachableIn(QWidget *around)
{
    QList<QWidget *> stops = stopsIn(around);
    stops.removeIf([](const QWidget *stop) { return !isReachable(stop); });
    return stops;
}

QString nameOf(const QWidget *stop)
{
    const auto *button = qobject_cast<const QAbstractButton *>(stop);
    return stop->accessibleName().isEmpty() && button ? button->text() : stop->accessibleName();
}

QWidget *stopBefore(const QWidget *around, QWidget *from)
{
    for (QWidget *stop = from->previousInFocusChain(); stop != from; stop = stop->previousInFocusChain()) {
        if (!around->isAncestorOf(stop) && stop->focusPolicy() & Qt::TabFocus && isReachable(stop))
            return stop;
    }
    return nullptr;
}

} // namespace

FocusPlace::FocusPlace(QWidget *around) : m_around(around)
{
    QWidget *focused = around->window()->focusWidget();
    if (!focused || !around->isAncestorOf(focused))
        return;
    m_index = reachableIn(around).indexOf(focused);
    m_name = nameOf(focused);
    m_before = stopBefore(around, focused);
}

void FocusPlace::restore()
{
    QWidget *last = m_around;
    for (QWidget *stop : stopsIn(m_around)) {
        if (stop != last)
            QWidget::setTabOrder(last, stop);
        last = stop;
    }
    if (m_index < 0)
        return;
    const QList<QWidget *> stops = reachableIn(m_around);
    QWidget *next = stops.isEmpty() ? m_before.data() : stops[qMin(m_index, stops.size() - 1)];
    qsizetype nearest = stops.size();
    for (qsizetype i = 0; i < stops.size(); ++i) {
        if (nameOf(stops[i]) == m_name && qAbs(i - m_index) < nearest) {
            nearest = qAbs(i - m_index);
            next = stops[i];
        }
    }
    if (next)
        next->setFocus(Qt::OtherFocusReason);
}

} // namespace kith
