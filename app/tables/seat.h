// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where somebody sits, and the rules by which people are seated.
#pragma once

#include "app/people/person.h"
#include "app/tables/tableplan.h"

namespace kith {

using SeatId = Id<struct SeatTag>;
using TableRuleId = Id<struct TableRuleTag>;

struct Seat {
    SeatId id;
    TableRoundId roundId;
    int tableNumber = 1;
    PersonId personId;
    bool locked = false; ///< stays when the tables are made again

    /// No hall has more. A seat at no such table comes from a file that was damaged or made up, and nobody sits there.
    static constexpr int mostTables = 1000;
    bool isAtATable() const { return tableNumber >= 1 && tableNumber <= mostTables; }

    static constexpr auto table = "seat";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Seat::id}, Column{"round_id", &Seat::roundId}, Column{"table_number", &Seat::tableNumber},
                          Column{"person_id", &Seat::personId}, Column{"locked", &Seat::locked}};
    }
    bool operator==(const Seat &) const = default;
};

enum class TableRuleKind {
    Together, ///< the person and the other at one table
    Apart, ///< never at one table
    Pin, ///< the person at this table
    Spread, ///< those with this tag as evenly over the tables as can be
    Host, ///< the person may host a table
    Away, ///< the person sits a round out
    Seats, ///< in a round, tables of another size
};
constexpr auto enumNames(TableRuleKind)
{
    return std::array<std::string_view, 7>{"together", "apart", "pin", "spread", "host", "away", "seats"};
}

struct TableRule {
    TableRuleId id;
    TablePlanId planId;
    TableRuleKind kind = TableRuleKind::Together;
    PersonId personId;
    PersonId otherId;
    int tableNumber = 0; ///< of a pin; for tables of another size, their seats
    int round = 0; ///< of a pin, from 1; 0 is every round. Who sits out, and tables of another size, do so in one.
    QString tag; ///< of a spread
    QString why; ///< in words, for whoever arranges the tables

    static constexpr auto table = "table_rule";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &TableRule::id},
                          Column{"plan_id", &TableRule::planId},
                          Column{"kind", &TableRule::kind},
                          Column{"person_id", &TableRule::personId},
                          Column{"other_id", &TableRule::otherId},
                          Column{"table_number", &TableRule::tableNumber},
                          Column{"round", &TableRule::round},
                          Column{"tag", &TableRule::tag},
                          Column{"why", &TableRule::why}};
    }
    bool operator==(const TableRule &) const = default;
};

} // namespace kith
