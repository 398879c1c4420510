// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The window around the pages: one toast for each own change, undo by keys, the palette, what is remembered.
#include "app/followups/followups.h"
#include "app/help/asking.h"
#include "app/help/help.h"
#include "app/people/notes.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/gatherings/doorwindow.h"
#include "ui/help/cardlist.h"
#include "ui/help/helpboard.h"
#include "ui/kit/actionlist.h"
#include "ui/kit/choicefield.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/sidebar.h"
#include "ui/kit/sidebarparts.h"
#include "ui/kit/toast.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/palette.h"
#include "ui/shell/palettemodel.h"
#include "ui/shell/welcome.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QCompleter>
#include <QDialog>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

class TestWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void everyPageHasItsNumber();
    void anOwnChangeIsAnsweredByOneToastWithUndo();
    void aChangeOfSomebodyElseIsNot();
    void ctrlZUndoesAndCtrlShiftZDoesAgain();
    void undoInAnEmptySearchMeansTheLastChange();
    void nothingToUndoIsSaid();
    void thePaletteFindsPeopleAndOpensThem();
    void enterIsNotLostBeforeAllIsThereToChooseFrom();
    void theMarkedLettersFollowWhatIsTyped();
    void thePaletteFindsAnAskAndLeadsToIt();
    void thePaletteFindsAFollowUpAndLeadsToIt();
    void thePaletteSaysWhyItFoundSomebody();
    void thePaletteOffersWhatCanBeDoneBeforeWhoIsOnlyKnownForIt();
    void thePaletteFindsWhoWasWrittenDownMeanwhile();
    void thePaletteSaysWhenItFindsNothing();
    void thePaletteDoesWhatAPageCanDo();
    void ctrlHLogsHelpOfWhoIsShownEitherWay();
    void ctrlJPromisesAboutEveryoneChosen();
    void theTourHasAStopForEveryPage();
    void aNarrowWindowHasANarrowSidebar();
    void sizeAndPlaceAreRemembered();
    void closingSavesWhatIsBeingWritten();
    void whatCannotBeSavedKeepsTheWindowOpen();
    void lookingAtAnotherPageLeavesTheFormAsItIs();
    void theTitleNamesTheCommunity();
    void theWelcomeBeginsACommunityOnlyWithAName();
    void theNumbersOfPagesShowWhileCtrlIsHeld();
    void thePaletteGroupsWhatItFindsAndShowsKeys();
    void theUsersMenuOffersWhatTheKeysDo();
    void aNarrowWindowShowsTheListOrThePerson();

    void fromTheDoorNothingElseIsReached();
    void aPromiseLeftAtTheDoorWaitsOnToday();
    void theDialogsOfTheDoorTellNoMoreOfPeopleThanTheDoor();

private:
    void open();
    DoorWindow *openDoor();
    /// The name in the form of somebody, once it can be written.
    QLineEdit *write(const Person &person);
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(m_window.get(), key, modifiers); }
    Person add(const QString &name)
    {
        return must(m_c->store().perform(people::Add, [=](Tx &tx) { return people::addNamed(tx, name); }));
    }
    qint64 people() { return m_c->ask([](Reader &reader) { return reader.count<Person>(); }); }
    Toast &toast() { return m_window->toast(); }

    std::unique_ptr<TestCommunity> m_c;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Community> m_community;
    std::unique_ptr<MainWindow> m_window;
};

void TestWindow::init()
{
    m_c = std::make_unique<TestCommunity>();
    m_settings = std::make_unique<Settings>(m_c->folder() + u"/settings.json"_s);
    m_community = std::make_unique<Community>(m_c->store(), m_c->clock(), *m_settings);
}

void TestWindow::cleanup()
{
    m_window.reset();
    m_community.reset();
    m_c.reset();
}

void TestWindow::open()
{
    m_window = std::make_unique<MainWindow>(*m_community);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestWindow::everyPageHasItsNumber()
{
    open();
    QVERIFY(m_window->pages().size() >= 3);
    for (int i = 0; i < m_window->pages().size(); ++i) {
        key(Qt::Key(Qt::Key_1 + i), Qt::ControlModifier);
        QCOMPARE(m_window->currentPage(), m_window->pages()[i]);
        QCOMPARE(m_window->sidebar().current(), i);
    }
    QCOMPARE(m_window->page(u"people"_s)->info().title, u"People"_s);
}

void TestWindow::anOwnChangeIsAnsweredByOneToastWithUndo()
{
    open();
    add(u"Zoë"_s);
    QTRY_VERIFY(toast().isVisible());
    QVERIFY(toast().sentence().startsWith(u"Added"_s) && toast().sentence().contains(u"Zoë"_s));
    toast().findChild<QPushButton *>()->click();
    QTRY_COMPARE(people(), 0);
    QTRY_VERIFY(toast().sentence().startsWith(u"Undid"_s));
    QVERIFY(!toast().findChild<QPushButton *>()->isVisible());
}

void TestWindow::aChangeOfSomebodyElseIsNot()
{
    open();
    auto other = m_c->another();
    QSignalSpy heard(&m_c->store(), &Store::changed);
    must(other->perform(people::Add, [](Tx &tx) { return people::addNamed(tx, u"Ben"_s); }));
    QTRY_COMPARE(heard.size(), 1);
    wait(m_c->store().read([](Reader &) { return 0; }));
    QVERIFY(!toast().isVisible());
}

void TestWindow::ctrlZUndoesAndCtrlShiftZDoesAgain()
{
    open();
    add(u"Zoë"_s);
    add(u"Ana"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(people(), 1);
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(people(), 0);
    key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(people(), 1);
    QTRY_VERIFY(toast().sentence().contains(u"Zoë"_s));
}

void TestWindow::undoInAnEmptySearchMeansTheLastChange()
{
    open();
    add(u"Zoë"_s);
    m_window->openItem(u"people"_s, 0);
    auto *search = m_window->findChild<SearchField *>(u"peopleSearch"_s);
    QTRY_VERIFY(search && search->isVisible());
    search->setFocus();
    QTest::keyClicks(search, u"zo"_s);
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(search->text().isEmpty());
    QCOMPARE(people(), 1);
    QTest::keyClick(search, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(people(), 0);
}

void TestWindow::nothingToUndoIsSaid()
{
    open();
    key(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(toast().isVisible());
    QCOMPARE(toast().sentence(), u"There is nothing to undo."_s);
}

void TestWindow::thePaletteFindsPeopleAndOpensThem()
{
    const Person zoe = add(u"Zoë Baxter"_s);
    add(u"Ana"_s);
    open();
    key(Qt::Key_K, Qt::ControlModifier);
    Palette &palette = m_window->palettePopup();
    QTRY_VERIFY(palette.isVisible());
    new QAbstractItemModelTester(&palette.model(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_window.get());
    QTest::keyClicks(palette.field(), u"zoe"_s);
    QTRY_VERIFY(palette.model().rowOfKey(zoe.id.value) >= 0);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QTRY_VERIFY(!palette.isVisible());
    QCOMPARE(m_window->currentPage()->info().id, u"people"_s);
    auto *list = m_window->page(u"people"_s)->findChild<ListView *>(u"peopleList"_s);
    QTRY_COMPARE(list->currentKey(), zoe.id.value);
}

void TestWindow::enterIsNotLostBeforeAllIsThereToChooseFrom()
{
    const Person zoe = add(u"Zoë Baxter"_s);
    open();
    Palette &palette = m_window->palettePopup();
    palette.open();
    palette.field()->setText(u"zoe baxter"_s);
    QCOMPARE(palette.model().rowOfKey(zoe.id.value), -1);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QTRY_VERIFY(!palette.isVisible());
    QCOMPARE(m_window->currentPage()->info().id, u"people"_s);
}

void TestWindow::theMarkedLettersFollowWhatIsTyped()
{
    const Person zoe = add(u"Zoë Baxter"_s);
    open();
    key(Qt::Key_K, Qt::ControlModifier);
    Palette &palette = m_window->palettePopup();
    QTest::keyClicks(palette.field(), u"zo"_s);
    QTRY_VERIFY(palette.model().rowOfKey(zoe.id.value) >= 0);
    // The same row stays, so only its marks are told.
    QSignalSpy told(&palette.model(), &QAbstractItemModel::dataChanged);
    QTest::keyClicks(palette.field(), u"e"_s);
    QVERIFY(std::any_of(told.begin(), told.end(), [](const QVariantList &change) { return change[2].value<QList<int>>().contains(roles::Hits); }));
    QCOMPARE(palette.model().indexOfKey(zoe.id.value).data(roles::Hits).toString(), u"zoe"_s);
}

void TestWindow::thePaletteFindsAnAskAndLeadsToIt()
{
    Ask ask;
    ask.personId = add(u"Zoë Baxter"_s).id;
    ask.what = u"A ladder by Friday"_s;
    const AskId id = m_c->change([=](Tx &tx) { return helps::addAsk(tx, ask); }).id;
    open();
    key(Qt::Key_K, Qt::ControlModifier);
    Palette &palette = m_window->palettePopup();
    QTest::keyClicks(palette.field(), u"friday ladder"_s);
    QTRY_VERIFY(palette.model().rowOfKey(id.value) >= 0);
    const QModelIndex row = palette.model().indexOfKey(id.value);
    QCOMPARE(row.data().toString(), u"A ladder by Friday"_s);
    QCOMPARE(row.data(roles::Line2).toString(), u"Ask of Zoë Baxter"_s);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage()->info().id, u"help"_s);
    auto *asks = m_window->currentPage()->findChild<HelpBoard *>()->list(BoardColumn::Asks);
    QTRY_COMPARE(asks->currentIndex().data(roles::Key).toLongLong(), id.value);
    QTRY_COMPARE(m_window->focusWidget(), static_cast<QWidget *>(asks));
}

void TestWindow::thePaletteFindsAFollowUpAndLeadsToIt()
{
    FollowUp tell, ring;
    tell.aboutId = ring.aboutId = add(u"Zoë Baxter"_s).id;
    tell.what = u"Tell her about the choir"_s;
    ring.what = u"Ring about the stairs"_s;
    const FollowUpId id = m_c->change([=](Tx &tx) {
        followups::promise(tx, tell);
        return followups::promise(tx, ring).id;
    });
    open();
    key(Qt::Key_K, Qt::ControlModifier);
    Palette &palette = m_window->palettePopup();
    QTest::keyClicks(palette.field(), u"stairs"_s);
    QTRY_VERIFY(palette.model().rowOfKey(id.value) >= 0);
    QCOMPARE(palette.model().indexOfKey(id.value).data(roles::Line2).toString(), u"Follow-up about Zoë Baxter"_s);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    QCOMPARE(m_window->currentPage()->info().id, u"follow-ups"_s);
    QTRY_COMPARE(m_window->currentPage()->findChild<ListView *>(u"followUpList"_s)->currentKey(), id.value);
}

void TestWindow::thePaletteSaysWhyItFoundSomebody()
{
    const Person zoe = add(u"Zoë Baxter"_s);
    NoteId note;
    m_c->change([&](Tx &tx) {
        people::tag(tx, {zoe.id}, u"Drummer"_s);
        note = notes::write(tx, {{}, zoe.id, {}, {}, NoteLevel::Organizers, u"She has played in the marching band of her village since school, and drums still"_s, {}, {}, {}}).id;
    });
    open();
    key(Qt::Key_K, Qt::ControlModifier);
    Palette &palette = m_window->palettePopup();
    QTest::keyClicks(palette.field(), u"drum"_s);
    QTRY_VERIFY(palette.model().rowOfKey(note.value) >= 0);
    QCOMPARE(palette.model().indexOfKey(zoe.id.value).data(roles::Line2).toString(), u"Tag: Drummer"_s);
    const QModelIndex written = palette.model().indexOfKey(note.value);
    QCOMPARE(written.data().toString(), u"Note about Zoë Baxter"_s);
    QCOMPARE(written.data(roles::Line2).toString(), u"…since school, and drums still"_s);
}

void TestWindow::thePaletteOffersWhatCanBeDoneBeforeWhoIsOnlyKnownForIt()
{
    const Person zoe = add(u"Zoë Baxter"_s);
    m_c->change([&](Tx &tx) { people::tag(tx, {zoe.id}, u"Undoes knots"_s); });
    open();
    key(Qt::Key_K, Qt::ControlModifier);
    Palette &palette = m_window->palettePopup();
    QTest::keyClicks(palette.field(), u"undo"_s);
    QTRY_VERIFY(palette.model().rowOfKey(zoe.id.value) > 0);
    QCOMPARE(palette.model().at(1)->name, u"Undo the last change"_s);
}

void TestWindow::thePaletteFindsWhoWasWrittenDownMeanwhile()
{
    open();
    Palette &palette = m_window->palettePopup();
    palette.open();
    palette.field()->setText(u"zoe"_s);
    QTRY_VERIFY(palette.findChild<QLabel *>(u"paletteNothing"_s)->isVisible());
    palette.close();
    const Person zoe = add(u"Zoë Baxter"_s);
    palette.open();
    palette.field()->setText(u"zoe"_s);
    QTRY_VERIFY(palette.model().rowOfKey(zoe.id.value) >= 0);
}

void TestWindow::thePaletteSaysWhenItFindsNothing()
{
    open();
    key(Qt::Key_K, Qt::ControlModifier);
    Palette &palette = m_window->palettePopup();
    QTRY_VERIFY(palette.isVisible());
    auto *nothing = palette.findChild<QLabel *>(u"paletteNothing"_s);
    QVERIFY(!nothing->isVisible());
    QTest::keyClicks(palette.field(), u"qxz"_s);
    QVERIFY(nothing->isVisible());
    QVERIFY(nothing->text().contains(u"qxz"_s));
    palette.field()->clear();
    QTest::keyClicks(palette.field(), u"month"_s);
    QVERIFY(!nothing->isVisible());
    QCOMPARE(palette.model().at(palette.model().rowOfKey(palette.findChild<ListView *>(u"paletteList"_s)->currentKey()))->name, u"Show the month"_s);
}

void TestWindow::thePaletteDoesWhatAPageCanDo()
{
    open();
    key(Qt::Key_K, Qt::ControlModifier);
    Palette &palette = m_window->palettePopup();
    QTRY_VERIFY(palette.isVisible());
    QTest::keyClicks(palette.field(), u"new person"_s);
    QTest::keyClick(palette.field(), Qt::Key_Return);
    auto *name = m_window->findChild<QLineEdit *>(u"name"_s);
    QTRY_VERIFY(name->isVisible());
}

void TestWindow::ctrlHLogsHelpOfWhoIsShownEitherWay()
{
    const Person ana = add(u"Ana Lindqvist"_s), ben = add(u"Ben Hart"_s);
    open();
    m_window->openItem(u"people"_s, ana.id.value);
    QTRY_COMPARE(m_window->currentPage()->property("people").value<QList<qint64>>(), QList<qint64>{ana.id.value});
    key(Qt::Key_H, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"logHelpDialog"_s));
    auto *dialog = m_window->findChild<QDialog *>(u"logHelpDialog"_s);
    auto *helper = dialog->findChild<QLineEdit *>(u"helper"_s), *helped = dialog->findChild<QLineEdit *>(u"helped"_s);
    QTRY_COMPARE(helped->text(), u"Ana Lindqvist"_s);
    QVERIFY(helper->text().isEmpty());
    dialog->findChild<QPushButton *>(u"turnRound"_s)->click();
    QCOMPARE(helper->text(), u"Ana Lindqvist"_s);
    QVERIFY(helped->text().isEmpty());
    helped->setText(u"Ben Hart"_s);
    dialog->findChild<QLineEdit *>(u"helpWhat"_s)->setText(u"A lift"_s);
    dialog->findChild<QPushButton *>(u"logHelp"_s)->click();
    QTRY_COMPARE(m_c->ask([](Reader &reader) { return reader.count<Help>(); }), 1);
    const Help help = m_c->ask([](Reader &reader) { return *reader.first<Help>(); });
    QCOMPARE(help.helperId, ana.id);
    QCOMPARE(help.helpedId, ben.id);
}

void TestWindow::ctrlJPromisesAboutEveryoneChosen()
{
    for (const QString &name : {u"Ana"_s, u"Ben"_s, u"Cleo"_s})
        add(name);
    open();
    m_window->openItem(u"people"_s, 0);
    auto *list = m_window->findChild<QAbstractItemView *>(u"peopleList"_s);
    QTRY_COMPARE(list->model()->rowCount(), 3);
    list->selectAll();
    QTRY_COMPARE(m_window->currentPage()->property("people").value<QList<qint64>>().size(), 3);
    key(Qt::Key_J, Qt::ControlModifier);
    QTRY_VERIFY(m_window->findChild<QDialog *>(u"followUpDialog"_s));
    auto *dialog = m_window->findChild<QDialog *>(u"followUpDialog"_s);
    QCOMPARE(dialog->windowTitle(), u"Follow up with 3 people"_s);
    dialog->findChild<QLineEdit *>(u"followUpWhat"_s)->setText(u"Ring about the picnic"_s);
    dialog->findChild<QPushButton *>(u"followUpSave"_s)->click();
    QTRY_COMPARE(m_c->ask([](Reader &reader) { return reader.count<FollowUp>(); }), 3);
    must(m_c->store().undoLast());
    QCOMPARE(m_c->ask([](Reader &reader) { return reader.count<FollowUp>(); }), 0);
}

void TestWindow::theTourHasAStopForEveryPage()
{
    open();
    for (Page *page : m_window->pages()) {
        const QList<TourStop> stops = page->tourStops();
        QVERIFY(!stops.isEmpty());
        QVERIFY(!stops.first().name.isEmpty());
    }
}

void TestWindow::aNarrowWindowHasANarrowSidebar()
{
    open();
    m_window->resize(1280, 800);
    const int wide = m_window->sidebar().width();
    m_window->resize(950, 700);
    QTRY_VERIFY(m_window->sidebar().width() < wide / 2);
}

void TestWindow::sizeAndPlaceAreRemembered()
{
    open();
    m_window->resize(1111, 777);
    m_window->close();
    open();
    QCOMPARE(m_window->size(), QSize(1111, 777));
}

QLineEdit *TestWindow::write(const Person &person)
{
    m_window->openItem(u"people"_s, person.id.value, u"contact"_s);
    auto *name = m_window->page(u"people"_s)->findChild<QLineEdit *>(u"name"_s);
    if (!QTest::qWaitFor([&] { return name->isVisible(); }, 5000))
        qFatal("the form is not there");
    return name;
}

void TestWindow::closingSavesWhatIsBeingWritten()
{
    const Person ana = add(u"Ana"_s);
    open();
    write(ana)->setText(u"Ana López"_s);
    m_window->close();
    QTRY_VERIFY(!m_window->isVisible());
    QCOMPARE(m_c->ask([&](Reader &reader) { return reader.get<Person>(ana.id).name; }), u"Ana López"_s);
    QVERIFY(!m_window->isWriting());
}

void TestWindow::whatCannotBeSavedKeepsTheWindowOpen()
{
    const Person ana = add(u"Ana"_s);
    open();
    QLineEdit *name = write(ana);
    name->clear();
    m_window->showPage(0);
    m_window->close();
    QVERIFY(m_window->isVisible());
    QVERIFY(name->isVisible());
    QVERIFY(name->accessibleDescription().contains(u"needs a name"_s));
    // What only the store can refuse is answered later.
    name->setText(QString(people::longestName + 1, u'a'));
    m_window->showPage(0);
    m_window->close();
    QTRY_VERIFY(name->isVisible());
    QVERIFY(m_window->isVisible());
    QTRY_VERIFY(toast().sentence().contains(u"could not be saved"_s));
    QTest::keyClick(name, Qt::Key_Escape);
    m_window->close();
    QVERIFY(!m_window->isVisible());
}

void TestWindow::lookingAtAnotherPageLeavesTheFormAsItIs()
{
    const Person ana = add(u"Ana"_s);
    const QString draft = m_community->draftFolder() + u"/person-"_s + ana.id.toText() + u".json"_s;
    open();
    QLineEdit *name = write(ana);
    name->setText(u"Ana López"_s);
    m_window->showPage(0);
    QTRY_VERIFY(QFile::exists(draft));
    m_window->showPage(1);
    QVERIFY(QFile::exists(draft));
    QCOMPARE(name->text(), u"Ana López"_s);
}

void TestWindow::theTitleNamesTheCommunity()
{
    open();
    QTRY_VERIFY(m_window->windowTitle().startsWith(u"The Tuesday Table"_s));
}

DoorWindow *TestWindow::openDoor()
{
    Page *gatherings = m_window->page(u"gatherings"_s);
    const auto *list = gatherings->findChild<ListView *>(u"gatheringList"_s);
    if (!QTest::qWaitFor([=] { return list->model()->rowCount() > 0; }))
        return nullptr;
    for (QAction *command : gatherings->actions()) {
        if (command->text() == u"Open the door of the next gathering"_s)
            command->trigger();
    }
    auto *door = m_window->findChild<DoorWindow *>();
    return door && QTest::qWaitForWindowActive(door) ? door : nullptr;
}

void TestWindow::aPromiseLeftAtTheDoorWaitsOnToday()
{
    const Gathering supper = m_c->gathering(u"Supper"_s, u"2026-11-24T19:00"_s);
    const Person finn = add(u"Finn Larsen"_s);
    open();
    DoorWindow *door = openDoor();
    QVERIFY(door);
    auto *search = door->findChild<QLineEdit *>(u"doorSearch"_s);
    QTRY_VERIFY(door->pane()->gathering().id == supper.id && !door->pane()->list()->rows().isEmpty());
    QTest::keyClicks(search, u"fi"_s);
    QTest::keyClick(search, Qt::Key_J, Qt::ControlModifier);
    auto *dialog = door->findChild<QDialog *>(u"followUpDialog"_s);
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QTest::keyClicks(dialog->focusWidget(), u"Ask Finn about the job"_s);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(m_c->ask([](Reader &reader) { return reader.count<FollowUp>(); }), 1);
    const FollowUp made = *m_c->ask([](Reader &reader) { return reader.first<FollowUp>(); });
    QCOMPARE(made.what, u"Ask Finn about the job"_s);
    QCOMPARE(made.aboutId, finn.id);
    QCOMPARE(made.gatheringId, supper.id);
    QTRY_VERIFY(search->text().isEmpty());
    door->leave();
    m_window->openItem(u"today"_s, 0);
    auto *promises = m_window->page(u"today"_s)->findChild<ActionList *>(u"promises"_s);
    QTRY_COMPARE(promises->count(), 1);
    const auto *row = promises->findChild<ActionRow *>();
    QCOMPARE(row->content().line1, u"Ask Finn about the job"_s);
    QVERIFY(row->content().line2.contains(u"Finn") && row->content().line2.contains(u"Supper"));
}

void TestWindow::theDialogsOfTheDoorTellNoMoreOfPeopleThanTheDoor()
{
    m_c->gathering(u"Supper"_s, u"2026-11-24T19:00"_s);
    add(u"Zoë Baxter"_s);
    open();
    DoorWindow *door = openDoor();
    QVERIFY(door);
    QTRY_VERIFY(door->pane()->gathering().id);
    QGuiApplication::clipboard()->setText(u"+44 7700 900123"_s);
    for (const auto &[key, name] : {std::pair{Qt::Key_H, u"logHelpDialog"_s}, std::pair{Qt::Key_J, u"followUpDialog"_s}}) {
        door->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(door));
        QTest::keyClick(door->findChild<QLineEdit *>(u"doorSearch"_s), key, Qt::ControlModifier);
        auto *dialog = door->findChild<QDialog *>(name);
        QVERIFY(dialog);
        QVERIFY(QTest::qWaitForWindowActive(dialog));
        wait(m_c->store().read([](Reader &) { return 0; }));
        for (ChoiceField *field : dialog->findChildren<ChoiceField *>()) {
            const auto offered = [field](const QString &typed) {
                field->completer()->setCompletionPrefix(typed);
                return field->completer()->completionCount();
            };
            QTRY_COMPARE(offered(u"zo"_s), 1);
            QCOMPARE(offered(u"z"_s), 0);
            QCOMPARE(offered(QString()), 0);
        }
        for (QLineEdit *field : dialog->findChildren<QLineEdit *>()) {
            const QString before = field->text();
            QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
            QCOMPARE(field->text(), before);
            QCOMPARE(field->contextMenuPolicy(), Qt::NoContextMenu);
        }
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!door->findChild<QDialog *>(name));
    }
    door->leave();
}

void TestWindow::fromTheDoorNothingElseIsReached()
{
    m_c->gathering(u"Supper"_s, u"2026-11-24T19:00"_s);
    open();
    add(u"Zoë"_s);
    m_settings->setDoorPin(u"4711"_s);
    DoorWindow *door = openDoor();
    QVERIFY(door && !m_window->isVisible());
    const QList<QPair<Qt::Key, Qt::KeyboardModifiers>> keys{{Qt::Key_K, Qt::ControlModifier}, {Qt::Key_Z, Qt::ControlModifier}, {Qt::Key_Q, Qt::ControlModifier},
                                                            {Qt::Key_3, Qt::ControlModifier}, {Qt::Key_N, Qt::ControlModifier}, {Qt::Key_Escape, {}}};
    for (const auto &[pressed, modifiers] : keys)
        QTest::keyClick(door->findChild<QLineEdit *>(u"doorSearch"_s), pressed, modifiers);
    wait(m_c->store().read([](Reader &) { return 0; }));
    QCOMPARE(people(), 1);
    for (const QWidget *shown : QApplication::topLevelWidgets())
        QVERIFY2(shown == door || !shown->isVisible(), shown->metaObject()->className());
    m_settings->setDoorPin({});
    door->leave();
    QVERIFY(m_window->isVisible());
}

void TestWindow::theWelcomeBeginsACommunityOnlyWithAName()
{
    Welcome welcome;
    QSignalSpy asked(&welcome, &Welcome::beginRequested);
    auto *name = welcome.findChild<QLineEdit *>(u"communityName"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(asked.size(), 0);
    QTest::keyClicks(name, u"Tuesday Table"_s);
    QTest::keyClick(name, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QVERIFY(asked[0][1].toString().endsWith(u"/tuesday-table.kith"_s));
}

void TestWindow::theNumbersOfPagesShowWhileCtrlIsHeld()
{
    open();
    auto *list = m_window->sidebar().findChild<QListView *>(u"navigation"_s);
    const auto shown = [list] { return list->model()->index(0, 0).data(NumbersRole).toBool(); };
    // Where somebody can type a key that is let go of is the line's own.
    QLineEdit line(m_window.get());
    line.show();
    line.setFocus();
    QTRY_VERIFY(line.hasFocus());
    QTest::keyPress(m_window->windowHandle(), Qt::Key_Control, Qt::ControlModifier);
    QVERIFY(shown());
    QTest::keyRelease(m_window->windowHandle(), Qt::Key_Control);
    QVERIFY(!shown());
    // Let go of in another window.
    QTest::keyPress(m_window.get(), Qt::Key_Control, Qt::ControlModifier);
    m_window->palettePopup().open();
    QTRY_VERIFY(!shown());
}

void TestWindow::thePaletteGroupsWhatItFindsAndShowsKeys()
{
    add(u"Newton Undset"_s);
    open();
    Palette &palette = m_window->palettePopup();
    palette.open();
    palette.field()->setText(u"und"_s);
    const PaletteModel &model = palette.model();
    QTRY_COMPARE(model.data(model.index(0, 0)).toString(), u"People"_s);
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        found << model.data(model.index(row, 0)).toString();
    QVERIFY(found.indexOf(u"Newton Undset"_s) < found.indexOf(u"Do"_s));
    const int undo = int(found.indexOf(u"Undo the last change"_s));
    QVERIFY(undo > 0);
    QCOMPARE(model.data(model.index(undo, 0), roles::Right1).toString(), u"Ctrl Z"_s);
    QVERIFY(!found.contains(u"Find or do"_s));
}

void TestWindow::theUsersMenuOffersWhatTheKeysDo()
{
    open();
    Q_EMIT m_window->sidebar().userClicked();
    auto *menu = m_window->findChild<QMenu *>(u"userMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QStringList titles;
    for (const QAction *action : menu->actions())
        titles << action->text();
    QCOMPARE(titles, (QStringList{u"Settings"_s, u"Keyboard shortcuts"_s, u"Quit"_s}));
    menu->close();
}

void TestWindow::aNarrowWindowShowsTheListOrThePerson()
{
    const Person zoe = add(u"Zoë"_s);
    open();
    m_window->resize(700, 600);
    m_window->openItem(u"people"_s, 0);
    auto *list = m_window->page(u"people"_s)->findChild<ListView *>(u"peopleList"_s);
    QTRY_VERIFY(list->currentKey() == zoe.id.value && list->isVisible());
    QTest::keyClick(list, Qt::Key_Return);
    QTRY_VERIFY(!list->isVisible());
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(list->isVisible());
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
