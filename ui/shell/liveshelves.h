// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps what everything is found by as the store has it: each kind is read again, off this thread, when its tables change.
#pragma once

#include <QObject>

#include "app/search/shelves.h"
#include "ui/kit/livequery.h"

namespace kith {

class LiveShelves : public QObject {
    Q_OBJECT
public:
    explicit LiveShelves(Store &store, QObject *parent = nullptr);
    // While paused changes are only remembered.
    void setPaused(bool paused);
    const QList<search::ShelfPointer> &all() const { return m_shelves; }
    // Each has been filled once.
    bool isComplete() const { return !m_shelves.contains(nullptr); }

Q_SIGNALS:
    void filled();

private:
    using Query = LiveQuery<search::ShelfPointer>;
    Query::AskAs askOf(qsizetype shelf) const;

    QList<search::Source> m_sources;
    QList<search::ShelfPointer> m_shelves;
    QList<Query *> m_queries;
};

} // namespace kith
