// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes what happened long ago as it would have been written then: at its time, in a change of its own.
#pragma once

#include "app/cli/demo.h"

#include "app/core/walltime.h"

#include <functional>
#include <vector>

namespace kith::cli {

/// Ids that are the same on every computer and in every week, in the order they are asked for.
class DemoIds
{
public:
    template<class R>
    void give(R &row) { row.id.value = m_next++; }

private:
    qint64 m_next = qint64(1) << 59; ///< early in 2024, as row ids count
};

/// The calendar of a demo is written for one Tuesday and moved by whole weeks to the clock's next one.
class DemoCalendar
{
public:
    DemoCalendar(QString zone, const WallTime &nextEnds, Instant now);

    /// "2026-05-26T18:30" as it is after the move.
    WallTime moved(const QString &text) const;
    Instant at(const QString &text) const { return moved(text).toInstant(); }
    const QString &zone() const { return m_zone; }

private:
    QString m_zone;
    int m_days = 0;
};

/// Changes in the order of time, however they were thought up.
class DemoDiary
{
public:
    /// Whoever is named from now on does what is written down.
    void by(const QString &actor) { m_actor = actor; }
    void at(Instant when, const Verb &verb, std::function<void(Tx &)> change) { m_entries.push_back({when, verb, std::move(change), m_actor}); }
    /// Throws the Failure of the first that fails.
    void write(Store &store, FixedClock &clock);

private:
    struct Entry {
        Instant when;
        Verb verb;
        std::function<void(Tx &)> change;
        QString actor;
    };
    QString m_actor;
    std::vector<Entry> m_entries;
};

/// The names a new store needs before it is filled, and the filling itself.
struct DemoPlan {
    QString name;
    QString zone;
    std::function<DemoCounts(Store &, FixedClock &)> fill;
};

DemoPlan tuesdayTable(Instant now);
DemoPlan crowd(int people, int gatherings, quint32 seed, Instant now);

/// The Tuesday every demo looks forward to, before it is moved.
inline constexpr QLatin1StringView demoNextStarts("2026-05-26T18:30");
inline constexpr QLatin1StringView demoNextEnds("2026-05-26T21:00");

} // namespace kith::cli
