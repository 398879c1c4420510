// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Ways to reach people: none, shared, and the days on which one would.
#include "app/people/birthdays.h"
#include "app/session/greeting.h"
#include "app/upkeep/contacts.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// "Ada ada@example.org 020 7946 0100": a word with @ is an address, everything after the name else one number.
Person personFrom(const QString &line)
{
    Person person;
    QStringList phone;
    const QStringList words = line.split(u' ');
    for (const QString &word : words.mid(1)) {
        if (word.contains(u'@'))
            person.emails.append(word);
        else
            phone.append(word);
    }
    person.name = words.first();
    if (!phone.isEmpty())
        person.phones.append(phone.join(u' '));
    return person;
}

QList<upkeep::Contact> contactsFrom(const QStringList &lines)
{
    QList<upkeep::Contact> contacts;
    for (const QString &line : lines) {
        const Person person = personFrom(line);
        contacts.append({{}, person.name, person.called(), person.emails, person.phones, true});
    }
    return contacts;
}

/// "George, Wren: phone; Ada, Ben: email and phone"
QString told(const QList<upkeep::Sharing> &groups)
{
    QStringList told;
    for (const upkeep::Sharing &group : groups) {
        QStringList names;
        for (const upkeep::Contact &contact : group.people)
            names.append(contact.called);
        told.append(names.join(u", ") + (group.email && group.phone ? u": email and phone"_s : group.email ? u": email"_s : u": phone"_s));
    }
    return told.join(u"; ");
}

} // namespace

class TestContacts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordsThatShareAnAddressOrANumberAreFound_data()
    {
        QTest::addColumn<QStringList>("people");
        QTest::addColumn<QString>("says");
        QTest::newRow("nobody") << QStringList() << QString();
        QTest::newRow("everybody has their own") << QStringList{u"Ada ada@example.org 020 7946 0101"_s, u"Ben ben@example.org 020 7946 0102"_s, u"Cem"_s, u"Dee"_s} << QString();
        QTest::newRow("a number") << QStringList{u"George 020 7946 0126"_s, u"Ada"_s, u"Wren 020 7946 0126"_s} << u"George, Wren: phone"_s;
        QTest::newRow("a number written otherwise") << QStringList{u"George 020 7946 0126"_s, u"Wren +44 20 79460126"_s} << u"George, Wren: phone"_s;
        QTest::newRow("the end of a number in another country") << QStringList{u"George 020 7946 0126"_s, u"Wren +33 20 7946 0126"_s} << QString();
        QTest::newRow("an address") << QStringList{u"Ada Ada@Example.org"_s, u"Ben ada@example.org"_s} << u"Ada, Ben: email"_s;
        QTest::newRow("both, told once") << QStringList{u"Ada a@example.org 020 7946 0101"_s, u"Ben a@example.org 020 7946 0101"_s} << u"Ada, Ben: email and phone"_s;
        QTest::newRow("three") << QStringList{u"Ada a@example.org"_s, u"Ben a@example.org"_s, u"Cem a@example.org"_s} << u"Ada, Ben, Cem: email"_s;
        QTest::newRow("the same twice on one record") << QStringList{u"Ada a@example.org A@example.org"_s} << QString();
        QTest::newRow("too short to be a number") << QStringList{u"Ada 112"_s, u"Ben 112"_s} << QString();
    }
    void recordsThatShareAnAddressOrANumberAreFound()
    {
        QFETCH(QStringList, people);
        QFETCH(QString, says);
        QCOMPARE(told(upkeep::sharing(contactsFrom(people), u"Europe/London"_s)), says);
    }

    void theStoreTellsWhoCanBeReachedHow_data() { TestCommunity::databases(); }
    void theStoreTellsWhoCanBeReachedHow()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        community.change([](Tx &tx) {
            for (const auto *line : {u"Wren 020 7946 0126", u"George 020 7946 0126", u"Suharti", u"Omar"})
                people::add(tx, personFrom(QString::fromUtf16(line)));
            Person quiet = personFrom(u"Quiet"_s);
            quiet.mayBeContacted = false;
            people::add(tx, quiet);
            people::archive(tx, {people::add(tx, personFrom(u"Gone 020 7946 0126"_s)).id});
        });
        const auto contacts = community.ask(&upkeep::contacts);
        QCOMPARE(contacts.size(), 5);
        QCOMPARE(told(upkeep::sharing(contacts, u"Europe/London"_s)), u"George, Wren: phone"_s);
        QStringList without;
        for (const upkeep::Contact &contact : upkeep::withoutAny(contacts))
            without.append(contact.called);
        QCOMPARE(without, QStringList({u"Omar"_s, u"Suharti"_s}));
    }

    void thoseToldApartShareANumberInPeace()
    {
        TestCommunity community;
        QList<Person> all;
        community.change([&](Tx &tx) {
            for (const auto *line : {u"George 020 7946 0126", u"Wren 020 7946 0126", u"Xu 020 7946 0199", u"Yara 020 7946 0199", u"Zoe 020 7946 0199"})
                all.append(people::add(tx, personFrom(QString::fromUtf16(line))));
            people::tellApart(tx, all[0].id, all[1].id);
            people::tellApart(tx, all[2].id, all[3].id);
        });
        const auto apart = community.ask([](Reader &reader) { return people::ToldApart(reader); });
        QCOMPARE(told(upkeep::sharing(community.ask(&upkeep::contacts), u"Europe/London"_s, apart)), u"Xu, Yara, Zoe: phone"_s);
    }

    void aBirthdayComesRoundOnceAYear_data()
    {
        QTest::addColumn<QString>("birthday");
        QTest::addColumn<QDate>("from");
        QTest::addColumn<QDate>("next");
        QTest::newRow("today") << u"1991-11-23"_s << QDate(2026, 11, 23) << QDate(2026, 11, 23);
        QTest::newRow("yesterday") << u"1991-11-22"_s << QDate(2026, 11, 23) << QDate(2027, 11, 22);
        QTest::newRow("without a year") << u"--01-02"_s << QDate(2026, 12, 30) << QDate(2027, 1, 2);
        QTest::newRow("29 February") << u"1992-02-29"_s << QDate(2028, 2, 1) << QDate(2028, 2, 29);
        QTest::newRow("29 February, other years") << u"--02-29"_s << QDate(2026, 2, 27) << QDate(2026, 2, 28);
        QTest::newRow("none") << QString() << QDate(2026, 11, 23) << QDate();
        QTest::newRow("no day") << u"--13-40"_s << QDate(2026, 11, 23) << QDate();
    }
    void aBirthdayComesRoundOnceAYear()
    {
        QFETCH(QString, birthday);
        QFETCH(QDate, from);
        QFETCH(QDate, next);
        QCOMPARE(people::nextBirthday(birthday, from), next);
    }

    void birthdaysOfTheWeekAreToldInTheirOrder_data() { TestCommunity::databases(); }
    void birthdaysOfTheWeekAreToldInTheirOrder()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const std::pair<QString, QString> people[] = {{u"Ada"_s, u"1991-11-30"_s}, {u"Ben"_s, u"--11-23"_s}, {u"Cem"_s, u"--12-01"_s}, {u"Dee"_s, QString()}, {u"Quiet"_s, u"--11-24"_s}};
        community.change([&](Tx &tx) {
            for (const auto &[name, birthday] : people) {
                Person person = personFrom(name);
                person.birthday = birthday;
                person.mayBeContacted = name != u"Quiet";
                people::add(tx, person);
            }
        });
        const auto soon = community.ask([](Reader &reader) { return people::birthdays(reader, QDate(2026, 11, 23)); });
        QCOMPARE(soon.size(), 2);
        QCOMPARE(soon[0].called, u"Ben"_s);
        QCOMPARE(soon[1].called, u"Ada"_s);
        QCOMPARE(soon[1].on, QDate(2026, 11, 30));
    }

    void theGreetingKnowsTheHourAndTheName_data()
    {
        QTest::addColumn<QTime>("at");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("before dawn") << QTime(4, 59) << u"Mirela"_s << u"Good evening, Mirela."_s;
        QTest::newRow("early") << QTime(5, 0) << u"Mirela Kovač"_s << u"Good morning, Mirela."_s;
        QTest::newRow("noon") << QTime(12, 0) << u"עמר"_s << u"Good afternoon, ⁨עמר⁩."_s;
        QTest::newRow("evening, nobody known") << QTime(18, 0) << u" "_s << u"Good evening."_s;
    }
    void theGreetingKnowsTheHourAndTheName()
    {
        QFETCH(QTime, at);
        QFETCH(QString, name);
        QFETCH(QString, says);
        QCOMPARE(greeting(at, name), says);
    }
};

QTEST_GUILESS_MAIN(TestContacts)
#include "tst_contacts.moc"
