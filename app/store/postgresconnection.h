// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A community in one schema of a PostgreSQL server.
#pragma once

#include "app/store/connection.h"

#include <QElapsedTimer>

struct pg_conn;
struct pg_result;

namespace kith {

class PostgresConnection : public Connection
{
public:
    /// `uri` as libpq takes it; `schema` names the community on that server. With `create` the schema must not exist; it is
    /// made when the migrations begin. Throws Failure for people: no server, wrong password, no such community.
    PostgresConnection(const QString &uri, const QString &schema, bool create);
    ~PostgresConnection() override;

    void run(const QByteArray &script) override;
    Statement &statement(const QByteArray &sql) override;
    Counters beginWrite() override;
    void beginRead() override;
    void beginMigration() override;
    void write(const QByteArray &sql, std::span<const Cell> cells) override;
    void commit() override;
    /// Sends the writes that wait and hears what became of them; before anything is read.
    void settle();
    void rollback() noexcept override;
    void rollbackTo(const QByteArray &savepoint) override;
    bool isCut() const override;
    bool othersCommitted() override;
    void notifyOthers() override;
    QList<QByteArray> tables() override;
    QList<ColumnInfo> columns(const QByteArray &table) override;
    QByteArray dialect() const override { return "postgres"; }
    QByteArray translated(QByteArray sql) const override;

private:
    struct Closer {
        void operator()(pg_conn *connection) const;
    };
    void connect();
    void useSchema();
    void heal();
    template<class Begin>
    auto begun(Begin begin);
    qint64 single(const QByteArray &sql);
    struct Write {
        QByteArray sql;
        std::vector<Cell> cells;
    };
    /// The writes that wait, each with its statement prepared.
    std::vector<Write> takeWaiting();
    void send(const std::vector<Write> &writes);

    QByteArray m_uri;
    std::unique_ptr<pg_conn, Closer> m_connection;
    QByteArray m_schema;
    QByteArray m_channel;
    QByteArray m_beginWrite;
    bool m_create; ///< the schema is to be made
    bool m_notify = false; ///< the open transaction has something to tell
    bool m_missed = false; ///< others may have told something while the line was broken
    QElapsedTimer m_sinceTried; ///< to heal the line while nobody waits for it
    QHash<QByteArray, std::shared_ptr<Statement>> m_statements;
    std::vector<Write> m_waiting;
};

} // namespace kith
