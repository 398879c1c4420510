// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files go in as one step, the same file again changes nothing, and undoing gives back equal tables.
#include "app/exchange/importing.h"
#include "tests/support/testcommunity.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>

#include <sys/stat.h>

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

static ImportFile fileOf(const QString &text, const QString &name = QStringLiteral("list.csv"))
{
    return must(readBytes(text.toUtf8(), name, options()));
}

static ImportFile sample(const QString &name)
{
    return must(readFile(QStringLiteral(KITH_TEST_DATA "/samples/") + name, options()));
}

static Result<Plan> tryImport(TestCommunity &community, const ImportFile &file, const ImportChoices &choices = {})
{
    auto progress = std::make_shared<Progress>();
    return wait(community.store().perform(Import, [=](Tx &tx) { return importPeople(tx, file, choices, *progress); }));
}

static Plan import(TestCommunity &community, const ImportFile &file, const ImportChoices &choices = {})
{
    return must(tryImport(community, file, choices));
}

static Plan import(TestCommunity &community, const QString &text, const ImportChoices &choices = {})
{
    return import(community, fileOf(text), choices);
}

static Plan planned(TestCommunity &community, const ImportFile &file, const ImportChoices &choices = {})
{
    return community.ask([=](Reader &reader) {
        Progress progress;
        return planImport(reader, file, choices, progress);
    });
}

static QString counts(const Plan &plan)
{
    return QStringLiteral("%1 new, %2 updated, %3 same, %4 skipped, %5 perhaps")
        .arg(plan.newCount).arg(plan.updatedCount).arg(plan.sameCount).arg(plan.skippedCount).arg(plan.duplicateCount);
}

static QList<Person> everybody(TestCommunity &community)
{
    return community.ask([](Reader &reader) { return reader.select<Person>(); });
}

static Person named(TestCommunity &community, const QString &name)
{
    for (const Person &person : everybody(community)) {
        if (person.name == name)
            return person;
    }
    qFatal("nobody is called %s", qPrintable(name));
}

static const char *const samples[] = {"Tuesday_Table_Member_List_on_11-20-26.xls", "contacts-v3.vcf", "contacts-v4.vcf", "eventbrite-uk.csv",
    "eventbrite-us.csv", "google-contacts-2024.csv", "google-contacts-old.csv", "hi-events-attendees.csv", "linkedin-connections.csv",
    "luma-guests.csv", "meetup-attendees.csv", "plain-list.csv", "planning-center-people.csv", "pretix-checkin.csv", "rallly.csv"};

class TestImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySampleGoesInOnceAndOut_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("invitations");
        QTest::addColumn<int>("attendances");
        const QHash<QString, QPair<int, int>> guests{{"eventbrite-uk.csv", {20, 13}}, {"eventbrite-us.csv", {20, 0}}, {"hi-events-attendees.csv", {20, 10}},
                                                     {"luma-guests.csv", {20, 3}}, {"meetup-attendees.csv", {20, 15}}, {"pretix-checkin.csv", {20, 13}}};
        for (const char *name : samples) {
            const auto expected = guests.value(QString::fromLatin1(name));
            QTest::newRow(name) << QString::fromLatin1(name) << expected.first << expected.second;
        }
    }
    void everySampleGoesInOnceAndOut()
    {
        QFETCH(QString, name);
        QFETCH(int, invitations);
        QFETCH(int, attendances);
        TestCommunity community;
        const QByteArray before = community.contents();
        const ImportFile file = sample(name);
        QCOMPARE(counts(planned(community, file)), QStringLiteral("20 new, 0 updated, 0 same, 0 skipped, 0 perhaps"));
        QCOMPARE(community.contents(), before);
        QCOMPARE(counts(import(community, file)), QStringLiteral("20 new, 0 updated, 0 same, 0 skipped, 0 perhaps"));
        QCOMPARE(everybody(community).size(), 20);
        QCOMPARE(community.ask([](Reader &r) { return r.count<Invitation>(); }), invitations);
        QCOMPARE(community.ask([](Reader &r) { return r.count<Attendance>(); }), attendances);
        QCOMPARE(community.ask([](Reader &r) { return r.count<Gathering>(); }), qint64(invitations > 0));
        const QByteArray after = community.contents();
        community.clock().advance(60'000);
        QCOMPARE(counts(import(community, sample(name))), QStringLiteral("0 new, 0 updated, 20 same, 0 skipped, 0 perhaps"));
        QCOMPARE(community.contents(), after);
        must(community.store().undoLast());
        QCOMPARE(community.contents(), before);
        must(community.store().redoLast());
        QCOMPARE(community.contents(), after);
    }

    void allSamplesAreTheSameTwentyPeople()
    {
        TestCommunity community;
        for (const char *name : samples)
            import(community, sample(QString::fromLatin1(name)));
        QCOMPARE(everybody(community).size(), 20);
        const QByteArray after = community.contents();
        for (const char *name : samples) {
            const Plan again = import(community, sample(QString::fromLatin1(name)));
            QVERIFY2(again.newCount == 0 && again.updatedCount == 0, qPrintable(QString::fromLatin1(name) + u' ' + counts(again)));
        }
        QCOMPARE(community.contents(), after);
        const Person grace = named(community, QStringLiteral("Grace Okafor"));
        QCOMPARE(grace.phones.size(), 1);
        QCOMPARE(grace.birthday, QStringLiteral("1991-04-03"));
        QCOMPARE(grace.dietaryNeeds, QStringList{QStringLiteral("vegan")});
        QVERIFY(named(community, QStringLiteral("Tom Atkins")).organizer);
    }

    void aGuestListMakesItsGathering_data() { TestCommunity::databases(); }
    void aGuestListMakesItsGathering()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        ImportChoices choices;
        choices.target = ImportChoices::Target::New;
        const Plan plan = import(community, sample(QStringLiteral("luma-guests.csv")), choices);
        QVERIFY(plan.gathering && plan.isNewGathering);
        QCOMPARE(plan.gathering->title, QStringLiteral("Luma guests"));
        QCOMPARE(plan.gathering->starts, QStringLiteral("2026-11-24T18:30"));
        QCOMPARE(plan.gathering->externalIds, QStringList{QStringLiteral("luma:evt-x")});
        const auto invitations = community.ask([](Reader &r) { return r.select<Invitation>(); });
        QCOMPARE(std::count_if(invitations.begin(), invitations.end(), [](const Invitation &i) { return i.isWaiting(); }), 4);
        QCOMPARE(invitations.first().tickets, (QStringList{QStringLiteral("gst-00000000"), QStringLiteral("g-000000")}));
        QCOMPARE(invitations.first().source, QStringLiteral("luma"));
        const auto attendance = community.ask([](Reader &r) { return r.select<Attendance>(); });
        QCOMPARE(attendance.first().arrivedAt.toIso(), QStringLiteral("2026-11-24T18:30:00Z"));
        QCOMPARE(attendance.first().how, How::Import);
        const Plan again = import(community, sample(QStringLiteral("luma-guests.csv")), choices);
        QCOMPARE(counts(again), QStringLiteral("0 new, 0 updated, 20 same, 0 skipped, 0 perhaps"));
        QVERIFY(!again.isNewGathering);
        QCOMPARE(again.gathering->id, plan.gathering->id);
    }

    void aPastGatheringIsHeld()
    {
        TestCommunity community;
        community.clock().set(Instant::fromIso(QStringLiteral("2026-12-01T08:00:00Z")));
        const Plan plan = import(community, sample(QStringLiteral("pretix-checkin.csv")));
        QCOMPARE(plan.gathering->state, GatheringState::Held);
        QVERIFY(plan.gathering->attendanceClosed);
        QCOMPARE(plan.gathering->starts, QStringLiteral("2026-11-24T18:00"));
        TestCommunity early;
        const Plan meetup = import(early, sample(QStringLiteral("meetup-attendees.csv")));
        QCOMPARE(meetup.gathering->starts, QStringLiteral("2026-11-22T19:00"));
    }

    void answersLandOnAChosenGathering()
    {
        TestCommunity community;
        const Gathering supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 3);
        ImportChoices choices;
        choices.target = ImportChoices::Target::Chosen;
        choices.gathering = supper.id;
        const Plan plan = import(community, QStringLiteral("name,email,rsvp,guests\nAda,a@example.org,yes,1\nBob,b@example.org,maybe,\nCy,c@example.org,yes,2\n"), choices);
        QCOMPARE(plan.gathering->id, supper.id);
        const auto invitations = community.ask([](Reader &r) { return r.select<Invitation>(); });
        QCOMPARE(invitations.size(), 3);
        QCOMPARE(invitations[0].partySize, 2);
        QCOMPARE(invitations[1].answer, Answer::Tentative);
        QVERIFY(invitations[0].decidedBy.isEmpty());
        QVERIFY(!invitations[2].reason.isEmpty());
        QVERIFY(!tryImport(community, sample(QStringLiteral("rallly.csv")), [] { ImportChoices c; c.target = ImportChoices::Target::Chosen; c.gathering = {99}; return c; }()).ok());
    }

    void aPlaceGivenUpInTheFileIsFreeForOthers_data()
    {
        QTest::addColumn<QString>("later");
        QTest::addColumn<QString>("seated");
        QTest::newRow("for whoever comes by it") << QStringLiteral("name,rsvp\nBen,yes\nAda,no\n") << QStringLiteral("Ben");
        QTest::newRow("for who waits") << QStringLiteral("name,rsvp\nAda,no\n") << QStringLiteral("Cleo");
    }
    void aPlaceGivenUpInTheFileIsFreeForOthers()
    {
        QFETCH(QString, later);
        QFETCH(QString, seated);
        TestCommunity community;
        ImportChoices choices;
        choices.target = ImportChoices::Target::Chosen;
        choices.gathering = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1).id;
        import(community, QStringLiteral("name,rsvp\nAda,yes\n"), choices);
        const PersonId cleo = community.person(QStringLiteral("Cleo")).id;
        community.change([&](Tx &tx) { gatherings::wait(tx, choices.gathering, cleo); });
        import(community, later, choices);
        const auto invitations = community.ask([](Reader &r) { return r.select<Invitation>(); });
        QStringList names;
        for (const Invitation &invitation : invitations) {
            if (!invitation.hasPlace())
                continue;
            names << community.ask([&](Reader &r) { return r.get<Person>(invitation.personId).name; });
            QCOMPARE(invitation.decidedBy, QString());
        }
        QCOMPARE(names, QStringList{seated});
    }

    void anAnswerNotedHereSinceStays()
    {
        TestCommunity community;
        const Plan plan = import(community, sample(QStringLiteral("luma-guests.csv")));
        const Person jose = named(community, QStringLiteral("José Pereira"));
        const GatheringId gathering = plan.gathering->id;
        community.change([=](Tx &tx) { gatherings::answer(tx, gathering, jose.id, Answer::Declined); });
        QCOMPARE(counts(import(community, sample(QStringLiteral("luma-guests.csv")))), QStringLiteral("0 new, 0 updated, 20 same, 0 skipped, 0 perhaps"));
        QFile file(QStringLiteral(KITH_TEST_DATA "/samples/luma-guests.csv"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray newer = file.readAll().replace("2026-11-06T19:16:45.813Z,declined", "2026-11-06T19:16:45.813Z,approved");
        const Plan update = import(community, must(readBytes(newer, QStringLiteral("later.csv"), options())));
        QCOMPARE(counts(update), QStringLiteral("0 new, 1 updated, 19 same, 0 skipped, 0 perhaps"));
        QCOMPARE(update.rows[5].changes.value(0).before, QStringLiteral("not coming"));
        QCOMPARE(update.rows[5].changes.value(0).after, QStringLiteral("coming"));
    }

    void anUpdateFillsAndUnitesButNeverBlanks()
    {
        TestCommunity community;
        import(community, QStringLiteral("name,email,phone,tags,birthday\nRosa Delgado,rosa@example.org,,sewing,1980-01-02\n"));
        const Plan plan = import(community, QStringLiteral("name,known as,email,phone,tags,birthday\nRosa M Delgado,Ro,ROSA@example.org,020 7946 0172,choir;Sewing,\n"));
        QCOMPARE(counts(plan), QStringLiteral("0 new, 1 updated, 0 same, 0 skipped, 0 perhaps"));
        const Person rosa = everybody(community).value(0);
        QCOMPARE(rosa.name, QStringLiteral("Rosa Delgado"));
        QCOMPARE(rosa.callName, QStringLiteral("Ro"));
        QCOMPARE(rosa.phones, QStringList{QStringLiteral("020 7946 0172")});
        QCOMPARE(rosa.tags, (QStringList{QStringLiteral("sewing"), QStringLiteral("choir")}));
        QCOMPARE(rosa.birthday, QStringLiteral("1980-01-02"));
        QCOMPARE(rosa.emails.size(), 1);
        QCOMPARE(rosa.folded, QStringLiteral("rosa delgado ro"));
        QCOMPARE(plan.rows[0].changes.value(0).field, Field::Name);
        QVERIFY(plan.rows[0].changes.value(0).isKept);
    }

    void theServiceThatBroughtSomebodyMayRenameThemUntilAHandDoes_data() { TestCommunity::databases(); }
    void theServiceThatBroughtSomebodyMayRenameThemUntilAHandDoes()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const QString header = QStringLiteral("Name,User ID,Member ID,URL of Member Profile\n");
        import(community, header + QStringLiteral("Grace,user 12,12,http://x\n"));
        const Plan renamed = import(community, header + QStringLiteral("Grace Okafor,user 12,12,http://x\n"));
        QCOMPARE(counts(renamed), QStringLiteral("0 new, 1 updated, 0 same, 0 skipped, 0 perhaps"));
        QCOMPARE(renamed.rows[0].changes.value(0).before, QStringLiteral("Grace"));
        Person grace = everybody(community).value(0);
        QCOMPARE(grace.name, QStringLiteral("Grace Okafor"));
        grace.name = QStringLiteral("Gracie O.");
        community.change([=](Tx &tx) { people::save(tx, grace); });
        const Plan kept = import(community, header + QStringLiteral("Grace Okafor,user 12,12,http://x\n"));
        QCOMPARE(counts(kept), QStringLiteral("0 new, 0 updated, 1 same, 0 skipped, 0 perhaps"));
        QVERIFY(kept.rows[0].changes.value(0).isKept);
        QCOMPARE(everybody(community).value(0).name, QStringLiteral("Gracie O."));
    }

    void familiesAreNotMerged()
    {
        TestCommunity community;
        const QString text = QStringLiteral("name,email,phone\nAnn Lee,home@example.org,020 7946 0100\nTom Lee,home@example.org,020 7946 0100\n");
        QCOMPARE(counts(import(community, text)), QStringLiteral("2 new, 0 updated, 0 same, 0 skipped, 0 perhaps"));
        QCOMPARE(counts(import(community, text)), QStringLiteral("0 new, 0 updated, 2 same, 0 skipped, 0 perhaps"));
        const Plan third = import(community, QStringLiteral("name,email\nBo Chen,home@example.org\n"));
        QCOMPARE(counts(third), QStringLiteral("1 new, 0 updated, 0 same, 0 skipped, 1 perhaps"));
        QCOMPARE(third.rows[0].likelyName, QStringLiteral("Ann Lee"));
        QCOMPARE(third.rows[0].why, QStringLiteral("same e-mail"));
        QCOMPARE(counts(import(community, QStringLiteral("name,email\nBo Chen,home@example.org\n"))), QStringLiteral("0 new, 0 updated, 1 same, 0 skipped, 0 perhaps"));
    }

    void possibleDuplicatesAreNamedAndDecided()
    {
        TestCommunity community;
        const Person nils = community.person(QStringLiteral("Nils Östberg"));
        const ImportFile file = fileOf(QStringLiteral("name,email\nNils Ostborg,n@example.org\n"));
        const Plan plan = planned(community, file);
        QCOMPARE(counts(plan), QStringLiteral("1 new, 0 updated, 0 same, 0 skipped, 1 perhaps"));
        QCOMPARE(plan.rows[0].likely, nils.id);
        QCOMPARE(plan.toLookAt(), 1);
        ImportChoices same;
        same.rows[2] = {RowChoice::Person::Same, {}, {}, {Field::Name}};
        QCOMPARE(counts(import(community, file, same)), QStringLiteral("0 new, 1 updated, 0 same, 0 skipped, 0 perhaps"));
        QCOMPARE(everybody(community).value(0).name, QStringLiteral("Nils Ostborg"));
        ImportChoices out;
        out.rows[2].person = RowChoice::Person::LeaveOut;
        QCOMPARE(counts(planned(community, file, out)), QStringLiteral("0 new, 0 updated, 0 same, 1 skipped, 0 perhaps"));
    }

    void aRowWithoutANameIsSkippedOrNamed()
    {
        TestCommunity community;
        const ImportFile file = fileOf(QStringLiteral("name,email\n,flat2@example.org\nAda,a@example.org\n"));
        const Plan plan = planned(community, file);
        QCOMPARE(counts(plan), QStringLiteral("1 new, 0 updated, 0 same, 1 skipped, 0 perhaps"));
        QCOMPARE(plan.rows[0].line, 2);
        QVERIFY(!plan.rows[0].why.isEmpty());
        ImportChoices choices;
        choices.rows[2].name = QStringLiteral("Flat Two");
        QCOMPARE(counts(import(community, file, choices)), QStringLiteral("2 new, 0 updated, 0 same, 0 skipped, 0 perhaps"));
        // Now the address is known, a name is no longer needed.
        QCOMPARE(counts(planned(community, file)), QStringLiteral("0 new, 0 updated, 2 same, 0 skipped, 0 perhaps"));
    }

    void sameNamesStayTheirOwn()
    {
        TestCommunity community;
        const QString text = QStringLiteral("name,email\nJohn Smith,\nJohn Smith,b@example.org\nJohn Smith,c@example.org\nJohn Smith,\nJane Doe,\nJane Doe,\n");
        const Plan first = import(community, text);
        QCOMPARE(counts(first), QStringLiteral("4 new, 0 updated, 2 same, 0 skipped, 0 perhaps"));
        QVERIFY(first.rows[3].why.contains(QStringLiteral("line 2")));
        QCOMPARE(counts(import(community, text)), QStringLiteral("0 new, 0 updated, 6 same, 0 skipped, 0 perhaps"));
        QCOMPARE(everybody(community).size(), 4);
    }

    void severalTicketsAreOneGuest()
    {
        TestCommunity community;
        const QString text = QStringLiteral("Order #,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,Attendee Status,Eventbrite Fees\n"
                                            "1,Ada,Lee,a@example.org,1,Std,11,Attending,0\n1,Ada,Lee,a@example.org,1,Std,12,Attending,0\n"
                                            "1,Ada,Lee,a@example.org,1,Std,13,Refunded,0\n1,Bo,Lee,a@example.org,1,Std,14,Attending,0\n");
        const Plan plan = import(community, text);
        QCOMPARE(counts(plan), QStringLiteral("2 new, 0 updated, 2 same, 0 skipped, 0 perhaps"));
        const auto invitations = community.ask([](Reader &r) { return r.select<Invitation>(); });
        QCOMPARE(invitations.size(), 2);
        QCOMPARE(invitations[0].partySize, 2);
        QCOMPARE(invitations[0].answer, Answer::Accepted);
        QCOMPARE(invitations[0].tickets, (QStringList{QStringLiteral("11"), QStringLiteral("12"), QStringLiteral("13")}));
        QCOMPARE(counts(import(community, text)), QStringLiteral("0 new, 0 updated, 4 same, 0 skipped, 0 perhaps"));
    }

    void introducersAreFoundWhereverTheyStand()
    {
        TestCommunity community;
        import(community, QStringLiteral("name,introduced by\nAda,Bo Chen\nBo Chen,\nCy,Nobody Known\n"));
        QCOMPARE(named(community, QStringLiteral("Ada")).introducedBy, named(community, QStringLiteral("Bo Chen")).id);
        QVERIFY(!named(community, QStringLiteral("Cy")).introducedBy);
        must(community.store().undoLast());
        QVERIFY(everybody(community).isEmpty());
    }

    void obstaclesAreSaidAndNothingIsWritten_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("dates") << "name,birthday\nAda,03/04/1991\n" << "03/04/1991";
        QTest::newRow("no name") << "colour,size\nred,4\n" << "colour";
        QTest::newRow("no rows") << "name,email\n" << "no rows";
    }
    void obstaclesAreSaidAndNothingIsWritten()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        TestCommunity community;
        const QByteArray before = community.contents();
        const auto result = tryImport(community, fileOf(text));
        QVERIFY(!result.ok());
        QVERIFY2(result.error().text.contains(said), qPrintable(result.error().text));
        QCOMPARE(community.contents(), before);
    }

    void aStoppedImportLeavesNothing()
    {
        TestCommunity community;
        const QByteArray before = community.contents();
        auto progress = std::make_shared<Progress>();
        progress->stop();
        const ImportFile file = sample(QStringLiteral("plain-list.csv"));
        const auto result = wait(community.store().perform(Import, [=](Tx &tx) { return importPeople(tx, file, {}, *progress); }));
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, Error::Kind::Stopped);
        QCOMPARE(community.contents(), before);
    }

    void countlessEntriesOfOnePersonAreCutAndSaid_data()
    {
        QTest::addColumn<QString>("text");
        QString cell, card, rows, shared;
        for (int i = 0; i < 6'000; ++i)
            cell += QStringLiteral("t%1;").arg(i);
        for (int i = 0; i < 100'000; ++i)
            card += QStringLiteral("EMAIL:a%1@example.org\n").arg(i);
        for (int i = 0; i < 20'000; ++i)
            rows += QStringLiteral("Ada,meetup:1,a%1@example.org\n").arg(i);
        QTest::newRow("in one cell") << "name,tags\nAda," + cell + "\n";
        QTest::newRow("in one card") << "BEGIN:VCARD\nFN:Ada\n" + card + "END:VCARD\n";
        QTest::newRow("in many rows") << "name,external id,email\n" + rows;
    }
    void countlessEntriesOfOnePersonAreCutAndSaid()
    {
        QFETCH(QString, text);
        TestCommunity community;
        const ImportFile file = fileOf(text);
        const Plan plan = import(community, file);
        QCOMPARE(plan.newCount, 1);
        const Person ada = everybody(community).value(0);
        QCOMPARE(std::max(ada.tags.size(), ada.emails.size()), mostEntries);
        QVERIFY2(plan.rows.last().problems.value(0).contains(QStringLiteral("left out")), qPrintable(plan.rows.last().problems.join(u' ')));
        const Plan again = import(community, file);
        QCOMPARE(again.newCount + again.updatedCount, 0);
    }

    void anAddressThousandsShareIsNotComparedWithThemAll()
    {
        TestCommunity community;
        QString text = QStringLiteral("name,email,phone\n");
        for (int i = 0; i < 20'000; ++i)
            text += QStringLiteral("Qw%1 Of The Very Long And Winding House Of Zz%2,shared@example.org,020 7946 0100\n").arg(i).arg(i * 7919, 0, 16);
        const ImportFile file = fileOf(text);
        QCOMPARE(import(community, file).newCount, 20'000);
        QCOMPARE(counts(import(community, file)), QStringLiteral("0 new, 0 updated, 20000 same, 0 skipped, 0 perhaps"));
    }

    void notesEndWhereAFieldDoes()
    {
        TestCommunity community;
        const QString part(40'000, u'x');
        const ImportFile file = fileOf(QStringLiteral("name,notes,comments\nAda,%1,%1\n").arg(part));
        const Plan plan = import(community, file);
        QCOMPARE(everybody(community).value(0).notes.size(), 64 * 1024);
        QVERIFY(plan.rows.value(0).problems.value(0).contains(QStringLiteral("64 kB")));
        QCOMPARE(import(community, file).sameCount, 1);
    }

    void whatCannotBeIsLeftOutByName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("problem");
        QTest::newRow("a birthday to come") << "name,birthday\nAda,2090-12-12\n" << "2090-12-12";
        QTest::newRow("no day of that month") << "name,birthday\nAda,30/02/1990\n" << "30/02/1990";
        QTest::newRow("an address with a row inside") << "name,email\nAda,\"Bob,b@example.org\"\n" << "Bob";
        QTest::newRow("neither yes nor no") << "name,may be contacted\nAda,only by post\n" << "only by post";
    }
    void whatCannotBeIsLeftOutByName()
    {
        QFETCH(QString, text);
        QFETCH(QString, problem);
        TestCommunity community;
        const Plan plan = import(community, text);
        QCOMPARE(plan.newCount, 1);
        QVERIFY2(plan.rows[0].problems.value(0).contains(problem), qPrintable(plan.rows[0].problems.join(u' ')));
        const Person ada = everybody(community).value(0);
        QVERIFY(ada.birthday.isEmpty());
        QVERIFY(!problem.startsWith(u"only") || !ada.mayBeContacted);
    }

    void filesThatAreNoneAreRefusedAtOnce()
    {
        QTemporaryDir folder;
        const QString pipe = folder.filePath(QStringLiteral("pipe.csv"));
        QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
        const QList<QPair<QString, QString>> refused{{pipe, QStringLiteral("a pipe")}, {folder.path(), QStringLiteral("is a folder")},
                                                     {QStringLiteral("/dev/zero"), QStringLiteral("a device")},
                                                     {QStringLiteral("/proc/self/mem"), QStringLiteral("could not be read to its end")},
                                                     {folder.filePath(QStringLiteral("none.csv")), QStringLiteral("could not be opened")}};
        for (const auto &[path, why] : refused) {
            const auto file = readFile(path, options());
            QVERIFY(!file.ok());
            QVERIFY2(file.error().text.contains(why), qPrintable(file.error().text));
        }
    }

    void titlesAreMadeReadable()
    {
        QCOMPARE(titleFromFileName(QStringLiteral("luma-guests.csv")), QStringLiteral("Luma guests"));
        QCOMPARE(titleFromFileName(QStringLiteral("tuesday_supper-2026-11-24.csv")), QStringLiteral("Tuesday supper 2026-11-24"));
        QVERIFY(!titleFromFileName(QStringLiteral(".csv")).isEmpty());
    }

    void thousandsOfRowsAreLinear()
    {
        TestCommunity community;
        QString text = QStringLiteral("name,email,phone\n");
        for (int i = 0; i < 20'000; ++i)
            text += QStringLiteral("Person %1 Of%2,person%1@example.org,+44 7700 %3\n").arg(i).arg(i % 977).arg(100'000 + i);
        const ImportFile file = fileOf(text);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(import(community, file).newCount, 20'000);
        qInfo("20,000 new in %lld ms", timer.restart());
        QCOMPARE(import(community, file).sameCount, 20'000);
        qInfo("20,000 again in %lld ms", timer.restart());
    }
};

QTEST_GUILESS_MAIN(TestImport)
#include "tst_import.moc"
