// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the journal tells of the changes.
#include "app/store/history.h"
#include "tests/support/testcommunity.h"

#include <QTest>

using namespace kith;
using namespace kith::test;

class TestHistory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesComeNewestFirstAndPageByPage_data() { TestCommunity::databases(); }
    void entriesComeNewestFirstAndPageByPage();
    void findingIgnoresAccentsAndReadsTheWholeJournal_data() { TestCommunity::databases(); }
    void findingIgnoresAccentsAndReadsTheWholeJournal();
    void anUndoneChangeSaysSo_data() { TestCommunity::databases(); }
    void anUndoneChangeSaysSo();
    void theRowsOfAChangeAreToldBeforeAndAfter_data() { TestCommunity::databases(); }
    void theRowsOfAChangeAreToldBeforeAndAfter();
};

static QList<HistoryEntry> entries(TestCommunity &c, const HistoryQuery &query = {})
{
    return c.ask([=](Reader &reader) { return history(reader, query); });
}

static Person add(TestCommunity &c, const QString &name)
{
    return must(c.store().perform(people::Add, [=](Tx &tx) { return people::addNamed(tx, name); }));
}

void TestHistory::entriesComeNewestFirstAndPageByPage()
{
    QFETCH(TestCommunity::Database, database);
    TestCommunity c(database);
    for (int i = 0; i < 5; ++i)
        add(c, QStringLiteral("Person %1").arg(i));
    const QList<HistoryEntry> first = entries(c, {{}, 3, {}});
    QCOMPARE(first.size(), 3);
    QCOMPARE(first[0].subject, QStringLiteral("Person 4"));
    QCOMPARE(first[0].actor, QStringLiteral("Mirela"));
    QCOMPARE(first[0].changes, 1);
    const QList<HistoryEntry> second = entries(c, {first.last().op, 3, {}});
    QCOMPARE(second.size(), 2);
    QCOMPARE(second.last().subject, QStringLiteral("Person 0"));
    const auto one = c.ask([op = first[1].op](Reader &reader) { return historyEntry(reader, op); });
    QCOMPARE(one.value(), first[1]);
    QVERIFY(!c.ask([](Reader &reader) { return historyEntry(reader, {99}); }));
}

void TestHistory::findingIgnoresAccentsAndReadsTheWholeJournal()
{
    QFETCH(TestCommunity::Database, database);
    TestCommunity c(database);
    add(c, QStringLiteral("Zoë Baxter"));
    for (int i = 0; i < 20; ++i)
        add(c, QStringLiteral("Person %1").arg(i));
    const QList<HistoryEntry> found = entries(c, {{}, 3, QStringLiteral("zoe")});
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].subject, QStringLiteral("Zoë Baxter"));
    QCOMPARE(entries(c, {{}, 3, QStringLiteral("mirela added")}).size(), 3);
    QVERIFY(entries(c, {{}, 3, QStringLiteral("nobody")}).isEmpty());
}

void TestHistory::anUndoneChangeSaysSo()
{
    QFETCH(TestCommunity::Database, database);
    TestCommunity c(database);
    add(c, QStringLiteral("Zoë Baxter"));
    must(c.store().undoLast());
    QList<HistoryEntry> found = entries(c);
    QCOMPARE(found.size(), 2);
    QVERIFY(found[0].undone && found[1].undone);
    QCOMPARE(found[0].root, found[1].op);
    QCOMPARE(found[0].target(), found[1].target());
    QVERIFY(found[0].sentence().startsWith(QStringLiteral("Undid: ")));
    must(c.store().redoLast());
    found = entries(c);
    QCOMPARE(found.size(), 3);
    QVERIFY(!found[0].undone && !found[2].undone);
}

void TestHistory::theRowsOfAChangeAreToldBeforeAndAfter()
{
    QFETCH(TestCommunity::Database, database);
    TestCommunity c(database);
    Person zoe = add(c, QStringLiteral("Zoë"));
    zoe.pronouns = QStringLiteral("she/her");
    must(c.store().perform(people::Save, [=](Tx &tx) { return people::save(tx, zoe); }));
    const OpId op = entries(c).first().op;
    const QList<RowChange> changes = c.ask([=](Reader &reader) { return rowChanges(reader, op); });
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes[0].table, QByteArray("person"));
    QCOMPARE(changes[0].rowId, zoe.id.value);
    QVERIFY(!changes[0].before.contains(QStringLiteral("pronouns")));
    QCOMPARE(changes[0].after.value(QStringLiteral("pronouns")).toString(), QStringLiteral("she/her"));
    const QList<RowChange> none = c.ask([=](Reader &reader) { return rowChanges(reader, op, 10, changes[0].seq); });
    QVERIFY(none.isEmpty());
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
