// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A check-in, from the click to the announced commit, against a bare one-row commit with the same settings.
#include "app/gatherings/gatherings.h"
#include "app/people/people.h"
#include "app/store/store.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <QUuid>

#include <libpq-fe.h>
#include <sqlite3.h>

using namespace kith;
using namespace kith::bench;

namespace {

constexpr int rounds = 600;

void must(bool ok, const char *what)
{
    if (!ok)
        qFatal("%s failed", what);
}

/// One row, one commit, the settings of the store.
class BareSqlite
{
public:
    explicit BareSqlite(const QString &path)
    {
        must(sqlite3_open(path.toUtf8().constData(), &m_db) == SQLITE_OK, "open");
        run("PRAGMA journal_mode = TRUNCATE; PRAGMA synchronous = FULL; CREATE TABLE t (id INTEGER PRIMARY KEY, at INTEGER, who TEXT) STRICT");
        sqlite3_prepare_v2(m_db, "INSERT INTO t (at, who) VALUES (?, ?)", -1, &m_insert, nullptr);
        sqlite3_prepare_v2(m_db, "BEGIN IMMEDIATE", -1, &m_begin, nullptr);
        sqlite3_prepare_v2(m_db, "COMMIT", -1, &m_commit, nullptr);
    }
    ~BareSqlite()
    {
        for (sqlite3_stmt *statement : {m_insert, m_begin, m_commit})
            sqlite3_finalize(statement);
        sqlite3_close(m_db);
    }
    void commitOne(int i)
    {
        step(m_begin);
        sqlite3_bind_int64(m_insert, 1, i);
        sqlite3_bind_text(m_insert, 2, "Mirela", -1, SQLITE_STATIC);
        step(m_insert);
        step(m_commit);
    }

private:
    void run(const char *sql) { must(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql); }
    static void step(sqlite3_stmt *statement)
    {
        must(sqlite3_step(statement) == SQLITE_DONE, "step");
        sqlite3_reset(statement);
    }
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_insert = nullptr, *m_begin = nullptr, *m_commit = nullptr;
};

class BarePostgres
{
public:
    explicit BarePostgres(const QByteArray &uri) : m_connection(PQconnectdb(uri.constData()))
    {
        must(PQstatus(m_connection) == CONNECTION_OK, "connect");
        run("DROP TABLE IF EXISTS bare; CREATE TABLE bare (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at BIGINT, who TEXT)");
        PQclear(PQprepare(m_connection, "one", "INSERT INTO bare (at, who) VALUES ($1, $2)", 0, nullptr));
    }
    ~BarePostgres()
    {
        run("DROP TABLE bare");
        PQfinish(m_connection);
    }
    void commitOne(int i)
    {
        const QByteArray at = QByteArray::number(i);
        const char *values[] = {at.constData(), "Mirela"};
        run("BEGIN");
        PGresult *result = PQexecPrepared(m_connection, "one", 2, values, nullptr, nullptr, 0);
        must(PQresultStatus(result) == PGRES_COMMAND_OK, "insert");
        PQclear(result);
        run("COMMIT");
    }

private:
    void run(const char *sql)
    {
        PGresult *result = PQexec(m_connection, sql);
        must(PQresultStatus(result) == PGRES_COMMAND_OK, sql);
        PQclear(result);
    }
    PGconn *m_connection;
};

/// A store with a gathering and enough people, and one check-in at a time, as the door does it.
class Door
{
public:
    explicit Door(const Location &location)
    {
        StoreOptions options;
        options.actor = QStringLiteral("Mirela");
        options.copies = StoreOptions::Copies::None;
        auto made = Store::create(location, QStringLiteral("Bench"), QStringLiteral("Europe/London"), m_clock, options);
        if (!made.ok())
            qFatal("%s %s", qPrintable(made.error().text), qPrintable(made.error().detail));
        m_store = std::move(*made);
        const auto filled = m_store->perform(people::Add, [this](Tx &tx) {
            Gathering gathering;
            gathering.title = QStringLiteral("Supper");
            gathering.starts = QStringLiteral("2026-11-24T19:00");
            m_gathering = gatherings::plan(tx, gathering).id;
            for (int i = 0; i <= rounds; ++i)
                m_people.append(people::addNamed(tx, QStringLiteral("Person %1").arg(i)).id);
        }).result();
        must(filled.ok(), "fill");
        QObject::connect(m_store.get(), &Store::changed, m_store.get(), [this] { m_announced.quit(); });
    }
    void checkInOne(int i)
    {
        const GatheringId gathering = m_gathering;
        const PersonId person = m_people[i];
        m_store->perform(gatherings::CheckIn, [=](Tx &tx) { return gatherings::checkIn(tx, gathering, person, tx.now()); });
        m_announced.exec();
    }

private:
    SystemClock m_clock;
    std::unique_ptr<Store> m_store;
    GatheringId m_gathering;
    QList<PersonId> m_people;
    QEventLoop m_announced;
};

template<class Bare>
bool compare(const char *name, const char *reference, Door &door, Bare &bare, double median, double tail)
{
    Times ours, theirs;
    door.checkInOne(rounds);
    bare.commitOne(rounds);
    // In turn, so that both meet the same noise.
    for (int i = 0; i < rounds; ++i) {
        ours.add([&] { door.checkInOne(i); });
        theirs.add([&] { bare.commitOne(i); });
    }
    const QByteArray at50 = QByteArray(name) + ", median";
    const QByteArray at99 = QByteArray(name) + ", 99th percentile";
    const bool one = report(at50.constData(), ours.at(0.5), reference, theirs.at(0.5), median);
    const bool two = report(at99.constData(), ours.at(0.99), reference, theirs.at(0.99), tail);
    return one && two;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QTemporaryDir folder;
    bool ok = true;
    {
        Door door(Location::parse(folder.filePath(QStringLiteral("bench.kith"))));
        BareSqlite bare(folder.filePath(QStringLiteral("bare.db")));
        ok &= compare("check-in, SQLite", "bare one-row SQLite commit", door, bare, 2, 3);
    }
    const QString server = qEnvironmentVariable("KITH_TEST_POSTGRES");
    if (!server.isEmpty()) {
        const QString schema = QStringLiteral("bench") + QUuid::createUuid().toString(QUuid::Id128);
        Door door(Location::parse(server + (server.contains(u'?') ? u'&' : u'?') + QStringLiteral("schema=") + schema));
        BarePostgres bare(server.toUtf8());
        ok &= compare("check-in, PostgreSQL over a socket", "bare one-row PostgreSQL commit", door, bare, 3, 3);
    }
    return ok ? 0 : 1;
}
