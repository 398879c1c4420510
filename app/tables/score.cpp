// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/score.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace kith::tables {

namespace {

constexpr int mostBefore = 16 * oneMeeting;

std::int64_t choose2(std::int64_t n)
{
    return n * (n - 1) / 2;
}

/// A number for each pair of people.
class Meetings
{
public:
    explicit Meetings(int people) : m_of(std::size_t(choose2(people)), 0) { }
    std::uint16_t &of(int a, int b)
    {
        const auto [low, high] = std::minmax(a, b);
        return m_of[std::size_t(high) * std::size_t(high - 1) / 2 + std::size_t(low)];
    }

private:
    std::vector<std::uint16_t> m_of;
};

/// In sixteenths.
Meetings historyOf(const Problem &problem)
{
    Meetings before(problem.people);
    for (const Met &met : problem.met) {
        std::uint16_t &weight = before.of(met.a, met.b);
        weight = std::uint16_t(std::min(weight + met.weight, mostBefore - oneMeeting));
    }
    return before;
}

template<class F>
void forEachPair(const Table &table, F f)
{
    for (std::size_t i = 0; i < table.size(); ++i) {
        for (std::size_t j = i + 1; j < table.size(); ++j)
            f(table[i], table[j]);
    }
}

std::int64_t costOfMeetings(const Problem &problem, const Plan &plan)
{
    Meetings before = historyOf(problem);
    const std::vector<int> costs = costsOfMeeting(problem.measure);
    std::int64_t cost = 0;
    for (const Round &round : plan) {
        for (const Table &table : round) {
            forEachPair(table, [&](int a, int b) {
                std::uint16_t &weight = before.of(a, b);
                cost += costs[std::min<std::size_t>(weight, costs.size() - 1)];
                weight = std::uint16_t(weight + oneMeeting);
            });
        }
    }
    return cost;
}

/// For each person the table they sit at in a round, or -1.
std::vector<int> placesIn(const Round &round, int people)
{
    std::vector<int> at(std::size_t(people), -1);
    for (std::size_t t = 0; t < round.size(); ++t) {
        for (int p : round[t])
            at[std::size_t(p)] = int(t);
    }
    return at;
}

std::vector<int> countsAt(const std::vector<int> &people, const std::vector<int> &at, std::size_t tables)
{
    std::vector<int> counts(tables, 0);
    std::vector<char> seen(at.size(), 0);
    for (int p : people) {
        if (at[std::size_t(p)] >= 0 && !std::exchange(seen[std::size_t(p)], 1))
            ++counts[std::size_t(at[std::size_t(p)])];
    }
    return counts;
}

std::int64_t brokenIn(const Problem &problem, std::size_t r, const Round &round)
{
    const std::vector<int> at = placesIn(round, problem.people);
    std::vector<int> seats;
    for (const Table &table : round)
        seats.push_back(int(table.size()));
    std::int64_t broken = 0;
    const auto bothHere = [&](const Couple &c) { return at[std::size_t(c.a)] >= 0 && at[std::size_t(c.b)] >= 0; };
    const auto same = [&](const Couple &c) { return at[std::size_t(c.a)] == at[std::size_t(c.b)]; };
    broken += std::count_if(problem.together.begin(), problem.together.end(), [&](const Couple &c) { return bothHere(c) && !same(c); });
    broken += std::count_if(problem.apart.begin(), problem.apart.end(), [&](const Couple &c) { return bothHere(c) && same(c); });
    broken += std::count_if(problem.pins.begin(), problem.pins.end(), [&](const Pin &pin) {
        return std::size_t(pin.round) == r && at[std::size_t(pin.person)] != pin.table;
    });
    const std::vector<int> hosts = countsAt(problem.hosts, at, round.size());
    broken += unevenness(hosts, seats);
    for (const std::vector<int> &kind : problem.spread)
        broken += unevenness(countsAt(kind, at, round.size()), seats);
    if (problem.newcomersNotAlone) {
        const std::vector<int> newcomers = countsAt(problem.newcomers, at, round.size());
        for (std::size_t t = 0; t < round.size(); ++t)
            broken += newcomers[t] == 1 && hosts[t] == 0;
    }
    return broken;
}

/// Newcomers together, and people away from where they are known to sit.
std::int64_t costOfWishes(const Problem &problem, std::size_t r, const Round &round)
{
    const std::vector<int> at = placesIn(round, problem.people);
    std::int64_t cost = 0;
    for (int count : countsAt(problem.newcomers, at, round.size()))
        cost += newcomersTogether * choose2(count);
    if (r < problem.present.size()) {
        const std::vector<int> was = placesIn(problem.present[r], problem.people);
        for (std::size_t p = 0; p < at.size(); ++p)
            cost += was[p] >= 0 && at[p] >= 0 && was[p] != at[p] ? costOfMove(problem) : 0;
    }
    return cost;
}

std::int64_t costOfSmallTables(const Problem &problem, const Plan &plan)
{
    std::vector<int> times(std::size_t(problem.people), 0);
    for (std::size_t r = 0; r < plan.size(); ++r) {
        const int largest = problem.sizes[r].empty() ? 0 : *std::max_element(problem.sizes[r].begin(), problem.sizes[r].end());
        for (const Table &table : plan[r]) {
            for (int p : table)
                times[std::size_t(p)] += int(table.size()) < largest;
        }
    }
    std::int64_t cost = 0;
    for (int n : times)
        cost += smallTableAgain * choose2(n);
    return cost;
}

} // namespace

int costOfMove(const Problem &problem)
{
    return problem.presentIsUntold ? oneUntoldMove : oneMove;
}

int costOfMeeting(Measure measure, int before)
{
    const int t = std::min(before, mostBefore - 1);
    return measure == Measure::Squares ? t * t : oneMeeting * std::min(t, oneMeeting);
}

std::vector<int> costsOfMeeting(Measure measure)
{
    std::vector<int> costs;
    for (int before = 0; before < mostBefore; ++before)
        costs.push_back(costOfMeeting(measure, before));
    return costs;
}

std::vector<int> evenSpread(int count, const std::vector<int> &seats)
{
    // One after the other to the table with the fewest that has a seat.
    std::vector<int> even(seats.size(), 0);
    for (; count > 0; --count) {
        std::size_t best = seats.size();
        for (std::size_t t = 0; t < seats.size(); ++t) {
            if (even[t] < seats[t] && (best == seats.size() || even[t] < even[best]))
                best = t;
        }
        ++even[best];
    }
    return even;
}

std::int64_t unevenness(const std::vector<int> &counts, const std::vector<int> &seats)
{
    const std::vector<int> even = evenSpread(std::accumulate(counts.begin(), counts.end(), 0), seats);
    std::int64_t excess = 0;
    for (std::size_t t = 0; t < counts.size(); ++t)
        excess += choose2(counts[t]) - choose2(even[t]);
    return excess;
}

Score scoreOf(const Problem &problem, const Plan &plan)
{
    Score score;
    score.cost = costOfMeetings(problem, plan) + (problem.fairSmallTable ? costOfSmallTables(problem, plan) : 0);
    for (std::size_t r = 0; r < plan.size(); ++r) {
        score.hard += brokenIn(problem, r, plan[r]);
        score.cost += costOfWishes(problem, r, plan[r]);
    }
    return score;
}

Tally tallyOf(const Problem &problem, const Plan &plan)
{
    Meetings before = historyOf(problem), inPlan(problem.people);
    Tally tally;
    for (const Round &round : plan) {
        for (const Table &table : round) {
            forEachPair(table, [&](int a, int b) {
                ++tally.pairs;
                if (std::exchange(inPlan.of(a, b), std::uint16_t(1)) == 1)
                    return;
                ++tally.distinct;
                tally.fresh += before.of(a, b) == 0 ? 1 : 0;
            });
        }
    }
    return tally;
}

} // namespace kith::tables
