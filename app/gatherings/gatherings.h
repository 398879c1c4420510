// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with gatherings and their guests: the verbs.
#pragma once

#include "app/gatherings/attendance.h"
#include "app/gatherings/invitation.h"
#include "app/gatherings/waitinglist.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith::gatherings {

inline constexpr Verb Plan{"gatherings.plan", QT_TRANSLATE_NOOP("Verb", "Planned %1")};
inline constexpr Verb Save{"gatherings.save", QT_TRANSLATE_NOOP("Verb", "Changed %1")};
inline constexpr Verb Move{"gatherings.move", QT_TRANSLATE_NOOP("Verb", "Moved %1")};
inline constexpr Verb Cancel{"gatherings.cancel", QT_TRANSLATE_NOOP("Verb", "Cancelled %1")};
inline constexpr Verb Uncancel{"gatherings.uncancel", QT_TRANSLATE_NOOP("Verb", "%1 takes place after all")};
inline constexpr Verb Remove{"gatherings.remove", QT_TRANSLATE_NOOP("Verb", "Removed %1")};
inline constexpr Verb CloseAttendance{"gatherings.close-attendance", QT_TRANSLATE_NOOP("Verb", "Closed attendance of %1")};
inline constexpr Verb ReopenAttendance{"gatherings.reopen-attendance", QT_TRANSLATE_NOOP("Verb", "Reopened attendance of %1")};
inline constexpr Verb Invite{"gatherings.invite", QT_TRANSLATE_NOOP("Verb", "Invited %1")};
inline constexpr Verb Uninvite{"gatherings.uninvite", QT_TRANSLATE_NOOP("Verb", "Took back the invitation of %1")};
inline constexpr Verb SetAnswer{"gatherings.answer", QT_TRANSLATE_NOOP("Verb", "Answer of %1")};
inline constexpr Verb SetComment{"gatherings.comment", QT_TRANSLATE_NOOP("Verb", "What %1 said")};
inline constexpr Verb SetWaiting{"gatherings.wait", QT_TRANSLATE_NOOP("Verb", "%1 moved to the waiting list")};
inline constexpr Verb SetCapacity{"gatherings.capacity", QT_TRANSLATE_NOOP("Verb", "Changed the seats of %1")};
inline constexpr Verb SetWaitingRule{"gatherings.waiting-rule", QT_TRANSLATE_NOOP("Verb", "Changed the waiting list of %1")};
inline constexpr Verb CheckIn{"gatherings.check-in", QT_TRANSLATE_NOOP("Verb", "%1 checked in")};
inline constexpr Verb CheckOut{"gatherings.check-out", QT_TRANSLATE_NOOP("Verb", "%1 left")};
inline constexpr Verb WalkIn{"gatherings.walk-in", QT_TRANSLATE_NOOP("Verb", "%1 walked in")};
inline constexpr Verb LetIn{"gatherings.let-in", QT_TRANSLATE_NOOP("Verb", "Let in: %1")};
inline constexpr Verb NotHere{"gatherings.not-here", QT_TRANSLATE_NOOP("Verb", "%1 is not here after all")};

/// A gathering needs a title and a start; an end is after the start; the zone is known; a time the clocks skip is
/// refused. Fills in startsAt and endsAt. Throws Failure{Rule} otherwise.
Gathering tidied(Gathering gathering, const QString &defaultZone);

Gathering plan(Tx &tx, const Gathering &gathering);
/// The whole row as it should be; more seats fill from the waiting list in the same transaction.
Gathering save(Tx &tx, const Gathering &gathering);
void setCapacity(Tx &tx, GatheringId id, int seats);
/// Whom a free place is offered first; one that nobody could take before may fit somebody now.
void setWaitingRule(Tx &tx, GatheringId id, WaitingRule rule);
/// To another day, at the same time by the clock and as long as before.
void moveTo(Tx &tx, GatheringId id, QDate day);
void cancel(Tx &tx, GatheringId id);
void uncancel(Tx &tx, GatheringId id);
/// Refused once somebody was invited or came; cancel it instead.
void remove(Tx &tx, GatheringId id);
/// From now on it counts as held, and who was not checked in was not there. A later check-in reopens it.
void closeAttendance(Tx &tx, GatheringId id);
void reopenAttendance(Tx &tx, GatheringId id);

/// Invites those who are not yet; returns how many.
int invite(Tx &tx, GatheringId gathering, const QList<PersonId> &people, const QString &source);
void uninvite(Tx &tx, GatheringId gathering, PersonId person);

struct AnswerGiven {
    Invitation invitation;
    bool waits = false; ///< wanted to come, but every seat was taken or is for those who have waited longer
    Offers offers; ///< who was given the place this freed
};
/// Notes an answer, inviting first if need be. Coming to a full gathering, or in strict order to one for which others wait,
/// means the waiting list, unless `decidedBy` names who let them in. Declining frees the place for the waiting list in the same transaction.
AnswerGiven answer(Tx &tx, GatheringId gathering, PersonId person, Answer answer, int partySize = 1, const QString &decidedBy = {},
                   const QString &comment = {});
/// What somebody invited said with their answer.
void setComment(Tx &tx, GatheringId gathering, PersonId person, const QString &comment);
/// People come all the same, though every seat is taken, with who decided it; those for whom there is one get it as usual.
void giveSeats(Tx &tx, GatheringId gathering, const QList<PersonId> &people, const QString &decidedBy);
/// Gives free places to those who wait; `leftOut` is somebody who has just given theirs up.
Offers fillFromWaitingList(Tx &tx, const Gathering &gathering, PersonId leftOut = {});
/// Puts somebody at the end of the waiting list; a place they had goes to the first who fits, but never back to them.
AnswerGiven wait(Tx &tx, GatheringId gathering, PersonId person, int partySize = 1);

struct CheckedIn {
    Attendance attendance;
    bool already = false; ///< was here before; nothing changed
    bool overCapacity = false; ///< every seat was taken; recorded with who let them in
};
/// Logs an arrival. Never blocked by a full room: `decidedBy`, else the actor, is recorded as who let them in, and letIn
/// notes later who decided.
/// Someone who left and comes again keeps their first arrival.
CheckedIn checkIn(Tx &tx, GatheringId gathering, PersonId person, Instant at, How how = How::Door, const QString &decidedBy = {});
/// A new person by name alone, here at once. Someone known by exactly that name is refused unless `evenIfKnown`.
CheckedIn walkIn(Tx &tx, GatheringId gathering, const QString &name, Instant at, How how = How::Door, bool evenIfKnown = false,
                 const QString &decidedBy = {});
/// Notes who decided that people may come in for whom there was no seat; those who had one are passed over. Refused when
/// that is everybody.
void letIn(Tx &tx, GatheringId gathering, const QList<PersonId> &people, const QString &decidedBy);
void checkOut(Tx &tx, GatheringId gathering, PersonId person, Instant at);
/// Takes an arrival back, as an event of its own.
void notHere(Tx &tx, GatheringId gathering, PersonId person);

} // namespace kith::gatherings
