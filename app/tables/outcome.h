// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of a seating: who meets whom for the first time, and who again and how often. Pure.
#pragma once

#include "app/tables/sheet.h"

namespace kith::tables {

/// Two at one table who have met before.
struct Again {
    PersonId a, b;
    int before = 0; ///< times in all: at earlier evenings and in earlier rounds of this seating
    int inEarlierRounds = 0; ///< of these, in earlier rounds
    QDate last; ///< at an earlier evening; none when only in earlier rounds
    bool keptTogether = false; ///< by a rule, so it was wanted
    bool operator==(const Again &) const = default;
};

struct TableOutcome {
    int pairs = 0, fresh = 0; ///< pairs of people at it, and those of them who meet for the first time ever
    QList<Again> again; ///< most often first
    bool operator==(const TableOutcome &) const = default;
    /// Whom somebody here has met before.
    QList<Again> of(PersonId person) const;
};

struct RoundOutcome {
    int pairs = 0, fresh = 0;
    QList<TableOutcome> tables;
    bool operator==(const RoundOutcome &) const = default;
};

struct NewFaces {
    PersonId person;
    int fresh = 0; ///< people they meet for the first time, over all rounds
    bool operator==(const NewFaces &) const = default;
};

struct Outcome {
    int pairs = 0; ///< meetings at the tables
    int fresh = 0; ///< of people who never met before
    int distinct = 0; ///< different pairs among them
    QList<RoundOutcome> rounds;
    QList<NewFaces> newFaces; ///< fewest first, then by name
    bool operator==(const Outcome &) const = default;
    int repeats() const { return pairs - distinct; }
};

/// Of all rounds, closed ones included. Earlier evenings count when the plan counts them.
Outcome outcomeOf(const Sheet &sheet, const SheetPlan &plan, const Seating &seating);

/// Each pair that meets again, as of the last time it does: most often first. Those kept together are last.
QList<Again> remainingRepeats(const Outcome &outcome);

} // namespace kith::tables
