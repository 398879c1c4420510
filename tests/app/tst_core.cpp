// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Instants, wall times, ids, folding and durable files.
#include "app/core/clock.h"
#include "app/core/durablefile.h"
#include "app/core/folding.h"
#include "app/core/id.h"
#include "app/core/isodate.h"
#include "app/core/largejob.h"
#include "app/core/walltime.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace kith;

class TestCore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anInstantIsWrittenAndReadAsIso8601()
    {
        QCOMPARE(Instant::fromIso(QStringLiteral("2026-11-24T19:04:05Z")).toIso(), QStringLiteral("2026-11-24T19:04:05Z"));
        QCOMPARE(Instant::fromIso(QStringLiteral("2026-11-24T19:04:05.250+01:00")).toIso(), QStringLiteral("2026-11-24T18:04:05.250Z"));
        QVERIFY(!Instant::fromIso(QStringLiteral("yesterday")));
        QCOMPARE(Instant{}.toIso(), QString());
    }

    void sevenInTheEveningStaysSevenAcrossTheClockChange()
    {
        const WallTime summer = WallTime::fromText(QStringLiteral("2026-10-20T19:00"), QStringLiteral("Europe/London"));
        const WallTime winter = WallTime::fromText(QStringLiteral("2026-10-27T19:00"), QStringLiteral("Europe/London"));
        QCOMPARE(summer.toInstant().toIso(), QStringLiteral("2026-10-20T18:00:00Z"));
        QCOMPARE(winter.toInstant().toIso(), QStringLiteral("2026-10-27T19:00:00Z"));
        QCOMPARE(WallTime::at(summer.toInstant(), QStringLiteral("Europe/London")), summer);
        QCOMPARE(WallTime::at(winter.toInstant(), QStringLiteral("Europe/London")), winter);
    }

    void aTimeTheClocksSkipIsNoticed()
    {
        const QString zone = QStringLiteral("Europe/London");
        QVERIFY(WallTime::fromText(QStringLiteral("2027-03-28T01:30"), zone).isSkipped());
        QVERIFY(!WallTime::fromText(QStringLiteral("2027-03-28T03:30"), zone).isSkipped());
        QVERIFY(!WallTime::fromText(QStringLiteral("2026-10-25T01:30"), zone).isSkipped());
        QCOMPARE(WallTime::fromText(QStringLiteral("2027-03-28T01:30"), zone).toInstant().toIso(), QStringLiteral("2027-03-28T01:30:00Z"));
        QCOMPARE(WallTime::fromText(QStringLiteral("2026-10-25T01:30"), zone).toInstant().toIso(), QStringLiteral("2026-10-25T00:30:00Z"));
    }

    void aWordThatNamesNoPlaceIsNoZone()
    {
        for (const char *known : {"Europe/London", "America/Argentina/Buenos_Aires", "US/Eastern", "Etc/GMT+1", "UTC", "GMT", "CET", "Iceland", "Japan", "UTC+01:00"})
            QVERIFY2(isKnownZone(QString::fromLatin1(known)), known);
        for (const char *unknown : {"", "Home", "here", "Europe/Nowhere", "../../../etc/passwd", "W. Europe Standard Time"})
            QVERIFY2(!isKnownZone(QString::fromLatin1(unknown)), unknown);
    }

    void everyMinuteOfAYearRoundTripsInZonesFarApart()
    {
        for (const char *name : {"Europe/London", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"}) {
            const QString zone = QString::fromLatin1(name);
            for (qint64 ms = 1767225600000; ms < 1798761600000; ms += 7 * 60 * 1000) {
                const WallTime wall = WallTime::at({ms}, zone);
                // The hour the clocks repeat reads as its first time.
                const qint64 off = ms - wall.toInstant().ms;
                QVERIFY2(off == 0 || off == 3600000 || off == 1800000, qPrintable(zone + u' ' + wall.toText()));
            }
        }
    }

    void textThatIsNoWallTimeIsInvalid_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"", "2026-02-30T19:00", "2026-11-24T25:00", "24/11/2026", "2026-11-24X19:00"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void textThatIsNoWallTimeIsInvalid()
    {
        QFETCH(QString, text);
        QVERIFY(!WallTime::fromText(text, QStringLiteral("UTC")).isValid());
    }

    void daysAreReadAsQtReadsThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char *text : {"2026-11-27", "2026-11-27T19:00", "2026-11-27 19:00", "2024-02-29", "2026-02-29", "0000-01-01", "0001-01-01", "9999-12-31", "", "2026-11-2", "2026-11-271",
                                 "2026/11/27", "2026-1a-27", "--11-27", "+026-11-27", "2026-11-27é", "27.11.2026"})
            QTest::newRow(text) << QByteArray(text);
    }
    void daysAreReadAsQtReadsThem()
    {
        QFETCH(const QByteArray, text);
        QCOMPARE(dateFromIso(text), QDate::fromString(QString::fromUtf8(text), Qt::ISODate));
    }
    void largeJobsMayBeOfAnySizeAndLiveTogether()
    {
        const qint64 few = 7 << 20;
        for (const qint64 bytes : {qint64(0), few, 8 * few, 1000 * few}) {
            const LargeJob job(bytes);
            const LargeJob another(8 * few);
            QCOMPARE(QByteArray(few, 'k').count('k'), few);
        }
        QCOMPARE(QByteArray(few, 'k').count('k'), few);
    }
    void idsAreDifferentAndRise()
    {
        IdMaker maker;
        qint64 last = 0;
        for (int i = 0; i < 100000; ++i) {
            const qint64 id = maker.make({1795420800000 + i / 1000});
            QVERIFY(id > last);
            last = id;
        }
    }

    void aClockThatGoesBackDoesNotRepeatIds()
    {
        IdMaker maker;
        const qint64 first = maker.make({1795420800000});
        QVERIFY(maker.make({1795420700000}) > first);
    }

    void namesAreFoldedToPlainLetters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folded");
        QTest::newRow("accents") << QStringLiteral("Zoë Baxter") << QStringLiteral("zoe baxter");
        QTest::newRow("polish") << QStringLiteral("Łukasz Wójcik") << QStringLiteral("lukasz wojcik");
        QTest::newRow("german") << QStringLiteral("Straße") << QStringLiteral("strasse");
        QTest::newRow("vietnamese") << QStringLiteral("Đặng Thị Hạnh") << QStringLiteral("dang thi hanh");
        QTest::newRow("icelandic") << QStringLiteral("Ingrid Þórsdóttir") << QStringLiteral("ingrid thorsdottir");
        QTest::newRow("greek") << QStringLiteral("Άννα") << QStringLiteral("anna");
        QTest::newRow("apostrophe") << QStringLiteral("D'Arcy O’Neill-Smith") << QStringLiteral("d arcy o neill smith");
        QTest::newRow("spaces") << QStringLiteral("  Ana \t Lindqvist ") << QStringLiteral("ana lindqvist");
        QTest::newRow("empty") << QString() << QString();
    }
    void namesAreFoldedToPlainLetters()
    {
        QFETCH(QString, name);
        QFETCH(QString, folded);
        QCOMPARE(fold(name), folded);
    }

    void otherScriptsAreFoundByTheirLatinSpelling()
    {
        QVERIFY(matchesWords(fold(QStringLiteral("Ірина Шевченко")), foldedWords(u"irina")) || matchesWords(fold(QStringLiteral("Ірина Шевченко")), foldedWords(u"sevc")));
        QVERIFY(!fold(QStringLiteral("林小雨")).isEmpty());
        QVERIFY(!fold(QStringLiteral("עומר")).isEmpty());
    }

    void typedWordsMatchWordBeginningsInAnyOrder()
    {
        const QString name = fold(QStringLiteral("María de los Ángeles Fernández"));
        QVERIFY(matchesWords(name, foldedWords(u"ang mar")));
        QVERIFY(!matchesWords(name, foldedWords(u"ngel")));
        QVERIFY(matchesWords(fold(QStringLiteral("D'Arcy O'Neill")), foldedWords(u"oneill")));
        QVERIFY(matchesWords(fold(QStringLiteral("D'Arcy O'Neill")), foldedWords(u"darcy")));
        QVERIFY(matchesWords(name, foldedWords(u"")));
    }

    void aSlipOfTheFingerDoesNotHideAName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("found");
        QTest::newRow("a letter too few") << QStringLiteral("baxtr") << true;
        QTest::newRow("a letter too many") << QStringLiteral("baxxter") << true;
        QTest::newRow("a wrong letter") << QStringLiteral("bakter") << true;
        QTest::newRow("two letters swapped") << QStringLiteral("batxer") << true;
        QTest::newRow("still being typed") << QStringLiteral("bxat") << true;
        QTest::newRow("two slips in a long word") << QStringLiteral("chrsitophr") << true;
        QTest::newRow("two slips in a short word") << QStringLiteral("bakxer") << false;
        QTest::newRow("three letters are too few to guess from") << QStringLiteral("bax zoo") << false;
        QTest::newRow("another name") << QStringLiteral("mensah") << false;
        QTest::newRow("one right and one wrong word") << QStringLiteral("baxter mensah") << false;
    }
    void aSlipOfTheFingerDoesNotHideAName()
    {
        QFETCH(QString, typed);
        QFETCH(bool, found);
        QCOMPARE(nearlyMatchesWords(fold(QStringLiteral("Zoë Christopher Baxter")), foldedWords(typed)), found);
    }

    void aWrittenFileIsThereWithItsBytesAndNothingBesideIt()
    {
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("list.csv"));
        QVERIFY(writeDurably(path, "one").ok());
        QVERIFY(writeDurably(path, "two").ok());
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("two"));
        QCOMPARE(QDir(dir.path()).entryList(QDir::Files | QDir::Hidden), QStringList(QStringLiteral("list.csv")));
    }

    void aFileThatCannotBeWrittenLeavesTheOldOne()
    {
        const auto result = writeDurably(QStringLiteral("/proc/kith.csv"), "x");
        QVERIFY(!result.ok());
        QCOMPARE(result.error().kind, Error::Kind::Storage);
        QVERIFY(result.error().text.contains(QStringLiteral("kith.csv")));
        QVERIFY(result.error().text.contains(QStringLiteral("untouched")));
    }

    void aFileThatIsInItsPlaceIsNotSaidToHaveLeftTheOldOne()
    {
        QTemporaryDir dir;
        const QString folder = dir.filePath(QStringLiteral("unreadable")), path = folder + QStringLiteral("/list.csv");
        QVERIFY(QDir().mkdir(folder));
        QVERIFY(writeDurably(path, "one").ok());
        // It can be written to, but not be opened to be synced.
        QVERIFY(::chmod(QFile::encodeName(dir.path()).constData(), 0711) == 0 && ::chmod(QFile::encodeName(folder).constData(), 0333) == 0);
        QVERIFY(::chmod(QFile::encodeName(path).constData(), 0666) == 0);
        const auto self = ::geteuid();
        if (self == 0)
            QCOMPARE(::seteuid(65534), 0);
        const auto result = writeDurably(path, "two");
        QCOMPARE(::seteuid(self), 0);
        QVERIFY(::chmod(QFile::encodeName(folder).constData(), 0700) == 0);
        QVERIFY(!result.ok());
        QVERIFY2(result.error().text.contains(QStringLiteral("in the place of what was there before")), qPrintable(result.error().text));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("two"));
    }
};

QTEST_GUILESS_MAIN(TestCore)
#include "tst_core.moc"
