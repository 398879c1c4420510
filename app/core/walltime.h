// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Planned local time: what the clock on the wall will say, and in which zone.
#pragma once

#include "app/core/clock.h"

#include <QDate>
#include <QStringList>
#include <QTime>

namespace kith {

/// A local date and time with an IANA zone. 19:00 stays 19:00 when the clocks change; UTC is computed.
class WallTime
{
public:
    WallTime() = default;
    WallTime(QDate date, QTime time, QString zone) : m_date(date), m_time(time), m_zone(std::move(zone)) { }

    /// From "YYYY-MM-DDTHH:MM" (a space instead of the T, and seconds, are taken too). Invalid when it is none.
    static WallTime fromText(const QString &text, const QString &zone);
    /// What the wall clock of a zone says at an instant; an unknown zone counts as UTC.
    static WallTime at(Instant instant, const QString &zone);

    QDate date() const { return m_date; }
    QTime time() const { return m_time; }
    const QString &zone() const { return m_zone; }
    bool isValid() const { return m_date.isValid() && m_time.isValid(); }
    /// "YYYY-MM-DDTHH:MM", empty when invalid.
    QString toText() const;
    /// None when invalid. A time the clocks skip moves forward by the gap; one they repeat is the first of the two.
    Instant toInstant() const;
    /// Whether the clocks skip this time on that day.
    bool isSkipped() const;
    WallTime plusMinutes(int minutes) const;

    bool operator==(const WallTime &) const = default;

private:
    QDate m_date;
    QTime m_time;
    QString m_zone;
};

/// Whether an IANA name is known on this machine.
bool isKnownZone(const QString &zone);
/// To choose one from: "Europe/London".
QStringList knownZones();

} // namespace kith
