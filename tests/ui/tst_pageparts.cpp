// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a page does when another one asks, through the window, for a part of it.
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/gatherings/doorwindow.h"
#include "ui/gatherings/gatheringview.h"
#include "ui/gatherings/newgathering.h"
#include "ui/shell/mainwindow.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabBar>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Opened {
    Opened()
    {
        window = std::make_unique<MainWindow>(session);
        window->show();
    }
    QString page() const { return window->currentPage()->info().id; }

    TestCommunity community;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Community session{community.store(), community.clock(), settings};
    std::unique_ptr<MainWindow> window;
};

} // namespace

class TestPageParts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWindowBeginsWithToday()
    {
        Opened opened;
        QCOMPARE(opened.page(), u"today"_s);
    }

    void aNewGatheringIsPlannedOverThePageOfGatherings()
    {
        Opened opened;
        opened.window->openItem(u"gatherings"_s, 0, u"new"_s);
        QCOMPARE(opened.page(), u"gatherings"_s);
        QTRY_VERIFY(opened.window->findChild<NewGathering *>());
    }

    void theDoorOpensAsSoonAsTheGatheringIsKnown()
    {
        Opened opened;
        const Gathering supper = opened.community.gathering(u"Supper"_s);
        opened.window->openItem(u"gatherings"_s, supper.id.value, u"door"_s);
        QTRY_VERIFY(opened.window->findChild<DoorWindow *>());
    }

    void arrivalsAreNotedOnTheirTab()
    {
        Opened opened;
        const Gathering supper = opened.community.gathering(u"Supper"_s);
        opened.window->openItem(u"gatherings"_s, supper.id.value, u"arrivals"_s);
        auto *tabs = opened.window->findChild<QTabBar *>(u"gatheringTabs"_s);
        QTRY_VERIFY(tabs->isVisible());
        QCOMPARE(tabs->currentIndex(), int(GatheringView::Door));
    }

    void aPartThatIsNotThereShowsTheThing()
    {
        Opened opened;
        const Gathering supper = opened.community.gathering(u"Supper"_s);
        opened.window->openItem(u"gatherings"_s, supper.id.value, u"kitchen"_s);
        auto *tabs = opened.window->findChild<QTabBar *>(u"gatheringTabs"_s);
        QTRY_VERIFY(tabs->isVisible());
        QCOMPARE(tabs->currentIndex(), int(GatheringView::Guests));
    }

    void howToReachSomebodyIsWrittenDown()
    {
        Opened opened;
        const Person ada = opened.community.person(u"Ada"_s), ben = opened.community.person(u"Ben"_s);
        for (const Person &person : {ben, ada}) {
            opened.window->openItem(u"people"_s, person.id.value, u"contact"_s);
            auto *emails = opened.window->findChild<QPlainTextEdit *>(u"emails"_s);
            auto *name = opened.window->findChild<QLineEdit *>(u"name"_s);
            QTRY_VERIFY(emails->isVisible() && name->text() == person.name);
            QTRY_COMPARE(opened.window->focusWidget(), emails);
        }
    }

    void whatIsBeingWrittenStaysWhenAskedForAgain()
    {
        Opened opened;
        const Person ada = opened.community.person(u"Ada"_s);
        opened.window->openItem(u"people"_s, ada.id.value, u"contact"_s);
        auto *emails = opened.window->findChild<QPlainTextEdit *>(u"emails"_s);
        QTRY_VERIFY(emails->isVisible());
        emails->setPlainText(u"ada@example.org"_s);
        opened.window->showPage(0);
        opened.window->openItem(u"people"_s, ada.id.value, u"contact"_s);
        QVERIFY(emails->isVisible());
        QCOMPARE(emails->toPlainText(), u"ada@example.org"_s);
    }
};

QTEST_MAIN(TestPageParts)
#include "tst_pageparts.moc"
