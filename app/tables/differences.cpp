// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/differences.h"

#include "app/tables/random.h"

#include <algorithm>
#include <cmath>

namespace kith::tables {

namespace {

constexpr std::int64_t proposalsPerCycle = 20'000'000, proposalsPerStep = 2000;
constexpr double warm = 1.2, cold = 0.18;

/// Counts how often two columns are shifted against each other by the same number.
class ShiftSearch
{
public:
    ShiftSearch(int tables, int size, int rounds, std::uint64_t seed)
        : m_tables(tables), m_size(size), m_random(seed), m_shifts(std::size_t(rounds), std::vector<int>(std::size_t(size), 0)),
          m_seen(std::size_t(size) * std::size_t(size) * std::size_t(tables), 0)
    {
        // The first round and the first column need no shift.
        for (std::size_t r = 1; r < m_shifts.size(); ++r) {
            for (std::size_t c = 1; c < m_shifts[r].size(); ++c)
                m_shifts[r][c] = m_random.below(tables);
        }
        for (const std::vector<int> &round : m_shifts) {
            for (int b = 1; b < size; ++b) {
                for (int a = 0; a < b; ++a)
                    count(round, a, b, 1);
            }
        }
    }

    bool done() const { return m_cost == 0; }
    const Shifts &shifts() const { return m_shifts; }

    void anneal(std::int64_t proposals, double temperature)
    {
        for (; proposals > 0 && !done(); --proposals) {
            std::vector<int> &round = m_shifts[std::size_t(1 + m_random.below(int(m_shifts.size()) - 1))];
            const int column = 1 + m_random.below(m_size - 1);
            const int before = m_cost, was = round[std::size_t(column)];
            shift(round, column, m_random.below(m_tables));
            const int worse = m_cost - before;
            if (worse > 0 && double(m_random.next() >> 11) * 0x1p-53 >= std::exp(-worse / temperature))
                shift(round, column, was);
        }
    }

private:
    void count(const std::vector<int> &round, int a, int b, int step)
    {
        const int by = (round[std::size_t(b)] - round[std::size_t(a)] + m_tables) % m_tables;
        int &seen = m_seen[(std::size_t(a) * std::size_t(m_size) + std::size_t(b)) * std::size_t(m_tables) + std::size_t(by)];
        m_cost += step > 0 ? seen : 1 - seen;
        seen += step;
    }

    void shift(std::vector<int> &round, int column, int by)
    {
        for (int step : {-1, 1}) {
            for (int other = 0; other < m_size; ++other) {
                if (other != column)
                    count(round, std::min(other, column), std::max(other, column), step);
            }
            round[std::size_t(column)] = by;
        }
    }

    int m_tables, m_size;
    Random m_random;
    Shifts m_shifts;
    std::vector<int> m_seen;
    int m_cost = 0;
};

} // namespace

Plan shifted(int tables, const Shifts &shifts)
{
    Plan plan;
    for (const std::vector<int> &round : shifts) {
        Round &made = plan.emplace_back(std::size_t(tables));
        for (int b = 0; b < tables; ++b) {
            for (std::size_t c = 0; c < round.size(); ++c)
                made[std::size_t(b)].push_back(int(c) * tables + (b + round[c]) % tables);
        }
    }
    return plan;
}

std::optional<Shifts> searchShifts(int tables, int size, int rounds, std::uint64_t seed, std::int64_t proposals, const std::function<bool()> &stop)
{
    ShiftSearch search(tables, size, rounds, seed);
    for (std::int64_t done = 0; done < proposals && !search.done(); done += proposalsPerStep) {
        if (stop && stop())
            return {};
        search.anneal(proposalsPerStep, warm * std::pow(cold / warm, double(done % proposalsPerCycle) / double(proposalsPerCycle)));
    }
    if (!search.done())
        return {};
    return search.shifts();
}

const std::vector<BankedShifts> &bankOfShifts()
{
    static const std::vector<BankedShifts> all{
        {10, 7,
         {{0, 0, 0, 0, 0, 0, 0}, {0, 5, 6, 9, 7, 2, 1}, {0, 1, 5, 7, 8, 9, 3}, {0, 3, 9, 5, 1, 4, 2}, {0, 6, 8, 3, 5, 1, 4}, {0, 4, 1, 2, 9, 8, 5},
          {0, 9, 4, 8, 3, 5, 6}}},
        {10, 9,
         {{0, 0, 0, 0, 0, 0, 0, 0, 0}, {0, 9, 1, 6, 4, 2, 8, 5, 7}, {0, 8, 2, 9, 6, 7, 4, 3, 1}, {0, 4, 9, 8, 7, 1, 2, 6, 3}, {0, 7, 6, 2, 8, 3, 1, 4, 9}}},
    };
    return all;
}

Plan thirteenRoundsOfForty()
{
    constexpr int points = 39, fixed = 39, third = 13;
    Plan plan;
    for (int turn = 0; turn < third; ++turn) {
        Round &round = plan.emplace_back();
        round.push_back({fixed, turn, turn + third, turn + 2 * third});
        for (int times : {1, 16, 22}) {
            for (int by = turn; by < points; by += third) {
                Table &table = round.emplace_back();
                for (int point : {1, 5, 8, 25})
                    table.push_back((point * times + by) % points);
            }
        }
    }
    return plan;
}

} // namespace kith::tables
