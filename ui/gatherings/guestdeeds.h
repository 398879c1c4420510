// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tab Guests changes for guests: answers, seats, invitations; each call is one step of undo.
#pragma once

#include "app/gatherings/gatherings.h"
#include "app/gatherings/roster.h"

#include <QObject>

namespace kith {

class GuestList;
class Store;

class GuestDeeds : public QObject
{
    Q_OBJECT
public:
    enum class Wish { Coming, Maybe, CannotCome, NoAnswer, Wait };

    GuestDeeds(Store &store, const GuestList &guests, QObject *parent);
    void setGathering(const gatherings::Listed &listed) { m_listed = listed; }
    /// Whether somebody who has no seat would have none either when they said yes now.
    bool isFullFor(qint64 person) const;

    void setWish(const QList<qint64> &people, Wish wish);
    void letIn(const QList<qint64> &people, const QString &decidedBy);
    void setPartySize(qint64 person, int size);
    void setComment(PersonId person, const QString &comment);
    void invite(const QList<PersonId> &people);
    void inviteNewcomer(const QString &name);
    void uninvite(const QList<qint64> &people);
    void setSeats(int seats);
    /// As many more seats as those on the waiting list need.
    void addSeatsForWaiting();
    void setRule(WaitingRule rule);

Q_SIGNALS:
    void begun();
    void refused(const QString &why);
    /// One person, and nobody else, was invited.
    void invited(kith::PersonId person);
    /// They said yes, but every seat is taken: they are on the waiting list now.
    void turnedAway(const QList<qint64> &people);

private:
    template<class F>
    void perform(const Verb &verb, F f);
    template<class F, class Took>
    void perform(const Verb &verb, F f, Took took);

    Store &m_store;
    const GuestList &m_guests;
    gatherings::Listed m_listed;
};

} // namespace kith
