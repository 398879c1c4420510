// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seatings: what is promised of every plan, checked by code that shares nothing with the solver.
#include "app/tables/clashes.h"
#include "app/tables/proving.h"
#include "app/tables/random.h"
#include "tests/support/seatingcheck.h"

#include <QTest>

#include <algorithm>
#include <functional>
#include <numeric>
#include <optional>

using namespace kith;
using namespace kith::tables;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// "2 1 | 0" are two tables; rounds end with "/".
Plan planOf(const QString &text)
{
    Plan plan;
    for (const QString &round : text.split(u'/')) {
        Round &made = plan.emplace_back();
        for (const QString &table : round.split(u'|')) {
            Table &people = made.emplace_back();
            for (const QString &person : table.split(u' ', Qt::SkipEmptyParts))
                people.push_back(person.toInt());
        }
    }
    return plan;
}

Found after(const Problem &problem, int epochs, std::uint64_t seed = 1, int threads = 1)
{
    return solve(problem, {.seed = seed, .epochs = epochs, .threads = threads});
}

/// A share of all pairs has met before.
void letMeet(Problem &problem, double share, std::uint64_t seed, int weight = oneMeeting)
{
    Random random(seed);
    std::vector<Met> all;
    for (int a = 0; a < problem.people; ++a) {
        for (int b = a + 1; b < problem.people; ++b)
            all.push_back({a, b, weight});
    }
    shuffle(all, random);
    all.resize(std::size_t(double(all.size()) * share + 0.5));
    problem.met.insert(problem.met.end(), all.begin(), all.end());
}

/// Every way to seat a round, by cost and rules; for a handful of people only.
class Exhaustive
{
public:
    explicit Exhaustive(const Problem &problem) : m_problem(problem) { go({}, 0); }
    std::optional<std::int64_t> least; ///< cost of the best plan that keeps the hard rules; none when they clash

private:
    void go(Plan plan, size_t round)
    {
        if (round == m_problem.sizes.size()) {
            const Looked looked = look(m_problem, plan);
            if (looked.broken == 0 && (!least || looked.cost < *least))
                least = looked.cost;
            return;
        }
        std::vector<int> people;
        for (int p = 0; p < m_problem.people; ++p) {
            if (m_problem.absent.empty() || std::count(m_problem.absent[round].begin(), m_problem.absent[round].end(), p) == 0)
                people.push_back(p);
        }
        plan.emplace_back(m_problem.sizes[round].size());
        seat(plan, round, people, 0);
    }

    void seat(Plan &plan, size_t round, const std::vector<int> &people, size_t next)
    {
        if (next == people.size()) {
            go(plan, round + 1);
            return;
        }
        std::set<int> emptySizes;
        for (size_t t = 0; t < plan[round].size(); ++t) {
            const int size = m_problem.sizes[round][t];
            if (int(plan[round][t].size()) == size)
                continue;
            // Without locks and a known plan empty tables of a size are all the same.
            if (plan[round][t].empty() && m_problem.pins.empty() && m_problem.present.empty() && !emptySizes.insert(size).second)
                continue;
            plan[round][t].push_back(people[next]);
            seat(plan, round, people, next + 1);
            plan[round][t].pop_back();
        }
    }

    const Problem &m_problem;
};

/// One round with nothing to keep but these rules.
Problem keepingOnly(const Problem &problem, int round, const std::vector<Rule> &rules)
{
    Problem only;
    only.people = problem.people;
    only.sizes = {problem.sizes[size_t(round)]};
    for (const Rule &rule : rules) {
        const auto index = size_t(rule.index);
        switch (rule.kind) {
        case Rule::Kind::Together: only.together.push_back(problem.together[index]); break;
        case Rule::Kind::Apart: only.apart.push_back(problem.apart[index]); break;
        case Rule::Kind::Host: only.hosts = problem.hosts; break;
        case Rule::Kind::Spread: only.spread.push_back(problem.spread[index]); break;
        case Rule::Kind::Pin: only.pins.push_back({0, problem.pins[index].person, problem.pins[index].table}); break;
        case Rule::Kind::NewcomersNotAlone:
            only.newcomersNotAlone = true;
            only.newcomers = problem.newcomers;
            break;
        }
    }
    return only;
}

/// A small problem with some history and some rules.
Problem someSmallProblem(Random &random, int most)
{
    const int people = 4 + random.below(most - 3);
    const int rounds = people <= 5 ? 1 + random.below(3) : people <= 6 ? 1 + random.below(2) : 1;
    Problem problem = bareProblem(people, 2 + random.below(3), rounds);
    problem.measure = random.below(2) == 0 ? Measure::Repeats : Measure::Squares;
    letMeet(problem, 0.25 * random.below(4), random.next(), random.below(3) == 0 ? 6 : oneMeeting);
    const auto couple = [&] {
        const int a = random.below(people);
        return Couple{a, (a + 1 + random.below(people - 1)) % people};
    };
    if (random.below(3) == 0)
        problem.apart.push_back(couple());
    if (random.below(4) == 0)
        problem.together.push_back(couple());
    for (int p = 0; p < people && random.below(3) == 0; ++p)
        problem.hosts.push_back(p);
    if (random.below(4) == 0)
        problem.newcomers = {people - 1, people - 2};
    problem.newcomersNotAlone = random.below(4) == 0;
    if (random.below(4) == 0)
        problem.spread.push_back({0, people / 2, people - 1});
    if (random.below(5) == 0)
        problem.pins.push_back({0, random.below(people), random.below(int(problem.sizes[0].size()))});
    problem.fairSmallTable = random.below(4) == 0;
    return problem;
}

} // namespace

class TestTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twentyThreePeopleSitAtFiveTables();
    void sizesDifferByOneAtMost();
    void repeatsAndNewPairsAreCounted();
    void whatIsUnavoidableIsKnown_data();
    void whatIsUnavoidableIsKnown();
    void aCoupleKeptTogetherRepeatsEachRound();
    void theCostIsTheSumOfTheTimesBeforeSquared();
    void anOldMeetingCountsForLess();
    void whatCannotBeAProblemIsSaid_data();
    void whatCannotBeAProblemIsSaid();
    void theFirstPlanComesBeforeAnySearch();
    void everyRuleHoldsAtOnce();
    void whoIsAwayIsNotSeated();
    void aLockHoldsInItsRound();
    void theSmallTableGoesRound();
    void theSameSeedGivesTheSameTablesOnAnyThreads();
    void anotherSeedGivesOtherTables();
    void whoeverStopsItGetsTheBestSoFar();
    void whoeverStopsItEarlyNeedNotWaitForItsBeginning();
    void eachPlanToldIsBetterThanTheLast();
    void nothingBetterThanExhaustiveSearchAndMostlyAsGood();
    void aSmallEveningIsProved();
    void whoeverStopsAProofGetsNone();
    void everyRuleOfAClashIsNeeded();
    void nobodyAndNoRoundsAreSeatedToo();
};

void TestTables::twentyThreePeopleSitAtFiveTables()
{
    QCOMPARE(evenSizes(23, 5), (std::vector<int>{5, 5, 5, 4, 4}));
    QCOMPARE(sizesOfTables(23, 5), evenSizes(23, 5));
}

void TestTables::sizesDifferByOneAtMost()
{
    for (int people = 1; people <= 80; ++people) {
        for (int size = 1; size <= 12; ++size) {
            const std::vector<int> sizes = evenSizes(people, size);
            QCOMPARE(std::accumulate(sizes.begin(), sizes.end(), 0), people);
            QVERIFY(sizes.front() <= size && sizes.front() - sizes.back() <= 1);
        }
    }
}

void TestTables::repeatsAndNewPairsAreCounted()
{
    Problem problem = bareProblem(6, 3, 2);
    problem.met = {{0, 1}};
    const Tally tally = tallyOf(problem, planOf(u"0 1 2|3 4 5/0 1 3|2 4 5"_s));
    QCOMPARE(tally.pairs, 12);
    QCOMPARE(tally.distinct, 10);
    QCOMPARE(tally.repeats(), 2);
    QCOMPARE(tally.fresh, 9);
}

void TestTables::whatIsUnavoidableIsKnown_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("size");
    QTest::addColumn<int>("rounds");
    QTest::addColumn<int>("repeats");
    QTest::newRow("golfers") << 32 << 4 << 10 << 0;
    QTest::newRow("over-full") << 20 << 8 << 4 << 39;
    QTest::newRow("one table") << 4 << 4 << 3 << 12;
    QTest::newRow("two tables of three") << 6 << 3 << 2 << 2;
    QTest::newRow("more pairs than there are") << 4 << 2 << 5 << 4;
}

void TestTables::whatIsUnavoidableIsKnown()
{
    QFETCH(int, people);
    QFETCH(int, size);
    QFETCH(int, rounds);
    QTEST(int(boundOf(bareProblem(people, size, rounds)).repeats), "repeats");
}

void TestTables::aCoupleKeptTogetherRepeatsEachRound()
{
    Problem problem = bareProblem(16, 4, 3);
    problem.together = {{0, 1}, {1, 0}};
    QCOMPARE(boundOf(problem).repeats, 2);
}

void TestTables::theCostIsTheSumOfTheTimesBeforeSquared()
{
    Problem problem = bareProblem(4, 2, 3);
    problem.measure = Measure::Squares;
    problem.met = {{0, 1}, {0, 1}};
    // Twice before, then a third and a fourth time: 4 + 9; the other two first, then again: 1.
    const Plan plan = planOf(u"0 1|2 3/0 1|2 3/0 2|1 3"_s);
    QCOMPARE(scoreOf(problem, plan).cost, (4 + 9 + 1) * oneRepeat);
    problem.measure = Measure::Repeats;
    QCOMPARE(scoreOf(problem, plan).cost, 3 * oneRepeat);
}

void TestTables::anOldMeetingCountsForLess()
{
    Problem problem = bareProblem(4, 2, 1);
    problem.met = {{0, 1, 16}, {2, 3, 16}, {0, 2, 4}, {1, 3, 4}, {0, 3, 16}, {1, 2, 16}};
    const Found found = after(problem, 3);
    QCOMPARE(found.plan.front()[std::size_t(tableOf(found.plan.front(), 0))], (Table{0, 2}));
}

void TestTables::whatCannotBeAProblemIsSaid_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("seats") << 0;
    QTest::newRow("a stranger hosts") << 1;
    QTest::newRow("a lock to no table") << 2;
    QTest::newRow("with oneself") << 3;
    QTest::newRow("absent from no round") << 4;
    QTest::newRow("a meeting of no weight") << 5;
}

void TestTables::whatCannotBeAProblemIsSaid()
{
    QFETCH(int, change);
    Problem problem = bareProblem(10, 4, 2);
    QVERIFY(defectOf(problem).empty());
    const std::function<void()> changes[] = {
        [&] { problem.sizes[1].back() += 1; },   [&] { problem.hosts = {10}; },    [&] { problem.pins = {{0, 1, 3}}; },
        [&] { problem.apart = {{2, 2}}; },       [&] { problem.absent = {{1}}; },  [&] { problem.met = {{0, 1, 0}}; },
    };
    changes[change]();
    QVERIFY(!defectOf(problem).empty());
}

void TestTables::theFirstPlanComesBeforeAnySearch()
{
    const Problem problem = bareProblem(23, 5, 4);
    const Found found = after(problem, 0);
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(found.proposals, 0);
}

void TestTables::everyRuleHoldsAtOnce()
{
    Problem problem = bareProblem(60, 6, 4);
    problem.hosts = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    problem.together = {{10, 11}, {12, 13}, {13, 14}};
    problem.apart = {{15, 16}, {17, 18}, {0, 19}};
    problem.newcomers = {20, 21, 22, 23, 24, 25};
    problem.newcomersNotAlone = true;
    problem.spread = {{30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41}};
    problem.pins = {{0, 0, 0}, {1, 0, 0}, {2, 0, 0}, {3, 0, 0}};
    letMeet(problem, 0.1, 5);
    const Found found = after(problem, 20);
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(found.score.hard, 0);
}

void TestTables::whoIsAwayIsNotSeated()
{
    Problem problem = bareProblem(12, 4, 3);
    problem.absent = {{}, {3, 7}, {3}};
    problem.sizes = {evenSizes(12, 4), evenSizes(10, 4), evenSizes(11, 4)};
    const Found found = after(problem, 5);
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(tableOf(found.plan[1], 7), -1);
}

void TestTables::aLockHoldsInItsRound()
{
    Problem problem = bareProblem(20, 4, 3);
    problem.pins = {{1, 6, 2}, {1, 7, 2}, {2, 6, 4}};
    const Found found = after(problem, 5);
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(tableOf(found.plan[1], 6), 2);
    QCOMPARE(tableOf(found.plan[1], 7), 2);
    QCOMPARE(tableOf(found.plan[2], 6), 4);
}

void TestTables::theSmallTableGoesRound()
{
    Problem problem = bareProblem(23, 4, 3); // one table of three, three times: nine different people
    problem.fairSmallTable = true;
    const Found found = after(problem, 30);
    QCOMPARE(disagreement(problem, found), QString());
    std::map<int, int> times;
    for (const Round &round : found.plan) {
        for (int p : round.back())
            ++times[p];
    }
    QCOMPARE(int(times.size()), 9);
}

void TestTables::theSameSeedGivesTheSameTablesOnAnyThreads()
{
    Problem problem = bareProblem(23, 5, 5);
    letMeet(problem, 0.4, 3);
    const Found one = after(problem, 504, 7, 1);
    QCOMPARE(disagreement(problem, one), QString());
    for (int threads : {2, 4}) {
        const Found many = after(problem, 504, 7, threads);
        QCOMPARE(many.plan, one.plan);
        QCOMPARE(many.epochsToBest, one.epochsToBest);
        QCOMPARE(many.proposals, one.proposals);
    }
}

void TestTables::anotherSeedGivesOtherTables()
{
    Problem problem = bareProblem(23, 5, 5);
    letMeet(problem, 0.4, 3);
    QVERIFY(after(problem, 2, 1).plan != after(problem, 2, 2).plan);
}

void TestTables::whoeverStopsItGetsTheBestSoFar()
{
    Problem problem = bareProblem(37, 4, 6);
    letMeet(problem, 0.5, 1);
    int asked = 0;
    const Found found = solve(problem, {.seed = 4}, {[&] { return ++asked > 85; }, {}});
    QCOMPARE(found.epochs, 10); // eight looks each
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(after(problem, 10, 4).plan, found.plan);
}

void TestTables::whoeverStopsItEarlyNeedNotWaitForItsBeginning()
{
    const Problem problem = bareProblem(3000, 100, 3);
    int asked = 0;
    const Found found = solve(problem, {}, {[&] { return ++asked >= 1; }, {}});
    QCOMPARE(asked, 1);
    QCOMPARE(found.proposals, 0);
    QCOMPARE(faultOf(problem, found.plan), QString());
}

void TestTables::eachPlanToldIsBetterThanTheLast()
{
    Problem problem = bareProblem(37, 4, 6);
    letMeet(problem, 0.5, 1);
    std::vector<Score> told;
    QString wrong;
    const Found found = solve(problem, {.epochs = 20}, {{}, [&](const Found &better) {
        told.push_back(better.score);
        wrong += disagreement(problem, better);
    }});
    QCOMPARE(wrong, QString());
    QVERIFY(told.size() > 2);
    QVERIFY(std::is_sorted(told.rbegin(), told.rend()));
    QCOMPARE(told.back(), found.score);
}

/// KITH_SMALL_PROBLEMS says how many; the campaigns of the night ask for 100,000.
void TestTables::nothingBetterThanExhaustiveSearchAndMostlyAsGood()
{
    const int count = qEnvironmentVariableIsSet("KITH_SMALL_PROBLEMS") ? qEnvironmentVariableIntValue("KITH_SMALL_PROBLEMS") : 100;
    Random random(20261126);
    int reached = 0, possible = 0;
    for (int i = 0; i < count; ++i) {
        const Problem problem = someSmallProblem(random, count > 1000 || i % 10 == 0 ? 9 : 7);
        const Found found = after(problem, 6, random.next());
        const std::optional<std::int64_t> least = Exhaustive(problem).least;
        QCOMPARE(disagreement(problem, found), QString());
        QVERIFY2(!found.proved || (least && found.score.cost == *least), qPrintable(u"problem %1 claims too much"_s.arg(i)));
        QVERIFY2(least || found.score.hard > 0, qPrintable(u"problem %1 was thought impossible"_s.arg(i)));
        QCOMPARE(clashesOf(problem).empty(), least.has_value());
        if (found.score.hard == 0) {
            const Proof proof = proveOrBetter(problem, found.score, 100'000'000);
            QVERIFY2(proof.complete, qPrintable(u"problem %1 was not looked at to the end"_s.arg(i)));
            QCOMPARE(proof.better.empty() ? found.score.cost : look(problem, proof.better).cost, *least);
            QVERIFY(proof.better.empty() || look(problem, proof.better).broken == 0);
        }
        possible += least.has_value();
        reached += least && found.score == Score{0, *least};
    }
    QVERIFY2(reached * 100 >= possible * 99, qPrintable(u"the best plan was found in %1 of %2"_s.arg(reached).arg(possible)));
    qInfo("%d of %d best plans were found, %d problems had none", reached, possible, count - possible);
}

void TestTables::aSmallEveningIsProved()
{
    // Counting alone says that 4 are unavoidable.
    const Problem problem = bareProblem(6, 3, 3);
    QCOMPARE(boundOf(problem).repeats, 4);
    const Found found = after(problem, 200);
    QCOMPARE(disagreement(problem, found), QString());
    QCOMPARE(found.tally.repeats(), 5);
    QVERIFY(found.proved);
    QCOMPARE(Exhaustive(bareProblem(6, 3, 3)).least, found.score.cost);
}

void TestTables::whoeverStopsAProofGetsNone()
{
    const Problem problem = bareProblem(20, 8, 4);
    const Found found = after(problem, 1);
    int asked = 0;
    QVERIFY(!proveOrBetter(problem, found.score, 10'000'000, [&] { return ++asked == 3; }).complete);
    QCOMPARE(asked, 3);
    QVERIFY(!proveOrBetter(problem, found.score, 1000).complete);
}

void TestTables::everyRuleOfAClashIsNeeded()
{
    Random random(7);
    int clashing = 0;
    for (int i = 0; i < 400; ++i) {
        Problem problem = someSmallProblem(random, 6);
        // A table with a host is no breach of the rule about newcomers, so the two are not told apart by leaving one out.
        problem.newcomersNotAlone &= problem.hosts.empty();
        for (const Clash &clash : clashesOf(problem)) {
            ++clashing;
            QVERIFY2(!Exhaustive(keepingOnly(problem, clash.round, clash.rules)).least, qPrintable(u"problem %1: no clash"_s.arg(i)));
            for (size_t left = 0; left < clash.rules.size(); ++left) {
                std::vector<Rule> others = clash.rules;
                others.erase(others.begin() + std::ptrdiff_t(left));
                QVERIFY2(Exhaustive(keepingOnly(problem, clash.round, others)).least, qPrintable(u"problem %1: rule %2 is not needed"_s.arg(i).arg(left)));
            }
        }
    }
    QVERIFY(clashing > 20);
}

void TestTables::nobodyAndNoRoundsAreSeatedToo()
{
    for (const Problem &problem : {bareProblem(0, 4, 3), bareProblem(10, 4, 0), bareProblem(1, 4, 2), bareProblem(4, 4, 2), bareProblem(5, 1, 2)}) {
        QVERIFY(defectOf(problem).empty());
        QCOMPARE(disagreement(problem, after(problem, 2)), QString());
    }
}

QTEST_APPLESS_MAIN(TestTables)
#include "tst_tables.moc"
