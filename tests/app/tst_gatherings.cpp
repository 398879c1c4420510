// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Planning, answers, the waiting list and the door.
#include "app/gatherings/roster.h"
#include "app/store/history.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;
namespace g = kith::gatherings;

class TestGatherings : public QObject
{
    Q_OBJECT

    static g::Guest guestOf(TestCommunity &community, const Gathering &gathering, const Person &person)
    {
        const auto roster = community.ask([&](Reader &reader) { return g::roster(reader, gathering.id); });
        for (const g::Guest &guest : roster) {
            if (guest.person == person.id)
                return guest;
        }
        return {};
    }

private Q_SLOTS:
    void aGuestIsCalledAsOnEveryOtherPage()
    {
        TestCommunity community;
        const Gathering gathering = community.gathering(u"Supper"_s);
        Person person = community.person(u"van den Berg, Zoë"_s);
        person.givenName = u"Zoë"_s;
        community.change([&](Tx &tx) {
            people::save(tx, person);
            gatherings::invite(tx, gathering.id, {person.id}, u"by hand"_s);
        });
        const auto roster = community.ask([&](Reader &reader) { return g::roster(reader, gathering.id); });
        QCOMPARE(roster.first().called, u"Zoë"_s);
        QCOMPARE(roster.first().called, person.called());
    }
    void aGatheringNeedsATitleAndAStartThatExists_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("starts");
        QTest::addColumn<QString>("ends");
        QTest::addColumn<QString>("zone");
        QTest::newRow("no title") << QString() << QStringLiteral("2026-11-24T19:00") << QString() << QString();
        QTest::newRow("no start") << QStringLiteral("Supper") << QString() << QString() << QString();
        QTest::newRow("no date") << QStringLiteral("Supper") << QStringLiteral("2026-02-30T19:00") << QString() << QString();
        QTest::newRow("skipped hour") << QStringLiteral("Supper") << QStringLiteral("2027-03-28T01:30") << QString() << QString();
        QTest::newRow("ends first") << QStringLiteral("Supper") << QStringLiteral("2026-11-24T19:00") << QStringLiteral("2026-11-24T18:00") << QString();
        QTest::newRow("too long") << QStringLiteral("Supper") << QStringLiteral("2026-11-24T19:00") << QStringLiteral("2027-11-24T18:00") << QString();
        QTest::newRow("no zone") << QStringLiteral("Supper") << QStringLiteral("2026-11-24T19:00") << QString() << QStringLiteral("Mill Lane");
    }
    void aGatheringNeedsATitleAndAStartThatExists()
    {
        QFETCH(QString, title);
        QFETCH(QString, starts);
        QFETCH(QString, ends);
        QFETCH(QString, zone);
        TestCommunity community;
        Gathering gathering;
        gathering.title = title;
        gathering.starts = starts;
        gathering.ends = ends;
        gathering.zone = zone;
        const auto result = wait(community.store().perform(g::Plan, [&](Tx &tx) { return g::plan(tx, gathering); }));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, Error::Kind::Rule);
    }

    void aGatheringCountsTheSameAloneAndInTheList_data() { TestCommunity::databases(); }
    void aGatheringCountsTheSameAloneAndInTheList()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering supper = community.gathering(QStringLiteral("Supper")), lunch = community.gathering(QStringLiteral("Lunch"), QStringLiteral("2026-11-25T12:00"));
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben"));
        const auto arrives = [&](const Gathering &gathering, const Person &person) {
            community.clock().advance(60000);
            community.change([&](Tx &tx) { g::checkIn(tx, gathering.id, person.id, tx.now()); });
        };
        community.change([&](Tx &tx) {
            g::answer(tx, lunch.id, ana.id, Answer::Accepted, 3);
            g::answer(tx, lunch.id, ben.id, Answer::Tentative);
        });
        arrives(supper, ana);
        arrives(lunch, ana);
        arrives(lunch, ben);
        const auto all = community.ask([](Reader &reader) { return g::list(reader); });
        QCOMPARE(all.size(), 2);
        for (const g::Listed &listed : all)
            QCOMPARE(community.ask([&](Reader &reader) { return g::counts(reader, listed.gathering.id); }), listed.counts);
        QCOMPARE(all[1].counts.coming, 3);
        QCOMPARE(all[1].counts.maybe, 1);
        QCOMPARE(all[1].counts.here, 2);
        QCOMPARE(all[1].counts.firstTime, 1);
    }

    void aDeclinedPlaceGoesToTheFirstInLineInTheSameStep_data() { TestCommunity::databases(); }
    void aDeclinedPlaceGoesToTheFirstInLineInTheSameStep()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 2);
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben"));
        const Person cleo = community.person(QStringLiteral("Cleo")), dev = community.person(QStringLiteral("Dev"));
        for (const Person &person : {ana, ben, cleo, dev}) {
            community.clock().advance(60000);
            community.change([&](Tx &tx) { g::answer(tx, supper.id, person.id, Answer::Accepted); });
        }
        QVERIFY(guestOf(community, supper, ben).hasPlace());
        QCOMPARE(guestOf(community, supper, cleo).place, 1);
        QCOMPARE(guestOf(community, supper, dev).place, 2);
        const QByteArray full = community.contents();
        const auto given = community.change([&](Tx &tx) { return g::answer(tx, supper.id, ana.id, Answer::Declined); });
        QCOMPARE(given.offers.offered.size(), 1);
        QVERIFY(guestOf(community, supper, cleo).hasPlace());
        QVERIFY(!guestOf(community, supper, cleo).reason.isEmpty());
        QCOMPARE(guestOf(community, supper, dev).place, 1);
        must(community.store().undoLast());
        QCOMPARE(community.contents(), full);
    }

    void whoLeftTheQueueIsNeverOfferedAPlace()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben"));
        community.change([&](Tx &tx) {
            g::answer(tx, supper.id, ana.id, Answer::Accepted);
            g::answer(tx, supper.id, ben.id, Answer::Accepted);
            g::answer(tx, supper.id, ben.id, Answer::Declined);
        });
        const auto given = community.change([&](Tx &tx) { return g::answer(tx, supper.id, ana.id, Answer::Declined); });
        QVERIFY(given.offers.offered.isEmpty());
        QCOMPARE(guestOf(community, supper, ben).answer, Answer::Declined);
    }

    void inStrictOrderAFreeSeatIsForThoseWhoHaveWaitedLonger()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 3);
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben")), cleo = community.person(QStringLiteral("Cleo"));
        community.change([&](Tx &tx) {
            Gathering strict = supper;
            strict.waitingRule = WaitingRule::StrictOrder;
            g::save(tx, strict);
            g::answer(tx, supper.id, ana.id, Answer::Accepted);
            g::answer(tx, supper.id, ben.id, Answer::Accepted, 3);
        });
        community.clock().advance(1000);
        const auto given = community.change([&](Tx &tx) { return g::answer(tx, supper.id, cleo.id, Answer::Accepted); });
        QVERIFY(given.waits);
        QCOMPARE(guestOf(community, supper, cleo).place, 2);
        community.change([&](Tx &tx) { g::answer(tx, supper.id, cleo.id, Answer::Accepted, 1, QStringLiteral("Mirela")); });
        QVERIFY(guestOf(community, supper, cleo).hasPlace());
        QCOMPARE(guestOf(community, supper, cleo).reason, QStringLiteral("Mirela let them in before others who have waited longer."));
    }

    void whoGivesUpAPlaceToWaitDoesNotGetItBack()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        const Person ana = community.person(QStringLiteral("Ana"));
        community.change([&](Tx &tx) { g::answer(tx, supper.id, ana.id, Answer::Accepted); });
        community.change([&](Tx &tx) { g::wait(tx, supper.id, ana.id); });
        QVERIFY(!guestOf(community, supper, ana).hasPlace());
    }

    void moreSeatsFillFromTheWaitingList()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben")), cleo = community.person(QStringLiteral("Cleo"));
        for (const Person &person : {ana, ben, cleo}) {
            community.clock().advance(1000);
            community.change([&](Tx &tx) { g::answer(tx, supper.id, person.id, Answer::Accepted); });
        }
        community.change([&](Tx &tx) { g::setCapacity(tx, supper.id, 2); });
        QVERIFY(guestOf(community, supper, ben).hasPlace());
        QVERIFY(!guestOf(community, supper, cleo).hasPlace());
    }

    void anOverrideIsRecordedWithWhoDecided()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben"));
        community.change([&](Tx &tx) {
            g::answer(tx, supper.id, ana.id, Answer::Accepted);
            g::answer(tx, supper.id, ben.id, Answer::Accepted, 1, QStringLiteral("Mirela"));
        });
        QVERIFY(guestOf(community, supper, ben).hasPlace());
        QCOMPARE(guestOf(community, supper, ben).decidedBy, QStringLiteral("Mirela"));
        // Saying so again does not cost the place.
        community.change([&](Tx &tx) { g::answer(tx, supper.id, ben.id, Answer::Accepted); });
        QVERIFY(guestOf(community, supper, ben).hasPlace());
    }

    void aPartyTakesItsSeats()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 4);
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben"));
        community.change([&](Tx &tx) { g::answer(tx, supper.id, ana.id, Answer::Accepted, 3); });
        QVERIFY(community.change([&](Tx &tx) { return g::answer(tx, supper.id, ben.id, Answer::Accepted, 2); }).waits);
        QCOMPARE(community.ask([&](Reader &reader) { return g::counts(reader, supper.id); }).coming, 3);
        community.change([&](Tx &tx) { g::answer(tx, supper.id, ana.id, Answer::Accepted, 2); });
        QVERIFY(guestOf(community, supper, ben).hasPlace());
    }

    void anArrivalIsLoggedOnceWithItsFirstTime_data() { TestCommunity::databases(); }
    void anArrivalIsLoggedOnceWithItsFirstTime()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering supper = community.gathering(QStringLiteral("Supper"));
        const Person ana = community.person(QStringLiteral("Ana"));
        const Instant first = community.clock().now();
        QVERIFY(!community.change([&](Tx &tx) { return g::checkIn(tx, supper.id, ana.id, tx.now()); }).already);
        community.clock().advance(60000);
        QVERIFY(community.change([&](Tx &tx) { return g::checkIn(tx, supper.id, ana.id, tx.now()); }).already);
        community.change([&](Tx &tx) { g::checkOut(tx, supper.id, ana.id, tx.now()); });
        QVERIFY(guestOf(community, supper, ana).leftAt);
        community.change([&](Tx &tx) { g::checkIn(tx, supper.id, ana.id, tx.now()); });
        const g::Guest guest = guestOf(community, supper, ana);
        QCOMPARE(guest.arrivedAt, first);
        QVERIFY(!guest.leftAt);
        QVERIFY(guest.walkIn);
        QCOMPARE(guest.checkedInBy, QStringLiteral("Mirela"));
    }

    void everyTapStaysInTheHistoryUndoneOnesToo_data() { TestCommunity::databases(); }
    void everyTapStaysInTheHistoryUndoneOnesToo()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering supper = community.gathering(QStringLiteral("Supper"));
        const Person ana = community.person(QStringLiteral("Ana"));
        must(community.store().perform(g::CheckIn, [&](Tx &tx) { g::checkIn(tx, supper.id, ana.id, tx.now()); }));
        must(community.store().undoLast());
        must(community.store().perform(g::CheckIn, [&](Tx &tx) { g::checkIn(tx, supper.id, ana.id, tx.now()); }));
        const auto taps = community.ask([&](Reader &reader) { return g::taps(reader, supper.id, ana.id); });
        QCOMPARE(taps.size(), 3);
        QCOMPARE(taps[0].verb, QStringLiteral("gatherings.check-in"));
        QCOMPARE(taps[1].verb, QStringLiteral("store.undo"));
        QVERIFY(!taps[1].isHereAfter);
        QVERIFY(taps[2].undone);
        QCOMPARE(community.ask([&](Reader &reader) { return g::counts(reader, supper.id); }).here, 1);
    }

    void aFullRoomWarnsRecordsAndDoesNotBlock_data() { TestCommunity::databases(); }
    void aFullRoomWarnsRecordsAndDoesNotBlock()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        const Person ana = community.person(QStringLiteral("Ana"));
        community.change([&](Tx &tx) { g::checkIn(tx, supper.id, ana.id, tx.now()); });
        const auto wren = community.change([&](Tx &tx) { return g::walkIn(tx, supper.id, QStringLiteral("Wren"), tx.now()); });
        QVERIFY(wren.overCapacity);
        QCOMPARE(wren.attendance.overCapacityBy, QStringLiteral("Mirela"));
    }

    void whoDecidedIsNotedAfterwards_data() { TestCommunity::databases(); }
    void whoDecidedIsNotedAfterwards()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben"));
        for (const Person &person : {ana, ben})
            community.change([&](Tx &tx) { g::checkIn(tx, supper.id, person.id, tx.now()); });
        const auto noted = must(community.store().perform(g::LetIn, [&](Tx &tx) {
            g::letIn(tx, supper.id, {ana.id, ben.id}, QStringLiteral(" George  Adeyemi"));
            return tx.op();
        }));
        QCOMPARE(guestOf(community, supper, ben).overCapacityBy, QStringLiteral("George Adeyemi"));
        QVERIFY2(guestOf(community, supper, ana).overCapacityBy.isEmpty(), "there was a seat for her");
        const auto entry = community.ask([&](Reader &reader) { return historyEntry(reader, noted); });
        QVERIFY(entry->sentence().contains(QStringLiteral("Ben (decided by George Adeyemi)")));
        must(community.store().undoLast());
        QCOMPARE(guestOf(community, supper, ben).overCapacityBy, QStringLiteral("Mirela"));
    }

    void nobodyHasToDecideWhileThereIsASeat_data() { TestCommunity::databases(); }
    void nobodyHasToDecideWhileThereIsASeat()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        const Person ana = community.person(QStringLiteral("Ana"));
        const auto first = community.change([&](Tx &tx) { return g::checkIn(tx, supper.id, ana.id, tx.now(), How::Door, QStringLiteral("George")); });
        QVERIFY(first.attendance.overCapacityBy.isEmpty());
        const auto refused = wait(community.store().perform(g::LetIn, [&](Tx &tx) { g::letIn(tx, supper.id, {ana.id}, QStringLiteral("George")); }));
        QVERIFY(refused.error().text.contains(QStringLiteral("nobody had to decide")));
        // Her seat is free again once she has left.
        community.change([&](Tx &tx) { g::checkOut(tx, supper.id, ana.id, tx.now()); });
        const auto wren = community.change([&](Tx &tx) { return g::walkIn(tx, supper.id, QStringLiteral("Wren"), tx.now(), How::Door, false, QStringLiteral("George")); });
        QVERIFY(!wren.overCapacity);
    }

    void aDecisionGivesSeatsThatAreNotThere_data() { TestCommunity::databases(); }
    void aDecisionGivesSeatsThatAreNotThere()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben"));
        community.change([&](Tx &tx) {
            g::answer(tx, supper.id, ana.id, Answer::Accepted);
            g::answer(tx, supper.id, ben.id, Answer::Accepted, 2);
        });
        community.change([&](Tx &tx) { g::giveSeats(tx, supper.id, {ben.id}, QStringLiteral("George")); });
        const g::Guest guest = guestOf(community, supper, ben);
        QVERIFY(guest.hasPlace());
        QCOMPARE(guest.partySize, 2);
        QCOMPARE(guest.decidedBy, QStringLiteral("George"));
    }

    void theOrganizersMayDecide()
    {
        TestCommunity community;
        const auto called = [&](const char *typed) {
            return wait(community.store().read([=](Reader &reader) { return g::theDeciderCalled(reader, QString::fromUtf8(typed)); }));
        };
        QCOMPARE(must(called("Anybody")), QStringLiteral("Anybody"));
        community.change([](Tx &tx) {
            for (const char *name : {"George Adeyemi", "George Bell", "Zoë Baxter"}) {
                Person person;
                person.name = QString::fromUtf8(name);
                person.organizer = true;
                people::add(tx, person);
            }
            people::addNamed(tx, QStringLiteral("Wren"));
        });
        QCOMPARE(community.ask(g::deciders).size(), 3);
        QCOMPARE(must(called("zoe")), QStringLiteral("Zoë Baxter"));
        QCOMPARE(must(called("george b")), QStringLiteral("George Bell"));
        QVERIFY(called("George").error().text.contains(QStringLiteral("can be several organizers: George Adeyemi, George Bell")));
        QVERIFY(called("Wren").error().text.contains(QStringLiteral("none of the organizers")));
    }

    void anEmptyRoomWithEverySeatPromisedIsFullForAWalkIn()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        const Person ana = community.person(QStringLiteral("Ana"));
        community.change([&](Tx &tx) { g::answer(tx, supper.id, ana.id, Answer::Accepted); });
        QVERIFY(community.change([&](Tx &tx) { return g::walkIn(tx, supper.id, QStringLiteral("Wren"), tx.now()); }).overCapacity);
        QVERIFY(!community.change([&](Tx &tx) { return g::checkIn(tx, supper.id, ana.id, tx.now()); }).overCapacity);
    }

    void aWalkInWithAKnownNameIsAskedAbout()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"));
        community.person(QStringLiteral("Zoë Baxter"));
        const auto refused = wait(community.store().perform(g::WalkIn, [&](Tx &tx) { g::walkIn(tx, supper.id, QStringLiteral("zoe baxter"), tx.now()); }));
        QCOMPARE(refused.error().kind, Error::Kind::Conflict);
        community.change([&](Tx &tx) { g::walkIn(tx, supper.id, QStringLiteral("zoe baxter"), tx.now(), How::Door, true); });
        QCOMPARE(community.ask([](Reader &reader) { return reader.count<Person>(); }), 2);
    }

    void archivedPeopleCannotBeCheckedIn()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"));
        const Person ana = community.person(QStringLiteral("Ana"));
        community.change([&](Tx &tx) { people::archive(tx, {ana.id}); });
        const auto refused = wait(community.store().perform(g::CheckIn, [&](Tx &tx) { g::checkIn(tx, supper.id, ana.id, tx.now()); }));
        QVERIFY(refused.error().text.contains(QStringLiteral("archived")));
    }

    void aLateArrivalReopensClosedAttendance()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"));
        const Person ana = community.person(QStringLiteral("Ana"));
        community.change([&](Tx &tx) { g::closeAttendance(tx, supper.id); });
        QCOMPARE(community.ask([&](Reader &reader) { return reader.get<Gathering>(supper.id).state; }), GatheringState::Held);
        community.change([&](Tx &tx) { g::checkIn(tx, supper.id, ana.id, tx.now()); });
        QVERIFY(!community.ask([&](Reader &reader) { return reader.get<Gathering>(supper.id).attendanceClosed; }));
    }

    void theNextGatheringIsTheFirstThatIsNotOver_data() { TestCommunity::databases(); }
    void theNextGatheringIsTheFirstThatIsNotOver()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering past = community.gathering(QStringLiteral("Past"), QStringLiteral("2026-11-10T19:00"));
        const Gathering off = community.gathering(QStringLiteral("Off"), QStringLiteral("2026-11-23T19:00"));
        const Gathering soon = community.gathering(QStringLiteral("Soon"), QStringLiteral("2026-11-24T19:00"));
        community.change([&](Tx &tx) { g::cancel(tx, off.id); });
        QCOMPARE(community.ask([](Reader &reader) { return g::next(reader); }), soon.id);
        QCOMPARE(community.ask([](Reader &reader) { return g::last(reader); }), past.id);
        QCOMPARE(community.ask([](Reader &reader) { return g::theOneCalled(reader, QStringLiteral("soo")).id; }), soon.id);
        community.clock().set(Instant::fromIso(QStringLiteral("2026-11-24T20:30:00Z")));
        QCOMPARE(community.ask([](Reader &reader) { return g::next(reader); }), soon.id);
    }

    void countsSayWhoIsComingWaitingAndNew_data() { TestCommunity::databases(); }
    void countsSayWhoIsComingWaitingAndNew()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering picnic = community.gathering(QStringLiteral("Picnic"), QStringLiteral("2026-11-10T19:00"));
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 2);
        const Person ana = community.person(QStringLiteral("Ana")), ben = community.person(QStringLiteral("Ben"));
        const Person cleo = community.person(QStringLiteral("Cleo")), dev = community.person(QStringLiteral("Dev"));
        community.change([&](Tx &tx) {
            g::checkIn(tx, picnic.id, ana.id, tx.now());
            g::invite(tx, supper.id, {ana.id, ben.id, cleo.id, dev.id}, QStringLiteral("by hand"));
            g::answer(tx, supper.id, ana.id, Answer::Accepted, 2);
            g::answer(tx, supper.id, ben.id, Answer::Accepted);
            g::answer(tx, supper.id, cleo.id, Answer::Tentative);
        });
        community.clock().advance(1000);
        community.change([&](Tx &tx) {
            g::checkIn(tx, supper.id, ana.id, tx.now());
            g::walkIn(tx, supper.id, QStringLiteral("Wren"), tx.now());
        });
        const g::Counts counts = community.ask([&](Reader &reader) { return g::counts(reader, supper.id); });
        QCOMPARE(counts, (g::Counts{4, 2, 1, 1, 0, 1, 2, 1, 1}));
        const auto list = community.ask([](Reader &reader) { return g::list(reader); });
        QCOMPARE(list.size(), 2);
        QCOMPARE(list.last().counts, counts);
        const auto door = community.ask([&](Reader &reader) { return g::doorList(reader, picnic.id); });
        QCOMPARE(door.size(), 5);
    }

    void peopleOnRecordAreNotRemovedByAccident()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"));
        const Person ana = community.person(QStringLiteral("Ana"));
        community.change([&](Tx &tx) { g::checkIn(tx, supper.id, ana.id, tx.now()); });
        QVERIFY(!wait(community.store().perform(people::Remove, [&](Tx &tx) { people::remove(tx, ana.id); })).ok());
        QVERIFY(!wait(community.store().perform(g::Remove, [&](Tx &tx) { g::remove(tx, supper.id); })).ok());
    }
};

QTEST_GUILESS_MAIN(TestGatherings)
#include "tst_gatherings.moc"
