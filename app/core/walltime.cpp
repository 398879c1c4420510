// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/walltime.h"

#include <QDateTime>
#include <QTimeZone>

namespace kith {

static QTimeZone zoneOf(const QString &name)
{
    // Asking for a zone reads its file; the last one asked for is nearly always the next.
    thread_local QString lastName;
    thread_local QTimeZone last = QTimeZone::utc();
    if (name != lastName || !last.isValid()) {
        const QTimeZone found(name.toLatin1());
        last = found.isValid() ? found : QTimeZone::utc();
        lastName = name;
    }
    return last;
}

WallTime WallTime::fromText(const QString &text, const QString &zone)
{
    const QString trimmed = text.trimmed();
    const qsizetype split = 10;
    if (trimmed.size() < split)
        return {};
    const QDate date = QDate::fromString(trimmed.left(split), Qt::ISODate);
    QTime time(0, 0);
    if (trimmed.size() > split) {
        if (trimmed[split] != u'T' && trimmed[split] != u' ')
            return {};
        time = QTime::fromString(trimmed.mid(split + 1), Qt::ISODate);
        if (!time.isValid())
            time = QTime::fromString(trimmed.mid(split + 1), QStringLiteral("H:mm"));
    }
    if (!date.isValid() || !time.isValid())
        return {};
    return {date, QTime(time.hour(), time.minute()), zone};
}

WallTime WallTime::at(Instant instant, const QString &zone)
{
    if (!instant)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(instant.ms, zoneOf(zone));
    return {local.date(), QTime(local.time().hour(), local.time().minute()), zone};
}

QString WallTime::toText() const
{
    if (!isValid())
        return {};
    return m_date.toString(Qt::ISODate) + u'T' + m_time.toString(QStringLiteral("HH:mm"));
}

/// The offset from UTC that holds an hour and more before a local time: the one a gap or overlap leaves.
static qint64 offsetBefore(const QTimeZone &zone, qint64 localAsUtc)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(localAsUtc - 26LL * 3600 * 1000, Qt::UTC)) * 1000LL;
}

static qint64 localAsUtc(QDate date, QTime time)
{
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
}

Instant WallTime::toInstant() const
{
    if (!isValid())
        return {};
    const QTimeZone zone = zoneOf(m_zone);
    const qint64 local = localAsUtc(m_date, m_time);
    const qint64 before = offsetBefore(zone, local);
    const qint64 guess = local - before;
    const qint64 actual = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(guess, Qt::UTC)) * 1000LL;
    if (actual == before)
        return {guess};
    const qint64 second = local - actual;
    const qint64 check = zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(second, Qt::UTC)) * 1000LL;
    return {check == actual ? second : guess};
}

bool WallTime::isSkipped() const
{
    return isValid() && !(WallTime::at(toInstant(), m_zone) == *this);
}

WallTime WallTime::plusMinutes(int minutes) const
{
    if (!isValid())
        return {};
    const QDateTime moved = QDateTime(m_date, m_time, Qt::UTC).addSecs(60LL * minutes);
    return {moved.date(), moved.time(), m_zone};
}

bool isKnownZone(const QString &zone)
{
    const QTimeZone found(zone.toLatin1());
    if (zone.isEmpty() || !found.isValid())
        return false;
    if (zone.contains(u'/') || zone == u"UTC" || zone == u"GMT")
        return true;
    // Qt takes any word at all ("Home") for a zone that is at UTC for ever.
    const QDateTime longAgo(QDate(1800, 1, 1), QTime(0, 0), Qt::UTC);
    return found.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(0, Qt::UTC)) != 0 || found.nextTransition(longAgo).atUtc.isValid();
}

QStringList knownZones()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        names.append(QString::fromLatin1(id));
    return names;
}

} // namespace kith
