// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks a seating over from the outside: written from what the rules mean, sharing nothing with the solver but the types.
#pragma once

#include "app/tables/solver.h"

#include <QString>

#include <map>
#include <set>

namespace kith::test {

/// What a seating is, by plain counting.
struct Looked {
    QString fault; ///< not a seating at all: sizes, or somebody twice or nowhere; empty when it is one
    std::int64_t broken = 0; ///< hard rules, each breach once (a host rule or a tag: each table too full of them)
    std::int64_t pairs = 0, distinct = 0, fresh = 0, cost = 0;
};

using MeetingCounts = std::map<std::pair<int, int>, int>;

inline std::pair<int, int> inOrder(int a, int b)
{
    return a < b ? std::pair(a, b) : std::pair(b, a);
}

inline QString faultOf(const tables::Problem &problem, const tables::Plan &plan)
{
    if (plan.size() != problem.sizes.size())
        return QStringLiteral("%1 rounds").arg(plan.size());
    for (size_t r = 0; r < plan.size(); ++r) {
        std::multiset<int> seated, expected;
        if (plan[r].size() != problem.sizes[r].size())
            return QStringLiteral("round %1 has %2 tables").arg(r).arg(plan[r].size());
        for (size_t t = 0; t < plan[r].size(); ++t) {
            if (int(plan[r][t].size()) != problem.sizes[r][t])
                return QStringLiteral("round %1, table %2 seats %3").arg(r).arg(t).arg(plan[r][t].size());
            seated.insert(plan[r][t].begin(), plan[r][t].end());
        }
        const std::set<int> away = problem.absent.empty() ? std::set<int>() : std::set<int>(problem.absent[r].begin(), problem.absent[r].end());
        for (int p = 0; p < problem.people; ++p) {
            if (!away.contains(p))
                expected.insert(p);
        }
        if (seated != expected)
            return QStringLiteral("round %1 does not seat everybody once").arg(r);
    }
    return {};
}

inline int tableOf(const tables::Round &round, int person)
{
    for (size_t t = 0; t < round.size(); ++t) {
        if (std::find(round[t].begin(), round[t].end(), person) != round[t].end())
            return int(t);
    }
    return -1;
}

inline int countAt(const tables::Table &table, const std::vector<int> &people)
{
    const std::set<int> kind(people.begin(), people.end());
    return int(std::count_if(table.begin(), table.end(), [&](int p) { return kind.contains(p); }));
}

/// Tables that have more of a kind than another table has, by more than one, although that one has a seat for them.
inline int unevenTables(const tables::Round &round, const std::vector<int> &kind)
{
    int uneven = 0;
    for (const tables::Table &full : round) {
        uneven += std::any_of(round.begin(), round.end(), [&](const tables::Table &other) {
            return countAt(full, kind) > countAt(other, kind) + 1 && countAt(other, kind) < int(other.size());
        });
    }
    return uneven;
}

inline int brokenRules(const tables::Problem &problem, int r, const tables::Round &round)
{
    int broken = 0;
    const auto together = [&](const tables::Couple &c) { return tableOf(round, c.a) == tableOf(round, c.b); };
    const auto both = [&](const tables::Couple &c) { return tableOf(round, c.a) >= 0 && tableOf(round, c.b) >= 0; };
    for (const tables::Couple &c : problem.together)
        broken += both(c) && !together(c);
    for (const tables::Couple &c : problem.apart)
        broken += both(c) && together(c);
    for (const tables::Pin &pin : problem.pins)
        broken += pin.round == r && tableOf(round, pin.person) != pin.table;
    broken += unevenTables(round, problem.hosts);
    for (const std::vector<int> &kind : problem.spread)
        broken += unevenTables(round, kind);
    for (const tables::Table &table : round)
        broken += problem.newcomersNotAlone && countAt(table, problem.newcomers) == 1 && countAt(table, problem.hosts) == 0;
    return broken;
}

/// Repeats of people who met `weight` sixteenths of a meeting before, in 1/256 of a repeat.
inline std::int64_t priceOf(const tables::Problem &problem, int weight)
{
    weight = std::min(weight, 255);
    if (problem.measure == tables::Measure::Squares)
        return std::int64_t(weight) * weight;
    return weight >= 16 ? 256 : weight * 16;
}

inline std::int64_t wishesOf(const tables::Problem &problem, const tables::Plan &plan)
{
    std::int64_t cost = 0;
    std::map<int, int> timesSmall;
    for (size_t r = 0; r < plan.size(); ++r) {
        size_t largest = 0;
        for (const tables::Table &table : plan[r]) {
            largest = std::max(largest, table.size());
            const int newcomers = countAt(table, problem.newcomers);
            cost += 32 * newcomers * (newcomers - 1) / 2;
        }
        for (const tables::Table &table : plan[r]) {
            for (int p : table) {
                if (problem.fairSmallTable && table.size() < largest)
                    cost += 16 * timesSmall[p]++;
            }
        }
        for (int p = 0; p < problem.people && r < problem.present.size(); ++p) {
            const int was = tableOf(problem.present[r], p), is = tableOf(plan[r], p);
            cost += was >= 0 && is >= 0 && was != is ? (problem.presentIsUntold ? 16 : 128) : 0;
        }
    }
    return cost;
}

inline Looked look(const tables::Problem &problem, const tables::Plan &plan)
{
    Looked looked;
    looked.fault = faultOf(problem, plan);
    if (!looked.fault.isEmpty())
        return looked;
    MeetingCounts history, weight, inPlan;
    for (const tables::Met &met : problem.met) {
        history[inOrder(met.a, met.b)] = 1;
        int &sum = weight[inOrder(met.a, met.b)];
        sum = std::min(sum + met.weight, 240);
    }
    for (size_t r = 0; r < plan.size(); ++r) {
        looked.broken += brokenRules(problem, int(r), plan[r]);
        for (const tables::Table &table : plan[r]) {
            for (int a : table) {
                for (int b : table) {
                    if (a >= b)
                        continue;
                    ++looked.pairs;
                    looked.cost += priceOf(problem, weight[{a, b}]);
                    weight[{a, b}] += 16;
                    if (++inPlan[{a, b}] == 1) {
                        ++looked.distinct;
                        looked.fresh += !history.contains({a, b});
                    }
                }
            }
        }
    }
    looked.cost += wishesOf(problem, plan);
    return looked;
}

/// Why what the solver says of its plan is not so; empty when it is.
inline QString disagreement(const tables::Problem &problem, const tables::Found &found)
{
    const Looked looked = look(problem, found.plan);
    if (!looked.fault.isEmpty())
        return looked.fault;
    if ((looked.broken == 0) != (found.score.hard == 0))
        return QStringLiteral("%1 hard rules are broken, it says %2").arg(looked.broken).arg(found.score.hard);
    if (looked.cost != found.score.cost)
        return QStringLiteral("costs %1, it says %2").arg(looked.cost).arg(found.score.cost);
    if (looked.pairs != found.tally.pairs || looked.distinct != found.tally.distinct || looked.fresh != found.tally.fresh)
        return QStringLiteral("%1 pairs, %2 different, %3 new").arg(looked.pairs).arg(looked.distinct).arg(looked.fresh);
    if (looked.broken == 0 && (looked.pairs - looked.distinct < found.bound.repeats || looked.fresh > found.bound.fresh))
        return QStringLiteral("the bound is wrong: %1 repeats, %2 new").arg(looked.pairs - looked.distinct).arg(looked.fresh);
    if (looked.broken == 0 && looked.cost < found.least)
        return QStringLiteral("costs %1, below the least %2").arg(looked.cost).arg(found.least);
    return {};
}

} // namespace kith::test
