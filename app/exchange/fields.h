// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a column of a file can mean to Kith.
#pragma once

#include <QString>
#include <QStringView>

#include <optional>
#include <span>

namespace kith::exchange {

enum class Field : quint8 {
    LeaveOut,
    // the person
    PersonKey, ///< our own id, from our own export
    ExternalId,
    Name,
    DisplayName, ///< what a list of ours shows: the name where no other column holds it
    NameFamilyFirst,
    CallName,
    GivenName,
    MiddleName,
    FamilyName,
    NameSuffix,
    Pronouns,
    Email,
    EmailLabel, ///< marks the preferred one of several
    Phone,
    Birthday,
    Tags,
    AccessNeeds,
    DietaryNeeds,
    PhotoConsent,
    MayBeContacted,
    IntroducedBy,
    Organizer,
    AwayUntil,
    JoinedOn,
    Notes,
    Archived,
    Custom, ///< kept under its own heading
    // their answer and arrival at one gathering
    Answer,
    AnsweredAt,
    PartySize,
    Guests, ///< how many they bring
    WaitingSince,
    Ticket,
    TicketUrl,
    Comment,
    Attended,
    ArrivedAt,
    CheckIns, ///< "Front door (2026-04-08 18:02:11), ..."
    LeftAt,
    CheckedInBy,
    WalkIn,
    // the gathering
    GatheringKey,
    GatheringTitle,
    GatheringDate,
    GatheringStart, ///< a time of day, or a date with one
    GatheringEnd,
    GatheringZone,
};

struct FieldInfo {
    Field field;
    const char *name; ///< for the command line: "call_name"
    const char *label; ///< for people
};

/// Every field a person may choose, in the order a list shows them.
std::span<const FieldInfo> allFields();
QString fieldName(Field field);
QString fieldLabel(Field field);
std::optional<Field> fieldNamed(QStringView name);

/// Whether the field says something about a gathering rather than about the person.
constexpr bool isOfGathering(Field field) { return field >= Field::Answer; }
constexpr bool isDate(Field field)
{
    return field == Field::Birthday || field == Field::JoinedOn || field == Field::AwayUntil || field == Field::AnsweredAt
        || field == Field::ArrivedAt || field == Field::LeftAt || field == Field::WaitingSince || field == Field::GatheringDate
        || field == Field::GatheringStart || field == Field::GatheringEnd;
}

} // namespace kith::exchange
