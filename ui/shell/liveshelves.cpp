// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Keeping the shelves filled.
#include "ui/shell/liveshelves.h"

namespace kith {

LiveShelves::LiveShelves(Store &store, QObject *parent)
    : QObject(parent), m_store(store), m_actor(store.actor()), m_sources(search::sources()), m_shelves(m_sources.size())
{
    for (qsizetype shelf = 0; shelf < m_sources.size(); ++shelf) {
        const auto take = [this, shelf](const search::ShelfPointer &filled) {
            m_shelves[shelf] = filled;
            Q_EMIT this->filled();
        };
        m_queries.append(new Query(store, m_sources[shelf].tables, askOf(shelf), take, this));
    }
}

LiveShelves::Query::Ask LiveShelves::askOf(qsizetype shelf) const
{
    return [read = m_sources[shelf].read, who = Onlooker{m_actor}](Reader &reader) { return read(reader, who); };
}

void LiveShelves::setPaused(bool paused)
{
    const bool isAnother = !paused && m_actor != m_store.actor();
    m_actor = m_store.actor();
    for (qsizetype shelf = 0; shelf < m_queries.size(); ++shelf) {
        if (isAnother)
            m_queries[shelf]->setAsk(askOf(shelf));
        m_queries[shelf]->setPaused(paused);
    }
}

} // namespace kith
