// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small interface behind which SQLite and PostgreSQL look alike; only app/store sees it.
#pragma once

#include "app/core/result.h"
#include "app/store/cell.h"

#include <QByteArray>
#include <QList>

#include <memory>
#include <span>

namespace kith {

/// A prepared statement. Parameters count from 1, columns from 0. What a constraint forbids throws
/// Failure{Rule}, every other failure Failure{Storage}.
class Statement
{
public:
    virtual ~Statement() = default;
    virtual void bind(int parameter, const Cell &cell) = 0;
    /// The next row; false when there are no more (the statement is then reset and may be bound again).
    virtual bool step() = 0;
    virtual void reset() = 0;
    virtual int columnCount() const = 0;
    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual QByteArrayView bytes(int column) const = 0; ///< valid until the next step
    virtual Cell cell(int column) const = 0; ///< typed as the column is
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }
};

struct ColumnInfo {
    QByteArray name;
    Cell::Type type = Cell::Type::Text;
    QByteArray emptyText; ///< the default of a text column: "", "[]" or "{}"
};

struct Counters {
    qint64 lastOp = 0;
    qint64 lastChange = 0;
};

class Connection
{
public:
    virtual ~Connection() = default;
    /// Runs a script of several statements without parameters.
    virtual void run(const QByteArray &script) = 0;
    /// A statement with `?` parameters, prepared once and kept; finish reading it before asking for it again.
    virtual Statement &statement(const QByteArray &sql) = 0;
    /// Takes the one write lock and tells how far the journal is.
    virtual Counters beginWrite() = 0;
    virtual void beginRead() = 0;
    /// Begins the transaction that brings a store to its form. Where a new one needs a place on a server, that is made within
    /// it: when anything fails nothing stands in the way of the next try.
    virtual void beginMigration() = 0;
    /// Runs a statement that gives no rows. Where asking takes a round trip it waits, together with others, for the next
    /// read or the commit, which then throws what became of it.
    virtual void write(const QByteArray &sql, std::span<const Cell> cells) = 0;
    virtual void commit() = 0;
    /// Never throws.
    virtual void rollback() noexcept = 0;
    /// Takes back what was written since that savepoint, writes that wait included, and ends it.
    virtual void rollbackTo(const QByteArray &savepoint) = 0;
    /// Whether the line to a server is broken; the next transaction begins on a new one.
    virtual bool isCut() const { return false; }
    /// Whether another connection has committed since the last time this was asked.
    virtual bool othersCommitted() = 0;
    /// Tells other connections, where the database does not by itself; part of the transaction.
    virtual void notifyOthers() = 0;
    virtual QList<QByteArray> tables() = 0; ///< by name
    virtual QList<ColumnInfo> columns(const QByteArray &table) = 0; ///< in the order of the schema
    /// "sqlite" or "postgres": which twin of a migration applies.
    virtual QByteArray dialect() const = 0;
    /// The words of this dialect for the tokens in a migration ({{bigint}} ...) or a report ({{ids}}, see app/store/idlist.h).
    virtual QByteArray translated(QByteArray sql) const = 0;
    virtual bool isReadOnly() const { return false; }
};

} // namespace kith
