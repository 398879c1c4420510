// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rounds as they are painted and told: every table with its people, and what is to be said of each.
#pragma once

#include "ui/kit/avatar.h"
#include "ui/tables/planlook.h"

namespace kith {

struct SeatedPerson {
    PersonId id;
    AvatarFace face;
    QString called;
    bool locked = false;
    bool together = false; ///< kept together with somebody here
    QString met; ///< "has met Fatou twice"; empty: nobody here
    bool operator==(const SeatedPerson &) const = default;
};

struct TableCard {
    int number = 1;
    int fresh = 0;
    QString note; ///< who has met whom, in a few words
    QString all; ///< the same in full, a line for each two
    QList<SeatedPerson> people;
    bool operator==(const TableCard &) const = default;
};

struct RoundColumn {
    int number = 1;
    QString starts;
    bool closed = false;
    int fresh = 0, pairs = 0;
    QList<TableCard> tables;
    bool operator==(const RoundColumn &) const = default;
};

struct RoundsScene {
    QList<RoundColumn> rounds;
    bool operator==(const RoundsScene &) const = default;

    const TableCard &table(int round, int table) const { return rounds[round].tables[table]; }
};

RoundsScene sceneOf(const tables::Sheet &sheet, const PlanLook &look);

/// "Round 2", "Round 2, over".
QString sayRound(const RoundColumn &round);
/// "Emeka, table 3, round 2, has met Fatou twice, locked".
QString sayPerson(const RoundColumn &round, const TableCard &table, const SeatedPerson &person);
QString sayTable(const TableCard &table);

} // namespace kith
