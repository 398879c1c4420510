// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/mergedrow.h"

#include <algorithm>

namespace kith::upkeep {

namespace {

void fill(QString &kept, const QString &other)
{
    if (kept.isEmpty())
        kept = other;
}

void join(QStringList &kept, const QStringList &other)
{
    for (const QString &entry : other) {
        if (!kept.contains(entry, Qt::CaseInsensitive))
            kept.append(entry);
    }
}

void joinLines(QString &kept, const QString &other)
{
    if (kept.isEmpty())
        kept = other;
    else if (!other.isEmpty() && !kept.contains(other))
        kept += u'\n' + other;
}

/// The earlier of two, where none is no answer.
template<class T>
T earlier(T a, T b, bool hasA, bool hasB)
{
    return !hasA ? b : !hasB ? a : std::min(a, b);
}

Instant earlier(Instant a, Instant b)
{
    return earlier(a, b, bool(a), bool(b));
}

Consent moreCareful(Consent a, Consent b)
{
    const auto care = [](Consent consent) { return consent == Consent::No ? 2 : consent == Consent::Ask ? 1 : 0; };
    return care(a) >= care(b) ? a : b;
}

} // namespace

Person mergedPerson(const Person &kept, const Person &other)
{
    Person merged = kept;
    fill(merged.callName, other.callName);
    fill(merged.givenName, other.givenName);
    fill(merged.familyName, other.familyName);
    fill(merged.pronouns, other.pronouns);
    // A birthday with its year says more.
    if (merged.birthday.size() < other.birthday.size())
        merged.birthday = other.birthday;
    join(merged.emails, other.emails);
    join(merged.phones, other.phones);
    join(merged.tags, other.tags);
    join(merged.accessNeeds, other.accessNeeds);
    join(merged.dietaryNeeds, other.dietaryNeeds);
    join(merged.externalIds, other.externalIds);
    joinLines(merged.notes, other.notes);
    merged.photoConsent = moreCareful(kept.photoConsent, other.photoConsent);
    merged.mayBeContacted = kept.mayBeContacted && other.mayBeContacted;
    if (!merged.introducedBy)
        merged.introducedBy = other.introducedBy;
    merged.organizer = kept.organizer || other.organizer;
    merged.awayUntil = std::max(kept.awayUntil, other.awayUntil);
    merged.joinedOn = earlier(kept.joinedOn, other.joinedOn, kept.joinedOn.isValid(), other.joinedOn.isValid());
    for (auto custom = other.custom.begin(); custom != other.custom.end(); ++custom) {
        if (merged.custom.value(custom.key()).isEmpty())
            merged.custom.insert(custom.key(), custom.value());
    }
    merged.archived = kept.archived && other.archived;
    return merged;
}

Invitation mergedInvitation(const Invitation &kept, const Invitation &other)
{
    Invitation merged = kept;
    const auto hasAnswered = [](const Invitation &invitation) { return invitation.answer != Answer::NeedsAction || invitation.isWaiting(); };
    if (hasAnswered(other) && (!hasAnswered(kept) || other.answeredAt > kept.answeredAt)) {
        merged.answer = other.answer;
        merged.waitingSince = other.waitingSince;
        merged.answeredAt = other.answeredAt;
        merged.reason = other.reason;
        merged.decidedBy = other.decidedBy;
    }
    if (kept.isWaiting() && other.isWaiting())
        merged.waitingSince = earlier(kept.waitingSince, other.waitingSince);
    merged.partySize = std::max(kept.partySize, other.partySize);
    fill(merged.source, other.source);
    join(merged.tickets, other.tickets);
    merged.invitedAt = earlier(kept.invitedAt, other.invitedAt);
    joinLines(merged.comment, other.comment);
    fill(merged.reason, other.reason);
    fill(merged.decidedBy, other.decidedBy);
    return merged;
}

Attendance mergedAttendance(const Attendance &kept, const Attendance &other)
{
    Attendance merged = kept;
    if (earlier(kept.arrivedAt, other.arrivedAt) != kept.arrivedAt) {
        merged.arrivedAt = other.arrivedAt;
        merged.checkedInBy = other.checkedInBy;
        merged.how = other.how;
    }
    merged.leftAt = std::max(kept.leftAt, other.leftAt);
    merged.walkIn = kept.walkIn && other.walkIn;
    fill(merged.overCapacityBy, other.overCapacityBy);
    return merged;
}

Cells mergedCells(const Cells &kept, const Cells &other)
{
    Cells merged = kept;
    for (size_t i = 1; i < merged.size(); ++i) {
        if (merged[i].isEmpty())
            merged[i] = other[i];
    }
    return merged;
}

bool takeColumn(Person &person, const Person &from, QByteArrayView name)
{
    bool found = false;
    const auto take = [&](const auto &column) {
        if (name == column.name && name != "id" && name != "folded") {
            person.*(column.member) = from.*(column.member);
            found = true;
        }
    };
    std::apply([&](const auto &...column) { (take(column), ...); }, Person::columns());
    return found;
}

} // namespace kith::upkeep
