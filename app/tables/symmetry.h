// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds seatings without a repeat by looking only among symmetric ones: the generator of the bank of designs.
#pragma once

#include "app/tables/plan.h"

#include <cstdint>
#include <functional>
#include <optional>

namespace kith::tables {

/// The cyclic group Z_m turns the points: `orbits` circles of m points, point i of circle o being o*m + i, and the rest fixed.
/// Each base round is turned to m rounds. (Base blocks and difference methods: Colbourn and Dinitz, Handbook of Combinatorial
/// Designs, 2nd ed., VI.16.)
struct Symmetry {
    int turns = 1; ///< m
    int orbits = 0;
    int baseRounds = 1;
};

/// All rounds from the base rounds.
Plan turned(const Plan &base, const Symmetry &symmetry);

/// Base rounds of `tables` tables of `size` whose turned rounds let no two people meet twice; nothing when it was not found within so
/// many proposals. The same seed and proposals give the same answer. Annealing that counts each orbit of pairs once.
std::optional<Plan> searchSymmetric(int tables, int size, const Symmetry &symmetry, std::uint64_t seed, std::int64_t proposals,
                                    const std::function<bool()> &stop = {});

} // namespace kith::tables
