// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The innermost search: exchanges two people of a round at a time, the price of each known at once.
#pragma once

#include "app/tables/instance.h"
#include "app/tables/random.h"

#include <array>
#include <functional>

namespace kith::tables {

/// Simulated annealing (Kirkpatrick, Gelatt and Vecchi, Science 220, 1983) over exchanges. join(r, t, p) is what person p adds by
/// sitting at table t in round r, and next(a, b) what one more meeting of a and b costs, so exchanging a at table A with b at
/// table B costs join(B, a) + join(A, b) - join(A, a) - join(B, b) - 2 next(a, b): O(1), as in the swap matrices of Dotu and Van
/// Hentenryck (Scheduling social golfers locally, CPAIOR 2005). Only exchanges that are made update the rows.
class Kernel
{
public:
    /// `start` has the sizes of the problem and its pins; the instance must outlive the kernel. For thousands of people that takes a
    /// while; when `stop` ends it the kernel is not ready, and good for nothing.
    Kernel(const Instance &instance, const Plan &start, std::uint64_t seed, const std::function<bool()> &stop = {});
    bool isReady() const { return m_ready; }

    /// Makes about so many proposals at this temperature, in the units of oneRepeat.
    void anneal(int proposals, double temperature);
    /// Exchanges of this cost or less are the cheaper half (0.5) of sampled ones that cost something; 0 when none does.
    double sampledCost(double quantile, int samples);

    std::int64_t proposals() const { return m_proposals; }
    std::int64_t objective() const { return m_objective; }
    std::int64_t bestObjective() const { return m_best; }
    Plan best() const;
private:
    struct Place {
        int round, table, seat, person;
    };

    int *row(int round, int table) { return &m_join[m_firstRow[std::size_t(round)] + std::size_t(table) * m_stride]; }
    int *next(int person) { return &m_next[std::size_t(person) * m_stride]; }
    template<bool Lonely>
    void annealRounds(int proposals);
    template<bool Lonely>
    void tryPerson(int round, int seat);
    void tryGroup();
    bool accepts(int delta);
    int lonelyDelta(int round, int tableA, int a, int tableB, int b) const;
    void exchange(const Place &a, const Place &b, int delta);
    void keep();
    void meet(int round, int a, int b, int step);
    void countSmall(int round, int person, int step);
    bool build(const std::function<bool()> &stop);
    void countMeetings();
    void buildRound(int round);
    void priceOtherTables(int round);
    void setTemperature(double temperature);
    bool moveGroup(int round, const std::vector<Place> &group, int table);
    std::vector<Place> placesOf(int round, const std::vector<int> &group) const;
    int deltaOf(const Place &a, const Place &b);

    const Instance &m_instance;
    Random m_random;
    std::size_t m_stride = 0;
    std::vector<std::size_t> m_firstRow; ///< for each round
    std::vector<int> m_join, m_next;
    std::vector<std::uint16_t> m_count; ///< people x people: sixteenths of meetings, this plan's among them
    std::vector<std::vector<int>> m_person; ///< for each round who has which seat
    std::vector<std::vector<int>> m_table; ///< for each round and person the table, or -1
    std::vector<std::vector<std::array<int, 2>>> m_kinds; ///< for each round and table the newcomers and hosts
    std::vector<std::vector<char>> m_small; ///< for each round and table whether it is one of the smaller
    std::vector<int> m_timesSmall;
    std::vector<std::vector<int>> m_bestPerson;
    std::array<int, 1024> m_limits{}; ///< exchanges may cost so much: exponential variates times the temperature
    int m_highestLimit = 0;
    std::int64_t m_objective = 0, m_best = 0, m_proposals = 0;
    bool m_unsaved = false, m_ready = false;
};

} // namespace kith::tables
