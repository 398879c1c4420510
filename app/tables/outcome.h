// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes of a seating: who meets whom anew, who again and how often, told for a page and a command alike. Pure.
#pragma once

#include "app/tables/question.h"

namespace kith::tables {

/// Two at one table who have met before.
struct Again {
    PersonId a, b;
    int before = 0; ///< times, at earlier evenings and in earlier rounds
    int inEarlierRounds = 0; ///< of these, in earlier rounds of this seating
    QDate last; ///< at an earlier evening; none when only in earlier rounds
    bool keptTogether = false; ///< by a rule, so it was wanted
    bool operator==(const Again &) const = default;
};

struct TableOutcome {
    int pairs = 0, fresh = 0; ///< pairs of people at it, and those who meet for the first time ever
    QList<Again> again; ///< most often first
    bool operator==(const TableOutcome &) const = default;
    bool hasMet(PersonId person) const; ///< somebody else here before, other than by a rule
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
    int pairs = 0, fresh = 0, distinct = 0;
    QList<RoundOutcome> rounds;
    QList<NewFaces> newFaces; ///< fewest first
    bool operator==(const Outcome &) const = default;
    int repeats() const { return pairs - distinct; }
};

/// All rounds, closed ones included.
Outcome outcomeOf(const Sheet &sheet, const SheetPlan &plan, const Seating &seating);

/// Each pair that meets again, once, with how often in all: worst first.
QList<Again> remainingRepeats(const Outcome &outcome);

/// Sentences: "66 of 90 meetings at the tables are new.", "At least 39 repeats are unavoidable; these tables have 43.",
/// "Łukasz and Mirela: 3 times before", "Zoë and Nour are to sit together and to be kept apart: leave out one of the two."
QString sayFresh(const Outcome &outcome);
QString sayUnavoidable(std::int64_t unavoidable, std::int64_t repeats);
QString sayAgain(const Sheet &sheet, const Again &again);
/// For organizers: a clash with a relation names it. `forOrganizers` off says "kept apart" without a reason.
QString sayRule(const Sheet &sheet, const Question &question, const Rule &rule, bool forOrganizers = true);
QString sayClash(const Sheet &sheet, const Question &question, const Clash &clash, bool forOrganizers = true);

} // namespace kith::tables
