// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/backup.h"

#include "app/core/durablefile.h"
#include "app/core/walltime.h"
#include "app/store/copyfolder.h"
#include "app/store/migrations.h"
#include "app/store/row.h"
#include "app/store/scrap.h"
#include "app/store/sqliteconnection.h"
#include "app/store/sqlitehold.h"
#include "app/store/storelock.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QStandardPaths>

#include <numeric>

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
    // In the form it has, which may be older than the one this program would give it: a copy comes before that.
    migrate(to, QStringLiteral(":/sql"), [] { }, {}, schemaOf(from));
    to.run("PRAGMA foreign_keys = OFF; BEGIN; DELETE FROM meta");
    const QList<QByteArray> tables = from.tables();
    for (const QByteArray &table : tables) {
        const TableShape shape = shapeOf(table, to.columns(table));
        Statement &read = from.statement(shape.select);
        Statement &write = to.statement(shape.insert);
        while (read.step()) {
            for (int i = 0; i < shape.names.size(); ++i)
                write.bind(i + 1, read.cell(i));
            write.step();
            progress.step();
        }
        progress.checkpoint();
    }
    to.commit();
}

/// Rows in each table, and how far the journal is.
struct Extent {
    QHash<QByteArray, qint64> counts;
    qint64 lastOp = 0, lastChange = 0;

    qint64 rows() const { return std::accumulate(counts.begin(), counts.end(), qint64(0)); }
};

Extent extentOf(Connection &connection)
{
    Extent extent{countRows(connection)};
    Statement &s = connection.statement("SELECT (SELECT coalesce(max(id), 0) FROM op), (SELECT coalesce(max(seq), 0) FROM change)");
    s.step();
    extent.lastOp = s.integer(0);
    extent.lastChange = s.integer(1);
    s.reset();
    return extent;
}

/// What a store held when its journal was that far: what is there now, without what was written since.
QHash<QByteArray, qint64> countsThen(Connection &connection, const Extent &then)
{
    connection.beginRead();
    const Extent now = extentOf(connection);
    QHash<QByteArray, qint64> counts = now.counts;
    Statement &since = connection.statement("SELECT table_name, count(*) FILTER (WHERE before IS NULL) - count(*) FILTER (WHERE after IS NULL) FROM change "
                                            "WHERE seq > ? GROUP BY table_name");
    since.bind(1, Cell::of(then.lastChange));
    while (since.step())
        counts[since.bytes(0).toByteArray()] -= since.integer(1);
    counts["change"] -= now.lastChange - then.lastChange;
    counts["op"] -= now.lastOp - then.lastOp;
    // In this one something comes and goes that no change tells of.
    counts["meta"] = then.counts.value("meta");
    connection.commit();
    return counts;
}

void writeCopy(Connection &connection, const QString &target, Progress &progress)
{
    if (connection.dialect() == "sqlite") {
        Statement &vacuum = connection.statement("VACUUM INTO ?");
        vacuum.bind(1, toCell(target));
        vacuum.step();
        return;
    }
    {
        SqliteConnection copy(target, SqliteConnection::Mode::Create);
        connection.beginRead();
        copyRows(connection, copy, progress);
        connection.commit();
    }
    QFile::remove(target + QStringLiteral("-journal"));
}

QByteArray communityIn(Connection &connection)
{
    Statement &s = connection.statement("SELECT id FROM community");
    const QByteArray id = s.step() ? s.bytes(0).toByteArray() : QByteArray();
    s.reset();
    return id;
}

/// A copy may take the place of an older copy of the same community, and of nothing else.
void refuseOtherFile(Connection &connection, const QString &target)
{
    if (!QFileInfo::exists(target))
        return;
    if (!holdsCommunity(target))
        throw Failure(Tr::tr("%1 is there already and is no copy of a community. It was left as it is; give the copy another name.").arg(QFileInfo(target).fileName()));
    const bool isSame = [&] {
        try {
            SqliteConnection there(target, SqliteConnection::Mode::ReadOnly);
            return communityIn(there) == communityIn(connection);
        } catch (const Failure &) {
            return false;
        }
    }();
    if (!isSame)
        throw Failure(Tr::tr("%1 holds another community, or a damaged one. It was left as it is; give the copy another name.").arg(QFileInfo(target).fileName()));
}

/// Throws for a copy that is damaged.
Extent verified(const QString &file)
{
    SqliteConnection copy(file, SqliteConnection::Mode::ReadOnly);
    Statement &check = copy.statement("PRAGMA quick_check(1)");
    const bool sound = check.step() && check.bytes(0) == "ok";
    check.reset();
    Statement &references = copy.statement("PRAGMA foreign_key_check");
    const bool dangling = references.step();
    references.reset();
    if (!sound || dangling)
        throw broken(QFileInfo(file).fileName(), QStringLiteral("check failed"));
    return extentOf(copy);
}

} // namespace

QString backupFolder(const Location &location, const QString &chosen)
{
    const QString name = Tr::tr("%1 backups").arg(location.shortName());
    const QDir beside(QFileInfo(location.path).absolutePath());
    if (chosen.isEmpty() && !location.isServer() && mayWrite(beside.path()))
        return beside.filePath(name);
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/kith");
    const QByteArray mark = QCryptographicHash::hash(location.address().toUtf8(), QCryptographicHash::Sha256).toHex().left(4);
    return QDir(chosen.isEmpty() ? data : chosen).filePath(name + u' ' + QString::fromLatin1(mark));
}

bool isCopyDue(CopyRhythm rhythm, const QDateTime &newest, const QDateTime &now)
{
    if (!newest.isValid())
        return true;
    switch (rhythm) {
    case CopyRhythm::Hourly:
        return newest.secsTo(now) >= 3600;
    case CopyRhythm::Daily:
        return newest.date() < now.date();
    case CopyRhythm::Weekly:
        return newest.date().daysTo(now.date()) >= 7;
    }
    Q_UNREACHABLE();
}

Backup copyStore(Connection &connection, const QString &name, Progress &progress)
{
    const auto target = writableTarget(name);
    if (!target.ok())
        throw Failure(target.error());
    refuseUnwritableFolder(*target);
    refuseOtherFile(connection, *target);
    const Scrap written(*target);
    writeCopy(connection, written.path, progress);
    QFile::setPermissions(written.path, QFile::ReadOwner | QFile::WriteOwner);
    const Extent copied = verified(written.path);
    if (copied.counts != countsThen(connection, copied))
        throw broken(QFileInfo(written.path).fileName(), QStringLiteral("rows are missing"));
    Backup backup{name, copied.rows(), hashOf(written.path)};
    if (const auto moved = moveDurably(written.path, *target); !moved.ok())
        throw Failure(moved.error());
    return backup;
}

QString datedCopyName(const QString &folder, Instant now, const QString &zone)
{
    const QDateTime local(WallTime::at(now, zone).date(), WallTime::at(now, zone).time());
    for (int second = 0;; ++second) {
        const QString name = QDir(folder).filePath(local.addSecs(second).toString(dateFormat) + QStringLiteral(".kith"));
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
    // What a copy that was killed has left.
    const QDateTime yesterday = newestCopy(folder).addDays(-1);
    const QFileInfoList scraps = QDir(folder).entryInfoList({QStringLiteral("*.writing")}, QDir::Files);
    for (const QFileInfo &scrap : scraps) {
        if (scrap.lastModified() < yesterday)
            QFile::remove(scrap.filePath());
    }
    return names;
}

QDateTime newestCopy(const QString &folder)
{
    const QList<QDateTime> copies = copiesIn(folder);
    return copies.isEmpty() ? QDateTime() : *std::max_element(copies.begin(), copies.end());
}

/// Keeps what is there now as a dated copy, byte by byte: it may be damaged, and is worth keeping all the same.
static QString keepPresent(const Location &location, const SqliteHold *hold, const Clock &clock, const QString &folder)
{
    if (!QFileInfo::exists(location.path))
        return {};
    makeCopyFolder(folder);
    const QString kept = datedCopyName(folder, clock.now(), systemZone());
    refuseUnwritableFolder(kept);
    const Scrap written(kept);
    if (hold ? !hold->copyTo(written.path) : !QFile::copy(location.path, written.path))
        throw Failure(Tr::tr("What is there now could not be kept, so nothing was restored. Make room on the disk and try again."), Error::Kind::Storage);
    QFile::setPermissions(written.path, QFile::ReadOwner | QFile::WriteOwner);
    // What a killed writer left undone belongs to a file that could not be opened to undo it.
    const QString journal = location.path + QStringLiteral("-journal");
    if (!hold && QFileInfo(journal).size() > 0)
        QFile::copy(journal, kept + QStringLiteral("-journal"));
    if (const auto moved = moveDurably(written.path, kept); !moved.ok())
        throw Failure(moved.error());
    return kept;
}

/// What this program could not open does not take the place of what it can.
static void refuseUnopenable(const QString &copy)
{
    SqliteConnection connection(copy, SqliteConnection::Mode::ReadOnly);
    if (schemaOf(connection) > newestSchema(QStringLiteral(":/sql")))
        throw Failure(Tr::tr("%1 was made by a newer Kith, which this one could not open. Nothing was restored. Install the newer Kith first.").arg(QFileInfo(copy).fileName()),
                      Error::Kind::Storage);
    if (communityIn(connection).isEmpty())
        throw Failure(Tr::tr("%1 holds no community. Nothing was restored; name another copy.").arg(QFileInfo(copy).fileName()), Error::Kind::Storage);
}

static Restored putBack(const Location &location, const QString &copy, const Clock &clock, const QString &keptIn)
{
    Restored restored{copy, {}, verified(copy).rows(), hashOf(copy)};
    refuseUnopenable(copy);
    const QString folder = QFileInfo(location.path).absolutePath();
    if (!mayWrite(folder))
        throw Failure(Tr::tr("Nothing can be written to the folder %1. Nothing was restored.").arg(folder), Error::Kind::Storage);
    auto lock = StoreLock::take(location.path, clock, false);
    if (!lock.ok())
        throw Failure(lock.error());
    // Held until the new file is in place: whoever waits to write then sees that it is another one.
    const auto hold = QFileInfo::exists(location.path) ? SqliteHold::take(location.path) : nullptr;
    restored.kept = keepPresent(location, hold.get(), clock, keptIn);
    const Scrap written(location.path);
    if (!QFile::copy(copy, written.path) || hashOf(written.path) != restored.sha256)
        throw Failure(Tr::tr("The copy could not be put beside your community, which is untouched. Make room on the disk and try again."), Error::Kind::Storage);
    QFile::setPermissions(written.path, QFile::ReadOwner | QFile::WriteOwner);
    // SQLite would play an old journal into the new file.
    if (!hold)
        QFile::remove(location.path + QStringLiteral("-journal"));
    if (const auto moved = moveDurably(written.path, location.path); !moved.ok())
        throw Failure(moved.error());
    return restored;
}

Result<Restored> restoreStore(const Location &location, const QString &copy, const Clock &clock, const QString &folder)
{
    try {
        if (location.isServer())
            throw Failure(Tr::tr("A community on a server is restored by importing the copy into a new one: kith import NEW-STORE %1.").arg(QFileInfo(copy).fileName()));
        if (isSameFile(location.path, copy))
            throw Failure(Tr::tr("%1 is the community itself. Nothing was restored; name one of its copies.").arg(QFileInfo(copy).fileName()));
        return putBack(location, copy, clock, folder.isEmpty() ? backupFolder(location) : folder);
    } catch (const Failure &failure) {
        return failure.error;
    }
}

} // namespace kith
