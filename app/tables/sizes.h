// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many tables of which size, and how many repeats nobody can avoid.
#pragma once

#include "app/tables/problem.h"

namespace kith::tables {

/// Sizes of the fewest tables that hold `people` with at most `size` at each; they differ by at most 1, larger ones first.
std::vector<int> evenSizes(int people, int size);
/// The same for a fixed number of tables.
std::vector<int> sizesOfTables(int people, int tables);

/// Pairs that a round must take over from a round with `tables` tables at which everybody sat.
std::int64_t sharedPairs(const std::vector<int> &sizes, int tables);

/// What no plan that keeps couples together can beat.
struct Bound {
    std::int64_t repeats = 0; ///< at least so many: seatings of pairs beyond the first of each (E)
    std::int64_t fresh = 0; ///< at most so many pairs that meet for the first time ever (D_new)
    bool operator==(const Bound &) const = default;
};

/// Repeats: the pigeonhole over pairs; over two rounds (a table of s people comes from g tables, so at least
/// m*C(q+1,2) + (g-m)*C(q,2) of its pairs met there, q = s div g, m = s mod g, added up for each later round); and couples kept
/// together. New pairs: there are only so many, and each person has only so many strangers and neighbours (degree bound).
Bound boundOf(const Problem &problem);

} // namespace kith::tables
