// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatherings/gatherings.h"

#include "app/store/community.h"

namespace kith::gatherings {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Gatherings)
};

constexpr int longestDays = 31;

} // namespace

static void checkTimes(const Gathering &gathering)
{
    const WallTime start = gathering.startTime();
    if (!start.isValid()) {
        throw Failure(gathering.starts.isEmpty() ? Tr::tr("A gathering needs a date and a time. Nothing was changed.")
                                                 : Tr::tr("\"%1\" is not a date and time such as 2026-11-24T19:00. Nothing was changed.").arg(gathering.starts));
    }
    if (!gathering.allDay && start.isSkipped())
        throw Failure(Tr::tr("On that night the clocks go forward and %1 does not exist. Choose another time.").arg(start.time().toString(QStringLiteral("HH:mm"))));
    if (gathering.ends.isEmpty())
        return;
    const WallTime end = gathering.endTime();
    if (!end.isValid())
        throw Failure(Tr::tr("\"%1\" is not a date and time such as 2026-11-24T21:00. Nothing was changed.").arg(gathering.ends));
    if (end.toInstant() < start.toInstant())
        throw Failure(Tr::tr("It would end before it starts. Nothing was changed."));
    if (start.date().daysTo(end.date()) > longestDays)
        throw Failure(Tr::tr("A gathering lasts %n days at the most. Nothing was changed.", nullptr, longestDays));
}

Gathering tidied(Gathering gathering, const QString &defaultZone)
{
    gathering.title = gathering.title.simplified();
    gathering.venue = gathering.venue.simplified();
    if (gathering.title.isEmpty())
        throw Failure(Tr::tr("A gathering needs a title. Nothing was changed."));
    if (gathering.zone.isEmpty())
        gathering.zone = defaultZone;
    if (!isKnownZone(gathering.zone))
        throw Failure(Tr::tr("\"%1\" is not a time zone such as Europe/London. Nothing was changed.").arg(gathering.zone));
    if (gathering.capacity < 0 || gathering.capacity > 1000000)
        throw Failure(Tr::tr("Seats are a number from 1, or 0 for no limit. Nothing was changed."));
    checkTimes(gathering);
    const WallTime start = gathering.startTime();
    gathering.starts = start.toText();
    gathering.startsAt = start.toInstant();
    if (gathering.ends.isEmpty()) {
        gathering.endsAt = (gathering.allDay ? start.plusMinutes(24 * 60) : start.plusMinutes(3 * 60)).toInstant();
    } else {
        gathering.ends = gathering.endTime().toText();
        gathering.endsAt = gathering.endTime().toInstant();
    }
    return gathering;
}

Gathering plan(Tx &tx, const Gathering &gathering)
{
    const Gathering planned = tx.insert(tidied(gathering, zoneOf(tx)));
    tx.about(planned.title);
    return planned;
}

static int seatsTaken(Tx &tx, GatheringId id)
{
    int taken = 0;
    tx.each<Invitation>([&](const Invitation &invitation) { taken += invitation.hasPlace() ? invitation.partySize : 0; },
                        where(&Invitation::gatheringId, id));
    return taken;
}

Offers fillFromWaitingList(Tx &tx, const Gathering &gathering, PersonId leftOut)
{
    const QList<Invitation> invitations = tx.select<Invitation>(where(&Invitation::gatheringId, gathering.id));
    QList<Waiting> queue;
    int taken = 0;
    for (const Invitation &invitation : invitations) {
        if (invitation.hasPlace())
            taken += invitation.partySize;
        else if (invitation.isWaiting() && invitation.personId != leftOut)
            queue.append({invitation.personId, tx.get<Person>(invitation.personId).name, invitation.partySize, invitation.waitingSince});
    }
    // A gathering that is over or called off offers nothing.
    if (gathering.state != GatheringState::Planned || gathering.attendanceClosed)
        return {};
    const Offers offers = offerPlaces(gathering.capacity, taken, queue, gathering.waitingRule);
    for (const OfferedPlace &offer : offers.offered) {
        for (const Invitation &before : invitations) {
            if (before.personId != offer.person)
                continue;
            Invitation after = before;
            after.waitingSince = {};
            after.answer = Answer::Accepted;
            after.reason = (QStringList(offers.skipped) << offer.reason).join(u' ');
            tx.update(before, after);
        }
    }
    return offers;
}

Gathering save(Tx &tx, const Gathering &gathering)
{
    const Gathering before = tx.get<Gathering>(gathering.id);
    const Gathering after = tidied(gathering, before.zone);
    tx.update(before, after);
    tx.about(after.title);
    if (after.capacity != before.capacity || after.waitingRule != before.waitingRule)
        fillFromWaitingList(tx, after);
    return after;
}

void setCapacity(Tx &tx, GatheringId id, int seats)
{
    Gathering gathering = tx.get<Gathering>(id);
    gathering.capacity = seats;
    save(tx, gathering);
}

void setWaitingRule(Tx &tx, GatheringId id, WaitingRule rule)
{
    Gathering gathering = tx.get<Gathering>(id);
    gathering.waitingRule = rule;
    save(tx, gathering);
}

static QString onLaterDay(const WallTime &time, qint64 days, const QString &zone)
{
    return time.isValid() ? WallTime(time.date().addDays(days), time.time(), zone).toText() : QString();
}

void moveTo(Tx &tx, GatheringId id, QDate day)
{
    Gathering gathering = tx.get<Gathering>(id);
    const WallTime start = gathering.startTime(), end = gathering.endTime();
    const qint64 days = start.date().daysTo(day);
    gathering.starts = onLaterDay(start, days, gathering.zone);
    gathering.ends = onLaterDay(end, days, gathering.zone);
    save(tx, gathering);
}

void cancel(Tx &tx, GatheringId id)
{
    const Gathering before = tx.get<Gathering>(id);
    if (before.state == GatheringState::Held)
        throw Failure(Tr::tr("%1 was held already, so it cannot be cancelled. Nothing was changed.").arg(before.title));
    Gathering after = before;
    after.state = GatheringState::Cancelled;
    tx.update(before, after);
    tx.about(after.title);
}

void uncancel(Tx &tx, GatheringId id)
{
    const Gathering before = tx.get<Gathering>(id);
    if (before.state != GatheringState::Cancelled)
        return;
    Gathering after = before;
    after.state = GatheringState::Planned;
    tx.update(before, after);
    tx.about(after.title);
}

void remove(Tx &tx, GatheringId id)
{
    const Gathering gathering = tx.get<Gathering>(id);
    if (tx.count<Invitation>(where(&Invitation::gatheringId, id)) || tx.count<Attendance>(where(&Attendance::gatheringId, id)))
        throw Failure(Tr::tr("People were invited to %1 or came to it, so it stays on record. Cancel it instead.").arg(gathering.title));
    Report uses = tx.report("gathering_uses", id);
    const bool isUsed = uses.next();
    if (isUsed && uses.integer(0) > 0)
        throw Failure(Tr::tr("Something was asked, done or promised at %1, so it stays on record. Cancel it instead.").arg(gathering.title));
    if (isUsed && uses.integer(1) > 0)
        throw Failure(Tr::tr("There are tables for %1. Remove them first. Nothing was changed.").arg(gathering.title));
    tx.remove(gathering);
    tx.about(gathering.title);
}

void closeAttendance(Tx &tx, GatheringId id)
{
    const Gathering before = tx.get<Gathering>(id);
    if (before.state == GatheringState::Cancelled)
        throw Failure(Tr::tr("%1 was cancelled. Nothing was changed.").arg(before.title));
    Gathering after = before;
    after.state = GatheringState::Held;
    after.attendanceClosed = true;
    tx.update(before, after);
    tx.about(after.title);
}

void reopenAttendance(Tx &tx, GatheringId id)
{
    const Gathering before = tx.get<Gathering>(id);
    Gathering after = before;
    after.attendanceClosed = false;
    tx.update(before, after);
    tx.about(after.title);
}

static std::optional<Invitation> invitationOf(Tx &tx, GatheringId gathering, PersonId person)
{
    return tx.first<Invitation>(where(&Invitation::gatheringId, gathering), where(&Invitation::personId, person));
}

int invite(Tx &tx, GatheringId gathering, const QList<PersonId> &people, const QString &source)
{
    const Gathering held = tx.get<Gathering>(gathering);
    if (held.state == GatheringState::Cancelled)
        throw Failure(Tr::tr("%1 was cancelled, so nobody was invited.").arg(held.title));
    QStringList names;
    for (PersonId id : people) {
        const Person person = tx.get<Person>(id);
        if (invitationOf(tx, gathering, id))
            continue;
        Invitation invitation;
        invitation.gatheringId = gathering;
        invitation.personId = id;
        invitation.source = source;
        invitation.invitedAt = tx.now();
        tx.insert(invitation);
        names.append(person.name);
    }
    if (!names.isEmpty())
        tx.about(names.size() == 1 ? names.first() : Tr::tr("%n people", nullptr, int(names.size())));
    return int(names.size());
}

void uninvite(Tx &tx, GatheringId gathering, PersonId person)
{
    const auto invitation = invitationOf(tx, gathering, person);
    if (!invitation)
        return;
    tx.remove(*invitation);
    tx.about(tx.get<Person>(person).name);
    fillFromWaitingList(tx, tx.get<Gathering>(gathering));
}

void setComment(Tx &tx, GatheringId gathering, PersonId person, const QString &comment)
{
    const QString name = tx.get<Person>(person).name;
    const auto before = invitationOf(tx, gathering, person);
    if (!before)
        throw Failure(Tr::tr("%1 is not invited any more. Nothing was changed.").arg(name), Error::Kind::NotFound);
    Invitation after = *before;
    after.comment = comment.simplified();
    tx.update(*before, after);
    tx.about(name);
}

/// The invitation, made now for somebody who answers without having been asked.
static Invitation invitedNow(Tx &tx, GatheringId gathering, PersonId person)
{
    if (const auto invitation = invitationOf(tx, gathering, person))
        return *invitation;
    Invitation invitation;
    invitation.gatheringId = gathering;
    invitation.personId = person;
    invitation.source = QStringLiteral("by hand");
    invitation.invitedAt = tx.now();
    return tx.insert(invitation);
}

/// Where nobody is passed over, a free seat is for those who have waited longer.
static bool othersWaitLonger(Tx &tx, const Gathering &gathering, const Invitation &than)
{
    if (gathering.waitingRule != WaitingRule::StrictOrder)
        return false;
    const QList<Invitation> invitations = tx.select<Invitation>(where(&Invitation::gatheringId, gathering.id));
    const auto rank = [](const Invitation &one) { return std::pair(one.waitingSince, one.personId); };
    return std::any_of(invitations.begin(), invitations.end(), [&](const Invitation &other) {
        return other.isWaiting() && other.personId != than.personId && (!than.isWaiting() || rank(other) < rank(than));
    });
}

AnswerGiven answer(Tx &tx, GatheringId gatheringId, PersonId personId, Answer answer, int partySize, const QString &decidedBy, const QString &comment)
{
    const Gathering gathering = tx.get<Gathering>(gatheringId);
    const Person person = tx.get<Person>(personId);
    if (partySize < 1 || partySize > 50)
        throw Failure(Tr::tr("A party is 1 to 50 people. Nothing was changed."));
    const Invitation before = invitedNow(tx, gatheringId, personId);
    Invitation after = before;
    after.answer = answer;
    after.partySize = partySize;
    after.waitingSince = {};
    after.reason.clear();
    after.decidedBy.clear();
    if (!comment.isEmpty())
        after.comment = comment.simplified();
    AnswerGiven given;
    if (answer == Answer::Accepted && gathering.capacity > 0) {
        const int others = seatsTaken(tx, gatheringId) - (before.hasPlace() ? before.partySize : 0);
        const bool full = others + partySize > gathering.capacity;
        // A place once given is not lost by saying so again.
        const bool keeps = before.hasPlace() && partySize <= before.partySize;
        const bool waits = !keeps && (full || othersWaitLonger(tx, gathering, before));
        if (waits && decidedBy.isEmpty()) {
            after.waitingSince = before.isWaiting() ? before.waitingSince : tx.now();
            given.waits = true;
        } else if (waits) {
            after.decidedBy = decidedBy;
            after.reason = (full ? Tr::tr("%1 let them in when every seat was taken.") : Tr::tr("%1 let them in before others who have waited longer.")).arg(decidedBy);
        }
    }
    if (after != before)
        after.answeredAt = tx.now();
    tx.update(before, after);
    tx.about(person.name);
    given.invitation = after;
    if (before.hasPlace() && (!after.hasPlace() || after.partySize < before.partySize))
        given.offers = fillFromWaitingList(tx, gathering, personId);
    return given;
}

AnswerGiven wait(Tx &tx, GatheringId gatheringId, PersonId personId, int partySize)
{
    const Gathering gathering = tx.get<Gathering>(gatheringId);
    const Invitation before = invitedNow(tx, gatheringId, personId);
    Invitation after = before;
    after.answer = Answer::Accepted;
    after.partySize = partySize;
    after.waitingSince = before.isWaiting() ? before.waitingSince : tx.now();
    after.reason.clear();
    after.decidedBy.clear();
    if (after != before)
        after.answeredAt = tx.now();
    tx.update(before, after);
    tx.about(tx.get<Person>(personId).name);
    AnswerGiven given{after, true, {}};
    if (before.hasPlace())
        given.offers = fillFromWaitingList(tx, gathering, personId);
    return given;
}

} // namespace kith::gatherings
