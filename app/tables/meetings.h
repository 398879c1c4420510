// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who has met whom before, at a table or at a gathering so small that everybody met.
#pragma once

#include "app/people/person.h"
#include "app/store/tx.h"
#include "app/tables/problem.h"

namespace kith::tables {

/// At a gathering of so few everybody has talked with everybody: they fit around one table.
inline constexpr int everyoneMet = 8;

/// Days after which a meeting counts half.
inline constexpr int halfForgotten = 365;

/// Two people, the one with the lower id first.
struct Meeting {
    PersonId a, b;
    int times = 0; ///< each round at one table, and each small gathering they were not seated at
    QDate last;
    int weight = 0; ///< in sixteenths, each meeting counted by how long ago it was
    bool operator==(const Meeting &) const = default;
};

/// What a meeting counts so many days later, in sixteenths: 16 on the day, 8 after a year, 4 after two, with a straight line
/// between; never less than 1, as whoever has met has met.
int faded(int days);

struct PersonsPast {
    PersonId id;
    int timesBefore = 0; ///< gatherings they came to
    bool operator==(const PersonsPast &) const = default;
};

struct Past {
    QList<Meeting> meetings; ///< by a, then b
    QList<PersonsPast> people; ///< in the order asked for
    bool operator==(const Past &) const = default;
};

/// Before an instant, among these people. A round was sat when it is closed; and when it is one of the chosen tables of a
/// gathering that is over, by whoever came, or by all where attendance was not taken.
Past pastOf(Reader &reader, const QList<PersonId> &people, Instant before, const QString &zone);

} // namespace kith::tables
