// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Households, mentor pairs, keeping apart; who was in touch with whom; and who is not whom.
#include "app/people/contactlog.h"
#include "app/people/notsame.h"
#include "app/people/relations.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// "household Ben, mentors Cleo, mentored by Ana, apart Dev (past)"
QString told(TestCommunity &community, PersonId id, bool withApart = true)
{
    QStringList told;
    for (const relations::Related &related : community.ask([=](Reader &reader) { return relations::of(reader, id, withApart); })) {
        const QString kind = related.relation.kind != RelationKind::Mentor ? enumName(related.relation.kind) : related.isMentored ? u"mentored by"_s : u"mentors"_s;
        told.append(kind + u' ' + related.name + (related.relation.isPast() ? u" (past)"_s : QString()));
    }
    return told.join(u", ");
}

Relation pairOf(PersonId mentor, PersonId other, int rhythm = 0)
{
    return {{}, RelationKind::Mentor, mentor, other, QDate(2026, 9, 1), {}, u"Find work"_s, rhythm, {}, {}};
}

} // namespace

class TestRelations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPairIsQuietOnceItHasMissedItsRhythmTwice_data()
    {
        QTest::addColumn<QDate>("today");
        QTest::addColumn<bool>("otherIsAway");
        QTest::addColumn<int>("quiet");
        QTest::newRow("missed once") << QDate(2026, 9, 29) << false << 0;
        QTest::newRow("missed twice") << QDate(2026, 9, 30) << false << 1;
        QTest::newRow("but one of them is away") << QDate(2026, 9, 30) << true << 0;
    }
    void aPairIsQuietOnceItHasMissedItsRhythmTwice()
    {
        QFETCH(QDate, today);
        QFETCH(bool, otherIsAway);
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        Person ben;
        ben.name = u"Ben"_s;
        if (otherIsAway)
            ben.awayUntil = QDate(2026, 12, 1);
        ben = community.change([=](Tx &tx) { return people::add(tx, ben); });
        community.change([=](Tx &tx) { relations::pairUp(tx, pairOf(ana, ben.id, 14)); });
        const auto quiet = community.ask([=](Reader &reader) { return relations::quietPairs(reader, today); });
        QTEST(int(quiet.size()), "quiet");
    }

    void everyRelationIsSeenFromBothSides_data() { TestCommunity::databases(); }
    void everyRelationIsSeenFromBothSides()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id, ben = community.person(u"Ben"_s).id, cleo = community.person(u"Cleo"_s).id;
        community.change([=](Tx &tx) {
            relations::shareHousehold(tx, ana, ben, QDate(2020, 1, 1));
            relations::pairUp(tx, pairOf(ana, cleo));
            relations::keepApart(tx, ben, cleo, QDate(2026, 3, 1));
        });
        QCOMPARE(told(community, ana), u"household Ben, mentors Cleo"_s);
        QCOMPARE(told(community, ben), u"household Ana, apart Cleo"_s);
        QCOMPARE(told(community, cleo), u"mentored by Ana, apart Ben"_s);
        QCOMPARE(told(community, cleo, false), u"mentored by Ana"_s);
    }

    void whoMovesInLivesWithEverybodyThere()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id, ben = community.person(u"Ben"_s).id, cleo = community.person(u"Cleo"_s).id, dev = community.person(u"Dev"_s).id;
        community.change([=](Tx &tx) {
            relations::shareHousehold(tx, ana, ben, {});
            relations::shareHousehold(tx, cleo, dev, {});
            relations::shareHousehold(tx, ben, cleo, {});
            relations::shareHousehold(tx, ana, dev, {});
        });
        QCOMPARE(told(community, dev), u"household Ana, household Ben, household Cleo"_s);
        QCOMPARE(community.ask([](Reader &reader) { return reader.count<Relation>(); }), 6);
        community.change([=](Tx &tx) { relations::leaveHousehold(tx, ben); });
        QCOMPARE(told(community, ben), QString());
        QCOMPARE(told(community, ana), u"household Cleo, household Dev"_s);
    }

    void twoAreAPairOnceUntilItEnds()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id, ben = community.person(u"Ben"_s).id;
        const auto pairUp = [&] { return wait(community.store().perform(relations::PairUp, [=](Tx &tx) { return relations::pairUp(tx, pairOf(ana, ben)); })); };
        const Relation first = *pairUp();
        QVERIFY(!pairUp().ok());
        community.change([=](Tx &tx) { relations::endPair(tx, first.id, QDate(2026, 11, 1), u" That asking is fine "_s); });
        const Relation ended = community.ask([=](Reader &reader) { return reader.get<Relation>(first.id); });
        QCOMPARE(ended.learned, u"That asking is fine"_s);
        QVERIFY(pairUp().ok());
        QCOMPARE(told(community, ana), u"mentors Ben, mentors Ben (past)"_s);
        QVERIFY(!wait(community.store().perform(relations::PairMet, [=](Tx &tx) { relations::pairMet(tx, first.id, QDate(2026, 11, 2)); })).ok());
    }

    void nobodyIsRelatedToThemselves()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        QVERIFY(!wait(community.store().perform(relations::KeepApart, [=](Tx &tx) { return relations::keepApart(tx, ana, ana, {}); })).ok());
        QVERIFY(!wait(community.store().perform(relations::PairUp, [=](Tx &tx) { return relations::pairUp(tx, pairOf(ana, ana)); })).ok());
    }

    void aRhythmIsMissedByTheDayAfter_data()
    {
        QTest::addColumn<int>("rhythm");
        QTest::addColumn<QDate>("today");
        QTest::addColumn<int>("missed");
        QTest::newRow("on the day") << 14 << QDate(2026, 9, 15) << 0;
        QTest::newRow("the day after") << 14 << QDate(2026, 9, 16) << 1;
        QTest::newRow("twice, on the day") << 14 << QDate(2026, 9, 29) << 1;
        QTest::newRow("twice, the day after") << 14 << QDate(2026, 9, 30) << 2;
        QTest::newRow("as it comes") << 0 << QDate(2027, 9, 30) << 0;
        QTest::newRow("before it began") << 14 << QDate(2026, 8, 1) << 0;
    }
    void aRhythmIsMissedByTheDayAfter()
    {
        QFETCH(int, rhythm);
        QFETCH(QDate, today);
        QTEST(relations::timesMissed(pairOf({1}, {2}, rhythm), QDate(2026, 9, 1), today), "missed");
    }

    void comingToTheSameGatheringIsMeeting_data() { TestCommunity::databases(); }
    void comingToTheSameGatheringIsMeeting()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id, ben = community.person(u"Ben"_s).id;
        const GatheringId supper = community.gathering(u"Supper"_s, u"2026-10-06T19:00"_s).id, picnic = community.gathering(u"Picnic"_s, u"2026-10-20T12:00"_s).id;
        const Relation pair = community.change([=](Tx &tx) { return relations::pairUp(tx, pairOf(ana, ben, 14)); });
        const auto lastMet = [&] { return community.ask([=](Reader &reader) { return relations::lastMet(reader, reader.get<Relation>(pair.id)); }); };
        QCOMPARE(lastMet(), QDate(2026, 9, 1));
        community.change([=](Tx &tx) {
            gatherings::checkIn(tx, supper, ana, tx.now());
            gatherings::checkIn(tx, supper, ben, tx.now());
            gatherings::checkIn(tx, picnic, ana, tx.now());
        });
        QCOMPARE(lastMet(), QDate(2026, 10, 6));
        community.change([=](Tx &tx) { relations::pairMet(tx, pair.id, QDate(2026, 10, 9)); });
        QCOMPARE(lastMet(), QDate(2026, 10, 9));
    }

    void aContactIsNotedByWhoeverMadeItNow_data() { TestCommunity::databases(); }
    void aContactIsNotedByWhoeverMadeItNow()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id;
        const ContactMade rang = community.change([=](Tx &tx) { return contactlog::log(tx, {{}, ana, ContactHow::Rang, {}, {}, u" the flat "_s}); });
        QCOMPARE(rang.madeBy, u"Mirela"_s);
        QCOMPARE(rang.madeAt, community.clock().now());
        QCOMPARE(rang.about, u"the flat"_s);
        const Instant before{community.clock().now().ms - 86400000};
        const ContactMade wrote = community.change([=](Tx &tx) { return contactlog::log(tx, {{}, ana, ContactHow::Wrote, before, u"Ben"_s, {}}); });
        community.reopen();
        QCOMPARE(community.ask([=](Reader &reader) { return contactlog::with(reader, ana); }), QList<ContactMade>({rang, wrote}));
    }

    void whatIsStillToComeIsNoContact()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        const Instant tomorrow{community.clock().now().ms + 86400000};
        QVERIFY(!wait(community.store().perform(contactlog::Log, [=](Tx &tx) { return contactlog::log(tx, {{}, ana, ContactHow::Met, tomorrow, {}, {}}); })).ok());
    }

    void twoPeopleAreToldApartOnceWhicheverIsNamedFirst_data() { TestCommunity::databases(); }
    void twoPeopleAreToldApartOnceWhicheverIsNamedFirst()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id, other = community.person(u"Ana"_s).id, ben = community.person(u"Ben"_s).id;
        community.change([=](Tx &tx) {
            people::tellApart(tx, other, ana);
            people::tellApart(tx, ana, other);
        });
        community.reopen();
        QCOMPARE(community.ask([](Reader &reader) { return reader.count<NotSame>(); }), 1);
        QVERIFY(community.ask([=](Reader &reader) { return people::ToldApart(reader).contains(ana, other) && people::ToldApart(reader).contains(other, ana); }));
        QVERIFY(!community.ask([=](Reader &reader) { return people::ToldApart(reader).contains(ana, ben); }));
    }

    void whoIsPartOfAnythingIsNotRemoved()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        community.change([=](Tx &tx) { contactlog::log(tx, {{}, ana, ContactHow::Met, {}, {}, {}}); });
        const auto refused = wait(community.store().perform(people::Remove, [=](Tx &tx) { people::remove(tx, ana); }));
        QVERIFY(refused.error().text.contains(u"Archive them"_s));
    }
};

QTEST_GUILESS_MAIN(TestRelations)
#include "tst_relations.moc"
