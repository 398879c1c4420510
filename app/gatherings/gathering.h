// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One dated meeting (an iCalendar VEVENT).
#pragma once

#include "app/core/walltime.h"
#include "app/store/row.h"

namespace kith {

using GatheringId = Id<struct GatheringTag>;

enum class GatheringState { Planned, Held, Cancelled };
constexpr auto enumNames(GatheringState)
{
    return std::array<std::string_view, 3>{"planned", "held", "cancelled"};
}

/// Who on the waiting list is offered a freed place when the first in line does not fit.
enum class WaitingRule { NextThatFits, StrictOrder };
constexpr auto enumNames(WaitingRule)
{
    return std::array<std::string_view, 2>{"next_that_fits", "strict_order"};
}

struct Gathering {
    GatheringId id;
    QString title;
    QString starts; ///< wall time "YYYY-MM-DDTHH:MM"
    QString ends; ///< wall time, empty when not said
    bool allDay = false; ///< a date without a clock; starts at 00:00
    QString zone; ///< IANA
    Instant startsAt; ///< computed from starts and zone by the verbs, for sorting
    Instant endsAt; ///< the end, or three hours after the start
    QString venue;
    int capacity = 0; ///< seats; 0 is "as many as come"
    QString agenda;
    GatheringState state = GatheringState::Planned;
    bool attendanceClosed = false;
    WaitingRule waitingRule = WaitingRule::NextThatFits;
    QStringList externalIds;

    static constexpr auto table = "gathering";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Gathering::id},
                          Column{"title", &Gathering::title},
                          Column{"starts", &Gathering::starts},
                          Column{"ends", &Gathering::ends},
                          Column{"all_day", &Gathering::allDay},
                          Column{"zone", &Gathering::zone},
                          Column{"starts_at", &Gathering::startsAt},
                          Column{"ends_at", &Gathering::endsAt},
                          Column{"venue", &Gathering::venue},
                          Column{"capacity", &Gathering::capacity},
                          Column{"agenda", &Gathering::agenda},
                          Column{"state", &Gathering::state},
                          Column{"attendance_closed", &Gathering::attendanceClosed},
                          Column{"waiting_rule", &Gathering::waitingRule},
                          Column{"external_ids", &Gathering::externalIds}};
    }
    bool operator==(const Gathering &) const = default;

    WallTime startTime() const { return WallTime::fromText(starts, zone); }
    WallTime endTime() const { return WallTime::fromText(ends, zone); }
};

} // namespace kith
