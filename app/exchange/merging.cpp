// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/merging.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kith::exchange {

namespace {

struct MergeWords {
    Q_DECLARE_TR_FUNCTIONS(Merge)
};

class PersonMerge
{
public:
    PersonMerge(Person &person, const MergeRules &rules) : m_person(person), m_rules(rules) { }

    void text(Field field, QString Person::*member, const Person &from)
    {
        const QString &said = from.*member;
        QString &kept = m_person.*member;
        if (said.isEmpty() || said == kept)
            return;
        const bool taken = take(field, kept.isEmpty());
        m_changes.append({field, kept, said, !taken});
        if (taken)
            kept = said;
    }

    void list(Field field, QStringList Person::*member, const Person &from)
    {
        const QStringList before = m_person.*member;
        QStringList &kept = m_person.*member;
        QStringList left;
        for (const QString &entry : from.*member) {
            const bool isKnown = field == Field::Phone ? m_rules.phones.contains(kept, entry) : kept.contains(entry, Qt::CaseInsensitive);
            if (!isKnown && kept.size() < mostEntries)
                kept.append(entry);
            else if (!isKnown)
                left.append(entry);
        }
        if (!left.isEmpty())
            m_changes.append({field, QString::number(kept.size()), left.join(QStringLiteral(", ")), true});
        if (kept.size() != before.size())
            m_changes.append({field, before.join(QStringLiteral(", ")), kept.join(QStringLiteral(", ")), false});
    }

    void date(Field field, QDate Person::*member, const Person &from)
    {
        const QDate said = from.*member;
        QDate &kept = m_person.*member;
        if (!said.isValid() || said == kept)
            return;
        const bool taken = take(field, !kept.isValid());
        m_changes.append({field, kept.toString(Qt::ISODate), said.toString(Qt::ISODate), !taken});
        if (taken)
            kept = said;
    }

    /// A no to photos or to being contacted is always heard; a yes only where nothing was said.
    void consents(const Person &from)
    {
        if (from.photoConsent != Consent::Ask && from.photoConsent != m_person.photoConsent) {
            const bool taken = take(Field::PhotoConsent, m_person.photoConsent == Consent::Ask || from.photoConsent == Consent::No);
            m_changes.append({Field::PhotoConsent, enumName(m_person.photoConsent), enumName(from.photoConsent), !taken});
            if (taken)
                m_person.photoConsent = from.photoConsent;
        }
        if (!from.mayBeContacted && m_person.mayBeContacted)
            setFlag(Field::MayBeContacted, m_person.mayBeContacted, false);
        if (from.organizer && !m_person.organizer)
            setFlag(Field::Organizer, m_person.organizer, true);
    }

    void custom(const Person &from)
    {
        for (auto it = from.custom.begin(); it != from.custom.end(); ++it) {
            const QString kept = m_person.custom.value(it.key());
            if (kept == *it)
                continue;
            const bool taken = take(Field::Custom, kept.isEmpty());
            m_changes.append({Field::Custom, kept, *it, !taken});
            if (taken)
                m_person.custom.insert(it.key(), *it);
        }
    }

    QList<FieldChange> takeChanges() { return std::move(m_changes); }

private:
    bool take(Field field, bool isEmpty) const { return isEmpty || m_rules.mayReplace || m_rules.replace.contains(field); }

    void setFlag(Field field, bool &flag, bool value)
    {
        const QString yes = MergeWords::tr("yes");
        const QString no = MergeWords::tr("no");
        m_changes.append({field, flag ? yes : no, value ? yes : no, false});
        flag = value;
    }

    Person &m_person;
    const MergeRules &m_rules;
    QList<FieldChange> m_changes;
};

int weightOf(const IncomingGuest &guest)
{
    if (!guest.answer)
        return -1;
    switch (*guest.answer) {
    case Answer::Accepted: return guest.isWaiting ? 3 : 4;
    case Answer::Tentative: return 2;
    case Answer::NeedsAction: return 1;
    case Answer::Declined: return 0;
    }
    return -1;
}

Instant earlier(Instant a, Instant b)
{
    return !a || (b && b < a) ? b : a;
}

} // namespace

QList<FieldChange> mergePerson(Person &person, const Person &from, const MergeRules &rules)
{
    PersonMerge merge(person, rules);
    merge.text(Field::Name, &Person::name, from);
    merge.text(Field::CallName, &Person::callName, from);
    merge.text(Field::GivenName, &Person::givenName, from);
    merge.text(Field::FamilyName, &Person::familyName, from);
    merge.text(Field::Pronouns, &Person::pronouns, from);
    merge.list(Field::Email, &Person::emails, from);
    merge.list(Field::Phone, &Person::phones, from);
    merge.text(Field::Birthday, &Person::birthday, from);
    merge.list(Field::Tags, &Person::tags, from);
    merge.list(Field::AccessNeeds, &Person::accessNeeds, from);
    merge.list(Field::DietaryNeeds, &Person::dietaryNeeds, from);
    merge.consents(from);
    merge.date(Field::AwayUntil, &Person::awayUntil, from);
    merge.date(Field::JoinedOn, &Person::joinedOn, from);
    merge.text(Field::Notes, &Person::notes, from);
    merge.list(Field::ExternalId, &Person::externalIds, from);
    merge.custom(from);
    return merge.takeChanges();
}

bool isOverflow(const FieldChange &change)
{
    constexpr std::array lists{Field::Email, Field::Phone, Field::Tags, Field::AccessNeeds, Field::DietaryNeeds, Field::ExternalId};
    return change.isKept && std::find(lists.begin(), lists.end(), change.field) != lists.end();
}

void mergeGuest(IncomingGuest &guest, const IncomingGuest &from)
{
    const bool isStronger = weightOf(from) > weightOf(guest);
    const bool bothCome = guest.answer == Answer::Accepted && from.answer == Answer::Accepted;
    const QStringList before = guest.tickets;
    for (const QString &ticket : from.tickets) {
        if (!guest.tickets.contains(ticket))
            guest.tickets.append(ticket);
    }
    // A second ticket is a second seat; the same row once more is not.
    const bool isAnotherTicket = guest.tickets.size() > before.size() && !before.isEmpty();
    if (bothCome && isAnotherTicket)
        guest.partySize = std::max(1, guest.partySize) + std::max(1, from.partySize);
    else if (isStronger || bothCome)
        guest.partySize = isStronger ? from.partySize : std::max(guest.partySize, from.partySize);
    if (isStronger) {
        guest.answer = from.answer;
        guest.isWaiting = from.isWaiting;
    }
    guest.isSaid = guest.isSaid || from.isSaid;
    guest.attended = guest.attended || from.attended;
    guest.walkIn = guest.walkIn || from.walkIn;
    guest.arrivedAt = earlier(guest.arrivedAt, from.arrivedAt);
    guest.answeredAt = earlier(guest.answeredAt, from.answeredAt);
    guest.leftAt = std::max(guest.leftAt, from.leftAt);
    if (guest.comment.isEmpty())
        guest.comment = from.comment;
    if (guest.checkedInBy.isEmpty())
        guest.checkedInBy = from.checkedInBy;
}

QString answerText(Answer answer, bool isWaiting)
{
    if (isWaiting)
        return MergeWords::tr("waiting");
    switch (answer) {
    case Answer::Accepted: return MergeWords::tr("coming");
    case Answer::Tentative: return MergeWords::tr("maybe");
    case Answer::Declined: return MergeWords::tr("not coming");
    case Answer::NeedsAction: break;
    }
    return MergeWords::tr("no answer");
}

} // namespace kith::exchange
