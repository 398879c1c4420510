// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one door: transactions, journal, undo, announcements, and what goes wrong in the field.
#include "tests/support/testcommunity.h"

#include "app/people/notes.h"
#include "app/store/check.h"
#include "app/store/community.h"
#include "app/store/history.h"
#include "app/store/migrations.h"
#include "app/store/storelock.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QSignalSpy>

#include <atomic>
#include <csignal>
#include <sys/resource.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace kith;
using namespace kith::test;

namespace {

constexpr Verb Try{"test.try", "Tried %1"};

Result<std::unique_ptr<Store>> opened(const QString &path, StoreOptions options = {})
{
    static const SystemClock clock;
    options.copies = StoreOptions::Copies::None;
    return Store::open(Location::parse(path), clock, options);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(path));
}

QStringList problemsOf(TestCommunity &community)
{
    return community.ask([](Reader &reader) {
        Progress progress;
        return checkStore(reader, progress).problems;
    });
}

} // namespace

class TestStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFailureInsideRollsEverythingBack_data() { TestCommunity::databases(); }
    void aFailureInsideRollsEverythingBack()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const QByteArray before = community.contents();
        const auto result = wait(community.store().perform(Try, [](Tx &tx) {
            people::addNamed(tx, QStringLiteral("Ana"));
            throw Failure(QStringLiteral("no"));
        }));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().text, QStringLiteral("no"));
        QCOMPARE(community.contents(), before);
        QCOMPARE(wait(community.store().undoLast()).error().kind, Error::Kind::NotFound);
    }

    void anErrorOfTheDatabaseIsSaidAndLeavesTheStoreUsable_data() { TestCommunity::databases(); }
    void anErrorOfTheDatabaseIsSaidAndLeavesTheStoreUsable()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Person ana = community.person(QStringLiteral("Ana"));
        const Gathering supper = community.gathering(QStringLiteral("Supper"));
        community.change([&](Tx &tx) { gatherings::checkIn(tx, supper.id, ana.id, tx.now()); });
        const auto result = wait(community.store().perform(Try, [&](Tx &tx) { tx.remove(ana); }));
        QCOMPARE(result.error().kind, Error::Kind::Rule);
        QCOMPARE(community.person(QStringLiteral("Ben")).name, QStringLiteral("Ben"));
    }

    void nothingWrittenMeansNothingInTheHistory()
    {
        TestCommunity community;
        const Person ana = community.person(QStringLiteral("Ana"));
        QSignalSpy spy(&community.store(), &Store::changed);
        community.change([&](Tx &tx) { people::save(tx, ana); });
        QCOMPARE(spy.count(), 0);
        QCOMPARE(community.ask([](Reader &reader) { return lastUndoable(reader); }), OpId{1});
    }

    void aChangeIsAnnouncedOnceWithItsRowsAfterTheCommit_data() { TestCommunity::databases(); }
    void aChangeIsAnnouncedOnceWithItsRowsAfterTheCommit()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        QList<ChangeSet> heard;
        connect(&community.store(), &Store::changed, this, [&](const ChangeSet &set) { heard.append(set); });
        const Person ana = community.person(QStringLiteral("Ana"));
        QCOMPARE(heard.size(), 1);
        QCOMPARE(heard.first().rows.value("person"), QList<qint64>{ana.id.value});
        QVERIFY(!heard.first().touches("gathering"));
        QTest::qWait(200);
        QCOMPARE(heard.size(), 1);
    }

    void twoProgramsWritingInTurnHearEachOtherInOrder_data() { TestCommunity::databases(); }
    void twoProgramsWritingInTurnHearEachOtherInOrder()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const auto other = community.another();
        QSet<qint64> mine, theirs;
        connect(&community.store(), &Store::changed, this, [&](const ChangeSet &set) {
            const QList<qint64> ids = set.rows.value("person");
            mine += QSet<qint64>(ids.begin(), ids.end());
        });
        connect(other.get(), &Store::changed, this, [&](const ChangeSet &set) {
            const QList<qint64> ids = set.rows.value("person");
            theirs += QSet<qint64>(ids.begin(), ids.end());
        });
        for (int i = 0; i < 20; ++i) {
            Store &writer = i % 2 ? *other : community.store();
            must(writer.perform(people::Add, [i](Tx &tx) { return people::addNamed(tx, QStringLiteral("P%1").arg(i)); }));
        }
        QVERIFY(QTest::qWaitFor([&] { return mine.size() == 20 && theirs.size() == 20; }, 3000));
    }

    void aRefusedUndoSaysListsAsPeopleReadThem_data() { TestCommunity::databases(); }
    void aRefusedUndoSaysListsAsPeopleReadThem()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        Person ana = community.person(QStringLiteral("Ana"));
        for (const QStringList &needs : {QStringList{QStringLiteral("nuts"), QStringLiteral("milk")}, QStringList()}) {
            ana.dietaryNeeds = needs;
            ana = community.change([&](Tx &tx) { return people::save(tx, ana); });
        }
        const auto refused = wait(community.store().undo({2}));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(QStringLiteral("\"nuts, milk\" and is now \"nothing\"")), qPrintable(refused.error().text));
    }

    void anUndoIsRefusedWithBothValuesWhenTheRowHasChangedSince_data() { TestCommunity::databases(); }
    void anUndoIsRefusedWithBothValuesWhenTheRowHasChangedSince()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        Person ana = community.person(QStringLiteral("Ana"));
        ana.pronouns = QStringLiteral("she/her");
        ana = community.change([&](Tx &tx) { return people::save(tx, ana); });
        ana.pronouns = QStringLiteral("they/them");
        ana = community.change([&](Tx &tx) { return people::save(tx, ana); });
        const auto refused = wait(community.store().undo({2}));
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        QVERIFY(refused.error().text.contains(QStringLiteral("she/her")));
        QVERIFY(refused.error().text.contains(QStringLiteral("they/them")));
        QCOMPARE(community.ask([&](Reader &reader) { return reader.get<Person>(ana.id); }), ana);
    }

    void aChangeToAnotherColumnDoesNotStandInTheWayOfAnUndo()
    {
        TestCommunity community;
        Person ana = community.person(QStringLiteral("Ana"));
        ana.pronouns = QStringLiteral("she/her");
        ana = community.change([&](Tx &tx) { return people::save(tx, ana); });
        ana.notes = QStringLiteral("brings bread");
        ana = community.change([&](Tx &tx) { return people::save(tx, ana); });
        must(community.store().undo({2}));
        ana.pronouns.clear();
        QCOMPARE(community.ask([&](Reader &reader) { return reader.get<Person>(ana.id); }), ana);
    }

    void anUndoMayKeepWhatHasChangedSinceAndSaySo_data() { TestCommunity::databases(); }
    void anUndoMayKeepWhatHasChangedSinceAndSaySo()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const auto both = community.change([](Tx &tx) {
            return QList<Person>{people::addNamed(tx, QStringLiteral("Ana")), people::addNamed(tx, QStringLiteral("Ben"))};
        });
        Person ana = both.first();
        ana.notes = QStringLiteral("mine");
        community.change([&](Tx &tx) { people::save(tx, ana); });
        const UndoReport report = must(community.store().undo({1}, UndoMode::KeepChanged));
        QCOMPARE(report.rows, 1);
        QCOMPARE(report.kept.size(), 1);
        QVERIFY(report.kept.first().contains(QStringLiteral("Ana")));
        QCOMPARE(community.ask([](Reader &reader) { return reader.count<Person>(); }), 1);
    }

    void whatADatabaseRefusesToUndoStaysInTheJournalToo_data() { TestCommunity::databases(); }
    void whatADatabaseRefusesToUndoStaysInTheJournalToo()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        // More than the journal collects before it writes, so that some of it is written while something is refused.
        const QList<Person> all = community.change([](Tx &tx) {
            QList<Person> added;
            for (int i = 0; i < 150; ++i)
                added.append(people::addNamed(tx, QStringLiteral("Person %1").arg(i)));
            return added;
        });
        community.change([&](Tx &tx) {
            for (int i = 0; i < all.size(); i += 3)
                notes::write(tx, {{}, all[i].id, {}, {}, NoteLevel::Organizers, QStringLiteral("Plays chess"), {}, {}, {}});
        });
        const QByteArray before = community.contents();
        QList<ChangeSet> heard;
        connect(&community.store(), &Store::changed, this, [&](const ChangeSet &set) { heard.append(set); });
        const UndoReport report = must(community.store().undo({1}, UndoMode::KeepChanged));
        QCOMPARE(report.rows, 100);
        QCOMPARE(report.kept.size(), 50);
        QCOMPARE(heard.size(), 1);
        QCOMPARE(heard.first().rows.value("person").size(), 100);
        QCOMPARE(community.ask([](Reader &reader) { return reader.count<Person>(); }), 50);
        QCOMPARE(problemsOf(community), QStringList());
        must(community.store().redo({1}));
        QCOMPARE(community.contents(), before);
    }

    void anUndoThatKeepsEverythingIsNoChange_data() { TestCommunity::databases(); }
    void anUndoThatKeepsEverythingIsNoChange()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Person ana = community.person(QStringLiteral("Ana"));
        community.change([&](Tx &tx) { notes::write(tx, {{}, ana.id, {}, {}, NoteLevel::Organizers, QStringLiteral("Plays chess"), {}, {}, {}}); });
        const UndoReport report = must(community.store().undo({1}, UndoMode::KeepChanged));
        QCOMPARE(report.rows, 0);
        QVERIFY(!report.op);
        QCOMPARE(community.ask([](Reader &reader) { return history(reader).size(); }), 2);
        QCOMPARE(problemsOf(community), QStringList());
    }

    void whatIsRefusedInAnAttemptLeavesWhatWasDoneBefore_data() { TestCommunity::databases(); }
    void whatIsRefusedInAnAttemptLeavesWhatWasDoneBefore()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const auto refused = community.change([](Tx &tx) {
            const Person ana = people::addNamed(tx, QStringLiteral("Ana"));
            const auto twice = tx.attempt([&] { tx.insert(ana); });
            const auto halfway = tx.attempt([&] {
                people::addNamed(tx, QStringLiteral("Ben"));
                throw Failure(QStringLiteral("not he"));
            });
            const auto done = tx.attempt([&] { people::addNamed(tx, QStringLiteral("Cleo")); });
            return QList<bool>{twice.has_value(), halfway && halfway->text == QStringLiteral("not he"), done.has_value()};
        });
        QCOMPARE(refused, (QList<bool>{true, true, false}));
        const auto there = community.ask([](Reader &reader) { return reader.select<Person>(); });
        QCOMPARE(there.size(), 2);
        QCOMPARE(there.last().name, QStringLiteral("Cleo"));
        QCOMPARE(problemsOf(community), QStringList());
    }

    void aHundredStepsAreUndoneAndRedoneAcrossARestart_data() { TestCommunity::databases(); }
    void aHundredStepsAreUndoneAndRedoneAcrossARestart()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const QByteArray empty = community.contents();
        for (int i = 0; i < 100; ++i)
            community.person(QStringLiteral("Person %1").arg(i));
        const QByteArray full = community.contents();
        community.reopen();
        for (int i = 0; i < 100; ++i)
            must(community.store().undoLast());
        QCOMPARE(community.contents(), empty);
        community.reopen();
        for (int i = 0; i < 100; ++i)
            must(community.store().redoLast());
        QCOMPARE(community.contents(), full);
        QCOMPARE(wait(community.store().redoLast()).error().kind, Error::Kind::NotFound);
    }

    void somethingNewEndsTheRedoing()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        must(community.store().undoLast());
        community.person(QStringLiteral("Ben"));
        QVERIFY(!wait(community.store().redoLast()).ok());
    }

    void undoingOnesOwnLeavesWhatOthersDid()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        StoreOptions options;
        options.actor = QStringLiteral("Tom");
        options.copies = StoreOptions::Copies::None;
        auto tom = Store::open(community.location(), community.clock(), options);
        QVERIFY(tom.ok());
        must((*tom)->perform(people::Add, [](Tx &tx) { people::addNamed(tx, QStringLiteral("Ben")); }));
        const UndoReport report = must(community.store().undoLast(QStringLiteral("Mirela")));
        QCOMPARE(report.subject, QStringLiteral("Ana"));
    }

    void theColumnsOfEveryRowAreThoseOfTheSchemaInItsOrder_data() { TestCommunity::databases(); }
    void theColumnsOfEveryRowAreThoseOfTheSchemaInItsOrder()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const auto connection = community.location().connect(Location::Access::Write);
        const auto check = [&](const TableShape &shape) {
            QList<QByteArray> names;
            for (const ColumnInfo &column : connection->columns(shape.table))
                names.append(column.name);
            QCOMPARE(shape.names, names);
        };
        check(shapeOf<CommunityRow>());
        check(shapeOf<Person>());
        check(shapeOf<Gathering>());
        check(shapeOf<Invitation>());
        check(shapeOf<Attendance>());
    }

    void everyDefaultOfTheSchemaIsTheEmptyValue()
    {
        TestCommunity community;
        const auto connection = community.location().connect(Location::Access::Read);
        for (const QByteArray &table : connection->tables()) {
            for (const ColumnInfo &column : connection->columns(table))
                QVERIFY2(column.emptyText.isEmpty() || column.emptyText == "0" || column.emptyText == "[]" || column.emptyText == "{}", column.name.constData());
        }
    }

    void aNewStoreRefusesToOverwrite_data() { TestCommunity::databases(); }
    void aNewStoreRefusesToOverwrite()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        community.person(QStringLiteral("Ana"));
        const auto again = Store::create(community.location(), QStringLiteral("x"), QStringLiteral("UTC"), community.clock(), {});
        QVERIFY(!again.ok());
        QVERIFY(again.error().text.contains(QStringLiteral("left as it is")) || again.error().text.contains(QStringLiteral("already")));
        QCOMPARE(community.ask([](Reader &reader) { return reader.count<Person>(); }), 1);
    }

    void whatIsNoStoreIsRefusedUnharmed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        QTest::newRow("text") << QByteArray("name,email\nAna,ana@example.org\n").repeated(100) << QStringLiteral("not a Kith community");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("belongs to another program, or is empty");
        QTest::newRow("zeros") << QByteArray(8192, '\0') << QStringLiteral("not a Kith community");
    }
    void whatIsNoStoreIsRefusedUnharmed()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("list.kith"));
        writeBytes(path, bytes);
        const auto result = opened(path);
        QVERIFY(!result.ok());
        QVERIFY2(result.error().text.contains(says), qPrintable(result.error().text));
        QVERIFY(result.error().text.contains(QStringLiteral("list.kith")));
        QCOMPARE(bytesOf(path), bytes);
    }

    void aMissingFileIsSaidAndNotMade()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("none.kith"));
        QVERIFY(opened(path).error().text.contains(QStringLiteral("no file")));
        QVERIFY(!QFile::exists(path));
        QVERIFY(QDir(dir.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }

    void aNewerStoreIsRefusedUnharmed()
    {
        TestCommunity community;
        const QString path = community.location().path;
        {
            const auto connection = community.location().connect(Location::Access::Write);
            connection->run("UPDATE meta SET value = '9999' WHERE name = 'schema'");
        }
        const QByteArray bytes = bytesOf(path);
        const auto result = opened(path);
        QVERIFY(!result.ok());
        QVERIFY2(result.error().text.contains(QStringLiteral("newer Kith")), qPrintable(result.error().text));
        QCOMPARE(bytesOf(path), bytes);
    }

    void aDamagedFileIsSaidAndLeftAsItIs()
    {
        TestCommunity community;
        for (int i = 0; i < 300; ++i)
            community.person(QStringLiteral("Person %1").arg(i));
        const QString path = community.folder() + QStringLiteral("/torn.kith");
        const QByteArray whole = bytesOf(community.location().path);
        QByteArray torn = whole;
        for (qsizetype at = 4096; at + 100 < torn.size(); at += 4096)
            torn.replace(at, 100, QByteArray(100, '\x5a'));
        writeBytes(path, torn);
        const auto result = opened(path);
        const bool refused = !result.ok();
        const Error error = refused ? result.error() : wait((*result)->read([](Reader &reader) { return reader.select<Person>(); })).error();
        QVERIFY2(error.text.contains(QStringLiteral("damaged")), qPrintable(error.text));
        QCOMPARE(bytesOf(path), torn);
    }

    void aFileInAReadOnlyFolderIsReadAndNotWritten()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString folder = community.folder() + QStringLiteral("/shelf");
        QDir().mkdir(folder);
        const QString path = folder + QStringLiteral("/Tuesday.kith");
        QVERIFY(QFile::copy(community.location().path, path));
        const auto forAll = QFile::ReadGroup | QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther;
        QFile::setPermissions(path, QFile::ReadOwner | forAll);
        QFile::setPermissions(folder, QFile::ReadOwner | QFile::ExeOwner | forAll);
        QVERIFY(QFile::setPermissions(community.folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | forAll));
        // Root may write anywhere, so it becomes nobody for a while.
        const uid_t self = ::geteuid();
        if (self == 0)
            QCOMPARE(::seteuid(65534), 0);
        const auto asItself = qScopeGuard([&] { [[maybe_unused]] const int back = ::seteuid(self); });
        const auto result = opened(path);
        QVERIFY2(result.ok(), result.ok() ? "" : qPrintable(result.error().text));
        QVERIFY((*result)->isReadOnly());
        QCOMPARE(must((*result)->read([](Reader &reader) { return reader.count<Person>(); })), 1);
        const auto refused = wait((*result)->perform(people::Add, [](Tx &tx) { people::addNamed(tx, QStringLiteral("Ben")); }));
        QVERIFY(refused.error().text.contains(QStringLiteral("only be read")));
    }

    void aFullDiskIsSaidAndTheStoreStaysWhole()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QByteArray before = community.contents();
        // A file may not grow past its present size: to SQLite this is a disk without room.
        struct rlimit old {};
        ::getrlimit(RLIMIT_FSIZE, &old);
        struct rlimit tight = old;
        tight.rlim_cur = rlim_t(QFileInfo(community.location().path).size());
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const auto result = wait(community.store().perform(people::Add, [](Tx &tx) {
            for (int i = 0; i < 5000; ++i)
                people::addNamed(tx, QStringLiteral("Person %1").arg(i));
        }));
        ::setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, Error::Kind::Storage);
        QVERIFY2(result.error().text.contains(QStringLiteral("Nothing was changed")), qPrintable(result.error().text));
        QCOMPARE(community.contents(), before);
        community.person(QStringLiteral("Ben"));
    }

    void onlyOneOfManyMakesACommunity()
    {
        QTemporaryDir folder;
        const Location location = Location::parse(folder.filePath(QStringLiteral("Race.kith")));
        const FixedClock clock(Instant::fromIso(QStringLiteral("2026-11-23T08:00:00Z")));
        std::atomic<int> made = 0;
        std::vector<std::thread> all;
        for (int i = 0; i < 8; ++i) {
            all.emplace_back([&, i] {
                const auto store = Store::create(location, QStringLiteral("Number %1").arg(i), QStringLiteral("Europe/London"), clock, {});
                made += store.ok();
            });
        }
        for (std::thread &one : all)
            one.join();
        QCOMPARE(made.load(), 1);
        const auto store = Store::open(location, clock, {});
        QVERIFY(store.ok());
        QCOMPARE(must((*store)->read([](Reader &reader) { return reader.count<CommunityRow>(); })), 1);
    }

    void aCommunityThatCannotBeFinishedIsNotLeftHalfMade()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("Half.kith"));
        const FixedClock clock(Instant::fromIso(QStringLiteral("2026-11-23T08:00:00Z")));
        struct rlimit old {};
        ::getrlimit(RLIMIT_FSIZE, &old);
        const struct rlimit tight {16'384, old.rlim_max};
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &tight);
        const bool isMade = Store::create(Location::parse(path), QStringLiteral("Half"), QStringLiteral("Europe/London"), clock, {}).ok();
        ::setrlimit(RLIMIT_FSIZE, &old);
        QVERIFY(!isMade);
        QVERIFY2(QDir(folder.path()).isEmpty(), qPrintable(QDir(folder.path()).entryList(QDir::Files).join(u' ')));
        QVERIFY(Store::create(Location::parse(path), QStringLiteral("Whole"), QStringLiteral("Europe/London"), clock, {}).ok());
    }

    void aFileReplacedUnderTheOpenStoreIsNotWritten()
    {
        TestCommunity community;
        const QString path = community.location().path;
        QVERIFY(QFile::copy(path, path + QStringLiteral(".new")));
        QVERIFY(QFile::remove(path) && QFile::rename(path + QStringLiteral(".new"), path));
        const QByteArray bytes = bytesOf(path);
        const auto result = wait(community.store().perform(people::Add, [](Tx &tx) { people::addNamed(tx, QStringLiteral("Ben")); }));
        QVERIFY(!result.ok());
        QVERIFY(result.error().text.contains(QStringLiteral("moved or replaced")));
        QCOMPARE(bytesOf(path), bytes);
    }

    void aSecondWriterOnAnotherComputerIsRefusedByItsName()
    {
        TestCommunity community;
        const QString path = community.folder() + QStringLiteral("/Away.kith");
        QVERIFY(QFile::copy(community.location().path, path));
        writeBytes(StoreLock::pathFor(path), R"({"host":"mill-lane-desk","machine":"elsewhere","since":"2026-11-20T10:00:00Z"})");
        const auto refused = opened(path);
        QVERIFY(!refused.ok());
        QVERIFY(refused.error().text.contains(QStringLiteral("mill-lane-desk")));
        StoreOptions over;
        over.takeOver = true;
        QVERIFY(opened(path, over).ok());
        QVERIFY(!QFile::exists(StoreLock::pathFor(path)));
    }

    void aCrashHereDoesNotLockTheStore()
    {
        TestCommunity community;
        const QString lock = StoreLock::pathFor(community.location().path);
        const QByteArray card = bytesOf(lock);
        QVERIFY(!card.isEmpty());
        const QString path = community.folder() + QStringLiteral("/Crashed.kith");
        QVERIFY(QFile::copy(community.location().path, path));
        writeBytes(StoreLock::pathFor(path), card);
        QVERIFY(opened(path).ok());
    }

    void aClosedStoreIsOneWholeFile()
    {
        TestCommunity community;
        community.person(QStringLiteral("Ana"));
        const QString path = community.folder() + QStringLiteral("/shelf");
        QDir().mkdir(path);
        QVERIFY(QFile::copy(community.location().path, path + QStringLiteral("/T.kith")));
        {
            const auto store = opened(path + QStringLiteral("/T.kith"));
            QVERIFY(store.ok());
            must((*store)->perform(people::Add, [](Tx &tx) { people::addNamed(tx, QStringLiteral("Ben")); }));
        }
        QCOMPARE(QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList(QStringLiteral("T.kith")));
    }

    void aSyncedFolderIsNoticed()
    {
        QTemporaryDir dir;
        QDir(dir.path()).mkdir(QStringLiteral("Dropbox (Personal)"));
        const QString path = dir.filePath(QStringLiteral("Dropbox (Personal)/T.kith"));
        writeBytes(path, "x");
        const QStringList warnings = warningsAbout(Location::parse(path));
        QCOMPARE(warnings.size(), 1);
        QVERIFY(warnings.first().contains(QStringLiteral("Dropbox")));
        QDir(dir.path()).mkdir(QStringLiteral("mine"));
        writeBytes(dir.filePath(QStringLiteral("mine/T.kith")), "x");
        QVERIFY(warningsAbout(Location::parse(dir.filePath(QStringLiteral("mine/T.kith")))).isEmpty());
    }

    void addressesAreReadAsFilesOrServers()
    {
        const Location server = Location::parse(QStringLiteral("postgresql://ana:secret@db.example.org/kith?sslmode=require&schema=tuesday"));
        QVERIFY(server.isServer());
        QCOMPARE(server.schema, QStringLiteral("tuesday"));
        QCOMPARE(server.uri, QStringLiteral("postgresql://ana:secret@db.example.org/kith?sslmode=require"));
        QVERIFY(!server.display().contains(QStringLiteral("secret")));
        const Location file = Location::parse(QStringLiteral("Tuesday.kith"));
        QVERIFY(!file.isServer() && file.path.endsWith(QStringLiteral("/Tuesday.kith")));
        QCOMPARE(file.shortName(), QStringLiteral("Tuesday"));
        QCOMPARE(file.address(), file.path);
    }

    void aKeptAddressHasEverythingButThePassword_data()
    {
        QTest::addColumn<QString>("given");
        QTest::addColumn<QString>("kept");
        QTest::newRow("before the host") << "postgresql://ana:secret@db.example.org:5433/kith?schema=tuesday"
                                         << "postgresql://ana@db.example.org:5433/kith?schema=tuesday";
        QTest::newRow("as a parameter") << "postgresql://db.example.org/kith?password=secret&sslmode=require"
                                        << "postgresql://db.example.org/kith?sslmode=require&schema=kith";
        QTest::newRow("of a socket") << "postgresql://ana:secret@%2Fvar%2Frun/kith" << "postgresql://ana@%2Fvar%2Frun/kith?schema=kith";
        QTest::newRow("of several hosts") << "postgresql://ana:secret@one,two:5433/kith" << "postgresql://ana@one,two:5433/kith?schema=kith";
        QTest::newRow("none at all") << "postgresql://db.example.org:5433/kith" << "postgresql://db.example.org:5433/kith?schema=kith";
    }
    void aKeptAddressHasEverythingButThePassword()
    {
        QFETCH(QString, given);
        const Location location = Location::parse(given);
        QTEST(location.address(), "kept");
        QCOMPARE(Location::parse(location.address()).address(), location.address());
        QVERIFY(!location.display().contains(QStringLiteral("secret")));
        QCOMPARE(location.withPassword(QStringLiteral("a&b")).address(), location.address());
        QVERIFY(location.withPassword(QStringLiteral("a&b")).uri.endsWith(QStringLiteral("password=a%26b")));
    }

    void openingDoesNotWaitAndTheStoreBelongsToWhoAsked_data() { TestCommunity::databases(); }
    void openingDoesNotWaitAndTheStoreBelongsToWhoAsked()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        community.person(QStringLiteral("Ana"));
        StoreOptions options;
        options.copies = StoreOptions::Copies::None;
        Store::Opening opening = Store::beginOpen(community.location(), community.clock(), options);
        QCOMPARE(opening.store->thread(), QThread::currentThread());
        must(wait(opening.done));
        QCOMPARE(must(opening.store->read([](Reader &reader) { return reader.count<Person>(); })), 1);
    }

    void aNewNameHoldsFromTheNextChangeOn()
    {
        TestCommunity community;
        const auto actors = [&] {
            return community.ask([](Reader &reader) {
                QStringList names;
                const auto entries = history(reader, {});
                for (const HistoryEntry &entry : entries)
                    names.prepend(entry.actor);
                return names;
            });
        };
        community.person(QStringLiteral("Ana"));
        community.store().setActor(QStringLiteral("Tom"));
        community.person(QStringLiteral("Ben"));
        QCOMPARE(actors(), (QStringList{QStringLiteral("Mirela"), QStringLiteral("Tom")}));
        QCOMPARE(community.store().actor(), QStringLiteral("Tom"));
    }

    void anOpeningNobodyWantsAnyMoreEndsByItself()
    {
        TestCommunity community;
        const QByteArray before = community.contents();
        Store::beginOpen(community.location(), community.clock(), {});
        QCOMPARE(community.contents(), before);
    }

    void aRefusedOpeningSaysWhy()
    {
        QTemporaryDir dir;
        const SystemClock clock;
        const Store::Opening opening = Store::beginOpen(Location::parse(dir.filePath(QStringLiteral("None.kith"))), clock, {});
        const Result<Done> done = wait(opening.done);
        QVERIFY(!done.ok() && done.error().text.contains(QStringLiteral("None.kith")));
        QVERIFY(QDir(dir.path()).isEmpty());
    }

    void whatIsAskedOfARefusedStoreIsToldTheSame()
    {
        QTemporaryDir dir;
        const SystemClock clock;
        const Store::Opening opening = Store::beginOpen(Location::parse(dir.filePath(QStringLiteral("None.kith"))), clock, {});
        const auto asked = opening.store->read([](Reader &reader) { return reader.count<Person>(); });
        const auto changed = opening.store->perform(Try, [](Tx &tx) { people::addNamed(tx, QStringLiteral("Zoë")); });
        const auto copied = opening.store->backUp();
        const QString why = wait(opening.done).error().text;
        QCOMPARE(wait(asked).error().text, why);
        QCOMPARE(wait(changed).error().text, why);
        QCOMPARE(wait(copied).error().text, why);
    }
};

QTEST_GUILESS_MAIN(TestStore)
#include "tst_store.moc"
