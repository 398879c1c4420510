// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/tabledump.h"

#include "app/store/migrations.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(TableDump)
};

constexpr int page = 2000;

QList<TableInfo> tablesOf(Connection &connection)
{
    QList<TableInfo> all;
    const QList<QByteArray> names = connection.tables();
    for (const QByteArray &name : names)
        all.append({name, connection.columns(name)});
    return all;
}

/// PostgreSQL holds each statement to its references unless the constraint may wait; only for this transaction's sake.
QByteArray alterReferences(const char *how)
{
    return QByteArray("DO $$ DECLARE c record; BEGIN FOR c IN SELECT conrelid::regclass AS t, conname FROM pg_constraint "
                      "WHERE contype = 'f' AND connamespace = current_schema()::regnamespace LOOP "
                      "EXECUTE format('ALTER TABLE %s ALTER CONSTRAINT %I ")
        + how + "', c.t, c.conname); END LOOP; END $$";
}

} // namespace

int TableReader::schema()
{
    return schemaOf(m_connection);
}

QList<TableInfo> TableReader::tables()
{
    return tablesOf(m_connection);
}

qint64 TableReader::count(const TableInfo &table)
{
    Statement &s = m_connection.statement("SELECT count(*) FROM " + table.name);
    s.step();
    const qint64 rows = s.integer(0);
    s.reset();
    return rows;
}

void TableReader::each(const TableInfo &table, const std::function<void(const Cells &)> &take)
{
    const QByteArray key = table.columns.first().name;
    const QByteArray select = shapeOf(table.name, table.columns).select;
    const QByteArray tail = " ORDER BY " + key + " LIMIT " + QByteArray::number(page);
    Cells cells(size_t(table.columns.size()));
    for (Cell last;;) {
        const bool isFirst = last.type == Cell::Type::Null;
        Statement &s = m_connection.statement(select + (isFirst ? tail : " WHERE " + key + " > ?" + tail));
        if (!isFirst)
            s.bind(1, last);
        int rows = 0;
        for (; s.step(); ++rows) {
            for (size_t i = 0; i < cells.size(); ++i)
                cells[i] = s.cell(int(i));
            take(cells);
        }
        if (rows < page)
            return;
        last = cells[0];
    }
}

TableFill::TableFill(Connection &connection) : m_connection(connection), m_tables(tablesOf(connection)), m_schema(schemaOf(connection))
{
    for (const TableInfo &table : std::as_const(m_tables)) {
        const bool isOwn = table.name == "meta" || table.name == "community";
        if (!isOwn && single("SELECT count(*) FROM (SELECT 1 FROM " + table.name + " LIMIT 1) t") > 0) {
            throw Failure(Tr::tr("This community is not empty, so nothing was put into it. A whole community goes only into a new one."));
        }
        m_inserts.insert(table.name, shapeOf(table.name, table.columns).insert);
    }
    connection.run("DELETE FROM community");
    connection.run("DELETE FROM meta");
    deferReferences();
}

void TableFill::deferReferences()
{
    if (m_connection.dialect() == "sqlite")
        m_connection.run("PRAGMA defer_foreign_keys = ON");
    else
        m_connection.run(alterReferences("DEFERRABLE INITIALLY DEFERRED"));
}

void TableFill::insert(const TableInfo &table, const Cells &cells)
{
    try {
        Statement &s = m_connection.statement(m_inserts.value(table.name));
        int parameter = 0;
        for (const Cell &cell : cells)
            s.bind(++parameter, cell);
        s.step();
    } catch (const Failure &failure) {
        if (failure.error.kind != Error::Kind::Rule)
            throw;
        throw Failure(Tr::tr("A row of the table %1 is there twice or incomplete, so nothing was put in.").arg(QString::fromUtf8(table.name)),
                      Error::Kind::Rule, failure.error.detail);
    }
}

bool TableFill::take(const TableInfo &table, const Cells &cells)
{
    try {
        insert(table, cells);
        return true;
    } catch (const Failure &failure) {
        if (failure.error.kind != Error::Kind::Rule)
            throw;
        return false;
    }
}

void TableFill::checkReferences()
{
    const auto dangling = [](const QString &detail) {
        return Failure(Tr::tr("Some rows refer to others that are missing, so nothing was put in. The file is damaged or was changed by hand."),
                       Error::Kind::Rule, detail);
    };
    if (m_connection.dialect() == "sqlite") {
        Statement &check = m_connection.statement("PRAGMA foreign_key_check");
        const bool isBroken = check.step();
        const QString table = isBroken ? check.text(0) : QString();
        check.reset();
        if (isBroken)
            throw dangling(table);
        return;
    }
    try {
        m_connection.run("SET CONSTRAINTS ALL IMMEDIATE");
    } catch (const Failure &failure) {
        throw failure.error.kind == Error::Kind::Rule ? dangling(failure.error.detail) : failure;
    }
    m_connection.run(alterReferences("NOT DEFERRABLE"));
}

void TableFill::finish()
{
    checkReferences();
    // The next op and change are counted on from these.
    constexpr qint64 largest = qint64(1) << 53;
    m_lastOp = single("SELECT coalesce(max(id), 0) FROM op");
    m_lastChange = single("SELECT coalesce(max(seq), 0) FROM change");
    const bool isCounted = single("SELECT coalesce(min(id), 1) FROM op") > 0 && single("SELECT coalesce(min(seq), 1) FROM change") > 0
        && m_lastOp < largest && m_lastChange < largest;
    if (!isCounted || single("SELECT count(*) FROM community") != 1)
        throw Failure(Tr::tr("This is not one whole community, so nothing was put in. The file is damaged or was changed by hand."));
    m_connection.run("DELETE FROM meta WHERE name = 'schema'");
    m_connection.run("INSERT INTO meta (name, value) VALUES ('schema', '" + QByteArray::number(m_schema) + "')");
    m_connection.notifyOthers();
}

ChangeSet TableFill::changeSet(const QString &session) const
{
    ChangeSet set{{m_lastOp}, session, {}};
    for (const TableInfo &table : m_tables)
        set.rows.insert(table.name, {});
    return set;
}

qint64 TableFill::single(const QByteArray &sql)
{
    Statement &s = m_connection.statement(sql);
    s.step();
    const qint64 value = s.integer(0);
    s.reset();
    return value;
}

} // namespace kith
