// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/symmetry.h"

#include "app/tables/random.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kith::tables {

namespace {

constexpr int proposalsPerStep = 2000;
constexpr int stepsPerCycle = 400;

class SymmetricSearch
{
public:
    SymmetricSearch(int tables, int size, const Symmetry &symmetry, std::uint64_t seed)
        : m_people(tables * size), m_tables(tables), m_size(size), m_symmetry(symmetry), m_random(seed)
    {
        makeOrbits();
        m_seats.resize(std::size_t(symmetry.baseRounds));
        for (std::vector<int> &round : m_seats) {
            round.resize(std::size_t(m_people));
            std::iota(round.begin(), round.end(), 0);
            shuffle(round, m_random);
            for (int t = 0; t < tables; ++t)
                countTable(round, t, 1);
        }
    }

    bool done() const { return m_cost == 0; }

    void anneal(int proposals, double temperature)
    {
        for (; proposals > 0 && !done(); --proposals) {
            std::vector<int> &round = m_seats[std::size_t(m_random.below(m_symmetry.baseRounds))];
            const int i = m_random.below(m_people), j = m_random.below(m_people);
            if (i / m_size == j / m_size)
                continue;
            const int before = m_cost;
            exchange(round, i, j);
            const int worse = m_cost - before;
            if (worse > 0 && double(m_random.next() >> 11) * 0x1p-53 >= std::exp(-worse / temperature))
                exchange(round, i, j);
        }
    }

    Plan base() const
    {
        Plan plan;
        for (const std::vector<int> &seats : m_seats) {
            Round &round = plan.emplace_back();
            for (int t = 0; t < m_tables; ++t) {
                round.emplace_back(seats.begin() + t * m_size, seats.begin() + (t + 1) * m_size);
                std::sort(round.back().begin(), round.back().end());
            }
            std::sort(round.begin(), round.end());
        }
        return plan;
    }

private:
    int turn(int point, int by) const
    {
        const int m = m_symmetry.turns;
        return point >= m * m_symmetry.orbits ? point : point / m * m + (point % m + by) % m;
    }

    std::size_t pairAt(int a, int b) const { return std::size_t(a) * std::size_t(m_people) + std::size_t(b); }

    /// Numbers the orbits of pairs; turning a seating of one covers each of its pairs turns / length times.
    void makeOrbits()
    {
        m_orbit.assign(std::size_t(m_people) * std::size_t(m_people), -1);
        for (int a = 0; a < m_people; ++a) {
            for (int b = a + 1; b < m_people; ++b) {
                if (m_orbit[pairAt(a, b)] >= 0)
                    continue;
                int length = 0;
                for (int by = 0; by < m_symmetry.turns; ++by) {
                    const int x = turn(a, by), y = turn(b, by);
                    length += m_orbit[pairAt(x, y)] < 0;
                    m_orbit[pairAt(x, y)] = m_orbit[pairAt(y, x)] = int(m_times.size());
                }
                m_times.push_back(m_symmetry.turns / length);
            }
        }
        m_seen.assign(m_times.size(), 0);
    }

    void count(int a, int b, int step)
    {
        const auto orbit = std::size_t(m_orbit[pairAt(a, b)]);
        const auto repeats = [&] { return std::max(0, m_seen[orbit] * m_times[orbit] - 1); };
        m_cost -= repeats();
        m_seen[orbit] += step;
        m_cost += repeats();
    }

    void countTable(const std::vector<int> &round, int table, int step)
    {
        for (int i = table * m_size; i < (table + 1) * m_size; ++i) {
            for (int j = i + 1; j < (table + 1) * m_size; ++j)
                count(round[std::size_t(i)], round[std::size_t(j)], step);
        }
    }

    void countPerson(const std::vector<int> &round, int seat, int step)
    {
        const int table = seat / m_size;
        for (int i = table * m_size; i < (table + 1) * m_size; ++i) {
            if (i != seat)
                count(round[std::size_t(seat)], round[std::size_t(i)], step);
        }
    }

    void exchange(std::vector<int> &round, int i, int j)
    {
        countPerson(round, i, -1);
        countPerson(round, j, -1);
        std::swap(round[std::size_t(i)], round[std::size_t(j)]);
        countPerson(round, i, 1);
        countPerson(round, j, 1);
    }

    int m_people, m_tables, m_size;
    Symmetry m_symmetry;
    Random m_random;
    std::vector<int> m_orbit, m_times, m_seen;
    std::vector<std::vector<int>> m_seats;
    int m_cost = 0;
};

} // namespace

Plan turned(const Plan &base, const Symmetry &symmetry)
{
    Plan plan;
    for (const Round &round : base) {
        for (int by = 0; by < symmetry.turns; ++by) {
            Round &made = plan.emplace_back(round);
            for (Table &table : made) {
                for (int &p : table) {
                    if (p < symmetry.turns * symmetry.orbits)
                        p = p / symmetry.turns * symmetry.turns + (p % symmetry.turns + by) % symmetry.turns;
                }
                std::sort(table.begin(), table.end());
            }
        }
    }
    return plan;
}

std::optional<Plan> searchSymmetric(int tables, int size, const Symmetry &symmetry, std::uint64_t seed, std::int64_t proposals,
                                    const std::function<bool()> &stop)
{
    constexpr double warm = 0.8, cold = 0.25;
    SymmetricSearch search(tables, size, symmetry, seed);
    for (std::int64_t step = 0; step * proposalsPerStep < proposals && !search.done(); ++step) {
        if (stop && stop())
            return {};
        const double part = double(step % stepsPerCycle) / stepsPerCycle;
        search.anneal(proposalsPerStep, warm * std::pow(cold / warm, part));
    }
    if (!search.done())
        return {};
    return search.base();
}

} // namespace kith::tables
