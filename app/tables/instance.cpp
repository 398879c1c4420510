// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/instance.h"

#include "app/tables/score.h"

#include <algorithm>
#include <numeric>

namespace kith::tables {

namespace {

/// Adds to what it costs to seat any two of these together.
void addAmong(Instance &instance, std::vector<int> people, int weight)
{
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    for (int a : people) {
        for (int b : people) {
            if (a != b)
                instance.rules[instance.at(a, b)] += weight;
        }
    }
}

void addCouples(Instance &instance, const std::vector<Couple> &couples, int weight)
{
    for (const Couple &couple : couples) {
        instance.rules[instance.at(couple.a, couple.b)] += weight;
        instance.rules[instance.at(couple.b, couple.a)] += weight;
    }
}

/// Whoever is to sit with one another, as sets.
std::vector<std::vector<int>> groupsOf(const Problem &problem)
{
    std::vector<int> leader(std::size_t(problem.people));
    std::iota(leader.begin(), leader.end(), 0);
    const auto find = [&](int p) {
        while (leader[std::size_t(p)] != p)
            p = leader[std::size_t(p)];
        return p;
    };
    for (const Couple &couple : problem.together)
        leader[std::size_t(find(couple.a))] = find(couple.b);
    std::vector<std::vector<int>> groups(std::size_t(problem.people));
    for (int p = 0; p < problem.people; ++p)
        groups[std::size_t(find(p))].push_back(p);
    std::erase_if(groups, [](const std::vector<int> &group) { return group.size() < 2; });
    return groups;
}

void addHistory(Instance &instance)
{
    const int most = int(instance.costs.size()) - oneMeeting;
    for (const Met &met : instance.problem.met) {
        const int weight = std::min(int(instance.before[instance.at(met.a, met.b)]) + met.weight, most);
        instance.before[instance.at(met.a, met.b)] = std::uint16_t(weight);
        instance.before[instance.at(met.b, met.a)] = std::uint16_t(weight);
    }
}

void addSeats(Instance &instance, int round)
{
    const Problem &problem = instance.problem;
    std::vector<int> open = problem.sizes[std::size_t(round)];
    std::vector<char> &pinned = instance.pinned.emplace_back(std::size_t(problem.people), 0);
    for (const Pin &pin : problem.pins) {
        // A second lock for the same person, or one more than the table has seats, cannot hold.
        if (pin.round != round || pinned[std::size_t(pin.person)] || open[std::size_t(pin.table)] == 0)
            continue;
        pinned[std::size_t(pin.person)] = 1;
        --open[std::size_t(pin.table)];
    }
    Seats &seats = instance.seats.emplace_back();
    for (std::size_t t = 0; t < open.size(); ++t) {
        seats.firstFree.push_back(seats.free);
        seats.free += open[t];
        seats.tableOf.insert(seats.tableOf.end(), std::size_t(open[t]), int(t));
    }
    seats.firstFree.push_back(seats.free);
    for (std::size_t t = 0; t < open.size(); ++t)
        seats.tableOf.insert(seats.tableOf.end(), std::size_t(problem.sizes[std::size_t(round)][t] - open[t]), int(t));
}

} // namespace

Instance::Instance(const Problem &from)
    : problem(from), people(from.people), costs(costsOfMeeting(from.measure)),
      before(std::size_t(from.people) * std::size_t(from.people), 0), rules(before.size(), 0), kind(std::size_t(from.people), 0), groups(groupsOf(from))
{
    addHistory(*this);
    addCouples(*this, problem.apart, hardWeight);
    addCouples(*this, problem.together, -hardWeight);
    addAmong(*this, problem.hosts, hardWeight);
    for (const std::vector<int> &alike : problem.spread)
        addAmong(*this, alike, hardWeight);
    addAmong(*this, problem.newcomers, newcomersTogether);
    if (problem.newcomersNotAlone) {
        for (int p : problem.newcomers)
            kind[std::size_t(p)] |= 1;
        for (int p : problem.hosts)
            kind[std::size_t(p)] |= 2;
    }
    for (int r = 0; r < problem.rounds(); ++r)
        addSeats(*this, r);
    someHardRule = problem.newcomersNotAlone || !problem.apart.empty() || !problem.together.empty() || !problem.hosts.empty() || !problem.spread.empty();
}

} // namespace kith::tables
