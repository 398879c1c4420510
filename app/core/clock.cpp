// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/clock.h"

#include "app/core/walltime.h"

#include <QDateTime>
#include <QTimeZone>

namespace kith {

QString Instant::toIso() const
{
    if (!ms)
        return {};
    const auto format = ms % 1000 ? Qt::ISODateWithMs : Qt::ISODate;
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(format);
}

Instant Instant::fromIso(const QString &text)
{
    QDateTime parsed = QDateTime::fromString(text.trimmed(), Qt::ISODateWithMs);
    if (!parsed.isValid())
        return {};
    if (parsed.timeSpec() == Qt::LocalTime)
        parsed.setTimeSpec(Qt::UTC);
    return {parsed.toMSecsSinceEpoch()};
}

QDate Clock::today(const QString &zone) const
{
    return WallTime::at(now(), zone).date();
}

Instant SystemClock::now() const
{
    return {QDateTime::currentMSecsSinceEpoch()};
}

QString systemZone()
{
    const QByteArray id = QTimeZone::systemTimeZoneId();
    return id.isEmpty() ? QStringLiteral("UTC") : QString::fromLatin1(id);
}

} // namespace kith
