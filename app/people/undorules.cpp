// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What undoing may not do to these rows: it goes past the verbs, so their rules are said once more here.
#include "app/people/confidential.h"
#include "app/store/undo.h"

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(UndoRules)
};

/// Nothing refers to the key, and without it every word that was ever sealed under it is lost.
void mindNoteKey(Tx &tx, const PuttingBack &row)
{
    if (row.now.empty()) {
        if (confidential::keptKey(tx))
            throw Failure(Tr::tr("There is another passphrase already. Nothing was changed; change that one instead."));
    } else if (!row.then.empty()) {
        throw Failure(Tr::tr("A passphrase that was changed does not come back: whoever has learned it could open the notes again. Nothing was changed; "
                             "change it once more instead."));
    } else if (tx.report("notes_sealed").next()) {
        throw Failure(Tr::tr("Notes were sealed under this passphrase, and nobody could open them without it. Nothing was changed."));
    }
}

} // namespace

void askNouns(Tx &tx, const PuttingBack &row)
{
    if (row.shape.table == NoteKey::table)
        mindNoteKey(tx, row);
}

} // namespace kith
