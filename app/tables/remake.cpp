// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/remake.h"

#include "app/tables/score.h"

#include <algorithm>

namespace kith::tables {

namespace {

/// The table somebody sits at, or -1.
int placeOf(const Round &round, int person)
{
    for (std::size_t t = 0; t < round.size(); ++t) {
        if (std::find(round[t].begin(), round[t].end(), person) != round[t].end())
            return int(t);
    }
    return -1;
}

void markAbsent(Problem &problem, int person, std::size_t round)
{
    problem.absent.resize(problem.sizes.size());
    problem.absent[round].push_back(person);
}

/// Tables a latecomer may join: the smallest, so that no two differ by more than they did.
std::vector<std::size_t> smallest(const std::vector<int> &sizes)
{
    std::vector<std::size_t> tables;
    for (std::size_t t = 0; t < sizes.size(); ++t) {
        if (sizes[t] == *std::min_element(sizes.begin(), sizes.end()))
            tables.push_back(t);
    }
    return tables;
}

} // namespace

Problem remaining(const Problem &problem, const Plan &plan, int held)
{
    Problem left = problem;
    const auto first = std::min<std::size_t>(std::size_t(held), plan.size());
    for (std::size_t r = 0; r < first; ++r) {
        for (const Table &table : plan[r]) {
            for (std::size_t i = 0; i < table.size(); ++i) {
                for (std::size_t j = i + 1; j < table.size(); ++j)
                    left.met.push_back({table[i], table[j], oneMeeting});
            }
        }
    }
    const auto skip = std::ptrdiff_t(first);
    left.sizes.erase(left.sizes.begin(), left.sizes.begin() + skip);
    if (!left.absent.empty())
        left.absent.erase(left.absent.begin(), left.absent.begin() + skip);
    std::erase_if(left.pins, [&](const Pin &pin) { return pin.round < int(first); });
    for (Pin &pin : left.pins)
        pin.round -= int(first);
    left.present.assign(plan.begin() + skip, plan.end());
    return left;
}

void leave(Problem &problem, Plan &plan, int person, int from)
{
    for (std::size_t r = std::size_t(from); r < plan.size(); ++r) {
        const int table = placeOf(plan[r], person);
        if (table < 0)
            continue;
        std::erase(plan[r][std::size_t(table)], person);
        --problem.sizes[r][std::size_t(table)];
        markAbsent(problem, person, r);
    }
    std::erase_if(problem.pins, [&](const Pin &pin) { return pin.person == person && pin.round >= from; });
}

void comeLate(Problem &problem, Plan &plan, int from, const std::vector<Met> &met)
{
    const int person = problem.people++;
    for (const Met &known : met)
        problem.met.push_back({person, known.b, known.weight});
    for (std::size_t r = 0; r < std::size_t(from); ++r)
        markAbsent(problem, person, r);
    for (std::size_t r = std::size_t(from); r < plan.size(); ++r) {
        // Rounds to come are judged when it is their turn, so only those so far count.
        Problem soFar = problem;
        soFar.sizes.resize(r + 1);
        soFar.present.clear();
        std::erase_if(soFar.pins, [&](const Pin &pin) { return pin.round > int(r); });
        Plan tried(plan.begin(), plan.begin() + std::ptrdiff_t(r) + 1);
        std::size_t best = 0;
        Score least;
        bool any = false;
        for (std::size_t t : smallest(problem.sizes[r])) {
            tried[r][t].push_back(person);
            ++soFar.sizes[r][t];
            const Score score = scoreOf(soFar, tried);
            if (!any || score < least) {
                least = score;
                best = t;
            }
            any = true;
            tried[r][t].pop_back();
            --soFar.sizes[r][t];
        }
        plan[r][best].push_back(person);
        ++problem.sizes[r][best];
    }
}

int movesBetween(const Plan &before, const Plan &after)
{
    int moves = 0;
    for (std::size_t r = 0; r < std::min(before.size(), after.size()); ++r) {
        for (std::size_t t = 0; t < before[r].size(); ++t) {
            for (int p : before[r][t]) {
                const int now = placeOf(after[r], p);
                moves += now >= 0 && now != int(t);
            }
        }
    }
    return moves;
}

} // namespace kith::tables
