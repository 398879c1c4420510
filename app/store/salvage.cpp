// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/salvage.h"

#include "app/core/durablefile.h"
#include "app/core/id.h"
#include "app/core/walltime.h"
#include "app/store/community.h"
#include "app/store/copyfolder.h"
#include "app/store/migrations.h"
#include "app/store/rowsalvage.h"
#include "app/store/scrap.h"
#include "app/store/sqliteconnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Salvage)
};

const QString migrations = QStringLiteral(":/sql");

std::unique_ptr<SqliteConnection> readable(const QString &path)
{
    try {
        auto connection = std::make_unique<SqliteConnection>(path, SqliteConnection::Mode::ReadOnly);
        // Sooner no row than a wrong one.
        connection->run("PRAGMA cell_size_check = ON");
        return connection;
    } catch (const Failure &failure) {
        if (!failure.error.detail.startsWith(QStringLiteral("sqlite 11:")))
            throw;
        throw Failure(Tr::tr("The very part of %1 that says where everything is has been damaged, so no row of it can be found. It was left as it is. "
                             "Restore one of its copies.")
                          .arg(QFileInfo(path).fileName()),
                      Error::Kind::Storage, failure.error.detail);
    }
}

/// The damaged file, only ever read. What a killed writer left half done is rolled back in a copy.
class DamagedFile
{
public:
    DamagedFile(const QString &path, const QString &folder) : m_connection(readable(rolledBack(path, folder))) { m_connection->beginRead(); }

    Connection &connection() { return *m_connection; }

private:
    QString rolledBack(const QString &path, const QString &folder)
    {
        const QString journal = path + QStringLiteral("-journal");
        if (QFileInfo(journal).size() == 0)
            return path;
        m_folder = std::make_unique<QTemporaryDir>(folder + QStringLiteral("/.kith-XXXXXX"));
        const QString copy = m_folder->filePath(QFileInfo(path).fileName());
        if (!QFile::copy(path, copy) || !QFile::copy(journal, copy + QStringLiteral("-journal")))
            return path;
        try {
            SqliteConnection(copy, SqliteConnection::Mode::ReadWrite).beginRead();
        } catch (const Failure &) {
            // Told when it is read.
        }
        return copy;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SqliteConnection> m_connection;
};

bool isAlike(Connection &one, Connection &other)
{
    const auto isSame = [](const ColumnInfo &a, const ColumnInfo &b) { return a.name == b.name && a.type == b.type; };
    const QList<QByteArray> tables = one.tables();
    return tables == other.tables() && std::all_of(tables.begin(), tables.end(), [&](const QByteArray &table) {
        const QList<ColumnInfo> columns = one.columns(table), others = other.columns(table);
        return std::equal(columns.begin(), columns.end(), others.begin(), others.end(), isSame);
    });
}

/// The form a file says it has; the newest where it cannot say.
int formOf(Connection &damaged)
{
    try {
        return schemaOf(damaged);
    } catch (const Failure &) {
        return newestSchema(migrations);
    }
}

/// An empty file of the form the damaged one is of.
std::unique_ptr<SqliteConnection> emptyLike(Connection &damaged, const QString &path)
{
    const int form = formOf(damaged);
    if (form > newestSchema(migrations))
        throw Failure(Tr::tr("The damaged file was last opened by a newer Kith. Nothing was saved. Install the newer Kith first."), Error::Kind::Storage);
    for (int like = form; like > 0; --like) {
        auto empty = std::make_unique<SqliteConnection>(path, SqliteConnection::Mode::Create);
        migrate(*empty, migrations, [] { }, {}, like);
        if (isAlike(*empty, damaged))
            return empty;
        empty.reset();
        QFile::remove(path);
    }
    throw Failure(Tr::tr("The tables of the damaged file are not those of a community. Nothing was saved. Restore one of its copies."), Error::Kind::Storage);
}

SalvageReport save(Connection &damaged, Connection &target, const QString &name, const Clock &clock, const QString &actor, Progress &progress)
{
    target.beginWrite();
    TableFill fill(target);
    JournalSalvage journal(damaged, target, fill, progress);
    journal.take();
    RowSalvage rows(damaged, target, fill, journal, progress);
    rows.take();
    SalvageReport report;
    Statement &community = target.statement("SELECT count(*) FROM community");
    community.step();
    report.isRenamed = community.integer(0) == 0;
    community.reset();
    if (report.isRenamed)
        insertCommunity(target, IdMaker().make(clock.now()), QFileInfo(name).completeBaseName(), systemZone(), clock.now());
    rows.leaveOutReferring();
    rows.agreeWithJournal();
    journal.finish(clock.now(), actor, QFileInfo(name).fileName());
    fill.finish();
    target.commit();
    report.tables = rows.tables() + journal.tables();
    std::sort(report.tables.begin(), report.tables.end(), [](const SalvagedTable &a, const SalvagedTable &b) { return a.name < b.name; });
    report.leftOut = rows.leftOut();
    return report;
}

SalvageReport saveInto(const QString &target, const QString &damaged, const Clock &clock, const QString &actor, Progress &progress)
{
    if (QFileInfo::exists(target))
        throw Failure(Tr::tr("%1 is there already. It was left as it is; give what is saved another name.").arg(QFileInfo(target).fileName()));
    refuseUnwritableFolder(target);
    DamagedFile from(damaged, QFileInfo(target).absolutePath());
    const Scrap written(target);
    auto to = emptyLike(from.connection(), written.path);
    const SalvageReport report = save(from.connection(), *to, damaged, clock, actor, progress);
    to.reset();
    QFile::remove(written.path + QStringLiteral("-journal"));
    if (const auto moved = moveDurably(written.path, target); !moved.ok())
        throw Failure(moved.error());
    return report;
}

} // namespace

qint64 SalvageReport::saved() const
{
    qint64 rows = 0;
    for (const SalvagedTable &table : tables)
        rows += table.saved;
    return rows;
}

qint64 SalvageReport::lost() const
{
    qint64 rows = 0;
    for (const SalvagedTable &table : tables)
        rows += table.lost;
    return rows;
}

Result<SalvageReport> salvageStore(const QString &damaged, const QString &target, const Clock &clock, const QString &actor, Progress &progress)
{
    try {
        const auto writable = writableTarget(target);
        if (!writable.ok())
            throw Failure(writable.error());
        return saveInto(*writable, damaged, clock, actor, progress);
    } catch (const Failure &failure) {
        return failure.error;
    }
}

} // namespace kith
