// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"

#include "app/core/durablefile.h"
#include "app/core/walltime.h"
#include "app/store/migrations.h"
#include "app/store/row.h"
#include "app/store/sqliteconnection.h"
#include "app/store/storelock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};

constexpr QLatin1StringView dateFormat("yyyy-MM-dd HHmmss");

Failure broken(const QString &file, const QString &why)
{
    return Failure(Tr::tr("The copy %1 could not be verified, so it was not kept. Your community is untouched. Check the disk and try again.").arg(file),
                   Error::Kind::Storage, why);
}

QHash<QByteArray, qint64> countRows(Connection &connection)
{
    QHash<QByteArray, qint64> counts;
    const QList<QByteArray> tables = connection.tables();
    for (const QByteArray &table : tables) {
        Statement &s = connection.statement("SELECT count(*) FROM " + table);
        s.step();
        counts.insert(table, s.integer(0));
        s.reset();
    }
    return counts;
}

QString hashOf(const QString &file)
{
    QFile in(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!in.open(QIODevice::ReadOnly) || !hash.addData(&in))
        throw broken(QFileInfo(file).fileName(), QStringLiteral("unreadable"));
    return QString::fromLatin1(hash.result().toHex());
}

/// Row by row into a new file: how a copy of a server's community is made.
void copyRows(Connection &from, Connection &to, Progress &progress)
{
    migrate(to, QStringLiteral(":/sql"), [] { });
    to.run("PRAGMA foreign_keys = OFF; BEGIN; DELETE FROM meta");
    const QList<QByteArray> tables = from.tables();
    for (const QByteArray &table : tables) {
        QList<QByteArray> names;
        const QList<ColumnInfo> columns = to.columns(table);
        for (const ColumnInfo &column : columns)
            names.append(column.name);
        const TableShape shape(table, names);
        Statement &read = from.statement(shape.select);
        Statement &write = to.statement(shape.insert);
        while (read.step()) {
            for (int i = 0; i < names.size(); ++i)
                write.bind(i + 1, read.cell(i));
            write.step();
            progress.step();
        }
        progress.checkpoint();
    }
    to.commit();
}

qint64 verify(const QString &file, const QHash<QByteArray, qint64> &expected)
{
    SqliteConnection copy(file, SqliteConnection::Mode::ReadOnly);
    Statement &check = copy.statement("PRAGMA quick_check(1)");
    const bool sound = check.step() && check.bytes(0) == "ok";
    check.reset();
    Statement &references = copy.statement("PRAGMA foreign_key_check");
    const bool dangling = references.step();
    references.reset();
    const QHash<QByteArray, qint64> found = countRows(copy);
    if (!sound || dangling || (!expected.isEmpty() && found != expected))
        throw broken(QFileInfo(file).fileName(), QStringLiteral("check failed"));
    qint64 rows = 0;
    for (qint64 count : found)
        rows += count;
    return rows;
}

} // namespace

QString backupFolder(const Location &location)
{
    const QString name = Tr::tr("%1 backups").arg(location.shortName());
    if (!location.isServer()) {
        const QDir beside(QFileInfo(location.path).absolutePath());
        if (mayWrite(beside.path()))
            return beside.filePath(name);
    }
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/kith/") + name;
}

Backup copyStore(Connection &connection, const QString &target, Progress &progress)
{
    if (!QDir().mkpath(QFileInfo(target).absolutePath()))
        throw Failure(Tr::tr("The folder %1 could not be made. No copy was written.").arg(QFileInfo(target).absolutePath()), Error::Kind::Storage);
    const QString written = target + QStringLiteral(".writing");
    QFile::remove(written);
    try {
        const QHash<QByteArray, qint64> counts = countRows(connection);
        if (connection.dialect() == "sqlite") {
            Statement &vacuum = connection.statement("VACUUM INTO ?");
            vacuum.bind(1, toCell(written));
            vacuum.step();
        } else {
            {
                SqliteConnection copy(written, SqliteConnection::Mode::Create);
                copyRows(connection, copy, progress);
            }
            QFile::remove(written + QStringLiteral("-journal"));
        }
        QFile::setPermissions(written, QFile::ReadOwner | QFile::WriteOwner);
        Backup backup{target, verify(written, counts), hashOf(written)};
        if (const auto moved = moveDurably(written, target); !moved.ok())
            throw Failure(moved.error());
        return backup;
    } catch (...) {
        QFile::remove(written);
        throw;
    }
}

QString datedCopyName(const Location &location, Instant now, const QString &zone)
{
    const QDateTime local(WallTime::at(now, zone).date(), WallTime::at(now, zone).time());
    const QDir folder(backupFolder(location));
    for (int second = 0;; ++second) {
        const QString name = folder.filePath(local.addSecs(second).toString(dateFormat) + QStringLiteral(".kith"));
        if (!QFileInfo::exists(name))
            return name;
    }
}

QList<QDateTime> expired(QList<QDateTime> copies)
{
    std::sort(copies.begin(), copies.end(), std::greater<>());
    QSet<QDate> days, weeks, months;
    QList<QDateTime> gone;
    for (const QDateTime &copy : std::as_const(copies)) {
        const QDate day = copy.date();
        const auto keeps = [](QSet<QDate> &kept, QDate period, qsizetype limit) {
            if (kept.contains(period) || kept.size() >= limit)
                return false;
            kept.insert(period);
            return true;
        };
        // Each copy is weighed for all three, so that the newest of a day is also the newest of its week and month.
        const bool daily = keeps(days, day, 12);
        const bool weekly = keeps(weeks, day.addDays(1 - day.dayOfWeek()), 10);
        const bool monthly = keeps(months, QDate(day.year(), day.month(), 1), 9);
        if (!daily && !weekly && !monthly)
            gone.append(copy);
    }
    return gone;
}

static QList<QDateTime> copiesIn(const QString &folder)
{
    QList<QDateTime> copies;
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.kith")}, QDir::Files);
    for (const QString &file : files) {
        const QDateTime at = QDateTime::fromString(QFileInfo(file).completeBaseName(), dateFormat);
        if (at.isValid())
            copies.append(at);
    }
    return copies;
}

QStringList expireCopies(const QString &folder)
{
    QStringList names;
    const QList<QDateTime> gone = expired(copiesIn(folder));
    for (const QDateTime &copy : gone) {
        const QString name = copy.toString(dateFormat) + QStringLiteral(".kith");
        if (QFile::remove(QDir(folder).filePath(name)))
            names.append(name);
    }
    return names;
}

QDateTime newestCopy(const QString &folder)
{
    const QList<QDateTime> copies = copiesIn(folder);
    return copies.isEmpty() ? QDateTime() : *std::max_element(copies.begin(), copies.end());
}

static QString keepPresent(const Location &location, const Clock &clock)
{
    if (!QFileInfo::exists(location.path))
        return {};
    const QString kept = datedCopyName(location, clock.now(), systemZone());
    QDir().mkpath(QFileInfo(kept).absolutePath());
    // Bytes, not a database copy: what is there may be damaged, and is worth keeping all the same.
    const QString written = kept + QStringLiteral(".writing");
    QFile::remove(written);
    if (!QFile::copy(location.path, written))
        throw Failure(Tr::tr("What is there now could not be kept, so nothing was restored. Make room on the disk and try again."), Error::Kind::Storage);
    if (const auto moved = moveDurably(written, kept); !moved.ok())
        throw Failure(moved.error());
    return kept;
}

Result<Restored> restoreStore(const Location &location, const QString &copy, const Clock &clock)
{
    try {
        if (location.isServer())
            throw Failure(Tr::tr("A community on a server is restored by importing the copy into a new one: kith import NEW-STORE %1.").arg(QFileInfo(copy).fileName()));
        Restored restored{copy, {}, verify(copy, {}), hashOf(copy)};
        auto lock = StoreLock::take(location.path, clock, false);
        if (!lock.ok())
            return lock.error();
        restored.kept = keepPresent(location, clock);
        const QString written = location.path + QStringLiteral(".restoring");
        QFile::remove(written);
        if (!QFile::copy(copy, written) || hashOf(written) != restored.sha256)
            throw Failure(Tr::tr("The copy could not be read whole. Your community is untouched."), Error::Kind::Storage);
        QFile::setPermissions(written, QFile::ReadOwner | QFile::WriteOwner);
        if (const auto moved = moveDurably(written, location.path); !moved.ok())
            return moved.error();
        return restored;
    } catch (const Failure &failure) {
        return failure.error;
    }
}

} // namespace kith
