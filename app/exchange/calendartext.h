// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The entries and zones of an iCalendar file, as written and by line.
#pragma once

#include "app/exchange/icalendar.h"

#include "app/core/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace kith::exchange {

/// A VTIMEZONE.
struct CalendarZone {
    QString place; ///< the IANA name it gives itself beside the TZID (X-LIC-LOCATION)
    QByteArray text;
};

/// What could not be read, by line; after 200 only how many more.
class CalendarNotes
{
public:
    void add(const QString &note);
    QStringList told() const;

private:
    QStringList m_told;
    int m_untold = 0;
};

struct CalendarText {
    QList<CalendarEntry> entries; ///< in the order of the file; each has a title and a start
    QHash<QString, CalendarZone> zones; ///< by TZID
    QStringList unmapped; ///< properties and entries that have no place, by name
    CalendarNotes notes;
};

/// What cannot be read is left out and named in the notes; only a file with too much in it is refused.
Result<CalendarText> readCalendarText(QStringView text);

} // namespace kith::exchange
