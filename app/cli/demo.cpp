// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo.h"

#include "app/cli/demowriter.h"

#include <QFile>

#include <algorithm>

namespace kith::cli {

DemoCalendar::DemoCalendar(QString zone, const WallTime &nextEnds, Instant now) : m_zone(std::move(zone))
{
    const int days = int(nextEnds.date().daysTo(WallTime::at(now, m_zone).date()));
    m_days = days - ((days % 7) + 7) % 7;
    if (WallTime(nextEnds.date().addDays(m_days), nextEnds.time(), m_zone).toInstant() <= now)
        m_days += 7;
}

WallTime DemoCalendar::moved(const QString &text) const
{
    const WallTime written = WallTime::fromText(text, m_zone);
    return {written.date().addDays(m_days), written.time(), m_zone};
}

void DemoDiary::write(Store &store, FixedClock &clock)
{
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const Entry &a, const Entry &b) { return a.when < b.when; });
    for (const Entry &entry : m_entries) {
        clock.set(entry.when);
        store.setActor(entry.actor);
        auto future = store.perform(entry.verb, entry.change);
        future.waitForFinished();
        if (!future.result().ok())
            throw Failure(future.result().error());
    }
}

Result<DemoCounts> makeDemo(const Location &location, const DemoRequest &request, const Clock &clock, const StoreOptions &options)
{
    const bool isTable = !request.people && !request.gatherings;
    const DemoPlan plan = isTable ? tuesdayTable(clock.now()) : crowd(request.people.value_or(34), request.gatherings.value_or(14), request.seed, clock.now());
    FixedClock then(clock.now());
    StoreOptions quiet = options;
    quiet.copies = StoreOptions::Copies::None;
    quiet.pollMs = 0;
    auto made = Store::create(location, plan.name, plan.zone, then, quiet);
    if (!made.ok())
        return made.error();
    try {
        return plan.fill(**made, then);
    } catch (const Failure &failure) {
        // Half a demo is of no use to anybody, and nobody has written in it yet.
        made->reset();
        if (!location.isServer())
            QFile::remove(location.path);
        return failure.error;
    }
}

} // namespace kith::cli
