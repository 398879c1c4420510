// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/history.h"

#include "app/core/folding.h"
#include "app/store/verb.h"

#include <QJsonDocument>

namespace kith {

static constexpr int findBlock = 2000;

QString HistoryEntry::sentence() const
{
    return sayVerb(label, subject);
}

static HistoryEntry entryFrom(const Report &row)
{
    return {row.id<OpId>(0), row.instant(1), row.text(2),      row.text(3),  row.text(4),
            row.text(5),     row.text(6),    row.id<OpId>(7), row.flag(10), row.integer(9)};
}

static bool isAbout(const HistoryEntry &entry, const QStringList &words)
{
    return words.isEmpty() || matchesWords(fold(entry.sentence() + u' ' + entry.actor), words);
}

QList<HistoryEntry> history(Reader &reader, const HistoryQuery &query)
{
    const QStringList words = foldedWords(query.find);
    const int block = words.isEmpty() ? query.limit : findBlock;
    QList<HistoryEntry> entries;
    OpId before = query.before;
    for (int read = block; read == block && entries.size() < query.limit;) {
        Report rows = reader.report("history", before.value, before.value, block);
        for (read = 0; rows.next(); ++read) {
            const HistoryEntry entry = entryFrom(rows);
            before = entry.op;
            if (entries.size() < query.limit && isAbout(entry, words))
                entries.append(entry);
        }
    }
    return entries;
}

std::optional<HistoryEntry> historyEntry(Reader &reader, OpId op)
{
    Report rows = reader.report("history", op.value + 1, op.value + 1, 1);
    if (!rows.next())
        return {};
    const HistoryEntry entry = entryFrom(rows);
    return entry.op == op ? std::optional(entry) : std::nullopt;
}

QList<RowChange> rowChanges(Reader &reader, OpId op, int limit, qint64 afterSeq)
{
    QList<RowChange> changes;
    Report rows = reader.report("op_changes", op, afterSeq, limit);
    const auto image = [&rows](int column) { return QJsonDocument::fromJson(rows.bytes(column).toByteArray()).object(); };
    while (rows.next())
        changes.append({rows.integer(0), rows.bytes(1).toByteArray(), rows.integer(2), image(3), image(4)});
    return changes;
}

} // namespace kith
