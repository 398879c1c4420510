// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/id.h"

#include <QRandomGenerator>

namespace kith {

static constexpr qint64 epoch2020 = 1577836800000;
static constexpr int lowBits = 22;

qint64 IdMaker::make(Instant now)
{
    const qint64 ms = std::max<qint64>(1, now.ms - epoch2020);
    // The upper half of the low bits stays free for counting, so a burst within one millisecond seldom spills over.
    const qint64 fresh = (ms << lowBits) | (QRandomGenerator::global()->generate() & ((1u << (lowBits - 1)) - 1));
    qint64 last = m_last.load(std::memory_order_relaxed);
    qint64 next = 0;
    do {
        next = (fresh >> lowBits) > (last >> lowBits) ? fresh : last + 1;
    } while (!m_last.compare_exchange_weak(last, next, std::memory_order_relaxed));
    return next;
}

} // namespace kith
