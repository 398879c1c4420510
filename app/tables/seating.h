// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the tables of a gathering: the verbs.
#pragma once

#include "app/store/tx.h"
#include "app/store/verb.h"
#include "app/tables/seat.h"

namespace kith::tables {

/// Who sits at each table of each round; the first table is number 1.
using SeatedTable = QList<PersonId>;
using SeatedRound = QList<SeatedTable>;
using Seating = QList<SeatedRound>;

inline constexpr Verb Make{"tables.make", QT_TRANSLATE_NOOP("Verb", "Made tables for %1")};
inline constexpr Verb Arrange{"tables.arrange", QT_TRANSLATE_NOOP("Verb", "Changed how the tables of %1 are made")};
inline constexpr Verb Another{"tables.another", QT_TRANSLATE_NOOP("Verb", "Kept a second plan of tables for %1")};
inline constexpr Verb Choose{"tables.choose", QT_TRANSLATE_NOOP("Verb", "Chose the tables of %1")};
inline constexpr Verb Rename{"tables.rename", QT_TRANSLATE_NOOP("Verb", "Named the tables of %1")};
inline constexpr Verb RemovePlan{"tables.remove", QT_TRANSLATE_NOOP("Verb", "Removed the tables of %1")};
inline constexpr Verb Enter{"tables.enter", QT_TRANSLATE_NOOP("Verb", "Entered who sat where at %1")};

inline constexpr Verb Move{"tables.move", QT_TRANSLATE_NOOP("Verb", "Moved %1 to another table")};
inline constexpr Verb Swap{"tables.swap", QT_TRANSLATE_NOOP("Verb", "Swapped %1 at the tables")};
inline constexpr Verb Lock{"tables.lock", QT_TRANSLATE_NOOP("Verb", "Locked at their table: %1")};
inline constexpr Verb Unlock{"tables.unlock", QT_TRANSLATE_NOOP("Verb", "Free to change tables: %1")};
inline constexpr Verb SeatLate{"tables.seat-late", QT_TRANSLATE_NOOP("Verb", "Found seats for %1")};
inline constexpr Verb TakeOff{"tables.take-off", QT_TRANSLATE_NOOP("Verb", "Took %1 off the tables")};

inline constexpr Verb AddRule{"tables.add-rule", QT_TRANSLATE_NOOP("Verb", "Added a rule for the tables of %1")};
inline constexpr Verb RemoveRule{"tables.remove-rule", QT_TRANSLATE_NOOP("Verb", "Removed a rule for the tables of %1")};

inline constexpr Verb SetStart{"tables.set-start", QT_TRANSLATE_NOOP("Verb", "Changed when a round of %1 begins")};
inline constexpr Verb CloseRound{"tables.close-round", QT_TRANSLATE_NOOP("Verb", "Closed a round of %1")};
inline constexpr Verb ReopenRound{"tables.reopen-round", QT_TRANSLATE_NOOP("Verb", "Reopened a round of %1")};

/// Keeps tables as they were found: how they are made, and every round that is not closed yet. Without an id it is a new
/// plan, chosen when it is the gathering's first. Seats of people who keep their table keep their lock, rounds their start.
TablePlan make(Tx &tx, const TablePlan &wanted, const Seating &open);
/// How they are made from now on, without making them: size, who is seated, switches, seed.
TablePlan arrange(Tx &tx, const TablePlan &wanted);
/// The same again under another name, to be changed and compared; it is not the chosen one. Without a name it gets a number that
/// no plan of the gathering has, for as long as it is there.
TablePlan another(Tx &tx, TablePlanId id, const QString &name = {});
/// This one is used. Refused once people have sat in a round of the chosen one that this one does not keep as it was.
void choose(Tx &tx, TablePlanId id);
void rename(Tx &tx, TablePlanId id, const QString &name);
/// With its rounds, seats and rules. Of what is left the newest is chosen.
void removePlan(Tx &tx, TablePlanId id);
/// Who sat where at an evening that is over: rounds that are closed from the start. Replaces what was planned for it.
TablePlan enter(Tx &tx, GatheringId gathering, const Seating &sat);

/// Sits somebody at a table. Where sizes would then differ by more than one, somebody who is not locked changes places with
/// them: the one for whom the round is the best after it.
void moveTo(Tx &tx, TableRoundId round, PersonId person, int table);
void swap(Tx &tx, TableRoundId round, PersonId one, PersonId other);
void lock(Tx &tx, TableRoundId round, const QList<PersonId> &people);
void unlock(Tx &tx, TableRoundId round, const QList<PersonId> &people);
/// Each gets a seat in every open round, at the smallest tables, where they meet most new people; nobody else moves.
void seatLate(Tx &tx, TablePlanId plan, const QList<PersonId> &people);
/// Gives up their seats in every open round; nobody else moves.
void takeOff(Tx &tx, TablePlanId plan, const QList<PersonId> &people);

/// Refused when it says nothing: nobody, the same person twice, no tag, no table, no round. One that is there already only takes the new reason.
TableRule addRule(Tx &tx, const TableRule &rule);
void removeRule(Tx &tx, TableRuleId id);

/// "HH:MM", or empty for no time.
void setStart(Tx &tx, TableRoundId round, const QString &time);
/// It was sat: it is history, and stays as it is when the others are made again. Rounds before it are closed with it.
void closeRound(Tx &tx, TableRoundId round);
/// Rounds after it are open with it.
void reopenRound(Tx &tx, TableRoundId round);

} // namespace kith::tables
