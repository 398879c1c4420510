// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/sizes.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

namespace kith::tables {

namespace {

std::int64_t choose2(std::int64_t n)
{
    return n * (n - 1) / 2;
}

std::int64_t pairsOf(const std::vector<int> &sizes)
{
    std::int64_t pairs = 0;
    for (int s : sizes)
        pairs += choose2(s);
    return pairs;
}

bool everybodyAlways(const Problem &problem)
{
    return std::all_of(problem.absent.begin(), problem.absent.end(), [](const std::vector<int> &absent) { return absent.empty(); });
}

/// Each couple in each round they share but the first.
std::int64_t repeatsOfCouples(const Problem &problem, const std::vector<std::vector<char>> &here)
{
    std::set<std::pair<int, int>> couples;
    for (const Couple &couple : problem.together)
        couples.insert(std::minmax(couple.a, couple.b));
    std::int64_t repeats = 0;
    for (const auto &[a, b] : couples) {
        const auto both = std::count_if(here.begin(), here.end(), [a = a, b = b](const auto &round) {
            return round[std::size_t(a)] && round[std::size_t(b)];
        });
        repeats += std::max<std::int64_t>(0, both - 1);
    }
    return repeats;
}

/// Strangers of each person, by who has met.
std::vector<std::int64_t> strangers(const Problem &problem)
{
    std::set<std::pair<int, int>> met;
    for (const Met &pair : problem.met)
        met.insert(std::minmax(pair.a, pair.b));
    std::vector<std::int64_t> left(std::size_t(problem.people), problem.people - 1);
    for (const auto &[a, b] : met) {
        --left[std::size_t(a)];
        --left[std::size_t(b)];
    }
    return left;
}

/// The most neighbours a person can have: a seat at the largest table of each round they are there.
std::vector<std::int64_t> neighbours(const Problem &problem, const std::vector<std::vector<char>> &here)
{
    std::vector<std::int64_t> most(std::size_t(problem.people), 0);
    for (std::size_t r = 0; r < here.size(); ++r) {
        const std::vector<int> &sizes = problem.sizes[r];
        const int largest = sizes.empty() ? 0 : *std::max_element(sizes.begin(), sizes.end());
        for (std::size_t p = 0; p < most.size(); ++p)
            most[p] += here[r][p] ? std::max(0, largest - 1) : 0;
    }
    return most;
}

} // namespace

std::vector<int> sizesOfTables(int people, int tables)
{
    std::vector<int> sizes;
    for (int t = 0; t < tables; ++t)
        sizes.push_back(people / tables + (t < people % tables ? 1 : 0));
    return sizes;
}

std::vector<int> evenSizes(int people, int size)
{
    return people <= 0 || size <= 0 ? std::vector<int>() : sizesOfTables(people, (people + size - 1) / size);
}

std::int64_t sharedPairs(const std::vector<int> &sizes, int tables)
{
    std::int64_t pairs = 0;
    for (int s : sizes) {
        const int q = s / tables;
        const int m = s % tables;
        pairs += m * choose2(q + 1) + (tables - m) * choose2(q);
    }
    return pairs;
}

Bound boundOf(const Problem &problem)
{
    const auto here = presence(problem);
    std::int64_t pairs = 0;
    for (const std::vector<int> &sizes : problem.sizes)
        pairs += pairsOf(sizes);

    Bound bound;
    bound.repeats = std::max({std::int64_t(0), pairs - choose2(problem.people), repeatsOfCouples(problem, here)});
    if (everybodyAlways(problem) && problem.rounds() > 1) {
        // Each round beyond one repeats at least what it shares with that one.
        for (std::size_t first = 0; first < problem.sizes.size(); ++first) {
            std::int64_t taken = 0;
            for (std::size_t r = 0; r < problem.sizes.size(); ++r)
                taken += r == first ? 0 : sharedPairs(problem.sizes[r], int(std::count_if(problem.sizes[first].begin(), problem.sizes[first].end(), [](int s) { return s > 0; })));
            bound.repeats = std::max(bound.repeats, taken);
        }
    }

    const auto left = strangers(problem);
    const auto most = neighbours(problem, here);
    std::int64_t ends = 0, all = 0;
    for (std::size_t p = 0; p < left.size(); ++p) {
        ends += std::min(left[p], most[p]);
        all += left[p];
    }
    bound.fresh = std::min({all / 2, ends / 2, pairs - bound.repeats});
    return bound;
}

} // namespace kith::tables
