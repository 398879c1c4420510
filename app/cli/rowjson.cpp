// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/rowjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kith::cli {

QJsonValue instantJson(Instant instant)
{
    return instant ? QJsonValue(instant.toIso()) : QJsonValue();
}

static QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonObject personJson(const Person &person, const people::Seen &seen)
{
    return {
        {u"id"_s, person.id.toText()},
        {u"name"_s, person.name},
        {u"call_name"_s, person.callName},
        {u"given_name"_s, person.givenName},
        {u"family_name"_s, person.familyName},
        {u"pronouns"_s, person.pronouns},
        {u"emails"_s, QJsonArray::fromStringList(person.emails)},
        {u"phones"_s, QJsonArray::fromStringList(person.phones)},
        {u"tags"_s, QJsonArray::fromStringList(person.tags)},
        {u"note_count"_s, person.notes.isEmpty() ? 0 : 1},
        {u"archived"_s, person.archived},
        {u"first_seen"_s, instantJson(seen.first)},
        {u"last_seen"_s, instantJson(seen.last)},
        {u"times_here"_s, seen.times},
        {u"external_ids"_s, QJsonArray::fromStringList(person.externalIds)},
    };
}

QJsonObject gatheringJson(const Gathering &gathering, const gatherings::Counts &counts)
{
    return {
        {u"id"_s, gathering.id.toText()},
        {u"title"_s, gathering.title},
        {u"starts"_s, gathering.starts},
        {u"ends"_s, orNull(gathering.ends)},
        {u"all_day"_s, gathering.allDay},
        {u"zone"_s, gathering.zone},
        {u"venue"_s, gathering.venue},
        {u"capacity"_s, gathering.capacity},
        {u"state"_s, enumName(gathering.state)},
        {u"series_id"_s, QJsonValue()},
        {u"attendance_closed"_s, gathering.attendanceClosed},
        {u"coming"_s, counts.coming},
        {u"waiting"_s, counts.waiting},
        {u"here"_s, counts.here},
    };
}

QString answerName(const gatherings::Guest &guest)
{
    return !guest.invited ? QString() : guest.waitingSince ? u"waitlisted"_s : enumName(guest.answer);
}

QJsonObject attendeeJson(const gatherings::Guest &guest, const QString &table)
{
    return {
        {u"person_id"_s, guest.person.toText()},
        {u"name"_s, guest.name},
        {u"rsvp"_s, orNull(answerName(guest))},
        {u"party_size"_s, guest.partySize},
        {u"waitlist_position"_s, guest.place ? QJsonValue(guest.place) : QJsonValue()},
        {u"attended"_s, guest.isHere()},
        {u"arrived_at"_s, instantJson(guest.arrivedAt)},
        {u"left_at"_s, instantJson(guest.leftAt)},
        {u"checked_in_by"_s, orNull(guest.checkedInBy)},
        {u"walk_in"_s, guest.walkIn},
        {u"roles"_s, QJsonArray()},
        {u"table"_s, orNull(table)},
    };
}

QJsonObject historyJson(const HistoryEntry &entry)
{
    return {
        {u"op_id"_s, entry.op.toText()},
        {u"at"_s, instantJson(entry.at)},
        {u"actor"_s, entry.actor},
        {u"verb"_s, entry.verb},
        {u"text"_s, entry.sentence()},
        {u"subject"_s, entry.subject},
        {u"about"_s, entry.root ? QJsonValue(entry.root.toText()) : QJsonValue()},
        {u"undone"_s, entry.undone},
        {u"changes"_s, entry.changes},
    };
}

} // namespace kith::cli
