// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks, offers and helps: how far an ask has come, group help, and what is refused.
#include "tests/support/testcommunity.h"

#include "app/help/asking.h"
#include "app/help/everybody.h"
#include "app/help/helping.h"
#include "app/help/ledger.h"
#include "app/help/ofperson.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// Ana asks; Ben and Cleo may help; Mirela is an organizer.
struct Circle {
    explicit Circle(TestCommunity::Database database = TestCommunity::Database::Sqlite) : community(database)
    {
        ana = community.person(u"Ana Lindqvist"_s);
        ben = community.person(u"Ben"_s);
        cleo = community.person(u"Cléo Martin"_s);
        mirela = community.change([](Tx &tx) {
            Person person;
            person.name = u"Mirela Kovač"_s;
            person.organizer = true;
            return people::add(tx, person);
        });
    }

    Ask ask(const Person &person, const QString &what, QDate by = {})
    {
        Ask ask;
        ask.personId = person.id;
        ask.what = what;
        ask.byOn = by;
        return community.change([=](Tx &tx) { return helps::addAsk(tx, ask); });
    }
    QList<Help> help(const Person &helper, const QList<PersonId> &helped, const QString &what, Help with = {})
    {
        with.helperId = helper.id;
        with.what = what;
        return community.change([=](Tx &tx) { return helps::log(tx, with, helped); });
    }
    Help match(const Ask &ask, const Person &helper)
    {
        return community.change([=](Tx &tx) { return helps::match(tx, ask.id, helper.id); });
    }
    void move(HelpId id, HelpState to, QDate on = {})
    {
        community.change([=](Tx &tx) { helps::move(tx, {id}, to, on); });
    }
    Ask now(const Ask &ask)
    {
        return community.ask([=](Reader &reader) { return reader.get<Ask>(ask.id); });
    }
    template<class F>
    Error refused(F f)
    {
        const auto result = wait(community.store().perform(Verb{"test", "Test"}, [=](Tx &tx) { f(tx); }));
        return result.ok() ? Error{} : result.error();
    }

    TestCommunity community;
    Person ana, ben, cleo, mirela;
    const QDate today{2026, 11, 23};
};

} // namespace

class TestHelp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAskIsNotedWithItsDayAndItsKind_data() { TestCommunity::databases(); }
    void anAskIsNotedWithItsDayAndItsKind()
    {
        QFETCH(TestCommunity::Database, database);
        Circle circle(database);
        const Ask ask = circle.ask(circle.ana, u"  Needs a ladder   by Friday "_s, {2026, 11, 27});
        QCOMPARE(circle.now(ask), ask);
        QCOMPARE(ask.what, u"Needs a ladder by Friday"_s);
        QCOMPARE(ask.kind, u"tools"_s);
        QCOMPARE(ask.askedOn, circle.today);
        QCOMPARE(ask.state, AskState::Open);
        QCOMPARE(ask.loggedBy, u"Mirela"_s);
    }

    void anAskNeedsWordsAndADayThatIsYetToCome()
    {
        Circle circle;
        Ask empty;
        empty.personId = circle.ana.id;
        QVERIFY(circle.refused([=](Tx &tx) { helps::addAsk(tx, empty); }).text.contains(u"what is needed"_s));
        Ask late = empty;
        late.what = u"A ladder"_s;
        late.byOn = circle.today.addDays(-1);
        QVERIFY(circle.refused([=](Tx &tx) { helps::addAsk(tx, late); }).text.contains(u"before it was asked"_s));
    }

    void anAskFollowsItsHelps_data() { TestCommunity::databases(); }
    void anAskFollowsItsHelps()
    {
        QFETCH(TestCommunity::Database, database);
        Circle circle(database);
        const Ask ask = circle.ask(circle.ana, u"A ladder"_s);
        const Help help = circle.match(ask, circle.ben);
        QCOMPARE(help.state, HelpState::Tentative);
        QCOMPARE(circle.now(ask).state, AskState::Matched);
        QVERIFY(!circle.now(ask).answeredById);
        circle.move(help.id, HelpState::Agreed, circle.today);
        QCOMPARE(circle.now(ask).answeredById, circle.ben.id);
        QCOMPARE(circle.now(ask).answeredOn, circle.today);
        circle.move(help.id, HelpState::Happened);
        QCOMPARE(circle.now(ask).state, AskState::Helped);
        circle.move(help.id, HelpState::Thanked);
        QCOMPARE(circle.now(ask).state, AskState::Thanked);
        circle.move(help.id, HelpState::Happened);
        QCOMPARE(circle.now(ask).state, AskState::Helped);
    }

    void whatDidNotWorkOutWaitsAgainButWasAnswered()
    {
        Circle circle;
        const Ask ask = circle.ask(circle.ana, u"A ladder"_s);
        const Help help = circle.match(ask, circle.ben);
        circle.move(help.id, HelpState::Agreed);
        circle.move(help.id, HelpState::DidNotWorkOut);
        QCOMPARE(circle.now(ask).state, AskState::Open);
        QCOMPARE(circle.now(ask).answeredById, circle.ben.id);
    }

    void aNoIsNoAnswer()
    {
        Circle circle;
        const Ask ask = circle.ask(circle.ana, u"A ladder"_s);
        circle.move(circle.match(ask, circle.ben).id, HelpState::DidNotWorkOut);
        QVERIFY(!circle.now(ask).answeredById);
        circle.move(circle.match(ask, circle.cleo).id, HelpState::Agreed);
        QCOMPARE(circle.now(ask).answeredById, circle.cleo.id);
    }

    void aWithdrawnAskLetsGoOfThoseWhoWereToHelp()
    {
        Circle circle;
        const Ask ask = circle.ask(circle.ana, u"A ladder"_s);
        const Help help = circle.match(ask, circle.ben);
        circle.community.change([&](Tx &tx) { helps::withdrawAsk(tx, ask.id, u"found one"_s); });
        QCOMPARE(circle.now(ask).state, AskState::Withdrawn);
        const Help gone = circle.community.ask([&](Reader &reader) { return reader.get<Help>(help.id); });
        QCOMPARE(gone.state, HelpState::DidNotWorkOut);
        QCOMPARE(gone.reason, u"found one"_s);
        circle.community.change([&](Tx &tx) { helps::reopenAsk(tx, ask.id); });
        QCOMPARE(circle.now(ask).state, AskState::Open);
        QVERIFY(circle.now(ask).reason.isEmpty());
    }

    void whatWasHelpedIsNotWithdrawn()
    {
        Circle circle;
        const Ask ask = circle.ask(circle.ana, u"A ladder"_s);
        circle.move(circle.match(ask, circle.ben).id, HelpState::Happened);
        QVERIFY(circle.refused([=](Tx &tx) { helps::withdrawAsk(tx, ask.id); }).text.contains(u"helped with this already"_s));
        QVERIFY(circle.refused([=](Tx &tx) { helps::removeAsk(tx, ask.id); }).text.contains(u"stays on record"_s));
    }

    void nobodyIsAskedTwiceAtOnce()
    {
        Circle circle;
        const Ask ask = circle.ask(circle.ana, u"A ladder"_s);
        circle.match(ask, circle.ben);
        QVERIFY(circle.refused([&](Tx &tx) { helps::match(tx, ask.id, circle.ben.id); }).text.contains(u"asked already"_s));
    }

    void groupHelpHasARowForEachWhoWasHelped_data() { TestCommunity::databases(); }
    void groupHelpHasARowForEachWhoWasHelped()
    {
        QFETCH(TestCommunity::Database, database);
        Circle circle(database);
        const QList<Help> logged = circle.help(circle.ben, {circle.ana.id, circle.cleo.id, circle.ana.id}, u"Carried boxes"_s);
        QCOMPARE(logged.size(), 2);
        QCOMPARE(logged.first().eventId.value, logged.first().id.value);
        QCOMPARE(logged.last().eventId, logged.first().eventId);
        const QList<HelpId> whole = circle.community.ask([&](Reader &reader) { return helps::whole(reader, {logged.last().id}); });
        QCOMPARE(whole, QList<HelpId>({logged.first().id, logged.last().id}));
    }

    void eachWhoWasHelpedThanksForThemselves()
    {
        Circle circle;
        const QList<Help> logged = circle.help(circle.ben, {circle.ana.id, circle.cleo.id}, u"Carried boxes"_s);
        circle.move(logged.last().id, HelpState::Thanked);
        const auto states = circle.community.ask([](Reader &reader) {
            QList<HelpState> found;
            reader.each<Help>([&](const Help &help) { found << help.state; });
            return found;
        });
        QCOMPARE(states, QList<HelpState>({HelpState::Happened, HelpState::Thanked}));
    }

    void whatAnEventHasInCommonIsChangedInAllOfIt()
    {
        Circle circle;
        const QList<Help> logged = circle.help(circle.ben, {circle.ana.id, circle.cleo.id}, u"Carried boxes"_s);
        Help changed = logged.first();
        changed.what = u"Carried boxes up three floors"_s;
        changed.hours = 2.5;
        changed.viaId = circle.mirela.id;
        circle.community.change([&](Tx &tx) { helps::save(tx, changed); });
        circle.community.ask([&](Reader &reader) {
            reader.each<Help>([&](const Help &help) {
                QCOMPARE(help.what, changed.what);
                QCOMPARE(help.hours, 2.5);
                QCOMPARE(help.viaId, circle.mirela.id);
            });
            return true;
        });
    }

    void helpThatCannotBeIsRefused()
    {
        Circle circle;
        Help help;
        help.helperId = circle.ben.id;
        help.what = u"Moved house"_s;
        const PersonId ana = circle.ana.id, ben = circle.ben.id;
        QVERIFY(circle.refused([=](Tx &tx) { helps::log(tx, help, {ben}); }).text.contains(u"helping themselves"_s));
        QVERIFY(circle.refused([=](Tx &tx) { helps::log(tx, help, {}); }).text.contains(u"who was helped"_s));
        Help future = help;
        future.happenedOn = circle.today.addDays(1);
        QVERIFY(circle.refused([=](Tx &tx) { helps::log(tx, future, {ana}); }).text.contains(u"yet to come"_s));
        Help via = help;
        via.viaId = ana;
        QVERIFY(circle.refused([=](Tx &tx) { helps::log(tx, via, {ana}); }).text.contains(u"Via"_s));
        Help nothing = help;
        nothing.what.clear();
        QVERIFY(circle.refused([=](Tx &tx) { helps::log(tx, nothing, {ana}); }).text.contains(u"what the help was"_s));
        Help hours = help;
        hours.hours = -1;
        QVERIFY(circle.refused([=](Tx &tx) { helps::log(tx, hours, {ana}); }).text.contains(u"Hours"_s));
    }

    void whatNeitherSideConfirmsIsNoticedAfterFourteenDays_data()
    {
        QTest::addColumn<HelpState>("state");
        QTest::addColumn<int>("movedDaysAgo");
        QTest::addColumn<int>("plannedDaysAgo");
        QTest::addColumn<bool>("noticed");
        QTest::newRow("tentative for two weeks") << HelpState::Tentative << 14 << 0 << true;
        QTest::newRow("agreed for two weeks") << HelpState::Agreed << 14 << 0 << true;
        QTest::newRow("not quite") << HelpState::Agreed << 13 << 0 << false;
        QTest::newRow("its day was lately") << HelpState::Agreed << 40 << 3 << false;
        QTest::newRow("its day is long ago") << HelpState::Agreed << 40 << 20 << true;
        QTest::newRow("happened") << HelpState::Happened << 40 << 40 << false;
        QTest::newRow("did not work out") << HelpState::DidNotWorkOut << 40 << 40 << false;
    }
    void whatNeitherSideConfirmsIsNoticedAfterFourteenDays()
    {
        QFETCH(HelpState, state);
        QFETCH(int, movedDaysAgo);
        QFETCH(int, plannedDaysAgo);
        const QDate today(2026, 11, 23);
        Help help;
        help.state = state;
        help.movedOn = today.addDays(-movedDaysAgo);
        if (plannedDaysAgo > 0)
            help.happenedOn = today.addDays(-plannedDaysAgo);
        QTEST(helps::isUnconfirmed(help, today), "noticed");
    }

    void theLedgerTellsWhoHelpedWhomTheLatestFirst()
    {
        Circle circle;
        const Gathering supper = circle.community.gathering(u"Supper"_s);
        Help earlier;
        earlier.happenedOn = circle.today.addDays(-9);
        earlier.gatheringId = supper.id;
        circle.help(circle.ben, {circle.ana.id}, u"Mended a bicycle"_s, earlier);
        circle.help(circle.mirela, {circle.cleo.id}, u"A lift home"_s);
        const auto ledger = circle.community.ask([](Reader &reader) { return helps::ledger(reader); });
        QCOMPARE(ledger.size(), 2);
        QCOMPARE(ledger.first().helper.called, u"Mirela"_s);
        QVERIFY(!ledger.first().isAmongPeers());
        QCOMPARE(ledger.last().helped.name, u"Ana Lindqvist"_s);
        QCOMPARE(ledger.last().gathering, u"Supper"_s);
        QVERIFY(ledger.last().isAmongPeers());
    }

    void aPersonOfAHelpOrAPromiseIsNotRemoved_data() { TestCommunity::databases(); }
    void aPersonOfAHelpOrAPromiseIsNotRemoved()
    {
        QFETCH(TestCommunity::Database, database);
        Circle circle(database);
        Help via;
        via.viaId = circle.cleo.id;
        circle.help(circle.ben, {circle.ana.id}, u"Mended a bicycle"_s, via);
        for (const Person &person : {circle.ana, circle.ben, circle.cleo})
            QVERIFY(circle.refused([=](Tx &tx) { people::remove(tx, person.id); }).text.contains(u"the record stays"_s));
        circle.community.change([&](Tx &tx) { people::remove(tx, circle.mirela.id); });
    }

    void aGatheringAtWhichSomethingWasAskedIsNotRemoved()
    {
        Circle circle;
        const Gathering supper = circle.community.gathering(u"Supper"_s);
        Ask ask;
        ask.personId = circle.ana.id;
        ask.what = u"A ladder"_s;
        ask.gatheringId = supper.id;
        circle.community.change([=](Tx &tx) { helps::addAsk(tx, ask); });
        QVERIFY(circle.refused([=](Tx &tx) { gatherings::remove(tx, supper.id); }).text.contains(u"asked, done or promised"_s));
    }

    void anAskFindsThoseWhoOfferOrHaveDoneIt_data() { TestCommunity::databases(); }
    void anAskFindsThoseWhoOfferOrHaveDoneIt()
    {
        QFETCH(TestCommunity::Database, database);
        Circle circle(database);
        circle.help(circle.ben, {circle.cleo.id}, u"Looked over her tenancy contract"_s);
        const Ask ask = circle.ask(circle.ana, u"Someone to read a lease"_s);
        const auto unanswered = circle.community.ask([](Reader &reader) { return helps::unanswered(reader); });
        QCOMPARE(unanswered.size(), 1);
        QCOMPARE(unanswered.first().asked.ask.id, ask.id);
        QCOMPARE(unanswered.first().suggestions.size(), 1);
        QCOMPARE(unanswered.first().suggestions.first().why, u"did it for Cléo"_s);
        circle.match(ask, circle.ben);
        QVERIFY(circle.community.ask([](Reader &reader) { return helps::unanswered(reader); }).isEmpty());
    }

    void theListOfWordsIsTheCommunitysOwn_data() { TestCommunity::databases(); }
    void theListOfWordsIsTheCommunitysOwn()
    {
        QFETCH(TestCommunity::Database, database);
        Circle circle(database);
        const auto groups = [&] { return circle.community.ask([](Reader &reader) { return helps::wordGroups(reader); }); };
        QVERIFY(groups().size() > 5);
        circle.community.change([](Tx &tx) { helps::saveWords(tx, {{{}, u"regatta"_s, {u"tiller"_s, u"mooring"_s}}}); });
        QCOMPARE(groups().size(), 1);
        QCOMPARE(circle.ask(circle.ana, u"Somebody for the mooring"_s).kind, u"regatta"_s);
        circle.community.change([](Tx &tx) { helps::saveWords(tx, {}); });
        QVERIFY(groups().size() > 5);
    }

    void whoHelpsOftenAndIsSeldomHelpedIsCarryingALot_data()
    {
        QTest::addColumn<int>("gave");
        QTest::addColumn<int>("got");
        QTest::addColumn<bool>("carries");
        QTest::newRow("six and none") << 6 << 0 << true;
        QTest::newRow("six and two") << 6 << 2 << true;
        QTest::newRow("six and three") << 6 << 3 << false;
        QTest::newRow("five and none") << 5 << 0 << false;
        QTest::newRow("nothing at all") << 0 << 0 << false;
    }
    void whoHelpsOftenAndIsSeldomHelpedIsCarryingALot()
    {
        QFETCH(int, gave);
        QFETCH(int, got);
        helps::Load load;
        load.gave = gave;
        load.got = got;
        QTEST(load.isCarryingALot(), "carries");
    }

    void helpOfAGroupIsGivenOnceAndReceivedByEach()
    {
        Circle circle;
        circle.help(circle.ben, {circle.ana.id, circle.cleo.id}, u"Carried boxes"_s);
        const auto helpers = circle.community.ask([](Reader &reader) { return helps::everybody(reader).helpers; });
        const auto loadOf = [&](const Person &person) {
            return std::find_if(helpers.begin(), helpers.end(), [&](const helps::Helper &helper) { return helper.person == person.id; })->load;
        };
        QCOMPARE(loadOf(circle.ben).gave, 1);
        QCOMPARE(loadOf(circle.cleo).got, 1);
        QVERIFY(loadOf(circle.ana).everGot);
        QVERIFY(!loadOf(circle.ana).everAsked());
        QVERIFY(loadOf(circle.ben).everAsked());
    }

    void aPersonsHelpIsWhatTheLedgerHasOfThem_data() { TestCommunity::databases(); }
    void aPersonsHelpIsWhatTheLedgerHasOfThem()
    {
        QFETCH(TestCommunity::Database, database);
        Circle circle(database);
        circle.help(circle.ben, {circle.ana.id, circle.cleo.id}, u"Carried the tables"_s);
        circle.help(circle.ben, {circle.ana.id}, u"A lift"_s);
        circle.help(circle.ana, {circle.ben.id}, u"Bread"_s);
        Help via;
        via.viaId = circle.ana.id;
        circle.help(circle.mirela, {circle.cleo.id}, u"A wardrobe"_s, via);
        const Ask ask = circle.ask(circle.ana, u"A ladder"_s);
        circle.ask(circle.cleo, u"A tent"_s);
        const auto [mine, ledger] = circle.community.ask([&](Reader &reader) { return std::pair(helps::ofPerson(reader, circle.ana.id), helps::ledger(reader)); });
        QList<helps::LoggedHelp> expected;
        for (const helps::LoggedHelp &one : ledger) {
            if (one.help.helperId == circle.ana.id || one.help.helpedId == circle.ana.id || one.help.viaId == circle.ana.id)
                expected.append(one);
        }
        QCOMPARE(mine.helps, expected);
        QCOMPARE(mine.helps.size(), 4);
        QCOMPARE(mine.asks.size(), 1);
        QCOMPARE(mine.asks.first().ask, ask);
        const QList<helps::Counterpart> helpers = helps::helpersOf(mine, circle.ana.id), helped = helps::helpedBy(mine, circle.ana.id);
        QCOMPARE(helpers.size(), 1);
        QCOMPARE(helpers.first().who.id, circle.ben.id);
        QCOMPARE(helpers.first().times, 2);
        QCOMPARE(helped.size(), 1);
        QCOMPARE(helped.first().times, 1);
    }
};

QTEST_GUILESS_MAIN(TestHelp)
#include "tst_help.moc"
