// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/followups/followups.h"

#include "app/people/names.h"
#include "app/store/community.h"

namespace kith::followups {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FollowUps)
};

constexpr int longestRhythm = 3660;

FollowUp tidied(Tx &tx, FollowUp followUp)
{
    followUp.what = followUp.what.simplified();
    if (followUp.what.isEmpty())
        throw Failure(Tr::tr("Say in a few words what is to be done. Nothing was changed."));
    if (!followUp.promisedOn.isValid())
        followUp.promisedOn = todayOf(tx);
    if (!followUp.dueOn.isValid())
        followUp.dueOn = todayOf(tx);
    return followUp;
}

FollowUp readyToPromise(Tx &tx, const FollowUp &followUp)
{
    FollowUp ready = tidied(tx, followUp);
    if (!ready.ownerId)
        ready.ownerId = people::knownAs(tx, tx.actor());
    ready.loggedBy = tx.actor();
    return ready;
}

template<class F>
void changeEach(Tx &tx, const QList<FollowUpId> &ids, F change)
{
    QList<FollowUp> changed;
    for (const FollowUpId id : ids) {
        const FollowUp before = tx.get<FollowUp>(id);
        FollowUp after = before;
        change(after);
        if (tx.update(before, after))
            changed.append(after);
    }
    if (!changed.isEmpty())
        tx.about(changed.size() == 1 ? changed.first().what : Tr::tr("%n follow-ups", nullptr, int(changed.size())));
}

void end(Tx &tx, const QList<FollowUpId> &ids, FollowUpState how, QDate on, const QString &reason)
{
    changeEach(tx, ids, [&](FollowUp &followUp) {
        followUp.state = how;
        followUp.endedOn = on;
        followUp.reason = reason;
        followUp.snoozedUntil = {};
    });
}

void checkUntil(Tx &tx, QDate until)
{
    if (!until.isValid() || until <= todayOf(tx))
        throw Failure(Tr::tr("Put it off until a day that is yet to come. Nothing was changed."));
}

} // namespace

FollowUp promise(Tx &tx, const FollowUp &followUp)
{
    const FollowUp made = tx.insert(readyToPromise(tx, followUp));
    tx.about(made.what);
    return made;
}

QList<FollowUp> promise(Tx &tx, const FollowUp &followUp, const QList<PersonId> &about)
{
    FollowUp ready = readyToPromise(tx, followUp);
    QList<FollowUp> made;
    for (const PersonId id : about) {
        ready.aboutId = tx.get<Person>(id).id;
        made.append(tx.insert(ready));
    }
    tx.about(about.size() == 1 ? ready.what : Tr::tr("%1, about %n people", nullptr, int(about.size())).arg(ready.what));
    return made;
}

FollowUp save(Tx &tx, const FollowUp &followUp)
{
    const FollowUp before = tx.get<FollowUp>(followUp.id);
    FollowUp after = tidied(tx, followUp);
    after.state = before.state;
    after.endedOn = before.endedOn;
    tx.update(before, after);
    tx.about(after.what);
    return after;
}

void finish(Tx &tx, const QList<FollowUpId> &ids, QDate on)
{
    end(tx, ids, FollowUpState::Done, on.isValid() ? on : todayOf(tx), {});
}

void drop(Tx &tx, const QList<FollowUpId> &ids, const QString &reason)
{
    const QString why = reason.simplified();
    if (why.isEmpty())
        throw Failure(Tr::tr("Say why it is dropped, for whoever reads this later. Nothing was changed."));
    end(tx, ids, FollowUpState::Dropped, todayOf(tx), why);
}

void reopen(Tx &tx, const QList<FollowUpId> &ids)
{
    end(tx, ids, FollowUpState::Open, {}, {});
}

void snooze(Tx &tx, const QList<FollowUpId> &ids, QDate until)
{
    checkUntil(tx, until);
    changeEach(tx, ids, [&](FollowUp &followUp) {
        if (followUp.state == FollowUpState::Open)
            followUp.snoozedUntil = until;
    });
}

void reassign(Tx &tx, const QList<FollowUpId> &ids, PersonId owner)
{
    if (owner)
        tx.get<Person>(owner);
    changeEach(tx, ids, [&](FollowUp &followUp) { followUp.ownerId = owner; });
}

void remove(Tx &tx, FollowUpId id)
{
    const FollowUp followUp = tx.get<FollowUp>(id);
    tx.remove(followUp);
    tx.about(followUp.what);
}

Rhythm keepInTouch(Tx &tx, PersonId id, int everyDays, PersonId owner)
{
    const Person person = tx.get<Person>(id);
    if (everyDays < 1 || everyDays > longestRhythm)
        throw Failure(Tr::tr("A rhythm is a number of days from 1 to %1. Nothing was changed.").arg(longestRhythm));
    if (owner == id)
        throw Failure(Tr::tr("%1 needs nobody to keep in touch with themselves. Nothing was changed.").arg(person.name));
    tx.about(person.called());
    const auto before = tx.first<Rhythm>(where(&Rhythm::personId, id));
    Rhythm after = before.value_or(Rhythm());
    after.personId = id;
    after.ownerId = owner;
    after.everyDays = everyDays;
    after.snoozedUntil = {};
    if (!before) {
        after.beganOn = todayOf(tx);
        return tx.insert(after);
    }
    tx.update(*before, after);
    return after;
}

void letBe(Tx &tx, RhythmId id)
{
    const Rhythm rhythm = tx.get<Rhythm>(id);
    tx.remove(rhythm);
    tx.about(tx.get<Person>(rhythm.personId).called());
}

void snoozeRhythm(Tx &tx, RhythmId id, QDate until)
{
    checkUntil(tx, until);
    const Rhythm before = tx.get<Rhythm>(id);
    Rhythm after = before;
    after.snoozedUntil = until;
    tx.update(before, after);
    tx.about(tx.get<Person>(after.personId).called());
}

FollowUp touch(Tx &tx, RhythmId id, const QString &what)
{
    const Rhythm rhythm = tx.get<Rhythm>(id);
    const QString called = tx.get<Person>(rhythm.personId).called();
    FollowUp touched;
    touched.what = what.isEmpty() ? Tr::tr("Was in touch with %1").arg(called) : what;
    touched.aboutId = rhythm.personId;
    touched.ownerId = rhythm.ownerId;
    touched = promise(tx, touched);
    finish(tx, {touched.id});
    if (rhythm.snoozedUntil.isValid()) {
        Rhythm after = rhythm;
        after.snoozedUntil = {};
        tx.update(rhythm, after);
    }
    tx.about(called);
    return tx.get<FollowUp>(touched.id);
}

} // namespace kith::followups
