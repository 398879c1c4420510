// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The made-up communities: who is in them, that they are always alive, and always the same.
#include "app/cli/demo.h"
#include "app/followups/due.h"
#include "app/gatherings/gatherings.h"
#include "app/gatherings/roster.h"
#include "app/help/everybody.h"
#include "app/help/ledger.h"
#include "app/store/check.h"
#include "app/store/history.h"
#include "tests/support/testcommunity.h"

#include <QUuid>

using namespace kith;
using namespace kith::cli;
using namespace Qt::StringLiterals;

namespace {

template<Row R>
void write(Reader &reader, QByteArray &out)
{
    reader.each<R>([&](const R &row) { out += imageOf(shapeOf<R>(), cellsOf(row)) + '\n'; });
}

/// A demo that has been made and opened again.
class Made
{
public:
    explicit Made(const DemoRequest &request, const QString &now = u"2026-05-21T09:00:00Z"_s) : m_clock(Instant::fromIso(now))
    {
        make(Location::parse(m_folder.filePath(u"demo.kith"_s)), request);
    }
    Made(const DemoRequest &request, const Location &location) : m_clock(Instant::fromIso(u"2026-05-21T09:00:00Z"_s)) { make(location, request); }

    template<class F>
    auto ask(F f) { return test::must(m_store->read(f)); }
    const DemoCounts &counts() const { return m_counts; }
    Instant now() const { return m_clock.now(); }
    QByteArray contents()
    {
        return ask([](Reader &reader) {
            QByteArray out;
            write<Person>(reader, out);
            write<Gathering>(reader, out);
            write<Invitation>(reader, out);
            write<Attendance>(reader, out);
            write<Ask>(reader, out);
            write<Offer>(reader, out);
            write<Help>(reader, out);
            write<FollowUp>(reader, out);
            write<Rhythm>(reader, out);
            return out;
        });
    }
    /// Somebody of the Table with what the list says about them.
    people::Listed named(const QString &name)
    {
        const QList<people::Listed> all = ask([](Reader &reader) { return people::list(reader, true); });
        for (const people::Listed &listed : all) {
            if (listed.name == name)
                return listed;
        }
        qFatal("%s is not in the demo", qPrintable(name));
    }

private:
    void make(const Location &location, const DemoRequest &request)
    {
        m_counts = test::must(makeDemo(location, request, m_clock, {}));
        auto opened = Store::open(location, m_clock, {});
        if (!opened.ok())
            qFatal("%s", qPrintable(opened.error().text));
        m_store = std::move(*opened);
    }

    QTemporaryDir m_folder;
    FixedClock m_clock;
    std::unique_ptr<Store> m_store;
    DemoCounts m_counts;
};

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTableIsThirtyFourPeopleAndFourteenGatherings();
    void theNextSupperIsFull();
    void whoCameHowOftenIsAsTheTableTellsIt();
    void theTableHelpsEachOther();
    void itsAsksFindThoseWhoMightHelp();
    void itsPromisesAreDueAroundTheDay();
    void theNextGatheringIsAlwaysInTheComingDays_data();
    void theNextGatheringIsAlwaysInTheComingDays();
    void nothingInItIsYetToHappen();
    void itsHistoryIsToldUnderTheNamesOfThoseWhoKeepTheTable();
    void theSameNumbersGiveTheSameRows();
    void anySizeHasItsPeopleGatheringsAndArrivals_data();
    void anySizeHasItsPeopleGatheringsAndArrivals();
    void aReferenceCommunityHasTheSizeAskedFor();
    void itIsMadeOnAServerToo();
    void itNeverOverwrites();
};

void TestDemo::theTableIsThirtyFourPeopleAndFourteenGatherings()
{
    Made demo({});
    QCOMPARE(demo.counts().people, 34);
    QCOMPARE(demo.counts().gatherings, 14);
    const QList<Person> people = demo.ask([](Reader &reader) { return reader.select<Person>(); });
    QCOMPARE(people.size(), 34);
    QStringList organizers;
    for (const Person &person : people) {
        QVERIFY2(person.joinedOn.isValid(), qPrintable(person.name));
        if (person.organizer)
            organizers << person.name;
    }
    QCOMPARE(organizers, (QStringList{u"Mirela Kovač"_s, u"Tom Adeyemi"_s}));
    for (const char *name : {"林小雨", "عمر", "נועה לוי", "Ірина Шевченко", "Đặng Thị Hạnh", "Suharti"})
        QCOMPARE(demo.named(QString::fromUtf8(name)).archived, false);

    const QList<gatherings::Listed> all = demo.ask([](Reader &reader) { return gatherings::list(reader); });
    QStringList came, starts;
    for (const gatherings::Listed &listed : all) {
        came << u"%1/%2"_s.arg(listed.counts.here).arg(listed.counts.firstTime);
        starts << listed.gathering.starts;
    }
    QCOMPARE(came, u"12/12 14/9 13/4 16/2 15/1 17/1 14/1 20/1 16/1 11/0 21/2 0/0 0/0 0/0"_s.split(u' '));
    QCOMPARE(starts.mid(9), (QStringList{u"2026-05-02T10:00"_s, u"2026-05-12T18:30"_s, u"2026-05-26T18:30"_s, u"2026-06-09T18:30"_s, u"2026-06-23T17:00"_s}));
    QCOMPARE(all[10].counts.walkIns, 2);
    Progress progress;
    QCOMPARE(demo.ask([&](Reader &reader) { return checkStore(reader, progress); }).problems, QStringList());
}

void TestDemo::theNextSupperIsFull()
{
    Made demo({});
    const GatheringId next = demo.ask([](Reader &reader) { return gatherings::next(reader); });
    const gatherings::Counts counts = demo.ask([=](Reader &reader) { return gatherings::counts(reader, next); });
    QCOMPARE(counts.coming, 20);
    QCOMPARE(counts.waiting, 2);
    QCOMPARE(counts.noAnswer, 5);
    QCOMPARE(counts.maybe, 2);
    QCOMPARE(counts.declined, 3);
    QCOMPARE(counts.invited, 32);
    QStringList waiting, needs;
    for (const gatherings::Guest &guest : demo.ask([=](Reader &reader) { return gatherings::roster(reader, next); })) {
        if (guest.place)
            waiting << u"%1 %2"_s.arg(guest.place).arg(guest.name);
        if (guest.hasPlace())
            needs += guest.accessNeeds + guest.dietaryNeeds;
    }
    QCOMPARE(waiting, (QStringList{u"1 Dafydd ap Rhys"_s, u"2 George Hallam"_s}));
    needs.sort();
    QCOMPARE(needs, (QStringList{u"Halal"_s, u"Halal"_s, u"Halal"_s, u"Kosher"_s, u"No peanuts"_s, u"Step-free"_s, u"Vegan"_s, u"Vegetarian"_s}));
}

void TestDemo::whoCameHowOftenIsAsTheTableTellsIt()
{
    Made demo({});
    const auto seen = [&](const char *name) {
        const people::Listed listed = demo.named(QString::fromUtf8(name));
        return u"%1, last %2"_s.arg(listed.timesHere).arg(WallTime::at(listed.lastSeen, u"Europe/London"_s).date().toString(u"d MMMM"_s));
    };
    QCOMPARE(seen("Grace Okafor"), u"9, last 12 May"_s);
    QCOMPARE(seen("Dafydd ap Rhys"), u"6, last 2 May"_s);
    QCOMPARE(seen("Đặng Thị Hạnh"), u"7, last 12 May"_s);
    QCOMPARE(seen("George Hallam"), u"4, last 12 May"_s);
    QCOMPARE(seen("Ingrid Þórsdóttir"), u"2, last 28 April"_s);
    QCOMPARE(seen("José Ángel Peña"), u"8, last 12 May"_s);
    QVERIFY(seen("Jean-Luc Tremblay").endsWith(u"last 17 February"_s));
    QVERIFY(seen("Peter Novotný").endsWith(u"last 3 March"_s));
    QVERIFY(seen("Ana Lindqvist").endsWith(u"last 17 March"_s));
    QCOMPARE(seen("Wren"), u"1, last 12 May"_s);
}

void TestDemo::theTableHelpsEachOther()
{
    Made demo({});
    int done = 0, peers = 0, unthanked = 0, matched = 0;
    for (const helps::LoggedHelp &logged : demo.ask([](Reader &reader) { return helps::ledger(reader); })) {
        matched += logged.help.state == HelpState::Agreed;
        if (!isDone(logged.help.state))
            continue;
        ++done;
        peers += logged.isAmongPeers();
        unthanked += logged.help.state == HelpState::Happened;
    }
    QCOMPARE(done, 53);
    QCOMPARE(peers, 39);
    QCOMPARE(unthanked, 5);
    QCOMPARE(matched, 2);
    QCOMPARE(demo.counts().helps, 55);
    int neverGot = 0, neverAsked = 0;
    QStringList carrying;
    for (const helps::Helper &helper : demo.ask([](Reader &reader) { return helps::everybody(reader).helpers; })) {
        neverGot += !helper.load.everGot;
        neverAsked += !helper.load.everAsked();
        if (helper.load.isCarryingALot())
            carrying << helper.called;
    }
    QCOMPARE(neverGot, 1);
    QCOMPARE(neverAsked, 12);
    QCOMPARE(carrying, (QStringList{u"Grace"_s, u"Mirela"_s}));
}

void TestDemo::itsAsksFindThoseWhoMightHelp()
{
    Made demo({});
    QStringList told;
    for (const helps::Unanswered &one : demo.ask([](Reader &reader) { return helps::unanswered(reader); })) {
        const auto best = one.suggestions.value(0);
        told << u"%1 %2: %3 %4"_s.arg(one.asked.asker.called).arg(one.asked.daysWaiting(QDate(2026, 5, 21))).arg(best.called, best.why);
    }
    QCOMPARE(told, (QStringList{u"Łukasz 16: Henrik did it for Rosa"_s, u"Wren 9:  "_s, u"Fatou 6: Kwame drives"_s}));
}

void TestDemo::itsPromisesAreDueAroundTheDay()
{
    Made demo({});
    const followups::Due due = followups::due(demo.ask([](Reader &reader) { return followups::items(reader); }), QDate(2026, 5, 21));
    QCOMPARE(due.overdue.size(), 1);
    QCOMPARE(due.overdue.first().followUp.what, u"Tell George when the choir meets"_s);
    QCOMPARE(due.overdue.first().owner.called, u"Mirela"_s);
    QCOMPARE(due.today.size(), 1);
    QCOMPARE(due.coming.first().dueOn(), QDate(2026, 5, 22));
    QVERIFY(due.coming.last().isRhythm());
}

void TestDemo::theNextGatheringIsAlwaysInTheComingDays_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<QString>("starts");
    const auto row = [](const char *now, const char *starts) { QTest::newRow(now) << QString::fromLatin1(now) << QString::fromLatin1(starts); };
    row("2026-05-21T09:00:00Z", "2026-05-26T18:30");
    row("2026-05-26T19:59:59Z", "2026-05-26T18:30"); // still going on
    row("2026-05-26T20:00:00Z", "2026-06-02T18:30");
    row("2026-11-23T09:00:00Z", "2026-11-24T18:30"); // the clocks have changed since
    row("2024-02-29T12:00:00Z", "2024-03-05T18:30"); // before anybody thought of it
    row("2031-12-31T23:30:00Z", "2032-01-06T18:30");
}

void TestDemo::theNextGatheringIsAlwaysInTheComingDays()
{
    QFETCH(QString, now);
    QFETCH(QString, starts);
    Made table({}, now);
    Made crowd({40, 12, 1}, now);
    for (Made *demo : {&table, &crowd}) {
        const auto next = demo->ask([](Reader &reader) { return reader.get<Gathering>(gatherings::next(reader)); });
        QCOMPARE(next.starts, starts);
        QCOMPARE(next.startTime().date().dayOfWeek(), int(Qt::Tuesday));
    }
}

void TestDemo::nothingInItIsYetToHappen()
{
    // The latest moment of the week: an hour after the supper before.
    Made demo({}, u"2026-05-19T20:00:01Z"_s);
    const QList<HistoryEntry> entries = demo.ask([](Reader &reader) { return history(reader, {{}, 1000, {}}); });
    QVERIFY(entries.size() > 80);
    for (qsizetype i = 0; i < entries.size(); ++i) {
        QVERIFY2(entries[i].at <= demo.now(), qPrintable(entries[i].sentence()));
        if (i > 0)
            QVERIFY(entries[i].at <= entries[i - 1].at);
    }
    const QList<Attendance> arrivals = demo.ask([](Reader &reader) { return reader.select<Attendance>(); });
    for (const Attendance &arrival : arrivals)
        QVERIFY(arrival.arrivedAt <= demo.now());
}

void TestDemo::itsHistoryIsToldUnderTheNamesOfThoseWhoKeepTheTable()
{
    Made demo({});
    QSet<QString> planned, arrived;
    for (const HistoryEntry &entry : demo.ask([](Reader &reader) { return history(reader, {{}, 1000, {}}); }))
        (entry.verb == QLatin1StringView(gatherings::CheckIn.name) || entry.verb == QLatin1StringView(gatherings::WalkIn.name) ? arrived : planned).insert(entry.actor);
    QCOMPARE(planned, QSet{u"Mirela Kovač"_s});
    QCOMPARE(arrived, (QSet{u"Mirela Kovač"_s, u"Tom Adeyemi"_s}));
}

void TestDemo::theSameNumbersGiveTheSameRows()
{
    QVERIFY(Made({}).contents() == Made({}).contents());
    const QByteArray crowd = Made({200, 30, 7}).contents();
    QVERIFY(crowd == Made({200, 30, 7}).contents());
    QVERIFY(crowd != Made({200, 30, 8}).contents());
    QVERIFY(crowd != Made({201, 30, 7}).contents());
}

void TestDemo::anySizeHasItsPeopleGatheringsAndArrivals_data()
{
    QTest::addColumn<int>("people");
    QTest::addColumn<int>("gatherings");
    for (const auto &[people, gatherings] : {std::pair{1, 0}, {1, 1}, {2, 2}, {5, 3}, {34, 14}, {300, 5}, {7, 200}})
        QTest::addRow("%d people, %d gatherings", people, gatherings) << people << gatherings;
}

void TestDemo::anySizeHasItsPeopleGatheringsAndArrivals()
{
    QFETCH(int, people);
    QFETCH(int, gatherings);
    Made demo({people, gatherings, 3});
    QCOMPARE(demo.ask([](Reader &reader) { return reader.count<Person>(); }), people);
    QCOMPARE(demo.ask([](Reader &reader) { return reader.count<Gathering>(); }), gatherings);
    QCOMPARE(demo.ask([](Reader &reader) { return reader.count<Attendance>(); }), demo.counts().attendances);
    QVERIFY(gatherings < 2 || demo.counts().attendances >= gatherings / 2);
    Progress progress;
    QVERIFY(demo.ask([&](Reader &reader) { return checkStore(reader, progress); }).ok());
}

void TestDemo::aReferenceCommunityHasTheSizeAskedFor()
{
    Made demo({5000, 1000, 1});
    QCOMPARE(demo.counts().attendances, 60000);
    QCOMPARE(demo.counts().helps, 20000);
    QVERIFY(demo.ask([](Reader &reader) { return history(reader, {{}, 1000, {}}).size(); }) < 40);
}

void TestDemo::itIsMadeOnAServerToo()
{
    if (!qEnvironmentVariableIsSet("KITH_TEST_POSTGRES"))
        QSKIP("KITH_TEST_POSTGRES names no server");
    const QString server = qEnvironmentVariable("KITH_TEST_POSTGRES");
    const QString schema = u"d"_s + QUuid::createUuid().toString(QUuid::Id128);
    Made there({}, Location::parse(server + (server.contains(u'?') ? u'&' : u'?') + u"schema="_s + schema));
    QVERIFY(there.contents() == Made({}).contents());
}

void TestDemo::itNeverOverwrites()
{
    QTemporaryDir folder;
    const Location location = Location::parse(folder.filePath(u"demo.kith"_s));
    const SystemClock clock;
    QVERIFY(makeDemo(location, {}, clock, {}).ok());
    const auto again = makeDemo(location, {}, clock, {});
    QVERIFY(!again.ok());
    QCOMPARE(again.error().kind, Error::Kind::Rule);
    QVERIFY(Store::open(location, clock, {}).ok());
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
