// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/proving.h"

#include "app/tables/sizes.h"

#include <algorithm>

namespace kith::tables {

namespace {

constexpr std::int64_t stepsBetweenLooks = 4096;

class Proving
{
public:
    Proving(const Problem &problem, const Score &best, std::int64_t steps, const std::function<bool()> &stop)
        : m_problem(problem), m_stop(stop), m_best(best), m_left(steps), m_costs(costsOfMeeting(problem.measure)),
          m_weight(std::size_t(problem.people), std::vector<int>(std::size_t(problem.people), 0)), m_tablesAreAlike(problem.pins.empty() && problem.present.empty()),
          m_peopleAreAlike(arePeopleAlike())
    {
        const auto here = presence(problem);
        for (const std::vector<char> &round : here) {
            std::vector<int> &people = m_here.emplace_back();
            for (int p = 0; p < problem.people; ++p) {
                if (round[std::size_t(p)])
                    people.push_back(p);
            }
        }
        for (const Met &met : problem.met) {
            int &weight = m_weight[std::size_t(met.a)][std::size_t(met.b)];
            weight = m_weight[std::size_t(met.b)][std::size_t(met.a)] = std::min(weight + met.weight, int(m_costs.size()) - 1 - oneMeeting);
        }
        countUnavoidable();
        for (const std::vector<int> &sizes : problem.sizes)
            m_plan.emplace_back(sizes.size());
    }

    Proof prove()
    {
        if (m_best.hard == 0 && m_problem.rounds() > 0)
            seat(0, 0, 0, 0);
        m_proof.complete = m_best.hard == 0 && m_left > 0;
        return std::move(m_proof);
    }

private:
    bool arePeopleAlike() const
    {
        const Problem &p = m_problem;
        return m_tablesAreAlike && p.met.empty() && p.absent.empty() && p.together.empty() && p.apart.empty() && p.hosts.empty() && p.spread.empty() && p.newcomers.empty();
    }

    /// For each round what it and those after it cost at least: they cannot but repeat pairs of the first.
    void countUnavoidable()
    {
        m_unavoidable.assign(m_problem.sizes.size() + 1, 0);
        const bool anybodyAway = std::any_of(m_problem.absent.begin(), m_problem.absent.end(), [](const auto &absent) { return !absent.empty(); });
        for (std::size_t r = m_problem.sizes.size(); r-- > 1;) {
            const int tables = int(m_problem.sizes.front().size());
            m_unavoidable[r] = m_unavoidable[r + 1] + (anybodyAway || tables == 0 ? 0 : sharedPairs(m_problem.sizes[r], tables) * m_costs[oneMeeting]);
        }
        m_unavoidable.front() = m_unavoidable.size() > 1 ? m_unavoidable[1] : 0;
    }

    bool isOver()
    {
        if (--m_left > 0 && m_left % stepsBetweenLooks == 0 && m_stop && m_stop())
            m_left = 0;
        return m_left <= 0;
    }

    int priceOf(int person, const Table &table) const
    {
        int price = 0;
        for (int other : table)
            price += m_costs[std::min(std::size_t(m_weight[std::size_t(person)][std::size_t(other)]), m_costs.size() - 1)];
        return price;
    }

    void meet(int person, const Table &table, int step)
    {
        for (int other : table) {
            m_weight[std::size_t(person)][std::size_t(other)] += step;
            m_weight[std::size_t(other)][std::size_t(person)] += step;
        }
    }

    /// `before`: what the rounds before this one cost; `cost`: what this one does so far.
    void seat(std::size_t round, std::size_t next, std::int64_t before, std::int64_t cost)
    {
        if (round == m_plan.size())
            return take();
        if (next == m_here[round].size())
            return seat(round + 1, 0, before + cost, 0);
        const int person = m_here[round][next];
        int triedEmpty = -1;
        for (std::size_t t = 0; t < m_plan[round].size() && m_left > 0; ++t) {
            Table &table = m_plan[round][t];
            const int size = m_problem.sizes[round][t];
            if (int(table.size()) == size)
                continue;
            // Of empty tables of a size one is as good as another; in the first round so is everybody.
            if (m_tablesAreAlike && table.empty() && triedEmpty == size)
                continue;
            triedEmpty = table.empty() ? size : triedEmpty;
            const std::int64_t price = cost + priceOf(person, table);
            const std::int64_t least = before + std::max(price, m_unavoidable[round] - m_unavoidable[round + 1]) + m_unavoidable[round + 1];
            if (least >= m_best.cost || isOver())
                continue;
            meet(person, table, oneMeeting);
            table.push_back(person);
            seat(round, next + 1, before, price);
            m_plan[round][t].pop_back();
            meet(person, m_plan[round][t], -oneMeeting);
            if (m_peopleAreAlike && round == 0)
                return;
        }
    }

    void take()
    {
        const Score score = scoreOf(m_problem, m_plan);
        if (score >= m_best)
            return;
        m_best = score;
        m_proof.better = m_plan;
    }

    const Problem &m_problem;
    const std::function<bool()> &m_stop;
    Score m_best;
    std::int64_t m_left;
    const std::vector<int> m_costs;
    std::vector<std::vector<int>> m_weight; ///< sixteenths of meetings of two, those of the seats so far among them
    std::vector<std::vector<int>> m_here;
    std::vector<std::int64_t> m_unavoidable;
    bool m_tablesAreAlike, m_peopleAreAlike;
    Plan m_plan;
    Proof m_proof;
};

} // namespace

Proof proveOrBetter(const Problem &problem, const Score &best, std::int64_t steps, const std::function<bool()> &stop)
{
    return Proving(problem, best, steps, stop).prove();
}

} // namespace kith::tables
