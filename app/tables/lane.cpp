// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/lane.h"

#include "app/tables/score.h"

#include <algorithm>
#include <cmath>

namespace kith::tables {

namespace {

constexpr int proposalsPerSlice = 4096;
constexpr int shortestCycle = 4, longestFirstCycle = 32, longestCycle = 4096; ///< slices
// In repeats. Above the first exchanges are made at random, below the second none is made that costs a repeat.
constexpr double warmest = 0.4, coldest = 0.11;
// A narrow cycle begins as warm as makes the plan a repeat worse for so many seats, to be found in steps, and ends not much colder.
constexpr double firstThaw = 0.21, coldestThaw = 0.12, step = 1.1, freezing = 0.7;
constexpr double seatsPerRepeat = 45;

/// Tables with more seats than there are tables: whoever sits together must meet again, and a table is hard to leave.
bool isCrowded(const Problem &problem)
{
    return std::any_of(problem.sizes.begin(), problem.sizes.end(),
                       [](const std::vector<int> &sizes) { return !sizes.empty() && sizes.front() > int(sizes.size()); });
}

} // namespace

Lane::Lane(const Instance &instance, const Plan &start, std::uint64_t seed, const std::function<bool()> &stop)
    : m_kernel(instance, start, seed, stop), m_thaw(firstThaw)
{
    if (!isReady())
        return;
    // First only downhill, which also tells what a small step costs here: with history that can be more than a repeat.
    m_kernel.anneal(proposalsPerSlice, coldest * oneRepeat);
    m_warm = warmest * std::max(double(oneRepeat), m_kernel.sampledCost(0, 400));
    const int seats = instance.people * int(instance.seats.size());
    m_wanted = m_warm / warmest * seats / seatsPerRepeat;
    m_length = std::clamp(seats / 8, shortestCycle, longestFirstCycle);
    m_melting = instance.someHardRule ? double(hardWeight) : isCrowded(instance.problem) ? 4 * m_warm : 0;
}

void Lane::learnFrom(const Lane &other)
{
    m_thaw = other.m_thaw;
    m_isSettled = other.m_isSettled;
}

void Lane::nextCycle()
{
    if (isNarrow())
        adjust();
    if (!isNarrow() || m_isSettled)
        m_length = std::min(2 * m_length, longestCycle);
    m_slice = 0;
    m_above = 0;
    ++m_cycle;
    // No repeat is worth a step over a hard rule, and large tables are hard to leave: every other cycle begins as if neither were.
    if (m_melting > 0 && m_cycle % 2 == 1)
        m_kernel.anneal(proposalsPerSlice, m_melting);
}

/// The next cycle is warmer when this one began too near to the best, else colder; once it was both, it is about right.
void Lane::adjust()
{
    const bool tooCold = m_above < m_wanted * (m_length / 4);
    m_isSettled = m_isSettled || (m_cycle > 1 && tooCold != m_wasTooCold);
    m_wasTooCold = tooCold;
    m_thaw = std::clamp(tooCold ? m_thaw * step : m_thaw / step, coldestThaw, warmest);
}

double Lane::temperature() const
{
    const double part = double(m_slice) / double(m_length - 1);
    const double from = isNarrow() ? m_thaw : warmest, ratio = isNarrow() ? freezing : coldest / warmest;
    return m_warm / warmest * from * std::pow(ratio, part);
}

bool Lane::work(int slices, const std::function<bool()> &stop)
{
    for (; slices > 0; --slices) {
        if (stop && stop())
            return false;
        m_kernel.anneal(proposalsPerSlice, temperature());
        if (m_slice < m_length / 4)
            m_above += double(m_kernel.objective() - m_kernel.bestObjective());
        if (++m_slice == m_length)
            nextCycle();
    }
    return true;
}

} // namespace kith::tables
