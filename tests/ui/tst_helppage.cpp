// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The Help page: the board by keys and by the mouse, the ledger, the filters, and what is written down in three actions.
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "app/people/people.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/help/askdialog.h"
#include "ui/help/cardlist.h"
#include "ui/help/foldedcolumn.h"
#include "ui/help/helpboard.h"
#include "ui/help/helppage.h"
#include "ui/help/ledgermodel.h"
#include "ui/help/loghelpdialog.h"
#include "ui/help/wordsdialog.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/choicefield.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/searchfield.h"
#include "ui/kit/viewswitch.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTableView>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// Ana asks for a lift and Ben drives; Ben has helped Ana and Cleo; the page alone beside them.
struct Shown {
    Shown()
    {
        ana = community.person(u"Ana Lindqvist"_s);
        ben = community.person(u"Ben Adler"_s);
        cleo = community.person(u"Cleo Martin"_s);
        community.change([this](Tx &tx) {
            people::tag(tx, {ben.id}, u"drives"_s);
            Ask lift;
            lift.personId = ana.id;
            lift.what = u"A lift to the clinic"_s;
            ask = helps::addAsk(tx, lift);
            Help carried;
            carried.helperId = ben.id;
            carried.what = u"Carried boxes"_s;
            carried.happenedOn = QDate(2026, 11, 20);
            helps = helps::log(tx, carried, {ana.id, cleo.id});
        });
    }
    void open()
    {
        page = std::make_unique<HelpPage>(session);
        page->resize(1100, 800);
        page->show();
        waitFor([this] { return list(BoardColumn::Helped)->cards().rowCount() == 1; });
    }
    static void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 5000), "it did not happen"); }
    CardList *list(BoardColumn column) const { return page->findChild<HelpBoard *>()->list(column); }
    QTableView *ledger() const { return page->findChild<QTableView *>(u"ledger"_s); }
    Ask stored() { return community.ask([this](Reader &reader) { return reader.get<Ask>(ask.id); }); }
    QList<Help> all() { return community.ask([](Reader &reader) { return reader.select<Help>(); }); }
    void key(QWidget *widget, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) { QTest::keyClick(widget, key, modifiers); }

    TestCommunity community;
    Settings settings{community.folder() + u"/settings.json"_s};
    Community session{community.store(), community.clock(), settings};
    Person ana, ben, cleo;
    Ask ask;
    QList<Help> helps;
    std::unique_ptr<HelpPage> page;
};

} // namespace

class TestHelpPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theChipsStandBelowTheSearchWhereItIsNarrow()
    {
        Shown shown;
        shown.open();
        shown.page->setMinimumWidth(1); // as in the window, which may be narrower than a page asks for
        shown.page->resize(440, 700);
        auto *chips = shown.page->findChild<FilterChips *>(u"helpChips"_s);
        QTRY_VERIFY2(chips->width() > shown.page->width() * 3 / 4, qPrintable(u"%1 of %2"_s.arg(chips->width()).arg(shown.page->width())));
        QTRY_VERIFY(chips->height() >= chips->heightForWidth(chips->width()));
    }
    void eachThingStandsInItsColumn()
    {
        Shown s;
        s.open();
        const Card ask = *s.list(BoardColumn::Asks)->cards().at(0);
        QCOMPARE(ask.title, u"A lift to the clinic"_s);
        QCOMPARE(ask.action, u"Ask Ben"_s);
        QCOMPARE(ask.hint, u"drives"_s);
        const Card helped = *s.list(BoardColumn::Helped)->cards().at(0);
        QCOMPARE(helped.helps.size(), 2);
        QCOMPARE(helped.action, u"Say thanks"_s);
        QVERIFY(helped.line2.contains(u"Ana and Cleo"));
        QCOMPARE(s.list(BoardColumn::Thanked)->cards().rowCount(), 0);
    }

    void theModelsKeepWhatModelsPromise()
    {
        Shown s;
        s.open();
        QAbstractItemModelTester cards(&s.list(BoardColumn::Asks)->cards());
        QAbstractItemModelTester ledger(s.ledger()->model());
        s.community.change([&](Tx &tx) { helps::match(tx, s.ask.id, s.ben.id); });
        Shown::waitFor([&] { return s.list(BoardColumn::Matched)->cards().rowCount() == 1; });
        QCOMPARE(s.list(BoardColumn::Asks)->cards().rowCount(), 0);
    }

    void anAskGoesThroughTheBoardByKeysAlone()
    {
        Shown s;
        s.open();
        CardList *asks = s.list(BoardColumn::Asks);
        asks->setFocus();
        s.key(asks, Qt::Key_Return, Qt::ControlModifier);
        Shown::waitFor([&] { return s.list(BoardColumn::Matched)->cards().rowCount() == 1; });
        QCOMPARE(s.stored().state, AskState::Matched);
        CardList *matched = s.list(BoardColumn::Matched);
        matched->setCurrentIndex(matched->cards().index(0, 0));
        s.key(matched, Qt::Key_Right, Qt::ControlModifier);
        Shown::waitFor([&] { return s.list(BoardColumn::Helped)->cards().rowCount() == 2; });
        QCOMPARE(s.stored().state, AskState::Helped);
        CardList *helped = s.list(BoardColumn::Helped);
        QVERIFY(helped->choose(s.all().last().id.value));
        s.key(helped, Qt::Key_Right, Qt::ControlModifier);
        Shown::waitFor([&] { return s.list(BoardColumn::Thanked)->cards().rowCount() == 1; });
        QCOMPARE(s.stored().state, AskState::Thanked);
        CardList *thanked = s.list(BoardColumn::Thanked);
        thanked->setCurrentIndex(thanked->cards().index(0, 0));
        s.key(thanked, Qt::Key_Left, Qt::ControlModifier);
        Shown::waitFor([&] { return s.list(BoardColumn::Thanked)->cards().rowCount() == 0; });
        QCOMPARE(s.stored().state, AskState::Helped);
    }

    void aCardIsDraggedToAnotherColumn()
    {
        Shown s;
        s.open();
        CardList *helped = s.list(BoardColumn::Helped), *thanked = s.list(BoardColumn::Thanked);
        QWidget *view = helped->viewport();
        const QPoint from = helped->visualRect(helped->cards().index(0, 0)).topLeft() + QPoint(20, 10);
        const QPoint to = view->mapFromGlobal(thanked->viewport()->mapToGlobal(QPoint(30, 40)));
        QTest::mousePress(view, Qt::LeftButton, {}, from);
        QMouseEvent moved(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view, &moved);
        QTest::mouseRelease(view, Qt::LeftButton, {}, to);
        Shown::waitFor([&] { return thanked->cards().rowCount() == 1; });
        for (const Help &help : s.all())
            QCOMPARE(help.state, HelpState::Thanked);
    }

    void aDragThatEndsWhereItBeganChangesNothing()
    {
        Shown s;
        s.open();
        CardList *helped = s.list(BoardColumn::Helped);
        const QPoint from = helped->visualRect(helped->cards().index(0, 0)).topLeft() + QPoint(20, 10), to = from + QPoint(0, 60);
        QTest::mousePress(helped->viewport(), Qt::LeftButton, {}, from);
        QMouseEvent moved(QEvent::MouseMove, to, helped->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(helped->viewport(), &moved);
        QTest::mouseRelease(helped->viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(s.all().first().state, HelpState::Happened);
    }

    void theNextStepIsTakenByAClickOnIt()
    {
        Shown s;
        s.open();
        CardList *helped = s.list(BoardColumn::Helped);
        const QModelIndex card = helped->cards().index(0, 0);
        const QPoint button = CardDelegate::placesIn(helped->visualRect(card), *helped->cards().at(0)).action.center().toPoint();
        QTest::mouseClick(helped->viewport(), Qt::LeftButton, {}, button);
        Shown::waitFor([&] { return s.list(BoardColumn::Thanked)->cards().rowCount() == 1; });
    }

    void aScreenReaderIsToldWhereTheNextStepStands_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void aScreenReaderIsToldWhereTheNextStepStands()
    {
        QFETCH(Qt::LayoutDirection, direction);
        CardList list(u"Asks"_s, BoardColumn::Asks);
        list.setLayoutDirection(direction);
        Card card;
        card.key = 1;
        card.faces = {{u"1"_s, u"Ada"_s, u"Ada"_s}};
        card.title = u"A ladder"_s;
        card.action = u"Ask Ben"_s;
        list.cards().setRows({card});
        list.resize(400, 300);
        list.show();
        QVERIFY(QTest::qWaitForWindowExposed(&list));
        QSignalSpy acted(&list, &CardList::acted);
        const QAccessibleInterface *told = QAccessible::queryAccessibleInterface(&list)->child(0)->child(0);
        QCOMPARE(told->text(QAccessible::Name), card.action);
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.viewport()->mapFromGlobal(told->rect().center()));
        QCOMPARE(acted.size(), 1);
    }

    void anAskThatNobodyFitsGoesToEverybody()
    {
        Shown s;
        s.community.change([&](Tx &tx) { people::untag(tx, {s.ben.id}, u"drives"_s); });
        s.open();
        QSignalSpy told(s.page.get(), &Page::told);
        CardList *asks = s.list(BoardColumn::Asks);
        asks->setFocus();
        s.key(asks, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(told.size(), 1);
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"A lift to the clinic"));
    }

    void arrowsGoFromColumnToColumn()
    {
        Shown s;
        s.open();
        s.list(BoardColumn::Asks)->setFocus();
        s.key(s.list(BoardColumn::Asks), Qt::Key_Right);
        QVERIFY(s.list(BoardColumn::Matched)->hasFocus());
        s.key(s.list(BoardColumn::Matched), Qt::Key_Left);
        QVERIFY(s.list(BoardColumn::Asks)->hasFocus());
    }

    void columnsThereIsNoRoomForAreFolded()
    {
        Shown s;
        s.open();
        HelpBoard board;
        board.take(s.community.ask(&HelpAnswer::ask));
        const auto foldedAt = [&board](int width) {
            board.resize(width, 400);
            QList<BoardColumn> folded;
            for (int i = 0; i < boardColumns; ++i) {
                if (board.isFolded(BoardColumn(i)))
                    folded << BoardColumn(i);
            }
            return folded;
        };
        board.show();
        QCOMPARE(foldedAt(1056), QList<BoardColumn>());
        // Thanked and Matched are empty; of these Thanked is farther from the asks.
        QCOMPARE(foldedAt(776), QList<BoardColumn>{BoardColumn::Thanked});
        QCOMPARE(board.folded(BoardColumn::Thanked)->accessibleName(), u"Thanked, 0"_s);
        QCOMPARE(foldedAt(640), QList<BoardColumn>({BoardColumn::Matched, BoardColumn::Thanked}));
        QCOMPARE(foldedAt(400), QList<BoardColumn>({BoardColumn::Matched, BoardColumn::Helped, BoardColumn::Thanked}));
    }

    void anArrowUnfoldsTheColumnItGoesTo()
    {
        Shown s;
        s.open();
        auto *board = s.page->findChild<HelpBoard *>();
        s.page->resize(776, 700);
        Shown::waitFor([&] { return board->isFolded(BoardColumn::Thanked); });
        s.list(BoardColumn::Helped)->setFocus();
        s.key(s.list(BoardColumn::Helped), Qt::Key_Right);
        QVERIFY(s.list(BoardColumn::Thanked)->hasFocus());
        QVERIFY(!board->isFolded(BoardColumn::Thanked));
        board->folded(BoardColumn::Matched)->click();
        QVERIFY(s.list(BoardColumn::Matched)->hasFocus());
    }

    void aCardIsDroppedOnAFoldedColumn()
    {
        Shown s;
        s.open();
        auto *board = s.page->findChild<HelpBoard *>();
        s.page->resize(776, 700);
        Shown::waitFor([&] { return board->isFolded(BoardColumn::Thanked) && board->folded(BoardColumn::Thanked)->x() > 0; });
        CardList *helped = s.list(BoardColumn::Helped);
        QWidget *view = helped->viewport();
        const QPoint from = helped->visualRect(helped->cards().index(0, 0)).topLeft() + QPoint(20, 10);
        const QPoint to = view->mapFromGlobal(board->folded(BoardColumn::Thanked)->mapToGlobal(QPoint(10, 40)));
        QTest::mousePress(view, Qt::LeftButton, {}, from);
        QMouseEvent moved(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view, &moved);
        QTest::mouseRelease(view, Qt::LeftButton, {}, to);
        Shown::waitFor([&] { return s.list(BoardColumn::Thanked)->cards().rowCount() == 1; });
    }

    void theListOfWordsIsReachedAndChanged()
    {
        Shown s;
        s.open();
        QSignalSpy told(s.page.get(), &Page::told);
        s.page->findChild<Button *>(u"helpMore"_s)->click();
        s.page->findChild<QMenu *>(u"helpMoreMenu"_s)->actions().first()->trigger();
        auto *words = s.page->findChild<WordsDialog *>();
        QVERIFY(words);
        auto *list = words->findChild<ListView *>(u"wordGroups"_s);
        QTRY_VERIFY(list->model()->rowCount() > 0);
        const int usual = list->model()->rowCount();
        auto *back = words->findChild<Button *>(u"usualWords"_s);
        QVERIFY(!back->isEnabled());
        words->findChild<Button *>(u"addWords"_s)->click();
        auto *group = words->findChild<QDialog *>(u"wordGroupDialog"_s);
        QTest::keyClicks(group->focusWidget(), u"choir"_s);
        group->findChild<QPlainTextEdit *>(u"wordsMeaning"_s)->setPlainText(u"sings, hums"_s);
        group->findChild<Button *>(u"keepWords"_s)->click();
        QTRY_COMPARE(list->model()->rowCount(), usual + 1);
        QCOMPARE(list->model()->index(usual, 0).data(roles::Line2).toString(), u"sings, hums"_s);
        list->setCurrentKey(usual + 1);
        words->activateWindow();
        list->setFocus();
        QTRY_VERIFY(list->hasFocus());
        QTest::keyClick(list, Qt::Key_Delete);
        QTRY_COMPARE(list->model()->rowCount(), usual);
        QTRY_VERIFY(back->isEnabled());
        back->click();
        QTRY_VERIFY(!back->isEnabled());
        QVERIFY(told.isEmpty());
    }

    void theLedgerSaysWhoHelpedWhomAndThanksAreSaidInIt()
    {
        Shown s;
        s.open();
        const auto *model = s.ledger()->model();
        QCOMPARE(model->rowCount(), 2);
        QCOMPARE(model->index(0, LedgerModel::Helper).data().toString(), u"Ben"_s);
        QCOMPARE(model->index(0, LedgerModel::Thanks).data().toString(), u"Say thanks"_s);
        s.ledger()->setFocus();
        s.ledger()->setCurrentIndex(model->index(0, 0));
        s.key(s.ledger(), Qt::Key_Return, Qt::ControlModifier);
        Shown::waitFor([&] { return s.list(BoardColumn::Thanked)->cards().rowCount() == 1; });
        QCOMPARE(model->index(0, LedgerModel::Thanks).data().toString(), u"Thanked"_s);
        QCOMPARE(s.list(BoardColumn::Helped)->cards().rowCount(), 1);
    }

    void aScreenReaderHearsEveryReasonOfWhoCouldBeAsked()
    {
        Shown s;
        s.open();
        s.community.change([&](Tx &tx) {
            Person ben = tx.get<Person>(s.ben.id);
            ben.organizer = true;
            people::save(tx, ben);
            for (int time = 0; time < 6; ++time) {
                Help lift;
                lift.helperId = s.ben.id;
                lift.what = u"A lift to the clinic"_s;
                lift.happenedOn = QDate(2026, 11, 10 + time);
                helps::log(tx, lift, {s.ana.id});
            }
        });
        Shown::waitFor([&] { return s.list(BoardColumn::Helped)->cards().rowCount() == 7; });
        CardList *asks = s.list(BoardColumn::Asks);
        asks->setFocus();
        s.key(asks, Qt::Key_Right, Qt::ControlModifier);
        QMenu *menu = nullptr;
        Shown::waitFor([&] { return (menu = s.page->findChild<QMenu *>(u"askWhoMenu"_s)) && menu->isVisible(); });
        const QString reasons = menu->actions().first()->toolTip();
        QVERIFY2(menu->actions().first()->text().contains(u'…'), "what is to be heard is not cut short here");
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(menu);
        QCOMPARE(heard->role(), QAccessible::PopupMenu);
        QCOMPARE(heard->child(0)->role(), QAccessible::MenuItem);
        QVERIFY2(heard->child(0)->text(QAccessible::Name).endsWith(reasons), qPrintable(heard->child(0)->text(QAccessible::Name)));
        menu->close();
    }

    void typingFiltersBoardAndLedgerAlike()
    {
        Shown s;
        s.open();
        s.page->findChild<SearchField *>(u"helpSearch"_s)->setText(u"clinic"_s);
        QCOMPARE(s.list(BoardColumn::Asks)->cards().rowCount(), 1);
        QCOMPARE(s.list(BoardColumn::Helped)->cards().rowCount(), 0);
        QCOMPARE(s.ledger()->model()->rowCount(), 0);
    }

    void theHeadsOfTheBoardCountWhatIsLeftOfIt()
    {
        Shown s;
        s.open();
        const auto counts = [&] { return s.page->findChild<QLabel *>(u"asksCount"_s)->text() + u' ' + s.page->findChild<QLabel *>(u"helpedCount"_s)->text(); };
        QCOMPARE(counts(), u"1 2"_s);
        auto *search = s.page->findChild<SearchField *>(u"helpSearch"_s);
        search->setText(u"clinic"_s);
        QCOMPARE(counts(), u"1 0"_s);
        search->clear();
        QCOMPARE(counts(), u"1 2"_s);
    }

    void aFilterNamesThePeopleItIsAbout()
    {
        Shown s;
        s.open();
        auto *chips = s.page->findChild<FilterChips *>(u"helpChips"_s);
        chips->setCurrent(int(HelpFilter::NeverHelped));
        Q_EMIT chips->chosen(int(HelpFilter::NeverHelped));
        auto *ask = s.page->findChild<Button *>(u"askWhatTheyNeed"_s);
        QVERIFY(ask->isVisible());
        QCOMPARE(ask->text(), u"Ask what Ben needs"_s);
        QCOMPARE(s.list(BoardColumn::Asks)->cards().rowCount(), 0);
        ask->click();
        QVERIFY(s.page->findChild<AskDialog *>());
    }

    void aKindAndATimeNarrowLedgerAndPictureAlike()
    {
        Shown s;
        s.open();
        s.community.change([&](Tx &tx) {
            Help soup;
            soup.helperId = s.cleo.id;
            soup.what = u"Soup"_s;
            soup.kind = u"food"_s;
            soup.happenedOn = QDate(2025, 3, 1);
            helps::log(tx, soup, {s.ana.id});
        });
        Shown::waitFor([&] { return s.ledger()->model()->rowCount() == 3; });
        auto *kind = s.page->findChild<QComboBox *>(u"ledgerKind"_s);
        kind->setCurrentIndex(kind->findData(u"food"_s));
        QCOMPARE(s.ledger()->model()->rowCount(), 1);
        QSignalSpy wanted(s.page.get(), &Page::exportRequested);
        s.page->findChild<Button *>(u"exportHelp"_s)->click();
        QCOMPARE(wanted.first().first().value<ExportRequest>().rows->size(), 1);
        QCOMPARE(s.page->findChild<QComboBox *>(u"pictureKind"_s)->currentData().toString(), u"food"_s);
        auto *period = s.page->findChild<ViewSwitch *>(u"picturePeriod"_s);
        period->setCurrent(1);
        Q_EMIT period->chosen(1);
        QCOMPARE(s.page->findChild<ViewSwitch *>(u"ledgerPeriod"_s)->current(), 1);
        QCOMPARE(s.ledger()->model()->rowCount(), 0);
    }

    void whatTheLedgerShowsIsExported()
    {
        Shown s;
        s.open();
        QSignalSpy wanted(s.page.get(), &Page::exportRequested);
        s.page->findChild<Button *>(u"exportHelp"_s)->click();
        const auto request = wanted.first().first().value<ExportRequest>();
        QCOMPARE(request.what, u"help"_s);
        QCOMPARE(request.rows->size(), 2);
    }

    void aDayChosenBeforeTheAnswerStays()
    {
        Shown s;
        QSemaphore gate;
        const auto slow = s.community.store().read([&](Reader &) { gate.acquire(); });
        LogHelpDialog dialog(s.session, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *on = dialog.findChild<QDateEdit *>(u"helpOn"_s);
        on->setDate({2026, 10, 5});
        gate.release();
        s.community.ask([](Reader &) { return 0; });
        QTest::qWait(0);
        QCOMPARE(on->date(), QDate(2026, 10, 5));
    }

    void helpIsLoggedByNamesAndEnter()
    {
        Shown s;
        LogHelpDialog dialog(s.session, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QCOMPARE(dialog.focusWidget(), dialog.findChild<ChoiceField *>(u"helper"_s));
        QTest::keyClicks(dialog.focusWidget(), u"Cleo"_s);
        QTest::keyClicks(dialog.findChild<ChoiceField *>(u"helped"_s), u"Ana, Ben"_s);
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"helpWhat"_s), u"Soup"_s);
        s.key(dialog.findChild<QLineEdit *>(u"helpWhat"_s), Qt::Key_Return);
        Shown::waitFor([&] { return s.all().size() == 4; });
        const QList<Help> all = s.all();
        QCOMPARE(all[2].helperId, s.cleo.id);
        QCOMPARE(all[2].helpedId, s.ana.id);
        QCOMPARE(all[3].helpedId, s.ben.id);
        QCOMPARE(all[3].what, u"Soup"_s);
        QCOMPARE(all[3].happenedOn, QDate(2026, 11, 23));
    }

    void aStrangerIsNamedInTheDialog()
    {
        Shown s;
        LogHelpDialog dialog(s.session, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.findChild<ChoiceField *>(u"helper"_s)->setText(u"Xaver"_s);
        dialog.findChild<ChoiceField *>(u"helped"_s)->setText(u"Ana"_s);
        auto *what = dialog.findChild<QLineEdit *>(u"helpWhat"_s);
        what->setText(u"Soup"_s);
        dialog.findChild<Button *>(u"logHelp"_s)->click();
        Shown::waitFor([&] { return what->accessibleDescription().contains(u"Xaver"); });
        QCOMPARE(s.all().size(), 2);
        QVERIFY(dialog.isVisible());
    }

    void anAskAndAnOfferAreWrittenDown()
    {
        Shown s;
        AskDialog dialog(s.session, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        dialog.findChild<ChoiceField *>(u"askPerson"_s)->setText(u"Cleo"_s);
        dialog.findChild<QLineEdit *>(u"askWhat"_s)->setText(u"A ladder"_s);
        auto *day = dialog.findChild<QLineEdit *>(u"askDay"_s);
        day->setText(u"soon"_s);
        dialog.findChild<Button *>(u"saveAsk"_s)->click();
        QVERIFY(day->accessibleDescription().contains(u"is not a day"));
        day->setText(u"2026-12-03"_s);
        dialog.findChild<Button *>(u"saveAsk"_s)->click();
        Shown::waitFor([&] { return s.community.ask([](Reader &reader) { return reader.count<Ask>(); }) == 2; });
        const QList<Ask> asks = s.community.ask([](Reader &reader) { return reader.select<Ask>(); });
        QCOMPARE(asks.last().personId, s.cleo.id);
        QCOMPARE(asks.last().byOn, QDate(2026, 12, 3));
    }

    void whatIsChangedOfAnAskLeavesTheRestAsItIs()
    {
        Shown s;
        AskDialog dialog(s.session, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.change(s.stored());
        dialog.show();
        s.community.change([&](Tx &tx) {
            Ask other = tx.get<Ask>(s.ask.id);
            other.byOn = QDate(2026, 12, 24);
            helps::saveAsk(tx, other);
        });
        dialog.findChild<QLineEdit *>(u"askWhat"_s)->setText(u"A ladder"_s);
        dialog.findChild<Button *>(u"saveAsk"_s)->click();
        Shown::waitFor([&] { return s.stored().what == u"A ladder"_s; });
        QCOMPARE(s.stored().byOn, QDate(2026, 12, 24));
        QCOMPARE(s.stored().personId, s.ana.id);
    }

    void anAskIsEndedAndTakenUpAgain()
    {
        Shown s;
        s.open();
        const auto press = [&](const char *link) {
            AskDialog dialog(s.session, nullptr);
            dialog.setAttribute(Qt::WA_DeleteOnClose, false);
            dialog.change(s.stored());
            dialog.show();
            dialog.findChild<Button *>(QLatin1StringView(link))->click();
            Shown::waitFor([&] { return !dialog.isVisible(); });
        };
        press("withdrawAsk");
        QCOMPARE(s.stored().state, AskState::Withdrawn);
        press("reopenAsk");
        QCOMPARE(s.stored().state, AskState::Open);
        press("closeAsk");
        QCOMPARE(s.stored().state, AskState::Closed);
        press("removeAsk");
        QCOMPARE(s.community.ask([](Reader &reader) { return reader.count<Ask>(); }), 0);
    }

    void anOfferIsFoundOnThePageAndPausedAndChanged()
    {
        Shown s;
        const Offer made = s.community.change([&](Tx &tx) {
            Offer offer;
            offer.personId = s.ben.id;
            offer.what = u"Drives on Sundays"_s;
            return helps::addOffer(tx, offer);
        });
        const auto stored = [&] { return s.community.ask([&](Reader &reader) { return reader.get<Offer>(made.id); }); };
        s.open();
        const auto dialog = [&] { return s.page->findChild<AskDialog *>(); };
        s.page->findChild<Button *>(u"boardOffers"_s)->click();
        auto *menu = s.page->findChild<QMenu *>(u"offersMenu"_s);
        QCOMPARE(menu->actions().size(), 1);
        menu->actions().first()->trigger();
        menu->close();
        dialog()->findChild<Button *>(u"pauseOffer"_s)->click();
        Shown::waitFor([&] { return stored().paused && !dialog(); });
        s.page->showItem(made.id.value);
        Shown::waitFor(dialog);
        QVERIFY(!dialog()->findChild<Button *>(u"pauseOffer"_s));
        dialog()->findChild<QLineEdit *>(u"offerOften"_s)->setText(u"once a month"_s);
        dialog()->findChild<Button *>(u"saveAsk"_s)->click();
        Shown::waitFor([&] { return !dialog(); });
        QCOMPARE(stored().howOften, u"once a month"_s);
        QVERIFY(stored().paused);
    }
};

QTEST_MAIN(TestHelpPage)
#include "tst_helppage.moc"
