// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/calendarzones.h"

#include "app/core/walltime.h"

#include <QTimeZone>

namespace kith::exchange {

namespace {

constexpr int mostClocks = 100;
constexpr qsizetype longestName = 64;

/// Noon twice a month for three years: where clocks differ, they differ then.
QList<QDateTime> samples(QDate today)
{
    QList<QDateTime> all;
    for (QDate day(today.year() - 1, 1, 1); day.year() < today.year() + 2; day = day.addMonths(1)) {
        for (int more : {0, 14})
            all.append(QDateTime(day.addDays(more), QTime(12, 0), Qt::UTC));
    }
    return all;
}

QString clockOf(const QList<int> &offsets)
{
    QString clock;
    for (int offset : offsets)
        clock += QString::number(offset / 60) + u' ';
    return clock;
}

QString clockOf(const QTimeZone &zone, const QList<QDateTime> &at)
{
    QList<int> offsets;
    for (const QDateTime &local : at)
        offsets.append(zone.offsetFromUtc(QDateTime(local.date(), local.time(), zone)));
    return clockOf(offsets);
}

/// The best known city of each clock: Windows names one for every zone it knows.
QList<QByteArray> knownCities()
{
    QList<QByteArray> cities;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (QTimeZone::windowsIdToDefaultIanaId(QTimeZone::ianaIdToWindowsId(id)) == id)
            cities.append(id);
    }
    return cities;
}

} // namespace

CalendarZones::CalendarZones(QHash<QString, CalendarZone> told, QString home, QDate today)
    : m_told(std::move(told)), m_home(std::move(home)), m_today(today)
{
}

QString CalendarZones::find(const QString &name)
{
    const auto known = m_found.constFind(name);
    if (known != m_found.cend())
        return *known;
    QString zone = byPlace(name);
    if (zone.isEmpty())
        zone = byPlace(m_told.value(name).place);
    if (zone.isEmpty())
        zone = byClock(name);
    m_found.insert(name, zone);
    return zone;
}

QString CalendarZones::byPlace(const QString &name) const
{
    // Programs put their own names in front: "/freeassociation.sourceforge.net/Europe/Berlin". A dot could lead out of the zones' folder.
    for (QString tail = name.right(longestName); !tail.isEmpty(); tail = tail.section(u'/', 1)) {
        if (!tail.contains(u'.') && isKnownZone(tail))
            return tail;
    }
    return QString::fromLatin1(QTimeZone::windowsIdToDefaultIanaId(name.toLatin1()));
}

QString CalendarZones::byClock(const QString &name)
{
    const auto told = m_told.constFind(name);
    if (told == m_told.cend() || m_clocksRead == mostClocks)
        return {};
    ++m_clocksRead;
    const QList<QDateTime> at = samples(m_today);
    const QList<int> offsets = zoneOffsets(told->text, at);
    if (offsets.isEmpty())
        return {};
    if (m_byClock.isEmpty()) {
        m_byClock.insert(clockOf(QTimeZone(m_home.toLatin1()), at), m_home);
        for (const QByteArray &city : knownCities()) {
            if (const QString clock = clockOf(QTimeZone(city), at); !m_byClock.contains(clock))
                m_byClock.insert(clock, QString::fromLatin1(city));
        }
    }
    return m_byClock.value(clockOf(offsets));
}

} // namespace kith::exchange
