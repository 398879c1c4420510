// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes next, and how it stands: what a day begins with.
#pragma once

#include "app/gatherings/roster.h"

namespace kith::gatherings {

struct Outlook {
    Gathering next; ///< none planned: id 0
    Counts counts; ///< of the next one
    int toCome = 0; ///< seats of those who have a place and are not here yet
    int notInvited = 0; ///< people in lists
    QDate after; ///< the day of the one after it; none planned: invalid
    bool anyGathering = false, anybody = false; ///< whether the store holds any at all
    Instant now;
    QString zone; ///< of the community
    bool operator==(const Outlook &) const = default;

    QDate today() const { return WallTime::at(now, zone).date(); }
    bool isOn() const { return next.id && next.startsAt <= now; }
    /// Starts, or goes on, on this day.
    bool isToday() const;
};
Outlook outlook(Reader &reader);

/// "Supper is in five days and every seat is taken.", "Supper is on now and 14 people are here.", "No gathering is planned."
QString sentence(const Outlook &outlook);

/// What is planned and not over, the nearest first.
QList<Gathering> upcoming(Reader &reader);

} // namespace kith::gatherings
