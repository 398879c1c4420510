// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/lane.h"

#include "app/tables/score.h"

#include <algorithm>
#include <cmath>

namespace kith::tables {

namespace {

constexpr int proposalsPerSlice = 4096;
constexpr int shortestCycle = 4, longestFirstCycle = 32; ///< slices
constexpr int longestDoubling = 12;
// In repeats. Above the first exchanges are made at random, below the second none is made that costs a repeat.
constexpr double warmest = 0.4, coldest = 0.11;

/// Tables with more seats than there are tables: whoever sits together must meet again, and a table is hard to leave.
bool isCrowded(const Problem &problem)
{
    return std::any_of(problem.sizes.begin(), problem.sizes.end(),
                       [](const std::vector<int> &sizes) { return !sizes.empty() && sizes.front() > int(sizes.size()); });
}

} // namespace

Lane::Lane(const Instance &instance, const Plan &start, std::uint64_t seed, const std::function<bool()> &stop)
    : m_kernel(instance, start, seed, stop)
{
    if (!isReady())
        return;
    // First only downhill, which also tells what a small step costs here: with history that can be more than a repeat.
    m_kernel.anneal(proposalsPerSlice, coldest * oneRepeat);
    m_warm = warmest * std::max(double(oneRepeat), m_kernel.sampledCost(0, 400));
    m_firstLength = m_length = std::clamp(instance.people * int(instance.seats.size()) / 8, shortestCycle, longestFirstCycle);
    m_melting = instance.someHardRule ? double(hardWeight) : isCrowded(instance.problem) ? 4 * m_warm : 0;
}

void Lane::nextCycle()
{
    m_slice = 0;
    ++m_cycle;
    m_length = m_firstLength << std::min(m_cycle, longestDoubling);
    // No repeat is worth a step over a hard rule, and large tables are hard to leave: every other cycle begins as if neither were.
    if (m_melting > 0 && m_cycle % 2 == 1)
        m_kernel.anneal(proposalsPerSlice, m_melting);
}

bool Lane::work(int slices, const std::function<bool()> &stop)
{
    for (; slices > 0; --slices) {
        if (stop && stop())
            return false;
        const double part = double(m_slice) / double(m_length - 1);
        m_kernel.anneal(proposalsPerSlice, m_warm * std::pow(coldest / warmest, part));
        if (++m_slice == m_length)
            nextCycle();
    }
    return true;
}

} // namespace kith::tables
