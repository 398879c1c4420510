// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A store is looked over row by row: whatever the journal did not write is found and can be put right.
#include "tests/support/testcommunity.h"

#include "app/store/check.h"

#include <QFile>
#include <QtEndian>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

CheckReport check(TestCommunity &community)
{
    return community.ask([](Reader &reader) {
        Progress progress;
        return checkStore(reader, progress);
    });
}

RepairReport repair(TestCommunity &community)
{
    return must(community.store().perform(verbs::Repair, [](Tx &tx) {
        Progress progress;
        return repairStore(tx, progress);
    }));
}

/// Two people and a gathering one of them came to.
void fill(TestCommunity &community)
{
    const Person zoe = community.person(u"Zoë Baxter"_s);
    community.person(u"Łukasz Wójcik"_s);
    const Gathering supper = community.gathering(u"Supper"_s);
    community.change([=](Tx &tx) { gatherings::checkIn(tx, supper.id, zoe.id, tx.now()); });
    community.change([=](Tx &tx) { people::tag(tx, {zoe.id}, u"cooks"_s); });
}

/// What no part of the program does: a write that goes past the journal.
void behindItsBack(TestCommunity &community, const QByteArray &script)
{
    community.location().connect(Location::Access::Write)->run(script);
}

qsizetype flipped(const QString &path, const QByteArray &around, int occurrence)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite))
        qFatal("cannot open the store");
    const QByteArray all = file.readAll();
    qsizetype at = -1;
    for (int i = 0; i <= occurrence; ++i)
        at = all.indexOf(around, at + 1);
    if (at >= 0) {
        file.seek(at);
        file.putChar(char(all[at] ^ 2));
    }
    return at;
}

} // namespace

class TestCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aHealthyStoreHasNothingToTell_data() { TestCommunity::databases(); }
    void aHealthyStoreHasNothingToTell();
    void aChangedRowIsFoundAndPutBack_data();
    void aChangedRowIsFoundAndPutBack();
    void aRepairCanBeUndone_data() { TestCommunity::databases(); }
    void aRepairCanBeUndone();
    void aFlippedBitInARowOrItsImageIsFound();
    void aDamagedIndexIsMended();
    void aDamagedJournalImageIsNeverPutIntoARow_data() { TestCommunity::databases(); }
    void aDamagedJournalImageIsNeverPutIntoARow();
    void aLostChangeIsFound_data() { TestCommunity::databases(); }
    void aLostChangeIsFound();
    void aRowNobodyJournaledIsFound_data() { TestCommunity::databases(); }
    void aRowNobodyJournaledIsFound();
    void stoppingStops();
};

void TestCheck::aHealthyStoreHasNothingToTell()
{
    QFETCH(TestCommunity::Database, database);
    TestCommunity community(database);
    fill(community);
    must(community.store().undoLast());
    must(community.store().redoLast());
    const CheckReport report = check(community);
    QCOMPARE(report.problems, QStringList());
    QCOMPARE(report.rows, 5);
    QVERIFY(!repair(community).op);
}

void TestCheck::aChangedRowIsFoundAndPutBack_data()
{
    QTest::addColumn<TestCommunity::Database>("database");
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<QString>("problem");
    QList<TestCommunity::Database> databases{TestCommunity::Database::Sqlite};
    if (qEnvironmentVariableIsSet("KITH_TEST_POSTGRES"))
        databases << TestCommunity::Database::Postgres;
    for (const auto database : databases) {
        const char *name = database == TestCommunity::Database::Sqlite ? "sqlite" : "postgres";
        const auto row = [&](const char *what, const QByteArray &script, const QString &problem) {
            QTest::addRow("%s, %s", name, what) << database << script << problem;
        };
        row("a text", "UPDATE person SET name = 'Zoe Baxter' WHERE name LIKE 'Zo%'", u"name is \"Zoe Baxter\", but the journal says \"Zoë Baxter\""_s);
        row("a number", "UPDATE attendance SET arrived_at = arrived_at + 64", u"arrived at is "_s);
        row("a list", "UPDATE person SET tags = '[]' WHERE name LIKE 'Zo%'", u"tags is nothing, but the journal says \"[\"cooks\"]\""_s);
        row("a missing row", "DELETE FROM attendance", u" is missing"_s);
        row("a missing row and what refers to it", "DELETE FROM attendance; DELETE FROM person WHERE name LIKE 'Zo%'", u"(Zoë Baxter) is missing"_s);
    }
}

void TestCheck::aChangedRowIsFoundAndPutBack()
{
    QFETCH(TestCommunity::Database, database);
    QFETCH(QByteArray, script);
    QFETCH(QString, problem);
    TestCommunity community(database);
    fill(community);
    const QByteArray before = community.contents();
    behindItsBack(community, script);
    QVERIFY(community.contents() != before);

    const CheckReport report = check(community);
    QVERIFY2(report.problems.join(u'\n').contains(problem), qPrintable(report.problems.join(u'\n')));
    const RepairReport repaired = repair(community);
    QCOMPARE(repaired.repaired, int(report.rotten.size()));
    QCOMPARE(repaired.left, QStringList());
    QVERIFY(repaired.op);
    QCOMPARE(community.contents(), before);
    QVERIFY(check(community).ok());
}

void TestCheck::aRepairCanBeUndone()
{
    QFETCH(TestCommunity::Database, database);
    TestCommunity community(database);
    fill(community);
    behindItsBack(community, "UPDATE person SET name = 'Zoe Baxter' WHERE name LIKE 'Zo%'");
    const QByteArray changed = community.contents();
    repair(community);
    must(community.store().undoLast());
    QCOMPARE(community.contents(), changed);
}

void TestCheck::aFlippedBitInARowOrItsImageIsFound()
{
    int found = 0, occurrences = 0;
    for (;; ++occurrences) {
        TestCommunity community;
        fill(community);
        if (flipped(community.location().path, QByteArray("Wójcik"), occurrences) < 0)
            break;
        community.reopen(); // the pages it has read are in memory
        const CheckReport report = check(community);
        found += report.problems.filter(u"jcik"_s).isEmpty() ? 0 : 1;
    }
    // The row, its image in the journal; the words of the history are no row's value.
    QCOMPARE(occurrences, 3);
    QCOMPARE(found, 2);
}

void TestCheck::aDamagedIndexIsMended()
{
    int mended = 0;
    for (int occurrence = 0;; ++occurrence) {
        TestCommunity community;
        fill(community);
        const qint64 zoe = community.ask([](Reader &reader) { return reader.select<Person>().first().id.value; });
        QByteArray key(8, '\0');
        qToBigEndian(zoe, key.data());
        if (flipped(community.location().path, key, occurrence) < 0)
            break;
        community.reopen(); // the pages it has read are in memory
        const CheckReport found = check(community);
        if (!found.damagedFile || found.problems.filter(u"database file"_s).size() < found.problems.size())
            continue;
        QVERIFY(!repair(community).op);
        const QStringList left = check(community).problems;
        if (!left.filter(u"journal"_s).isEmpty())
            continue; // it was the journal's row that was damaged, not what finds it
        QCOMPARE(left, QStringList());
        ++mended;
    }
    QVERIFY2(mended > 0, "no index was damaged");
}

void TestCheck::aDamagedJournalImageIsNeverPutIntoARow()
{
    QFETCH(TestCommunity::Database, database);
    TestCommunity community(database);
    fill(community);
    const QByteArray before = community.contents();
    behindItsBack(community, "UPDATE change SET after = substr(after, 1, length(after) - 2) WHERE table_name = 'gathering'");
    const CheckReport report = check(community);
    QCOMPARE(report.problems.size(), 1);
    QVERIFY2(report.problems.first().contains(u"journal's image of gathering"_s), qPrintable(report.problems.first()));
    QCOMPARE(repair(community).repaired, 0);
    QCOMPARE(community.contents(), before);
}

void TestCheck::aLostChangeIsFound()
{
    QFETCH(TestCommunity::Database, database);
    TestCommunity community(database);
    fill(community);
    behindItsBack(community, "DELETE FROM change WHERE seq = 2; DELETE FROM op WHERE id = 3");
    const QStringList problems = check(community).problems;
    QVERIFY2(problems.join(u'\n').contains(u"lost 1 change"_s), qPrintable(problems.join(u'\n')));
    QVERIFY(problems.join(u'\n').contains(u"no entry of the history"_s));
    QVERIFY(problems.join(u'\n').contains(u"(Łukasz Wójcik) is not in the journal"_s));
}

void TestCheck::aRowNobodyJournaledIsFound()
{
    QFETCH(TestCommunity::Database, database);
    TestCommunity community(database);
    fill(community);
    behindItsBack(community, "INSERT INTO person (id, name) VALUES (7, 'Nobody')");
    const CheckReport report = check(community);
    QCOMPARE(report.problems.size(), 1);
    QVERIFY(report.problems.first().contains(u"person 7 (Nobody) is not in the journal"_s));
    QCOMPARE(repair(community).repaired, 0);
}

void TestCheck::stoppingStops()
{
    TestCommunity community;
    community.change([](Tx &tx) {
        for (int i = 0; i < 1200; ++i)
            people::addNamed(tx, u"Person %1"_s.arg(i));
    });
    const auto stopped = wait(community.store().read([](Reader &reader) {
        Progress progress;
        progress.stop();
        return checkStore(reader, progress);
    }));
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().kind, Error::Kind::Stopped);
}

QTEST_GUILESS_MAIN(TestCheck)
#include "tst_check.moc"
