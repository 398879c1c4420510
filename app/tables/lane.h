// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One of several searches that run side by side.
#pragma once

#include "app/tables/kernel.h"

#include <functional>

namespace kith::tables {

/// Anneals again and again, each time slower than the last (cycles of doubling length), so that an early end finds a good plan and
/// a late one a better. After the first cycle it only goes to and fro around where plans begin to set, which it finds out as it
/// goes: warmer everything good is lost, colder nothing moves. Knows nothing of time.
class Lane
{
public:
    /// Not ready, and good for nothing, when `stop` said so before the end.
    Lane(const Instance &instance, const Plan &start, std::uint64_t seed, const std::function<bool()> &stop);
    bool isReady() const { return m_kernel.isReady(); }
    /// Begins where another has found that plans begin to set.
    void learnFrom(const Lane &other);

    /// Goes on for so many slices; false when `stop` said so before the end.
    bool work(int slices, const std::function<bool()> &stop);

    std::int64_t bestObjective() const { return m_kernel.bestObjective(); }
    Plan best() const { return m_kernel.best(); }
    std::int64_t proposals() const { return m_kernel.proposals(); }

private:
    void nextCycle();
    void adjust();
    bool isNarrow() const { return m_melting == 0 && m_cycle > 0; }
    double temperature() const;

    Kernel m_kernel;
    double m_warm = 0; ///< the temperature a cycle starts with
    double m_thaw; ///< the same for a narrow cycle, in repeats
    double m_wanted = 0, m_above = 0; ///< how far above the best it should be while a narrow cycle begins, and was, over all slices
    bool m_wasTooCold = false, m_isSettled = false;
    int m_cycle = 0, m_slice = 0, m_length = 0;
    double m_melting = 0; ///< where hard rules and repeats are nothing; 0 where that is not needed
};

} // namespace kith::tables
