// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/problem.h"

#include "app/tables/sizes.h"

#include <algorithm>
#include <numeric>

namespace kith::tables {

namespace {

constexpr int mostPeople = 4000;
constexpr int mostRounds = 100;
constexpr int mostAtATable = 500;

bool areAll(const std::vector<int> &people, int end)
{
    return std::all_of(people.begin(), people.end(), [end](int p) { return p >= 0 && p < end; });
}

template<class Pair>
bool arePairs(const std::vector<Pair> &pairs, int end)
{
    return std::all_of(pairs.begin(), pairs.end(),
                       [end](const Pair &pair) { return pair.a >= 0 && pair.a < end && pair.b >= 0 && pair.b < end && pair.a != pair.b; });
}

std::string defectOfPeople(const Problem &problem)
{
    const int n = problem.people;
    const auto fine = [n](const std::vector<int> &people) { return areAll(people, n); };
    if (!fine(problem.hosts) || !fine(problem.newcomers) || !std::all_of(problem.spread.begin(), problem.spread.end(), fine)
        || !std::all_of(problem.absent.begin(), problem.absent.end(), fine))
        return "a person who is not there";
    if (!arePairs(problem.met, n) || !arePairs(problem.together, n) || !arePairs(problem.apart, n))
        return "a pair of people who are not there";
    if (std::any_of(problem.met.begin(), problem.met.end(), [](const Met &met) { return met.weight < 1; }))
        return "a meeting that does not count";
    return {};
}

std::string defectOfPins(const Problem &problem)
{
    for (const Pin &pin : problem.pins) {
        if (pin.round < 0 || pin.round >= problem.rounds() || pin.person < 0 || pin.person >= problem.people || pin.table < 0
            || pin.table >= int(problem.sizes[std::size_t(pin.round)].size()))
            return "a lock to a seat that is not there";
    }
    return {};
}

std::string defectOfSeats(const Problem &problem)
{
    const auto here = presence(problem);
    for (std::size_t r = 0; r < problem.sizes.size(); ++r) {
        const std::vector<int> &sizes = problem.sizes[r];
        if (std::any_of(sizes.begin(), sizes.end(), [](int s) { return s < 0 || s > mostAtATable; }))
            return "a table that is too large";
        if (std::accumulate(sizes.begin(), sizes.end(), 0) != std::count(here[r].begin(), here[r].end(), 1))
            return "not as many seats as people";
    }
    return {};
}

} // namespace

Problem bareProblem(int people, int size, int rounds)
{
    Problem problem;
    problem.people = people;
    problem.sizes.assign(std::size_t(rounds), evenSizes(people, size));
    problem.measure = Measure::Repeats;
    return problem;
}

std::string defectOf(const Problem &problem)
{
    if (problem.people < 0 || problem.people > mostPeople)
        return "too many people";
    if (problem.rounds() > mostRounds)
        return "too many rounds";
    if (!problem.absent.empty() && problem.absent.size() != problem.sizes.size())
        return "absences of other rounds";
    if (!problem.present.empty() && problem.present.size() != problem.sizes.size())
        return "a plan of other rounds";
    for (const auto &defect : {defectOfPeople(problem), defectOfPins(problem)}) {
        if (!defect.empty())
            return defect;
    }
    return defectOfSeats(problem);
}

std::vector<std::vector<char>> presence(const Problem &problem)
{
    std::vector<std::vector<char>> here(problem.sizes.size(), std::vector<char>(std::size_t(problem.people), 1));
    for (std::size_t r = 0; r < problem.absent.size(); ++r) {
        for (int p : problem.absent[r])
            here[r][std::size_t(p)] = 0;
    }
    return here;
}

} // namespace kith::tables
