// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the values of iCalendar (RFC 5545) mean, as libical reads them; icalendar.cpp alone includes libical.
// Nothing here throws, asks for the time or reads a zone file: what cannot be read comes back as false or empty.
#pragma once

#include "app/exchange/contentlines.h"

#include "app/core/walltime.h"
#include "app/gatherings/invitation.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace kith::exchange {

/// A day, or a day and a time to the minute, as written.
struct CalendarTime {
    QDate date;
    QTime time; ///< none for a whole day
    QString zone; ///< TZID as the file has it, "UTC", or empty: wherever the calendar is at home

    bool isValid() const { return date.isValid(); }
    bool isDay() const { return !time.isValid(); }
};

struct CalendarGuest {
    int line = 0;
    QString name;
    QString email;
    Answer answer = Answer::NeedsAction;
    int partySize = 0; ///< 0: not said
};

/// One VEVENT: a single date, a whole series, or one date of a series told anew (then `original` is valid).
struct CalendarEntry {
    int line = 0; ///< where it begins
    QString home; ///< the zone its calendar names for itself (X-WR-TIMEZONE), as written
    QString uid, title, venue, agenda;
    bool isCancelled = false;
    CalendarTime start, end;
    int minutes = 0; ///< DURATION; 0 when there is none
    CalendarTime original; ///< RECURRENCE-ID
    bool isFromThereOn = false; ///< it speaks of every later date as well
    QStringList rules; ///< RRULE as written, for recurrenceOf
    QList<CalendarTime> also, except; ///< RDATE and EXDATE
    QList<CalendarGuest> guests;
};

/// Reads one property of a VEVENT into the entry; false when its value (one of a list) is none it can have.
bool readInto(CalendarEntry &entry, const ContentLine &line, const QString &value);

struct Recurrence {
    QList<WallTime> times; ///< rising, at most 500; none when the rule is not understood
    bool isEndless = false; ///< the rule has no end: the times stop at the horizon
    bool isCut = false; ///< there were more than 500
    int steps = 0; ///< what it took, each some microseconds; a rule that no date fits takes very many
};

/// The times of a rule ("FREQ=MONTHLY;BYDAY=2TU,4TU") in the zone of its start, which is always the first. 19:00 stays 19:00
/// across a clock change. Of more than 500 the last before the horizon are given, or the first when those reach beyond it.
/// Not understood: what is no rule or fits no date, and what libical is known to get wrong (BYWEEKNO, anything by the hour).
Recurrence recurrenceOf(const QString &rule, const WallTime &start, bool isDay, QDate horizon);

/// Seconds east of UTC that a VTIMEZONE prescribes at local times; empty when it is no usable zone.
QList<int> zoneOffsets(const QByteArray &vtimezone, const QList<QDateTime> &at);

} // namespace kith::exchange
