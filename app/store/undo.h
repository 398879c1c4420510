// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Taking back what the journal holds, and doing it again.
#pragma once

#include "app/store/changeset.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith {

enum class UndoMode {
    Whole, ///< all or nothing: one row that has changed since refuses the undo
    KeepChanged, ///< what has changed since is kept and listed, the rest is taken back
};

struct UndoReport {
    OpId op; ///< the op that did the undoing or redoing
    OpId reverted; ///< the op it is about
    QString verb;
    QString label;
    QString subject;
    qint64 rows = 0; ///< how many rows were put back
    QStringList kept; ///< one sentence for every row that was kept, and why
};

/// The change Ctrl+Z would take back, or the one Ctrl+Shift+Z would do again; none when there is none.
/// An empty actor means anybody's.
OpId lastUndoable(Reader &reader, const QString &actor = {});
OpId lastRedoable(Reader &reader, const QString &actor = {});

/// Reverts an op (or redoes an undone one), newest change first. Each column it changed must still be as the op left
/// it, else Failure{Conflict} with both values where they may be said. Undo is itself an op, so it can be undone.
UndoReport undoOp(Tx &tx, OpId op, UndoMode mode = UndoMode::Whole);
UndoReport redoOp(Tx &tx, OpId op);

/// One row that is about to be put back; empty cells mean that it is not there.
struct PuttingBack {
    const TableShape &shape;
    const Cells &now, &then;
    const Cell &cell(const Cells &cells, const char *column) const { return cells[size_t(shape.names.indexOf(column))]; }
};

/// What the nouns say to it: throws Failure{Rule} where this row may not be put back, or not by this person. Asked here, for
/// undoing goes through every table alike, and answered beside the nouns, in app/people/undorules.cpp.
void askNouns(Tx &tx, const PuttingBack &row);
/// Whether what the rows of a table hold may be said to whoever asks, in a sentence about one of them; answered there as well.
bool maySayValues(const QByteArray &table);

namespace verbs {
inline constexpr Verb Undo{"store.undo", QT_TRANSLATE_NOOP("Verb", "Undid: %1")};
inline constexpr Verb Redo{"store.redo", QT_TRANSLATE_NOOP("Verb", "Did again: %1")};
}

} // namespace kith
