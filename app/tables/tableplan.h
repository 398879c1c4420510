// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The tables of a gathering: how they are to be made, and its rounds.
#pragma once

#include "app/gatherings/gathering.h"

namespace kith {

using TablePlanId = Id<struct TablePlanTag>;
using TableRoundId = Id<struct TableRoundTag>;

/// Who is seated.
enum class Among {
    Coming, ///< whoever has a place
    Here, ///< whoever has arrived and not left
};
constexpr auto enumNames(Among)
{
    return std::array<std::string_view, 2>{"coming", "here"};
}

/// One way to seat the people of a gathering. Of several to compare, one is chosen: it counts, prints and becomes history.
struct TablePlan {
    TablePlanId id;
    GatheringId gatheringId;
    QString name; ///< to tell two apart; may be empty
    int size = 4; ///< seats at a table, or one fewer
    Among among = Among::Coming;
    bool hostEach = false; ///< the hosts named by rules are spread, one at a table
    bool newcomersNotAlone = false; ///< no newcomer is the only one at a table without a host
    bool fairSmallTable = false; ///< nobody sits at the smaller table again and again
    bool countEarlier = true; ///< who has met at earlier evenings
    bool earlierFades = true; ///< the longer ago, the less it counts
    qint64 seed = 1; ///< with the epochs it makes the same tables again
    int epochs = 0;
    bool chosen = false;
    Instant madeAt;
    QString madeBy;

    static constexpr int smallestSize = 2, largestSize = 500;

    static constexpr auto table = "table_plan";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &TablePlan::id},
                          Column{"gathering_id", &TablePlan::gatheringId},
                          Column{"name", &TablePlan::name},
                          Column{"size", &TablePlan::size},
                          Column{"among", &TablePlan::among},
                          Column{"host_each", &TablePlan::hostEach},
                          Column{"newcomers_not_alone", &TablePlan::newcomersNotAlone},
                          Column{"fair_small_table", &TablePlan::fairSmallTable},
                          Column{"count_earlier", &TablePlan::countEarlier},
                          Column{"earlier_fades", &TablePlan::earlierFades},
                          Column{"seed", &TablePlan::seed},
                          Column{"epochs", &TablePlan::epochs},
                          Column{"chosen", &TablePlan::chosen},
                          Column{"made_at", &TablePlan::madeAt},
                          Column{"made_by", &TablePlan::madeBy}};
    }
    bool operator==(const TablePlan &) const = default;
};

struct TableRound {
    TableRoundId id;
    TablePlanId planId;
    int number = 1;
    QString starts; ///< wall time "HH:MM" on the evening; may be empty
    Instant closedAt; ///< it was sat, and is history from then on

    static constexpr auto table = "table_round";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &TableRound::id}, Column{"plan_id", &TableRound::planId}, Column{"number", &TableRound::number},
                          Column{"starts", &TableRound::starts}, Column{"closed_at", &TableRound::closedAt}};
    }
    bool operator==(const TableRound &) const = default;

    bool isClosed() const { return bool(closedAt); }
};

} // namespace kith
