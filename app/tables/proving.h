// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a small seating can be bettered, told by looking at every other one that might.
#pragma once

#include "app/tables/score.h"

#include <functional>

namespace kith::tables {

/// More people than this are not worth the try.
inline constexpr int mostToProve = 24;

struct Proof {
    Plan better; ///< the best plan that keeps the hard rules and costs less; empty when none was met
    bool complete = false; ///< every plan has been looked at, so nothing beats `better`, or what was there before
};

/// Branch and bound: people are seated one after the other, and what costs as much as the best already is not gone on with. It
/// gives up after so many steps, or when `stop` says so; the same steps give the same answer.
Proof proveOrBetter(const Problem &problem, const Score &best, std::int64_t steps, const std::function<bool()> &stop = {});

} // namespace kith::tables
