// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of two rows that turn out to tell of the same thing. Pure.
#pragma once

#include "app/gatherings/attendance.h"
#include "app/gatherings/invitation.h"
#include "app/people/person.h"

namespace kith::upkeep {

/// The first stays the same row and takes from the other what it lacks. Lists are joined; of two answers the later one
/// counts; consent and the wish to be left alone are never lost.
Person mergedPerson(const Person &kept, const Person &other);
/// An answer beats none, and the later of two the earlier; tickets of both open the door.
Invitation mergedInvitation(const Invitation &kept, const Invitation &other);
/// The first arrival and the last leaving.
Attendance mergedAttendance(const Attendance &kept, const Attendance &other);
/// Rows nobody here knows the meaning of: what is empty in the first is taken from the other.
Cells mergedCells(const Cells &kept, const Cells &other);

/// `person` with one column as `from` has it; the column's name as in the store. False for a name there is none of.
bool takeColumn(Person &person, const Person &from, QByteArrayView column);

} // namespace kith::upkeep
