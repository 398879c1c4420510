// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who has helped whom as a network, and where everybody stands in its picture.
#include "app/help/network.h"

#include <QTest>

#include <cmath>

using namespace kith;
using namespace kith::helps;

namespace {

Named person(qint64 id, bool organizer = false)
{
    Named named;
    named.id = {id};
    named.name = named.called = QStringLiteral("Person %1").arg(id);
    named.organizer = organizer;
    return named;
}

LoggedHelp help(const Named &helper, const Named &helped, const QDate &on = QDate(2026, 11, 3), HelpState state = HelpState::Happened)
{
    LoggedHelp logged;
    logged.helper = helper;
    logged.helped = helped;
    logged.help.helperId = helper.id;
    logged.help.helpedId = helped.id;
    logged.help.happenedOn = on;
    logged.help.state = state;
    return logged;
}

double distance(QPointF a, QPointF b)
{
    return std::hypot(a.x() - b.x(), a.y() - b.y());
}

/// A ring of people, each bound to the next two.
std::pair<QList<PersonId>, QList<Bond>> ring(int count)
{
    QList<PersonId> people;
    QList<Bond> bonds;
    for (qint64 i = 0; i < count; ++i) {
        people.append(PersonId{i + 1});
        bonds.append(Bond{{i + 1}, {(i + 1) % count + 1}});
        bonds.append(Bond{{i + 1}, {(i + 2) % count + 1}});
    }
    return {people, bonds};
}

} // namespace

class TestNetwork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void helpsOfTheSameTwoAreOneTieEachWay()
    {
        const Network network = networkOf({help(person(1), person(2)), help(person(1), person(2)), help(person(2), person(1))}, {});
        QCOMPARE(network.helps, 3);
        QCOMPARE(network.ties, QList<Tie>({{{1}, {2}, 2, true}, {{2}, {1}, 1, true}}));
        QCOMPARE(network.bonds(), QList<Bond>({{{1}, {2}, 3}}));
        QCOMPARE(network.ids(), QList<PersonId>({{1}, {2}}));
    }

    void whoeverStandsInAnyOrderIsFound()
    {
        QVERIFY(!Network().find({1}));
        const Network network = networkOf({help(person(7), person(3)), help(person(5), person(7, true)), help(person(3), person(5)), help(person(5), person(7))}, {});
        QCOMPARE(network.ids(), QList<PersonId>({{3}, {5}, {7}}));
        QCOMPARE(network.ties, QList<Tie>({{{3}, {5}, 1, true}, {{5}, {7}, 2, false}, {{7}, {3}, 1, true}}));
        for (qint64 id : {3, 5, 7})
            QCOMPARE(network.find({id})->called, person(id).called);
        for (qint64 id : {1, 4, 9})
            QVERIFY(!network.find({id}));
    }

    void whatHasNotHappenedIsNoTie()
    {
        for (HelpState state : {HelpState::Tentative, HelpState::Agreed, HelpState::DidNotWorkOut})
            QVERIFY(networkOf({help(person(1), person(2), QDate(2026, 11, 3), state)}, {}).ties.isEmpty());
        QCOMPARE(networkOf({help(person(1), person(2), QDate(2026, 11, 3), HelpState::Thanked)}, {}).ties.size(), 1);
    }

    void aTieWithAnOrganizerIsToldApart()
    {
        QVERIFY(!networkOf({help(person(1, true), person(2))}, {}).ties.first().isAmongPeers);
        LoggedHelp brokered = help(person(1), person(2));
        brokered.via = person(3, true);
        QVERIFY(!networkOf({brokered}, {}).ties.first().isAmongPeers);
        QVERIFY(networkOf({help(person(1), person(2))}, {}).ties.first().isAmongPeers);
    }

    void aPeriodAndAKindLeaveTheOthersOut()
    {
        LoggedHelp lift = help(person(1), person(2));
        lift.help.kind = QStringLiteral("lift");
        const QList<LoggedHelp> ledger{lift, help(person(3), person(4), QDate(2026, 2, 1))};
        QCOMPARE(networkOf(ledger, {QDate(2026, 3, 1), {}}).ids(), QList<PersonId>({{1}, {2}}));
        QCOMPARE(networkOf(ledger, {{}, QStringLiteral("lift")}).helps, 1);
        QCOMPARE(networkOf(ledger, {}).helps, 2);
        QCOMPARE(kindsOf(ledger), QStringList{QStringLiteral("lift")});
    }

    void nobodyCoversAnybodyElse_data()
    {
        QTest::addColumn<int>("count");
        for (int count : {2, 34, 150, 400})
            QTest::addRow("%d people", count) << count;
    }
    void nobodyCoversAnybodyElse()
    {
        QFETCH(int, count);
        const auto [people, bonds] = ring(count);
        const Result<Places> places = layOut(people, bonds, {});
        QVERIFY2(places.ok(), places.ok() ? "" : qPrintable(places.error().detail));
        QCOMPARE(places->size(), count);
        for (PersonId a : people) {
            for (PersonId b : people) {
                const QPointF way = places->value(b) - places->value(a);
                if (a < b)
                    QVERIFY2(std::abs(way.x()) > faceRoom.width() * 0.95 || std::abs(way.y()) > faceRoom.height() * 0.95, qPrintable(a.toText() + u' ' + b.toText()));
            }
        }
    }

    void itsRoundsAreCounted()
    {
        const auto [people, bonds] = ring(400);
        Progress progress;
        QVERIFY(layOut(people, bonds, {}, &progress).ok());
        QVERIFY2(progress.done() > 100 && progress.done() <= progress.total(), qPrintable(QStringLiteral("%1 of %2").arg(progress.done()).arg(progress.total())));
    }

    void oneThatIsStoppedEndsAndTheNextIsWhole()
    {
        const auto [people, bonds] = ring(400);
        Progress progress;
        progress.stop();
        const Result<Places> stopped = layOut(people, bonds, {}, &progress);
        QVERIFY(!stopped.ok());
        QCOMPARE(stopped.error().kind, Error::Kind::Stopped);
        QVERIFY(progress.done() <= 1);
        QCOMPARE(layOut(people, bonds, {})->size(), 400);
    }

    void theSamePeopleAlwaysStandInTheSamePlaces()
    {
        const auto [people, bonds] = ring(40);
        QCOMPARE(*layOut(people, bonds, {}), *layOut(people, bonds, {}));
    }

    void whoHasAPlaceStaysThereWhenSomebodyComes()
    {
        const auto [few, fewBonds] = ring(30);
        const Places before = *layOut(few, fewBonds, {});
        QList<PersonId> people = few;
        QList<Bond> bonds = fewBonds;
        people.append(PersonId{99});
        bonds.append(Bond{{3}, {99}});
        const Places after = *layOut(people, bonds, before);
        for (PersonId person : few)
            QCOMPARE(after.value(person), before.value(person));
        // Near the one they are bound to.
        QVERIFY(distance(after.value({99}), before.value({3})) < 4);
    }

    void boundPeopleStandNearerThanStrangers()
    {
        QList<PersonId> people;
        QList<Bond> bonds;
        // Two groups in which everybody knows everybody, and one bond between them.
        for (qint64 i = 1; i <= 12; ++i) {
            people.append(PersonId{i});
            for (qint64 j = i + 1; j <= 12; ++j) {
                if ((i <= 6) == (j <= 6))
                    bonds.append(Bond{{i}, {j}});
            }
        }
        bonds.append(Bond{{1}, {7}});
        const Places places = *layOut(people, bonds, {});
        double within = 0, between = 0;
        for (qint64 i = 2; i <= 6; ++i) {
            within = std::max(within, distance(places.value({i}), places.value({i == 6 ? 2 : i + 1})));
            between += distance(places.value({i}), places.value({i + 6})) / 5;
        }
        QVERIFY(within < between);
    }

    void placesComeBackFromTheirFile()
    {
        const auto [people, bonds] = ring(12);
        const Places places = *layOut(people, bonds, {});
        QCOMPARE(placesFromJson(placesToJson(places)), places);
        QCOMPARE(placesFromJson("{\"7\": [1, \"x\"], \"nobody\": [1, 2], \"8\": [3, 4]}"), Places({{PersonId{8}, QPointF(3, 4)}}));
        QVERIFY(placesFromJson("rubbish").isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestNetwork)
#include "tst_network.moc"
