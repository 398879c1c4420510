// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Everything about the tables of one gathering, read at once.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/tables/meetings.h"
#include "app/tables/seat.h"
#include "app/tables/seating.h"

namespace kith::tables {

/// Somebody who is seated, or could be.
struct Guest {
    PersonId id;
    QString name, called;
    QStringList tags;
    bool organizer = false;
    bool coming = false; ///< has a place
    bool here = false; ///< arrived, and has not left
    int companions = 0; ///< come with them without a name, so they have no seat of their own here
    int timesBefore = 0; ///< gatherings they came to before this one
    bool operator==(const Guest &) const = default;

    bool isAmong(Among among) const { return among == Among::Coming ? coming : here; }
};

struct SheetRound {
    TableRound round;
    QList<QList<Seat>> tables; ///< the first is number 1; each in the order of the people's names
    bool operator==(const SheetRound &) const = default;
};

struct SheetPlan {
    TablePlan plan;
    QList<SheetRound> rounds; ///< by number
    QList<TableRule> rules; ///< in the order they were made
    bool operator==(const SheetPlan &) const = default;

    int held() const; ///< rounds that are closed, which are the first ones
    bool isAway(PersonId person, int round) const; ///< sits this one out by a rule
    int seatsIn(int round) const; ///< at a table of that round
    Seating seating() const;
};

/// Two people whom their relation says to keep apart. A rule like any other, but its reason is only for organizers.
struct KeptApart {
    PersonId a, b;
    bool operator==(const KeptApart &) const = default;
};

struct Sheet {
    Gathering gathering;
    QList<Guest> guests; ///< who comes, who is here and who has a seat in some plan, by folded name
    QList<SheetPlan> plans; ///< the chosen one first, then by age
    QList<Meeting> meetings; ///< before this gathering
    QList<KeptApart> apart;
    bool operator==(const Sheet &) const = default;

    const Guest *guest(PersonId id) const; ///< none: nullptr
    const SheetPlan *plan(TablePlanId id) const;
    const SheetPlan *chosen() const;
    QList<PersonId> among(Among among) const; ///< in the order of guests
    /// Who is at their first or second gathering, organizers aside. Where most are, nobody stands out: then it is nobody.
    QList<PersonId> newcomers(const QList<PersonId> &among) const;
    /// Those of the plan's kind without a seat in one of its open rounds, and those with one who are not of its kind (any more).
    QList<PersonId> unseated(const SheetPlan &plan) const;
    QList<PersonId> gone(const SheetPlan &plan) const;
};

/// The tables a LiveQuery of this reads.
QList<QByteArray> sheetTables();
Sheet sheetOf(Reader &reader, GatheringId gathering);

} // namespace kith::tables
