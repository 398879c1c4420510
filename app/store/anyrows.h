// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of every table there is, as the schema tells them: for what must not miss a table that is added later.
#pragma once

#include "app/store/tx.h"

#include <functional>
#include <memory>

namespace kith {

struct AnyTable {
    TableShape shape;
    QList<ColumnInfo> columns; ///< in the order of the schema, the id first

    /// The place of a column among the cells of a row, -1 for none.
    int at(const QByteArray &column) const { return int(shape.names.indexOf(column)); }
};

/// A column that refers to rows of another table.
struct Reference {
    QByteArray table, column;
    bool operator==(const Reference &) const = default;
};

/// One row, named without knowing what it means.
struct RowName {
    QByteArray table;
    qint64 id = 0;
    bool operator==(const RowName &) const = default;
};

/// A row as a change found it and left it; empty where it was not there.
struct AnyChange {
    qint64 seq = 0;
    RowName row;
    Cells before, after;
};

class AnyRows
{
public:
    explicit AnyRows(Reader &reader) : m_reader(reader) { }
    virtual ~AnyRows() = default;

    /// Every table of the nouns, by name: without the journal's own.
    QList<QByteArray> tables();
    const AnyTable &table(const QByteArray &name);
    /// By table, then by column.
    QList<Reference> referencesTo(const QByteArray &table);
    /// The columns that no two rows of a table may have the same of.
    QList<QList<QByteArray>> uniqueKeys(const QByteArray &table);

    std::optional<Cells> find(const RowName &row);
    /// In the order of ids.
    QList<Cells> where(const QByteArray &table, const std::vector<Condition> &conditions);
    void each(const QByteArray &table, const std::function<void(const Cells &)> &take);
    /// How many rows refer to a row.
    qint64 uses(const RowName &row);

    /// What a change did, in the order it was done.
    QList<AnyChange> changesOf(OpId op);
    /// The number of the change that brought a row in, 0 when the journal knows of none.
    qint64 firstChangeOf(const RowName &row);
    qint64 lastChangeOf(OpId op);
    /// A row as it has ever been, the oldest first.
    QList<Cells> imagesOf(const RowName &row);
    /// A row as it was after a change of that number; empty when it was not there.
    Cells asOf(const RowName &row, qint64 seq);

protected:
    Connection &connection();

private:
    Reader &m_reader;
    QHash<QByteArray, std::shared_ptr<AnyTable>> m_tables;
};

/// Writes them, each write journaled as any other.
class AnyWriter : public AnyRows
{
public:
    explicit AnyWriter(Tx &tx) : AnyRows(tx), m_tx(tx) { }

    void insert(const QByteArray &table, const Cells &cells);
    bool update(const QByteArray &table, const Cells &before, const Cells &after);
    void remove(const QByteArray &table, const Cells &cells);

    Tx &tx() { return m_tx; }

private:
    Tx &m_tx;
};

} // namespace kith
