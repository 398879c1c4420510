// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who sat with whom at the Tuesday Table, and the tables for its next evening.
#pragma once

#include "app/cli/demotold.h"

#include "app/tables/sheet.h"

namespace kith::cli {

class ToldSeats
{
public:
    ToldSeats(const QJsonObject &told, const DemoCalendar &calendar, const std::vector<ToldPerson> &people, const std::vector<Gathering> &gatherings)
        : m_told(told.value(u"tables").toObject()), m_calendar(calendar), m_people(people), m_gatherings(gatherings)
    {
    }

    /// The evenings that are over were sat by who came; the next is seated once everybody has answered.
    void tell(DemoDiary &diary, DemoIds &ids) const;

private:
    void seat(Tx &tx, DemoIds &ids, const Gathering &gathering, tables::SheetPlan wanted, const QStringList &starts) const;
    void tellNext(DemoDiary &diary, DemoIds &ids) const;
    QList<TableRule> rules(DemoIds &ids, TablePlanId plan) const;
    PersonId idOf(const QString &name) const;
    const Gathering &gatheringOn(const QString &day) const;

    QJsonObject m_told;
    const DemoCalendar &m_calendar;
    const std::vector<ToldPerson> &m_people;
    const std::vector<Gathering> &m_gatherings;
};

} // namespace kith::cli
