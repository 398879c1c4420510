// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/livequery.h"

namespace kith {

LiveQueryBase::LiveQueryBase(Store &store, QList<QByteArray> tables, QObject *parent)
    : QObject(parent), m_store(store), m_tables(std::move(tables))
{
    connect(&store, &Store::changed, this, [this](const ChangeSet &changes) {
        for (const QByteArray &table : std::as_const(m_tables)) {
            if (changes.touches(table.constData()))
                return askAgain();
        }
    });
}

void LiveQueryBase::askAgain()
{
    if (m_asking || m_paused) {
        m_stale = true;
        return;
    }
    m_asking = true;
    m_stale = false;
    // From the event loop, so that a question asked in a constructor finds its object whole.
    QMetaObject::invokeMethod(this, [this] {
        if (!m_paused)
            return ask();
        m_asking = false;
        m_stale = true;
    }, Qt::QueuedConnection);
}

void LiveQueryBase::followActor()
{
    connect(&m_store, &Store::changed, this, [this, actor = m_store.actor()]() mutable {
        if (std::exchange(actor, m_store.actor()) == m_store.actor())
            return;
        ++m_generation;
        askAgain();
    });
}

void LiveQueryBase::setPaused(bool paused)
{
    m_paused = paused;
    if (!paused && m_stale)
        askAgain();
}

void LiveQueryBase::answered()
{
    m_asking = false;
    if (m_stale)
        askAgain();
}

} // namespace kith
