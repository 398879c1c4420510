// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom to welcome and whom to write to: evenings as a line of x and dots, names as the answer.
#include "app/gatherings/comers.h"
#include "app/gatherings/outlook.h"
#include "app/gatherings/unrecorded.h"
#include "app/session/language.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;
namespace g = kith::gatherings;

namespace {

/// Evenings every other Tuesday, the last of them on 17 November 2026; the day is Monday the 23rd.
QDate evening(int back)
{
    return QDate(2026, 11, 17).addDays(-14 * back);
}

Instant startOf(int back)
{
    return WallTime(evening(back), QTime(19, 0), u"Europe/London"_s).toInstant();
}

/// Somebody who came to the evenings marked x, the last evening at the end of the line.
g::Comer comer(const QString &came)
{
    g::Comer comer;
    comer.called = u"Ada"_s;
    const auto back = [&](qsizetype at) { return startOf(int(came.size() - 1 - at)); };
    comer.first = back(came.indexOf(u'x'));
    comer.last = back(came.lastIndexOf(u'x'));
    comer.times = int(came.count(u'x'));
    return comer;
}

g::Comings comingsOf(const g::Comer &comer, int evenings)
{
    g::Comings comings;
    comings.people = {comer};
    comings.zone = u"Europe/London"_s;
    comings.today = QDate(2026, 11, 23);
    for (int back = evenings - 1; back >= 0; --back)
        comings.met.append(startOf(back));
    return comings;
}

/// "chosen", "away", "not contacted" or "no".
QString told(const g::Chosen &chosen)
{
    return !chosen.people.isEmpty() ? u"chosen"_s : chosen.away ? u"away"_s : chosen.notContacted ? u"not contacted"_s : u"no"_s;
}

Attendance arrival(const Gathering &gathering, PersonId person)
{
    Attendance attendance;
    attendance.gatheringId = gathering.id;
    attendance.personId = person;
    attendance.arrivedAt = gathering.startsAt;
    return attendance;
}

QString namesOf(const g::Chosen &chosen)
{
    QStringList names;
    for (const g::Comer &comer : chosen.people)
        names.append(comer.called);
    return u"%1; %2 away; %3 not contacted"_s.arg(names.join(u", ")).arg(chosen.away).arg(chosen.notContacted);
}

} // namespace

class TestComers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { speakLanguage(*QCoreApplication::instance()); }
    void aRegularIsMissedAfterThreeEvenings_data()
    {
        QTest::addColumn<QString>("came");
        QTest::addColumn<QString>("says");
        QTest::newRow("missed three") << u"x.x.x..."_s << u"chosen"_s;
        QTest::newRow("missed two") << u"x.x..x.."_s << u"no"_s;
        QTest::newRow("was here last time") << u"x......x"_s << u"no"_s;
        QTest::newRow("came only once") << u"....x..."_s << u"no"_s;
        QTest::newRow("came twice at the beginning") << u"xx......"_s << u"chosen"_s;
        QTest::newRow("gone for more than a year") << u"xx"_s + QString(27, u'.') << u"no"_s;
    }
    void aRegularIsMissedAfterThreeEvenings()
    {
        QFETCH(QString, came);
        QFETCH(QString, says);
        QCOMPARE(told(g::notSeenForAWhile(comingsOf(comer(came), int(came.size())))), says);
    }

    void threeEveningsWithinFourWeeksAreNoWhile()
    {
        g::Comer ada = comer(u"xx"_s);
        g::Comings comings = comingsOf(ada, 2);
        // Three more evenings in the days after the last one, each without her.
        comings.today = evening(0).addDays(20);
        for (int day = 4; day <= 12; day += 4)
            comings.met.append(Instant{startOf(0).ms + day * 24 * 3600000});
        QCOMPARE(told(g::notSeenForAWhile(comings)), u"no"_s);
        comings.today = evening(0).addDays(28);
        QCOMPARE(told(g::notSeenForAWhile(comings)), u"chosen"_s);
    }

    void whatWasHeldWhileSomebodyWasAwayDoesNotCount()
    {
        g::Comer ada = comer(u"xxx....."_s);
        ada.awayUntil = evening(2);
        QCOMPARE(told(g::notSeenForAWhile(comingsOf(ada, 8))), u"no"_s);
        ada.awayUntil = evening(4);
        QCOMPARE(told(g::notSeenForAWhile(comingsOf(ada, 8))), u"chosen"_s);
    }

    void whoIsToBeLeftInPeaceIsCountedInstead()
    {
        g::Comer ada = comer(u"xxx....."_s);
        ada.awayUntil = QDate(2026, 11, 23);
        QCOMPARE(told(g::notSeenForAWhile(comingsOf(ada, 8))), u"away"_s);
        ada.awayUntil = {};
        ada.mayBeContacted = false;
        QCOMPARE(told(g::notSeenForAWhile(comingsOf(ada, 8))), u"not contacted"_s);
        g::Comer ben = comer(u".......x"_s);
        ben.mayBeContacted = false;
        QCOMPARE(told(g::newcomers(comingsOf(ben, 8))), u"not contacted"_s);
    }

    void whoComesToTheNextGatheringIsNotMissed()
    {
        g::Comer ada = comer(u"xxx....."_s);
        ada.invited = true;
        ada.answer = Answer::Declined;
        QCOMPARE(told(g::notSeenForAWhile(comingsOf(ada, 8))), u"chosen"_s);
        ada.answer = Answer::Accepted;
        QCOMPARE(told(g::notSeenForAWhile(comingsOf(ada, 8))), u"no"_s);
    }

    void aNewcomerFirstCameToOneOfTheLastThree_data()
    {
        QTest::addColumn<QString>("came");
        QTest::addColumn<QString>("says");
        QTest::newRow("last time") << u".......x"_s << u"chosen"_s;
        QTest::newRow("the last but two, and again") << u".....x.x"_s << u"chosen"_s;
        QTest::newRow("earlier") << u"....x..x"_s << u"no"_s;
        QTest::newRow("the very first evening, which made everybody new") << u"x"_s << u"no"_s;
        QTest::newRow("the second of two evenings") << u".x"_s << u"chosen"_s;
    }
    void aNewcomerFirstCameToOneOfTheLastThree()
    {
        QFETCH(QString, came);
        QFETCH(QString, says);
        QCOMPARE(told(g::newcomers(comingsOf(comer(came), int(came.size())))), says);
    }

    void aNewcomerIsWelcomedUntilTheyAnswer()
    {
        g::Comer ben = comer(u".......x"_s);
        ben.invited = true;
        QCOMPARE(told(g::newcomers(comingsOf(ben, 8))), u"chosen"_s);
        ben.waiting = true;
        QCOMPARE(told(g::newcomers(comingsOf(ben, 8))), u"no"_s);
        ben.waiting = false;
        ben.answer = Answer::Tentative;
        QCOMPARE(told(g::newcomers(comingsOf(ben, 8))), u"no"_s);
    }

    void anOrganizerIsNoNewcomer()
    {
        g::Comer ben = comer(u".......x"_s);
        ben.organizer = true;
        QCOMPARE(told(g::newcomers(comingsOf(ben, 8))), u"no"_s);
    }

    void afterThreeMonthsNobodyIsNew()
    {
        g::Comings comings = comingsOf(comer(u".......x"_s), 8);
        comings.today = evening(0).addDays(90);
        QCOMPARE(told(g::newcomers(comings)), u"chosen"_s);
        comings.today = evening(0).addDays(91);
        QCOMPARE(told(g::newcomers(comings)), u"no"_s);
    }

    void theStoreTellsWhoCameAndHow_data() { TestCommunity::databases(); }
    void theStoreTellsWhoCameAndHow()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const std::pair<QString, QString> people[] = {{u"Jean-Luc Tremblay"_s, u".x.x......"_s}, {u"Peter Novotný"_s, u"x.x.x....."_s}, {u"Grace Okafor"_s, u"xx.xxxx.xx"_s},
                                                      {u"Samir Benali"_s, u".......x.x"_s},      {u"Wren"_s, u".........x"_s},          {u"Ірина Шевченко"_s, u"......x..."_s},
                                                      {u"Ana Lindqvist"_s, u".x.xx....."_s},     {u"Nils Östberg"_s, u"..x..xx..."_s},  {u"Ben Archived"_s, u"xxxx......"_s}};
        QList<Gathering> evenings;
        for (int back = 9; back >= 0; --back)
            evenings.append(community.gathering(u"Supper"_s, evening(back).toString(Qt::ISODate) + u"T19:00"_s));
        // A gathering nobody was noted at is not one that people missed, and a cancelled one was none.
        community.gathering(u"Forgotten"_s, u"2026-11-18T19:00"_s);
        const Gathering cancelled = community.gathering(u"Cancelled"_s, u"2026-11-19T19:00"_s);
        const Gathering next = community.gathering(u"Next"_s);
        community.change([&](Tx &tx) {
            g::cancel(tx, cancelled.id);
            for (const auto &[name, came] : people) {
                Person person;
                person.name = name;
                person.emails = {u"first@example.org"_s, u"second@example.org"_s};
                person.archived = name.startsWith(u"Ben");
                person.mayBeContacted = !name.startsWith(u"Ana");
                person.awayUntil = name.startsWith(u"Nils") ? QDate(2026, 12, 1) : QDate();
                person.id = tx.insert(people::tidied(person)).id;
                for (int at = 0; at < int(came.size()); ++at) {
                    if (came[at] == u'x')
                        tx.insert(arrival(evenings[at], person.id));
                }
                if (name.startsWith(u"Samir"))
                    g::invite(tx, next.id, {person.id}, u"by hand"_s);
            }
        });
        const g::Comings comings = community.ask(&g::comings);
        QCOMPARE(comings.met.size(), 10);
        QCOMPARE(comings.next, next.id);
        const auto introduced = [&](const g::Chosen &chosen) { return community.ask([&](Reader &reader) { return g::introduced(reader, chosen); }); };
        QCOMPARE(namesOf(introduced(g::notSeenForAWhile(comings))), u"Jean-Luc, Peter; 1 away; 1 not contacted"_s);
        QCOMPARE(namesOf(introduced(g::newcomers(comings))), u"Wren, Samir; 0 away; 0 not contacted"_s);
        const g::Comer samir = introduced(g::newcomers(comings)).people.last();
        QVERIFY(samir.invited && !samir.hasAnswered());
        QCOMPARE(samir.times, 2);
        QCOMPARE(samir.first, evenings[7].startsAt);
        QCOMPARE(samir.last, evenings[9].startsAt);
        QCOMPARE(samir.email, u"first@example.org"_s);
    }

    void whoBroughtSomebodyIsToldByWhatTheyAreCalled_data() { TestCommunity::databases(); }
    void whoBroughtSomebodyIsToldByWhatTheyAreCalled()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Gathering supper = community.gathering(u"Supper"_s, u"2026-11-17T19:00"_s);
        community.change([&](Tx &tx) {
            Person jose, wren;
            jose.name = u"José Ángel Peña"_s;
            jose.callName = u"José"_s;
            wren.name = u"Wren"_s;
            wren.introducedBy = people::add(tx, jose).id;
            g::checkIn(tx, supper.id, people::add(tx, wren).id, supper.startsAt);
        });
        const auto told = [](Reader &reader) {
            g::Chosen everybody;
            everybody.people = g::comings(reader).people;
            return g::introduced(reader, everybody);
        };
        QCOMPARE(community.ask(told).people.value(0).broughtBy, u"José"_s);
    }

    void theOutlookIsTheNextGatheringAndHowItStands_data() { TestCommunity::databases(); }
    void theOutlookIsTheNextGatheringAndHowItStands()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        QVERIFY(!community.ask(&g::outlook).anybody);
        QVERIFY(!community.ask(&g::outlook).anyGathering);
        const Person ada = community.person(u"Ada"_s), ben = community.person(u"Ben"_s);
        community.person(u"Cem"_s);
        community.gathering(u"Over"_s, u"2026-11-17T19:00"_s);
        const Gathering supper = community.gathering(u"Supper"_s, u"2026-11-24T19:00"_s, 4);
        community.gathering(u"After it"_s, u"2026-12-08T19:00"_s);
        community.change([&](Tx &tx) {
            g::answer(tx, supper.id, ada.id, Answer::Accepted, 2);
            g::answer(tx, supper.id, ben.id, Answer::Accepted, 1);
            g::checkIn(tx, supper.id, ben.id, supper.startsAt);
        });
        const g::Outlook outlook = community.ask(&g::outlook);
        QVERIFY(outlook.anybody && outlook.anyGathering && !outlook.isToday());
        QCOMPARE(outlook.next.title, u"Supper"_s);
        QCOMPARE(outlook.counts.coming, 3);
        QCOMPARE(outlook.counts.here, 1);
        QCOMPARE(outlook.toCome, 2);
        QCOMPARE(outlook.notInvited, 1);
        QCOMPARE(outlook.after, QDate(2026, 12, 8));
        QCOMPARE(outlook.today(), QDate(2026, 11, 23));
    }

    void theSentenceSaysWhenItIsAndHowItStands_data()
    {
        QTest::addColumn<QString>("now");
        QTest::addColumn<int>("capacity");
        QTest::addColumn<int>("invited");
        QTest::addColumn<int>("coming");
        QTest::addColumn<int>("here");
        QTest::addColumn<QString>("says");
        QTest::newRow("full") << u"2026-11-19T08:00"_s << 20 << 30 << 20 << 0 << u"Supper is in five days and every seat is taken."_s;
        QTest::newRow("more than full") << u"2026-11-23T08:00"_s << 20 << 30 << 22 << 0 << u"Supper is tomorrow and every seat is taken."_s;
        QTest::newRow("one seat") << u"2026-11-10T08:00"_s << 20 << 30 << 19 << 0 << u"Supper is in two weeks and one seat is free."_s;
        QTest::newRow("many seats") << u"2026-11-24T08:00"_s << 20 << 30 << 4 << 0 << u"Supper is today and 16 seats are free."_s;
        QTest::newRow("no limit") << u"2026-11-22T23:30"_s << 0 << 30 << 1 << 0 << u"Supper is in two days and one person is coming."_s;
        QTest::newRow("nobody asked") << u"2026-09-24T08:00"_s << 20 << 0 << 0 << 0 << u"Supper is in two months and nobody is invited yet."_s;
        QTest::newRow("nobody answered") << u"2026-10-24T08:00"_s << 20 << 9 << 0 << 0 << u"Supper is in four weeks and nobody has said yes yet."_s;
        QTest::newRow("on now, early") << u"2026-11-24T19:01"_s << 20 << 9 << 5 << 0 << u"Supper is on now and nobody is here yet."_s;
        QTest::newRow("on now") << u"2026-11-24T20:00"_s << 20 << 9 << 5 << 14 << u"Supper is on now and 14 people are here."_s;
    }
    void theSentenceSaysWhenItIsAndHowItStands()
    {
        QFETCH(QString, now);
        QFETCH(int, capacity);
        QFETCH(int, invited);
        QFETCH(int, coming);
        QFETCH(int, here);
        QFETCH(QString, says);
        Gathering supper;
        supper.id = {1};
        supper.title = u"Supper"_s;
        supper.starts = u"2026-11-24T19:00"_s;
        supper.capacity = capacity;
        g::Outlook outlook;
        outlook.zone = u"Europe/London"_s;
        outlook.next = g::tidied(supper, outlook.zone);
        outlook.now = WallTime::fromText(now, outlook.zone).toInstant();
        outlook.counts.invited = invited;
        outlook.counts.coming = coming;
        outlook.counts.here = here;
        QCOMPARE(g::sentence(outlook), says);
    }

    void withoutAGatheringTheSentenceSaysSo()
    {
        QCOMPARE(g::sentence({}), u"No gathering is planned."_s);
    }

    void anOpenGatheringThatIsOverWaitsToBeRecorded_data() { TestCommunity::databases(); }
    void anOpenGatheringThatIsOverWaitsToBeRecorded()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        community.gathering(u"Open"_s, u"2026-11-10T19:00"_s);
        community.gathering(u"Lately open"_s, u"2026-11-17T19:00"_s);
        community.gathering(u"Long ago"_s, u"2026-09-01T19:00"_s);
        community.gathering(u"To come"_s);
        const Gathering closed = community.gathering(u"Closed"_s, u"2026-11-12T19:00"_s);
        const Gathering cancelled = community.gathering(u"Cancelled"_s, u"2026-11-13T19:00"_s);
        const Gathering reopened = community.gathering(u"Reopened"_s, u"2026-11-03T19:00"_s);
        community.change([&](Tx &tx) {
            g::closeAttendance(tx, closed.id);
            g::cancel(tx, cancelled.id);
            g::closeAttendance(tx, reopened.id);
            g::reopenAttendance(tx, reopened.id);
        });
        QStringList titles;
        for (const g::Listed &listed : community.ask(&g::unrecorded))
            titles.append(listed.gathering.title);
        QCOMPARE(titles, QStringList({u"Lately open"_s, u"Open"_s, u"Reopened"_s}));
    }
};

QTEST_GUILESS_MAIN(TestComers)
#include "tst_comers.moc"
