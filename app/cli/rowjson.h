// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// People, gatherings and attendees as every command prints them: the keys other programs rely on.
#pragma once

#include "app/gatherings/roster.h"
#include "app/people/people.h"
#include "app/store/history.h"

#include <QJsonObject>

namespace kith::cli {

// Ids are text, instants ISO 8601 in UTC, what is not there is null.
QJsonObject personJson(const Person &person, const people::Seen &seen);
QJsonObject gatheringJson(const Gathering &gathering, const gatherings::Counts &counts);
/// `table` is where they sit, in each round.
QJsonObject attendeeJson(const gatherings::Guest &guest, const QString &table);
QJsonObject historyJson(const HistoryEntry &entry);

/// The answer with its waiting list: "accepted", "waitlisted" ...; empty for somebody who was not invited.
QString answerName(const gatherings::Guest &guest);
QJsonValue instantJson(Instant instant);

} // namespace kith::cli
