// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqliteconnection.h"

#include "app/core/durablefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace kith {

namespace {

constexpr qint64 applicationId = 0x4b697468; // "Kith"

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Sqlite)
};

[[noreturn]] void fail(sqlite3 *db, int code, const QString &file)
{
    const QString detail = QStringLiteral("sqlite %1: %2").arg(sqlite3_extended_errcode(db)).arg(QString::fromUtf8(sqlite3_errmsg(db)));
    const auto text = [&]() -> QString {
        switch (code & 0xff) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return Tr::tr("%1 is busy: another program is writing to it. Nothing was changed. Try again in a moment.").arg(file);
        case SQLITE_FULL:
            return Tr::tr("The disk is full. Nothing was changed in %1. Make room, then try again; reading and "
                          "exporting to another disk still work.").arg(file);
        case SQLITE_READONLY:
            return Tr::tr("%1 can only be read here. Nothing was changed. Copy it to a folder of your own to make changes.").arg(file);
        case SQLITE_CORRUPT:
            return Tr::tr("%1 is damaged. It was left as it is. Its dated copies are in the backups folder beside it: open the newest of them, or restore it. "
                          "Without a copy, \"kith check %1 --salvage NEW.kith\" saves what can still be read.").arg(file);
        case SQLITE_NOTADB:
            return Tr::tr("%1 is not a Kith community. It was left as it is. If it is a list of people, import it instead.").arg(file);
        case SQLITE_CANTOPEN:
            return Tr::tr("%1 could not be opened. Check that the file exists and that you may read it.").arg(file);
        case SQLITE_IOERR:
            return Tr::tr("%1 could not be read or written: the disk reported a fault. Nothing was changed.").arg(file);
        case SQLITE_CONSTRAINT:
            return Tr::tr("Something else still refers to this. Nothing was changed.");
        default:
            return Tr::tr("The database refused. Nothing was changed.");
        }
    }();
    const bool rule = (code & 0xff) == SQLITE_CONSTRAINT;
    throw Failure(text, rule ? Error::Kind::Rule : Error::Kind::Storage, detail);
}

class SqliteStatement : public Statement
{
public:
    SqliteStatement(sqlite3 *db, const QByteArray &sql, QString file) : m_db(db), m_file(std::move(file))
    {
        const int rc = sqlite3_prepare_v3(db, sql.constData(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
        if (rc != SQLITE_OK)
            fail(db, rc, m_file);
    }
    ~SqliteStatement() override { sqlite3_finalize(m_statement); }

    void bind(int parameter, const Cell &cell) override
    {
        int rc = SQLITE_OK;
        switch (cell.type) {
        case Cell::Type::Null:
            rc = sqlite3_bind_null(m_statement, parameter);
            break;
        case Cell::Type::Integer:
            rc = sqlite3_bind_int64(m_statement, parameter, cell.integer);
            break;
        case Cell::Type::Real:
            rc = sqlite3_bind_double(m_statement, parameter, cell.real);
            break;
        case Cell::Type::Text:
            rc = sqlite3_bind_text(m_statement, parameter, cell.text.constData(), int(cell.text.size()), SQLITE_TRANSIENT);
            break;
        }
        if (rc != SQLITE_OK)
            fail(m_db, rc, m_file);
    }

    bool step() override
    {
        const int rc = sqlite3_step(m_statement);
        if (rc == SQLITE_ROW)
            return true;
        sqlite3_reset(m_statement);
        if (rc != SQLITE_DONE)
            fail(m_db, rc, m_file);
        return false;
    }

    void reset() override { sqlite3_reset(m_statement); }
    int columnCount() const override { return sqlite3_column_count(m_statement); }
    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    qint64 integer(int column) const override { return sqlite3_column_int64(m_statement, column); }
    double real(int column) const override { return sqlite3_column_double(m_statement, column); }
    QByteArrayView bytes(int column) const override
    {
        const auto *data = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return {data, data ? qsizetype(sqlite3_column_bytes(m_statement, column)) : 0};
    }
    Cell cell(int column) const override
    {
        switch (sqlite3_column_type(m_statement, column)) {
        case SQLITE_INTEGER:
            return Cell::of(integer(column));
        case SQLITE_FLOAT:
            return Cell::of(real(column));
        case SQLITE_NULL:
            return {};
        default:
            return Cell::of(bytes(column).toByteArray());
        }
    }

private:
    sqlite3 *m_db;
    sqlite3_stmt *m_statement = nullptr;
    QString m_file;
};

} // namespace

SqliteConnection::SqliteConnection(const QString &path, Mode mode) : m_fileName(QFileInfo(path).fileName())
{
    try {
        open(path, mode);
    } catch (...) {
        m_statements.clear();
        sqlite3_close_v2(m_db);
        if (m_isMade)
            QFile::remove(path);
        throw;
    }
}

/// Counting every allocation takes a lock each time, and nobody reads the count.
static void stopCountingMemory()
{
    [[maybe_unused]] static const int once = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

void SqliteConnection::open(const QString &path, Mode mode)
{
    stopCountingMemory();
    const QFileInfo info(path);
    if (mode != Mode::Create && !info.isFile())
        throw Failure(Tr::tr("There is no file %1. Look whether it was moved or has another name; nothing was made in its place.").arg(path), Error::Kind::Storage);
    // Beside a file in a folder that cannot be written no rollback journal can stand, so it can only be read.
    const bool writable = mode == Mode::Create || (mayWrite(path) && mayWrite(info.absolutePath()));
    m_readOnly = mode == Mode::ReadOnly || !writable;
    // Nobody else on this computer reads along.
    if (mode == Mode::Create) {
        const int created = ::open(QFile::encodeName(path).constData(), O_CREAT | O_EXCL | O_CLOEXEC | O_RDWR, 0600);
        if (created < 0 && errno == EEXIST)
            throw Failure(Tr::tr("%1 is there already. It was left as it is. Choose another name.").arg(path));
        if (created < 0) {
            throw Failure(Tr::tr("%1 could not be made (%2). Choose another folder.").arg(path, QString::fromLocal8Bit(std::strerror(errno))),
                          Error::Kind::Storage);
        }
        m_isMade = true;
        ::close(created);
    }
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= m_readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    flags |= mode == Mode::Create ? SQLITE_OPEN_CREATE : 0;
    const int rc = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_db, flags, nullptr);
    if (rc != SQLITE_OK)
        fail(m_db, rc, m_fileName);
    sqlite3_busy_timeout(m_db, 5000);
    if (mode == Mode::Create)
        run("PRAGMA application_id = " + QByteArray::number(applicationId));
    else
        probe();
    // TRUNCATE with FULL loses no acknowledged write when the power goes, and the store is always one whole file.
    // And what is removed or sealed is not left in bytes that are free, whatever SQLite was built to do.
    if (!m_readOnly)
        run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
    run("PRAGMA foreign_keys = ON; PRAGMA cache_size = -32768; PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF");
    othersCommitted();
}

void SqliteConnection::probe()
{
    Statement &id = statement("PRAGMA application_id");
    id.step();
    const qint64 found = id.integer(0);
    id.reset();
    Statement &count = statement("SELECT count(*) FROM sqlite_master WHERE name = 'op'");
    count.step();
    const bool hasJournal = count.integer(0) == 1;
    count.reset();
    if (found != applicationId || !hasJournal) {
        throw Failure(Tr::tr("%1 belongs to another program, or is empty. It was left as it is. Open a file that Kith made.").arg(m_fileName),
                      Error::Kind::Storage);
    }
    refuseForeignParts();
}

/// Kith makes tables and indexes only. A trigger writes unseen and unjournaled, a view shows what is not there; the text is
/// asked and not the type, which SQLite does not go by.
void SqliteConnection::refuseForeignParts()
{
    Statement &foreign = statement("SELECT name FROM sqlite_master WHERE rootpage = 0 OR (sql IS NOT NULL AND sql NOT LIKE 'CREATE TABLE %' "
                                   "AND sql NOT LIKE 'CREATE INDEX %' AND sql NOT LIKE 'CREATE UNIQUE INDEX %') LIMIT 1");
    const QString name = foreign.step() ? foreign.text(0) : QString();
    foreign.reset();
    if (!name.isNull()) {
        throw Failure(Tr::tr("%1 was not opened: somebody put \"%2\" into it, which Kith did not make and which could change or hide things unseen. "
                             "Nothing was changed. Use a copy from before that.")
                          .arg(m_fileName, name),
                      Error::Kind::Storage);
    }
}

SqliteConnection::~SqliteConnection()
{
    m_statements.clear();
    sqlite3_close_v2(m_db);
}

void SqliteConnection::run(const QByteArray &script)
{
    const int rc = sqlite3_exec(m_db, script.constData(), nullptr, nullptr, nullptr);
    if (rc != SQLITE_OK)
        fail(m_db, rc, m_fileName);
}

Statement &SqliteConnection::statement(const QByteArray &sql)
{
    auto &kept = m_statements[sql];
    if (!kept) {
        try {
            kept = std::make_shared<SqliteStatement>(m_db, sql, m_fileName);
        } catch (...) {
            m_statements.remove(sql);
            throw;
        }
    }
    kept->reset();
    return *kept;
}

Counters SqliteConnection::beginWrite()
{
    statement("BEGIN IMMEDIATE").step();
    Statement &last = statement("SELECT (SELECT max(id) FROM op), (SELECT max(seq) FROM change)");
    last.step();
    const Counters counters{last.integer(0), last.integer(1)};
    last.reset();
    return counters;
}

void SqliteConnection::beginRead()
{
    statement("BEGIN").step();
}

void SqliteConnection::beginMigration()
{
    statement("BEGIN").step();
}

void SqliteConnection::write(const QByteArray &sql, std::span<const Cell> cells)
{
    Statement &s = statement(sql);
    int parameter = 0;
    for (const Cell &cell : cells)
        s.bind(++parameter, cell);
    s.step();
}

void SqliteConnection::commit()
{
    statement("COMMIT").step();
}

void SqliteConnection::rollback() noexcept
{
    for (const auto &kept : std::as_const(m_statements))
        kept->reset();
    // Some errors (a full disk) have rolled back already; a second time is then refused and does no harm.
    sqlite3_exec(m_db, "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteConnection::rollbackTo(const QByteArray &savepoint)
{
    run("ROLLBACK TO SAVEPOINT " + savepoint + "; RELEASE SAVEPOINT " + savepoint);
}

bool SqliteConnection::othersCommitted()
{
    Statement &version = statement("PRAGMA data_version");
    version.step();
    const qint64 now = version.integer(0);
    version.reset();
    return std::exchange(m_dataVersion, now) != now;
}

QList<QByteArray> SqliteConnection::tables()
{
    QList<QByteArray> names;
    Statement &all = statement("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name");
    while (all.step())
        names.append(all.bytes(0).toByteArray());
    return names;
}

QList<ColumnInfo> SqliteConnection::columns(const QByteArray &table)
{
    QList<ColumnInfo> infos;
    Statement &all = statement("SELECT name, type, coalesce(dflt_value, '') FROM pragma_table_info(?)");
    all.bind(1, Cell::of(table));
    while (all.step()) {
        const QByteArrayView type = all.bytes(1);
        const auto kind = type == "INTEGER" ? Cell::Type::Integer : type == "REAL" ? Cell::Type::Real : Cell::Type::Text;
        infos.append({all.bytes(0).toByteArray(), kind, all.bytes(2).toByteArray().replace('\'', "")});
    }
    return infos;
}

QByteArray SqliteConnection::translated(QByteArray sql) const
{
    return sql.replace("{{bigint}}", "INTEGER").replace("{{real}}", "REAL").replace("{{strict}}", " STRICT").replace("{{ids}}", "(SELECT value FROM json_each(?))");
}

} // namespace kith
