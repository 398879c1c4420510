// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Languages, the one nobody speaks, and how days are said and read.
#include "app/session/language.h"
#include "ui/kit/editors.h"
#include "ui/kit/saydate.h"
#include "ui/shell/pseudolanguage.h"
#include "ui/shell/speech.h"

#include <QApplication>
#include <QCalendarWidget>
#include <QDateEdit>
#include <QTest>

using namespace kith;
using namespace Qt::StringLiterals;

class TestSpeech : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void theStrangeLanguageIsLongerAndKeepsWhatIsFilledIn_data();
    void theStrangeLanguageIsLongerAndKeepsWhatIsFilledIn();
    void theStrangeLanguageKnowsPlurals();
    void aLanguageFromTheRightMirrorsTheWindows();
    void anotherLanguageReplacesTheOneBefore();
    void englishIsKnown();
    void aDayIsSaidInTheChosenStyle_data();
    void aDayIsSaidInTheChosenStyle();
    void noCommaStaysBehindWhereAYearOrWeekdayIsLeftOut();
    void aDayIsReadTheWayItIsWritten();
    void aBirthdayWithoutAYearHasNoneInAnyStyle();
    void editorsShowDaysAndWeeksAsChosen();

private:
    QApplication &app() { return *static_cast<QApplication *>(QCoreApplication::instance()); }
};

void TestSpeech::cleanup()
{
    speak(app(), {});
    setDateHabits({});
}

void TestSpeech::theStrangeLanguageIsLongerAndKeepsWhatIsFilledIn_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("kept");
    QTest::newRow("a sentence") << u"Nobody has answered yet"_s << QString();
    QTest::newRow("a place") << u"Opening %1 of %n for good"_s << u"%1"_s;
    QTest::newRow("a number") << u"Opening %1 of %n for good"_s << u"%n"_s;
    QTest::newRow("files") << u"Communities to open (*.kith);;All the files (*)"_s << u"(*.kith);;"_s;
}

void TestSpeech::theStrangeLanguageIsLongerAndKeepsWhatIsFilledIn()
{
    QFETCH(QString, english);
    QFETCH(QString, kept);
    const QString strange = PseudoLanguage::of(english);
    QVERIFY(strange != english);
    QVERIFY(strange.contains(kept));
    QVERIFY2(strange.size() >= english.size() * 1.25 && strange.size() <= english.size() * 1.7, qPrintable(strange));
    QCOMPARE(PseudoLanguage::of(u"MMMM yyyy"_s), u"MMMM yyyy"_s);
}

void TestSpeech::theStrangeLanguageKnowsPlurals()
{
    speak(app(), PseudoLanguage::name);
    const QString one = QCoreApplication::translate("kith::Standing", "%n people", nullptr, 1);
    const QString two = QCoreApplication::translate("kith::Standing", "%n people", nullptr, 2);
    QVERIFY2(one.startsWith(u"[1 "_s) && one.endsWith(u']'), qPrintable(one));
    QVERIFY(one.mid(3) != two.mid(3));
}

void TestSpeech::aLanguageFromTheRightMirrorsTheWindows()
{
    speak(app(), u"ar"_s);
    QCOMPARE(app().layoutDirection(), Qt::RightToLeft);
    QCOMPARE(QLocale().language(), QLocale::Arabic);
    speak(app(), u"en"_s);
    QCOMPARE(app().layoutDirection(), Qt::LeftToRight);
}

void TestSpeech::anotherLanguageReplacesTheOneBefore()
{
    speak(app(), PseudoLanguage::name);
    speak(app(), u"en"_s);
    QCOMPARE(QCoreApplication::translate("kith::Standing", "%n people", nullptr, 1), u"1 person"_s);
    QCOMPARE(QCoreApplication::translate("kith::Standing", "Saved"), u"Saved"_s);
}

void TestSpeech::englishIsKnown()
{
    QVERIFY(knownLanguages().contains(u"en"_s));
}

void TestSpeech::aDayIsSaidInTheChosenStyle_data()
{
    QTest::addColumn<DateStyle>("style");
    QTest::addColumn<QString>("day");
    QTest::addColumn<QString>("old");
    QTest::addColumn<QString>("weekday");
    QTest::newRow("day first") << DateStyle::DayFirst << u"12 May"_s << u"12 May 2019"_s << u"Tuesday 12 May"_s;
    QTest::newRow("month first") << DateStyle::MonthFirst << u"May 12"_s << u"May 12, 2019"_s << u"Tuesday May 12"_s;
    QTest::newRow("numbers") << DateStyle::Numbers << u"2026-05-12"_s << u"2019-05-12"_s << u"Tuesday 2026-05-12"_s;
    QTest::newRow("as the language") << DateStyle::Language << u"12 May"_s << u"12 May 2019"_s << u"Tuesday 12 May"_s;
}

void TestSpeech::aDayIsSaidInTheChosenStyle()
{
    QFETCH(DateStyle, style);
    QLocale::setDefault(QLocale(u"en_GB"_s));
    setDateHabits({style, 0});
    const QDate day(2026, 5, 12);
    QTEST(sayDay(day, day), "day");
    QTEST(sayDay(QDate(2019, 5, 12), day), "old");
    QTEST(sayWeekday(day, day), "weekday");
}

void TestSpeech::noCommaStaysBehindWhereAYearOrWeekdayIsLeftOut()
{
    setDateHabits({DateStyle::Language, 0});
    for (const char *language : {"ar", "fa", "ur", "en_US", "de", "hu", "ja"}) {
        QLocale::setDefault(QLocale(QLatin1StringView(language)));
        const QDate day(2026, 5, 12);
        for (const QString &said : {sayDay(day, day), sayDay(day, QDate(2027, 1, 1))})
            QVERIFY2(!u",،"_s.contains(said.front()) && !u",،"_s.contains(said.back()), qPrintable(QLatin1StringView(language) + u": "_s + said));
    }
}

void TestSpeech::aDayIsReadTheWayItIsWritten()
{
    QLocale::setDefault(QLocale(u"en_GB"_s));
    setDateHabits({DateStyle::MonthFirst, 0});
    QCOMPARE(readDay(u"5/12/2026"_s), QDate(2026, 5, 12));
    QCOMPARE(readDay(u"May 12, 2026"_s), QDate(2026, 5, 12));
    setDateHabits({DateStyle::DayFirst, 0});
    QCOMPARE(readDay(u"5/12/2026"_s), QDate(2026, 12, 5));
    QCOMPARE(readDay(u"12 May 2026"_s), QDate(2026, 5, 12));
    QCOMPARE(readDay(u"2026-05-12"_s), QDate(2026, 5, 12));
    QVERIFY(!readDay(u"31 February 2026"_s).isValid());
}

void TestSpeech::aBirthdayWithoutAYearHasNoneInAnyStyle()
{
    for (DateStyle style : {DateStyle::Language, DateStyle::DayFirst, DateStyle::MonthFirst, DateStyle::Numbers}) {
        setDateHabits({style, 0});
        const QString said = sayDayOfYear(QDate(2000, 5, 12));
        QVERIFY2(said.contains(u"May"_s) && !said.contains(u"2000"_s), qPrintable(said));
    }
}

void TestSpeech::editorsShowDaysAndWeeksAsChosen()
{
    QDateEdit edit(QDate(2026, 5, 12));
    edit.setCalendarPopup(true);
    setDateHabits({DateStyle::MonthFirst, Qt::Sunday});
    followDateHabits(&edit);
    QCOMPARE(edit.text(), u"Tue May 12, 2026"_s);
    QCOMPARE(edit.calendarWidget()->firstDayOfWeek(), Qt::Sunday);
}

QTEST_MAIN(TestSpeech)
#include "tst_speech.moc"
