// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far long work has come, and whether somebody asked it to stop.
#pragma once

#include "app/core/result.h"

#include <atomic>

namespace kith {

/// Shared between the thread that works and the one that shows; every member is safe from both.
class Progress
{
public:
    void begin(qint64 total) { m_total = total; m_done = 0; }
    void step(qint64 count = 1) { m_done += count; }
    qint64 done() const { return m_done; }
    qint64 total() const { return m_total; }
    void stop() { m_stopped = true; }
    bool isStopped() const { return m_stopped; }
    /// Throws Failure{Stopped} when somebody asked to stop; call it every few hundred rows.
    void checkpoint() const;

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<qint64> m_total = 0;
    std::atomic<bool> m_stopped = false;
};

} // namespace kith
