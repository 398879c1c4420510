// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Older stores are brought up to date in one step after a verified copy, or left as they are.
#include "tests/support/testcommunity.h"

#include "app/help/helping.h"
#include "app/people/filters.h"

#include <QDir>
#include <QFile>
#include <QUuid>

using namespace kith;
using namespace kith::test;

class TestMigrations : public QObject
{
    Q_OBJECT

    /// The program's migrations and one more.
    static QString folderWith(QTemporaryDir &dir, const QString &name, const QByteArray &sql)
    {
        const QStringList released = QDir(QStringLiteral(":/sql")).entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
        for (const QString &file : released)
            QFile::copy(QStringLiteral(":/sql/") + file, dir.filePath(file));
        const int next = released.last().left(4).toInt() + 1;
        QFile more(dir.filePath(QStringLiteral("%1_%2").arg(next, 4, 10, QLatin1Char('0')).arg(name)));
        if (!more.open(QIODevice::WriteOnly) || more.write(sql) != sql.size())
            qFatal("no room for a test");
        return dir.path();
    }

    static Result<std::unique_ptr<Store>> openWith(TestCommunity &community, const QString &folder)
    {
        StoreOptions options;
        options.copies = StoreOptions::Copies::None;
        options.migrations = folder;
        return Store::open(community.location(), community.clock(), options);
    }

    static QStringList copiesOf(TestCommunity &community)
    {
        return QDir(backupFolder(community.location())).entryList(QDir::Files);
    }

    /// Where there is no community yet.
    static Location placeFor(TestCommunity::Database database)
    {
        static QTemporaryDir folder;
        if (database == TestCommunity::Database::Sqlite)
            return Location::parse(folder.filePath(QStringLiteral("New.kith")));
        Location location = Location::parse(qEnvironmentVariable("KITH_TEST_POSTGRES"));
        location.schema = QStringLiteral("t") + QUuid::createUuid().toString(QUuid::Id128);
        return location;
    }

private Q_SLOTS:
    void anOlderStoreIsCopiedThenBroughtUpToDate_data() { TestCommunity::databases(); }
    void anOlderStoreIsCopiedThenBroughtUpToDate()
    {
        QFETCH(TestCommunity::Database, database);
        qputenv("XDG_DATA_HOME", QDir::tempPath().toUtf8() + "/kith-test-migrations");
        TestCommunity community(database);
        community.person(QStringLiteral("Ana"));
        const QByteArray before = community.contents();
        QTemporaryDir dir;
        const QString folder = folderWith(dir, QStringLiteral("mood.sql"), "CREATE TABLE mood (id {{bigint}} PRIMARY KEY NOT NULL, weight {{real}} NOT NULL DEFAULT 0){{strict}};");
        const auto opened = openWith(community, folder);
        QVERIFY2(opened.ok(), opened.ok() ? "" : qPrintable(opened.error().detail));
        const QStringList copies = copiesOf(community);
        QVERIFY(!copies.isEmpty());
        const QString copy = QDir(backupFolder(community.location())).filePath(copies.last());
        QVERIFY(QFile::exists(copy));
        const auto old = Store::open(Location::parse(copy), community.clock(), {});
        QVERIFY2(old.ok(), old.ok() ? "" : qPrintable(old.error().text + old.error().detail));
        QCOMPARE(must((*old)->read([](Reader &reader) { return reader.count<Person>(); })), 1);
        QCOMPARE(community.contents(), before);
        const auto connection = community.location().connect(Location::Access::Read);
        QVERIFY(connection->tables().contains("mood"));
        QDir(backupFolder(community.location())).removeRecursively();
    }

    void aStoreOfTheFirstFormLearnsOfHelpAndPromises_data() { TestCommunity::databases(); }
    void aStoreOfTheFirstFormLearnsOfHelpAndPromises()
    {
        QFETCH(TestCommunity::Database, database);
        qputenv("XDG_DATA_HOME", QDir::tempPath().toUtf8() + "/kith-test-migrations");
        QTemporaryDir dir;
        QFile::copy(QStringLiteral(":/sql/0001_start.sql"), dir.filePath(QStringLiteral("0001_start.sql")));
        TestCommunity community(database, dir.path());
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben"));
        community.reopen();
        QCOMPARE(community.ask([](Reader &reader) { return reader.count<Person>(); }), 2);
        const Help help = community.change([&](Tx &tx) {
            Help lent;
            lent.helperId = ben.id;
            lent.what = QStringLiteral("Lent a ladder");
            return helps::log(tx, lent, {ana.id}).first();
        });
        community.reopen();
        QCOMPARE(community.ask([&](Reader &reader) { return reader.get<Help>(help.id); }), help);
        QDir(backupFolder(community.location())).removeRecursively();
    }

    void aStoreOfTheThirdFormLearnsOfFilters_data() { TestCommunity::databases(); }
    void aStoreOfTheThirdFormLearnsOfFilters()
    {
        QFETCH(TestCommunity::Database, database);
        qputenv("XDG_DATA_HOME", QDir::tempPath().toUtf8() + "/kith-test-migrations");
        QTemporaryDir dir;
        for (const QString &file : {QStringLiteral("0001_start.sql"), QStringLiteral("0002_helping.sql"), QStringLiteral("0003_knowing.sql")})
            QFile::copy(QStringLiteral(":/sql/") + file, dir.filePath(file));
        TestCommunity community(database, dir.path());
        const Person ana = community.person(QStringLiteral("Ana"));
        community.reopen();
        const SavedFilter kept = community.change([](Tx &tx) { return filters::keep(tx, {{}, QStringLiteral("Cooks"), QStringLiteral("cooks"), PeopleGroup::New, {}}); });
        community.reopen();
        QCOMPARE(community.ask([&](Reader &reader) { return filters::all(reader); }), QList<SavedFilter>{kept});
        QCOMPARE(community.ask([&](Reader &reader) { return reader.get<Person>(ana.id); }), ana);
        QDir(backupFolder(community.location())).removeRecursively();
    }

    void aMigrationThatFailsHalfwayChangesNothing_data() { TestCommunity::databases(); }
    void aMigrationThatFailsHalfwayChangesNothing()
    {
        QFETCH(TestCommunity::Database, database);
        qputenv("XDG_DATA_HOME", QDir::tempPath().toUtf8() + "/kith-test-migrations");
        TestCommunity community(database);
        community.person(QStringLiteral("Ana"));
        const QByteArray before = community.contents();
        QTemporaryDir dir;
        const QString folder = folderWith(dir, QStringLiteral("broken.sql"), "DELETE FROM person; CREATE TABLE broken (id {{bigint}}, id {{bigint}});");
        QVERIFY(!openWith(community, folder).ok());
        QCOMPARE(community.contents(), before);
        community.person(QStringLiteral("Ben"));
        QDir(backupFolder(community.location())).removeRecursively();
    }

    void aNewCommunityThatFailsHalfwayIsNotInTheWayOfTheNext_data() { TestCommunity::databases(); }
    void aNewCommunityThatFailsHalfwayIsNotInTheWayOfTheNext()
    {
        QFETCH(TestCommunity::Database, database);
        const Location location = placeFor(database);
        QTemporaryDir dir;
        StoreOptions options;
        options.migrations = folderWith(dir, QStringLiteral("broken.sql"), "CREATE TABLE broken (id {{bigint}}, id {{bigint}});");
        const SystemClock clock;
        QVERIFY(!Store::create(location, QStringLiteral("Half"), QStringLiteral("Europe/London"), clock, options).ok());
        const auto whole = Store::create(location, QStringLiteral("Whole"), QStringLiteral("Europe/London"), clock, {});
        QVERIFY2(whole.ok(), whole.ok() ? "" : qPrintable(whole.error().text));
    }

    void whatHoldsNoCommunityIsNotMadeOneByOpeningIt()
    {
        if (!qEnvironmentVariableIsSet("KITH_TEST_POSTGRES"))
            QSKIP("no server");
        TestCommunity community(TestCommunity::Database::Postgres);
        Location foreign = community.location();
        foreign.schema = QStringLiteral("f") + community.location().schema;
        community.location().connect(Location::Access::Write)->run("CREATE SCHEMA " + foreign.schema.toUtf8() + "; CREATE TABLE " + foreign.schema.toUtf8() + ".bills (id BIGINT)");
        const auto opened = Store::open(foreign, community.clock(), {});
        QVERIFY(!opened.ok());
        QVERIFY2(opened.error().text.contains(QStringLiteral("holds no community")), qPrintable(opened.error().text));
        QCOMPARE(foreign.connect(Location::Access::Read)->tables(), QList<QByteArray>{"bills"});
    }

    void aTwinRunsOnItsOwnDatabaseOnly_data() { TestCommunity::databases(); }
    void aTwinRunsOnItsOwnDatabaseOnly()
    {
        QFETCH(TestCommunity::Database, database);
        qputenv("XDG_DATA_HOME", QDir::tempPath().toUtf8() + "/kith-test-migrations");
        TestCommunity community(database);
        QTemporaryDir dir;
        folderWith(dir, QStringLiteral("twin.sqlite.sql"), "CREATE TABLE of_sqlite (id {{bigint}});");
        const QString folder = folderWith(dir, QStringLiteral("twin.postgres.sql"), "CREATE TABLE of_postgres (id {{bigint}});");
        QVERIFY(openWith(community, folder).ok());
        const QList<QByteArray> tables = community.location().connect(Location::Access::Read)->tables();
        QCOMPARE(tables.contains("of_sqlite"), database == TestCommunity::Database::Sqlite);
        QCOMPARE(tables.contains("of_postgres"), database == TestCommunity::Database::Postgres);
        QDir(backupFolder(community.location())).removeRecursively();
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
