// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row of a list of attendees, and the columns made from it.
#pragma once

#include "app/exchange/exporttables.h"
#include "app/gatherings/invitation.h"

namespace kith::exchange {

/// A person as the store's bytes, read once however many gatherings they came to.
struct GuestPerson {
    qint64 id = 0;
    QByteArray name, folded, callName, given, family, pronouns, emails, phones, tags, access, dietary, externalIds;
    bool mayBeContacted = false;
    qint64 firstVisit = 0; ///< the start of the first gathering they came to
    QByteArray display; ///< what lists call them
};

struct GuestRow {
    int person = 0; ///< in the order of names
    bool isInvited = false;
    Answer answer = Answer::NeedsAction;
    qint64 partySize = 1;
    Instant waitingSince, answeredAt;
    QByteArray comment;
    bool isHere = false;
    Instant arrivedAt, leftAt;
    QByteArray checkedInBy;
    bool walkIn = false;
    QByteArray letInBy; ///< who decided it when every seat was taken
    int place = 0;
    QByteArray table; ///< in each round, where there are tables
};

/// The texts of one gathering, made once for all its rows.
struct GatheringTexts {
    QByteArray title, starts, ends, zone;
    QByteArray date, clock;
};

struct AttendeeSource {
    const Wording &wording;
    const Gathering &gathering;
    const GatheringTexts &texts;
    const GuestPerson &person;
    const GuestRow &guest;
    WallClock &wall;
};

std::span<const ColumnSpec<AttendeeSource>> attendeeSpecs();
/// What suits the format when nobody has chosen.
QStringList usualAttendeeColumns(const ExportRequest &request);

} // namespace kith::exchange
