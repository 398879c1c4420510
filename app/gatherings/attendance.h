// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody was there.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/people/person.h"

namespace kith {

using AttendanceId = Id<struct AttendanceTag>;

enum class How { Door, Phone, Kit, Afterwards, Import };
constexpr auto enumNames(How)
{
    return std::array<std::string_view, 5>{"door", "phone", "kit", "afterwards", "import"};
}

/// What is true now; every tap at the door and every undoing of one is an op in the journal (see gatherings::taps).
struct Attendance {
    AttendanceId id;
    GatheringId gatheringId;
    PersonId personId;
    Instant arrivedAt;
    Instant leftAt;
    QString checkedInBy;
    How how = How::Door;
    bool walkIn = false; ///< came without an invitation
    QString overCapacityBy; ///< who let them in when every seat was taken

    static constexpr auto table = "attendance";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Attendance::id},
                          Column{"gathering_id", &Attendance::gatheringId},
                          Column{"person_id", &Attendance::personId},
                          Column{"arrived_at", &Attendance::arrivedAt},
                          Column{"left_at", &Attendance::leftAt},
                          Column{"checked_in_by", &Attendance::checkedInBy},
                          Column{"how", &Attendance::how},
                          Column{"walk_in", &Attendance::walkIn},
                          Column{"over_capacity_by", &Attendance::overCapacityBy}};
    }
    bool operator==(const Attendance &) const = default;
};

} // namespace kith
