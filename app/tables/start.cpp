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

/// Locked people first, then those who know their place, then the others where there is room.
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
    for (std::size_t t = 0; t < sizes.size(); ++t) {
        for (; int(round[t].size()) < sizes[t] && !others.empty(); others.pop_back())
            round[t].push_back(others.back());
        std::sort(round[t].begin(), round[t].end());
    }
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
