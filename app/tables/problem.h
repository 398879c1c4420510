// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of a seating: people, tables, rounds, who has met before, and rules.
#pragma once

#include "app/tables/plan.h"

#include <cstdint>
#include <string>

namespace kith::tables {

/// Two people, in any order.
struct Couple {
    int a = 0, b = 0;
    bool operator==(const Couple &) const = default;
};

/// A meeting counts in sixteenths, so that an old one can count for less (decay) without a fraction.
inline constexpr int oneMeeting = 16;

/// Two people who have sat together at earlier gatherings. More than fifteen meetings count as fifteen.
struct Met {
    int a = 0, b = 0;
    int weight = oneMeeting; ///< sixteenths of a meeting, at least 1: whoever has met has met
};

/// This person sits at this table in this round: a lock, or a place that was asked for.
struct Pin {
    int round = 0, person = 0, table = 0;
};

/// What it costs to seat two people together who have met t times before, earlier rounds included.
enum class Measure {
    Squares, ///< t * t: the third time is far worse than the second
    Repeats, ///< 1 for any t > 0: as many different pairs as possible (the social golfer problem)
};

struct Problem {
    int people = 0;
    /// For every round the seats of every table; together as many as there are people present in that round.
    std::vector<std::vector<int>> sizes;
    /// For every round those who sit it out; empty when nobody does.
    std::vector<std::vector<int>> absent;
    std::vector<Met> met;
    Measure measure = Measure::Squares;

    // Hard rules: never broken if that can be, and named when it cannot.
    std::vector<Couple> together, apart;
    std::vector<int> hosts; ///< spread so that every table has one, or as many tables as there are hosts
    bool newcomersNotAlone = false; ///< no table has a single newcomer and no host
    std::vector<std::vector<int>> spread; ///< people with something in common: as even over the tables as their number allows
    std::vector<Pin> pins;

    // Wishes: each weighs less than one repeat.
    std::vector<int> newcomers; ///< rather at different tables
    bool fairSmallTable = false; ///< nobody sits at the smaller tables again and again
    Plan present; ///< empty, or the plan people already know: each who moves costs a little
    bool presentIsUntold = false; ///< nobody has been told of it yet: each who moves costs next to nothing

    int rounds() const { return int(sizes.size()); }
};

/// The problem N/k/R: tables of about `size`, as many rounds as asked for, no history and no rule.
Problem bareProblem(int people, int size, int rounds);

/// Why this cannot be a problem at all (a person who is not there, seats that do not add up); empty when it can.
std::string defectOf(const Problem &problem);

/// For each round and person whether they are there.
std::vector<std::vector<char>> presence(const Problem &problem);

} // namespace kith::tables
