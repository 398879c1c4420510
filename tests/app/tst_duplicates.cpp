// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which two records could be one person, and that two who were told apart are never proposed again.
#include "app/core/namesound.h"
#include "app/core/folding.h"
#include "app/upkeep/duplicates.h"
#include "app/upkeep/merge.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

using upkeep::Likeness;
using upkeep::Likenesses;
using upkeep::Lookalike;

namespace {

/// "Grace Okafor | grace@example.org | 020 7946 0117 | 1991-04-03", what comes after the name left out where there is none.
Lookalike lookalikeFrom(const QString &line, qint64 id = 1)
{
    const QStringList parts = line.split(u'|');
    Lookalike who{{id}, parts.value(0).trimmed(), {}, {}, {}, parts.value(3).trimmed()};
    if (const QString email = parts.value(1).trimmed(); !email.isEmpty())
        who.emails.append(email);
    if (const QString phone = parts.value(2).trimmed(); !phone.isEmpty())
        who.phones.append(phone);
    return who;
}

QString told(const QList<upkeep::Duplicate> &duplicates)
{
    QStringList pairs;
    for (const upkeep::Duplicate &pair : duplicates)
        pairs.append(pair.one.name + u" = "_s + pair.other.name);
    return pairs.join(u", ");
}

} // namespace

class TestDuplicates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatAreSpokenAlikeSoundAlike_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<bool>("alike");
        const auto row = [](const QString &one, const QString &other, bool alike) { QTest::newRow(qPrintable(one + u" / "_s + other)) << one << other << alike; };
        row(u"Zoë"_s, u"Zoey"_s, true);
        row(u"Katherine"_s, u"Catherine"_s, true);
        row(u"Mohammed"_s, u"Muhammad"_s, true);
        row(u"Юлия"_s, u"Julia"_s, true);
        row(u"Łukasz"_s, u"Lukas"_s, true);
        row(u"Stephen"_s, u"Stefan"_s, true);
        row(u"Phillip Smith"_s, u"Smith Filip"_s, true);
        row(u"Müller"_s, u"Muller"_s, true);
        row(u"Γιώργος"_s, u"Giorgos"_s, true);
        row(u"Ana"_s, u"Ben"_s, false);
        row(u"Grace Okafor"_s, u"Grace Hopper"_s, false);
        row(u"Ana"_s, u"Ina"_s, false);
    }
    void namesThatAreSpokenAlikeSoundAlike()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        QTEST(nameSound(fold(one)) == nameSound(fold(other)), "alike");
    }

    void twoRecordsAreAlikeForReasons_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        QTest::addColumn<int>("why");
        const auto row = [](const char *title, const QString &one, const QString &other, Likenesses why) { QTest::newRow(title) << one << other << why.toInt(); };
        row("different people", u"Grace Okafor | g@example.org"_s, u"Ben Hart | b@example.org"_s, {});
        row("the same name", u"Grace Okafor"_s, u"okafor GRACE"_s, Likeness::Name);
        row("an initial", u"Grace Okafor"_s, u"G. Okafor"_s, Likeness::Name);
        row("only a first name in common", u"Grace Okafor"_s, u"Grace"_s, {});
        row("a slip of the pen", u"Grace Okafor"_s, u"Grace Okator"_s, Likeness::Spelling);
        row("a sound", u"Catherine Meyer"_s, u"Katherine Meier"_s, Likeness::Sound);
        row("another script", u"Юлия Петрова"_s, u"Yuliya Petrova"_s, Likeness::Name);
        row("another script by ear", u"Юлия Петрова"_s, u"Julia Petrova"_s, Likeness::Sound);
        row("another script with other letters", u"Ірина Шевченко"_s, u"Iryna Shevchenko"_s, Likeness::Name);
        row("a script without vowels", u"عمر"_s, u"Omar"_s, Likeness::Sound);
        row("a script without vowels, two words", u"عمر حداد"_s, u"Omar Haddad"_s, Likeness::Sound);
        row("a script without vowels, another name", u"عمر"_s, u"Maria"_s, {});
        row("a family name more", u"Rosa Delgado"_s, u"Rosa Delgado-Ruiz"_s, Likeness::Name);
        row("a family name more, written otherwise", u"Roza Delgado"_s, u"Rosa Delgado-Ruiz"_s, Likeness::Sound);
        row("a family name in place of another", u"Rosa Delgado Ruiz"_s, u"Rosa Delgado Whitfield"_s, {});
        row("an address", u"Grace Okafor | g@example.org"_s, u"Ben Hart | G@example.org"_s, Likeness::Email);
        row("a number written otherwise", u"Grace || 020 7946 0117"_s, u"Ben || +44 20 79460117"_s, Likeness::Phone);
        row("name and number", u"Grace Okafor || 020 7946 0117"_s, u"Grace Okafor || 020 7946 0117"_s, Likeness::Name | Likeness::Phone);
        row("two birthdays", u"Grace Okafor ||| 1991-04-03"_s, u"Grace Okafor ||| 1962-04-03"_s, {});
        row("a birthday without its year", u"Grace Okafor ||| 1991-04-03"_s, u"Grace Okafor ||| --04-03"_s, Likeness::Name);
    }
    void twoRecordsAreAlikeForReasons()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        const exchange::PhoneBook book(u"Europe/London"_s);
        QTEST(upkeep::likenesses(lookalikeFrom(one), lookalikeFrom(other), book).toInt(), "why");
    }

    void aCallNameTellsWhoSomebodyIs()
    {
        Lookalike formal = lookalikeFrom(u"Robert Hart"_s), called = lookalikeFrom(u"Bobby Hart"_s);
        const exchange::PhoneBook book(u"Europe/London"_s);
        QVERIFY(!upkeep::likenesses(formal, called, book));
        formal.callName = u"Bobby"_s;
        QCOMPARE(upkeep::likenesses(formal, called, book), Likenesses(Likeness::Name));
    }

    void theSurestPairsComeFirst()
    {
        QList<Lookalike> people;
        const QStringList lines{u"Catherine Meyer"_s, u"Ben Hart"_s, u"Grace Okafor || 020 7946 0117"_s, u"Katherine Meier"_s, u"Grace Okafor || 020 7946 0117"_s, u"Hart Ben"_s};
        for (const QString &line : lines)
            people.append(lookalikeFrom(line, people.size() + 1));
        QCOMPARE(told(upkeep::Lookalikes(people, u"Europe/London"_s).pairs({})), u"Grace Okafor = Grace Okafor, Ben Hart = Hart Ben, Catherine Meyer = Katherine Meier"_s);
    }

    void whoeverIsWrittenOtherwiseIsFoundWhileOneIsWritten_data()
    {
        QTest::addColumn<QString>("known");
        QTest::addColumn<QString>("typed");
        QTest::newRow("a family name less") << u"Rosa Delgado-Ruiz"_s << u"Rosa Delgado"_s;
        QTest::newRow("a family name more") << u"Rosa Delgado"_s << u"Rosa Delgado-Ruiz"_s;
        QTest::newRow("a middle name less") << u"Anna Maria Rossi"_s << u"Ana Rossi"_s;
        QTest::newRow("Latin for Arabic") << u"عمر"_s << u"Omar"_s;
        QTest::newRow("Arabic for Latin") << u"Omar"_s << u"عمر"_s;
        QTest::newRow("Latin for Arabic, two words") << u"ليلى حداد"_s << u"Layla Haddad"_s;
        QTest::newRow("Latin for Cyrillic") << u"Ірина Шевченко"_s << u"Iryna Shevchenko"_s;
        QTest::newRow("Latin for Chinese") << u"林小雨"_s << u"Xiaoyu Lin"_s;
    }
    void whoeverIsWrittenOtherwiseIsFoundWhileOneIsWritten()
    {
        QFETCH(QString, known);
        QFETCH(QString, typed);
        const upkeep::Lookalikes people({lookalikeFrom(u"Ben Hart"_s, 1), lookalikeFrom(known, 2)}, u"Europe/London"_s);
        const QList<upkeep::Duplicate> found = people.like(lookalikeFrom(typed, 0));
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().one.name, known);
    }

    void whileOneIsWrittenThoseLikeThemAreTold()
    {
        QList<Lookalike> people{lookalikeFrom(u"Grace Okafor"_s, 1), lookalikeFrom(u"Ben Hart | ben@example.org"_s, 2)};
        const upkeep::Lookalikes all(people, u"Europe/London"_s);
        QCOMPARE(told(all.like(lookalikeFrom(u"Grays Okafor"_s, 0))), u"Grace Okafor = Grays Okafor"_s);
        QCOMPARE(told(all.like(lookalikeFrom(u"| ben@example.org"_s, 0))), u"Ben Hart = "_s);
        QCOMPARE(told(all.like(lookalikeFrom(u"Grace Okafor"_s, 1))), QString());
        QCOMPARE(told(all.like(lookalikeFrom(QString(), 0))), QString());
    }

    void whoWasToldApartIsNeverProposedAgain_data() { TestCommunity::databases(); }
    void whoWasToldApartIsNeverProposedAgain()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId one = community.person(u"Grace Okafor"_s).id, other = community.person(u"Grace Okafor"_s).id;
        const auto proposed = [&] { return told(community.ask([](Reader &reader) { return upkeep::possibleDuplicates(reader, u"Europe/London"_s); })); };
        QCOMPARE(proposed(), u"Grace Okafor = Grace Okafor"_s);
        community.change([=](Tx &tx) { people::tellApart(tx, other, one); });
        QCOMPARE(proposed(), QString());
        community.reopen();
        QCOMPARE(proposed(), QString());
        const PersonId third = community.person(u"Ben Hart"_s).id;
        community.change([=](Tx &tx) { upkeep::merge(tx, third, one, tx.get<Person>(one)); });
        QCOMPARE(proposed(), QString());
    }

    void archivedPeopleAreLeftInPeace()
    {
        TestCommunity community;
        const PersonId one = community.person(u"Grace Okafor"_s).id;
        community.person(u"Grace Okafor"_s);
        community.change([=](Tx &tx) { people::archive(tx, {one}); });
        QVERIFY(community.ask([](Reader &reader) { return upkeep::possibleDuplicates(reader, u"Europe/London"_s); }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDuplicates)
#include "tst_duplicates.moc"
