// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seatings that need no search: arithmetic and the bank, each checked here from outside.
#include "app/tables/bank.h"
#include "app/tables/design.h"
#include "app/tables/differences.h"
#include "app/tables/field.h"
#include "tests/support/seatingcheck.h"

#include <QTest>

using namespace kith;
using namespace kith::tables;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// Most rounds without a repeat that are published for g tables (5 to 10) of 3 to 10.
struct Cell {
    int tables, size, rounds;
};

const std::vector<Cell> bestKnown{
    {5, 3, 7}, {5, 4, 5}, {5, 5, 6}, {6, 3, 8}, {6, 4, 7}, {6, 5, 6}, {6, 6, 3}, {7, 3, 10}, {7, 4, 9}, {7, 5, 7}, {7, 6, 7},
    {7, 7, 8}, {8, 3, 11}, {8, 4, 10}, {8, 5, 8}, {8, 6, 8}, {8, 7, 8}, {8, 8, 9}, {9, 3, 13}, {9, 4, 11}, {9, 5, 9}, {9, 6, 9},
    {9, 7, 9}, {9, 8, 9}, {9, 9, 10}, {10, 3, 14}, {10, 4, 13}, {10, 5, 9}, {10, 6, 7}, {10, 7, 7}, {10, 8, 5}, {10, 9, 5}, {10, 10, 4},
};

} // namespace

class TestTableDesigns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFieldIsAField_data();
    void aFieldIsAField();
    void thereIsNoFieldOfSix() { QVERIFY(!Field::exists(6) && !Field::exists(1) && !Field::exists(100) && Field::exists(64)); }
    void theBestKnownRoundsAreThereAtOnce_data();
    void theBestKnownRoundsAreThereAtOnce();
    void arithmeticNeverRepeats();
    void unevenTablesAreSeatedByLeavingSomeOut_data();
    void unevenTablesAreSeatedByLeavingSomeOut();
    void everyEntryOfTheBankKeepsItsPromise();
    void aSpoiltEntryOfTheBankIsNotUsed();
    void theGeneratorFindsAnEntryAgain();
    void theGeneratorIsTheSameEachTime();
    void shiftsAreFoundAgain();
    void baseRoundsAreTextAndBack();
};

void TestTableDesigns::aFieldIsAField_data()
{
    QTest::addColumn<int>("q");
    for (int q : {2, 3, 4, 5, 7, 8, 9, 16, 25, 27})
        QTest::addRow("%d", q) << q;
}

void TestTableDesigns::aFieldIsAField()
{
    QFETCH(int, q);
    const Field field(q);
    for (int a = 1; a < q; ++a) {
        std::set<int> sums, products;
        for (int b = 0; b < q; ++b) {
            sums.insert(field.add(a, b));
            products.insert(field.multiply(a, b));
            const int c = (a + b) % q;
            QCOMPARE(field.multiply(a, field.add(b, c)), field.add(field.multiply(a, b), field.multiply(a, c)));
        }
        QCOMPARE(int(sums.size()), q);
        QCOMPARE(int(products.size()), q);
    }
}

void TestTableDesigns::theBestKnownRoundsAreThereAtOnce_data()
{
    QTest::addColumn<int>("tables");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("rounds");
    for (const Cell &cell : bestKnown)
        QTest::addRow("%d tables of %d", cell.tables, cell.size) << cell.tables << cell.size << cell.rounds;
}

void TestTableDesigns::theBestKnownRoundsAreThereAtOnce()
{
    QFETCH(int, tables);
    QFETCH(int, size);
    QFETCH(int, rounds);
    const Problem problem = bareProblem(tables * size, size, rounds);
    const Found found = solve(problem, {.epochs = 0});
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(found.tally.repeats(), 0);
}

void TestTableDesigns::arithmeticNeverRepeats()
{
    for (int tables = 1; tables <= 30; ++tables) {
        for (int size = 1; size <= 12; ++size) {
            const Plan plan = designOf(tables, size, 20);
            QVERIFY(!plan.empty());
            Problem problem = bareProblem(tables * size, size, int(plan.size()));
            const Looked looked = look(problem, plan);
            QCOMPARE(looked.fault, QString());
            QCOMPARE(looked.distinct, looked.pairs);
        }
    }
}

void TestTableDesigns::unevenTablesAreSeatedByLeavingSomeOut_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("rounds");
    QTest::newRow("23 at 5 tables") << 23 << 5 << 4;
    QTest::newRow("500 at 63 tables") << 500 << 8 << 6;
    QTest::newRow("2000") << 2000 << 8 << 6;
    QTest::newRow("from the bank") << 22 << 4 << 7;
}

void TestTableDesigns::unevenTablesAreSeatedByLeavingSomeOut()
{
    QFETCH(int, people);
    QFETCH(int, size);
    QFETCH(int, rounds);
    const Problem problem = bareProblem(people, size, rounds);
    const Found found = solve(problem, {.epochs = 0});
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(found.tally.repeats(), 0);
    QVERIFY(found.proved);
}

void TestTableDesigns::everyEntryOfTheBankKeepsItsPromise()
{
    for (const Banked &entry : bank()) {
        const Plan plan = expanded(entry);
        QCOMPARE(int(plan.size()), entry.rounds());
        const Looked looked = look(bareProblem(entry.tables * entry.size, entry.size, entry.rounds()), plan);
        QCOMPARE(looked.fault, QString());
        QCOMPARE(looked.distinct, looked.pairs);
    }
}

void TestTableDesigns::aSpoiltEntryOfTheBankIsNotUsed()
{
    QVERIFY(expanded({2, 2, {1, 4, 2}, "0 1 | 2 3 / 0 1 | 2 3"}).empty());
    QVERIFY(expanded({2, 2, {1, 4, 1}, "0 1 | 2 2"}).empty());
    QVERIFY(!expanded({2, 2, {1, 4, 2}, "0 1 | 2 3 / 0 2 | 1 3"}).empty());
}

void TestTableDesigns::theGeneratorFindsAnEntryAgain()
{
    const Symmetry symmetry{7, 2, 1};
    const std::optional<Plan> base = searchSymmetric(5, 3, symmetry, 3, 200000);
    QVERIFY(base);
    const Looked looked = look(bareProblem(15, 3, 7), turned(*base, symmetry));
    QCOMPARE(looked.fault, QString());
    QCOMPARE(looked.distinct, looked.pairs);
}

void TestTableDesigns::theGeneratorIsTheSameEachTime()
{
    QCOMPARE(searchSymmetric(6, 4, {7, 3, 1}, 1, 400000), searchSymmetric(6, 4, {7, 3, 1}, 1, 400000));
}

void TestTableDesigns::shiftsAreFoundAgain()
{
    const std::optional<Shifts> shifts = searchShifts(10, 6, 4, 1, 2000000);
    QVERIFY(shifts);
    const Plan plan = shifted(10, *shifts);
    const Looked looked = look(bareProblem(60, 6, 4), plan);
    QCOMPARE(looked.fault, QString());
    QCOMPARE(looked.distinct, looked.pairs);
    QCOMPARE(searchShifts(10, 6, 4, 1, 2000000), shifts);
}

void TestTableDesigns::baseRoundsAreTextAndBack()
{
    const Plan base{{{0, 12}, {3, 4}}, {{1, 2}, {10, 11}}};
    QCOMPARE(baseFromText(baseToText(base).c_str()), base);
}

QTEST_APPLESS_MAIN(TestTableDesigns)
#include "tst_tabledesigns.moc"
