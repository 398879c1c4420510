// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/journalsalvage.h"

#include "app/store/journal.h"
#include "app/store/row.h"
#include "app/store/tablesalvage.h"

#include <QJsonDocument>

#include <array>

namespace kith {

static const char *lostEntry = QT_TRANSLATE_NOOP("Verb", "A change whose entry in the history was lost");

static bool isImage(const Cell &cell)
{
    return cell.type != Cell::Type::Text || QJsonDocument::fromJson(cell.text).isObject();
}

qint64 JournalSalvage::takeTable(const QByteArray &name, std::vector<qint64> known)
{
    const auto table = std::find_if(m_fill.tables().begin(), m_fill.tables().end(), [&](const TableInfo &info) { return info.name == name; });
    TableSalvage salvage(m_damaged, *table, std::move(known), m_progress);
    salvage.run();
    qint64 taken = 0;
    for (const auto &[number, cells] : salvage.rows()) {
        const bool isSound = name != "change" || (isImage(cells[4]) && isImage(cells[5]));
        if (isSound && m_fill.take(*table, cells))
            ++taken;
    }
    return taken;
}

std::vector<qint64> JournalSalvage::opsOfChanges()
{
    std::vector<qint64> ops;
    Statement &s = m_target.statement("SELECT DISTINCT op_id FROM change ORDER BY op_id");
    while (s.step())
        ops.push_back(s.integer(0));
    return ops;
}

void JournalSalvage::take()
{
    m_changes = takeTable("change");
    m_ops = takeTable("op", opsOfChanges());
    // Both are counted one by one, so what is missing is known.
    m_lastOp = single("SELECT max((SELECT coalesce(max(id), 0) FROM op), (SELECT coalesce(max(op_id), 0) FROM change))");
    m_lastChange = single("SELECT max((SELECT coalesce(max(seq), 0) FROM change), (SELECT coalesce(max(last_change), 0) FROM op))");
    m_lostOps = m_lastOp - m_ops;
    m_lostChanges = m_lastChange - m_changes;
}

std::map<qint64, QByteArray> JournalSalvage::images(const QByteArray &table)
{
    std::map<qint64, QByteArray> found;
    Statement &images = newestImages(m_target, table);
    while (images.step())
        found.emplace(images.integer(0), images.bytes(1).toByteArray());
    return found;
}

void JournalSalvage::note(const QByteArray &table, qint64 row, const QByteArray &before, const QByteArray &after)
{
    const auto cell = [](const QByteArray &image) { return image.isEmpty() ? Cell{} : Cell::of(image); };
    m_target.write("INSERT INTO change (seq, op_id, table_name, row_id, before, after) VALUES (?, ?, ?, ?, ?, ?)",
                   std::array{Cell::of(m_lastChange + ++m_noted), Cell::of(m_lastOp + 1), Cell::of(table), Cell::of(row), cell(before), cell(after)});
}

void JournalSalvage::markTorn()
{
    m_target.write("INSERT INTO op (id, at, verb, label, latest, first_change, last_change) "
                   "SELECT c.op_id, coalesce((SELECT o.at FROM op o WHERE o.id < c.op_id ORDER BY o.id DESC LIMIT 1), 0), ?, ?, c.op_id, min(c.seq), max(c.seq) "
                   "FROM change c WHERE NOT EXISTS (SELECT 1 FROM op o WHERE o.id = c.op_id) GROUP BY c.op_id",
                   std::array{toCell(verbs::Salvage.name), toCell(lostEntry)});
    m_target.write("UPDATE op SET verb = ? WHERE last_change - first_change + 1 <> (SELECT count(*) FROM change c WHERE c.seq BETWEEN op.first_change AND op.last_change) "
                   "OR NOT EXISTS (SELECT 1 FROM op latest WHERE latest.id = op.latest) "
                   "OR (root <> 0 AND NOT EXISTS (SELECT 1 FROM op first WHERE first.id = op.root))",
                   std::array{toCell(verbs::Salvage.name)});
}

void JournalSalvage::finish(Instant now, const QString &actor, const QString &subject)
{
    const Cell op = Cell::of(m_lastOp + 1);
    m_target.write("INSERT INTO op (id, at, actor, verb, label, subject, latest, first_change, last_change) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                   std::array{op, toCell(now), toCell(actor), toCell(verbs::Salvage.name), toCell(verbs::Salvage.label), toCell(subject), op,
                              Cell::of(m_lastChange + 1), Cell::of(m_lastChange + m_noted)});
    if (isWhole())
        return;
    markTorn();
    // For whoever counts the journal; more may have been lost before.
    const qint64 lost = single("SELECT coalesce(max(seq), 0) - count(*) FROM change");
    m_target.write("INSERT INTO meta (name, value) VALUES ('lost', ?)", std::array{Cell::of(QByteArray::number(lost))});
}

QList<SalvagedTable> JournalSalvage::tables() const
{
    return {{QStringLiteral("change"), m_changes, 0, m_lostChanges}, {QStringLiteral("op"), m_ops, 0, m_lostOps}};
}

qint64 JournalSalvage::single(const QByteArray &sql)
{
    Statement &s = m_target.statement(sql);
    s.step();
    const qint64 value = s.integer(0);
    s.reset();
    return value;
}

} // namespace kith
