// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A plan with everything that is to be written: what importPeople works off, and nobody else needs.
#pragma once

#include "app/exchange/importplan.h"
#include "app/gatherings/attendance.h"
#include "app/gatherings/invitation.h"

#include <deque>
#include <memory>
#include <vector>

namespace kith::exchange {

/// What somebody is to the gathering; the rows before are those that are changed.
struct PlannedGuest {
    int gathering = 0; ///< which of the plan's
    std::optional<Invitation> invitation, invitationBefore;
    std::optional<Attendance> attendance, attendanceBefore;
};

/// One person to write. Kept small: there may be a hundred thousand of them.
struct PlannedPerson {
    Person after;
    std::unique_ptr<Person> before; ///< none: new
    std::vector<PlannedGuest> guests;
    QString introducedBy;
};

/// What a row of a file fills until it is written, about: with a name, an address and a phone it was 1.4 KiB.
constexpr qint64 bytesOfRow = 2048;

struct FullPlan {
    Plan plan;
    std::deque<PlannedPerson> people;
};

/// As planImport().
FullPlan planInFull(Reader &reader, const ImportFile &file, const ImportChoices &choices, Progress &progress);

} // namespace kith::exchange
