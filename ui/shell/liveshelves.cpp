// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping the shelves filled.
#include "ui/shell/liveshelves.h"

namespace kith {

LiveShelves::LiveShelves(Store &store, QObject *parent)
    : QObject(parent), m_sources(search::sources()), m_shelves(m_sources.size())
{
    for (qsizetype shelf = 0; shelf < m_sources.size(); ++shelf) {
        const auto take = [this, shelf](const search::ShelfPointer &filled) {
            m_shelves[shelf] = filled;
            Q_EMIT this->filled();
        };
        m_queries.append(new Query(store, m_sources[shelf].tables, askOf(shelf), take, this));
    }
}

// Whoever is using the program finds what they may read.
LiveShelves::Query::AskAs LiveShelves::askOf(qsizetype shelf) const
{
    return [read = m_sources[shelf].read](Reader &reader, const QString &actor) { return read(reader, Onlooker{actor}); };
}

void LiveShelves::setPaused(bool paused)
{
    for (Query *query : std::as_const(m_queries))
        query->setPaused(paused);
}

} // namespace kith
