// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is offered a freed place: text tables in and out.
#include "app/gatherings/waitinglist.h"

#include <QTest>

using namespace kith;

namespace {

/// "Ana 3, Ben 1" as a queue, the first waiting longest.
QList<Waiting> queueOf(const QString &text)
{
    QList<Waiting> queue;
    const QStringList parts = text.split(QStringLiteral(", "), Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        const qint64 n = queue.size() + 1;
        queue.append({{n}, part.section(u' ', 0, 0), part.section(u' ', 1).toInt(), {1000 + n}});
    }
    return queue;
}

QString namesOf(const Offers &offers, const QList<Waiting> &queue)
{
    QStringList names;
    for (const OfferedPlace &offer : offers.offered)
        names << queue[offer.person.value - 1].name;
    return names.join(QStringLiteral(", "));
}

} // namespace

class TestWaitingList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void freedPlacesGoToTheRightPeople_data()
    {
        QTest::addColumn<int>("capacity");
        QTest::addColumn<int>("taken");
        QTest::addColumn<QString>("queue");
        QTest::addColumn<WaitingRule>("rule");
        QTest::addColumn<QString>("offered");
        QTest::addColumn<int>("skipped");
        const auto row = [](const char *name, int capacity, int taken, const char *queue, WaitingRule rule, const char *offered, int skipped) {
            QTest::newRow(name) << capacity << taken << QString::fromLatin1(queue) << rule << QString::fromLatin1(offered) << skipped;
        };
        const auto fits = WaitingRule::NextThatFits;
        const auto strict = WaitingRule::StrictOrder;
        row("one seat, first in line", 12, 11, "Ana 1, Ben 1", fits, "Ana", 0);
        row("one seat, strict", 12, 11, "Ana 1, Ben 1", strict, "Ana", 0);
        row("a party of three does not fit", 12, 11, "Ana 3, Ben 1, Cleo 1", fits, "Ben", 1);
        row("strict order passes nobody over", 12, 11, "Ana 3, Ben 1", strict, "", 1);
        row("two seats, two singles", 12, 10, "Ana 1, Ben 1, Cleo 1", fits, "Ana, Ben", 0);
        row("a pair, then a single is too many", 12, 10, "Ana 2, Ben 1", fits, "Ana", 0);
        row("strict stops behind the first that fits", 12, 9, "Ana 2, Ben 2, Cleo 1", strict, "Ana", 1);
        row("skips the middle", 12, 9, "Ana 2, Ben 2, Cleo 1", fits, "Ana, Cleo", 1);
        row("full", 12, 12, "Ana 1", fits, "", 0);
        row("over full", 12, 15, "Ana 1", fits, "", 0);
        row("no limit takes everybody", 0, 50, "Ana 3, Ben 9", strict, "Ana, Ben", 0);
        row("nobody waits", 12, 3, "", fits, "", 0);
    }
    void freedPlacesGoToTheRightPeople()
    {
        QFETCH(int, capacity);
        QFETCH(int, taken);
        QFETCH(QString, queue);
        QFETCH(WaitingRule, rule);
        QFETCH(QString, offered);
        QFETCH(int, skipped);
        const QList<Waiting> waiting = queueOf(queue);
        const Offers offers = offerPlaces(capacity, taken, waiting, rule);
        QCOMPARE(namesOf(offers, waiting), offered);
        QCOMPARE(offers.skipped.size(), skipped);
        for (const OfferedPlace &offer : offers.offered)
            QVERIFY(!offer.reason.isEmpty());
    }

    void theOrderOfTheListDoesNotMatter()
    {
        QList<Waiting> queue = queueOf(QStringLiteral("Ana 3, Ben 1, Cleo 2, Dev 1"));
        const Offers offers = offerPlaces(12, 9, queue, WaitingRule::NextThatFits);
        std::reverse(queue.begin(), queue.end());
        QVERIFY(offerPlaces(12, 9, queue, WaitingRule::NextThatFits) == offers);
    }

    void aSkipSaysWhoAndWhy()
    {
        const Offers offers = offerPlaces(12, 11, queueOf(QStringLiteral("Ana 3, Ben 1")), WaitingRule::NextThatFits);
        QVERIFY(offers.skipped.first().contains(QStringLiteral("Ana")));
        QVERIFY(offers.skipped.first().contains(QStringLiteral("3")));
        QVERIFY(offers.skipped.first().contains(QStringLiteral("1 seat")));
    }

    void neverMoreSeatsThanThereAre()
    {
        quint32 random = 7;
        const auto next = [&](int limit) {
            random = random * 1664525 + 1013904223;
            return int((random >> 16) % quint32(limit));
        };
        for (int round = 0; round < 2000; ++round) {
            QList<Waiting> queue;
            const int waiting = next(8);
            for (int i = 0; i < waiting; ++i)
                queue.append({{i + 1}, QStringLiteral("P"), 1 + next(4), {1 + next(5)}});
            const int capacity = 1 + next(12);
            int taken = next(15);
            const Offers offers = offerPlaces(capacity, taken, queue, next(2) ? WaitingRule::NextThatFits : WaitingRule::StrictOrder);
            QSet<PersonId> once;
            for (const OfferedPlace &offer : offers.offered) {
                QVERIFY(!once.contains(offer.person));
                once.insert(offer.person);
                taken += queue[offer.person.value - 1].partySize;
            }
            QVERIFY(offers.offered.isEmpty() || taken <= capacity);
        }
    }
};

QTEST_GUILESS_MAIN(TestWaitingList)
#include "tst_waitinglist.moc"
