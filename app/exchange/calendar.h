// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gatherings and their guests from an iCalendar file.
#pragma once

#include "app/exchange/icalendar.h"

#include "app/core/result.h"
#include "app/gatherings/gathering.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace kith::exchange {

/// A gathering as the file has it: no id yet, its key among the external ids ("ical:uid/20261124T190000").
struct CalendarEvent {
    Gathering gathering;
    QList<CalendarGuest> guests;
};

struct CalendarFile {
    QList<CalendarEvent> events; ///< every date of a series by itself
    QStringList unmapped; ///< properties that have no place, by name
    QStringList notes; ///< what could not be read, by line
};

bool looksLikeCalendar(QStringView text);

/// `zone` is for times without one and for times in UTC, unless the calendar names its own (X-WR-TIMEZONE); a series without
/// an end stops a year after `today`.
Result<CalendarFile> readCalendar(const QString &text, const QString &zone, QDate today);

} // namespace kith::exchange
