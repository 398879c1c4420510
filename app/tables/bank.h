// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seatings found once by symmetric search (symmetry.h) and kept as their base rounds; where the search finds none, published ones.
#pragma once

#include "app/tables/symmetry.h"

#include <string>
#include <vector>

namespace kith::tables {

struct Banked {
    int tables, size;
    Symmetry symmetry;
    const char *base; ///< rounds by '/', tables by '|'
    int rounds() const { return symmetry.turns * symmetry.baseRounds; }
};

const std::vector<Banked> &bank();

/// The base rounds as text, and back.
std::string baseToText(const Plan &base);
Plan baseFromText(const char *text);

/// The rounds of this entry, or nothing when they do not hold what is promised of them: that was checked here and now.
Plan expanded(const Banked &entry);
/// The entry for so many tables of this size; empty when there is none.
Plan fromBank(int tables, int size);

} // namespace kith::tables
