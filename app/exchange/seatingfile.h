// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who sat where at an earlier evening, read from a table: name (or person_id), round, table.
#pragma once

#include "app/tables/seating.h"

#include <QStringList>

namespace kith::exchange {

struct SatLine {
    int line = 0; ///< of the file, from 1
    PersonId id; ///< where the file names people by number
    QString name;
    int round = 1; ///< 1 where the file knows no rounds
    int table = 1;
    bool operator==(const SatLine &) const = default;
};

/// As `kith export STORE tables` writes it, or by hand. Throws Failure for what cannot be: no such headings, no number, nobody, a
/// round before which there is none.
QList<SatLine> satLines(const QByteArray &file);

/// People by number, or else by a name that only one has; Failure says in which line somebody is unknown.
tables::Seating seatingOf(Reader &reader, const QList<SatLine> &lines);

/// The names of a list: of its column name, or else the first cell of each line. Throws Failure for what is no list of names.
QStringList namesOf(const QByteArray &file);

} // namespace kith::exchange
