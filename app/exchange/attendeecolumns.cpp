// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/attendeerow.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Export)
};

const char *answerWord(const AttendeeSource &s)
{
    if (s.guest.waitingSince)
        return QT_TRANSLATE_NOOP("Export", "Waiting");
    switch (s.guest.answer) {
    case Answer::Accepted:
        return QT_TRANSLATE_NOOP("Export", "Coming");
    case Answer::Tentative:
        return QT_TRANSLATE_NOOP("Export", "Maybe");
    case Answer::Declined:
        return QT_TRANSLATE_NOOP("Export", "Declined");
    case Answer::NeedsAction:
        break;
    }
    return QT_TRANSLATE_NOOP("Export", "No answer");
}

void putAnswer(const AttendeeSource &s, ExportTable &to)
{
    if (!s.guest.isInvited)
        return;
    if (s.wording.words) {
        to.put(Tr::tr(answerWord(s)).toUtf8());
    } else {
        const std::string_view name = enumNames(Answer{})[size_t(s.guest.answer)];
        to.put(QByteArrayView(name.data(), qsizetype(name.size())));
    }
}

void putWall(const AttendeeSource &s, ExportTable &to, Instant at)
{
    if (s.wording.words)
        s.wall.putShort(to, at, s.wording.severalGatherings);
    else
        s.wall.put(to, at);
}

void putContact(const AttendeeSource &s, ExportTable &to, const QByteArray &list)
{
    if (s.person.mayBeContacted || s.wording.contactsOfAll)
        putFirst(to, list);
}

using S = AttendeeSource;
using T = ExportTable;
constexpr auto nothing = [](const S &, T &) { };

#define LABEL(text) QT_TRANSLATE_NOOP("ExportColumn", text)
constexpr std::array specs = {
    ColumnSpec<S>{"tick", nullptr, LABEL("Box to tick"), CellKind::Tick, true, nothing},
    ColumnSpec<S>{"display_name", "name", LABEL("Name"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.person.display); }},
    ColumnSpec<S>{"full_name", "name", LABEL("Whole name"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.person.name); }},
    ColumnSpec<S>{"call_name", nullptr, LABEL("Name to call them by"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.person.callName); }},
    ColumnSpec<S>{"pronouns", nullptr, LABEL("Pronouns"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.person.pronouns); }},
    ColumnSpec<S>{"roles", nullptr, LABEL("Role"), CellKind::List, false, nothing},
    ColumnSpec<S>{"needs", nullptr, LABEL("Needs"), CellKind::List, true,
                  [](const S &s, T &t) { putList(t, s.person.dietary); putList(t, s.person.access); }},
    ColumnSpec<S>{"table", nullptr, LABEL("Table"), CellKind::Optional, true, [](const S &s, T &t) { t.put(s.guest.table); }},
    ColumnSpec<S>{"rsvp", nullptr, LABEL("Answer"), CellKind::Optional, true, putAnswer},
    ColumnSpec<S>{"party_size", nullptr, LABEL("Seats"), CellKind::Number, true, [](const S &s, T &t) { t.putNumber(s.guest.partySize); }},
    ColumnSpec<S>{"rsvp_at", nullptr, LABEL("Answered at"), CellKind::Optional, true,
                  [](const S &s, T &t) { s.wording.words ? s.wall.putShort(t, s.guest.answeredAt, true) : putInstant(t, s.guest.answeredAt); }},
    ColumnSpec<S>{"waitlist_position", nullptr, LABEL("Place in the queue"), CellKind::Number, true,
                  [](const S &s, T &t) { if (s.guest.place) t.putNumber(s.guest.place); }},
    ColumnSpec<S>{"comment", nullptr, LABEL("Said with the answer"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.guest.comment); }},
    ColumnSpec<S>{"attended", nullptr, LABEL("Came"), CellKind::Flag, true, [](const S &s, T &t) { s.wording.flag(t, s.guest.isHere); }},
    ColumnSpec<S>{"arrived_local", nullptr, LABEL("Arrived at"), CellKind::Optional, true, [](const S &s, T &t) { putWall(s, t, s.guest.arrivedAt); }},
    ColumnSpec<S>{"left_local", nullptr, LABEL("Left at"), CellKind::Optional, true, [](const S &s, T &t) { putWall(s, t, s.guest.leftAt); }},
    ColumnSpec<S>{"arrived_at", nullptr, LABEL("Arrived at (UTC)"), CellKind::Optional, true, [](const S &s, T &t) { putInstant(t, s.guest.arrivedAt); }},
    ColumnSpec<S>{"left_at", nullptr, LABEL("Left at (UTC)"), CellKind::Optional, true, [](const S &s, T &t) { putInstant(t, s.guest.leftAt); }},
    ColumnSpec<S>{"checked_in_by", nullptr, LABEL("Checked in by"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.guest.checkedInBy); }},
    ColumnSpec<S>{"walk_in", nullptr, LABEL("Walked in"), CellKind::Flag, true, [](const S &s, T &t) { s.wording.flag(t, s.guest.walkIn); }},
    ColumnSpec<S>{"let_in_by", nullptr, LABEL("Let in by"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.guest.letInBy); }},
    ColumnSpec<S>{"first_time", nullptr, LABEL("First time"), CellKind::Flag, true,
                  [](const S &s, T &t) { s.wording.flag(t, s.guest.isHere && s.person.firstVisit == s.gathering.startsAt.ms); }},
    ColumnSpec<S>{"phone", nullptr, LABEL("Phone"), CellKind::Text, true, [](const S &s, T &t) { putContact(s, t, s.person.phones); }},
    ColumnSpec<S>{"email", nullptr, LABEL("Email"), CellKind::Text, true, [](const S &s, T &t) { putContact(s, t, s.person.emails); }},
    ColumnSpec<S>{"signature", nullptr, LABEL("Signature"), CellKind::Signature, true, nothing},
    ColumnSpec<S>{"door_note", nullptr, LABEL("Note for the door"), CellKind::Text, false, nothing},
    ColumnSpec<S>{"given_name", nullptr, LABEL("Given name"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.person.given); }},
    ColumnSpec<S>{"family_name", nullptr, LABEL("Family name"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.person.family); }},
    ColumnSpec<S>{"access_needs", nullptr, LABEL("Access needs"), CellKind::List, true, [](const S &s, T &t) { putList(t, s.person.access); }},
    ColumnSpec<S>{"dietary_needs", nullptr, LABEL("Food needs"), CellKind::List, true, [](const S &s, T &t) { putList(t, s.person.dietary); }},
    ColumnSpec<S>{"tags", nullptr, LABEL("Tags"), CellKind::List, true, [](const S &s, T &t) { putList(t, s.person.tags); }},
    ColumnSpec<S>{"external_ids", nullptr, LABEL("Ids elsewhere"), CellKind::List, true, [](const S &s, T &t) { putList(t, s.person.externalIds); }},
    ColumnSpec<S>{"person_id", nullptr, LABEL("Person number"), CellKind::Text, true, [](const S &s, T &t) { t.putNumber(s.person.id); }},
    ColumnSpec<S>{"gathering_id", nullptr, LABEL("Gathering number"), CellKind::Text, true, [](const S &s, T &t) { t.putNumber(s.gathering.id.value); }},
    ColumnSpec<S>{"gathering_title", nullptr, LABEL("Gathering"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.texts.title); }},
    ColumnSpec<S>{"date", nullptr, LABEL("Date"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.texts.date); }},
    ColumnSpec<S>{"start_local", nullptr, LABEL("Begins"), CellKind::Text, true,
                  [](const S &s, T &t) { t.put(s.wording.words ? s.texts.clock : s.texts.starts); }},
    ColumnSpec<S>{"end_local", nullptr, LABEL("Ends"), CellKind::Optional, true,
                  [](const S &s, T &t) { t.put(s.wording.words ? s.texts.ends.sliced(std::min<qsizetype>(11, s.texts.ends.size())) : s.texts.ends); }},
    ColumnSpec<S>{"time_zone", nullptr, LABEL("Time zone"), CellKind::Text, true, [](const S &s, T &t) { t.put(s.texts.zone); }},
};
#undef LABEL

} // namespace

std::span<const ColumnSpec<AttendeeSource>> attendeeSpecs()
{
    return specs;
}

QStringList usualAttendeeColumns(const ExportRequest &request)
{
    const auto split = [](const char *ids) { return QString::fromLatin1(ids).split(u' '); };
    const bool isOne = bool(request.gathering);
    switch (request.format) {
    case ExportFormat::Json:
        return split(isOne ? "person_id full_name rsvp party_size waitlist_position attended arrived_at left_at checked_in_by walk_in roles table"
                           : "gathering_id person_id full_name rsvp party_size waitlist_position attended arrived_at left_at checked_in_by "
                             "walk_in roles table");
    case ExportFormat::Pdf:
    case ExportFormat::Html:
        if (request.layout == ExportLayout::NamesOnly)
            return split(isOne ? "display_name" : "date display_name");
        if (request.layout == ExportLayout::SignIn)
            return split(isOne ? "tick display_name signature" : "date tick display_name signature");
        return split(isOne ? "tick display_name needs" : "date gathering_title display_name rsvp attended");
    case ExportFormat::Xlsx:
        return split("gathering_title date start_local display_name full_name email phone rsvp party_size rsvp_at waitlist_position attended "
                     "arrived_local left_local checked_in_by walk_in first_time needs tags");
    default:
        return split("gathering_id gathering_title date start_local time_zone person_id display_name given_name family_name email phone rsvp "
                     "party_size rsvp_at waitlist_position attended arrived_local left_local checked_in_by walk_in first_time roles table "
                     "door_note tags external_ids full_name call_name end_local");
    }
}

} // namespace kith::exchange
