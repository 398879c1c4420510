// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal.h"

#include "app/store/row.h"

#include <array>

namespace kith {

static constexpr size_t block = 64;
static constexpr qsizetype many = 1000;

Journal::Journal(Connection &connection, Counters counters, const Verb &verb, Instant at, QString actor, QString session)
    : m_connection(connection),
      m_verb(verb),
      m_at(at),
      m_actor(std::move(actor)),
      m_session(std::move(session)),
      m_op{counters.lastOp + 1},
      m_firstChange(counters.lastChange + 1)
{
}

void Journal::note(const QByteArray &table, qint64 rowId, const QByteArray &before, const QByteArray &after)
{
    m_pending.push_back({table, rowId, before, after});
    QList<qint64> &rows = m_rows[table];
    if (rows.size() < many)
        rows.append(rowId);
    ++m_noted;
    if (m_pending.size() >= block)
        flush();
}

static Cell imageCell(const QByteArray &image)
{
    return image.isEmpty() ? Cell{} : Cell::of(image);
}

void Journal::flush()
{
    static const QByteArray sql = "INSERT INTO change (seq, op_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)";
    for (const Noted &noted : m_pending) {
        m_connection.write(sql, std::array{Cell::of(m_firstChange + m_flushed++), Cell::of(m_op.value), Cell::of(noted.table), Cell::of(noted.rowId),
                                           imageCell(noted.before), imageCell(noted.after)});
    }
    m_pending.clear();
}

Journal::Mark Journal::mark()
{
    flush();
    return {m_noted, m_rows};
}

void Journal::rewind(const Mark &mark)
{
    m_pending.clear();
    m_noted = mark.noted;
    m_flushed = mark.noted;
    m_rows = mark.rows;
}

void Journal::commit()
{
    static const QByteArray sql = "INSERT INTO op (id, at, actor, session, verb, label, subject, root, undone, latest, first_change, last_change) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)";
    // Not everything that is written is a change of a row: an index that was mended, words taken out of the journal.
    if (isEmpty())
        return m_connection.commit();
    flush();
    m_connection.write(sql, std::array{Cell::of(m_op.value), toCell(m_at), toCell(m_actor), toCell(m_session), toCell(m_verb.name),
                                       toCell(m_verb.label), toCell(m_subject), Cell::of(m_root.value), Cell::of(m_op.value),
                                       Cell::of(m_firstChange), Cell::of(lastChange())});
    m_connection.notifyOthers();
    m_connection.commit();
}

ChangeSet Journal::changeSet() const
{
    ChangeSet set{m_op, m_session, m_rows};
    for (QList<qint64> &rows : set.rows) {
        if (rows.size() >= many)
            rows.clear();
    }
    return set;
}

Statement &newestImages(Connection &connection, const QByteArray &table)
{
    Statement &images = connection.statement("SELECT c.row_id, c.after FROM change c JOIN (SELECT max(seq) AS seq FROM change "
                                             "WHERE table_name = ? GROUP BY row_id) newest ON newest.seq = c.seq ORDER BY c.row_id");
    images.bind(1, Cell::of(table));
    return images;
}

} // namespace kith
