// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where people sit, told of one person or of everybody at one gathering. Only chosen tables count.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/people/person.h"
#include "app/store/tx.h"

#include <QHash>

namespace kith::tables {

struct Companion {
    PersonId id;
    QString name, called;
    bool operator==(const Companion &) const = default;
};

/// One round that somebody sat, or will sit.
struct Place {
    GatheringId gathering;
    QString title;
    QString gatheringStarts; ///< wall time
    int round = 1;
    int table = 1;
    QString starts; ///< of the round, "HH:MM"; may be empty
    bool isClosed = false;
    QList<Companion> with; ///< by name
    bool operator==(const Place &) const = default;
};
/// The newest gathering first, its rounds in order.
QList<Place> ofPerson(Reader &reader, PersonId person);

/// For each who has a seat, their table; with more rounds than one the table of each, "2, 5, -" when they sit out the third.
QHash<PersonId, QString> tablesOf(Reader &reader, GatheringId gathering);

} // namespace kith::tables
