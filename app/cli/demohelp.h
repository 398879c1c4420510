// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks, offers, helps and promises of the Tuesday Table, as resources/demo/tuesday.json tells them.
#pragma once

#include "app/cli/demotold.h"

namespace kith::cli {

class ToldHelp
{
public:
    ToldHelp(const QJsonObject &told, const DemoCalendar &calendar, const std::vector<ToldPerson> &people, const std::vector<Gathering> &gatherings);

    /// Puts each of them into the diary, in the evening of its day. The diary is written while this is there.
    void tell(DemoDiary &diary, DemoIds &ids, DemoCounts &counts) const;

private:
    PersonId person(const QJsonObject &of, QLatin1StringView key) const;
    GatheringId gathering(const QJsonObject &of) const;
    QDate day(const QJsonObject &of, QLatin1StringView key) const;
    Instant evening(const QJsonObject &of, QLatin1StringView key, int minutes = 0) const;

    void tellAsk(const QJsonObject &one, DemoDiary &diary, DemoIds &ids) const;
    void tellOffer(const QJsonObject &one, DemoDiary &diary, DemoIds &ids) const;
    void tellHelp(const QJsonObject &one, DemoDiary &diary, DemoIds &ids, int order) const;
    void tellPromise(const QJsonObject &one, DemoDiary &diary, DemoIds &ids) const;
    void tellRhythm(const QJsonObject &one, DemoDiary &diary, DemoIds &ids) const;

    const QJsonObject m_told;
    const DemoCalendar m_calendar;
    QHash<QString, PersonId> m_people;
    QHash<QString, GatheringId> m_gatherings;
};

} // namespace kith::cli
