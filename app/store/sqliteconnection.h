// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A community in one SQLite file.
#pragma once

#include "app/store/connection.h"

struct sqlite3;

namespace kith {

class SqliteConnection : public Connection
{
public:
    enum class Mode { Create, ReadWrite, ReadOnly };

    /// Throws Failure with a message of its own for: no such file, not a database, another program's database,
    /// damaged, no permission. ReadWrite falls back to read-only where the folder or file cannot be written.
    SqliteConnection(const QString &path, Mode mode);
    ~SqliteConnection() override;

    void run(const QByteArray &script) override;
    Statement &statement(const QByteArray &sql) override;
    Counters beginWrite() override;
    void beginRead() override;
    void beginMigration() override;
    void write(const QByteArray &sql, std::span<const Cell> cells) override;
    void commit() override;
    void rollback() noexcept override;
    void rollbackTo(const QByteArray &savepoint) override;
    bool othersCommitted() override;
    void notifyOthers() override { }
    QList<QByteArray> tables() override;
    QList<ColumnInfo> columns(const QByteArray &table) override;
    QByteArray dialect() const override { return "sqlite"; }
    QByteArray translated(QByteArray sql) const override;
    bool isReadOnly() const override { return m_readOnly; }

private:
    void open(const QString &path, Mode mode);
    void probe();
    void refuseForeignParts();

    sqlite3 *m_db = nullptr;
    QHash<QByteArray, std::shared_ptr<Statement>> m_statements;
    QString m_fileName;
    qint64 m_dataVersion = 0;
    bool m_readOnly = false;
    bool m_isMade = false; ///< the file was not there before
};

} // namespace kith
