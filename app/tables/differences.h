// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seatings that are turned as a whole: found once by a search among the very symmetric, kept by their first tables.
#pragma once

#include "app/tables/plan.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace kith::tables {

/// For each round what each column is shifted by.
using Shifts = std::vector<std::vector<int>>;

/// Table b of a round has from each column c the person b + shift (mod tables). Nobody meets twice when any two columns are shifted
/// against each other by another number in each round: a part of a difference matrix (Colbourn and Dinitz, Handbook of
/// Combinatorial Designs, 2nd ed., VI.17).
Plan shifted(int tables, const Shifts &shifts);

/// Such shifts, by annealing; nothing when they were not found within so many proposals.
std::optional<Shifts> searchShifts(int tables, int size, int rounds, std::uint64_t seed, std::int64_t proposals, const std::function<bool()> &stop = {});

struct BankedShifts {
    int tables = 0, size = 0;
    Shifts shifts;
};
const std::vector<BankedShifts> &bankOfShifts();

/// Ten tables of four for thirteen rounds, in which everybody meets everybody: a resolvable design of 40 points, one fixed and 39
/// turned. A round is {fixed, 0, 13, 26} and the turns by 0, 13 and 26 of three tables whose differences are each number that
/// those three do not have, once; turning it by 1 makes the other twelve. The three are one table times 1, 16 and 22 (mod 39).
Plan thirteenRoundsOfForty();

} // namespace kith::tables
