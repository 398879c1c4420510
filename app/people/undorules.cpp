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

/// Empty where the row is not there.
Note noteFrom(const PuttingBack &row, const Cells &cells)
{
    Note note;
    if (cells.empty())
        return note;
    const auto text = [&](const char *column) { return QString::fromUtf8(row.cell(cells, column).text); };
    note.author = text("author");
    note.level = enumFromName<NoteLevel>(row.cell(cells, "level").text);
    note.text = text("text");
    note.sealed = text("sealed");
    return note;
}

/// Whom it is about may change: two records of one person were made one.
void mindNote(Tx &tx, const PuttingBack &row)
{
    const Note now = noteFrom(row, row.now), then = noteFrom(row, row.then);
    if (now == then)
        return;
    for (const Note &note : {now, then}) {
        if (!mayRead(note, {tx.actor()}))
            throw Failure(Tr::tr("That note is %1's own. Nothing was changed.").arg(note.author));
    }
}

} // namespace

void askNouns(Tx &tx, const PuttingBack &row)
{
    if (row.shape.table == NoteKey::table)
        mindNoteKey(tx, row);
    else if (row.shape.table == Note::table)
        mindNote(tx, row);
}

bool maySayValues(const QByteArray &table)
{
    return table != Note::table && table != NoteKey::table;
}

} // namespace kith
