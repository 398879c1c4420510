// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every table of a store as it is, read and filled row by row, for whole copies in other formats.
#pragma once

#include "app/store/tx.h"

#include <functional>

namespace kith {

struct TableInfo {
    QByteArray name;
    QList<ColumnInfo> columns; ///< in the order of the schema, the key first
};

/// Reads tables without knowing what they mean.
class TableReader : private Reader
{
public:
    explicit TableReader(const Reader &reader) : Reader(reader) { }
    /// The number of the newest migration the store has seen.
    int schema();
    /// By name, the journal's included.
    QList<TableInfo> tables();
    qint64 count(const TableInfo &table);
    /// Every row in the order of its key, a page at a time, so that a table of any size takes little memory.
    void each(const TableInfo &table, const std::function<void(const Cells &)> &take);
};

/// Fills the tables of a store in which nothing has been done yet. Made inside a transaction, by Store::fill and by whoever
/// makes a file that is not a store yet.
class TableFill
{
public:
    /// Takes the new community's own rows out. Throws Failure{Rule} when anybody or anything else is in it.
    explicit TableFill(Connection &connection);

    int schema() const { return m_schema; }
    const QList<TableInfo> &tables() const { return m_tables; }
    /// Throws Failure{Rule} for a row the table does not take.
    void insert(const TableInfo &table, const Cells &cells);
    /// False for such a row, which is then left out.
    bool take(const TableInfo &table, const Cells &cells);
    /// Holds references and journal to what the rest of the program relies on; throws Failure{Rule}.
    void finish();
    qint64 lastChange() const { return m_lastChange; }
    /// Every table, all of its rows.
    ChangeSet changeSet(const QString &session) const;

private:
    void deferReferences();
    void checkReferences();
    qint64 single(const QByteArray &sql);

    Connection &m_connection;
    QList<TableInfo> m_tables;
    QHash<QByteArray, QByteArray> m_inserts;
    int m_schema;
    qint64 m_lastOp = 0;
    qint64 m_lastChange = 0;
};

} // namespace kith
