// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a sheet asks of the solver, with people as numbers, and its answer as people again. Pure.
#pragma once

#include "app/tables/clashes.h"
#include "app/tables/sheet.h"

namespace kith::tables {

/// Where one of the problem's rules comes from.
struct RuleSource {
    Rule rule;
    TableRuleId from; ///< none: see `apart` and `seat`
    KeptApart apart; ///< of a relation
    SeatId seat; ///< of a locked seat
};

struct Question {
    Problem problem; ///< of the rounds that are not closed
    QList<PersonId> people; ///< number 0 is the first
    int held = 0; ///< closed rounds before those of the problem
    QList<RuleSource> sources;
    QList<TableRuleId> nowhere; ///< rules for a table or a round that there is not
};

enum class Change {
    Anything, ///< the best tables there are
    Little, ///< people know their places already: as few as possible move
};

/// How a plan (kept, or yet to be: rounds may be empty) is to be made, with `rounds` in all, closed ones included.
/// Locked seats of people who are still seated are pins; closed rounds are history.
Question questionOf(const Sheet &sheet, const SheetPlan &plan, int rounds, Change change = Change::Anything);

/// The same, beginning with tables that were found before somebody came or went. Nobody has been told of them, so a move costs
/// little. A plan that people know stays what they know.
Question goingOn(Question question, const Seating &open);

/// The question to which these tables are an answer: of the sizes they have, without those who have no seat and their locks.
Question asSeated(Question question, const Plan &now);
/// The same of the seats as they are, whatever their sizes, for people in this order: to judge what moving one of them does.
Question questionAsItIs(const Sheet &sheet, const SheetPlan &plan, const QList<PersonId> &people);

/// The open rounds.
Seating seatingOf(const Question &question, const Plan &plan);
/// The same the other way; people the question does not know are left out.
Plan planOf(const Question &question, const Seating &open);

} // namespace kith::tables
