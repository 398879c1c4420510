// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who on the waiting list is offered a freed place, and why: one pure function.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/people/person.h"

#include <QStringList>

namespace kith {

struct Waiting {
    PersonId person;
    QString name;
    int partySize = 1;
    Instant since;
};

struct OfferedPlace {
    PersonId person;
    QString reason; ///< in words, for everybody to see
};

struct Offers {
    QList<OfferedPlace> offered;
    QStringList skipped; ///< a sentence for each party passed over
    bool operator==(const Offers &) const = default;
};

bool operator==(const OfferedPlace &, const OfferedPlace &);

/// `capacity` 0 means no limit; `taken` counts seats, not people. The queue is ordered by `since`, then by person id,
/// so that the same state always gives the same answer. NextThatFits passes over a party larger than what is free and
/// says so; StrictOrder stops at it.
Offers offerPlaces(int capacity, int taken, QList<Waiting> queue, WaitingRule rule);

} // namespace kith
