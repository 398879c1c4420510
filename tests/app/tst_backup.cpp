// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies: verified, dated, kept for a while, put back.
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
