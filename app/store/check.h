// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking a store over row by row: the journal holds the last image of every row, so rot in either is found.
#pragma once

#include "app/core/progress.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

#include <vector>

namespace kith {

namespace verbs {
inline constexpr Verb Repair{"store.repair", QT_TRANSLATE_NOOP("Verb", "Repaired %1")};
}

/// One row that is not as the journal last left it.
struct Rotten {
    QByteArray table;
    qint64 row = 0;
    Cells now; ///< empty: the row is missing
    Cells journaled; ///< empty: the journal says it was removed
};

struct CheckReport {
    qint64 rows = 0; ///< looked at
    QStringList problems; ///< a sentence each, with the values where there are two that everybody may know
    std::vector<Rotten> rotten; ///< those the journal can put right
    bool damagedFile = false; ///< the database itself found something

    bool ok() const { return problems.isEmpty(); }
};

/// The database's own check, references, the journal's numbering, and every row against its last image.
CheckReport checkStore(Reader &reader, Progress &progress);

struct RepairReport {
    CheckReport found;
    int repaired = 0;
    QStringList left; ///< a sentence for each row that could not be put right
    OpId op; ///< none when there was nothing to do
};

/// Puts every row back to its last image in the journal, itself journaled, so that it can be undone.
RepairReport repairStore(Tx &tx, Progress &progress);

} // namespace kith
