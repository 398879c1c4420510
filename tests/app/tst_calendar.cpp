// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calendars come in as gatherings with their guests, series date by date.
#include "app/exchange/importing.h"
#include "app/exchange/recurrence.h"
#include "tests/support/testcommunity.h"

#include <QFile>
#include <QRandomGenerator>

using namespace kith;
using namespace kith::exchange;
using namespace kith::test;

static ReadOptions options()
{
    ReadOptions options;
    options.zone = QStringLiteral("Europe/London");
    options.today = QDate(2026, 11, 23);
    return options;
}

static QString suppers()
{
    QFile file(QStringLiteral(KITH_TEST_DATA "/samples/suppers.ics"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("suppers.ics");
    return QString::fromUtf8(file.readAll());
}

static Plan import(TestCommunity &community, const QString &text)
{
    const ImportFile file = must(readBytes(text.toUtf8(), QStringLiteral("calendar.ics"), options()));
    auto progress = std::make_shared<Progress>();
    return must(wait(community.store().perform(Import, [=](Tx &tx) { return importPeople(tx, file, {}, *progress); })));
}

static QString entry(const QString &body)
{
    return QStringLiteral("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nSUMMARY:Supper\r\n%1END:VEVENT\r\nEND:VCALENDAR\r\n").arg(body);
}

static QStringList starts(const QString &text)
{
    const auto calendar = readCalendar(text, QStringLiteral("Europe/London"), QDate(2026, 11, 23));
    QStringList all;
    for (const CalendarEvent &event : calendar.ok() ? calendar->events : QList<CalendarEvent>())
        all.append(event.gathering.starts + u' ' + event.gathering.zone);
    return all;
}

class TestCalendar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesMeanTheirDates_data()
    {
        QTest::addColumn<QString>("rule");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("dates");
        QTest::newRow("second and fourth Tuesday") << "FREQ=MONTHLY;BYDAY=2TU,4TU;COUNT=4" << "2026-09-08" << "2026-09-08 2026-09-22 2026-10-13 2026-10-27";
        QTest::newRow("last Friday") << "FREQ=MONTHLY;BYDAY=-1FR;COUNT=3" << "2026-10-30" << "2026-10-30 2026-11-27 2026-12-25";
        QTest::newRow("the 31st") << "FREQ=MONTHLY;COUNT=3" << "2026-01-31" << "2026-01-31 2026-03-31 2026-05-31";
        QTest::newRow("every other week") << "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=4" << "2026-11-02" << "2026-11-02 2026-11-04 2026-11-16 2026-11-18";
        QTest::newRow("until a day") << "FREQ=DAILY;UNTIL=20261103" << "2026-11-01" << "2026-11-01 2026-11-02 2026-11-03";
        QTest::newRow("last working day") << "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3" << "2026-10-30" << "2026-10-30 2026-11-30 2026-12-31";
        QTest::newRow("leap day") << "FREQ=YEARLY;COUNT=2" << "2024-02-29" << "2024-02-29 2028-02-29";
        QTest::newRow("last of the month") << "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2" << "2026-01-31" << "2026-01-31 2026-02-28";
        QTest::newRow("not known") << "FREQ=YEARLY;BYWEEKNO=20" << "2026-01-31" << "";
        QTest::newRow("nonsense") << "FREQ=SOMETIMES" << "2026-01-31" << "";
    }
    void rulesMeanTheirDates()
    {
        QFETCH(QString, rule);
        QFETCH(QString, start);
        QFETCH(QString, dates);
        QStringList found;
        if (const auto recurrence = recurrenceOf(rule, QDate::fromString(start, Qt::ISODate), QDate(2027, 1, 1))) {
            for (QDate date : recurrence->dates)
                found.append(date.toString(Qt::ISODate));
        }
        QCOMPARE(found.join(u' '), dates);
    }

    void aRuleWithoutAnEndStops()
    {
        const auto endless = recurrenceOf(u"FREQ=DAILY", QDate(2026, 1, 1), QDate(2099, 1, 1));
        QCOMPARE(endless->dates.size(), 500);
        QVERIFY(endless->isCut);
        const auto weekly = recurrenceOf(u"FREQ=WEEKLY", QDate(2026, 1, 1), QDate(2026, 2, 1));
        QCOMPARE(weekly->dates.size(), 5);
        QVERIFY(recurrenceOf(u"FREQ=DAILY;COUNT=999999999", QDate(2026, 1, 1), QDate(2026, 2, 1))->dates.size() == 500);
    }

    void theSampleGoesInOnceAndOut()
    {
        TestCommunity community;
        const QByteArray before = community.contents();
        const Plan plan = import(community, suppers());
        QCOMPARE(plan.newCount, 8);
        QCOMPARE(plan.gatherings.size(), 10);
        QCOMPARE(community.ask([](Reader &r) { return r.count<Invitation>(); }), 72);
        const auto all = community.ask([](Reader &r) { return r.select<Gathering>(); });
        QCOMPARE(all[0].starts, QStringLiteral("2026-09-08T19:00"));
        QCOMPARE(all[0].ends, QStringLiteral("2026-09-08T21:00"));
        QCOMPARE(all[0].venue, QStringLiteral("Mill Lane Hall, upstairs room"));
        QCOMPARE(all[3].title, QStringLiteral("Tuesday supper (moved to Wednesday)"));
        QCOMPARE(all[3].starts, QStringLiteral("2026-10-28T19:30"));
        QCOMPARE(all[5].startTime().toInstant().toIso(), QStringLiteral("2026-11-24T19:00:00Z"));
        QVERIFY(std::none_of(all.begin(), all.end(), [](const Gathering &g) { return g.starts.startsWith(QStringLiteral("2026-12-22")); }));
        QVERIFY(all[9].allDay);
        QCOMPARE(all[9].title, QStringLiteral("Picnic"));
        const auto invitations = community.ask([](Reader &r) { return r.select<Invitation>(); });
        QCOMPARE(invitations[0].answer, Answer::Accepted);
        QCOMPARE(std::count_if(invitations.begin(), invitations.end(), [](const Invitation &i) { return i.answer == Answer::Declined; }), 18);
        const QByteArray after = community.contents();
        const Plan again = import(community, suppers());
        QCOMPARE(again.newCount + again.updatedCount, 0);
        QCOMPARE(again.sameCount, 8);
        QCOMPARE(community.contents(), after);
        must(community.store().undoLast());
        QCOMPARE(community.contents(), before);
    }

    void timesAreMeantInTheirZone()
    {
        QCOMPARE(starts(entry(QStringLiteral("DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20261124T190000\r\n"))), QStringList{QStringLiteral("2026-11-24T19:00 Europe/Berlin")});
        QCOMPARE(starts(entry(QStringLiteral("DTSTART;TZID=W. Europe Standard Time:20261124T190000\r\n"))), QStringList{QStringLiteral("2026-11-24T19:00 Europe/Berlin")});
        QCOMPARE(starts(entry(QStringLiteral("DTSTART:20260724T180000Z\r\n"))), QStringList{QStringLiteral("2026-07-24T19:00 Europe/London")});
        QCOMPARE(starts(entry(QStringLiteral("DTSTART:20261124T190000\r\n"))), QStringList{QStringLiteral("2026-11-24T19:00 Europe/London")});
    }

    void whatCannotBeReadIsNamed()
    {
        const auto calendar = readCalendar(entry(QStringLiteral("DTSTART:20261124T190000\r\nRRULE:FREQ=YEARLY;BYWEEKNO=20\r\nGEO:1;2\r\n"))
                                               + entry(QStringLiteral("LOCATION:nowhere\r\n")), QStringLiteral("Europe/London"), QDate(2026, 11, 23));
        QCOMPARE(calendar->events.size(), 1);
        QCOMPARE(calendar->notes.size(), 2);
        QCOMPARE(calendar->unmapped, QStringList{QStringLiteral("GEO")});
    }

    void anAttendeeListOfSeveralGatheringsKeepsThemApart()
    {
        TestCommunity community;
        const Gathering one = community.gathering(QStringLiteral("One"));
        const Gathering two = community.gathering(QStringLiteral("Two"), QStringLiteral("2026-12-01T19:00"));
        const QString text = QStringLiteral("gathering_id,gathering_title,person_id,display_name,rsvp\n%1,One,,Ada Lee,accepted\n%2,Two,,Ada Lee,declined\n7,Three,,Bo Chen,accepted\n")
                                 .arg(one.id.toText(), two.id.toText());
        const Plan plan = import(community, text);
        QCOMPARE(plan.newCount, 2);
        QCOMPARE(plan.gatherings.size(), 3);
        QCOMPARE(plan.gatherings[0].gathering.id, one.id);
        QVERIFY(plan.gatherings[2].isNew);
        QCOMPARE(community.ask([](Reader &r) { return r.count<Invitation>(); }), 3);
        const Plan again = import(community, text);
        QCOMPARE(again.newCount + again.updatedCount, 0);
    }

    void anyTextIsReadOrRefused()
    {
        QRandomGenerator random(2);
        const QStringList pieces{"BEGIN:VEVENT\n", "END:VEVENT\n", "BEGIN:VALARM\n", "DTSTART:20261124T190000\n", "DTSTART:2026\n", "RRULE:FREQ=DAILY;INTERVAL=0\n", "RRULE:FREQ=DAILY;COUNT=-1\n",
                                 "RRULE:FREQ=MONTHLY;BYDAY=9XX\n", "DTEND:19700101T000000Z\n", "DURATION:PT9999999999H\n", "EXDATE:,,\n", "SUMMARY:x\n", "RECURRENCE-ID:20261124T190000\n", "ATTENDEE;CN=\"a\n", "ATTENDEE:mailto:\n", "UID:u\n"};
        for (int round = 0; round < 500; ++round) {
            QString text = QStringLiteral("BEGIN:VCALENDAR\n");
            for (int n = int(random.bounded(30)); n > 0; --n)
                text += pieces[random.bounded(pieces.size())];
            const auto calendar = readCalendar(text, QStringLiteral("Europe/London"), QDate(2026, 11, 23));
            QVERIFY(calendar.ok() || !calendar.error().text.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
