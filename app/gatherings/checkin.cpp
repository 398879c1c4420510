// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/folding.h"
#include "app/gatherings/gatherings.h"
#include "app/gatherings/scanned.h"
#include "app/people/people.h"

namespace kith::gatherings {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CheckIn)
};

constexpr int longestTold = 40; ///< of what a scanner typed
}

static std::optional<Attendance> attendanceOf(Tx &tx, GatheringId gathering, PersonId person)
{
    return tx.first<Attendance>(where(&Attendance::gatheringId, gathering), where(&Attendance::personId, person));
}

/// A late correction reopens what was closed, which the history shows.
static Gathering openedForArrivals(Tx &tx, GatheringId id)
{
    const Gathering before = tx.get<Gathering>(id);
    if (before.state == GatheringState::Cancelled)
        throw Failure(Tr::tr("%1 was cancelled. Nobody was checked in.").arg(before.title));
    if (!before.attendanceClosed)
        return before;
    Gathering after = before;
    after.attendanceClosed = false;
    tx.update(before, after);
    return after;
}

static bool isFull(Tx &tx, const Gathering &gathering)
{
    if (gathering.capacity <= 0)
        return false;
    Report here = tx.report("seats_in_use", gathering.id);
    here.next();
    return here.integer(0) >= gathering.capacity;
}

CheckedIn checkIn(Tx &tx, GatheringId gatheringId, PersonId personId, Instant at, How how, const QString &decidedBy)
{
    const Person person = tx.get<Person>(personId);
    if (person.archived)
        throw Failure(Tr::tr("%1 is archived. Bring them back first, then check them in.").arg(person.name));
    tx.about(person.name);
    if (const auto before = attendanceOf(tx, gatheringId, personId)) {
        if (!before->leftAt)
            return {*before, true, false};
        Attendance back = *before;
        back.leftAt = {};
        openedForArrivals(tx, gatheringId);
        tx.update(*before, back);
        return {back, false, false};
    }
    const Gathering gathering = openedForArrivals(tx, gatheringId);
    const auto invitation = tx.first<Invitation>(where(&Invitation::gatheringId, gatheringId), where(&Invitation::personId, personId));
    const bool hasPlace = invitation && invitation->hasPlace();
    CheckedIn done;
    done.overCapacity = !hasPlace && isFull(tx, gathering);
    Attendance attendance;
    attendance.gatheringId = gatheringId;
    attendance.personId = personId;
    attendance.arrivedAt = at;
    attendance.checkedInBy = tx.actor();
    attendance.how = how;
    attendance.walkIn = !invitation;
    if (done.overCapacity)
        attendance.overCapacityBy = decidedBy.isEmpty() ? tx.actor() : decidedBy;
    done.attendance = tx.insert(attendance);
    return done;
}

CheckedIn walkIn(Tx &tx, GatheringId gathering, const QString &name, Instant at, How how, bool evenIfKnown, const QString &decidedBy)
{
    if (isScannedText(name))
        throw Failure(Tr::tr("“%1” is no name; it reads like something a scanner typed. Nobody was added. Type the name of whoever is here.").arg(name.left(longestTold)));
    if (!evenIfKnown) {
        const QString folded = fold(name);
        const QList<Person> known = people::called(tx, name);
        for (const Person &person : known) {
            if (fold(person.name) == folded)
                throw Failure(Tr::tr("%1 is known here already. Check them in, or add a word that tells the two apart.").arg(person.name), Error::Kind::Conflict);
        }
    }
    Person person = people::addNamed(tx, name);
    return checkIn(tx, gathering, person.id, at, how, decidedBy);
}

void checkOut(Tx &tx, GatheringId gathering, PersonId personId, Instant at)
{
    const Person person = tx.get<Person>(personId);
    const auto before = attendanceOf(tx, gathering, personId);
    if (!before)
        throw Failure(Tr::tr("%1 has not been checked in. Nothing was changed.").arg(person.name), Error::Kind::NotFound);
    if (at < before->arrivedAt)
        throw Failure(Tr::tr("%1 cannot leave before arriving. Nothing was changed.").arg(person.name));
    Attendance after = *before;
    if (!after.leftAt)
        after.leftAt = at;
    tx.update(*before, after);
    tx.about(person.name);
}

void notHere(Tx &tx, GatheringId gathering, PersonId person)
{
    const auto attendance = attendanceOf(tx, gathering, person);
    if (!attendance)
        return;
    tx.remove(*attendance);
    tx.about(tx.get<Person>(person).name);
}

} // namespace kith::gatherings
