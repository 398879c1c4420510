// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Preferences outlive the program, whatever happened to their file.
#include "app/session/actor.h"
#include "app/session/settings.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kith;
using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsThereAfterARestart();
    void aNewFileHasQuietDefaults();
    void thePinIsKeptAsAHashOnly();
    void twoWindowsDoNotForgetEachOthersChanges();
    void twoWindowsKeepEachOthersPartsOfOneThing();
    void whatAnotherWindowChangedCanBeChangedBack();
    void keysOfALaterVersionStay();
    void aDamagedFileIsKeptAside();
    void anUnwritablePlaceIsTold();
    void recentCommunitiesAreTenAndNewestFirst();
    void aRecentCommunityIsKnownByItsNameAsLongAsItIsListed();
    void theActorIsToldOrSetOrTheLogin();

private:
    QString file() { return m_folder.filePath(QString::number(++m_count) + u"/kith/settings.json"_s); }
    static QByteArray contents(const QString &file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static void write(const QString &file, const QByteArray &bytes)
    {
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(bytes);
    }

    QTemporaryDir m_folder;
    int m_count = 0;
};

void TestSettings::everythingIsThereAfterARestart()
{
    const QString path = file();
    {
        Settings settings(path);
        QSignalSpy changed(&settings, &Settings::changed);
        settings.setName(u" Mirela  Kovač "_s);
        settings.setTheme(ThemeChoice::Dark);
        settings.setTextSize(150);
        settings.setExportChoices(u"people"_s, {{u"format"_s, u"xlsx"_s}});
        settings.setExportChoices(u"attendees"_s, {{u"format"_s, u"pdf"_s}});
        settings.setGeometry(u"main"_s, QByteArray("\0\1\xff", 3));
        settings.setLanguage(u"de"_s);
        settings.setDateStyle(DateStyle::MonthFirst);
        settings.setWeekStart(Qt::Sunday);
        settings.setZone(u"Asia/Tokyo"_s);
        settings.setCopyFolder(u"/media/stick"_s);
        settings.setCopyRhythm(CopyRhythm::Weekly);
        settings.setHiddenOnToday({u"newcomers"_s, u"put-right"_s});
        settings.setTellsWhatIsDue(false);
        QCOMPARE(changed.size(), 14);
        settings.setTextSize(150);
        QCOMPARE(changed.size(), 14);
    }
    const Settings settings(path);
    QVERIFY(!settings.tellsWhatIsDue());
    QCOMPARE(settings.name(), u"Mirela Kovač"_s);
    QCOMPARE(settings.theme(), ThemeChoice::Dark);
    QCOMPARE(settings.textSize(), 150);
    QCOMPARE(settings.exportChoices(u"people"_s).value(u"format"_s).toString(), u"xlsx"_s);
    QCOMPARE(settings.exportChoices(u"attendees"_s).value(u"format"_s).toString(), u"pdf"_s);
    QCOMPARE(settings.geometry(u"main"_s), QByteArray("\0\1\xff", 3));
    QCOMPARE(settings.language(), u"de"_s);
    QCOMPARE(settings.dateHabits(), (DateHabits{DateStyle::MonthFirst, Qt::Sunday}));
    QCOMPARE(settings.zone(), u"Asia/Tokyo"_s);
    QCOMPARE(settings.copyPlan(), (CopyPlan{u"/media/stick"_s, CopyRhythm::Weekly}));
    QCOMPARE(settings.hiddenOnToday(), (QStringList{u"newcomers"_s, u"put-right"_s}));
    QCOMPARE(QFile::permissions(path) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
}

void TestSettings::aNewFileHasQuietDefaults()
{
    const Settings settings(file());
    QCOMPARE(settings.name(), QString());
    QCOMPARE(settings.theme(), ThemeChoice::System);
    QCOMPARE(settings.textSize(), 100);
    QCOMPARE(settings.language(), QString());
    QCOMPARE(settings.dateHabits(), DateHabits());
    QCOMPARE(settings.zone(), QString());
    QCOMPARE(settings.copyPlan(), CopyPlan());
    QVERIFY(settings.hiddenOnToday().isEmpty());
    QVERIFY(!settings.hasDoorPin());
    QVERIFY(!settings.isDoorPin(QString()));
    QVERIFY(settings.recentStores().isEmpty());
    QVERIFY(settings.hiddenOnToday().isEmpty());
    QVERIFY(settings.exportChoices(u"people"_s).isEmpty());
}

void TestSettings::thePinIsKeptAsAHashOnly()
{
    const QString path = file();
    Settings settings(path);
    settings.setDoorPin(u"271828"_s);
    QVERIFY(settings.hasDoorPin());
    QVERIFY(settings.isDoorPin(u"271828"_s));
    QVERIFY(!settings.isDoorPin(u"271829"_s));
    QVERIFY(!settings.isDoorPin(QString()));
    QVERIFY(!contents(path).contains("271828"));
    settings.setDoorPin(QString());
    QVERIFY(!settings.hasDoorPin());
    QVERIFY(!settings.isDoorPin(u"271828"_s));
}

void TestSettings::twoWindowsDoNotForgetEachOthersChanges()
{
    const QString path = file();
    Settings one(path);
    Settings two(path);
    one.setName(u"Mirela"_s);
    two.setTextSize(120);
    const Settings after(path);
    QCOMPARE(after.name(), u"Mirela"_s);
    QCOMPARE(after.textSize(), 120);
}

void TestSettings::twoWindowsKeepEachOthersPartsOfOneThing()
{
    const QString path = file();
    Settings one(path);
    Settings two(path);
    one.setExportChoices(u"people"_s, {{u"format"_s, u"xlsx"_s}});
    two.setExportChoices(u"attendees"_s, {{u"format"_s, u"pdf"_s}});
    one.addRecentStore(u"/home/ana/t.kith"_s);
    two.addRecentStore(u"/home/ana/u.kith"_s);
    const Settings after(path);
    QCOMPARE(after.exportChoices(u"people"_s).value(u"format"_s).toString(), u"xlsx"_s);
    QCOMPARE(after.exportChoices(u"attendees"_s).value(u"format"_s).toString(), u"pdf"_s);
    QCOMPARE(after.recentStores(), (QStringList{u"/home/ana/u.kith"_s, u"/home/ana/t.kith"_s}));
}

void TestSettings::whatAnotherWindowChangedCanBeChangedBack()
{
    const QString path = file();
    Settings one(path);
    one.setTextSize(120);
    Settings two(path);
    two.setTextSize(150);
    QSignalSpy changed(&one, &Settings::changed);
    one.setTextSize(120);
    QCOMPARE(Settings(path).textSize(), 120);
    two.setTextSize(150);
    one.setTextSize(150);
    QCOMPARE(one.textSize(), 150);
    QVERIFY(changed.size() > 1);
}

void TestSettings::keysOfALaterVersionStay()
{
    const QString path = file();
    Settings(path).setName(u"Tom"_s);
    write(path, R"({"name": "Tom", "moon_phase": "full"})");
    Settings(path).setTextSize(110);
    QVERIFY(contents(path).contains("moon_phase"));
}

void TestSettings::aDamagedFileIsKeptAside()
{
    const QString path = file();
    Settings(path).setName(u"Tom"_s);
    write(path, "{ \"name\": \"To");
    Settings settings(path);
    QCOMPARE(settings.name(), QString());
    settings.setName(u"Tom"_s);
    QCOMPARE(Settings(path).name(), u"Tom"_s);
    QCOMPARE(contents(path + u".damaged"_s), QByteArray("{ \"name\": \"To"));
}

void TestSettings::anUnwritablePlaceIsTold()
{
    const QString path = file();
    Settings(path).setName(u"Tom"_s);
    Settings settings(path + u"/settings.json"_s);
    QSignalSpy failed(&settings, &Settings::writingFailed);
    settings.setName(u"Ana"_s);
    QCOMPARE(failed.size(), 1);
    QCOMPARE(settings.name(), u"Ana"_s);
}

void TestSettings::recentCommunitiesAreTenAndNewestFirst()
{
    Settings settings(file());
    for (int i = 0; i < 12; ++i)
        settings.addRecentStore(u"/home/ana/%1.kith"_s.arg(i));
    settings.addRecentStore(u"/home/ana/5.kith"_s);
    QCOMPARE(settings.recentStores().size(), 10);
    QCOMPARE(settings.recentStores().mid(0, 2), (QStringList{u"/home/ana/5.kith"_s, u"/home/ana/11.kith"_s}));
}

void TestSettings::aRecentCommunityIsKnownByItsNameAsLongAsItIsListed()
{
    Settings settings(file());
    QVERIFY(settings.recentName(u"/home/ana/t.kith"_s).isEmpty());
    settings.addRecentStore(u"/home/ana/t.kith"_s);
    settings.setRecentName(u"/home/ana/t.kith"_s, u"The Tuesday Table"_s);
    settings.addRecentStore(u"/home/ana/u.kith"_s);
    QCOMPARE(settings.recentName(u"/home/ana/t.kith"_s), u"The Tuesday Table"_s);
    for (int i = 0; i < 9; ++i)
        settings.addRecentStore(u"/home/ana/%1.kith"_s.arg(i));
    QVERIFY(settings.recentName(u"/home/ana/t.kith"_s).isEmpty());
}

void TestSettings::theActorIsToldOrSetOrTheLogin()
{
    Settings settings(file());
    qunsetenv("KITH_ACTOR");
    QVERIFY(!whoIsHere(settings).isEmpty());
    settings.setName(u"Mirela"_s);
    QCOMPARE(whoIsHere(settings), u"Mirela"_s);
    qputenv("KITH_ACTOR", "Tom");
    QCOMPARE(whoIsHere(settings), u"Tom"_s);
    qunsetenv("KITH_ACTOR");
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
