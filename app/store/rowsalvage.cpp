// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/rowsalvage.h"

#include "app/store/row.h"
#include "app/store/tablesalvage.h"

#include <QCoreApplication>

#include <array>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

bool isJournals(const QByteArray &table)
{
    return table == "op" || table == "change" || table == "meta";
}

} // namespace

void RowSalvage::take()
{
    for (const TableInfo &table : m_fill.tables()) {
        if (!isJournals(table.name))
            m_tables.append(takeTable(table));
    }
}

SalvagedTable RowSalvage::takeTable(const TableInfo &table)
{
    const std::map<qint64, QByteArray> images = m_journal.images(table.name);
    std::vector<qint64> known;
    for (const auto &[row, image] : images) {
        if (!image.isEmpty())
            known.push_back(row);
    }
    TableSalvage salvage(m_damaged, table, known, m_progress);
    salvage.run();
    const TableShape shape = shapeOf(table.name, table.columns);
    SalvagedTable report{QString::fromUtf8(table.name)};
    for (const auto &[row, cells] : salvage.rows()) {
        const auto image = images.find(row);
        // A journal that has lost nothing knows better; one that has may have lost what was written last.
        const bool isDoubted = m_journal.isWhole() && image != images.end() && imageOf(shape, cells) != image->second;
        if (isDoubted && image->second.isEmpty())
            continue;
        if ((isDoubted && putFromJournal(table, row, image->second)) || m_fill.take(table, cells))
            ++report.saved;
        else
            ++report.lost;
    }
    for (const qint64 row : salvage.missing()) {
        const auto image = images.find(row);
        const bool isPut = image != images.end() && putFromJournal(table, row, image->second);
        isPut ? ++report.fromJournal : ++report.lost;
    }
    report.saved += report.fromJournal;
    return report;
}

bool RowSalvage::putFromJournal(const TableInfo &table, qint64 row, const QByteArray &image)
{
    return !image.isEmpty() && isSound(table.columns, row, image) && m_fill.take(table, cellsFromImage(table.columns, image));
}

QList<RowSalvage::Dangling> RowSalvage::dangling()
{
    QList<Dangling> found;
    Statement &check = m_target.statement("SELECT c.\"table\", k.\"from\", c.parent, c.rowid, i.\"notnull\" FROM pragma_foreign_key_check c "
                                          "JOIN pragma_foreign_key_list(c.\"table\") k ON k.id = c.fkid "
                                          "JOIN pragma_table_info(c.\"table\") i ON i.name = k.\"from\"");
    while (check.step())
        found.append({check.bytes(0).toByteArray(), check.bytes(1).toByteArray(), check.bytes(2).toByteArray(), check.integer(3), check.integer(4) != 0});
    return found;
}

void RowSalvage::resolve(const Dangling &reference)
{
    const Cell row = Cell::of(reference.row);
    if (!reference.isNeeded) {
        m_target.write("UPDATE " + reference.table + " SET " + reference.column + " = NULL WHERE id = ?", std::array{row});
        return;
    }
    m_target.write("DELETE FROM " + reference.table + " WHERE id = ?", std::array{row});
    const QString name = QString::fromUtf8(reference.table);
    const QString sentence = Tr::tr("%1 %2 was left out: the %3 it refers to is lost.").arg(name).arg(reference.row).arg(QString::fromUtf8(reference.parent));
    if (m_leftOut.contains(sentence))
        return;
    m_leftOut.append(sentence);
    const auto table = std::find_if(m_tables.begin(), m_tables.end(), [&](const SalvagedTable &its) { return its.name == name; });
    --table->saved;
    ++table->lost;
}

/// What is left out may itself be referred to.
void RowSalvage::leaveOutReferring()
{
    for (QList<Dangling> found = dangling(); !found.isEmpty(); found = dangling()) {
        for (const Dangling &reference : std::as_const(found))
            resolve(reference);
        m_progress.checkpoint();
    }
}

void RowSalvage::agreeWithJournal()
{
    for (const TableInfo &table : m_fill.tables()) {
        if (!isJournals(table.name))
            agree(table);
    }
}

void RowSalvage::agree(const TableInfo &table)
{
    std::map<qint64, QByteArray> images = m_journal.images(table.name);
    const TableShape shape = shapeOf(table.name, table.columns);
    std::vector<std::array<QByteArray, 2>> told;
    std::vector<qint64> numbers;
    const auto tell = [&](qint64 row, const QByteArray &before, const QByteArray &after) {
        numbers.push_back(row);
        told.push_back({before, after});
    };
    Statement &rows = m_target.statement(shape.select + " ORDER BY id");
    while (rows.step()) {
        const Cells cells = cellsFrom(rows);
        const QByteArray now = imageOf(shape, cells);
        const auto image = images.extract(cells[0].integer);
        // The community's own row is made with the store, before there is a journal.
        if (image ? image.mapped() != now : table.name != "community")
            tell(cells[0].integer, image ? image.mapped() : QByteArray(), now);
    }
    for (const auto &[row, image] : images) {
        if (!image.isEmpty())
            tell(row, image, {});
    }
    for (size_t i = 0; i < numbers.size(); ++i)
        m_journal.note(table.name, numbers[i], told[i][0], told[i][1]);
}

} // namespace kith
