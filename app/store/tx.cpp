// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/tx.h"

#include "app/store/journal.h"

#include <QCoreApplication>
#include <QFile>

namespace kith {

Report::~Report()
{
    if (m_statement)
        m_statement->reset();
}

void Reader::notFound(const char *table)
{
    throw Failure(QCoreApplication::translate("Store", "That is not there any more. Somebody may have removed it; the history says who."),
                  Error::Kind::NotFound, QString::fromLatin1(table));
}

Statement &Reader::conditional(const QByteArray &select, const std::vector<Condition> &conditions, const char *tail)
{
    QByteArray sql = select;
    for (size_t i = 0; i < conditions.size(); ++i) {
        sql += i ? " AND " : " WHERE ";
        sql += conditions[i].column;
        sql += conditions[i].value.type == Cell::Type::Null ? " IS NULL" : " = ?";
    }
    Statement &statement = m_connection.statement(sql + tail);
    int parameter = 0;
    for (const Condition &condition : conditions) {
        if (condition.value.type != Cell::Type::Null)
            statement.bind(++parameter, condition.value);
    }
    return statement;
}

Report Reader::reportWith(const char *name, const Cells &arguments)
{
    thread_local QHash<QByteArray, QHash<QByteArray, QByteArray>> texts; ///< by dialect
    QByteArray &sql = texts[m_connection.dialect()][name];
    if (sql.isEmpty()) {
        QFile file(QStringLiteral(":/sql/report/%1.sql").arg(QLatin1String(name)));
        const bool opened = file.open(QIODevice::ReadOnly);
        Q_ASSERT_X(opened, "report", name);
        // Comments go: a question mark in prose would be taken for a parameter.
        const QList<QByteArray> lines = opened ? file.readAll().split('\n') : QList<QByteArray>();
        for (const QByteArray &line : lines) {
            if (!line.startsWith("--"))
                sql += line + '\n';
        }
        sql = m_connection.translated(sql);
    }
    Statement &statement = m_connection.statement(sql);
    int parameter = 0;
    for (const Cell &argument : arguments)
        statement.bind(++parameter, argument);
    return Report(statement);
}

Tx::Tx(Connection &connection, const Clock &clock, Journal &journal, IdMaker &ids, QString actor)
    : Reader(connection, clock), m_journal(journal), m_ids(ids), m_now(clock.now()), m_actor(std::move(actor))
{
}

std::optional<Error> Tx::attempt(const std::function<void()> &write)
{
    // Whatever waits to be written was done before, and is not taken back along with this.
    const Journal::Mark mark = m_journal.mark();
    m_connection.run("SAVEPOINT attempted");
    try {
        write();
        // A server hears of the writes only now, and may refuse them.
        m_connection.run("RELEASE SAVEPOINT attempted");
        return {};
    } catch (const Failure &failure) {
        if (failure.error.kind == Error::Kind::Storage || failure.error.kind == Error::Kind::Stopped)
            throw;
        m_connection.rollbackTo("attempted");
        m_journal.rewind(mark);
        return failure.error;
    }
}

void Tx::about(const QString &subject)
{
    m_journal.about(subject);
}

OpId Tx::op() const
{
    return m_journal.op();
}

void Tx::insertRow(const TableShape &shape, const Cells &cells)
{
    m_connection.write(shape.insert, cells);
    m_journal.note(shape.table, cells[0].integer, {}, imageOf(shape, cells));
}

bool Tx::updateRow(const TableShape &shape, const Cells &before, const Cells &after)
{
    if (before == after)
        return false;
    Cells idLast(after.begin() + 1, after.end());
    idLast.push_back(after[0]);
    m_connection.write(shape.update, idLast);
    m_journal.note(shape.table, after[0].integer, imageOf(shape, before), imageOf(shape, after));
    return true;
}

void Tx::removeRow(const TableShape &shape, const Cells &cells)
{
    m_connection.write(shape.remove, std::span(cells).first(1));
    m_journal.note(shape.table, cells[0].integer, imageOf(shape, cells), {});
}

} // namespace kith
