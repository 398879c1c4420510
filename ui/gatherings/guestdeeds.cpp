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

template<class F>
void GuestDeeds::perform(const Verb &verb, F f)
{
    Q_EMIT begun();
    using Made = std::invoke_result_t<F, Tx &>;
    whenDone(this, m_store.perform(verb, std::move(f)), [this](const auto &result) {
        if (!result.ok())
            Q_EMIT refused(result.error().text);
        else if constexpr (std::is_same_v<Made, PersonId>)
            Q_EMIT invited(*result);
    });
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
    QList<qint64> away;
    for (qint64 key : people) {
        if (const Guest *guest = m_guests.guest(key)) {
            asked.append({guest->person, guest->partySize});
            if (wish == Wish::Coming && isFullFor(key))
                away.append(key);
        }
    }
    if (asked.isEmpty())
        return;
    // The toast says what will happen: who says yes to a full gathering joins the waiting list.
    const bool isAnswer = wish != Wish::Wait && away.isEmpty();
    const Verb &verb = isAnswer ? gatherings::SetAnswer : gatherings::SetWaiting;
    perform(verb, [=, id = m_listed.gathering.id](Tx &tx) {
        const Answer answer = wish == Wish::Maybe ? Answer::Tentative
            : wish == Wish::CannotCome            ? Answer::Declined
            : wish == Wish::NoAnswer              ? Answer::NeedsAction
                                                  : Answer::Accepted;
        for (const One &one : asked) {
            if (wish == Wish::Wait)
                gatherings::wait(tx, id, one.person, one.partySize);
            else
                gatherings::answer(tx, id, one.person, answer, one.partySize);
        }
        const QString who = asked.size() > 1 ? tr("%n people", nullptr, int(asked.size())) : tx.get<Person>(asked.first().person).name;
        tx.about(isAnswer ? tr("%1: %2", "whose answer, and which").arg(who, words::answerInSentence(answer)) : who);
    });
    if (!away.isEmpty())
        Q_EMIT turnedAway(away);
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
    perform(gatherings::SetAnswer, [=, id = m_listed.gathering.id](Tx &tx) {
        const auto before = tx.first<Invitation>(where(&Invitation::gatheringId, id), where(&Invitation::personId, person));
        if (!before)
            return;
        Invitation after = *before;
        after.comment = comment.simplified();
        tx.update(*before, after);
        tx.about(tx.get<Person>(person).name);
    });
}

void GuestDeeds::invite(const QList<PersonId> &people)
{
    perform(gatherings::Invite, [=, id = m_listed.gathering.id](Tx &tx) {
        gatherings::invite(tx, id, people, byHand);
        return people.size() == 1 ? people.first() : PersonId{};
    });
}

void GuestDeeds::inviteNewcomer(const QString &name)
{
    perform(gatherings::Invite, [=, id = m_listed.gathering.id](Tx &tx) {
        const Person person = people::addNamed(tx, name);
        gatherings::invite(tx, id, {person.id}, byHand);
        return person.id;
    });
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
    perform(gatherings::Save, [id = m_listed.gathering.id, rule](Tx &tx) {
        Gathering gathering = tx.get<Gathering>(id);
        gathering.waitingRule = rule;
        gatherings::save(tx, gathering);
    });
}

} // namespace kith
