// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading the journal: which changes there were, and what one of them did to each row.
#pragma once

#include "app/store/changeset.h"
#include "app/store/tx.h"

#include <QJsonObject>

namespace kith {

struct HistoryEntry {
    OpId op;
    Instant at;
    QString actor;
    QString session;
    QString verb;
    QString label;
    QString subject;
    OpId root; ///< the change this one took back or did again; none for a first change
    bool undone = false; ///< the change (or the one this is about) is taken back now
    qint64 changes = 0; ///< how many rows it touched
    bool operator==(const HistoryEntry &) const = default;

    /// In the user's language: "Zoë Baxter checked in", "Undid: Zoë Baxter checked in".
    QString sentence() const;
    /// The change that undoing or redoing this one is about.
    OpId target() const { return root ? root : op; }
};

struct HistoryQuery {
    OpId before; ///< only older ones; none for the newest
    int limit = 200;
    QString find; ///< words that begin words of the sentence or the actor
};

/// Newest first. Finding reads on until the limit is full or the journal ends.
QList<HistoryEntry> history(Reader &reader, const HistoryQuery &query = {});
std::optional<HistoryEntry> historyEntry(Reader &reader, OpId op);

/// One row as a change found it and as it left it; the column's name and its value, empty ones left out. An empty object
/// means that the row was not there.
struct RowChange {
    qint64 seq = 0;
    QByteArray table;
    qint64 rowId = 0;
    QJsonObject before;
    QJsonObject after;
    bool operator==(const RowChange &) const = default;
};

/// In the order in which they were written, at most `limit`, after the change with the number `afterSeq`.
QList<RowChange> rowChanges(Reader &reader, OpId op, int limit = 200, qint64 afterSeq = 0);

} // namespace kith
