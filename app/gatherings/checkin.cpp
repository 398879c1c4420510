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

namespace {

/// What must be known to let one person in, asked at once: on a server every question is a way there and back.
struct Arriving {
    QString name;
    bool archived = false;
    QString title;
    GatheringState state = GatheringState::Planned;
    bool isClosed = false;
    int capacity = 0;
    AttendanceId attendance; ///< of somebody who is here, or was
    bool hasLeft = false;
    bool isInvited = false;
    bool hasPlace = false;
};

Arriving arriving(Tx &tx, GatheringId gathering, PersonId person)
{
    Report row = tx.report("arriving", gathering, person);
    if (!row.next()) {
        tx.get<Person>(person);
        tx.get<Gathering>(gathering);
    }
    return {row.text(0), row.flag(1), row.text(2), row.name<GatheringState>(3), row.flag(4), int(row.integer(5)),
            row.id<AttendanceId>(6), row.integer(7) != 0, bool(row.id<InvitationId>(8)), row.flag(9)};
}

/// A late correction reopens what was closed, which the history shows.
void openForArrivals(Tx &tx, GatheringId id, const Arriving &who)
{
    if (who.state == GatheringState::Cancelled)
        throw Failure(Tr::tr("%1 was cancelled. Nobody was checked in.").arg(who.title));
    if (!who.isClosed)
        return;
    const Gathering before = tx.get<Gathering>(id);
    Gathering after = before;
    after.attendanceClosed = false;
    tx.update(before, after);
}

bool isFull(Tx &tx, GatheringId gathering, int capacity)
{
    if (capacity <= 0)
        return false;
    Report here = tx.report("seats_in_use", gathering);
    here.next();
    return here.integer(0) >= capacity;
}

CheckedIn comeAgain(Tx &tx, GatheringId gathering, const Arriving &who)
{
    const Attendance before = tx.get<Attendance>(who.attendance);
    if (!who.hasLeft)
        return {before, true, false};
    Attendance back = before;
    back.leftAt = {};
    openForArrivals(tx, gathering, who);
    tx.update(before, back);
    return {back, false, false};
}

} // namespace

CheckedIn checkIn(Tx &tx, GatheringId gathering, PersonId person, Instant at, How how, const QString &decidedBy)
{
    const Arriving who = arriving(tx, gathering, person);
    if (who.archived)
        throw Failure(Tr::tr("%1 is archived. Bring them back first, then check them in.").arg(who.name));
    tx.about(who.name);
    if (who.attendance)
        return comeAgain(tx, gathering, who);
    openForArrivals(tx, gathering, who);
    CheckedIn done;
    done.overCapacity = !who.hasPlace && isFull(tx, gathering, who.capacity);
    Attendance attendance;
    attendance.gatheringId = gathering;
    attendance.personId = person;
    attendance.arrivedAt = at;
    attendance.checkedInBy = tx.actor();
    attendance.how = how;
    attendance.walkIn = !who.isInvited;
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
