// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a seating, at once, and a better one the longer it may look.
#pragma once

#include "app/tables/score.h"
#include "app/tables/sizes.h"

#include <functional>
#include <limits>

namespace kith::tables {

struct Effort {
    std::uint64_t seed = 1;
    /// The search goes in steps of fixed work; the same seed and epochs give the same plan on any number of threads.
    int epochs = std::numeric_limits<int>::max();
    int threads = 1;
    bool designs = true; ///< known constructions may be looked up; off to see what the search alone finds
};

struct Found {
    Plan plan;
    Score score;
    Tally tally;
    Bound bound;
    std::int64_t least = 0; ///< no plan that keeps the hard rules costs less
    bool proved = false; ///< nothing better exists
    int epochs = 0; ///< of work behind this plan and the search for a better one; with the seed it makes the plan again
    int epochsToBest = 0;
    std::int64_t proposals = 0;
};

/// Both are called by the thread that called solve, and may be empty.
struct Watch {
    std::function<bool()> stop; ///< asked every few thousand proposals
    std::function<void(const Found &)> better; ///< the first plan, then each better one
};

/// Returns the best plan found when told to stop, when the epochs are done or when nothing better exists. The problem must have
/// no defect. When hard rules clash the plan breaks as few as it can; see clashesOf.
Found solve(const Problem &problem, const Effort &effort, const Watch &watch = {});

/// The cost of wishes and repeats that no plan goes below.
std::int64_t leastCost(const Problem &problem, const Bound &bound);

} // namespace kith::tables
