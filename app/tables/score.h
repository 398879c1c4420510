// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How good a plan is, counted from the plan alone.
#pragma once

#include "app/tables/problem.h"

#include <compare>

namespace kith::tables {

/// Costs are whole numbers; this is one repeat of two people who met once.
inline constexpr int oneRepeat = 256;
inline constexpr int newcomersTogether = oneRepeat / 8; ///< for each pair of newcomers at a table
inline constexpr int smallTableAgain = oneRepeat / 16; ///< times n(n-1)/2 for n times at one of the smaller tables
inline constexpr int oneMove = oneRepeat / 2; ///< for each person and round away from the place people already know
inline constexpr int oneUntoldMove = oneRepeat / 16; ///< the same where nobody has been told of it

/// Compared hard rules first.
struct Score {
    std::int64_t hard = 0; ///< 0 when every hard rule holds
    std::int64_t cost = 0; ///< in units of oneRepeat
    auto operator<=>(const Score &) const = default;
};

struct Tally {
    std::int64_t pairs = 0; ///< seatings of two people together, over all rounds (R*P)
    std::int64_t distinct = 0; ///< different pairs among them (D)
    std::int64_t fresh = 0; ///< of these, pairs that had never met (D_new)
    std::int64_t repeats() const { return pairs - distinct; } ///< E
};

int costOfMove(const Problem &problem);
/// The cost of one more meeting after `before` sixteenths of a meeting.
int costOfMeeting(Measure measure, int before);
/// Its values for 0 to below 16 meetings.
std::vector<int> costsOfMeeting(Measure measure);

Score scoreOf(const Problem &problem, const Plan &plan);
Tally tallyOf(const Problem &problem, const Plan &plan);

/// How the number of hard breaches is counted. People of a kind (hosts, a spread tag): pairs at one table beyond those of the most
/// even spread the seats allow, which is 0 exactly when the spread is that even. Couples: each round apart, or together.
/// Newcomers: each table with one alone. Pins: each person elsewhere.
std::int64_t unevenness(const std::vector<int> &counts, const std::vector<int> &seats);
/// The most even spread of so many over tables with these seats: how many each gets.
std::vector<int> evenSpread(int count, const std::vector<int> &seats);

} // namespace kith::tables
