// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The settings: each holds at once, is there after a restart, and changes what it says it changes.
#include "tests/support/testcommunity.h"

#include "app/session/community.h"
#include "app/session/following.h"
#include "app/session/settings.h"
#include "app/store/history.h"
#include "ui/kit/appearance.h"
#include "ui/kit/labels.h"
#include "ui/kit/saydate.h"
#include "ui/kit/sidebar.h"
#include "ui/kit/theme.h"
#include "ui/shell/copiessection.h"
#include "ui/shell/launcher.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/settingsdialog.h"
#include "ui/shell/windowcommands.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QDir>
#include <QFile>
#include <QLineEdit>
#include <QScopeGuard>
#include <QSignalSpy>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void ctrlCommaOpensThemAndEscCloses();
    void theNameHoldsForTheNextChangeAndTheFoot();
    void aNameBeingTypedIsKeptByEsc();
    void noNameAtAllIsTheLogin();
    void colourAndSizeOfTextHoldAtOnce();
    void daysAreSaidAsChosenEverywhere();
    void weeksBeginOnTheDayChosen();
    void aZoneIsTakenOnlyWhenThereIsOne();
    void enterTakesTheZoneThatIsOffered();
    void aPinIsSetAndRemoved();
    void aPinTooShortChangesNothing();
    void copiesGoToTheFolderChosen();
    void aFolderThatCannotBeWrittenIsRefused();
    void theRhythmReachesTheStore();
    void aCopyNowIsMadeAndTold();
    void whatTodayShowsIsTicked();
    void beingToldOfWhatIsDueIsSwitchedOff();
    void anotherLanguageTakesAnotherWindow();
    void settingsThatCannotBeWrittenAreToldOf();

private:
    template<class W>
    W *find(const QString &name)
    {
        auto *widget = m_dialog->findChild<W *>(name);
        if (!widget)
            qFatal("%s is missing", qPrintable(name));
        return widget;
    }
    void open();
    void choose(const QString &id, int row);
    void type(const QString &id, const QString &text);

    std::unique_ptr<TestCommunity> m_c;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Community> m_community;
    std::unique_ptr<MainWindow> m_window;
    QPointer<SettingsDialog> m_dialog;
};

void TestSettingsDialog::initTestCase()
{
    qunsetenv("KITH_ACTOR");
}

void TestSettingsDialog::init()
{
    m_c = std::make_unique<TestCommunity>();
    m_settings = std::make_unique<Settings>(m_c->folder() + u"/settings.json"_s);
    follow(m_c->store(), *m_settings);
    m_community = std::make_unique<Community>(m_c->store(), m_c->clock(), *m_settings);
    m_window = std::make_unique<MainWindow>(*m_community);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestSettingsDialog::cleanup()
{
    setDateHabits({});
    m_window.reset();
    m_community.reset();
    m_settings.reset();
    m_c.reset();
}

void TestSettingsDialog::open()
{
    m_dialog = m_window->commands().openSettings();
    QTRY_VERIFY(m_dialog->isVisible());
}

void TestSettingsDialog::choose(const QString &id, int row)
{
    auto *box = find<QComboBox>(id);
    box->setCurrentIndex(row);
    Q_EMIT box->activated(row);
}

void TestSettingsDialog::type(const QString &id, const QString &text)
{
    auto *line = find<QLineEdit>(id);
    line->setFocus();
    line->selectAll();
    if (text.isEmpty())
        QTest::keyClick(line, Qt::Key_Delete);
    QTest::keyClicks(line, text);
    QTest::keyClick(line, Qt::Key_Return);
}

void TestSettingsDialog::ctrlCommaOpensThemAndEscCloses()
{
    QTest::keyClick(m_window.get(), Qt::Key_Comma, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<SettingsDialog *>());
    m_dialog = m_window->findChild<SettingsDialog *>();
    QTRY_VERIFY(m_dialog->isVisible());
    QTest::keyClick(m_dialog, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
}

void TestSettingsDialog::theNameHoldsForTheNextChangeAndTheFoot()
{
    open();
    type(u"userName"_s, u"Tom Ashby"_s);
    QCOMPARE(m_settings->name(), u"Tom Ashby"_s);
    m_c->person(u"Ana"_s);
    const auto newest = m_c->ask([](Reader &reader) { return history(reader, {}).value(0).actor; });
    QCOMPARE(newest, u"Tom Ashby"_s);
    bool said = false;
    for (const auto *button : m_window->sidebar().findChildren<QAbstractButton *>())
        said |= button->text() == u"Tom Ashby"_s;
    QVERIFY(said);
}

void TestSettingsDialog::aNameBeingTypedIsKeptByEsc()
{
    open();
    auto *name = find<QLineEdit>(u"userName"_s);
    name->setFocus();
    QTest::keyClicks(name, u"Rosa"_s);
    QTest::keyClick(name, Qt::Key_Escape);
    QTRY_VERIFY(!m_dialog);
    QCOMPARE(m_settings->name(), u"Rosa"_s);
}

void TestSettingsDialog::noNameAtAllIsTheLogin()
{
    m_settings->setName(u"Rosa"_s);
    open();
    type(u"userName"_s, {});
    QCOMPARE(m_settings->name(), QString());
    QVERIFY(!m_c->store().actor().isEmpty());
    QCOMPARE(find<QLineEdit>(u"userName"_s)->placeholderText(), m_c->store().actor());
}

void TestSettingsDialog::colourAndSizeOfTextHoldAtOnce()
{
    auto &app = *static_cast<QApplication *>(QCoreApplication::instance());
    Appearance appearance(app);
    Launcher launcher(app, *m_settings, appearance);
    const auto back = qScopeGuard([&] { appearance.apply(Appearance::Mode::Light, 1.0); });
    open();
    const double before = QApplication::font().pointSizeF();
    choose(u"theme"_s, 2);
    // A palette is handed on by the event loop.
    QTRY_VERIFY(Theme::of(m_dialog).isDark());
    choose(u"textSize"_s, 3);
    QCOMPARE(m_settings->textSize(), 150);
    choose(u"textSize"_s, 5);
    QCOMPARE(m_settings->textSize(), 200);
    QCOMPARE(QApplication::font().pointSizeF(), before * 2);
    choose(u"textSize"_s, 0);
    QCOMPARE(m_settings->textSize(), 100);
    QCOMPARE(QApplication::font().pointSizeF(), before);
    choose(u"theme"_s, 1);
    QTRY_VERIFY(!Theme::of(m_dialog).isDark());
}

void TestSettingsDialog::daysAreSaidAsChosenEverywhere()
{
    auto &app = *static_cast<QApplication *>(QCoreApplication::instance());
    Appearance appearance(app);
    Launcher launcher(app, *m_settings, appearance);
    const QDate day(2026, 5, 12);
    open();
    choose(u"dateStyle"_s, 2);
    QCOMPARE(sayDay(day, day), u"May 12"_s);
    QCOMPARE(sayDay(day, QDate(2027, 1, 1)), u"May 12, 2026"_s);
    choose(u"dateStyle"_s, 3);
    QCOMPARE(sayWeekday(day, day), u"Tuesday 2026-05-12"_s);
    choose(u"dateStyle"_s, 1);
    QCOMPARE(sayDay(day, day), u"12 May"_s);
}

void TestSettingsDialog::weeksBeginOnTheDayChosen()
{
    auto &app = *static_cast<QApplication *>(QCoreApplication::instance());
    Appearance appearance(app);
    Launcher launcher(app, *m_settings, appearance);
    open();
    choose(u"weekStart"_s, 3);
    QCOMPARE(firstDayOfWeek(), Qt::Sunday);
    choose(u"weekStart"_s, 1);
    QCOMPARE(firstDayOfWeek(), Qt::Monday);
    choose(u"weekStart"_s, 0);
    QCOMPARE(firstDayOfWeek(), QLocale().firstDayOfWeek());
}

void TestSettingsDialog::aZoneIsTakenOnlyWhenThereIsOne()
{
    open();
    type(u"zone"_s, u"Asia/Tokyo"_s);
    QCOMPARE(m_settings->zone(), u"Asia/Tokyo"_s);
    type(u"zone"_s, u"Europe/Atlantis"_s);
    QCOMPARE(m_settings->zone(), u"Asia/Tokyo"_s);
    QVERIFY(find<QLineEdit>(u"zone"_s)->accessibleDescription().contains(u"Atlantis"_s));
    type(u"zone"_s, {});
    QCOMPARE(m_settings->zone(), QString());
}

void TestSettingsDialog::enterTakesTheZoneThatIsOffered()
{
    open();
    auto *zone = find<QLineEdit>(u"zone"_s);
    m_dialog->activateWindow();
    zone->setFocus();
    QTRY_VERIFY(zone->hasFocus());
    QTest::keyClicks(zone, u"toky"_s);
    QAbstractItemView *popup = zone->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(zone->text(), u"Asia/Tokyo"_s);
    QTRY_COMPARE(m_settings->zone(), u"Asia/Tokyo"_s);
}

void TestSettingsDialog::aPinIsSetAndRemoved()
{
    open();
    type(u"doorPin"_s, u"4711"_s);
    QVERIFY(m_settings->isDoorPin(u"4711"_s));
    QVERIFY(find<QLineEdit>(u"doorPin"_s)->text().isEmpty());
    find<QAbstractButton>(u"removePin"_s)->click();
    QVERIFY(!m_settings->hasDoorPin());
}

void TestSettingsDialog::aPinTooShortChangesNothing()
{
    m_settings->setDoorPin(u"4711"_s);
    open();
    type(u"doorPin"_s, u"12"_s);
    QVERIFY(m_settings->isDoorPin(u"4711"_s));
    QVERIFY(!find<QLineEdit>(u"doorPin"_s)->accessibleDescription().isEmpty());
}

void TestSettingsDialog::copiesGoToTheFolderChosen()
{
    open();
    const QString stick = m_c->folder() + u"/stick"_s;
    QVERIFY(QDir().mkdir(stick));
    m_settings->setCopyFolder(stick);
    QVERIFY(m_c->store().copyFolder().startsWith(stick));
    QTRY_VERIFY(find<QAbstractButton>(u"copiesBeside"_s)->isVisible());
    find<QAbstractButton>(u"copiesBeside"_s)->click();
    QCOMPARE(m_settings->copyPlan().folder, QString());
    QVERIFY(!m_c->store().copyFolder().startsWith(stick));
}

void TestSettingsDialog::aFolderThatCannotBeWrittenIsRefused()
{
    open();
    find<CopiesSection>(u"copies"_s)->take(u"/proc/nowhere"_s);
    QCOMPARE(m_settings->copyPlan().folder, QString());
    QVERIFY(find<QWidget>(u"copyFolder"_s)->accessibleDescription().contains(u"/proc/nowhere"_s));
}

void TestSettingsDialog::theRhythmReachesTheStore()
{
    open();
    choose(u"copyRhythm"_s, 2);
    QCOMPARE(m_settings->copyPlan().rhythm, CopyRhythm::Weekly);
    choose(u"copyRhythm"_s, 0);
    QCOMPARE(m_settings->copyPlan().rhythm, CopyRhythm::Hourly);
}

void TestSettingsDialog::aCopyNowIsMadeAndTold()
{
    open();
    QTRY_VERIFY(find<Label>(u"lastCopy"_s)->text().startsWith(u"No copy"_s));
    QSignalSpy made(&m_c->store(), &Store::backedUp);
    find<QAbstractButton>(u"copyNow"_s)->click();
    QTRY_COMPARE(made.size(), 1);
    QTRY_VERIFY(find<Label>(u"lastCopy"_s)->text().startsWith(u"The last verified copy: Today"_s));
    QVERIFY(newestCopy(m_c->store().copyFolder()).isValid());
}

void TestSettingsDialog::whatTodayShowsIsTicked()
{
    open();
    auto *newcomers = find<QCheckBox>(u"today newcomers"_s);
    QVERIFY(newcomers->isChecked());
    newcomers->click();
    QCOMPARE(m_settings->hiddenOnToday(), QStringList{u"newcomers"_s});
    newcomers->click();
    QVERIFY(m_settings->hiddenOnToday().isEmpty());
}

void TestSettingsDialog::beingToldOfWhatIsDueIsSwitchedOff()
{
    open();
    auto *tells = find<QCheckBox>(u"tellsWhatIsDue"_s);
    QVERIFY(tells->isChecked());
    tells->click();
    QVERIFY(!m_settings->tellsWhatIsDue());
}

void TestSettingsDialog::anotherLanguageTakesAnotherWindow()
{
    auto &app = *static_cast<QApplication *>(QCoreApplication::instance());
    const QLocale before;
    const auto back = qScopeGuard([&] {
        QLocale::setDefault(before);
        app.setLayoutDirection(Qt::LeftToRight);
    });
    Appearance appearance(app);
    const QString file = m_c->folder() + u"/Other.kith"_s;
    QVERIFY(QFile::copy(m_c->location().path, file));
    Launcher launcher(app, *m_settings, appearance);
    launcher.start(file);
    QTRY_VERIFY(launcher.window());
    launcher.window()->showPage(1);
    const QString page = launcher.window()->currentPage()->info().id;
    QPointer<MainWindow> old = launcher.window();
    m_dialog = old->commands().openSettings();
    QTRY_VERIFY(m_dialog->isVisible());
    choose(u"language"_s, 1);
    QCOMPARE(m_settings->language(), u"en"_s);
    QTRY_VERIFY(!old);
    QVERIFY(launcher.window()->isVisible());
    QCOMPARE(launcher.window()->currentPage()->info().id, page);
    QVERIFY(launcher.window()->findChild<SettingsDialog *>()->isVisible());
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TestSettingsDialog::settingsThatCannotBeWrittenAreToldOf()
{
    open();
    Q_EMIT m_settings->writingFailed({Error::Kind::Storage, u"The disk is full."_s, {}});
    bool told = false;
    for (const QWidget *widget : m_dialog->findChildren<QWidget *>())
        told |= widget->accessibleName() == u"The disk is full."_s && widget->isVisible();
    QVERIFY(told);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
