// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From one community to another: nobody waits, nothing refused changes anything, and what was open is remembered.
#include "tests/support/testcommunity.h"

#include "app/people/people.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/storelock.h"
#include "app/upkeep/copies.h"
#include "ui/kit/appearance.h"
#include "ui/kit/banner.h"
#include "ui/kit/progressstrip.h"
#include "ui/kit/sidebar.h"
#include "ui/kit/toast.h"
#include "ui/kit/viewswitch.h"
#include "ui/shell/connectdialog.h"
#include "ui/shell/launcher.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/storemenu.h"
#include "ui/shell/welcome.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QSignalSpy>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// Keeps a store from being opened as long as it lives.
class Hold
{
public:
    explicit Hold(const QString &store) : m_lock(::open(QFile::encodeName(StoreLock::pathFor(store)).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        if (::flock(m_lock, LOCK_EX) != 0)
            qFatal("cannot hold %s", qPrintable(store));
    }
    ~Hold() { ::close(m_lock); }

private:
    int m_lock;
};

} // namespace

class TestLauncher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theFirstStartShowsTheWelcome();
    void theLastCommunityIsOpenedAgain();
    void aNameBeginsACommunity();
    void aListCanBeBroughtAlongWithAName();
    void aRefusedFileIsToldInTheWelcome();
    void aRefusedFileLeavesThePresentWindowAsItWas();
    void thePresentWindowStaysUntilTheOtherStoreIsOpen();
    void anotherCommunityIsShownWhenWhatIsWrittenHereIsSaved();
    void whatCannotBeSavedKeepsTheCommunityOnTheScreen();
    void whatTakesLongerIsShownAndCanBeStopped();
    void aCommunityPutBackIsOpenedAgainAndSaysSo();
    void theSwitcherKnowsEveryCommunityByItsName();
    void aServerNobodyReachesIsAskedForAgain();
    void anAddressThatIsNoneIsToldBelowItsField();
    void aTeamStoreIsBegunAndJoined();
    void aPasswordIsNotKept();

private:
    QString made(const QString &name);
    void launch(const QString &location = {});
    QLineEdit *newName();
    Launcher &launcher() { return *m_launcher; }
    template<class W>
    W *find(QWidget *in, const QString &name = {})
    {
        return in->findChild<W *>(name);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Appearance> m_appearance;
    std::unique_ptr<Launcher> m_launcher;
};

void TestLauncher::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<Settings>(m_dir->filePath(u"settings.json"_s));
    m_appearance = std::make_unique<Appearance>(*static_cast<QApplication *>(QCoreApplication::instance()));
    m_settings->setTheme(ThemeChoice::Light);
}

void TestLauncher::cleanup()
{
    m_launcher.reset();
    m_appearance.reset();
    m_settings.reset();
    m_dir.reset();
}

/// A community of that name in a file, closed again.
QString TestLauncher::made(const QString &name)
{
    const QString file = m_dir->filePath(name + u".kith"_s);
    const SystemClock clock;
    const auto store = Store::create(Location::parse(file), u"Circle "_s + name, u"Europe/London"_s, clock, {});
    if (!store.ok())
        qFatal("%s", qPrintable(store.error().text));
    return file;
}

void TestLauncher::launch(const QString &location)
{
    m_launcher = std::make_unique<Launcher>(*static_cast<QApplication *>(QCoreApplication::instance()), *m_settings, *m_appearance);
    m_launcher->start(location);
}

void TestLauncher::theFirstStartShowsTheWelcome()
{
    launch();
    QVERIFY(launcher().welcome()->isVisible());
    QVERIFY(!launcher().window());
}

void TestLauncher::theLastCommunityIsOpenedAgain()
{
    const QString file = made(u"Tuesday"_s);
    m_settings->addRecentStore(file);
    launch();
    QVERIFY(!launcher().window());
    QTRY_VERIFY(launcher().window());
    QVERIFY(launcher().window()->isVisible());
    QVERIFY(!launcher().welcome());
}

void TestLauncher::aNameBeginsACommunity()
{
    launch();
    QSignalSpy opened(&launcher(), &Launcher::opened);
    const QString file = m_dir->filePath(u"new/circle.kith"_s);
    Q_EMIT launcher().welcome()->beginRequested(u"Our Circle"_s, file, false);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(QFile::exists(file));
    QTRY_VERIFY(launcher().window()->windowTitle().startsWith(u"Our Circle"_s));
    QCOMPARE(m_settings->recentStores(), QStringList{file});
}

void TestLauncher::aListCanBeBroughtAlongWithAName()
{
    Welcome welcome;
    QSignalSpy asked(&welcome, &Welcome::beginRequested);
    find<QAbstractButton>(&welcome, u"bringList"_s)->click();
    QCOMPARE(asked.size(), 0);
    QTest::keyClicks(find<QLineEdit>(&welcome, u"communityName"_s), u"Tuesday"_s);
    find<QAbstractButton>(&welcome, u"bringList"_s)->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][2].toBool(), true);
}

void TestLauncher::aRefusedFileIsToldInTheWelcome()
{
    const QString none = m_dir->filePath(u"None.kith"_s);
    m_settings->addRecentStore(none);
    launch();
    QTRY_VERIFY(launcher().welcome() && launcher().welcome()->isVisible());
    QTRY_VERIFY(find<Banner>(launcher().welcome())->accessibleName().contains(u"None.kith"_s));
    QCOMPARE(m_settings->recentStores(), QStringList{none});
}

void TestLauncher::aRefusedFileLeavesThePresentWindowAsItWas()
{
    const QString file = made(u"Tuesday"_s);
    launch(file);
    QTRY_VERIFY(launcher().window());
    MainWindow *before = launcher().window();
    QSignalSpy refused(&launcher(), &Launcher::refused);
    launcher().open(m_dir->filePath(u"None.kith"_s));
    QTRY_COMPARE(refused.size(), 1);
    QCOMPARE(launcher().window(), before);
    QVERIFY(before->isVisible());
    bool told = false;
    for (const Banner *banner : before->findChildren<Banner *>())
        told |= banner->isVisible() && banner->accessibleName() == refused[0][0].toString();
    QVERIFY(told);
    QCOMPARE(m_settings->recentStores(), QStringList{file});
}

void TestLauncher::thePresentWindowStaysUntilTheOtherStoreIsOpen()
{
    launch(made(u"Tuesday"_s));
    QTRY_VERIFY(launcher().window());
    QPointer<MainWindow> before = launcher().window();
    Store &store = launcher().community().store();
    const QString other = made(u"Sunday"_s);
    auto hold = std::make_unique<Hold>(other);
    launcher().open(other);
    QTRY_VERIFY(find<ProgressStrip>(before)->isVisible());
    must(store.perform(people::Add, [](Tx &tx) { people::addNamed(tx, u"Ana"_s); }));
    QVERIFY(before && before->isVisible());
    hold.reset();
    QTRY_VERIFY(!before);
    QTRY_VERIFY(launcher().window()->windowTitle().startsWith(u"Circle Sunday"_s));
    QCOMPARE(m_settings->recentStores().first(), other);
}

/// The name of a new person in the present window, to be written.
QLineEdit *TestLauncher::newName()
{
    MainWindow *window = launcher().window();
    if (!QTest::qWaitForWindowActive(window))
        qFatal("the window is not active");
    window->showPage(int(window->pages().indexOf(window->page(u"people"_s))));
    QTest::keyClick(window, Qt::Key_N, Qt::ControlModifier);
    auto *name = find<QLineEdit>(window->page(u"people"_s), u"name"_s);
    if (!name->isVisible())
        qFatal("the form is not there");
    return name;
}

void TestLauncher::anotherCommunityIsShownWhenWhatIsWrittenHereIsSaved()
{
    const QString tuesday = made(u"Tuesday"_s), sunday = made(u"Sunday"_s);
    launch(tuesday);
    QTRY_VERIFY(launcher().window());
    newName()->setText(u"Ana"_s);
    launcher().open(sunday);
    QTRY_VERIFY(launcher().window()->windowTitle().startsWith(u"Circle Sunday"_s));
    launcher().open(tuesday);
    QTRY_VERIFY(launcher().window()->windowTitle().startsWith(u"Circle Tuesday"_s));
    QCOMPARE(must(launcher().community().store().read([](Reader &reader) { return reader.first<Person>()->name; })), u"Ana"_s);
}

void TestLauncher::whatCannotBeSavedKeepsTheCommunityOnTheScreen()
{
    const QString tuesday = made(u"Tuesday"_s), sunday = made(u"Sunday"_s);
    launch(tuesday);
    QTRY_VERIFY(launcher().window());
    MainWindow *before = launcher().window();
    QLineEdit *name = newName();
    name->setText(u" "_s);
    launcher().open(sunday);
    QTRY_VERIFY(before->toast().sentence().contains(u"could not be saved"_s));
    QCOMPARE(launcher().window(), before);
    QVERIFY(name->isVisible());
    QCOMPARE(m_settings->recentStores().first(), tuesday);
    name->setText(u"Ana"_s);
    launcher().open(sunday);
    QTRY_VERIFY(launcher().window()->windowTitle().startsWith(u"Circle Sunday"_s));
}

void TestLauncher::whatTakesLongerIsShownAndCanBeStopped()
{
    const QString slow = made(u"Slow"_s), quick = made(u"Quick"_s);
    const Hold hold(slow);
    launch(slow);
    QTRY_VERIFY(launcher().welcome());
    auto *progress = find<ProgressStrip>(launcher().welcome());
    QVERIFY(progress->isVisible());
    progress->findChild<QAbstractButton *>()->click();
    QVERIFY(!progress->isVisible());
    launcher().open(quick);
    QTRY_VERIFY(launcher().window());
    QTRY_VERIFY(launcher().window()->windowTitle().startsWith(u"Circle Quick"_s));
    QCOMPARE(m_settings->recentStores(), QStringList{quick});
}

void TestLauncher::aCommunityPutBackIsOpenedAgainAndSaysSo()
{
    const QString file = made(u"Tuesday"_s);
    launch(file);
    QTRY_VERIFY(launcher().window());
    const QPointer<MainWindow> before = launcher().window();
    const QString copy = m_dir->filePath(u"copy.kith"_s);
    must(launcher().community().store().backUp(copy));
    must(launcher().community().store().perform(people::Add, [](Tx &tx) { return people::addNamed(tx, u"Ana"_s); }));
    const SystemClock clock;
    QVERIFY(upkeep::restore(Location::parse(file), copy, clock, {}).ok());
    Q_EMIT launcher().window()->reopenRequested(u"As it was on Monday."_s);
    QTRY_VERIFY(!before);
    QCOMPARE(must(launcher().community().store().read([](Reader &reader) { return reader.count<Person>(); })), 0);
    QCOMPARE(launcher().window()->toast().sentence(), u"As it was on Monday."_s);
}

void TestLauncher::theSwitcherKnowsEveryCommunityByItsName()
{
    const QString tuesday = made(u"Tuesday"_s), sunday = made(u"Sunday"_s);
    launch(tuesday);
    QTRY_COMPARE(m_settings->recentName(tuesday), u"Circle Tuesday"_s);
    launcher().open(sunday);
    QTRY_COMPARE(m_settings->recentName(sunday), u"Circle Sunday"_s);
    QTRY_VERIFY(launcher().window() && launcher().window()->windowTitle().startsWith(u"Circle Sunday"_s));
    Q_EMIT launcher().window()->storeMenuRequested(launcher().window()->sidebar().storeRect());
    QTRY_VERIFY(launcher().window()->findChild<QMenu *>(u"storeMenu"_s));
    auto *menu = launcher().window()->findChild<QMenu *>(u"storeMenu"_s);
    QCOMPARE(menu->actions()[0]->text(), u"Circle Sunday"_s);
    QVERIFY(menu->actions()[0]->isChecked());
    QCOMPARE(menu->actions()[1]->text(), u"Circle Tuesday"_s);
    menu->actions()[1]->trigger();
    QTRY_VERIFY(launcher().window()->windowTitle().startsWith(u"Circle Tuesday"_s));
}

void TestLauncher::aServerNobodyReachesIsAskedForAgain()
{
    launch(u"postgresql://nobody@127.0.0.1:1/none?schema=tuesday"_s);
    QSignalSpy refused(&launcher(), &Launcher::refused);
    QTRY_COMPARE(refused.size(), 1);
    auto *dialog = launcher().welcome()->findChild<ConnectDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    QCOMPARE(find<QLineEdit>(dialog, u"serverAddress"_s)->text(), u"postgresql://nobody@127.0.0.1:1/none"_s);
    QCOMPARE(find<QLineEdit>(dialog, u"serverCommunity"_s)->text(), u"tuesday"_s);
    QCOMPARE(find<QLineEdit>(dialog, u"serverAddress"_s)->accessibleDescription(), refused[0][0].toString());
}

void TestLauncher::anAddressThatIsNoneIsToldBelowItsField()
{
    ConnectDialog dialog(nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy asked(&dialog, &ConnectDialog::connectRequested);
    auto *address = find<QLineEdit>(&dialog, u"serverAddress"_s);
    QTest::keyClicks(address, u"server.example"_s);
    find<QAbstractButton>(&dialog, u"connect"_s)->click();
    QCOMPARE(asked.size(), 0);
    QVERIFY(address->accessibleDescription().contains(u"postgresql://"_s));
}

void TestLauncher::aTeamStoreIsBegunAndJoined()
{
    const QString server = qEnvironmentVariable("KITH_TEST_POSTGRES");
    if (server.isEmpty())
        QSKIP("KITH_TEST_POSTGRES names no server");
    TestCommunity shared(TestCommunity::Database::Postgres);
    launch();
    launcher().showConnect();
    auto *dialog = launcher().welcome()->findChild<ConnectDialog *>();
    QTest::keyClicks(find<QLineEdit>(dialog, u"serverAddress"_s), server);
    find<QLineEdit>(dialog, u"serverCommunity"_s)->setText(shared.location().schema);
    find<QAbstractButton>(dialog, u"connect"_s)->click();
    QTRY_VERIFY(launcher().window());
    QTRY_VERIFY(launcher().window()->windowTitle().startsWith(u"The Tuesday Table"_s));
    QCOMPARE(Location::parse(m_settings->recentStores().first()).schema, shared.location().schema);

    launcher().showConnect();
    auto *again = launcher().window()->findChild<ConnectDialog *>();
    find<ViewSwitch>(again)->setCurrent(1);
    QTest::keyClicks(find<QLineEdit>(again, u"serverAddress"_s), server);
    find<QLineEdit>(again, u"serverCommunity"_s)->setText(shared.location().schema + u"b"_s);
    find<QLineEdit>(again, u"serverName"_s)->setText(u"A second table"_s);
    find<QAbstractButton>(again, u"connect"_s)->click();
    QTRY_VERIFY(launcher().window()->windowTitle().startsWith(u"A second table"_s));
}

void TestLauncher::aPasswordIsNotKept()
{
    ConnectDialog dialog(nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QSignalSpy asked(&dialog, &ConnectDialog::connectRequested);
    QTest::keyClicks(find<QLineEdit>(&dialog, u"serverAddress"_s), u"postgresql://ana@server.example/kith"_s);
    QTest::keyClicks(find<QLineEdit>(&dialog, u"serverPassword"_s), u"secret"_s);
    find<QAbstractButton>(&dialog, u"connect"_s)->click();
    const auto location = asked.value(0).value(0).value<Location>();
    QVERIFY(location.uri.contains(u"password=secret"_s));
    QVERIFY(!location.address().contains(u"secret"_s));
}

QTEST_MAIN(TestLauncher)
#include "tst_launcher.moc"
