// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Hard rules that cannot all hold are named, and plans follow what happens on the day.
#include "app/tables/clashes.h"
#include "app/tables/remake.h"
#include "tests/support/seatingcheck.h"

#include <QTest>

using namespace kith;
using namespace kith::tables;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// "round 0: together 0, apart 1".
QString said(const std::vector<Clash> &clashes)
{
    static const QStringList kinds{u"together"_s, u"apart"_s, u"hosts"_s, u"newcomers"_s, u"spread"_s, u"lock"_s};
    QStringList lines;
    for (const Clash &clash : clashes) {
        QStringList rules;
        for (const Rule &rule : clash.rules)
            rules.append(u"%1 %2"_s.arg(kinds[int(rule.kind)]).arg(rule.index));
        lines.append(u"round %1: %2"_s.arg(clash.round).arg(rules.join(u", "_s)));
    }
    return lines.join(u"; "_s);
}

Problem twelve()
{
    return bareProblem(12, 4, 1);
}

Found after(const Problem &problem, int epochs)
{
    return solve(problem, {.seed = 3, .epochs = epochs});
}

} // namespace

class TestTableRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChainKeptTogetherClashesWithApart();
    void onlyTheShortestChainIsNamed();
    void tooManyTogetherForATableAreNamed();
    void twoLocksOfOnePersonClash();
    void locksOfPeopleKeptTogetherClash();
    void locksAtOneTableClashWithApart();
    void moreLocksThanSeatsClash();
    void morePeopleApartThanTablesClash();
    void aLoneNewcomerClashesWithNobodyElse();
    void hostsKeptTogetherClashWithHostsSpread();
    void hostsLockedToOneTableClashWithHostsSpread();
    void aTagKeptTogetherClashesWithItBeingSpread();
    void onlyTheRulesThatMatterAreNamed();
    void twoClashesOfARoundAreBothNamed();
    void whoIsAwayClashesWithNobody();
    void rulesThatCanHoldDoNotClash();
    void whatAPlanBreaksIsNamed();
    void aClashIsNeverBrokenSilently();
    void heldRoundsAreHistory();
    void whoLeavesTakesTheirSeatAlong();
    void aLatecomerSitsWhereTheyMeetMostNewPeople();
    void aLatecomerMovesNobodyAndSizesStayEven();
    void remainingRoundsAreMadeAgainWithFewMoves();
};

void TestTableRules::aChainKeptTogetherClashesWithApart()
{
    Problem problem = twelve();
    problem.together = {{0, 1}, {5, 6}, {1, 2}};
    problem.apart = {{7, 8}, {2, 0}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: together 0, together 2, apart 1"_s);
}

void TestTableRules::onlyTheShortestChainIsNamed()
{
    Problem problem = twelve();
    problem.together = {{0, 1}, {1, 2}, {0, 2}};
    problem.apart = {{0, 2}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: together 2, apart 0"_s);
}

void TestTableRules::tooManyTogetherForATableAreNamed()
{
    Problem problem = twelve();
    problem.together = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {8, 9}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: together 0, together 1, together 2, together 3"_s);
}

void TestTableRules::twoLocksOfOnePersonClash()
{
    Problem problem = twelve();
    problem.pins = {{0, 4, 1}, {0, 4, 2}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: lock 0, lock 1"_s);
}

void TestTableRules::locksOfPeopleKeptTogetherClash()
{
    Problem problem = twelve();
    problem.together = {{4, 5}};
    problem.pins = {{0, 4, 1}, {0, 5, 2}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: together 0, lock 0, lock 1"_s);
}

void TestTableRules::locksAtOneTableClashWithApart()
{
    Problem problem = twelve();
    problem.apart = {{4, 5}};
    problem.pins = {{0, 4, 1}, {0, 5, 1}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: apart 0, lock 0, lock 1"_s);
}

void TestTableRules::moreLocksThanSeatsClash()
{
    Problem problem = twelve();
    problem.pins = {{0, 0, 1}, {0, 1, 1}, {0, 2, 1}, {0, 3, 1}, {0, 4, 1}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: lock 0, lock 1, lock 2, lock 3, lock 4"_s);
}

void TestTableRules::morePeopleApartThanTablesClash()
{
    Problem problem = bareProblem(6, 3, 1);
    problem.apart = {{0, 1}, {3, 4}, {1, 2}, {0, 2}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: apart 0, apart 2, apart 3"_s);
}

void TestTableRules::aLoneNewcomerClashesWithNobodyElse()
{
    Problem problem = twelve();
    problem.newcomers = {3};
    problem.newcomersNotAlone = true;
    QCOMPARE(said(clashesOf(problem)), u"round 0: newcomers 0"_s);
    problem.hosts = {4};
    QCOMPARE(said(clashesOf(problem)), QString());
}

void TestTableRules::hostsKeptTogetherClashWithHostsSpread()
{
    Problem problem = bareProblem(8, 4, 1);
    problem.hosts = {0, 5};
    problem.together = {{1, 2}, {0, 5}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: together 1, hosts 0"_s);
    problem.hosts = {0, 5, 6};
    QCOMPARE(said(clashesOf(problem)), QString());
}

void TestTableRules::hostsLockedToOneTableClashWithHostsSpread()
{
    Problem problem = twelve();
    problem.hosts = {0, 5, 9};
    problem.pins = {{0, 0, 2}, {0, 7, 1}, {0, 9, 2}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: hosts 0, lock 0, lock 2"_s);
}

void TestTableRules::aTagKeptTogetherClashesWithItBeingSpread()
{
    Problem problem = twelve();
    problem.spread = {{8, 9}, {0, 1, 2}};
    problem.together = {{0, 4}, {4, 2}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: together 0, together 1, spread 1"_s);
}

void TestTableRules::onlyTheRulesThatMatterAreNamed()
{
    // Five at a table of four: any four of the couples reach all five.
    Problem problem = twelve();
    problem.together = {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {0, 4}};
    const std::vector<Clash> clashes = clashesOf(problem);
    QCOMPARE(int(clashes.size()), 1);
    QCOMPARE(int(clashes.front().rules.size()), 4);
}

void TestTableRules::twoClashesOfARoundAreBothNamed()
{
    Problem problem = bareProblem(8, 4, 1);
    problem.hosts = {0, 5};
    problem.together = {{0, 5}, {6, 7}};
    problem.apart = {{6, 7}};
    QCOMPARE(said(clashesOf(problem)), u"round 0: together 1, apart 0; round 0: together 0, hosts 0"_s);
}

void TestTableRules::whoIsAwayClashesWithNobody()
{
    Problem problem = bareProblem(12, 4, 2);
    problem.together = {{0, 1}, {1, 2}};
    problem.apart = {{0, 2}};
    problem.absent = {{1}, {}};
    problem.sizes[0] = evenSizes(11, 4);
    QCOMPARE(said(clashesOf(problem)), u"round 1: together 0, together 1, apart 0"_s);
}

void TestTableRules::rulesThatCanHoldDoNotClash()
{
    Problem problem = twelve();
    problem.together = {{0, 1}, {1, 2}, {2, 3}};
    problem.apart = {{0, 4}, {0, 5}};
    problem.pins = {{0, 0, 0}, {0, 4, 1}};
    problem.hosts = {0, 4, 8};
    QCOMPARE(said(clashesOf(problem)), QString());
    const Found found = after(problem, 5);
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(found.score.hard, 0);
}

void TestTableRules::whatAPlanBreaksIsNamed()
{
    Problem problem = bareProblem(4, 2, 2);
    problem.together = {{0, 1}};
    problem.apart = {{0, 2}};
    problem.hosts = {2, 3};
    problem.newcomers = {0};
    problem.newcomersNotAlone = true;
    problem.pins = {{1, 0, 1}};
    const Plan plan{{{0, 2}, {1, 3}}, {{0, 1}, {2, 3}}};
    QCOMPARE(said(brokenBy(problem, plan)), u"round 0: together 0, apart 0; round 1: hosts 0, newcomers 0, lock 0"_s);
}

void TestTableRules::aClashIsNeverBrokenSilently()
{
    Problem problem = twelve();
    problem.together = {{0, 1}};
    problem.apart = {{0, 1}};
    const Found found = after(problem, 5);
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(found.score.hard, 1);
    QVERIFY(!found.proved);
    QVERIFY(!brokenBy(problem, found.plan).empty());
}

void TestTableRules::heldRoundsAreHistory()
{
    Problem problem = bareProblem(16, 4, 3);
    problem.pins = {{0, 1, 1}, {2, 5, 3}};
    problem.absent = {{}, {}, {}};
    const Found found = after(problem, 3);
    const Problem left = remaining(problem, found.plan, 1);
    QVERIFY(defectOf(left).empty());
    QCOMPARE(left.rounds(), 2);
    QCOMPARE(int(left.met.size()), 4 * 6);
    QCOMPARE(int(left.pins.size()), 1);
    QCOMPARE(left.pins.front().round, 1);
    QCOMPARE(left.present, Plan(found.plan.begin() + 1, found.plan.end()));
}

void TestTableRules::whoLeavesTakesTheirSeatAlong()
{
    Problem problem = bareProblem(16, 4, 3);
    problem.pins = {{0, 5, 1}, {2, 5, 3}};
    Plan plan = after(problem, 3).plan;
    leave(problem, plan, 5, 1);
    QVERIFY(defectOf(problem).empty());
    QCOMPARE(look(problem, plan).fault, QString());
    QCOMPARE(tableOf(plan[0], 5), 1);
    QCOMPARE(tableOf(plan[1], 5), -1);
    QCOMPARE(int(problem.pins.size()), 1);
}

void TestTableRules::aLatecomerSitsWhereTheyMeetMostNewPeople()
{
    Problem problem = bareProblem(9, 3, 1);
    Plan plan{{{0, 1, 2}, {3, 4, 5}, {6, 7, 8}}};
    comeLate(problem, plan, 0, {{0, 0}, {0, 1}, {0, 4}, {0, 5}, {0, 8}});
    QVERIFY(defectOf(problem).empty());
    QCOMPARE(tableOf(plan[0], 9), 2);
}

void TestTableRules::aLatecomerMovesNobodyAndSizesStayEven()
{
    Problem problem = bareProblem(22, 5, 4);
    Plan plan = after(problem, 3).plan;
    const Plan before = plan;
    for (int i = 0; i < 6; ++i) {
        comeLate(problem, plan, 1);
        QVERIFY(defectOf(problem).empty());
        QCOMPARE(look(problem, plan).fault, QString());
    }
    QCOMPARE(movesBetween(before, plan), 0);
    for (const std::vector<int> &sizes : problem.sizes) {
        const auto [least, most] = std::minmax_element(sizes.begin(), sizes.end());
        QVERIFY(*most - *least <= 1);
    }
}

void TestTableRules::remainingRoundsAreMadeAgainWithFewMoves()
{
    Problem problem = bareProblem(24, 4, 4);
    Plan plan = after(problem, 3).plan;
    leave(problem, plan, 7, 1);
    comeLate(problem, plan, 1);
    const Problem left = remaining(problem, plan, 1);
    const Found again = after(left, 20);
    QCOMPARE(disagreement(left, again), QString());
    QVERIFY(again.score <= scoreOf(left, left.present));
    // Each move costs half a repeat, so there are at most two for each repeat that the present plan has.
    const std::int64_t repeats = scoreOf(left, left.present).cost / oneRepeat;
    QVERIFY(movesBetween(left.present, again.plan) <= 2 * repeats);
}

QTEST_APPLESS_MAIN(TestTableRules)
#include "tst_tablerules.moc"
