// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which IANA zone a calendar means by the zone names it uses.
#pragma once

#include "app/exchange/calendartext.h"

#include <QDate>
#include <QHash>
#include <QString>

namespace kith::exchange {

class CalendarZones
{
public:
    /// `told` are the zones the file describes, `home` the zone preferred among those with the same clock.
    CalendarZones(QHash<QString, CalendarZone> told, QString home, QDate today);

    /// By its name ("Europe/Berlin", "/example.org/Europe/Berlin", "W. Europe Standard Time"), else by the place or the clock
    /// the file describes under that name. Empty when nothing fits.
    QString find(const QString &name);

private:
    QString byPlace(const QString &name) const;
    QString byClock(const QString &name);

    const QHash<QString, CalendarZone> m_told;
    const QString m_home;
    const QDate m_today;
    QHash<QString, QString> m_found;
    QHash<QString, QString> m_byClock; ///< zones by what their clocks show, made when first needed
    int m_clocksRead = 0;
};

} // namespace kith::exchange
