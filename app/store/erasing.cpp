// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/erasing.h"

#include "app/store/journal.h"

#include <QSet>

namespace kith {

class Eraser
{
public:
    Eraser(Tx &tx, const Erasure &erasure) : m_tx(tx), m_rows(tx), m_erasure(erasure) { }

    void run();

private:
    struct Change {
        qint64 seq, op;
        RowName row;
        QByteArray before, after;
    };
    std::vector<Change> page(qint64 after);
    QByteArray cleaned(const RowName &row, const QByteArray &image);
    void clean(const Change &change);
    void cleanOps();

    Tx &m_tx;
    AnyRows m_rows;
    const Erasure &m_erasure;
    QSet<qint64> m_touched; ///< ops
};

void Eraser::run()
{
    m_tx.m_journal.flush();
    qint64 last = 0;
    for (std::vector<Change> changes = page(last); !changes.empty(); changes = page(last)) {
        for (const Change &change : changes)
            clean(change);
        last = changes.back().seq;
    }
    cleanOps();
    m_tx.m_connection.run("DELETE FROM meta WHERE name = 'compact'; INSERT INTO meta (name, value) VALUES ('compact', '1')");
    m_tx.m_journal.setErased();
}

std::vector<Eraser::Change> Eraser::page(qint64 after)
{
    std::vector<Change> changes;
    Statement &s = m_tx.m_connection.statement("SELECT seq, op_id, table_name, row_id, before, after FROM change WHERE seq > ? ORDER BY seq LIMIT 1000");
    s.bind(1, Cell::of(after));
    while (s.step())
        changes.push_back({s.integer(0), s.integer(1), {s.bytes(2).toByteArray(), s.integer(3)}, s.bytes(4).toByteArray(), s.bytes(5).toByteArray()});
    return changes;
}

QByteArray Eraser::cleaned(const RowName &row, const QByteArray &image)
{
    if (image.isEmpty())
        return image;
    const AnyTable &table = m_rows.table(row.table);
    const Cells before = cellsFromImage(table.columns, image);
    Cells after = before;
    m_erasure.clean(row, after);
    return after == before ? image : imageOf(table.shape, after);
}

void Eraser::clean(const Change &change)
{
    const QByteArray before = cleaned(change.row, change.before), after = cleaned(change.row, change.after);
    if (before == change.before && after == change.after)
        return;
    m_touched.insert(change.op);
    Statement &s = m_tx.m_connection.statement("UPDATE change SET before = ?, after = ? WHERE seq = ?");
    s.bind(1, before.isEmpty() ? Cell{} : Cell::of(before));
    s.bind(2, after.isEmpty() ? Cell{} : Cell::of(after));
    s.bind(3, Cell::of(change.seq));
    s.step();
}

void Eraser::cleanOps()
{
    struct Op {
        qint64 id, root;
        QString subject, actor;
    };
    std::vector<Op> ops;
    Statement &s = m_tx.m_connection.statement("SELECT id, root, subject, actor FROM op ORDER BY id");
    while (s.step())
        ops.push_back({s.integer(0), s.integer(1), s.text(2), s.text(3)});
    for (const Op &op : ops) {
        const bool isTouched = m_touched.contains(op.id) || m_touched.contains(op.root);
        const QString subject = m_erasure.cleanText(op.subject, isTouched), actor = m_erasure.cleanText(op.actor, false);
        if (subject == op.subject && actor == op.actor)
            continue;
        Statement &write = m_tx.m_connection.statement("UPDATE op SET subject = ?, actor = ? WHERE id = ?");
        write.bind(1, toCell(subject));
        write.bind(2, toCell(actor));
        write.bind(3, Cell::of(op.id));
        write.step();
    }
}

void eraseFromJournal(Tx &tx, const Erasure &erasure)
{
    Eraser(tx, erasure).run();
}

bool isCompactionDue(Connection &connection)
{
    Statement &s = connection.statement("SELECT count(*) FROM meta WHERE name = 'compact'");
    s.step();
    const bool isDue = s.integer(0) > 0;
    s.reset();
    return isDue;
}

void compact(Connection &connection)
{
    if (connection.dialect() == "sqlite") {
        connection.run("VACUUM");
    } else {
        const QList<QByteArray> tables = connection.tables();
        for (const QByteArray &table : tables)
            connection.run("VACUUM (FULL) " + table);
    }
    connection.run("DELETE FROM meta WHERE name = 'compact'");
}

} // namespace kith
