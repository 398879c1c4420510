// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/gatherings/gatheringlist.h"
#include "ui/gatherings/gatheringspage.h"
#include "ui/gatherings/monthview.h"
#include "ui/gatherings/plandraft.h"
#include "ui/gatherings/words.h"
#include "ui/kit/banner.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"

#include <QAccessible>
#include <QApplication>
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabBar>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown {
    Shown()
    {
        page = std::make_unique<GatheringsPage>(session);
        page->resize(1056, 800);
        page->show();
        list = page->findChild<ListView *>(u"gatheringList"_s);
        search = page->findChild<QLineEdit *>(u"gatheringSearch"_s);
    }
    static void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 5000), "it did not happen"); }
    template<class T>
    T *part(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    /// A gathering's own parts are made when one is first opened.
    bool isSeen(const QString &name) const
    {
        const auto *found = page->findChild<QWidget *>(name);
        return found && found->isVisible();
    }
    void rowsAre(int count) { waitFor([&] { return list->rows()->shown() == count; }); }
    Gathering now(const Gathering &gathering)
    {
        return community.ask([&](Reader &reader) { return reader.find<Gathering>(gathering.id).value_or(Gathering{}); });
    }
    /// Opens a gathering on its plan and waits until the fields are filled.
    void openPlan(const Gathering &gathering)
    {
        page->showItem(gathering.id.value);
        part<QTabBar>(u"gatheringTabs"_s)->setCurrentIndex(GatheringView::Plan);
        waitFor([&] { return part<QLineEdit>(u"planTitle"_s)->text() == gathering.title; });
    }
    static void retype(QLineEdit *line, const QString &text)
    {
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
    }

    TestCommunity community;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Community session{community.store(), community.clock(), settings};
    std::unique_ptr<GatheringsPage> page;
    ListView *list;
    QLineEdit *search;
};

/// The chosen day of a month as a screen reader has it.
QString spokenDay(MonthGrid *month)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(month);
    for (int i = 0; i < spoken->childCount(); ++i) {
        if (spoken->child(i)->state().selected)
            return spoken->child(i)->text(QAccessible::Name);
    }
    return {};
}

/// Where the block of a gathering stands in the month, by its title.
QPoint blockOf(MonthGrid *month, const QString &title)
{
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(month);
    for (int i = 0; i < spoken->childCount(); ++i) {
        QAccessibleInterface *day = spoken->child(i);
        for (int k = 0; k < day->childCount(); ++k) {
            if (day->child(k)->text(QAccessible::Name).contains(title))
                return month->mapFromGlobal(day->child(k)->rect().center());
        }
    }
    qFatal("%s is not in the month", qPrintable(title));
}

void moveMouse(QWidget *over, const QPoint &to)
{
    QMouseEvent move(QEvent::MouseMove, to, over->mapToGlobal(QPointF(to)), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(over, &move);
}

} // namespace

class TestGatheringsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatComesUpStandsFirstAndThePastByMonths()
    {
        Shown shown;
        QAbstractItemModelTester tester(shown.list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        shown.community.gathering(u"Long ago"_s, u"2026-09-01T19:00"_s);
        shown.community.gathering(u"Lately"_s, u"2026-11-10T19:00"_s);
        shown.community.gathering(u"Later"_s, u"2026-12-08T19:00"_s);
        shown.community.gathering(u"Next"_s, u"2026-11-24T19:00"_s);
        shown.rowsAre(4);
        QStringList titles;
        for (int row = 0; row < shown.list->model()->rowCount(); ++row)
            titles.append(shown.list->model()->index(row, 0).data().toString());
        QCOMPARE(titles, QStringList({u"Coming up"_s, u"Next"_s, u"Later"_s, u"November"_s, u"Lately"_s, u"September"_s, u"Long ago"_s}));
    }
    void theRightSideSaysHowItStands()
    {
        Shown shown;
        const Gathering full = shown.community.gathering(u"Full"_s, u"2026-11-24T19:00"_s, 1);
        const Gathering past = shown.community.gathering(u"Past"_s, u"2026-11-10T19:00"_s);
        const Person ada = shown.community.person(u"Ada"_s), bo = shown.community.person(u"Bo"_s);
        const auto standing = [&](const Gathering &gathering) {
            const QModelIndex row = shown.list->rows()->indexOfKey(gathering.id.value);
            return row.data(roles::Right1).toString() + u'|' + row.data(roles::Right2).toString();
        };
        shown.rowsAre(2);
        QCOMPARE(standing(full), u"Not invited yet|"_s);
        shown.community.change([&](Tx &tx) {
            gatherings::answer(tx, full.id, ada.id, Answer::Accepted);
            gatherings::answer(tx, full.id, bo.id, Answer::Accepted);
            gatherings::checkIn(tx, past.id, ada.id, past.startsAt);
        });
        shown.waitFor([&] { return standing(full) == u"1 coming, full|1 waiting"; });
        QCOMPARE(standing(past), u"1 came|1 new"_s);
        shown.community.change([&](Tx &tx) { gatherings::cancel(tx, full.id); });
        shown.waitFor([&] { return standing(full) == u"Cancelled|"; });
    }
    void typingFiltersByTitleAndVenueAtOnce()
    {
        Shown shown;
        shown.community.change([](Tx &tx) {
            Gathering picnic;
            picnic.title = u"Midsummer picnic"_s;
            picnic.starts = u"2026-12-24T17:00"_s;
            picnic.venue = u"Abbey Méadow"_s;
            gatherings::plan(tx, picnic);
        });
        shown.community.gathering(u"Supper"_s);
        shown.rowsAre(2);
        QTest::keyClicks(shown.search, u"meadow"_s);
        QCOMPARE(shown.list->rows()->shown(), 1);
        QTest::keyClick(shown.search, Qt::Key_Escape);
        QCOMPARE(shown.list->rows()->shown(), 2);
        QTest::keyClicks(shown.list, u"sup"_s);
        QCOMPARE(shown.search->text(), u"sup"_s);
        QCOMPARE(shown.list->rows()->shown(), 1);
    }
    void enterOpensAndEscComesBack()
    {
        Shown shown;
        shown.community.gathering(u"Supper"_s);
        shown.rowsAre(1);
        QTest::keyClick(shown.list, Qt::Key_Return);
        auto *tabs = shown.part<QTabBar>(u"gatheringTabs"_s);
        QVERIFY(tabs->isVisible());
        QTest::keyClick(shown.page.get(), Qt::Key_Escape);
        QVERIFY(!tabs->isVisible());
        QTest::keyClick(shown.list, Qt::Key_F2);
        QVERIFY(tabs->isVisible());
        QCOMPARE(tabs->currentIndex(), int(GatheringView::Plan));
    }
    void delRemovesWhatNobodyKnowsAndCancelsTheRest()
    {
        Shown shown;
        const Gathering fresh = shown.community.gathering(u"Fresh"_s);
        const Gathering known = shown.community.gathering(u"Known"_s);
        const Person ada = shown.community.person(u"Ada"_s);
        shown.community.change([&](Tx &tx) { gatherings::invite(tx, known.id, {ada.id}, u"by hand"_s); });
        shown.rowsAre(2);
        shown.waitFor([&] { return shown.list->rows()->indexOfKey(known.id.value).data(roles::Right1).toString() == u"0 coming"; });
        QVERIFY(shown.list->setCurrentKey(fresh.id.value));
        QTest::keyClick(shown.list, Qt::Key_Delete);
        shown.rowsAre(1);
        QVERIFY(!shown.now(fresh).id);
        QVERIFY(shown.list->setCurrentKey(known.id.value));
        QTest::keyClick(shown.list, Qt::Key_Delete);
        shown.waitFor([&] { return shown.now(known).state == GatheringState::Cancelled; });
        must(shown.community.store().undoLast());
        QCOMPARE(shown.now(known).state, GatheringState::Planned);
    }
    void theCursorStaysWhereItWasPutAfterOneWasOpened()
    {
        Shown shown;
        const Gathering opened = shown.community.gathering(u"Opened"_s, u"2026-11-24T19:00"_s);
        shown.community.gathering(u"Between"_s, u"2026-12-01T19:00"_s);
        const Gathering last = shown.community.gathering(u"Last"_s, u"2026-12-08T19:00"_s);
        shown.rowsAre(3);
        shown.page->showItem(opened.id.value);
        QTest::keyClick(shown.page.get(), Qt::Key_Escape);
        QVERIFY(shown.list->setCurrentKey(last.id.value));
        QTest::keyClick(shown.list, Qt::Key_Delete);
        shown.rowsAre(2);
        QVERIFY2(shown.list->currentKey() != opened.id.value, "another Del would remove it");
    }
    void theFirstIsPlannedFromTheEmptyPage()
    {
        Shown shown;
        auto *first = shown.part<QPushButton>(u"planFirst"_s);
        shown.waitFor([&] { return first->isVisible(); });
        first->click();
        auto *dialog = shown.part<QDialog>(u"newGathering"_s);
        auto *planIt = dialog->findChild<QPushButton *>(u"planIt"_s);
        planIt->click();
        QVERIFY2(dialog->isVisible(), "a gathering without a title is not planned");
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"planTitle"_s), u"First supper"_s);
        auto *from = dialog->findChild<QLineEdit *>(u"planFrom"_s);
        from->selectAll();
        QTest::keyClicks(from, u"6.30pm"_s);
        planIt->click();
        shown.waitFor([&] { return shown.isSeen(u"gatheringTabs"_s); });
        const auto all = shown.community.ask([](Reader &reader) { return reader.select<Gathering>(); });
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().title, u"First supper"_s);
        QCOMPARE(all.first().starts, u"2026-11-30T18:30"_s);
        QCOMPARE(all.first().zone, u"Europe/London"_s);
    }
    void aNewOneIsLikeTheLast()
    {
        Gathering last;
        last.title = u"Supper"_s;
        last.starts = u"2026-11-24T18:30"_s;
        last.ends = u"2026-11-24T21:00"_s;
        last.zone = u"Europe/London"_s;
        last.venue = u"Mill Lane"_s;
        last.capacity = 20;
        const Gathering like = likeTheLast(last, QDate(2026, 11, 23), u"Europe/Paris"_s);
        QCOMPARE(like.title, QString());
        QCOMPARE(like.starts, u"2026-12-01T18:30"_s);
        QCOMPARE(like.ends, u"2026-12-01T21:00"_s);
        QCOMPARE(like.venue, last.venue);
        QCOMPARE(like.capacity, 20);
        QCOMPARE(likeTheLast(last, QDate(2027, 2, 1), u""_s).starts, u"2027-02-02T18:30"_s);
    }
    void draftsKeepWhatTheyDoNotShow_data()
    {
        QTest::addColumn<QString>("starts");
        QTest::addColumn<QString>("ends");
        QTest::addColumn<bool>("allDay");
        QTest::newRow("an evening") << u"2026-11-24T19:00"_s << u"2026-11-24T21:00"_s << false;
        QTest::newRow("no end") << u"2026-11-24T19:00"_s << QString() << false;
        QTest::newRow("past midnight") << u"2026-11-24T20:00"_s << u"2026-11-25T02:00"_s << false;
        QTest::newRow("a weekend") << u"2026-11-27T18:00"_s << u"2026-11-29T15:00"_s << false;
        QTest::newRow("into the next afternoon") << u"2026-11-27T10:00"_s << u"2026-11-28T15:00"_s << false;
        QTest::newRow("a day") << u"2026-11-24T00:00"_s << QString() << true;
        QTest::newRow("three days") << u"2026-11-24T00:00"_s << u"2026-11-27T00:00"_s << true;
    }
    void draftsKeepWhatTheyDoNotShow()
    {
        QFETCH(QString, starts);
        QFETCH(QString, ends);
        QFETCH(bool, allDay);
        Gathering gathering;
        gathering.title = u"x"_s;
        gathering.starts = starts;
        gathering.ends = ends;
        gathering.allDay = allDay;
        gathering.zone = u"Europe/London"_s;
        QCOMPARE(drafted(draftOf(gathering), gathering), gathering);
    }
    void timesAreReadAsPeopleWriteThem()
    {
        QCOMPARE(timeFrom(u"18:30"_s), QTime(18, 30));
        QCOMPARE(timeFrom(u"1830"_s), QTime(18, 30));
        QCOMPARE(timeFrom(u" 7 "_s), QTime(7, 0));
        QCOMPARE(timeFrom(u"6:30 pm"_s), QTime(18, 30));
        QCOMPARE(timeFrom(u"12 am"_s), QTime(0, 0));
        QVERIFY(!timeFrom(u"25:00"_s));
        QVERIFY(!timeFrom(u"soon"_s));
        QVERIFY(!timeFrom(QString()));
    }
    void aFieldIsSavedWhenItIsLeftAsOneStep()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        shown.openPlan(supper);
        Shown::retype(shown.part<QLineEdit>(u"planTitle"_s), u"Supper and songs"_s);
        shown.waitFor([&] { return shown.now(supper).title == u"Supper and songs"; });
        Shown::retype(shown.part<QLineEdit>(u"planUntil"_s), u"9pm"_s);
        shown.waitFor([&] { return shown.now(supper).ends == u"2026-11-24T21:00"; });
        shown.part<QLineEdit>(u"planTitle"_s)->setFocus();
        must(shown.community.store().undoLast());
        shown.waitFor([&] { return shown.part<QLineEdit>(u"planUntil"_s)->text().isEmpty(); });
        QCOMPARE(shown.now(supper).title, u"Supper and songs"_s);
    }
    void whatTheStoreRefusedStaysTyped()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2027-03-28T19:00"_s);
        shown.openPlan(supper);
        auto *from = shown.part<QLineEdit>(u"planFrom"_s);
        // The clocks go forward over it, which only the store refuses.
        Shown::retype(from, u"01:30"_s);
        shown.waitFor([&] { return from->accessibleDescription().contains(u"clocks go forward"_s); });
        shown.community.change([&](Tx &tx) {
            Gathering theirs = tx.get<Gathering>(supper.id);
            theirs.title = u"Supper and songs"_s;
            gatherings::save(tx, theirs);
        });
        shown.waitFor([&] { return shown.part<QLineEdit>(u"planTitle"_s)->text() == u"Supper and songs"; });
        QCOMPARE(from->text(), u"01:30"_s);
        QCOMPARE(shown.now(supper).starts, supper.starts);
        Shown::retype(from, u"02:30"_s);
        shown.waitFor([&] { return shown.now(supper).starts == u"2027-03-28T02:30"; });
        QVERIFY(shown.page->keepEdits());
    }
    void whatIsTypedLastIsKeptWhenThePageGoes()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        shown.openPlan(supper);
        auto *title = shown.part<QLineEdit>(u"planTitle"_s);
        title->setFocus();
        title->setText(QString());
        QVERIFY(!shown.page->keepEdits());
        QVERIFY(!title->accessibleDescription().isEmpty());
        title->setText(u"Supper for all"_s);
        QVERIFY(shown.page->keepEdits());
        shown.waitFor([&] { return shown.now(supper).title == u"Supper for all"; });
    }
    void theFieldsOfAPlanStayWideWithLargeText()
    {
        const auto back = qScopeGuard([before = QApplication::font()] { QApplication::setFont(before); });
        QFont large = QApplication::font();
        large.setPointSizeF(large.pointSizeF() * 2);
        QApplication::setFont(large);
        Shown shown;
        shown.page->resize(890, 640);
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        shown.openPlan(supper);
        const auto *title = shown.part<QLineEdit>(u"planTitle"_s);
        QTRY_VERIFY2(title->width() > shown.page->width() / 2, qPrintable(u"%1 of %2"_s.arg(title->width()).arg(shown.page->width())));
        QVERIFY(shown.part<QPushButton>(u"cancelGathering"_s)->isVisible());
    }
    void whatIsNoTimeIsKeptOutAndSaid()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        shown.openPlan(supper);
        Shown::retype(shown.part<QLineEdit>(u"planFrom"_s), u"late"_s);
        must(wait(shown.community.store().read([](Reader &) { return 0; })));
        QCOMPARE(shown.now(supper), supper);
        QVERIFY(shown.part<QLineEdit>(u"planFrom"_s)->property("error").toBool());
    }
    void anotherZoneKeepsTheClockAndOffersTheMoment()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        shown.openPlan(supper);
        Shown::retype(shown.part<QLineEdit>(u"planZone"_s), u"Europe/Helsinki"_s);
        shown.waitFor([&] { return shown.now(supper).zone == u"Europe/Helsinki"; });
        QCOMPARE(shown.now(supper).starts, supper.starts);
        QVERIFY(shown.now(supper).startsAt != supper.startsAt);
        QPushButton *keep = nullptr;
        shown.waitFor([&] {
            for (auto *button : shown.page->findChildren<QPushButton *>())
                keep = button->isVisible() && button->text().startsWith(u"Keep the moment") ? button : keep;
            return keep != nullptr;
        });
        keep->click();
        shown.waitFor([&] { return shown.now(supper).startsAt == supper.startsAt; });
        QCOMPARE(shown.now(supper).starts, u"2026-11-24T21:00"_s);
    }
    void someoneElsesEditLeavesTheTypedFieldAlone()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        shown.openPlan(supper);
        auto *venue = shown.part<QLineEdit>(u"planVenue"_s);
        venue->setFocus();
        QTest::keyClicks(venue, u"Mill La"_s);
        shown.community.change([&](Tx &tx) {
            Gathering other = tx.get<Gathering>(supper.id);
            other.title = u"Brunch"_s;
            other.venue = u"Elsewhere"_s;
            gatherings::save(tx, other);
        });
        shown.waitFor([&] { return shown.part<QLineEdit>(u"planTitle"_s)->text() == u"Brunch"; });
        QCOMPARE(venue->text(), u"Mill La"_s);
    }
    void itIsCancelledAndTakesPlaceAfterAll()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        const Person ada = shown.community.person(u"Ada Lovelace"_s);
        shown.community.change([&](Tx &tx) { gatherings::answer(tx, supper.id, ada.id, Answer::Accepted); });
        shown.openPlan(supper);
        auto *cancel = shown.part<QPushButton>(u"cancelGathering"_s);
        cancel->click();
        shown.waitFor([&] { return cancel->text() == u"It takes place after all"; });
        QCOMPARE(shown.now(supper).state, GatheringState::Cancelled);
        QVERIFY(!shown.part<QPushButton>(u"openDoor"_s)->isEnabled());
        cancel->click();
        shown.waitFor([&] { return shown.now(supper).state == GatheringState::Planned; });
    }
    void attendanceIsClosedAndReopened()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-22T19:00"_s);
        shown.openPlan(supper);
        auto *close = shown.part<QPushButton>(u"closeAttendance"_s);
        close->click();
        shown.waitFor([&] { return close->text() == u"Reopen attendance"; });
        QVERIFY(shown.now(supper).attendanceClosed);
        QCOMPARE(shown.now(supper).state, GatheringState::Held);
        close->click();
        shown.waitFor([&] { return !shown.now(supper).attendanceClosed; });
    }
    void aRemovedGatheringLeadsBackToTheList()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        shown.openPlan(supper);
        shown.part<QPushButton>(u"removeGathering"_s)->click();
        shown.waitFor([&] { return shown.part<QPushButton>(u"planFirst"_s)->isVisible(); });
        must(shown.community.store().undoLast());
        shown.rowsAre(1);
    }
    void theMonthIsWalkedByArrowsAndOpensByEnter()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-24T19:00"_s);
        shown.community.gathering(u"Later"_s, u"2026-12-08T19:00"_s);
        shown.rowsAre(2);
        auto *month = shown.part<MonthGrid>(u"month"_s);
        month->setDay(QDate(2026, 11, 23));
        QTest::keyClick(month, Qt::Key_Right);
        QCOMPARE(month->day(), QDate(2026, 11, 24));
        QVERIFY(spokenDay(month).contains(u"Supper"));
        QCOMPARE(shown.list->currentKey(), supper.id.value);
        QTest::keyClick(month, Qt::Key_PageDown);
        QCOMPARE(month->day(), QDate(2026, 12, 24));
        QTest::keyClick(month, Qt::Key_Up);
        month->setDay(QDate(2026, 11, 24));
        QTest::keyClick(month, Qt::Key_Return);
        QVERIFY(shown.part<QTabBar>(u"gatheringTabs"_s)->isVisible());
    }
    void everyGatheringOfADayIsReachedByArrows()
    {
        Shown shown;
        const Gathering lunch = shown.community.gathering(u"Lunch"_s, u"2026-11-24T12:00"_s);
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-24T19:00"_s);
        const Gathering later = shown.community.gathering(u"Later"_s, u"2026-12-01T19:00"_s);
        shown.rowsAre(3);
        auto *month = shown.part<MonthGrid>(u"month"_s);
        QSignalSpy opened(month, &MonthGrid::opened);
        month->setDay(QDate(2026, 11, 23));
        QTest::keyClick(month, Qt::Key_Right);
        QCOMPARE(shown.list->currentKey(), lunch.id.value);
        QTest::keyClick(month, Qt::Key_Down);
        QCOMPARE(shown.list->currentKey(), supper.id.value);
        QCOMPARE(month->day(), QDate(2026, 11, 24));
        QVERIFY(spokenDay(month).endsWith(u"Supper"_s));
        QTest::keyClick(month, Qt::Key_Down);
        QCOMPARE(shown.list->currentKey(), later.id.value);
        QTest::keyClick(month, Qt::Key_Up);
        QCOMPARE(shown.list->currentKey(), supper.id.value);
        QTest::keyClick(month, Qt::Key_Up);
        QCOMPARE(shown.list->currentKey(), lunch.id.value);
        QTest::keyClick(month, Qt::Key_Down);
        QTest::keyClick(month, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<GatheringId>(), supper.id);
    }
    void aGatheringIsDraggedToAnotherDayAndBackByOneUndo()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-24T19:00"_s);
        shown.rowsAre(1);
        auto *month = shown.part<MonthGrid>(u"month"_s);
        const QPoint from = blockOf(month, u"Supper"_s), to = from + QPoint(2 * month->width() / 7, 0);
        QTest::mousePress(month, Qt::LeftButton, {}, from);
        const QImage before = month->grab().toImage();
        moveMouse(month, (from + to) / 2);
        moveMouse(month, to);
        QVERIFY(month->grab().toImage() != before);
        QTest::mouseRelease(month, Qt::LeftButton, {}, to);
        shown.waitFor([&] { return shown.now(supper).starts == u"2026-11-26T19:00"; });
        QCOMPARE(must(shown.community.store().undoLast()).op.value != 0, true);
        QCOMPARE(shown.now(supper), supper);
    }
    void escapeLetsGoOfWhatIsDragged()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-24T19:00"_s);
        shown.rowsAre(1);
        auto *month = shown.part<MonthGrid>(u"month"_s);
        QSignalSpy moved(month, &MonthGrid::moved);
        const QPoint from = blockOf(month, u"Supper"_s), to = from + QPoint(2 * month->width() / 7, 0);
        QTest::mousePress(month, Qt::LeftButton, {}, from);
        moveMouse(month, to);
        QTest::keyClick(month, Qt::Key_Escape);
        QTest::mouseRelease(month, Qt::LeftButton, {}, to);
        QCOMPARE(moved.size(), 0);
        QCOMPARE(shown.now(supper), supper);
    }
    void altAndAnArrowTakeAGatheringToTheNextDay()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-24T19:00"_s);
        shown.rowsAre(1);
        auto *month = shown.part<MonthGrid>(u"month"_s);
        month->setDay(QDate(2026, 11, 24));
        QTest::keyClick(month, Qt::Key_Down, Qt::AltModifier);
        shown.waitFor([&] { return shown.now(supper).starts == u"2026-12-01T19:00"; });
        QCOMPARE(month->day(), QDate(2026, 12, 1));
    }
    void theFirstGatheringIsPlannedByTheSameKeyAsEveryOther()
    {
        Shown shown;
        shown.waitFor([&] { return shown.part<QPushButton>(u"planFirst"_s)->isVisible(); });
        shown.page->activateWindow();
        QTest::keyClick(shown.page.get(), Qt::Key_N, Qt::ControlModifier);
        shown.waitFor([&] { return shown.page->findChild<QDialog *>(u"newGathering"_s) != nullptr; });
    }
    void anotherIsPlannedWhileOneIsShown()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        shown.openPlan(supper);
        QTest::keyClick(shown.page.get(), Qt::Key_N, Qt::ControlModifier);
        shown.waitFor([&] { return shown.page->findChild<QDialog *>(u"newGathering"_s) != nullptr; });
    }
    void daysAreAskedForOnlyWithoutTimes()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        shown.openPlan(supper);
        auto *days = shown.part<QSpinBox>(u"planDays"_s);
        QVERIFY(!days->isVisible());
        shown.part<QCheckBox>(u"planAllDay"_s)->click();
        QVERIFY(days->isVisible());
        shown.waitFor([&] { return shown.now(supper).allDay; });
        shown.part<QCheckBox>(u"planAllDay"_s)->click();
        QVERIFY(!days->isVisible());
    }
    void exportsHoldWhatIsShown()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s);
        const Person ada = shown.community.person(u"Ada"_s);
        shown.community.person(u"Bo"_s);
        shown.community.change([&](Tx &tx) { gatherings::invite(tx, supper.id, {ada.id}, u"by hand"_s); });
        shown.rowsAre(1);
        QSignalSpy asked(shown.page.get(), &Page::exportRequested);
        shown.page->showItem(supper.id.value);
        auto *guests = shown.part<ListView>(u"guestList"_s);
        shown.waitFor([&] { return guests->rows()->shown() == 1; });
        shown.part<QPushButton>(u"exportGuests"_s)->click();
        QCOMPARE(asked.size(), 1);
        const auto request = asked.first().first().value<ExportRequest>();
        QCOMPARE(request.what, u"attendees"_s);
        QCOMPARE(request.gathering, supper.id.value);
        QCOMPARE(*request.rows, QList{ada.id.value});
    }
};

QTEST_MAIN(TestGatheringsPage)
#include "tst_gatheringspage.moc"
