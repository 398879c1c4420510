// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seatings on the day: people come late or not at all, rounds are over, and whoever already knows their place should keep it.
#pragma once

#include "app/tables/problem.h"

#include <cstdint>

namespace kith::tables {

/// What is left to seat when the first `held` rounds of a plan have been sat: their meetings are history, the other rounds of
/// the plan are what people know, and to move costs a little. Rules and sizes stay; round numbers begin anew.
Problem remaining(const Problem &problem, const Plan &plan, int held);

/// Somebody who is not there leaves all rounds from `from` on: their seat is taken away, at their own table in each round.
/// The plan loses them too, so that it fits the problem.
void leave(Problem &problem, Plan &plan, int person, int from);

/// One more person (numbered problem.people, which grows) joins all rounds from `from` on, each at the table where that costs
/// least by history, rules and repeats; nobody else moves, and sizes still differ by at most 1. `met` is who they met before: b of
/// each, as a may be anything.
void comeLate(Problem &problem, Plan &plan, int from, const std::vector<Met> &met = {});

/// How many places differ, over people who are seated in both.
int movesBetween(const Plan &before, const Plan &after);

} // namespace kith::tables
