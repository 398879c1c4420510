// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who has met whom before, at a table or at a gathering so small that everybody met.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/people/person.h"
#include "app/store/tx.h"

namespace kith::tables {

/// At a gathering of so few everybody has talked with everybody: they fit around one table.
inline constexpr int everyoneMet = 8;

/// Days after which a meeting counts half.
inline constexpr int halfForgotten = 365;

/// Two people, the one with the lower id first.
struct Meeting {
    PersonId a, b;
    int times = 0; ///< each round at one table, and each small gathering where they shared none
    QDate last; ///< when the last such gathering began
    int weight = 0; ///< in sixteenths, each time counted by how long before the gathering it was
    bool operator==(const Meeting &) const = default;
};

/// What a meeting counts so many days later, in sixteenths: 16 on the day, 8 after a year, 4 after two, with a straight line
/// between; never less than 1, as whoever has met has met.
int faded(qint64 days);

struct Past {
    QList<Meeting> meetings; ///< in the order of a, then b
    QList<int> timesBefore; ///< for each person asked for, the gatherings they came to
    bool operator==(const Past &) const = default;
};

/// What these people had behind them when a gathering began. A round was sat when it was closed; and when it was one of the
/// chosen tables of a gathering that is over, by whoever came, or by all where attendance was not taken.
Past pastOf(Reader &reader, const QList<PersonId> &people, const Gathering &gathering);

} // namespace kith::tables
