// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/seatingfile.h"
#include "app/people/relations.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/tables/sheet.h"
#include "tests/support/testcommunity.h"
#include "ui/kit/banner.h"
#include "ui/kit/chips.h"
#include "ui/kit/printing/qtprinter.h"
#include "ui/tables/projector.h"
#include "ui/tables/roundsview.h"
#include "ui/tables/ruledialog.h"
#include "ui/tables/tablesdesk.h"
#include "ui/tables/tablesprinting.h"
#include "ui/tables/tablestab.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QSpinBox>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// An evening to which so many people come.
struct Evening {
    explicit Evening(int coming = 8)
    {
        gathering = community.gathering(u"Supper"_s);
        for (int i = 0; i < coming; ++i)
            come(u"Guest %1"_s.arg(QChar(u'A' + i % 26) + QString::number(i / 26)));
        tab = std::make_unique<TablesTab>(session);
        tab->desk()->setPatience(100);
        tab->resize(1056, 720);
        view = tab->findChild<RoundsView *>();
        tab->show();
        QVERIFY(QTest::qWaitForWindowActive(tab.get()));
        tab->setItem(gathering.id.value);
        waitFor([&] { return tab->desk()->hasAnswered(); });
    }
    static void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 20000), "it did not happen"); }
    Person come(const QString &name)
    {
        const Person person = community.person(name);
        community.change([&](Tx &tx) {
            gatherings::invite(tx, gathering.id, {person.id}, u"by hand"_s);
            gatherings::answer(tx, gathering.id, person.id, Answer::Accepted, 1);
        });
        people.append(person);
        return person;
    }
    template<class W = QWidget>
    W *part(const QString &name) const { return tab->findChild<W *>(name); }
    void make()
    {
        part<QPushButton>(u"makeTables"_s)->click();
        waitFor([&] { return !sheet().plans.isEmpty() && tab->desk()->kept() && view->scene().rounds.size() == 3; });
    }
    tables::Sheet sheet() { return community.ask([&](Reader &reader) { return tables::sheetOf(reader, gathering.id); }); }
    tables::Seating seating() { return sheet().chosen()->seating(); }
    int tableOf(int round, PersonId person)
    {
        const tables::SeatedRound seated = seating()[round];
        for (int t = 0; t < seated.size(); ++t) {
            if (seated[t].contains(person))
                return t + 1;
        }
        return 0;
    }
    PersonId personAt(const Spot &spot) const { return view->scene().table(spot.round, spot.table).people[spot.seat].id; }
    bool isLocked(int round, PersonId person)
    {
        const tables::Sheet now = sheet();
        for (const QList<Seat> &table : now.chosen()->rounds[round].tables) {
            for (const Seat &seat : table) {
                if (seat.personId == person)
                    return seat.locked;
            }
        }
        return false;
    }
    RuleDialog *newRule()
    {
        part<QPushButton>(u"addRule"_s)->click();
        return part<RuleDialog>(u"ruleDialog"_s);
    }
    static void chooseKind(const RuleDialog *dialog, const QString &kind)
    {
        auto *kinds = dialog->findChild<QComboBox *>(u"ruleKind"_s);
        kinds->setCurrentIndex(kinds->findText(kind));
    }
    void addRule(const QString &kind, const QString &who, const QString &other)
    {
        RuleDialog *dialog = newRule();
        QVERIFY(dialog);
        chooseKind(dialog, kind);
        dialog->findChild<QLineEdit *>(u"rulePerson"_s)->setText(who);
        dialog->findChild<QLineEdit *>(u"ruleOther"_s)->setText(other);
        dialog->findChild<QPushButton *>(u"saveRule"_s)->click();
    }
    void undo() { must(community.store().undoLast()); }

    TestCommunity community;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Community session{community.store(), community.clock(), settings};
    Gathering gathering;
    QList<Person> people;
    std::unique_ptr<TablesTab> tab;
    RoundsView *view = nullptr;
};

} // namespace

class TestTablesTab : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theFirstPressSeatsWhoeverComes()
    {
        Evening evening;
        evening.make();
        const tables::Seating seating = evening.seating();
        QCOMPARE(seating.size(), 3);
        for (const tables::SeatedRound &round : seating) {
            QCOMPARE(round.size(), 2);
            QCOMPARE(round[0].size(), 4);
        }
    }
    void makingTablesIsOneStepOfUndo()
    {
        Evening evening;
        evening.make();
        evening.undo();
        QVERIFY(evening.sheet().plans.isEmpty());
        evening.waitFor([&] { return evening.part<QPushButton>(u"makeTables"_s)->isVisible(); });
    }
    void threePeopleAreTooFew()
    {
        Evening evening(3);
        QVERIFY(!evening.part<QPushButton>(u"makeTables"_s)->isEnabled());
    }
    void theTabSaysHowManyRounds()
    {
        Evening evening;
        QSignalSpy note(evening.tab.get(), &PageTab::noteChanged);
        evening.make();
        evening.waitFor([&] { return !note.isEmpty() && note.last().first().toString() == u"3 rounds"; });
    }
    void arrowsGoFromOnePersonToTheNext()
    {
        Evening evening;
        evening.make();
        evening.view->setFocus();
        QCOMPARE(evening.view->current(), (Spot{0, 0, 0}));
        QTest::keyClick(evening.view, Qt::Key_Right);
        QCOMPARE(evening.view->current(), (Spot{0, 0, 1}));
        QTest::keyClick(evening.view, Qt::Key_Down);
        QCOMPARE(evening.view->current(), (Spot{0, 0, 3}));
        QTest::keyClick(evening.view, Qt::Key_Down);
        QCOMPARE(evening.view->current(), (Spot{0, 1, 1}));
        QTest::keyClick(evening.view, Qt::Key_Right);
        QCOMPARE(evening.view->current(), (Spot{1, 1, 0}));
    }
    void theNumberOfATableMovesThePersonChosen()
    {
        Evening evening;
        evening.make();
        evening.view->setFocus();
        const PersonId who = evening.personAt({0, 0, 0});
        QTest::keyClick(evening.view, Qt::Key_2);
        evening.waitFor([&] { return evening.tableOf(0, who) == 2; });
        QCOMPARE(evening.seating()[0][0].size(), 4);
        evening.waitFor([&] { return evening.view->current().table == 1; });
        QCOMPARE(evening.personAt(evening.view->current()), who);
        evening.undo();
        QCOMPARE(evening.tableOf(0, who), 1);
    }
    void droppingSomebodyOnAnotherSwapsThem()
    {
        Evening evening;
        evening.make();
        const PersonId one = evening.personAt({1, 0, 1}), other = evening.personAt({1, 1, 2});
        const QPoint from = evening.view->places().chip({1, 0, 1}).center(), to = evening.view->places().chip({1, 1, 2}).center();
        QTest::mousePress(evening.view, Qt::LeftButton, {}, from);
        QTest::mouseMove(evening.view, from + QPoint(20, 20));
        QTest::mouseMove(evening.view, to);
        QTest::mouseRelease(evening.view, Qt::LeftButton, {}, to);
        evening.waitFor([&] { return evening.tableOf(1, one) == 2; });
        QCOMPARE(evening.tableOf(1, other), 1);
    }
    void whoIsLockedStaysWhenTablesAreShuffled()
    {
        Evening evening(12);
        evening.make();
        evening.view->setFocus();
        const PersonId who = evening.personAt({0, 0, 0});
        QTest::keyClick(evening.view, Qt::Key_3);
        evening.waitFor([&] { return evening.tableOf(0, who) == 3; });
        evening.waitFor([&] { return evening.view->current().table == 2; });
        QTest::keyClick(evening.view, Qt::Key_L);
        evening.waitFor([&] { return evening.isLocked(0, who); });
        const qint64 seed = evening.sheet().chosen()->plan.seed;
        evening.tab->desk()->shuffle();
        evening.waitFor([&] { return evening.sheet().chosen()->plan.seed != seed; });
        QCOMPARE(evening.tableOf(0, who), 3);
        QVERIFY(evening.isLocked(0, who));
    }
    void aLockAskedForJustBeforeShufflingHolds()
    {
        Evening evening(12);
        evening.make();
        evening.view->setFocus();
        const PersonId who = evening.personAt({0, 0, 0});
        const qint64 seed = evening.sheet().chosen()->plan.seed;
        QTest::keyClick(evening.view, Qt::Key_L);
        evening.tab->desk()->shuffle();
        evening.waitFor([&] { return evening.sheet().chosen()->plan.seed != seed; });
        QVERIFY(evening.isLocked(0, who));
        QCOMPARE(evening.tableOf(0, who), 1);
    }
    void anotherNumberOfRoundsIsOneStepOfUndo()
    {
        Evening evening;
        evening.make();
        evening.part<QSpinBox>(u"tableRounds"_s)->setValue(2);
        evening.waitFor([&] { return evening.seating().size() == 2; });
        evening.undo();
        QCOMPARE(evening.seating().size(), 3);
    }
    void whatWasTypedBeforeAnotherGatheringIsChosenIsWritten()
    {
        Evening evening;
        evening.make();
        const Gathering another = evening.community.gathering(u"Breakfast"_s, u"2026-12-01T09:00"_s);
        evening.part<QSpinBox>(u"tableRounds"_s)->setValue(2);
        evening.tab->setItem(another.id.value);
        evening.waitFor([&] { return evening.seating().size() == 2; });
        evening.waitFor([&] { return evening.tab->desk()->gathering() == another.id && evening.tab->desk()->hasAnswered(); });
        QVERIFY(!evening.tab->desk()->look());
    }
    void peopleWhoAreToSitApartAreNamedThoughSomebodyIsTakenOff()
    {
        Evening evening;
        evening.make();
        const PersonId first = evening.seating()[0][0][0], second = evening.seating()[0][0][1], gone = evening.seating()[0][1][0];
        const TablePlanId plan = evening.sheet().chosen()->plan.id;
        evening.community.change([&](Tx &tx) {
            tables::addRule(tx, TableRule{{}, plan, TableRuleKind::Apart, first, second, 0, 0, {}, {}});
            tables::takeOff(tx, plan, {gone});
        });
        evening.waitFor([&] { return evening.tab->desk()->kept() && !evening.tab->desk()->kept()->broken.isEmpty(); });
    }
    void ofTwoLocksTheOneThatIsNotKeptIsNamed()
    {
        Evening evening;
        evening.make();
        const tables::Seating seating = evening.seating();
        const PersonId gone = seating[0][0][0], moved = seating[0][0][1], partner = seating[0][1][0];
        const TableRoundId first = evening.sheet().chosen()->rounds[0].round.id;
        const TablePlanId plan = evening.sheet().chosen()->plan.id;
        evening.community.change([&](Tx &tx) {
            for (PersonId person : {gone, moved})
                tables::addRule(tx, TableRule{{}, plan, TableRuleKind::Pin, person, {}, 1, 1, {}, {}});
            tables::takeOff(tx, plan, {gone});
            tables::swap(tx, first, moved, partner);
        });
        evening.waitFor([&] { return evening.tab->desk()->kept() && !evening.tab->desk()->kept()->broken.isEmpty(); });
        const auto called = [&](PersonId person) { return evening.sheet().guest(person)->name; };
        const QString broken = evening.tab->desk()->kept()->broken.join(u' ');
        QVERIFY2(broken.contains(called(moved)), qPrintable(broken));
        QVERIFY2(!broken.contains(called(gone)), qPrintable(broken));
    }
    void aRuleComesWithTablesThatKeepIt()
    {
        Evening evening;
        evening.make();
        const tables::Seating before = evening.seating();
        evening.addRule(u"Sit together"_s, evening.people[0].name, evening.people[5].name);
        evening.waitFor([&] { return evening.sheet().chosen()->rules.size() == 1; });
        for (int round = 0; round < 3; ++round)
            QCOMPARE(evening.tableOf(round, evening.people[0].id), evening.tableOf(round, evening.people[5].id));
        evening.undo();
        QVERIFY(evening.sheet().chosen()->rules.isEmpty());
        QCOMPARE(evening.seating(), before);
    }
    void somebodySitsARoundOut()
    {
        Evening evening;
        evening.make();
        RuleDialog *dialog = evening.newRule();
        Evening::chooseKind(dialog, u"Sit out a round"_s);
        auto *rounds = dialog->findChild<QComboBox *>(u"ruleRound"_s);
        QCOMPARE(rounds->count(), 3);
        rounds->setCurrentIndex(1);
        dialog->findChild<QLineEdit *>(u"rulePerson"_s)->setText(evening.people[3].name);
        dialog->findChild<QPushButton *>(u"saveRule"_s)->click();
        evening.waitFor([&] { return evening.tableOf(1, evening.people[3].id) == 0; });
        QVERIFY(evening.tableOf(0, evening.people[3].id) > 0);
        evening.waitFor([&] { return evening.tab->desk()->state() != TablesDesk::State::Looking; });
        for (Banner *banner : evening.tab->findChildren<Banner *>())
            QVERIFY2(!banner->isVisible(), "somebody is told to have no seat");
    }
    void whatWasWrongIsForgottenOnceMended()
    {
        Evening evening;
        evening.make();
        RuleDialog *dialog = evening.newRule();
        auto *person = dialog->findChild<QLineEdit *>(u"rulePerson"_s);
        const auto isWrong = [person] { return person->property("error").toBool(); };
        dialog->findChild<QPushButton *>(u"saveRule"_s)->click();
        QVERIFY(isWrong());
        QTest::keyClicks(person, u"A"_s);
        QVERIFY(!isWrong());
        person->clear();
        dialog->findChild<QPushButton *>(u"saveRule"_s)->click();
        QVERIFY(isWrong());
        Evening::chooseKind(dialog, u"Sit out a round"_s);
        QVERIFY(!isWrong());
    }
    void aRoundHasTablesOfAnotherSize()
    {
        Evening evening;
        evening.make();
        RuleDialog *dialog = evening.newRule();
        Evening::chooseKind(dialog, u"Tables of another size"_s);
        QVERIFY(!dialog->findChild<QLineEdit *>(u"rulePerson"_s)->isVisible());
        dialog->findChild<QSpinBox *>(u"ruleSeats"_s)->setValue(2);
        dialog->findChild<QComboBox *>(u"ruleRound"_s)->setCurrentIndex(2);
        dialog->findChild<QPushButton *>(u"saveRule"_s)->click();
        evening.waitFor([&] { return evening.seating()[2].size() == 4; });
        QCOMPARE(evening.seating()[1].size(), 2);
    }
    void turnsAreTakenAtTheSmallTable()
    {
        Evening evening(23);
        evening.make();
        evening.part<QPushButton>(u"moreSettings"_s)->click();
        evening.part<QCheckBox>(u"tableFair"_s)->click();
        evening.waitFor([&] { return evening.sheet().chosen()->plan.fairSmallTable; });
        const tables::Seating seating = evening.seating();
        QSet<PersonId> small;
        for (const tables::SeatedRound &round : seating) {
            for (const tables::SeatedTable &table : round) {
                if (table.size() == 3)
                    small.unite(QSet<PersonId>(table.begin(), table.end()));
            }
        }
        QCOMPARE(small.size(), 9);
    }
    void rulesThatClashAreNamed()
    {
        Evening evening;
        evening.make();
        evening.addRule(u"Sit together"_s, evening.people[0].name, evening.people[5].name);
        evening.waitFor([&] { return evening.sheet().chosen()->rules.size() == 1; });
        evening.addRule(u"Sit apart"_s, evening.people[0].name, evening.people[5].name);
        evening.waitFor([&] { return evening.sheet().chosen()->rules.size() == 2; });
        auto *clashes = evening.part<QLabel>(u"clashes"_s);
        evening.waitFor([&] { return clashes->isVisible(); });
        QVERIFY2(clashes->text().contains(u"Guest A0 with Guest F0") && clashes->text().contains(u"Guest A0 apart from Guest F0"), qPrintable(clashes->text()));
    }
    void afterARuleIsRemovedTheKeyboardIsOnTheNext()
    {
        Evening evening;
        evening.make();
        for (int i : {0, 1}) {
            evening.addRule(u"Sit together"_s, evening.people[i].name, evening.people[i + 4].name);
            evening.waitFor([&] { return evening.sheet().chosen()->rules.size() == i + 1; });
        }
        const auto removers = [&] {
            QList<QPushButton *> seen = evening.tab->findChildren<QPushButton *>(u"removeRule"_s);
            seen.removeIf([](const QPushButton *one) { return !one->isVisible(); });
            return seen;
        };
        evening.waitFor([&] { return removers().size() == 2; });
        const QString other = removers().last()->accessibleName();
        evening.tab->window()->activateWindow();   // again, behind the dialogs
        QVERIFY(QTest::qWaitForWindowActive(evening.tab->window()));
        removers().first()->setFocus();
        QTest::keyClick(evening.tab->focusWidget(), Qt::Key_Space);
        evening.waitFor([&] { return removers().size() == 1; });
        QCOMPARE(removers().first()->accessibleName(), other);
        QCOMPARE(evening.tab->focusWidget(), removers().first());
        QTest::keyClick(evening.tab->focusWidget(), Qt::Key_Space);
        evening.waitFor([&] { return removers().isEmpty(); });
        QCOMPARE(evening.tab->focusWidget(), evening.part(u"addRule"_s));
    }
    void aLatecomerIsSeatedWithOnePress()
    {
        Evening evening;
        evening.make();
        const Person late = evening.come(u"Wren"_s);
        Banner *banner = nullptr;
        evening.waitFor([&] {
            for (Banner *one : evening.tab->findChildren<Banner *>())
                banner = one->isVisible() ? one : banner;
            return banner != nullptr;
        });
        Q_EMIT banner->actionClicked();
        evening.waitFor([&] { return evening.tableOf(0, late.id) > 0; });
        for (int round = 0; round < 3; ++round)
            QVERIFY(evening.tableOf(round, late.id) > 0);
        evening.waitFor([&] { return !banner->isVisible(); });
    }
    void delTakesSomebodyOffTheTables()
    {
        Evening evening;
        evening.make();
        evening.view->setFocus();
        const PersonId who = evening.personAt({0, 0, 0});
        QTest::keyClick(evening.view, Qt::Key_Delete);
        evening.waitFor([&] { return evening.tableOf(0, who) == 0; });
        QCOMPARE(evening.tableOf(2, who), 0);
    }
    void whoSitsNearestIsChosenWhenSomebodyIsTakenOff()
    {
        Evening evening;
        evening.make();
        evening.view->setFocus();
        const PersonId who = evening.personAt({0, 0, 3});
        evening.view->setCurrent({0, 0, 3});
        QTest::keyClick(evening.view, Qt::Key_Delete);
        evening.waitFor([&] { return evening.tableOf(0, who) == 0 && evening.view->scene().table(0, 0).people.size() == 3; });
        QCOMPARE(evening.view->current(), (Spot{0, 0, 2}));
    }
    void aRoundThatIsOverStaysAsItWas()
    {
        Evening evening;
        evening.make();
        const tables::SeatedRound first = evening.seating()[0];
        Q_EMIT evening.view->menuRequested({0, -1, -1}, evening.tab->mapToGlobal(QPoint(100, 100)));
        auto *menu = evening.part<QMenu>(u"tablesMenu"_s);
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == u"Round 1 is over")
                action->trigger();
        }
        menu->close();
        evening.waitFor([&] { return evening.sheet().chosen()->held() == 1; });
        evening.tab->desk()->shuffle();
        evening.waitFor([&] { return evening.sheet().chosen()->plan.seed == 2; });
        QCOMPARE(evening.seating()[0], first);
        QCOMPARE(evening.seating().size(), 3);
    }
    void somebodyIsChosenByKeyThoughEveryRoundIsOver()
    {
        RoundsView view;
        SeatedPerson person;
        person.id = PersonId{7};
        TableCard seated;
        seated.people = {person};
        RoundColumn over;
        over.closed = true;
        over.tables = {TableCard(), seated};
        view.setScene({{over}});
        QFocusEvent reached(QEvent::FocusIn, Qt::TabFocusReason);
        QCoreApplication::sendEvent(&view, &reached);
        QCOMPARE(view.current(), (Spot{0, 1, 0}));
    }
    void twoPlansAreKeptAndOneIsChosen()
    {
        Evening evening(12);
        evening.make();
        const tables::Seating first = evening.seating();
        evening.part<QPushButton>(u"anotherPlan"_s)->click();
        evening.waitFor([&] { return evening.sheet().plans.size() == 2; });
        QCOMPARE(evening.seating(), first);
        evening.waitFor([&] { return evening.part<QPushButton>(u"usePlan"_s)->isVisible(); });
        const TablePlanId second = evening.tab->desk()->kept()->plan.plan.id;
        evening.part<QPushButton>(u"usePlan"_s)->click();
        evening.waitFor([&] { return evening.sheet().chosen()->plan.id == second; });
    }
    void plansKeepTheirNamesAndPlacesWhenTheOtherIsUsed()
    {
        Evening evening(12);
        evening.make();
        evening.part<QPushButton>(u"anotherPlan"_s)->click();
        evening.waitFor([&] { return evening.part<QPushButton>(u"usePlan"_s)->isVisible(); });
        const auto plans = [&] {
            QStringList names;
            for (Chip *chip : evening.tab->findChildren<Chip *>())
                names.append(chip->isVisible() ? chip->text().section(QRegularExpression(u"[,:]"_s), 0, 0) : QString());
            return names.join(u' ').simplified();
        };
        evening.waitFor([&] { return plans() == u"Plan 1 Plan 2"; });
        evening.part<QPushButton>(u"usePlan"_s)->click();
        evening.waitFor([&] { return !evening.part<QPushButton>(u"usePlan"_s)->isVisible(); });
        QCOMPARE(plans(), u"Plan 1 Plan 2"_s);
    }
    void theSeatBoxStaysOpenWhenSomebodyComes()
    {
        Evening evening;
        evening.make();
        auto *among = evening.part<QComboBox>(u"tableAmong"_s);
        among->showPopup();
        among->view()->setCurrentIndex(among->model()->index(1, 0));
        evening.come(u"Wren"_s);
        evening.waitFor([&] { return among->itemText(0) == u"9 coming"; });
        QVERIFY(among->view()->isVisible());
        QCOMPARE(among->view()->currentIndex().row(), 1);
        among->hidePopup();
    }
    void whoComesWhileItLooksIsSeatedToo()
    {
        Evening evening;
        // Three who are to be apart at two tables: it never ends by itself.
        evening.community.change([&](Tx &tx) {
            for (int i = 0; i < 3; ++i)
                relations::keepApart(tx, evening.people[i].id, evening.people[(i + 1) % 3].id, {});
        });
        evening.tab->desk()->setPatience(60000);
        evening.part<QPushButton>(u"makeTables"_s)->click();
        evening.waitFor([&] { return evening.tab->desk()->look() != nullptr; });
        const Person late = evening.come(u"Wren"_s);
        const auto isSeated = [&] {
            const PlanLook *look = evening.tab->desk()->look();
            return look && std::any_of(look->seating[0].begin(), look->seating[0].end(), [&](const tables::SeatedTable &table) { return table.contains(late.id); });
        };
        evening.waitFor(isSeated);
        evening.tab->hide();
        evening.waitFor([&] { return !evening.sheet().plans.isEmpty() && evening.tableOf(2, late.id) > 0; });
    }
    void whatIsFoundWhenOthersComeBeginsWithWhatWasFound()
    {
        Evening evening(12);
        evening.make();
        const tables::Seating before = evening.seating();
        evening.come(u"Aaron"_s);
        TablesAsked asked{evening.sheet(), {evening.tab->desk()->usualPlan(), {}, {}}, 3, tables::Change::Anything, before};
        Searching searching;
        QSignalSpy ended(&searching, &Searching::ended);
        searching.begin(asked);
        searching.stop();
        evening.waitFor([&] { return !ended.isEmpty(); });
        const tables::Seating found = ended.first().first().value<TablesFound>().open();
        int moved = 0;
        for (int round = 0; round < 3; ++round) {
            for (int table = 0; table < 3; ++table)
                moved += std::count_if(before[round][table].begin(), before[round][table].end(), [&](PersonId who) { return !found[round][table].contains(who); });
        }
        QVERIFY2(moved <= 6, qPrintable(QString::number(moved))); // thirteen need a fourth table
    }
    void whatIsShownIsSaved()
    {
        Evening evening(12);
        evening.make();
        evening.part<QPushButton>(u"anotherPlan"_s)->click();
        evening.waitFor([&] { return evening.part<QPushButton>(u"usePlan"_s)->isVisible(); });
        const tables::Seating shown = evening.tab->desk()->kept()->seating;
        QVERIFY(shown != evening.seating());
        QSignalSpy told(evening.tab.get(), &PageTab::told);
        const QString path = evening.folder.filePath(u"tables.csv"_s);
        evening.tab->findChild<TablesPrinting *>()->saveTo(path);
        evening.waitFor([&] { return !told.isEmpty(); });
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        const tables::Seating saved = evening.community.ask([&](Reader &reader) { return exchange::seatingOf(reader, exchange::satLines(bytes)); });
        QCOMPARE(saved, shown);
    }
    void whoeverSitsThereIsTold()
    {
        QAccessible::setActive(true);
        Evening evening;
        evening.make();
        evening.view->setFocus();
        QTest::keyClick(evening.view, Qt::Key_L);
        evening.waitFor([&] { return evening.view->scene().table(0, 0).people[0].locked; });
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(evening.view);
        QStringList names;
        for (int i = 0; i < list->childCount(); ++i)
            names.append(list->child(i)->text(QAccessible::Name));
        QVERIFY2(names.first().startsWith(u"Round 1, 12 of 12 new"), qPrintable(names.first()));
        const QString who = evening.view->scene().table(0, 0).people[0].called;
        QCOMPARE(names[2], who + u", table 1, round 1, locked"_s);
        QVERIFY2(names.filter(u", has met "_s).size() > 0, "nobody is told to have met anybody");
    }
    void leavingTheTabKeepsWhatWasFoundUntilThen()
    {
        Evening evening(23);
        evening.tab->desk()->setPatience(60000);
        QSignalSpy changed(evening.tab->desk(), &TablesDesk::changed);
        evening.part<QPushButton>(u"makeTables"_s)->click();
        evening.waitFor([&] { return evening.tab->desk()->look() != nullptr; });
        evening.tab->hide();
        evening.waitFor([&] { return !evening.sheet().plans.isEmpty(); });
    }
    void closingWhileItLooksWaitsForNobody()
    {
        Evening evening(50);
        evening.tab->desk()->setPatience(60000);
        evening.part<QPushButton>(u"makeTables"_s)->click();
        evening.waitFor([&] { return evening.tab->desk()->look() != nullptr; });
        evening.tab.reset();
    }
    void cardsGoToThePrinter()
    {
        Evening evening;
        evening.make();
        const auto printer = std::make_shared<QtPrinter>();
        printer->printer().setOutputFileName(evening.folder.filePath(u"cards.pdf"_s));
        QSignalSpy told(evening.tab.get(), &PageTab::told);
        evening.tab->findChild<TablesPrinting *>()->printOn(printer, exchange::ExportLayout::Cards);
        evening.waitFor([&] { return !told.isEmpty(); });
        QVERIFY2(told.first().first().toString().contains(u"on their way") || told.first().first().toString().contains(u"on its way"),
                 qPrintable(told.first().first().toString()));
        QVERIFY(QFileInfo(printer->printer().outputFileName()).size() > 0);
    }
    void theTablesAreSavedAsASpreadsheet()
    {
        Evening evening;
        evening.make();
        QSignalSpy told(evening.tab.get(), &PageTab::told);
        evening.tab->findChild<TablesPrinting *>()->saveTo(evening.folder.filePath(u"tables.xlsx"_s));
        evening.waitFor([&] { return !told.isEmpty(); });
        QCOMPARE(told.first().first().toString(), u"tables.xlsx is written."_s);
        QVERIFY(QFileInfo::exists(evening.folder.filePath(u"tables.xlsx"_s)));
    }
    void theFileIsCalledAfterTheGatheringInEveryFormat()
    {
        Evening evening;
        evening.make();
        evening.tab->findChild<TablesPrinting *>()->askFile();
        evening.waitFor([&] { return evening.tab->findChild<QFileDialog *>(u"saveTables"_s) != nullptr; });
        auto *ask = evening.tab->findChild<QFileDialog *>(u"saveTables"_s);
        const auto name = [&] { return QFileInfo(ask->selectedFiles().value(0)).fileName(); };
        QCOMPARE(name(), u"Supper 2026-11-24.pdf"_s);
        ask->selectNameFilter(ask->nameFilters().at(1));
        Q_EMIT ask->filterSelected(ask->nameFilters().at(1));
        QCOMPARE(name(), u"Supper 2026-11-24.xlsx"_s);
        ask->reject();
    }
    void theProjectorGoesFromRoundToRound()
    {
        Evening evening;
        evening.make();
        Projector *projector = new Projector(evening.tab.get());
        projector->setScene(u"Supper"_s, evening.view->scene());
        QCOMPARE(projector->round(), 0);
        QTest::keyClick(projector, Qt::Key_Right);
        QCOMPARE(projector->round(), 1);
        QVERIFY(projector->accessibleName().contains(u"Round 2"));
        QTest::keyClick(projector, Qt::Key_Left);
        QTest::keyClick(projector, Qt::Key_Left);
        QCOMPARE(projector->round(), 0);
        delete projector;
    }
};

QTEST_MAIN(TestTablesTab)
#include "tst_tablestab.moc"
