// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked of gatherings: lists, counts, the guests of one, what happened at its door.
#pragma once

#include "app/gatherings/attendance.h"
#include "app/gatherings/invitation.h"
#include "app/store/tx.h"

namespace kith::gatherings {

struct Counts {
    int invited = 0; ///< invitations
    int coming = 0; ///< seats of those who have a place
    int maybe = 0;
    int noAnswer = 0;
    int declined = 0;
    int waiting = 0; ///< people on the waiting list
    int here = 0; ///< came
    int walkIns = 0;
    int firstTime = 0; ///< came, and never before
    bool operator==(const Counts &) const = default;
};

struct Listed {
    Gathering gathering;
    Counts counts;
    bool operator==(const Listed &) const = default;
};

/// By start, the earliest first.
QList<Listed> list(Reader &reader);
Counts counts(Reader &reader, GatheringId id);

/// The first that is not over and not cancelled; the last that has begun and was not cancelled. None: id 0.
GatheringId next(Reader &reader);
GatheringId last(Reader &reader);
/// How many have begun and were not cancelled: the 11 in "here 9 of 11 times".
int begun(Reader &reader);
/// An id, "next" or "last", or an unambiguous part of a title; Failure otherwise.
Gathering theOneCalled(Reader &reader, const QString &typed);

/// Everybody invited to or seen at one gathering, and what is known of each for it.
struct Guest {
    PersonId person;
    QString name;
    QString folded; ///< in every spelling where it is of the door's list
    QString callName;
    QString called; ///< see calledBy
    QStringList accessNeeds;
    QStringList dietaryNeeds;
    bool invited = false;
    Answer answer = Answer::NeedsAction;
    int partySize = 1;
    Instant waitingSince;
    int place = 0; ///< in the waiting list, from 1; 0 when not on it
    Instant invitedAt, answeredAt;
    QString comment, reason, decidedBy, source;
    QStringList tickets;
    AttendanceId attendance; ///< none: not here
    Instant arrivedAt, leftAt;
    QString checkedInBy;
    How how = How::Door;
    bool walkIn = false;
    QString overCapacityBy;
    int timesBefore = 0; ///< gatherings they came to before this one
    bool operator==(const Guest &) const = default;

    bool isHere() const { return bool(attendance); }
    bool hasPlace() const { return invited && answer == Answer::Accepted && !waitingSince; }
};
/// By folded name.
QList<Guest> roster(Reader &reader, GatheringId id);
/// The roster, and everybody else who is not archived: whom the door can find.
QList<Guest> doorList(Reader &reader, GatheringId id);

/// An organizer, who may decide to let somebody in when every seat is taken.
struct Decider {
    QString name; ///< in full, as it is recorded
    QString called;
    bool operator==(const Decider &) const = default;
};
/// By folded name.
QList<Decider> deciders(Reader &reader);
/// Whether a recorded name is that of one of them.
bool isDecider(const QList<Decider> &deciders, const QString &name);
/// The full name of the organizer meant; Failure when none or several can be. Without organizers what was typed stands.
QString theDeciderCalled(Reader &reader, const QString &typed);

/// One tap at the door, from the journal: arrivals, leavings, and each that was taken back.
struct Tap {
    OpId op;
    Instant at; ///< when it was recorded
    QString actor;
    QString verb; ///< "gatherings.check-in", "store.undo" ...
    QString label, subject;
    bool undone = false;
    PersonId person;
    bool isHereAfter = false;
    bool operator==(const Tap &) const = default;
};
/// Newest first; every person's, or one person's.
QList<Tap> taps(Reader &reader, GatheringId id, PersonId person = {});

} // namespace kith::gatherings
