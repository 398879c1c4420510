// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// People: what a record needs, and how somebody is found.
#include "app/people/needs.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

class TestPeople : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNameCanBeSeenAndFits_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("fits");
        QTest::newRow("letters") << u"Ana"_s << true;
        QTest::newRow("another script") << u"ليلى"_s << true;
        QTest::newRow("a picture") << u"🌻"_s << true;
        QTest::newRow("a direction and nothing else") << u"\u202e\u200b"_s << false;
        QTest::newRow("a book") << QString(100000, u'a') << false;
    }
    void aNameCanBeSeenAndFits()
    {
        QFETCH(QString, name);
        QFETCH(bool, fits);
        QCOMPARE(people::canBeName(name), fits);
    }
    void whatCouldHurtIsToldFromWhatIsMerelyNotEaten_data()
    {
        QTest::addColumn<QString>("need");
        QTest::addColumn<bool>("hurts");
        for (const char *need : {"No nuts", "no PEANUTS", "Nut allergy", "allergic to bees", "ALLERGIES: eggs"})
            QTest::newRow(need) << QString::fromLatin1(need) << true;
        for (const char *need : {"Vegan", "Halal", "Nothing spicy", "None"})
            QTest::newRow(need) << QString::fromLatin1(need) << false;
    }
    void whatCouldHurtIsToldFromWhatIsMerelyNotEaten()
    {
        QFETCH(QString, need);
        QFETCH(bool, hurts);
        QCOMPARE(people::couldHurt(need), hurts);
    }
    void oneWordIsEnoughOfAName()
    {
        TestCommunity community;
        QCOMPARE(community.person(QStringLiteral("  Suharto ")).name, QStringLiteral("Suharto"));
        const auto refused = wait(community.store().perform(people::Add, [](Tx &tx) { people::addNamed(tx, QStringLiteral(" ")); }));
        QVERIFY(refused.error().text.contains(QStringLiteral("needs a name")));
    }

    void aNameIsMadeOfItsPartsWhenThereIsNoOther()
    {
        Person person;
        person.givenName = QStringLiteral("Zoë");
        person.familyName = QStringLiteral("Baxter");
        QCOMPARE(people::tidied(person).name, QStringLiteral("Zoë Baxter"));
        person = Person();
        person.callName = QStringLiteral("Gigi");
        QCOMPARE(people::tidied(person).name, QStringLiteral("Gigi"));
    }

    void aBirthdayMayLackItsYearButMustExist_data()
    {
        QTest::addColumn<QString>("birthday");
        QTest::addColumn<bool>("good");
        QTest::newRow("whole") << QStringLiteral("1991-04-03") << true;
        QTest::newRow("no year") << QStringLiteral("--04-03") << true;
        QTest::newRow("leap day") << QStringLiteral("--02-29") << true;
        QTest::newRow("none") << QString() << true;
        QTest::newRow("no such day") << QStringLiteral("1991-02-30") << false;
        QTest::newRow("words") << QStringLiteral("in May") << false;
    }
    void aBirthdayMayLackItsYearButMustExist()
    {
        QFETCH(QString, birthday);
        QFETCH(bool, good);
        Person person;
        person.name = QStringLiteral("Ana");
        person.birthday = birthday;
        bool refused = false;
        try {
            people::tidied(person);
        } catch (const Failure &) {
            refused = true;
        }
        QCOMPARE(!refused, good);
    }

    void listsAreTrimmedAndFreedOfDoubles()
    {
        Person person;
        person.name = QStringLiteral("Ana");
        person.emails = {QStringLiteral(" ana@example.org "), QString(), QStringLiteral("ANA@example.org"), QStringLiteral("a@example.org")};
        QCOMPARE(people::tidied(person).emails, (QStringList{QStringLiteral("ana@example.org"), QStringLiteral("a@example.org")}));
    }

    void everyFieldComesBackAsItWasWritten_data() { TestCommunity::databases(); }
    void everyFieldComesBackAsItWasWritten()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const Person friendOf = community.person(QStringLiteral("Ben"));
        Person person;
        person.name = QStringLiteral("عומר \"the\\quick\"\n小雨 🪑");
        person.name = person.name.simplified();
        person.callName = QStringLiteral("Omer");
        person.emails = {QStringLiteral("a@example.org"), QStringLiteral("quote\"d@example.org")};
        person.phones = {QStringLiteral("+44 7700 900000")};
        person.birthday = QStringLiteral("--02-29");
        person.tags = {QStringLiteral("cooks, often"), QStringLiteral("drives")};
        person.photoConsent = Consent::No;
        person.mayBeContacted = false;
        person.introducedBy = friendOf.id;
        person.organizer = true;
        person.awayUntil = QDate(2026, 12, 31);
        person.joinedOn = QDate(2024, 2, 29);
        person.notes = QStringLiteral("line one\nline two\t\"quoted\"");
        person.externalIds = {QStringLiteral("meetup:12000009")};
        person.custom.insert(QStringLiteral("Any food?"), QStringLiteral("végan"));
        const Person added = community.change([&](Tx &tx) { return people::add(tx, person); });
        community.reopen();
        QCOMPARE(community.ask([&](Reader &reader) { return reader.get<Person>(added.id); }), added);
        QCOMPARE(added.notes, person.notes);
        QCOMPARE(added.custom, person.custom);
    }

    void peopleAreFoundByIdNameAndBeginningsOfWords()
    {
        TestCommunity community;
        const Person zoe = community.person(QStringLiteral("Zoë Baxter"));
        community.person(QStringLiteral("Zoltan Baxter"));
        community.person(QStringLiteral("Ana Baxter"));
        const auto find = [&](const QString &typed) {
            return wait(community.store().read([=](Reader &reader) { return people::theOneCalled(reader, typed); }));
        };
        QCOMPARE(find(QStringLiteral("zoe baxter"))->id, zoe.id);
        QCOMPARE(find(zoe.id.toText())->id, zoe.id);
        QCOMPARE(find(QStringLiteral("bax zoe"))->id, zoe.id);
        QVERIFY(find(QStringLiteral("zo bax")).error().text.contains(QStringLiteral("Zoltan")));
        QCOMPARE(find(QStringLiteral("nobody")).error().kind, Error::Kind::NotFound);
        QCOMPARE(find(QString()).error().kind, Error::Kind::NotFound);
    }

    void threeHundredAreTaggedAndUntaggedInOneStep()
    {
        TestCommunity community;
        QList<PersonId> ids;
        community.change([&](Tx &tx) {
            for (int i = 0; i < 300; ++i)
                ids.append(people::addNamed(tx, QStringLiteral("P%1").arg(i)).id);
        });
        const QByteArray before = community.contents();
        community.change([&](Tx &tx) { people::tag(tx, ids, QStringLiteral("choir")); });
        QVERIFY(community.contents() != before);
        must(community.store().undoLast());
        QCOMPARE(community.contents(), before);
    }

    void theListSaysWhenSomebodyWasHere()
    {
        TestCommunity community;
        const Person ana = community.person(QStringLiteral("Ana"));
        const Gathering supper = community.gathering(QStringLiteral("Supper"));
        community.change([&](Tx &tx) {
            people::tag(tx, {ana.id}, QStringLiteral("Bäcker"));
            gatherings::checkIn(tx, supper.id, ana.id, tx.now());
        });
        const auto list = community.ask([](Reader &reader) { return people::list(reader); });
        QCOMPARE(list.size(), 1);
        QCOMPARE(list.first().timesHere, 1);
        QCOMPARE(list.first().lastSeen, community.clock().now());
        QVERIFY(list.first().folded.contains(QStringLiteral("backer")));
        const auto visits = community.ask([&](Reader &reader) { return people::visits(reader, ana.id); });
        QCOMPARE(visits.size(), 1);
        QVERIFY(visits.first().cameIn);
    }
};

QTEST_GUILESS_MAIN(TestPeople)
#include "tst_people.moc"
