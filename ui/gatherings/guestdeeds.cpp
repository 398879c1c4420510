// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/guestdeeds.h"

#include "app/people/people.h"
#include "app/store/store.h"
#include "ui/gatherings/guestlist.h"
#include "ui/gatherings/words.h"
#include "ui/kit/whendone.h"

namespace kith {

using gatherings::Guest;

static const auto byHand = QStringLiteral("by hand");

GuestDeeds::GuestDeeds(Store &store, const GuestList &guests, QObject *parent) : QObject(parent), m_store(store), m_guests(guests) { }

template<class F, class Took>
void GuestDeeds::perform(const Verb &verb, F f, Took took)
{
    Q_EMIT begun();
    whenDone(this, m_store.perform(verb, std::move(f)), [this, took = std::move(took)](const auto &result) {
        if (result.ok())
            took(*result);
        else
            Q_EMIT refused(result.error().text);
    });
}

template<class F>
void GuestDeeds::perform(const Verb &verb, F f)
{
    perform(verb, std::move(f), [](const auto &) {});
}

static Answer answerFor(GuestDeeds::Wish wish)
{
    switch (wish) {
    case GuestDeeds::Wish::Maybe: return Answer::Tentative;
    case GuestDeeds::Wish::CannotCome: return Answer::Declined;
    case GuestDeeds::Wish::NoAnswer: return Answer::NeedsAction;
    default: return Answer::Accepted;
    }
}

bool GuestDeeds::isFullFor(qint64 person) const
{
    const Guest *guest = m_guests.guest(person);
    const int capacity = m_listed.gathering.capacity;
    return guest && capacity > 0 && !guest->hasPlace() && m_listed.counts.coming + guest->partySize > capacity;
}

void GuestDeeds::setWish(const QList<qint64> &people, Wish wish)
{
    struct One {
        PersonId person;
        int partySize;
    };
    QList<One> asked;
    bool isFull = false;
    for (qint64 key : people) {
        if (const Guest *guest = m_guests.guest(key)) {
            asked.append({guest->person, guest->partySize});
            isFull |= wish == Wish::Coming && isFullFor(key);
        }
    }
    if (asked.isEmpty())
        return;
    // The toast says what will happen: who says yes to a full gathering joins the waiting list.
    const bool isAnswer = wish != Wish::Wait && !isFull;
    const Verb &verb = isAnswer ? gatherings::SetAnswer : gatherings::SetWaiting;
    const auto note = [=, id = m_listed.gathering.id](Tx &tx) {
        const Answer answer = answerFor(wish);
        QList<qint64> away;
        for (const One &one : asked) {
            if (wish == Wish::Wait)
                gatherings::wait(tx, id, one.person, one.partySize);
            else if (gatherings::answer(tx, id, one.person, answer, one.partySize).waits)
                away.append(one.person.value);
        }
        const QString who = asked.size() > 1 ? tr("%n people", nullptr, int(asked.size())) : tx.get<Person>(asked.first().person).name;
        tx.about(isAnswer ? tr("%1: %2", "whose answer, and which").arg(who, words::answerInSentence(answer)) : who);
        return away;
    };
    perform(verb, note, [this, id = m_listed.gathering.id](const QList<qint64> &away) {
        if (!away.isEmpty() && id == m_listed.gathering.id)
            Q_EMIT turnedAway(away);
    });
}

void GuestDeeds::letIn(const QList<qint64> &people, const QString &decidedBy)
{
    perform(gatherings::LetIn, [=, id = m_listed.gathering.id](Tx &tx) {
        QList<PersonId> guests;
        for (qint64 key : people)
            guests.append(PersonId{key});
        gatherings::giveSeats(tx, id, guests, decidedBy);
    });
}

void GuestDeeds::setPartySize(qint64 person, int size)
{
    const Guest *guest = m_guests.guest(person);
    if (!guest || guest->partySize == size)
        return;
    const bool waits = bool(guest->waitingSince);
    perform(gatherings::SetAnswer, [=, id = m_listed.gathering.id, who = guest->person, answer = guest->answer](Tx &tx) {
        if (waits)
            gatherings::wait(tx, id, who, size);
        else
            gatherings::answer(tx, id, who, answer, size);
        tx.about(tr("%1: %2", "whose answer, and which").arg(tx.get<Person>(who).name, tr("party of %1").arg(size)));
    });
}

void GuestDeeds::setComment(PersonId person, const QString &comment)
{
    perform(gatherings::SetComment, [=, id = m_listed.gathering.id](Tx &tx) { gatherings::setComment(tx, id, person, comment); });
}

void GuestDeeds::invite(const QList<PersonId> &people)
{
    const auto invite = [=, id = m_listed.gathering.id](Tx &tx) {
        gatherings::invite(tx, id, people, byHand);
        return people.size() == 1 ? people.first() : PersonId{};
    };
    perform(gatherings::Invite, invite, [this](PersonId person) { Q_EMIT invited(person); });
}

void GuestDeeds::inviteNewcomer(const QString &name)
{
    const auto invite = [=, id = m_listed.gathering.id](Tx &tx) {
        const Person person = people::addNamed(tx, name);
        gatherings::invite(tx, id, {person.id}, byHand);
        return person.id;
    };
    perform(gatherings::Invite, invite, [this](PersonId person) { Q_EMIT invited(person); });
}

void GuestDeeds::uninvite(const QList<qint64> &people)
{
    QList<PersonId> asked;
    for (qint64 key : people) {
        if (const Guest *guest = m_guests.guest(key); guest && guest->invited)
            asked.append(guest->person);
    }
    if (asked.isEmpty())
        return;
    perform(gatherings::Uninvite, [=, id = m_listed.gathering.id](Tx &tx) {
        for (PersonId person : asked)
            gatherings::uninvite(tx, id, person);
        if (asked.size() > 1)
            tx.about(tr("%n people", nullptr, int(asked.size())));
    });
}

void GuestDeeds::setSeats(int seats)
{
    perform(gatherings::SetCapacity, [id = m_listed.gathering.id, seats](Tx &tx) { gatherings::setCapacity(tx, id, seats); });
}

void GuestDeeds::addSeatsForWaiting()
{
    int seats = m_listed.gathering.capacity;
    for (const Guest &guest : m_guests.rows())
        seats += guest.waitingSince ? guest.partySize : 0;
    setSeats(seats);
}

void GuestDeeds::setRule(WaitingRule rule)
{
    perform(gatherings::SetWaitingRule, [id = m_listed.gathering.id, rule](Tx &tx) { gatherings::setWaitingRule(tx, id, rule); });
}

} // namespace kith
