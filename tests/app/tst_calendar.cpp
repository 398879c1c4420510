// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Calendars come in as gatherings with their guests, series date by date.
#include "app/exchange/icalendar.h"
#include "app/exchange/importing.h"
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

static WallTime evening(const QString &day)
{
    return {QDate::fromString(day, Qt::ISODate), QTime(19, 0), QStringLiteral("Europe/London")};
}

/// What a VTIMEZONE says of a clock that changes on some weekday of March and October.
static QString clock(const QString &summer, const QString &winter, const QString &day)
{
    const QString part = QStringLiteral("BEGIN:%1\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:%2\r\nTZOFFSETTO:%3\r\nRRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=%4;BYMONTH=%5\r\nEND:%1\r\n");
    return part.arg(QStringLiteral("STANDARD"), summer, winter, day, QStringLiteral("10")) + part.arg(QStringLiteral("DAYLIGHT"), winter, summer, day, QStringLiteral("3"));
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
        QTest::newRow("last working day but one") << "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2;COUNT=3" << "2026-10-29" << "2026-10-29 2026-11-27 2026-12-30";
        QTest::newRow("first and last Monday of a quarter") << "FREQ=MONTHLY;INTERVAL=3;BYDAY=MO;BYSETPOS=1,-1;COUNT=4" << "2026-10-05" << "2026-10-05 2026-10-26 2027-01-04 2027-01-25";
        QTest::newRow("Friday the 13th") << "FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13;COUNT=3" << "2026-02-13" << "2026-02-13 2026-03-13 2026-11-13";
        QTest::newRow("the 15th of the year's months") << "FREQ=YEARLY;BYMONTHDAY=15;COUNT=3" << "2026-11-15" << "2026-11-15 2026-12-15 2027-01-15";
        QTest::newRow("the hundredth day") << "FREQ=YEARLY;BYYEARDAY=100;COUNT=3" << "2026-04-10" << "2026-04-10 2027-04-10 2028-04-09";
        QTest::newRow("every other Sunday, begun on a Monday") << "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;COUNT=3" << "2026-06-29" << "2026-06-29 2026-07-05 2026-07-19";
        QTest::newRow("the same where weeks begin on Sunday") << "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU;COUNT=3" << "2026-06-29" << "2026-06-29 2026-07-12 2026-07-26";
        QTest::newRow("the 31st or the last day") << "RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;BYMONTHDAY=31;COUNT=3" << "2026-01-31" << "2026-01-31 2026-02-28 2026-03-31";
        QTest::newRow("leap day or the day before") << "RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=BACKWARD;BYMONTH=2;BYMONTHDAY=29;COUNT=3" << "2024-02-29" << "2024-02-29 2025-02-28 2026-02-28";
        QTest::newRow("Rosh Hashanah") << "RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1;COUNT=3" << "2026-09-12" << "2026-09-12 2027-10-02 2028-09-21";
        QTest::newRow("an end before the second date") << "FREQ=WEEKLY;UNTIL=20260201" << "2026-01-31" << "2026-01-31";
        QTest::newRow("not known") << "FREQ=YEARLY;BYWEEKNO=20" << "2026-01-31" << "";
        QTest::newRow("by the hour") << "FREQ=HOURLY;COUNT=3" << "2026-01-31" << "";
        QTest::newRow("of no day") << "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30" << "2026-01-31" << "";
        QTest::newRow("the second Monday of a week") << "FREQ=WEEKLY;BYDAY=2MO" << "2026-01-31" << "";
        QTest::newRow("an interval beyond sixteen bits") << "FREQ=DAILY;INTERVAL=65537" << "2026-01-31" << "";
        QTest::newRow("an end that is no day") << "FREQ=DAILY;UNTIL=20260231" << "2026-01-31" << "";
        QTest::newRow("any day of another calendar") << "RSCALE=CHINESE;FREQ=DAILY;COUNT=3" << "2026-01-31" << "";
        QTest::newRow("nonsense") << "FREQ=SOMETIMES" << "2026-01-31" << "";
    }
    void rulesMeanTheirDates()
    {
        QFETCH(QString, rule);
        QFETCH(QString, start);
        QFETCH(QString, dates);
        QStringList found;
        for (const WallTime &time : recurrenceOf(rule, evening(start), false, QDate(2027, 1, 1)).times)
            found.append(time.date().toString(Qt::ISODate));
        QCOMPARE(found.join(u' '), dates);
    }

    void aRuleWithoutAnEndStops()
    {
        const WallTime start = evening(QStringLiteral("2026-01-01"));
        const Recurrence endless = recurrenceOf(QStringLiteral("FREQ=DAILY"), start, false, QDate(2099, 1, 1));
        QCOMPARE(endless.times.size(), 500);
        QVERIFY(endless.isCut);
        const Recurrence weekly = recurrenceOf(QStringLiteral("FREQ=WEEKLY"), start, false, QDate(2026, 2, 1));
        QCOMPARE(weekly.times.size(), 5);
        QVERIFY(recurrenceOf(QStringLiteral("FREQ=DAILY;COUNT=999999999"), start, false, QDate(2026, 2, 1)).times.size() == 500);
    }

    void aSeriesThatRunsSinceLongKeepsWhatIsToCome()
    {
        const Recurrence weekly = recurrenceOf(QStringLiteral("FREQ=WEEKLY"), evening(QStringLiteral("2010-01-05")), false, QDate(2027, 11, 23));
        QVERIFY(weekly.isCut);
        QCOMPARE(weekly.times.size(), 500);
        QCOMPARE(weekly.times.last().date(), QDate(2027, 11, 23));
    }

    void severalTimesADayComeInOrder()
    {
        QCOMPARE(starts(entry(QStringLiteral("DTSTART:20261124T090000\r\nRRULE:FREQ=DAILY;BYHOUR=17,9;COUNT=3\r\n"))),
                 (QStringList{QStringLiteral("2026-11-24T09:00 Europe/London"), QStringLiteral("2026-11-24T17:00 Europe/London"), QStringLiteral("2026-11-25T09:00 Europe/London")}));
    }

    void aSeriesKeepsItsHourWhenTheClocksChange()
    {
        const Recurrence autumn = recurrenceOf(QStringLiteral("FREQ=WEEKLY;COUNT=2"), evening(QStringLiteral("2026-10-20")), false, {});
        QCOMPARE(autumn.times[0].toInstant().toIso(), QStringLiteral("2026-10-20T18:00:00Z"));
        QCOMPARE(autumn.times[1].toInstant().toIso(), QStringLiteral("2026-10-27T19:00:00Z"));
        // Half past one does not exist on the 29th, and is half past one again on the 30th.
        const WallTime night(QDate(2026, 3, 28), QTime(1, 30), QStringLiteral("Europe/London"));
        const Recurrence spring = recurrenceOf(QStringLiteral("FREQ=DAILY;COUNT=3"), night, false, {});
        QCOMPARE(spring.times[2].toText(), QStringLiteral("2026-03-30T01:30"));
    }

    void anEndMeansTheLastDateOnTheClockThere_data()
    {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("until");
        QTest::addColumn<QString>("last");
        QTest::newRow("a day is all of it") << "DTSTART;TZID=Europe/London:20261109T190000" << "20261111" << "2026-11-11T19:00 Europe/London";
        QTest::newRow("already tomorrow in UTC") << "DTSTART;TZID=America/New_York:20261109T190000" << "20261112T000000Z" << "2026-11-11T19:00 America/New_York";
        QTest::newRow("still yesterday in UTC") << "DTSTART;TZID=Asia/Tokyo:20261109T080000" << "20261110T230000Z" << "2026-11-11T08:00 Asia/Tokyo";
        QTest::newRow("a minute before") << "DTSTART;TZID=Europe/London:20261109T190000" << "20261112T185959Z" << "2026-11-11T19:00 Europe/London";
        QTest::newRow("whole days") << "DTSTART;VALUE=DATE:20261109" << "20261111T000000Z" << "2026-11-11T00:00 Europe/London";
    }
    void anEndMeansTheLastDateOnTheClockThere()
    {
        QFETCH(QString, start);
        QFETCH(QString, until);
        QFETCH(QString, last);
        const QStringList all = starts(entry(QStringLiteral("%1\r\nRRULE:FREQ=DAILY;UNTIL=%2\r\n").arg(start, until)));
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.last(), last);
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

    void aSeriesWrittenInUtcKeepsItsMoment()
    {
        QCOMPARE(starts(entry(QStringLiteral("DTSTART:20261020T180000Z\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"))),
                 (QStringList{QStringLiteral("2026-10-20T19:00 Europe/London"), QStringLiteral("2026-10-27T18:00 Europe/London")}));
    }

    void zonesAreFoundByNamePlaceOrClock_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("inside");
        QTest::addColumn<QString>("found");
        const QString central = clock(QStringLiteral("+0200"), QStringLiteral("+0100"), QStringLiteral("-1SU"));
        QTest::newRow("Outlook's name") << "W. Europe Standard Time" << central << "Europe/Berlin";
        QTest::newRow("Outlook's own clock") << "Customized Time Zone" << central << "Europe/Berlin";
        QTest::newRow("Outlook's name for people") << "\"(UTC+01:00) Amsterdam, Berlin, Bern\"" << central << "Europe/Berlin";
        QTest::newRow("a name in front") << "/mozilla.org/20050126_1/America/Argentina/Buenos_Aires" << "" << "America/Argentina/Buenos_Aires";
        QTest::newRow("its place") << "Home" << "X-LIC-LOCATION:America/New_York\r\n" << "America/New_York";
        QTest::newRow("the clock at home") << "Here" << clock(QStringLiteral("+0100"), QStringLiteral("+0000"), QStringLiteral("-1SU")) << "Europe/London";
        QTest::newRow("a clock nobody has") << "Nowhere" << clock(QStringLiteral("+0100"), QStringLiteral("+0000"), QStringLiteral("3SA")) << "";
        QTest::newRow("a clock that changes every second") << "Bomb" << clock(QStringLiteral("+0200"), QStringLiteral("+0100"), QStringLiteral("-1SU")).replace(QStringLiteral("YEARLY"), QStringLiteral("SECONDLY")) << "";
        QTest::newRow("nothing") << "Atlantis Standard Time" << "" << "";
        QTest::newRow("a file elsewhere") << "../../../etc/passwd" << "" << "";
    }
    void zonesAreFoundByNamePlaceOrClock()
    {
        QFETCH(QString, name);
        QFETCH(QString, inside);
        QFETCH(QString, found);
        QString told = name;
        const QString zone = inside.isEmpty() ? QString() : QStringLiteral("BEGIN:VTIMEZONE\r\nTZID:%1\r\n%2END:VTIMEZONE\r\n").arg(told.remove(u'"'), inside);
        const QString text = entry(QStringLiteral("DTSTART;TZID=%1:20261124T190000\r\n").arg(name)).replace(QStringLiteral("BEGIN:VEVENT"), zone + QStringLiteral("BEGIN:VEVENT"));
        const auto calendar = readCalendar(text, QStringLiteral("Europe/London"), QDate(2026, 11, 23));
        QCOMPARE(calendar->events.size(), 1);
        QCOMPARE(calendar->events[0].gathering.starts, QStringLiteral("2026-11-24T19:00"));
        QCOMPARE(calendar->events[0].gathering.zone, found.isEmpty() ? QStringLiteral("Europe/London") : found);
        QCOMPARE(calendar->notes.size(), found.isEmpty() ? 1 : 0);
    }

    void aCalendarSaysWhereItIsAtHome()
    {
        const auto berlin = [](const QString &start) { return entry(start).replace(QStringLiteral("BEGIN:VEVENT"), QStringLiteral("X-WR-TIMEZONE:Europe/Berlin\r\nBEGIN:VEVENT")); };
        QCOMPARE(starts(berlin(QStringLiteral("DTSTART:20260724T180000Z\r\n"))), QStringList{QStringLiteral("2026-07-24T20:00 Europe/Berlin")});
        QCOMPARE(starts(berlin(QStringLiteral("DTSTART:20260724T180000\r\n"))), QStringList{QStringLiteral("2026-07-24T18:00 Europe/Berlin")});
        QCOMPARE(starts(berlin(QStringLiteral("DTSTART;TZID=Europe/London:20260724T180000\r\n"))), QStringList{QStringLiteral("2026-07-24T18:00 Europe/London")});
        QCOMPARE(starts(berlin(QStringLiteral("DTSTART;VALUE=DATE:20260724\r\n"))), QStringList{QStringLiteral("2026-07-24T00:00 Europe/Berlin")});
    }

    void datesAreAddedToASeriesOnce()
    {
        const QString series = QStringLiteral("DTSTART;TZID=Europe/London:20261124T190000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n");
        const QStringList weekly = starts(entry(series));
        QCOMPARE(weekly.size(), 2);
        QCOMPARE(starts(entry(series + QStringLiteral("RDATE;TZID=Europe/London:20261124T190000,20261201T190000\r\n"))), weekly);
        QCOMPARE(starts(entry(series + QStringLiteral("RDATE;TZID=Europe/London:20261126T180000\r\n"))),
                 (QStringList{weekly[0], QStringLiteral("2026-11-26T18:00 Europe/London"), weekly[1]}));
        QCOMPARE(starts(entry(series + QStringLiteral("RDATE;VALUE=PERIOD:20261126T180000Z/PT1H\r\n"))),
                 (QStringList{weekly[0], QStringLiteral("2026-11-26T18:00 Europe/London"), weekly[1]}));
    }

    void datesAreTakenOutHoweverTheyAreWritten_data()
    {
        QTest::addColumn<QString>("except");
        QTest::newRow("in the zone") << "EXDATE;TZID=Europe/London:20260929T190000";
        QTest::newRow("in another zone") << "EXDATE;TZID=Europe/Berlin:20260929T200000";
        QTest::newRow("in UTC") << "EXDATE:20260929T180000Z";
        QTest::newRow("by the day") << "EXDATE;VALUE=DATE:20260929";
        QTest::newRow("in a list") << "EXDATE;TZID=Europe/London:20250101T190000,20260929T190000";
    }
    void datesAreTakenOutHoweverTheyAreWritten()
    {
        QFETCH(QString, except);
        QCOMPARE(starts(entry(QStringLiteral("DTSTART;TZID=Europe/London:20260922T190000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\n%1\r\n").arg(except))),
                 (QStringList{QStringLiteral("2026-09-22T19:00 Europe/London"), QStringLiteral("2026-10-06T19:00 Europe/London")}));
    }

    void aMovedDateIsFoundHoweverItIsNamed_data()
    {
        QTest::addColumn<QString>("original");
        QTest::newRow("in the zone") << "RECURRENCE-ID;TZID=Europe/London:20260929T190000";
        QTest::newRow("in UTC") << "RECURRENCE-ID:20260929T180000Z";
        QTest::newRow("by the day") << "RECURRENCE-ID;VALUE=DATE:20260929";
    }
    void aMovedDateIsFoundHoweverItIsNamed()
    {
        QFETCH(QString, original);
        const auto calendar = readCalendar(entry(QStringLiteral("DTSTART;TZID=Europe/London:20260922T190000\r\nRRULE:FREQ=WEEKLY;COUNT=2\r\n"))
                                               + entry(QStringLiteral("%1\r\nDTSTART;TZID=Europe/London:20260930T200000\r\n").arg(original)),
                                           QStringLiteral("Europe/London"), QDate(2026, 11, 23));
        QCOMPARE(calendar->events.size(), 2);
        QCOMPARE(calendar->events[1].gathering.starts, QStringLiteral("2026-09-30T20:00"));
        QCOMPARE(calendar->events[1].gathering.externalIds, QStringList{QStringLiteral("ical:u/20260929T1900")});
    }

    void wholeDaysEndOnTheirLastDay()
    {
        const auto calendar = readCalendar(entry(QStringLiteral("DTSTART;VALUE=DATE:20260918\r\nDTEND;VALUE=DATE:20260921\r\nRRULE:FREQ=YEARLY;COUNT=2\r\n")),
                                           QStringLiteral("Europe/London"), QDate(2026, 11, 23));
        QCOMPARE(calendar->events.size(), 2);
        QVERIFY(calendar->events[1].gathering.allDay);
        QCOMPARE(calendar->events[1].gathering.starts, QStringLiteral("2027-09-18T00:00"));
        QCOMPARE(calendar->events[1].gathering.ends, QStringLiteral("2027-09-20T00:00"));
    }

    void anEndInAnotherZoneIsTheSameMoment()
    {
        const auto calendar = readCalendar(entry(QStringLiteral("DTSTART;TZID=Europe/London:20261124T190000\r\nDTEND;TZID=Europe/Berlin:20261124T220000\r\n")),
                                           QStringLiteral("Europe/London"), QDate(2026, 11, 23));
        QCOMPARE(calendar->events[0].gathering.ends, QStringLiteral("2026-11-24T21:00"));
    }

    void brokenLinesAreNamedAndTheRestIsTaken_data()
    {
        QTest::addColumn<QString>("line");
        QTest::newRow("no such time") << "DTEND:20261124T250000";
        QTest::newRow("no time") << "DTEND:tomorrow";
        QTest::newRow("no such day") << "EXDATE:20260231T190000";
        QTest::newRow("no duration") << "DURATION:two hours";
        QTest::newRow("no property") << "and bring cake";
        QTest::newRow("too long") << "DESCRIPTION:" + QString(70'000, u'x');
    }
    void brokenLinesAreNamedAndTheRestIsTaken()
    {
        QFETCH(QString, line);
        const auto calendar = readCalendar(entry(QStringLiteral("DTSTART:20261124T190000\r\n%1\r\nLOCATION:Mill Lane Hall\r\n").arg(line)), QStringLiteral("Europe/London"), QDate(2026, 11, 23));
        QCOMPARE(calendar->events.size(), 1);
        QCOMPARE(calendar->events[0].gathering.venue, QStringLiteral("Mill Lane Hall"));
        QCOMPARE(calendar->notes.size(), 1);
        QVERIFY2(calendar->notes[0].startsWith(QStringLiteral("Line 6:")), qPrintable(calendar->notes[0]));
    }

    void anEventThatNeverEndsSpoilsNoOther()
    {
        const auto calendar = readCalendar(QStringLiteral("BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:x\r\nBEGIN:VEVENT\r\nSUMMARY:One\r\nDTSTART:20261124T190000\r\n") + entry(QStringLiteral("DTSTART:20261125T190000\r\n")),
                                           QStringLiteral("Europe/London"), QDate(2026, 11, 23));
        QCOMPARE(calendar->events.size(), 1);
        QCOMPARE(calendar->events[0].gathering.title, QStringLiteral("Supper"));
        QCOMPARE(calendar->notes.size(), 1);
    }

    void notesHaveAnEnd()
    {
        const auto calendar = readCalendar(entry(QStringLiteral("DTSTART:20261124T190000\r\n") + QStringLiteral("DTEND:tomorrow\r\n").repeated(1000)), QStringLiteral("Europe/London"), QDate(2026, 11, 23));
        QCOMPARE(calendar->events.size(), 1);
        QCOMPARE(calendar->notes.size(), 201);
        QVERIFY(calendar->notes.last().contains(QStringLiteral("800")));
    }

    void tooMuchIsRefusedByLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("why");
        const QString start = QStringLiteral("DTSTART:20261124T190000\r\n");
        const QString guests = QStringLiteral("ATTENDEE:mailto:a@example.org\r\n");
        QTest::newRow("events") << entry(start).repeated(20'001) << "events";
        QTest::newRow("guests") << entry(start + guests.repeated(100'001)) << "guests";
        QTest::newRow("guests of a series") << entry(start + QStringLiteral("RRULE:FREQ=DAILY;COUNT=500\r\n") + guests.repeated(201)) << "answers";
        QTest::newRow("dates") << entry(start + QStringLiteral("RRULE:FREQ=DAILY;COUNT=500\r\n")).repeated(41) << "dates";
        QTest::newRow("rules without a date") << entry(start + QStringLiteral("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n").repeated(100)) << "too long";
        QTest::newRow("depth") << entry(QStringLiteral("BEGIN:VALARM\r\n").repeated(100'000)) << "inside";
    }
    void tooMuchIsRefusedByLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, why);
        const auto calendar = readCalendar(text, QStringLiteral("Europe/London"), QDate(2026, 11, 23));
        QVERIFY(!calendar.ok());
        QVERIFY2(calendar.error().text.startsWith(QStringLiteral("Line ")) && calendar.error().text.contains(why), qPrintable(calendar.error().text));
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
