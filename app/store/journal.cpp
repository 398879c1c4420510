// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journal.h"

#include "app/store/row.h"

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
    if (m_pending.empty())
        return;
    Statement &s = m_connection.statement("INSERT INTO change (seq, op_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)");
    for (const Noted &noted : m_pending) {
        s.bind(1, Cell::of(m_firstChange + m_flushed++));
        s.bind(2, Cell::of(m_op.value));
        s.bind(3, Cell::of(noted.table));
        s.bind(4, Cell::of(noted.rowId));
        s.bind(5, imageCell(noted.before));
        s.bind(6, imageCell(noted.after));
        s.step();
    }
    m_pending.clear();
}

void Journal::finish()
{
    flush();
    Statement &s = m_connection.statement("INSERT INTO op (id, at, actor, session, verb, label, subject, root, undone, latest, first_change, last_change) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)");
    const Cells cells{Cell::of(m_op.value), toCell(m_at), toCell(m_actor), toCell(m_session), toCell(m_verb.name), toCell(m_verb.label),
                      toCell(m_subject), Cell::of(m_root.value), Cell::of(m_op.value), Cell::of(m_firstChange), Cell::of(lastChange())};
    int parameter = 0;
    for (const Cell &cell : cells)
        s.bind(++parameter, cell);
    s.step();
    m_connection.notifyOthers();
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

} // namespace kith
