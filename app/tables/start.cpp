// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/start.h"

#include "app/tables/design.h"
#include "app/tables/random.h"
#include "app/tables/sizes.h"

#include <algorithm>
#include <numeric>

namespace kith::tables {

namespace {

/// Finds a table for one person after the other that keeps the rules so far, so that the search need not begin with mending them.
class Chooser
{
public:
    Chooser(const Problem &problem, const Round &seated)
        : m_kinds(problem.spread), m_together(std::size_t(problem.people)), m_apart(m_together.size()), m_of(m_together.size()),
          m_at(m_together.size(), -1)
    {
        m_kinds.push_back(problem.hosts);
        for (std::size_t k = 0; k < m_kinds.size(); ++k) {
            for (int p : m_kinds[k])
                m_of[std::size_t(p)].push_back(k);
        }
        for (const Couple &c : problem.together) {
            m_together[std::size_t(c.a)].push_back(c.b);
            m_together[std::size_t(c.b)].push_back(c.a);
        }
        for (const Couple &c : problem.apart) {
            m_apart[std::size_t(c.a)].push_back(c.b);
            m_apart[std::size_t(c.b)].push_back(c.a);
        }
        m_count.assign(m_kinds.size(), std::vector<int>(seated.size(), 0));
        m_taken.assign(seated.size(), 0);
        for (std::size_t t = 0; t < seated.size(); ++t) {
            for (int p : seated[t])
                add(p, t);
        }
    }

    /// Those whom most rules are about are seated first.
    std::size_t rulesOf(int p) const
    {
        return 4 * m_together[std::size_t(p)].size() + 2 * m_of[std::size_t(p)].size() + m_apart[std::size_t(p)].size();
    }

    void add(int p, std::size_t table)
    {
        m_at[std::size_t(p)] = int(table);
        ++m_taken[table];
        for (std::size_t k : m_of[std::size_t(p)])
            ++m_count[k][table];
    }

    /// There is always one with a seat.
    std::size_t tableFor(int p, const std::vector<int> &sizes) const
    {
        std::size_t best = sizes.size();
        int least = 0;
        for (std::size_t t = 0; t < sizes.size(); ++t) {
            const int price = m_taken[t] < sizes[t] ? priceOf(p, t) : 0;
            if (m_taken[t] < sizes[t] && (best == sizes.size() || price < least)) {
                best = t;
                least = price;
            }
        }
        return best;
    }

private:
    int priceOf(int p, std::size_t table) const
    {
        const auto there = [&](int q) { return m_at[std::size_t(q)] == int(table); };
        const std::vector<int> &together = m_together[std::size_t(p)], &apart = m_apart[std::size_t(p)];
        auto price = 64 * (std::count_if(apart.begin(), apart.end(), there) - std::count_if(together.begin(), together.end(), there));
        for (std::size_t k : m_of[std::size_t(p)])
            price += 16 * m_count[k][table];
        return int(price) + m_taken[table];
    }

    std::vector<std::vector<int>> m_kinds; ///< spread tags, and hosts
    std::vector<std::vector<int>> m_together, m_apart;
    std::vector<std::vector<std::size_t>> m_of; ///< for each person their kinds
    std::vector<int> m_at;
    std::vector<std::vector<int>> m_count; ///< for each kind and table
    std::vector<int> m_taken;
};

/// Locked people first, then those who know their place, then the others where the rules and the seats allow.
Round roundOf(const Problem &problem, std::size_t r, const std::vector<char> &here, const Round &wished, Random &random)
{
    const std::vector<int> &sizes = problem.sizes[r];
    Round round(sizes.size());
    std::vector<char> waits = here;
    const auto seat = [&](int person, std::size_t table) {
        if (!waits[std::size_t(person)] || int(round[table].size()) >= sizes[table])
            return;
        round[table].push_back(person);
        waits[std::size_t(person)] = 0;
    };
    for (const Pin &pin : problem.pins) {
        if (std::size_t(pin.round) == r)
            seat(pin.person, std::size_t(pin.table));
    }
    for (std::size_t t = 0; t < std::min(wished.size(), sizes.size()); ++t) {
        for (int p : wished[t])
            seat(p, t);
    }
    std::vector<int> others;
    for (int p = 0; p < problem.people; ++p) {
        if (waits[std::size_t(p)])
            others.push_back(p);
    }
    shuffle(others, random);
    Chooser chooser(problem, round);
    std::stable_sort(others.begin(), others.end(), [&](int p, int q) { return chooser.rulesOf(p) > chooser.rulesOf(q); });
    for (int p : others) {
        const std::size_t t = chooser.tableFor(p, sizes);
        chooser.add(p, t);
        seat(p, t);
    }
    for (Table &table : round)
        std::sort(table.begin(), table.end());
    return round;
}

/// Everybody is always there, sizes never change, and nobody has a place of their own: then any labelling of a design is a plan.
bool canUseDesign(const Problem &problem)
{
    const auto nobody = [](const std::vector<int> &absent) { return absent.empty(); };
    return problem.pins.empty() && problem.present.empty() && !problem.sizes.empty() && !problem.sizes.front().empty()
        && std::all_of(problem.absent.begin(), problem.absent.end(), nobody)
        && std::all_of(problem.sizes.begin(), problem.sizes.end(), [&](const std::vector<int> &sizes) { return sizes == problem.sizes.front(); })
        && problem.sizes.front() == sizesOfTables(problem.people, int(problem.sizes.front().size()));
}

/// A known design with people in an order that the seed decides; empty when none is known.
Plan labelled(const Problem &problem, Random &random)
{
    const std::vector<int> &sizes = problem.sizes.front();
    const int large = int(std::count(sizes.begin(), sizes.end(), sizes.front()));
    Plan plan = unevenDesign(int(sizes.size()), large, sizes.front(), problem.rounds());
    std::vector<int> person(std::size_t(problem.people));
    std::iota(person.begin(), person.end(), 0);
    shuffle(person, random);
    for (Round &round : plan) {
        for (Table &table : round) {
            for (int &p : table)
                p = person[std::size_t(p)];
            std::sort(table.begin(), table.end());
        }
    }
    return plan;
}

} // namespace

Plan startOf(const Problem &problem, std::uint64_t seed, bool designs)
{
    Random random(seed);
    if (designs && canUseDesign(problem)) {
        if (Plan plan = labelled(problem, random); !plan.empty())
            return plan;
    }
    const auto here = presence(problem);
    Plan plan;
    for (std::size_t r = 0; r < problem.sizes.size(); ++r)
        plan.push_back(roundOf(problem, r, here[r], r < problem.present.size() ? problem.present[r] : Round(), random));
    return plan;
}

} // namespace kith::tables
