// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tables of a gathering: made from who is coming and whom they have met, kept, changed by hand, closed, and remembered.
#include "app/exchange/exporting.h"
#include "app/exchange/seatingfile.h"
#include "app/people/relations.h"
#include "app/tables/outcome.h"
#include "app/tables/places.h"
#include "app/tables/remake.h"
#include "app/tables/solver.h"
#include "app/tables/tablewords.h"
#include "app/upkeep/forget.h"
#include "app/upkeep/holding.h"
#include "app/upkeep/merge.h"
#include "tests/support/seatingcheck.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::tables;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// So many people who are coming to the supper of 24 November.
struct Evening {
    explicit Evening(int count)
    {
        QFETCH_GLOBAL(TestCommunity::Database, database);
        community = std::make_unique<TestCommunity>(database);
        supper = community->gathering(u"Supper"_s);
        community->change([&](Tx &tx) {
            for (int i = 0; i < count; ++i) {
                people.append(people::addNamed(tx, u"Person %1"_s.arg(i + 1, 3, 10, QChar(u'0'))).id);
                gatherings::answer(tx, supper.id, people.last(), Answer::Accepted);
            }
        });
    }
    Sheet sheet() { return sheetOf(supper.id); }
    Sheet sheetOf(GatheringId id)
    {
        return community->ask([=](Reader &reader) { return tables::sheetOf(reader, id); });
    }
    /// An evening before, to which these came.
    GatheringId earlier(const QString &starts, const QList<PersonId> &came)
    {
        const GatheringId id = community->gathering(u"Earlier"_s, starts).id;
        community->change([&](Tx &tx) {
            for (PersonId person : came)
                gatherings::checkIn(tx, id, person, tx.get<Gathering>(id).startsAt);
        });
        return id;
    }
    TablePlan keep(const TablePlan &wanted, const Seating &open)
    {
        return must(community->store().perform(tables::Make, [=](Tx &tx) { return make(tx, wanted, open); }));
    }
    TablePlan wanted(int size) const
    {
        TablePlan plan;
        plan.gatheringId = supper.id;
        plan.size = size;
        return plan;
    }
    /// Makes and keeps tables; what the solver says is looked over.
    TablePlan seat(TablePlan plan, int rounds, int epochs = 4, Change change = Change::Anything)
    {
        const Sheet now = sheet();
        const SheetPlan *known = now.plan(plan.id);
        SheetPlan asked = known ? *known : SheetPlan{plan, {}, {}};
        asked.plan = plan;
        question = questionOf(now, asked, rounds, change);
        if (!defectOf(question.problem).empty())
            qFatal("%s", defectOf(question.problem).c_str());
        found = solve(question.problem, {.seed = quint64(plan.seed), .epochs = epochs});
        if (const QString wrong = disagreement(question.problem, found); !wrong.isEmpty())
            qFatal("%s", qPrintable(wrong));
        plan.epochs = found.epochs;
        return keep(plan, seatingOf(question, found.plan));
    }
    TableRoundId round(const TablePlan &plan, int number) { return sheet().plan(plan.id)->rounds[number - 1].round.id; }
    int tableOf(const TablePlan &plan, int number, PersonId person)
    {
        const Seating seating = sheet().plan(plan.id)->seating();
        const SeatedRound &round = seating[number - 1];
        for (int t = 0; t < int(round.size()); ++t) {
            if (round[t].contains(person))
                return t + 1;
        }
        return 0;
    }
    QList<int> sizes(const TablePlan &plan, int number)
    {
        QList<int> sizes;
        const Seating seating = sheet().plan(plan.id)->seating();
        for (const SeatedTable &table : seating[number - 1])
            sizes.append(int(table.size()));
        std::sort(sizes.begin(), sizes.end());
        return sizes;
    }
    template<class F>
    void change(F f) { community->change(f); }
    template<class F>
    Result<Done> attempt(F f) { return wait(community->store().perform(Verb{"test", "Test"}, f)); }

    std::unique_ptr<TestCommunity> community;
    Gathering supper;
    QList<PersonId> people;
    Question question;
    Found found;
};

const Meeting *meetingOf(const Sheet &sheet, PersonId one, PersonId other)
{
    for (const Meeting &meeting : sheet.meetings) {
        if (std::minmax(meeting.a, meeting.b) == std::minmax(one, other))
            return &meeting;
    }
    return nullptr;
}

int timesMet(const Sheet &sheet, PersonId one, PersonId other)
{
    const Meeting *meeting = meetingOf(sheet, one, other);
    return meeting ? meeting->times : 0;
}

} // namespace

class TestSeating : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { TestCommunity::databases(); }

    void twentyThreeComeToFiveEvenTables();
    void tablesAreKeptAndTakenBackInOneStep();
    void theSameSeedSeatsTheSameWayInAnyStore();
    void whoSatTogetherHasMet();
    void whoDidNotComeHasMetNobody();
    void aRoundThatWasClosedCountsAtOnce();
    void tablesThatWereNotChosenAreNoHistory();
    void everybodyMeetsAtASmallGathering();
    void sittingTogetherAtASmallGatheringIsOneMeeting();
    void meetingsFadeWithTheYears_data();
    void meetingsFadeWithTheYears();
    void fadingAndCountingAreSwitches();
    void freshMixingMeetsWhoHasNotMet();
    void lockedSeatsHoldWhenMadeAgain();
    void movingChangesPlacesWhenSizesWouldSuffer();
    void movingFromAFullerTableJustMoves();
    void nobodyLockedChangesPlaces();
    void aClosedRoundIsNotChanged();
    void theOtherRoundsAreMadeAroundAClosedOne();
    void aLatecomerMeetsMostNewPeople();
    void nobodySitsAtATableThatCannotBe();
    void whoLeavesGivesUpTheOpenRoundsOnly();
    void fewMoveWhenSomebodyCancels();
    void tablesFollowWhoIsHere();
    void hostsAreSpread();
    void newcomersAreTheFirstTwoTimes();
    void aTagIsSpread();
    void whoSitsARoundOutHasNoSeatInIt();
    void aRoundMayHaveTablesOfAnotherSize();
    void keptApartByTheirRelation();
    void rulesThatClashAreSaid();
    void aRuleForATableThatIsNotThereIsSaid();
    void aRuleIsOfTwoAndThereOnce();
    void ofTwoPlansOneIsChosen();
    void tablesThatKeepWhatIsOverCanBeUsed();
    void aPlanKeepsItsNumber();
    void whoComesWhileTablesAreMadeMovesFewOthers();
    void thePlanThatIsNamedIsWritten();
    void anEarlierEveningIsEntered();
    void roundsBeginWhenTold();
    void repeatsAreToldWithTheirCount();
    void mergedPeopleSitOnce();
    void aForgottenPersonLeavesNoRule();
    void aPersonsCopyTellsWhereTheySat();
    void aGatheringWithTablesStays();
    void aPersonsPlacesAreTold();
    void tablesOfEverybodyAreTold();
    void seatsAreWrittenAndReadBack();
    void whatHangsOnTheWallIsOneRowEach_data();
    void whatHangsOnTheWallIsOneRowEach();
    void whatIsNoSeatingIsRefusedByLine_data();
    void whatIsNoSeatingIsRefusedByLine();
};

void TestSeating::twentyThreeComeToFiveEvenTables()
{
    Evening evening(23);
    const TablePlan plan = evening.seat(evening.wanted(5), 4);
    for (int round = 1; round <= 4; ++round)
        QCOMPARE(evening.sizes(plan, round), (QList<int>{4, 4, 5, 5, 5}));
    QCOMPARE(evening.found.tally.repeats(), 0);
}

void TestSeating::tablesAreKeptAndTakenBackInOneStep()
{
    Evening evening(12);
    const QByteArray before = evening.community->contents();
    const TablePlan plan = evening.seat(evening.wanted(4), 3);
    QVERIFY(plan.chosen);
    QCOMPARE(evening.sheet().chosen()->seating(), seatingOf(evening.question, evening.found.plan));
    must(evening.community->store().undoLast());
    QCOMPARE(evening.community->contents(), before);
}

void TestSeating::theSameSeedSeatsTheSameWayInAnyStore()
{
    Evening one(17), other(17);
    TablePlan wanted = one.wanted(4);
    wanted.seed = 7;
    one.seat(wanted, 3);
    wanted.gatheringId = other.supper.id;
    other.seat(wanted, 3);
    QCOMPARE(one.found.plan, other.found.plan);
}

void TestSeating::whoSatTogetherHasMet()
{
    Evening evening(12);
    const QList<PersonId> &p = evening.people;
    const GatheringId june = evening.earlier(u"2026-06-23T17:00"_s, p);
    evening.change([&](Tx &tx) {
        TablePlan wanted = evening.wanted(4);
        wanted.gatheringId = june;
        make(tx, wanted, {{{p[0], p[1]}, {p[2], p[3]}}, {{p[0], p[1]}, {p[2], p[4]}}});
    });
    const Sheet sheet = evening.sheet();
    QCOMPARE(timesMet(sheet, p[0], p[1]), 2);
    QCOMPARE(timesMet(sheet, p[2], p[3]), 1);
    QCOMPARE(timesMet(sheet, p[1], p[2]), 0);
    QCOMPARE(meetingOf(sheet, p[0], p[1])->last, QDate(2026, 6, 23));
    QCOMPARE(evening.sheetOf(june).meetings, QList<Meeting>());
}

void TestSeating::whoDidNotComeHasMetNobody()
{
    Evening evening(12);
    const QList<PersonId> &p = evening.people;
    const GatheringId june = evening.earlier(u"2026-06-23T17:00"_s, p.mid(1)), july = evening.earlier(u"2026-07-23T17:00"_s, {});
    evening.change([&](Tx &tx) {
        TablePlan wanted = evening.wanted(4);
        for (GatheringId id : {june, july}) {
            wanted.gatheringId = id;
            make(tx, wanted, {{{p[0], p[1], p[2]}}});
        }
    });
    const Sheet sheet = evening.sheet();
    QCOMPARE(timesMet(sheet, p[0], p[1]), 1); // in July, where nobody noted who came
    QCOMPARE(timesMet(sheet, p[1], p[2]), 2);
}

void TestSeating::aRoundThatWasClosedCountsAtOnce()
{
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}, {{p[0], p[2]}, {p[1], p[3]}}});
    const Gathering later = evening.community->gathering(u"Later"_s, u"2026-11-24T23:30"_s);
    evening.change([&](Tx &tx) {
        for (PersonId person : p)
            gatherings::answer(tx, later.id, person, Answer::Accepted);
        closeRound(tx, tx.select<TableRound>(where(&TableRound::planId, plan.id)).first().id);
    });
    const Sheet sheet = evening.sheetOf(later.id);
    QCOMPARE(timesMet(sheet, p[0], p[1]), 1);
    QCOMPARE(timesMet(sheet, p[0], p[2]), 0);
}

void TestSeating::tablesThatWereNotChosenAreNoHistory()
{
    Evening evening(10);
    const QList<PersonId> &p = evening.people;
    const GatheringId june = evening.earlier(u"2026-06-23T17:00"_s, p);
    evening.change([&](Tx &tx) {
        TablePlan wanted = evening.wanted(4);
        wanted.gatheringId = june;
        make(tx, wanted, {{{p[0], p[1]}}});
        QVERIFY(!make(tx, wanted, {{{p[2], p[3]}}}).chosen);
    });
    const Sheet sheet = evening.sheet();
    QCOMPARE(timesMet(sheet, p[0], p[1]), 1);
    QCOMPARE(timesMet(sheet, p[2], p[3]), 0);
}

void TestSeating::everybodyMeetsAtASmallGathering()
{
    Evening evening(12);
    evening.earlier(u"2026-06-23T17:00"_s, evening.people.first(everyoneMet));
    evening.earlier(u"2026-07-23T17:00"_s, evening.people.last(everyoneMet + 1));
    const Sheet sheet = evening.sheet();
    QCOMPARE(timesMet(sheet, evening.people[0], evening.people[7]), 1);
    QCOMPARE(timesMet(sheet, evening.people[3], evening.people[4]), 1); // in June; in July there were too many
    QCOMPARE(timesMet(sheet, evening.people[7], evening.people[8]), 0);
}

void TestSeating::sittingTogetherAtASmallGatheringIsOneMeeting()
{
    Evening evening(5);
    const QList<PersonId> &p = evening.people;
    const GatheringId june = evening.earlier(u"2026-06-23T17:00"_s, p);
    evening.change([&](Tx &tx) {
        TablePlan wanted = evening.wanted(3);
        wanted.gatheringId = june;
        make(tx, wanted, {{{p[0], p[1], p[2]}, {p[3], p[4]}}});
    });
    const Sheet sheet = evening.sheet();
    QCOMPARE(timesMet(sheet, p[0], p[1]), 1);
    QCOMPARE(timesMet(sheet, p[0], p[3]), 1);
}

void TestSeating::meetingsFadeWithTheYears_data()
{
    QTest::addColumn<int>("days");
    QTest::addColumn<int>("weight");
    QTest::newRow("the same day") << 0 << 16;
    QTest::newRow("half a year") << 183 << 12;
    QTest::newRow("a year") << 365 << 8;
    QTest::newRow("two years") << 730 << 4;
    QTest::newRow("four years") << 4 * 365 << 1;
    QTest::newRow("twenty years") << 20 * 365 << 1;
    QTest::newRow("not yet") << -3 << 16;
}

void TestSeating::meetingsFadeWithTheYears()
{
    QFETCH(int, days);
    QTEST(faded(days), "weight");
}

void TestSeating::fadingAndCountingAreSwitches()
{
    Evening evening(4);
    evening.earlier(u"2025-11-24T19:00"_s, {evening.people[0], evening.people[1]});
    evening.earlier(u"2024-11-24T19:00"_s, {evening.people[0], evening.people[1]});
    TablePlan plan = evening.wanted(2);
    const auto weights = [&] {
        std::vector<int> all;
        const Problem problem = questionOf(evening.sheet(), {plan, {}, {}}, 1).problem;
        for (const Met &met : problem.met)
            all.push_back(met.weight);
        return all;
    };
    QCOMPARE(weights(), std::vector<int>{12});
    plan.earlierFades = false;
    QCOMPARE(weights(), std::vector<int>{32});
    plan.countEarlier = false;
    QCOMPARE(weights(), std::vector<int>{});
}

void TestSeating::freshMixingMeetsWhoHasNotMet()
{
    Evening evening(8);
    const QList<PersonId> &p = evening.people;
    evening.earlier(u"2026-10-20T19:00"_s, p.first(4));
    evening.earlier(u"2026-10-27T19:00"_s, p.last(4));
    const TablePlan plan = evening.seat(evening.wanted(2), 4);
    const Sheet sheet = evening.sheet();
    const Outcome outcome = outcomeOf(sheet, *sheet.plan(plan.id), sheet.plan(plan.id)->seating());
    QCOMPARE(outcome.pairs, 16);
    QCOMPARE(outcome.fresh, 16);
    QCOMPARE(outcome.newFaces.size(), 8);
    QCOMPARE(outcome.newFaces.first().fresh, 4);
    QCOMPARE(remainingRepeats(outcome), QList<Again>());
}

void TestSeating::lockedSeatsHoldWhenMadeAgain()
{
    Evening evening(12);
    TablePlan plan = evening.seat(evening.wanted(4), 2);
    const PersonId person = evening.people[5];
    const int table = evening.tableOf(plan, 2, person);
    evening.change([&](Tx &tx) { lock(tx, tx.select<TableRound>(where(&TableRound::planId, plan.id)).last().id, {person}); });
    for (int seed = 2; seed < 8; ++seed) {
        plan.seed = seed;
        evening.seat(plan, 2);
        QCOMPARE(evening.tableOf(plan, 2, person), table);
    }
    QCOMPARE(evening.question.problem.pins.size(), 1U);
}

void TestSeating::movingChangesPlacesWhenSizesWouldSuffer()
{
    Evening evening(8);
    const QList<PersonId> &p = evening.people;
    // Person 1 has met everybody at table 2 but person 8, and those at table 1 have met all of table 2 but person 6.
    const TablePlan plan = evening.keep(evening.wanted(4), {{{p[0], p[1], p[2], p[3]}, {p[4], p[5], p[6], p[7]}}});
    evening.earlier(u"2026-06-23T17:00"_s, {p[1], p[4]});
    evening.earlier(u"2026-06-24T17:00"_s, {p[1], p[6]});
    evening.earlier(u"2026-06-25T17:00"_s, {p[1], p[7]});
    const TableRoundId round = evening.round(plan, 1);
    must(evening.community->store().perform(tables::Move, [=](Tx &tx) { moveTo(tx, round, p[0], 2); }));
    QCOMPARE(evening.sizes(plan, 1), (QList<int>{4, 4}));
    QCOMPARE(evening.tableOf(plan, 1, p[0]), 2);
    QCOMPARE(evening.tableOf(plan, 1, p[5]), 1);
}

void TestSeating::movingFromAFullerTableJustMoves()
{
    Evening evening(7);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(4), {{{p[0], p[1], p[2], p[3]}, {p[4], p[5], p[6]}}});
    const TableRoundId round = evening.round(plan, 1);
    evening.change([=](Tx &tx) { moveTo(tx, round, p[0], 2); });
    QCOMPARE(evening.sheet().plan(plan.id)->seating(), (Seating{{{p[1], p[2], p[3]}, {p[0], p[4], p[5], p[6]}}}));
}

void TestSeating::nobodyLockedChangesPlaces()
{
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}});
    const TableRoundId round = evening.round(plan, 1);
    evening.change([=](Tx &tx) { lock(tx, round, {p[2]}); });
    evening.change([=](Tx &tx) { moveTo(tx, round, p[0], 2); });
    QCOMPARE(evening.tableOf(plan, 1, p[3]), 1);
    evening.change([=](Tx &tx) { lock(tx, round, {p[0]}); });
    const auto refused = evening.attempt([=](Tx &tx) { moveTo(tx, round, p[1], 2); });
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().text.contains(u"locked"));
}

void TestSeating::aClosedRoundIsNotChanged()
{
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}});
    const TableRoundId round = evening.round(plan, 1);
    evening.change([=](Tx &tx) { closeRound(tx, round); });
    QVERIFY(!evening.attempt([=](Tx &tx) { tables::swap(tx, round, p[0], p[2]); }).ok());
    QVERIFY(!evening.attempt([=](Tx &tx) { seatLate(tx, plan.id, {p[0]}); }).ok());
    evening.change([=](Tx &tx) {
        reopenRound(tx, round);
        tables::swap(tx, round, p[0], p[2]);
    });
    QCOMPARE(evening.tableOf(plan, 1, p[0]), 2);
}

void TestSeating::theOtherRoundsAreMadeAroundAClosedOne()
{
    Evening evening(16);
    TablePlan plan = evening.seat(evening.wanted(4), 3);
    const Seating before = evening.sheet().plan(plan.id)->seating();
    const TableRoundId first = evening.round(plan, 1);
    evening.change([=](Tx &tx) { closeRound(tx, first); });
    plan.seed = 5;
    evening.seat(plan, 3, 16);
    const Sheet sheet = evening.sheet();
    const Seating after = sheet.plan(plan.id)->seating();
    QCOMPARE(after.size(), 3);
    QCOMPARE(after.first(), before.first());
    QCOMPARE(evening.question.problem.rounds(), 2);
    QCOMPARE(evening.found.tally.fresh, 48); // nobody meets again whom they have met in the first round
    QCOMPARE(outcomeOf(sheet, *sheet.plan(plan.id), after).fresh, 72);
}

void TestSeating::nobodySitsAtATableThatCannotBe()
{
    Evening evening(8);
    const TablePlan plan = evening.seat(evening.wanted(4), 1);
    const Seat before = evening.sheet().chosen()->rounds[0].tables[0][0];
    for (const int number : {0, -7, 2000000000}) {
        evening.community->change([&](Tx &tx) {
            Seat seat = tx.get<Seat>(before.id);
            seat.tableNumber = number;
            tx.update(seat);
        });
        const Sheet sheet = evening.sheet();
        QCOMPARE(sheet.unseated(*sheet.chosen()), QList<PersonId>{before.personId});
    }
    evening.community->change([&](Tx &tx) { moveTo(tx, before.roundId, before.personId, 1); });
    QCOMPARE(evening.sheet().unseated(*evening.sheet().plan(plan.id)), QList<PersonId>());
}

void TestSeating::aLatecomerMeetsMostNewPeople()
{
    Evening evening(9);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(4), {{{p[0], p[1]}, {p[2], p[3]}, {p[4], p[5]}, {p[6], p[7]}}});
    evening.earlier(u"2026-06-23T17:00"_s, {p[8], p[0], p[2], p[6]});
    QCOMPARE(evening.sheet().unseated(*evening.sheet().plan(plan.id)), QList<PersonId>{p[8]});
    evening.change([=](Tx &tx) { seatLate(tx, plan.id, {p[8]}); });
    QCOMPARE(evening.tableOf(plan, 1, p[8]), 3);
    QCOMPARE(evening.sheet().unseated(*evening.sheet().plan(plan.id)), QList<PersonId>());
}

void TestSeating::whoLeavesGivesUpTheOpenRoundsOnly()
{
    Evening evening(8);
    const TablePlan plan = evening.seat(evening.wanted(4), 3);
    const PersonId person = evening.people[3];
    const TableRoundId first = evening.round(plan, 1);
    evening.change([=](Tx &tx) {
        closeRound(tx, first);
        takeOff(tx, plan.id, {person});
    });
    QVERIFY(evening.tableOf(plan, 1, person) > 0);
    QCOMPARE(evening.tableOf(plan, 2, person), 0);
    QCOMPARE(evening.tableOf(plan, 3, person), 0);
}

void TestSeating::fewMoveWhenSomebodyCancels()
{
    Evening evening(20);
    const TablePlan plan = evening.seat(evening.wanted(4), 3);
    const Seating before = evening.sheet().plan(plan.id)->seating();
    const PersonId person = evening.people[7];
    evening.change([&](Tx &tx) { gatherings::answer(tx, evening.supper.id, person, Answer::Declined); });
    QCOMPARE(evening.sheet().gone(*evening.sheet().plan(plan.id)), QList<PersonId>{person});
    evening.seat(plan, 3, 8, Change::Little);
    const Seating after = evening.sheet().plan(plan.id)->seating();
    QCOMPARE(movesBetween(planOf(evening.question, before), planOf(evening.question, after)), 0);
    QCOMPARE(evening.tableOf(plan, 1, person), 0);
}

void TestSeating::tablesFollowWhoIsHere()
{
    Evening evening(6);
    evening.change([&](Tx &tx) {
        for (PersonId person : evening.people.first(4))
            gatherings::checkIn(tx, evening.supper.id, person, tx.now());
        gatherings::checkOut(tx, evening.supper.id, evening.people[0], {tx.now().ms + 60000});
    });
    TablePlan plan = evening.wanted(3);
    plan.among = Among::Here;
    plan = evening.seat(plan, 1);
    QCOMPARE(evening.sizes(plan, 1), QList<int>{3});
    QCOMPARE(evening.sheet().among(Among::Coming).size(), 6);
}

void TestSeating::hostsAreSpread()
{
    Evening evening(12);
    TablePlan plan = evening.seat(evening.wanted(4), 2);
    evening.change([&](Tx &tx) {
        for (PersonId host : evening.people.first(3))
            addRule(tx, {{}, plan.id, TableRuleKind::Host, host, {}, 0, 0, {}, {}});
    });
    plan.hostEach = true;
    evening.seat(plan, 2);
    for (int round = 1; round <= 2; ++round) {
        QSet<int> tables;
        for (PersonId host : evening.people.first(3))
            tables.insert(evening.tableOf(plan, round, host));
        QCOMPARE(tables.size(), 3);
    }
}

void TestSeating::newcomersAreTheFirstTwoTimes()
{
    Evening evening(10);
    const QList<PersonId> &p = evening.people;
    for (const QString &day : {u"2026-06-23T17:00"_s, u"2026-06-30T17:00"_s})
        evening.earlier(day, p.mid(2));
    evening.earlier(u"2026-07-07T17:00"_s, {p[1]});
    const Sheet sheet = evening.sheet();
    QCOMPARE(sheet.newcomers(p), (QList<PersonId>{p[0], p[1]}));
    QCOMPARE(sheet.newcomers(p.first(3)), QList<PersonId>()); // most of them are new, so nobody stands out
    TablePlan plan = evening.wanted(5);
    plan.newcomersNotAlone = true;
    plan = evening.seat(plan, 1);
    QCOMPARE(evening.tableOf(plan, 1, p[0]), evening.tableOf(plan, 1, p[1]));
}

void TestSeating::aTagIsSpread()
{
    Evening evening(12);
    TablePlan plan = evening.seat(evening.wanted(4), 1);
    evening.change([&](Tx &tx) {
        people::tag(tx, evening.people.first(6), u"cooks"_s);
        addRule(tx, {{}, plan.id, TableRuleKind::Spread, {}, {}, 0, 0, u"Cooks"_s, {}});
    });
    evening.seat(plan, 1);
    QMap<int, int> cooks;
    for (PersonId cook : evening.people.first(6))
        ++cooks[evening.tableOf(plan, 1, cook)];
    QCOMPARE(cooks.values(), (QList<int>{2, 2, 2}));
}

void TestSeating::whoSitsARoundOutHasNoSeatInIt()
{
    Evening evening(13);
    const PersonId cook = evening.people[4];
    TablePlan plan = evening.seat(evening.wanted(4), 3);
    const TableRoundId second = evening.round(plan, 2);
    evening.change([&](Tx &tx) {
        lock(tx, second, {cook}); // who is away needs no seat to be locked to
        addRule(tx, {{}, plan.id, TableRuleKind::Away, cook, {}, 0, 2, {}, {}});
    });
    for (Change change : {Change::Anything, Change::Little}) {
        evening.seat(plan, 3, 4, change);
        QCOMPARE(evening.tableOf(plan, 2, cook), 0);
        QVERIFY(evening.tableOf(plan, 1, cook) > 0 && evening.tableOf(plan, 3, cook) > 0);
        QCOMPARE(evening.sizes(plan, 2), (QList<int>{4, 4, 4}));
    }
    QCOMPARE(evening.sheet().unseated(*evening.sheet().chosen()), QList<PersonId>());
    evening.change([&](Tx &tx) { seatLate(tx, plan.id, {cook}); });
    QCOMPARE(evening.tableOf(plan, 2, cook), 0);
    QVERIFY(!evening.attempt([=](Tx &tx) { addRule(tx, {{}, plan.id, TableRuleKind::Away, cook, {}, 0, 0, {}, {}}); }).ok());
}

void TestSeating::aRoundMayHaveTablesOfAnotherSize()
{
    Evening evening(12);
    TablePlan plan = evening.seat(evening.wanted(4), 3);
    evening.change([&](Tx &tx) {
        addRule(tx, {{}, plan.id, TableRuleKind::Seats, {}, {}, 3, 2, {}, {}});
        addRule(tx, {{}, plan.id, TableRuleKind::Seats, {}, {}, 6, 2, {}, {}});
    });
    QCOMPARE(evening.sheet().chosen()->rules.size(), 1);
    evening.seat(plan, 3);
    QCOMPARE(evening.sizes(plan, 2), (QList<int>{6, 6}));
    QCOMPARE(evening.sizes(plan, 3), (QList<int>{4, 4, 4}));
    QCOMPARE(sayRule(evening.sheet(), evening.sheet().chosen()->rules.first()), u"6 at a table in round 2"_s);
    QVERIFY(!evening.attempt([=](Tx &tx) { addRule(tx, {{}, plan.id, TableRuleKind::Seats, {}, {}, 1, 2, {}, {}}); }).ok());
}

void TestSeating::keptApartByTheirRelation()
{
    Evening evening(6);
    const QList<PersonId> &p = evening.people;
    evening.change([&](Tx &tx) { relations::keepApart(tx, p[0], p[1], {}); });
    const TablePlan plan = evening.seat(evening.wanted(3), 3);
    QCOMPARE(evening.sheet().apart, (QList<KeptApart>{{p[0], p[1]}}));
    for (int round = 1; round <= 3; ++round)
        QVERIFY(evening.tableOf(plan, round, p[0]) != evening.tableOf(plan, round, p[1]));
}

void TestSeating::rulesThatClashAreSaid()
{
    Evening evening(6);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.seat(evening.wanted(3), 2);
    evening.change([&](Tx &tx) {
        relations::keepApart(tx, p[0], p[1], {});
        addRule(tx, {{}, plan.id, TableRuleKind::Together, p[0], p[1], 0, 0, {}, {}});
    });
    const Sheet sheet = evening.sheet();
    const Question question = questionOf(sheet, *sheet.plan(plan.id), 2);
    const std::vector<Clash> clashes = clashesOf(question.problem);
    QCOMPARE(sayClashes(sheet, question, clashes),
             QStringList{u"These rules cannot all hold: Person 001 with Person 002; Person 001 apart from Person 002, as noted with them."_s});
    QCOMPARE(sayClashes(sheet, question, clashes, false),
             QStringList{u"These rules cannot all hold: Person 001 with Person 002; Person 001 apart from Person 002."_s});
}

void TestSeating::aRuleForATableThatIsNotThereIsSaid()
{
    Evening evening(6);
    const TablePlan plan = evening.seat(evening.wanted(3), 2);
    evening.change([&](Tx &tx) { addRule(tx, {{}, plan.id, TableRuleKind::Pin, evening.people[0], {}, 3, 0, {}, u"near the door"_s}); });
    const Sheet sheet = evening.sheet();
    const Question question = questionOf(sheet, *sheet.plan(plan.id), 2);
    QCOMPARE(sayClashes(sheet, question, clashesOf(question.problem)), QStringList{u"There is no such table: Person 001 at table 3."_s});
}

void TestSeating::aRuleIsOfTwoAndThereOnce()
{
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.seat(evening.wanted(2), 1);
    QVERIFY(!evening.attempt([=](Tx &tx) { addRule(tx, {{}, plan.id, TableRuleKind::Together, p[0], p[0], 0, 0, {}, {}}); }).ok());
    QVERIFY(!evening.attempt([=](Tx &tx) { addRule(tx, {{}, plan.id, TableRuleKind::Pin, p[0], {}, 0, 0, {}, {}}); }).ok());
    QVERIFY(!evening.attempt([=](Tx &tx) { addRule(tx, {{}, plan.id, TableRuleKind::Spread, {}, {}, 0, 0, u" "_s, {}}); }).ok());
    evening.change([=](Tx &tx) {
        addRule(tx, {{}, plan.id, TableRuleKind::Together, p[0], p[1], 0, 0, {}, {}});
        addRule(tx, {{}, plan.id, TableRuleKind::Together, p[1], p[0], 0, 0, {}, u"share the pram"_s});
    });
    const QList<TableRule> rules = evening.sheet().plan(plan.id)->rules;
    QCOMPARE(rules.size(), 1);
    QCOMPARE(rules.first().why, u"share the pram"_s);
}

void TestSeating::ofTwoPlansOneIsChosen()
{
    Evening evening(8);
    const TablePlan first = evening.seat(evening.wanted(4), 2);
    const TableRoundId round = evening.round(first, 1);
    const TablePlan second = evening.community->change([=](Tx &tx) {
        lock(tx, round, {tx.select<Seat>(where(&Seat::roundId, round)).first().personId});
        return another(tx, first.id, u"In pairs"_s);
    });
    QCOMPARE(evening.sheet().plan(second.id)->seating(), evening.sheet().plan(first.id)->seating());
    QCOMPARE(evening.sheet().chosen()->plan.id, first.id);
    evening.change([=](Tx &tx) { choose(tx, second.id); });
    QCOMPARE(evening.sheet().chosen()->plan.id, second.id);
    evening.change([=](Tx &tx) { closeRound(tx, round); });
    QCOMPARE(evening.sheet().chosen()->plan.id, first.id);
    QVERIFY(!evening.attempt([=](Tx &tx) { choose(tx, second.id); }).ok());
    evening.change([=](Tx &tx) { removePlan(tx, first.id); });
    QCOMPARE(evening.sheet().chosen()->plan.id, second.id);
}

void TestSeating::tablesThatKeepWhatIsOverCanBeUsed()
{
    Evening evening(8);
    const TablePlan first = evening.seat(evening.wanted(4), 2);
    evening.change([=, round = evening.round(first, 1)](Tx &tx) { closeRound(tx, round); });
    const TablePlan second = evening.community->change([=](Tx &tx) { return another(tx, first.id); });
    evening.change([=](Tx &tx) { choose(tx, second.id); });
    QCOMPARE(evening.sheet().chosen()->plan.id, second.id);
    QCOMPARE(evening.sheet().chosen()->held(), 1);
    evening.change([=](Tx &tx) { choose(tx, first.id); });
    evening.change([=, round = evening.round(first, 2)](Tx &tx) { closeRound(tx, round); });
    QVERIFY(!evening.attempt([=](Tx &tx) { choose(tx, second.id); }).ok());
}

void TestSeating::aPlanKeepsItsNumber()
{
    Evening evening(8);
    const TablePlan first = evening.seat(evening.wanted(4), 2);
    const auto next = [&] { return evening.community->change([=](Tx &tx) { return another(tx, first.id); }); };
    const TablePlan second = next(), third = next();
    QCOMPARE(second.name, u"Plan 2"_s);
    evening.change([=](Tx &tx) { removePlan(tx, second.id); });
    QCOMPARE(evening.sheet().plan(third.id)->plan.name, u"Plan 3"_s);
    QCOMPARE(next().name, u"Plan 4"_s);
}

void TestSeating::whoComesWhileTablesAreMadeMovesFewOthers()
{
    Evening evening(23);
    evening.seat(evening.wanted(5), 4, 20);
    const Seating before = evening.sheet().chosen()->seating();
    evening.change([&](Tx &tx) {
        const PersonId late = people::addNamed(tx, u"Aaron"_s).id; // the first by name, so that every number is another
        gatherings::answer(tx, evening.supper.id, late, Answer::Accepted);
    });
    const Sheet sheet = evening.sheet();
    const Question question = goingOn(questionOf(sheet, {evening.wanted(5), {}, {}}, 4), before);
    QCOMPARE(question.people.size(), 24);
    const Found found = solve(question.problem, {.epochs = 20});
    QCOMPARE(disagreement(question.problem, found), QString());
    QCOMPARE(found.tally.repeats(), 0);
    QVERIFY2(movesBetween(question.problem.present, found.plan) <= 12, qPrintable(QString::number(movesBetween(question.problem.present, found.plan))));
}

void TestSeating::thePlanThatIsNamedIsWritten()
{
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}});
    exchange::ExportRequest request;
    request.what = exchange::ExportWhat::Tables;
    request.gathering = evening.supper.id;
    request.layout = exchange::ExportLayout::Cards;
    request.tables = evening.keep(evening.wanted(2), {{{p[0], p[2]}, {p[1], p[3]}}}).id;
    const auto people = [&] { return evening.community->ask([=](Reader &reader) { return exchange::tableOf(reader, request); }).text(0, 2); };
    QCOMPARE(people(), u"Person 001, Person 003"_s);
    request.tables = {};
    QCOMPARE(people(), u"Person 001, Person 002"_s);
}

void TestSeating::anEarlierEveningIsEntered()
{
    Evening evening(10);
    const QList<PersonId> &p = evening.people;
    const GatheringId june = evening.earlier(u"2026-06-23T17:00"_s, p);
    evening.change([&](Tx &tx) {
        enter(tx, june, {{{p[0], p[2]}, {p[1], p[3]}}});
        enter(tx, june, {{{p[0], p[1]}, {p[2], p[3]}}});
    });
    QCOMPARE(evening.sheetOf(june).plans.size(), 1);
    QCOMPARE(timesMet(evening.sheet(), p[0], p[1]), 1);
    QCOMPARE(timesMet(evening.sheet(), p[0], p[2]), 0);
    const auto refused = evening.attempt([&](Tx &tx) { enter(tx, evening.supper.id, {{{p[0], p[1]}}}); });
    QVERIFY(!refused.ok());
    QVERIFY(!evening.attempt([&](Tx &tx) { enter(tx, june, {{{p[0], p[1]}, {p[1], p[2]}}}); }).ok());
}

void TestSeating::roundsBeginWhenTold()
{
    Evening evening(4);
    const TablePlan plan = evening.seat(evening.wanted(2), 2);
    const TableRoundId round = evening.round(plan, 2);
    evening.change([=](Tx &tx) { setStart(tx, round, u"9:35"_s); });
    QCOMPARE(evening.sheet().plan(plan.id)->rounds[1].round.starts, u"09:35"_s);
    QVERIFY(!evening.attempt([=](Tx &tx) { setStart(tx, round, u"soon"_s); }).ok());
    TablePlan again = plan;
    again.seed = 3;
    evening.seat(again, 2);
    QCOMPARE(evening.sheet().plan(plan.id)->rounds[1].round.starts, u"09:35"_s);
}

void TestSeating::repeatsAreToldWithTheirCount()
{
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    evening.earlier(u"2026-06-23T17:00"_s, {p[0], p[1]});
    const TablePlan plan = evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}, {{p[0], p[1]}, {p[2], p[3]}}});
    evening.change([=](Tx &tx) { addRule(tx, {{}, plan.id, TableRuleKind::Together, p[3], p[2], 0, 0, {}, {}}); });
    const Sheet sheet = evening.sheet();
    const Outcome outcome = outcomeOf(sheet, *sheet.plan(plan.id), sheet.plan(plan.id)->seating());
    QCOMPARE(outcome.rounds[0].fresh, 1);
    QCOMPARE(outcome.rounds[1].fresh, 0);
    QStringList told;
    for (const Again &again : remainingRepeats(outcome))
        told.append(sayAgain(sheet, again));
    QCOMPARE(told, (QStringList{u"Person 001 and Person 002 have met 2 times before"_s, u"Person 003 and Person 004 are kept together"_s}));
    QCOMPARE(sayUnavoidable(39, 43), u"At least 39 repeats are unavoidable; these tables have 43."_s);
}

void TestSeating::mergedPeopleSitOnce()
{
    Evening evening(6);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(3), {{{p[0], p[1], p[2]}, {p[3], p[4], p[5]}}, {{p[0], p[4], p[2]}, {p[3], p[1], p[5]}}});
    evening.change([=](Tx &tx) {
        addRule(tx, {{}, plan.id, TableRuleKind::Apart, p[0], p[3], 0, 0, {}, {}});
        addRule(tx, {{}, plan.id, TableRuleKind::Pin, p[3], {}, 2, 1, {}, {}});
        upkeep::merge(tx, p[0], p[3]);
    });
    const SheetPlan merged = *evening.sheet().plan(plan.id);
    QCOMPARE(merged.seating(), (Seating{{{p[0], p[1], p[2]}, {p[4], p[5]}}, {{p[0], p[2], p[4]}, {p[1], p[5]}}}));
    QCOMPARE(merged.rules.size(), 1);
    QCOMPARE(merged.rules.first().personId, p[0]);
}

void TestSeating::aForgottenPersonLeavesNoRule()
{
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}});
    evening.change([=](Tx &tx) { addRule(tx, {{}, plan.id, TableRuleKind::Pin, p[0], {}, 1, 0, {}, u"her bad knee"_s}); });
    must(evening.community->store().perform(verbs::Forget, [=](Tx &tx) { upkeep::forget(tx, p[0]); }));
    QVERIFY(evening.sheet().plan(plan.id)->rules.isEmpty());
    QVERIFY(!evening.community->contents().contains("knee"));
    QCOMPARE(evening.sheet().plan(plan.id)->seating().first().first().size(), 2);
}

void TestSeating::aPersonsCopyTellsWhereTheySat()
{
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}});
    evening.change([=](Tx &tx) { addRule(tx, {{}, plan.id, TableRuleKind::Apart, p[2], p[3], 0, 0, {}, u"a quarrel"_s}); });
    const auto copy = [&](upkeep::HoldingFor whom) {
        return evening.community->ask([=](Reader &reader) { return upkeep::toText(upkeep::everythingAbout(reader, p[2], {u"Mirela"_s}, whom)); });
    };
    const QString theirs = copy(upkeep::HoldingFor::ThePerson);
    QVERIFY(theirs.contains(u"At table 2 in round 1 of Supper, 2026-11-24 19:00"));
    QVERIFY(!theirs.contains(u"quarrel"));
}

void TestSeating::aGatheringWithTablesStays()
{
    Evening evening(0);
    const PersonId person = evening.community->person(u"Ana"_s).id;
    const TablePlan plan = evening.keep(evening.wanted(2), {{{person}}});
    QVERIFY(!evening.attempt([&](Tx &tx) { gatherings::remove(tx, evening.supper.id); }).ok());
    evening.change([&](Tx &tx) {
        removePlan(tx, plan.id);
        gatherings::remove(tx, evening.supper.id);
    });
}

void TestSeating::aPersonsPlacesAreTold()
{
    Evening evening(5);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}, {{p[4]}, {p[0], p[2], p[3]}}});
    const TableRoundId second = evening.round(plan, 2);
    evening.change([=](Tx &tx) {
        setStart(tx, second, u"19:35"_s);
        another(tx, plan.id, u"Not used"_s);
    });
    const QList<Place> places = evening.community->ask([=](Reader &reader) { return ofPerson(reader, p[0]); });
    QCOMPARE(places.size(), 2);
    QCOMPARE(places[0].title, u"Supper"_s);
    QCOMPARE(places[0].table, 1);
    QCOMPARE(places[1].round, 2);
    QCOMPARE(places[1].starts, u"19:35"_s);
    QCOMPARE(places[1].with.size(), 2);
    QCOMPARE(places[1].with.last().name, u"Person 004"_s);
    QVERIFY(evening.community->ask([=](Reader &reader) { return ofPerson(reader, p[4]); }).first().with.isEmpty());
}

void TestSeating::tablesOfEverybodyAreTold()
{
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}, {{p[2]}, {p[1], p[3]}}});
    const auto tables = evening.community->ask([&](Reader &reader) { return tablesOf(reader, evening.supper.id); });
    QCOMPARE(tables.value(p[0]), u"1, -"_s);
    QCOMPARE(tables.value(p[3]), u"2, 2"_s);
}

void TestSeating::seatsAreWrittenAndReadBack()
{
    Evening evening(12);
    const TablePlan plan = evening.seat(evening.wanted(4), 2);
    exchange::ExportRequest request;
    request.what = exchange::ExportWhat::Tables;
    request.gathering = evening.supper.id;
    const QString file = evening.community->folder() + u"/tables.csv"_s;
    QCOMPARE(must(exchange::exportTo(evening.community->store(), request, file, std::make_shared<Progress>())).rows, 24);
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    const QByteArray bytes = written.readAll();
    const Seating read = evening.community->ask([&](Reader &reader) { return exchange::seatingOf(reader, exchange::satLines(bytes)); });
    QCOMPARE(read, evening.sheet().plan(plan.id)->seating());
    const Seating byHand = evening.community->ask([](Reader &reader) { return exchange::seatingOf(reader, exchange::satLines("Table;Name\r\n2;Person 003\r\n1;Person 001\r\n")); });
    QCOMPARE(byHand, (Seating{{{evening.people[0]}, {evening.people[2]}}}));
}

void TestSeating::whatHangsOnTheWallIsOneRowEach_data()
{
    QTest::addColumn<int>("layout");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("first");
    QTest::newRow("by name") << int(exchange::ExportLayout::ByName) << 4 << u"Person 001|1|1"_s;
    QTest::newRow("by table") << int(exchange::ExportLayout::ByTable) << 4 << u"1|Round 1|Person 001, Person 002"_s;
    QTest::newRow("cards") << int(exchange::ExportLayout::Cards) << 4 << u"Table 1|Round 1|Person 001, Person 002"_s;
    QTest::newRow("slips") << int(exchange::ExportLayout::Slips) << 4 << u"Person 001|Supper|Round 1: table 1, Round 2 · 19:35: table 1"_s;
}

void TestSeating::whatHangsOnTheWallIsOneRowEach()
{
    QFETCH(int, layout);
    Evening evening(4);
    const QList<PersonId> &p = evening.people;
    const TablePlan plan = evening.keep(evening.wanted(2), {{{p[0], p[1]}, {p[2], p[3]}}, {{p[0], p[2]}, {p[1], p[3]}}});
    const TableRoundId second = evening.round(plan, 2);
    evening.change([=](Tx &tx) { setStart(tx, second, u"19:35"_s); });
    exchange::ExportRequest request;
    request.what = exchange::ExportWhat::Tables;
    request.gathering = evening.supper.id;
    request.layout = exchange::ExportLayout(layout);
    const exchange::ExportTable table = evening.community->ask([=](Reader &reader) { return exchange::tableOf(reader, request); });
    QTEST(table.rows(), "rows");
    QStringList first;
    for (int column = 0; column < table.columns.size(); ++column)
        first.append(table.text(0, column));
    QTEST(first.join(u'|'), "first");
}

void TestSeating::whatIsNoSeatingIsRefusedByLine_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("says");
    QTest::newRow("no headings") << QByteArray("Ana,1\n") << u"The first line must name"_s;
    QTest::newRow("no number") << QByteArray("name,round,table\nPerson 001,1,one\n") << u"In line 2 \"one\""_s;
    QTest::newRow("nobody") << QByteArray("name,table\n,1\n") << u"Line 2 names nobody"_s;
    QTest::newRow("unknown") << QByteArray("name,table\nPerson 001,1\nZed,1\n") << u"Line 3: Nobody called \"Zed\""_s;
    QTest::newRow("a round alone") << QByteArray("name,round,table\nPerson 001,1,1\nPerson 001,100,1\n") << u"Line 3 is of round 100, but nobody sits in round 99"_s;
    QTest::newRow("empty") << QByteArray("name,table\n") << u"Nobody sits anywhere"_s;
}

void TestSeating::whatIsNoSeatingIsRefusedByLine()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, says);
    Evening evening(1);
    const auto refused = evening.attempt([=](Tx &tx) { exchange::seatingOf(tx, exchange::satLines(file)); });
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().text.contains(says), qPrintable(refused.error().text));
}

QTEST_GUILESS_MAIN(TestSeating)
#include "tst_seating.moc"
