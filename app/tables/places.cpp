// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/places.h"

#include <algorithm>

namespace kith::tables {

QList<Place> ofPerson(Reader &reader, PersonId person)
{
    QList<Place> places;
    Report rows = reader.report("tables_places", person);
    while (rows.next()) {
        const Place place{rows.id<GatheringId>(0), rows.text(1), rows.text(2), int(rows.integer(3)), int(rows.integer(4)), rows.text(5), rows.flag(6), {}};
        if (places.isEmpty() || places.last().gathering != place.gathering || places.last().round != place.round)
            places.append(place);
        const QString name = rows.text(8);
        if (const PersonId other = rows.id<PersonId>(7))
            places.last().with.append({other, name, calledBy(name, rows.text(9), rows.text(10))});
    }
    return places;
}

QHash<PersonId, QString> tablesOf(Reader &reader, GatheringId gathering)
{
    QHash<PersonId, QMap<int, int>> seats;
    int rounds = 0;
    Report rows = reader.report("tables_of_gathering", gathering);
    while (rows.next()) {
        rounds = std::max(rounds, int(rows.integer(1)));
        seats[rows.id<PersonId>(0)].insert(int(rows.integer(1)), int(rows.integer(2)));
    }
    QHash<PersonId, QString> texts;
    for (auto person = seats.begin(); person != seats.end(); ++person) {
        QStringList tables;
        for (int round = 1; round <= rounds; ++round) {
            const int table = person->value(round);
            tables.append(table ? QString::number(table) : QStringLiteral("-"));
        }
        texts.insert(person.key(), tables.join(QStringLiteral(", ")));
    }
    return texts;
}

} // namespace kith::tables
