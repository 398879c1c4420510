// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dates of files, and phones and names as far as they tell people apart.
#include "app/core/folding.h"
#include "app/exchange/dates.h"
#include "app/exchange/names.h"
#include "app/exchange/phones.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kith;
using namespace kith::exchange;

class TestDates : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void daysAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("order");
        QTest::addColumn<QString>("day");
        const int any = int(DateOrder::Unknown);
        const int day = int(DateOrder::DayFirst);
        const int month = int(DateOrder::MonthFirst);
        QTest::newRow("ISO") << "1991-04-03" << any << "1991-04-03";
        QTest::newRow("no hyphens") << "19910403" << any << "1991-04-03";
        QTest::newRow("slashes, year first") << "1991/4/3" << any << "1991-04-03";
        QTest::newRow("no year") << "--04-03" << any << "--04-03";
        QTest::newRow("no year, vCard 4") << "--0403" << any << "--04-03";
        QTest::newRow("leap day without a year") << "--02-29" << any << "--02-29";
        QTest::newRow("day first") << "03/04/1991" << day << "1991-04-03";
        QTest::newRow("month first") << "03/04/1991" << month << "1991-03-04";
        QTest::newRow("unknown order stays unread") << "03/04/1991" << any << "";
        QTest::newRow("the same either way") << "04/04/1991" << any << "1991-04-04";
        QTest::newRow("proves itself") << "25/04/1991" << any << "1991-04-25";
        QTest::newRow("dots") << "3.4.1991" << day << "1991-04-03";
        QTest::newRow("day and month") << "14/03" << day << "--03-14";
        QTest::newRow("two digits, last century") << "14/03/84" << day << "1984-03-14";
        QTest::newRow("two digits, this century") << "14/03/12" << day << "2012-03-14";
        QTest::newRow("month by name") << "12 Mar 2024" << any << "2024-03-12";
        QTest::newRow("month first by name") << "March 12, 2024" << any << "2024-03-12";
        QTest::newRow("German") << "12. März 1984" << any << "1984-03-12";
        QTest::newRow("French") << "3 février 1990" << any << "1990-02-03";
        QTest::newRow("name without a year") << "14 March" << any << "--03-14";
        QTest::newRow("ordinal") << "3rd of April 1991" << any << "1991-04-03";
        QTest::newRow("with a time") << "1991-04-03T10:00:00Z" << any << "1991-04-03";
        QTest::newRow("Apple's year for none") << "1604-04-03" << any << "--04-03";
        QTest::newRow("no such day") << "31/02/1984" << day << "";
        QTest::newRow("no leap year") << "1991-02-29" << any << "";
        QTest::newRow("month and year") << "03/1991" << day << "";
        QTest::newRow("a year") << "1991" << any << "";
        QTest::newRow("words") << "unknown" << any << "";
        QTest::newRow("a long number") << "123456789012" << any << "";
    }
    void daysAreRead()
    {
        QFETCH(QString, text);
        QFETCH(int, order);
        QFETCH(QString, day);
        const auto read = readDay(text, DateOrder(order), 2026, false);
        QCOMPARE(read ? read->toText() : QString(), day);
    }

    void momentsAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("moment");
        QTest::newRow("UTC") << "2026-11-24T18:30:00.000Z" << "2026-11-24 18:30:00 0";
        QTest::newRow("offset") << "2026-11-24T18:30:00+01:00" << "2026-11-24 18:30:00 3600";
        QTest::newRow("local") << "2026-11-24 18:01:00" << "2026-11-24 18:01:00";
        QTest::newRow("American") << "11/24/2026 6:01 p.m." << "2026-11-24 18:01:00";
        QTest::newRow("midnight") << "2026/09/20 12:00:00 AM" << "2026-09-20 00:00:00";
        QTest::newRow("German") << "24.11.2026 18:01" << "2026-11-24 18:01:00";
        QTest::newRow("two digits") << "11/29/24 22:28" << "2024-11-29 22:28:00";
        QTest::newRow("by name") << "20 Nov 2026 10:00" << "2026-11-20 10:00:00";
        QTest::newRow("no time") << "2026-11-24" << "2026-11-24";
        QTest::newRow("bad time") << "2026-11-24 25:99" << "";
        QTest::newRow("no year") << "--04-03" << "";
    }
    void momentsAreRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, moment);
        QString shown;
        if (const auto read = readMoment(text, DateOrder::Unknown, 2026)) {
            shown = read->date.toString(Qt::ISODate);
            if (read->time)
                shown += u' ' + read->time->toString(QStringLiteral("HH:mm:ss"));
            if (read->offsetSeconds)
                shown += u' ' + QString::number(*read->offsetSeconds);
        }
        QCOMPARE(shown, moment);
    }

    void aColumnDecidesItsOrderOrAsks_data()
    {
        QTest::addColumn<QStringList>("values");
        QTest::addColumn<bool>("asks");
        QTest::addColumn<int>("order");
        QTest::newRow("both fit") << QStringList{"03/04/1991", "05/06/1980"} << true << int(DateOrder::Unknown);
        QTest::newRow("one settles it") << QStringList{"03/04/1991", "25/06/1980"} << false << int(DateOrder::DayFirst);
        QTest::newRow("the other way") << QStringList{"03/04/1991", "06/25/1980", "", "x"} << false << int(DateOrder::MonthFirst);
        QTest::newRow("both ways at once") << QStringList{"13/04/1991", "06/25/1980"} << true << int(DateOrder::Unknown);
        QTest::newRow("it does not matter") << QStringList{"01/01/1960", "02/02/1961"} << false << int(DateOrder::Unknown);
        QTest::newRow("ISO") << QStringList{"1991-04-03"} << false << int(DateOrder::Unknown);
        QTest::newRow("partial ones count") << QStringList{"14/03", "03/04"} << false << int(DateOrder::DayFirst);
    }
    void aColumnDecidesItsOrderOrAsks()
    {
        QFETCH(QStringList, values);
        QFETCH(bool, asks);
        QFETCH(int, order);
        DateColumn column;
        for (const QString &value : values)
            column.look(value);
        QCOMPARE(column.isAmbiguous(), asks);
        QCOMPARE(column.order(DateOrder::Unknown), DateOrder(order));
    }

    void aColumnThatContradictsItselfShowsBothKinds()
    {
        DateColumn column;
        for (const char *value : {"13/04/1991", "14/04/1991", "06/25/1980"})
            column.look(QString::fromLatin1(value));
        QVERIFY(column.isAmbiguous());
        QCOMPARE(column.samples(), (QStringList{QStringLiteral("13/04/1991"), QStringLiteral("06/25/1980")}));
    }

    void addressesWithMoreThanAnAddressAreNone()
    {
        for (const char *text : {"Bob,b@example.org", "b@example.org\"", "a;b@example.org", "<b@example.org", "b @example.org"})
            QVERIFY2(!tidyEmail(QString::fromLatin1(text)), text);
        QCOMPARE(tidyEmail(u"Bob Lee <b@example.org>"), QStringLiteral("b@example.org"));
    }

    void phonesAreTheSameHoweverWritten_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("same");
        QTest::newRow("national") << "+44 7700 900000" << "07700 900000" << true;
        QTest::newRow("zero eaten by a spreadsheet") << "+44 7700 900000" << "7700 900000" << true;
        QTest::newRow("00") << "0044 7700 900000" << "+447700900000" << true;
        QTest::newRow("(0)") << "+44 (0)7700 900000" << "07700-900000" << true;
        QTest::newRow("extension") << "+44 20 7946 0117 ext. 3" << "020 7946 0117" << true;
        QTest::newRow("Arabic digits") << "٠٧٧٠٠٩٠٠٠٠٠" << "07700900000" << true;
        QTest::newRow("other country, same end") << "+49 7700 900000" << "+44 7700 900000" << false;
        QTest::newRow("one digit") << "07700 900000" << "07700 900001" << false;
        QTest::newRow("foreign") << "+1 212-555-0123" << "001 212 555 0123" << true;
    }
    void phonesAreTheSameHoweverWritten()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(bool, same);
        const PhoneBook book(QStringLiteral("Europe/London"));
        QCOMPARE(book.region(), QStringLiteral("GB"));
        QCOMPARE(phoneKey(a) == phoneKey(b) && book.isSame(a, b), same);
    }

    void aHundredThousandPhonesCostLittle()
    {
        QStringList phones;
        for (int i = 0; i < 100'000; ++i)
            phones.append(QStringLiteral("+44 7700 %1").arg(100'000 + i));
        QElapsedTimer timer;
        timer.start();
        quint64 sum = 0;
        for (const QString &phone : phones)
            sum += phoneKey(phone);
        qInfo("100,000 keys in %lld ms", timer.elapsed());
        QVERIFY(sum > 0);
    }

    void contactsAreTidied()
    {
        QCOMPARE(tidyPhone(u"tel:+44  7700 900000"), QStringLiteral("+44 7700 900000"));
        QVERIFY(!tidyPhone(u"4.47701E+11"));
        QVERIFY(!tidyPhone(u"n/a"));
        QCOMPARE(tidyEmail(u" Ada <ada@example.org> "), QStringLiteral("ada@example.org"));
        QCOMPARE(tidyEmail(u"mailto:ada@example.org"), QStringLiteral("ada@example.org"));
        QVERIFY(!tidyEmail(u"ada at example.org"));
        QVERIFY(!tidyEmail(u"a@b, c@d"));
    }

    void namesAreTurnedRound()
    {
        const NameParts grace = nameFamilyFirst(u"Okafor, Grace");
        QCOMPARE(grace.whole, QStringLiteral("Grace Okafor"));
        QCOMPARE(grace.family, QStringLiteral("Okafor"));
        QCOMPARE(nameFamilyFirst(u"Suharto").whole, QStringLiteral("Suharto"));
        QCOMPARE(nameFromParts(u"小雨", {}, u"王"), QStringLiteral("王小雨"));
        QCOMPARE(nameFromParts(u"Ada", {}, {}), QStringLiteral("Ada"));
    }

    void namesAreCompared_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<int>("likeness");
        QTest::newRow("accents") << "Łukasz Wójcik" << "lukasz wojcik" << int(NameLikeness::Equal);
        QTest::newRow("turned round") << "Wójcik Łukasz" << "Łukasz Wójcik" << int(NameLikeness::Equal);
        QTest::newRow("hyphen") << "Jean-Luc Tremblay" << "JeanLuc Tremblay" << int(NameLikeness::Equal);
        QTest::newRow("first name") << "Grace" << "Grace Okafor" << int(NameLikeness::Fitting);
        QTest::newRow("initial") << "G. Okafor" << "Grace Okafor" << int(NameLikeness::Fitting);
        QTest::newRow("slip") << "Grace Okafor" << "Grace Okafur" << int(NameLikeness::Misspelt);
        QTest::newRow("one house") << "John Smith" << "Joan Smith" << int(NameLikeness::Similar);
        QTest::newRow("numbered") << "Guest 12" << "Guest 13" << int(NameLikeness::Different);
        QTest::newRow("family") << "Grace Okafor" << "Daniel Okafor" << int(NameLikeness::Different);
    }
    void namesAreCompared()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(int, likeness);
        QCOMPARE(int(likenessOf(fold(a), fold(b))), likeness);
        QCOMPARE(int(likenessOf(fold(b), fold(a))), likeness);
    }

    void europeanLettersFoldAsInLongerScripts()
    {
        // A Greek letter behind it sends the whole text the long way.
        for (char16_t c = 1; c < 0x250; ++c) {
            const QString text = QStringLiteral("a%1b").arg(QChar(c));
            QCOMPARE(fold(text) + u'a', fold(text + QStringLiteral("α")));
        }
    }

    void jaroWinklerIsTheKnownOne()
    {
        QCOMPARE(QString::number(jaroWinkler(u"martha", u"marhta"), 'f', 4), QStringLiteral("0.9611"));
        QCOMPARE(jaroWinkler(u"", u"a"), 0.0);
        QCOMPARE(jaroWinkler(u"ada", u"ada"), 1.0);
    }
};

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
