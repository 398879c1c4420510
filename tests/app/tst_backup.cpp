// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies: verified, dated, kept for a while, put back.
#include "app/people/people.h"
#include "app/store/sqliteconnection.h"
#include "app/upkeep/copies.h"
#include "tests/support/testcommunity.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>

using namespace kith;
using namespace kith::test;

class TestBackup : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Store> open(const Location &location, const Clock &clock, StoreOptions::Copies copies)
    {
        StoreOptions options;
        options.copies = copies;
        auto opened = Store::open(location, clock, options);
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().text));
        return std::move(*opened);
    }

private Q_SLOTS:
    void aCopyHoldsEverythingAndIsVerified_data() { TestCommunity::databases(); }
    void aCopyHoldsEverythingAndIsVerified()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        for (int i = 0; i < 200; ++i)
            community.person(QStringLiteral("Person %1").arg(i));
        const QString file = community.folder() + QStringLiteral("/copy.kith");
        const Backup backup = must(community.store().backUp(file));
        QCOMPARE(backup.file, file);
        QCOMPARE(backup.sha256.size(), 64);
        // 200 people, their ops and changes, the community row, and the schema's number.
        QCOMPARE(backup.rows, 602);
        const auto copy = open(Location::parse(file), community.clock(), StoreOptions::Copies::None);
        QCOMPARE(must(copy->read([](Reader &reader) { return reader.select<Person>(); })),
                 community.ask([](Reader &reader) { return reader.select<Person>(); }));
        must(copy->undoLast());
    }

    void aFolderThatCannotBeWrittenIsSaidAndNothingIsLeft()
    {
        TestCommunity community;
        const auto refused = wait(community.store().backUp(QStringLiteral("/proc/nowhere/copy.kith")));
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().kind, Error::Kind::Storage);
    }

    void restoringKeepsWhatWasThereAsACopy()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString file = community.folder() + QStringLiteral("/copy.kith");
        must(community.store().backUp(file));
        community.person(QStringLiteral("Ben"));
        Location location = Location::parse(community.folder() + QStringLiteral("/Other.kith"));
        QVERIFY(QFile::copy(community.location().path, location.path));
        const auto restored = restoreStore(location, file, community.clock());
        QVERIFY(restored.ok());
        QVERIFY(QFile::exists(restored->kept));
        QCOMPARE(must(open(location, community.clock(), StoreOptions::Copies::None)->read([](Reader &reader) { return reader.count<Person>(); })), 1);
        QCOMPARE(must(open(Location::parse(restored->kept), community.clock(), StoreOptions::Copies::None)->read([](Reader &reader) { return reader.count<Person>(); })), 2);
    }

    void anOpenStoreIsReplacedAndCanOnlyBeReadUntilItIsOpenedAgain()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString file = community.folder() + QStringLiteral("/copy.kith"), kept = community.folder() + QStringLiteral("/chosen");
        must(community.store().backUp(file));
        community.person(QStringLiteral("Ben"));
        const auto restored = restoreStore(community.location(), file, community.clock(), kept);
        QVERIFY2(restored.ok(), restored.ok() ? "" : qPrintable(restored.error().text));
        QCOMPARE(QFileInfo(restored->kept).absolutePath(), kept);
        const auto refused = wait(community.store().perform(people::Add, [](Tx &tx) { return people::addNamed(tx, QStringLiteral("Cleo")); }));
        QVERIFY(!refused.ok());
        QCOMPARE(must(community.another()->read([](Reader &reader) { return reader.count<Person>(); })), 1);
    }

    void whatACopyHoldsAndMissesIsCounted()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"));
        const QString file = community.folder() + QStringLiteral("/copy.kith");
        must(community.store().backUp(file));
        QCOMPARE(must(upkeep::contentsOf(file, community.location().path)).laterChanges, 0);
        community.person(QStringLiteral("Ben"));
        community.person(QStringLiteral("Cleo"));
        QCOMPARE(must(upkeep::contentsOf(file, community.location().path)), (upkeep::CopyContents{1, 1, 0, 2}));
        // Put back, and changed anew under the same numbers.
        const QString later = community.folder() + QStringLiteral("/later.kith");
        must(community.store().backUp(later));
        QVERIFY(restoreStore(community.location(), file, community.clock()).ok());
        community.clock().advance(1000);
        must(community.another()->perform(people::Add, [](Tx &tx) { return people::addNamed(tx, QStringLiteral("Dee")); }));
        QCOMPARE(must(upkeep::contentsOf(later, community.location().path)).laterChanges, 1);
        QVERIFY(!upkeep::contentsOf(community.folder() + QStringLiteral("/nothing.kith"), community.location().path).ok());
    }

    void aDamagedCopyIsNotRestored()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString bad = community.folder() + QStringLiteral("/bad.kith");
        QFile file(bad);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a copy");
        file.close();
        const auto refused = restoreStore(community.location(), bad, community.clock());
        QVERIFY(!refused.ok());
        QCOMPARE(community.ask([](Reader &reader) { return reader.count<Person>(); }), 1);
    }

    void aCopyOnlyTakesThePlaceOfAnOlderOne()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString file = community.folder() + QStringLiteral("/copy.kith");
        must(community.store().backUp(file));
        community.person(QStringLiteral("Ben"));
        must(community.store().backUp(file));
        TestCommunity other;
        const auto refused = wait(other.store().backUp(file));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(QStringLiteral("another community")), qPrintable(refused.error().text));
        QCOMPARE(must(open(Location::parse(file), community.clock(), StoreOptions::Copies::None)->read([](Reader &reader) { return reader.count<Person>(); })), 2);
        QVERIFY(!wait(community.store().backUp(community.folder())).ok());
    }

    void twoCommandsMayCopyAtOnce()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const auto second = community.another();
        // Both name their copy after the same second.
        auto one = community.store().backUp({});
        auto two = second->backUp({});
        must(one);
        must(two);
    }

    void aCopyIsMadeWhileOthersWrite_data() { TestCommunity::databases(); }
    void aCopyIsMadeWhileOthersWrite()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const auto other = community.another();
        constexpr int copies = 12;
        const QString file = community.folder() + QStringLiteral("/copy.kith");
        for (int copy = 0; copy < copies; ++copy) {
            const auto written = other->perform(people::Add, [](Tx &tx) { return people::addNamed(tx, QStringLiteral("Ana")); });
            must(community.store().backUp(file));
            must(written);
        }
        must(community.store().backUp(file));
        QCOMPARE(must(open(Location::parse(file), community.clock(), StoreOptions::Copies::None)->read([](Reader &reader) { return reader.count<Person>(); })), copies);
    }

    void aCopyIsMadeWhileSomebodyIsLongInWriting()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        SqliteConnection writer(community.location().path, SqliteConnection::Mode::ReadWrite);
        writer.beginWrite();
        writer.run("DELETE FROM person");
        const Backup backup = must(community.store().backUp(community.folder() + QStringLiteral("/copy.kith")));
        writer.rollback();
        QCOMPARE(must(open(Location::parse(backup.file), community.clock(), StoreOptions::Copies::None)->read([](Reader &reader) { return reader.count<Person>(); })), 1);
    }

    void whatAKilledWriterLeftDoesNotReachWhatIsPutBack()
    {
        TestCommunity community;
        const QString file = community.folder() + QStringLiteral("/copy.kith");
        must(community.store().backUp(file));
        community.change([](Tx &tx) {
            for (int i = 0; i < 2000; ++i)
                people::addNamed(tx, QStringLiteral("Person %1").arg(i));
            return true;
        });
        const Location killed = killedWhileWriting(community);
        const auto restored = restoreStore(killed, file, community.clock());
        QVERIFY2(restored.ok(), restored.ok() ? "" : qPrintable(restored.error().text));
        const auto count = [&](const Location &location) {
            return must(open(location, community.clock(), StoreOptions::Copies::None)->read([](Reader &reader) { return reader.count<Person>(); }));
        };
        QCOMPARE(count(killed), 0);
        QCOMPARE(count(Location::parse(restored->kept)), 2000);
    }

    void aDamagedCommunityIsReplacedAndKept()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString file = community.folder() + QStringLiteral("/copy.kith");
        must(community.store().backUp(file));
        const Location broken = Location::parse(community.folder() + QStringLiteral("/Broken.kith"));
        for (const QString &path : {broken.path, broken.path + QStringLiteral("-journal")}) {
            QFile out(path);
            QVERIFY(out.open(QIODevice::WriteOnly) && out.write("no database at all, and no journal of one") > 0);
        }
        const auto restored = restoreStore(broken, file, community.clock());
        QVERIFY2(restored.ok(), restored.ok() ? "" : qPrintable(restored.error().text));
        QVERIFY(!QFile::exists(broken.path + QStringLiteral("-journal")));
        QFile kept(restored->kept);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll().startsWith("no database at all"));
        QCOMPARE(must(open(broken, community.clock(), StoreOptions::Copies::None)->read([](Reader &reader) { return reader.count<Person>(); })), 1);
    }

    void nothingIsPutBackUnderSomebodyWriting()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString file = community.folder() + QStringLiteral("/copy.kith");
        must(community.store().backUp(file));
        SqliteConnection writer(community.location().path, SqliteConnection::Mode::ReadWrite);
        writer.beginWrite();
        const auto refused = restoreStore(community.location(), file, community.clock());
        writer.rollback();
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(QStringLiteral("is busy")), qPrintable(refused.error().text));
        community.person(QStringLiteral("Ben"));
    }

    void whoHasItOpenNoticesThatItWasReplaced()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString file = community.folder() + QStringLiteral("/copy.kith");
        must(community.store().backUp(file));
        QVERIFY(restoreStore(community.location(), file, community.clock()).ok());
        const auto write = wait(community.store().perform(people::Add, [](Tx &tx) { return people::addNamed(tx, QStringLiteral("Ben")); }));
        const auto look = wait(community.store().read([](Reader &reader) { return reader.count<Person>(); }));
        QVERIFY(!write.ok() && write.error().text.contains(QStringLiteral("moved or replaced")));
        QVERIFY(!look.ok() && look.error().text.contains(QStringLiteral("moved or replaced")));
    }

    void whatThisProgramCannotOpenIsNotPutBack()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString file = community.folder() + QStringLiteral("/newer.kith");
        must(community.store().backUp(file));
        Location::parse(file).connect(Location::Access::Write)->run("UPDATE meta SET value = '999' WHERE name = 'schema'");
        const auto newer = restoreStore(community.location(), file, community.clock());
        QVERIFY(!newer.ok() && newer.error().text.contains(QStringLiteral("newer Kith")));
        const auto itself = restoreStore(community.location(), community.location().path, community.clock());
        QVERIFY(!itself.ok() && itself.error().text.contains(QStringLiteral("is the community itself")));
        community.person(QStringLiteral("Ben"));
    }

    void aCopyThatTellsNoSchemaIsNotPutBackOrOpened_data()
    {
        QTest::addColumn<QByteArray>("told");
        QTest::newRow("nought") << QByteArray("0");
        QTest::newRow("a word") << QByteArray("abc");
        QTest::newRow("below nought") << QByteArray("-1");
    }
    void aCopyThatTellsNoSchemaIsNotPutBackOrOpened()
    {
        QFETCH(QByteArray, told);
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString file = community.folder() + QStringLiteral("/odd.kith");
        must(community.store().backUp(file));
        Location::parse(file).connect(Location::Access::Write)->run("UPDATE meta SET value = '" + told + "' WHERE name = 'schema'");
        const auto refused = restoreStore(community.location(), file, community.clock());
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(u'"' + QString::fromLatin1(told) + u'"'), qPrintable(refused.error().text));
        const auto opened = Store::open(Location::parse(file), community.clock(), {});
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().text, refused.error().text);
        community.person(QStringLiteral("Ben"));
    }

    void whatActsUnseenInAFileIsNeitherPutBackNorOpened_data()
    {
        QTest::addColumn<QByteArray>("planted");
        QTest::newRow("trigger") << QByteArray("CREATE TRIGGER planted AFTER INSERT ON person BEGIN DELETE FROM attendance; END");
        QTest::newRow("view") << QByteArray("ALTER TABLE attendance RENAME TO hidden; CREATE VIEW planted AS SELECT * FROM hidden");
        QTest::newRow("virtual table") << QByteArray("CREATE VIRTUAL TABLE planted USING fts5(words)");
    }
    void whatActsUnseenInAFileIsNeitherPutBackNorOpened()
    {
        QFETCH(QByteArray, planted);
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString file = community.folder() + QStringLiteral("/planted.kith");
        must(community.store().backUp(file));
        Location::parse(file).connect(Location::Access::Write)->run(planted);
        const auto refused = restoreStore(community.location(), file, community.clock());
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(QStringLiteral("\"planted\"")), qPrintable(refused.error().text));
        const auto opened = Store::open(Location::parse(file), community.clock(), {});
        QVERIFY(!opened.ok());
        QCOMPARE(opened.error().text, refused.error().text);
        community.person(QStringLiteral("Ben"));
    }

    void aCopyNeverTakesThePlaceOfAnotherFile()
    {
        TestCommunity community;
        const QString novel = community.folder() + QStringLiteral("/novel.txt"), link = community.folder() + QStringLiteral("/link.kith");
        QFile file(novel);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("It was a dark and stormy night") > 0);
        file.close();
        QVERIFY(QFile::link(novel, link));
        for (const QString &target : {novel, link}) {
            const auto refused = wait(community.store().backUp(target));
            QVERIFY(!refused.ok());
            QVERIFY2(refused.error().text.contains(QStringLiteral("novel.txt is there already")), qPrintable(refused.error().text));
        }
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("It was a dark and stormy night"));
    }

    void aFolderThatWasNamedMustBeThere()
    {
        TestCommunity community;
        const QString folder = community.folder() + QStringLiteral("/elsewhere");
        const auto refused = wait(community.store().backUp(folder + QStringLiteral("/copy.kith")));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(QStringLiteral("There is no folder")), qPrintable(refused.error().text));
        QVERIFY(!QFileInfo::exists(folder));
    }

    void nobodyElseReadsAFolderOfCopies()
    {
        TestCommunity community;
        const Backup made = must(community.store().backUp());
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(QFileInfo(made.file).absolutePath()) & others));
    }

    void aCommandMakesTodaysCopyBeforeItsFirstChange()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const Location location = Location::parse(community.folder() + QStringLiteral("/Daily.kith"));
        QVERIFY(QFile::copy(community.location().path, location.path));
        const auto add = [&](const QString &name) {
            const auto store = open(location, community.clock(), StoreOptions::Copies::BeforeFirstWrite);
            must(store->perform(people::Add, [=](Tx &tx) { people::addNamed(tx, name); }));
        };
        add(QStringLiteral("Ben"));
        add(QStringLiteral("Cleo"));
        const QDir folder(backupFolder(location));
        QCOMPARE(folder.entryList(QDir::Files), QStringList(QStringLiteral("2026-11-23 080000.kith")));
        community.clock().advance(24 * 3600 * 1000LL);
        add(QStringLiteral("Dev"));
        QCOMPARE(folder.entryList(QDir::Files).size(), 2);
        // A day on which nothing has changed since the last copy needs none.
        community.clock().advance(24 * 3600 * 1000LL);
        add(QStringLiteral("Eve"));
        QCOMPARE(folder.entryList(QDir::Files).size(), 3);
    }

    void copiesGoToTheChosenFolderFromThenOn_data() { TestCommunity::databases(); }
    void copiesGoToTheChosenFolderFromThenOn()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        community.person(QStringLiteral("Ana"));
        Store &store = community.store();
        QSignalSpy moved(&store, &Store::copyFolderChanged);
        const QString chosen = community.folder() + QStringLiteral("/stick");
        store.setCopyPlan({chosen, CopyRhythm::Daily});
        QCOMPARE(moved.size(), 1);
        QVERIFY(store.copyFolder().startsWith(chosen + u'/'));
        const Backup made = must(store.backUp());
        QCOMPARE(QFileInfo(made.file).absolutePath(), store.copyFolder());
        QVERIFY(newestCopy(store.copyFolder()).isValid());
        store.setCopyPlan({});
        QCOMPARE(store.copyFolder(), backupFolder(community.location()));
    }

    void twoCommunitiesOfOneNameShareNoFolderOfCopies()
    {
        const QString chosen = QStringLiteral("/media/stick");
        const Location one = Location::parse(QStringLiteral("/home/ana/Tuesday.kith")), two = Location::parse(QStringLiteral("/home/ben/Tuesday.kith"));
        QVERIFY(backupFolder(one, chosen) != backupFolder(two, chosen));
        QCOMPARE(backupFolder(one, chosen), backupFolder(one, chosen));
        const Location here = Location::parse(QStringLiteral("postgresql://here/kith")), there = Location::parse(QStringLiteral("postgresql://there/kith"));
        QVERIFY(backupFolder(here) != backupFolder(there));
    }

    void aCopyIsDueWhenItsTimeHasPassed_data()
    {
        QTest::addColumn<CopyRhythm>("rhythm");
        QTest::addColumn<QString>("now");
        QTest::addColumn<bool>("due");
        const auto row = [](const char *name, CopyRhythm rhythm, const char *now, bool due) { QTest::newRow(name) << rhythm << QString::fromLatin1(now) << due; };
        row("within the hour", CopyRhythm::Hourly, "2026-11-23T20:59:59", false);
        row("after an hour", CopyRhythm::Hourly, "2026-11-23T21:00:00", true);
        row("the same day", CopyRhythm::Daily, "2026-11-23T23:59:59", false);
        row("the next day", CopyRhythm::Daily, "2026-11-24T00:00:00", true);
        row("the sixth day", CopyRhythm::Weekly, "2026-11-29T23:00:00", false);
        row("the seventh day", CopyRhythm::Weekly, "2026-11-30T00:00:00", true);
    }
    void aCopyIsDueWhenItsTimeHasPassed()
    {
        QFETCH(CopyRhythm, rhythm);
        QFETCH(QString, now);
        const QDateTime newest(QDate(2026, 11, 23), QTime(20, 0));
        QTEST(isCopyDue(rhythm, newest, QDateTime::fromString(now, Qt::ISODate)), "due");
        QVERIFY(isCopyDue(rhythm, QDateTime(), newest));
    }

    void aWeeklyRhythmIsKeptBetweenChanges()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const Location location = Location::parse(community.folder() + QStringLiteral("/Weekly.kith"));
        QVERIFY(QFile::copy(community.location().path, location.path));
        for (int day = 0; day < 8; ++day) {
            StoreOptions options;
            options.copyPlan.rhythm = CopyRhythm::Weekly;
            const auto store = Store::open(location, community.clock(), options);
            QVERIFY(store.ok());
            must((*store)->perform(people::Add, [](Tx &tx) { people::addNamed(tx, QStringLiteral("Ben")); }));
            community.clock().advance(24 * 3600 * 1000LL);
        }
        QCOMPARE(QDir(backupFolder(location)).entryList(QDir::Files), (QStringList{QStringLiteral("2026-11-23 080000.kith"), QStringLiteral("2026-11-30 080000.kith")}));
    }

    void twelveDaysTenWeeksAndNineMonthsAreKept()
    {
        QList<QDateTime> copies;
        const QDateTime last(QDate(2026, 11, 23), QTime(8, 0));
        for (int day = 0; day < 500; ++day)
            copies.append(last.addDays(-day));
        QList<QDateTime> kept = copies;
        const QList<QDateTime> gone = expired(copies);
        for (const QDateTime &copy : gone)
            kept.removeAll(copy);
        for (int day = 0; day < 12; ++day)
            QVERIFY(kept.contains(last.addDays(-day)));
        QVERIFY(kept.contains(QDateTime(QDate(2026, 3, 31), QTime(8, 0))));
        QVERIFY(!kept.contains(QDateTime(QDate(2026, 2, 28), QTime(8, 0))));
        // Weeks end on Sundays; ten of them reach back to the week of 21 September.
        QVERIFY(kept.contains(QDateTime(QDate(2026, 9, 27), QTime(8, 0))));
        QVERIFY(kept.size() <= 31);
        QVERIFY(expired(kept).isEmpty());
    }

    void severalCopiesOfOneDayLeaveTheNewest()
    {
        const QDate day(2026, 11, 23);
        const QList<QDateTime> gone = expired({QDateTime(day, QTime(8, 0)), QDateTime(day, QTime(12, 0)), QDateTime(day, QTime(10, 0))});
        QCOMPARE(gone, (QList<QDateTime>{QDateTime(day, QTime(10, 0)), QDateTime(day, QTime(8, 0))}));
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
