// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hands what a future holds to a page that may be gone by then.
#pragma once

#include <QFutureWatcher>

namespace kith {

/// Calls `take` on this thread with the result, unless `context` is gone by then. QFuture::then() with a context is not
/// safe for that in Qt 6.4: it asserts, or races, when the context dies before the future is done.
template<class T, class F>
void whenDone(QObject *context, const QFuture<T> &future, F take)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
        watcher->deleteLater();
        const T result = watcher->result();
        take(result);
    });
    watcher->setFuture(future);
}

} // namespace kith
