// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/migrations.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Migrations)
};
}

/// ":/sql/0007_search.sql", or its twin for this dialect.
static QString fileOf(const QString &folder, int number, const QByteArray &dialect)
{
    const QString prefix = QStringLiteral("%1_").arg(number, 4, 10, QLatin1Char('0'));
    const QStringList files = QDir(folder).entryList({prefix + u'*'}, QDir::Files);
    for (const QString &file : files) {
        const bool twin = file.endsWith(u".sqlite.sql") || file.endsWith(u".postgres.sql");
        if (!twin || file.endsWith(QStringLiteral(".%1.sql").arg(QLatin1String(dialect))))
            return folder + u'/' + file;
    }
    return {};
}

int newestSchema(const QString &folder)
{
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    return files.isEmpty() ? 0 : files.last().left(4).toInt();
}

int schemaOf(Connection &connection)
{
    if (!connection.tables().contains("meta"))
        return 0;
    Statement &s = connection.statement("SELECT value FROM meta WHERE name = 'schema'");
    const QString told = s.step() ? s.text(0) : QString();
    s.reset();
    const int schema = told.toInt();
    if (schema <= 0) {
        throw Failure(Tr::tr("This community does not say which Kith it is for (its form should be a number and is \"%1\"). It was left as it is. "
                             "Restore one of its copies.")
                          .arg(told),
                      Error::Kind::Storage);
    }
    return schema;
}

static void runFile(Connection &connection, const QString &folder, int number)
{
    QFile file(fileOf(folder, number, connection.dialect()));
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Tr::tr("This program is incomplete. Nothing was changed. Install it again."), Error::Kind::Storage, QString::number(number));
    connection.run(connection.translated(file.readAll()));
}

void migrate(Connection &connection, const QString &folder, const std::function<void()> &beforeFirst, const std::function<void()> &afterLast, int form)
{
    const int have = schemaOf(connection);
    const int want = form > 0 ? form : newestSchema(folder);
    if (have > want) {
        throw Failure(Tr::tr("This community was last opened by a newer Kith (its form is %1, this program knows %2). It was left as it is. Install the newer Kith to open it.")
                          .arg(have)
                          .arg(want),
                      Error::Kind::Storage);
    }
    if (have == want)
        return;
    if (connection.isReadOnly())
        throw Failure(Tr::tr("This community was made by an older Kith and must be brought up to date, but it can only be read here. Copy it to a folder of your own."), Error::Kind::Storage);
    if (have > 0)
        beforeFirst();
    // SQLite rebuilds tables; a reference must not be followed while its table is being renamed.
    const bool sqlite = connection.dialect() == "sqlite";
    if (sqlite)
        connection.run("PRAGMA foreign_keys = OFF");
    try {
        connection.beginMigration();
        for (int number = have + 1; number <= want; ++number)
            runFile(connection, folder, number);
        connection.run("DELETE FROM meta WHERE name = 'schema'");
        connection.run("INSERT INTO meta (name, value) VALUES ('schema', '" + QByteArray::number(want) + "')");
        if (afterLast)
            afterLast();
        if (sqlite) {
            Statement &check = connection.statement("PRAGMA foreign_key_check");
            const bool broken = check.step();
            check.reset();
            if (broken)
                throw Failure(Tr::tr("The community could not be brought up to date. It was left as it is, and a copy was made."), Error::Kind::Storage);
        }
        connection.commit();
    } catch (...) {
        connection.rollback();
        throw;
    }
    if (sqlite)
        connection.run("PRAGMA foreign_keys = ON");
}

} // namespace kith
