// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/history.h"
#include "tests/support/testcommunity.h"
#include "ui/gatherings/decisionstrip.h"
#include "ui/gatherings/gatheringview.h"
#include "ui/gatherings/guestpanel.h"
#include "ui/gatherings/gueststab.h"
#include "ui/gatherings/words.h"
#include "ui/kit/banner.h"
#include "ui/kit/chips.h"
#include "ui/kit/keyhints.h"
#include "ui/kit/listview.h"
#include "ui/kit/pill.h"
#include "ui/kit/roles.h"
#include "ui/kit/rowmodelbase.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Party {
    explicit Party(int capacity = 0)
    {
        gathering = community.gathering(u"Supper"_s, u"2026-11-24T19:00"_s, capacity);
        for (const QString &name : {u"Ana Lindqvist"_s, u"Bo Berg"_s, u"Cai Chen"_s})
            people.append(community.person(name));
        view = std::make_unique<GatheringView>(session);
        view->resize(1056, 800);
        view->show();
        QVERIFY(QTest::qWaitForWindowActive(view.get()));
        view->setGathering(gathering.id, GatheringView::Guests);
        list = view->findChild<ListView *>(u"guestList"_s);
        search = view->findChild<QLineEdit *>(u"guestSearch"_s);
        waitFor([&] { return view->findChild<QPushButton *>(u"inviteEverybody"_s)->isVisible(); });
    }
    static void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 5000), "it did not happen"); }
    void inviteAll()
    {
        community.change([&](Tx &tx) {
            for (const Person &person : people)
                gatherings::invite(tx, gathering.id, {person.id}, u"by hand"_s);
        });
        waitFor([&] { return list->rows()->shown() == people.size(); });
    }
    void answer(int person, Answer answer, int party = 1)
    {
        community.clock().advance(60000);
        community.change([&](Tx &tx) { gatherings::answer(tx, gathering.id, people[person].id, answer, party); });
    }
    Invitation invitation(int person)
    {
        return community.ask([&](Reader &reader) {
            return reader.first<Invitation>(where(&Invitation::gatheringId, gathering.id), where(&Invitation::personId, people[person].id)).value_or(Invitation{});
        });
    }
    QString pill(int person) const { return list->rows()->indexOfKey(people[person].id.value).data(roles::State).value<Pill>().text; }
    void pillIs(int person, const QString &text) { waitFor([&] { return pill(person) == text; }); }
    void key(int person, Qt::Key key)
    {
        QVERIFY(list->setCurrentKey(people[person].id.value));
        QTest::keyClick(list, key);
    }
    QStringList sections() const
    {
        QStringList titles;
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->rows()->isSection(row))
                titles.append(list->model()->index(row, 0).data().toString());
        }
        return titles;
    }

    TestCommunity community;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Community session{community.store(), community.clock(), settings};
    Gathering gathering;
    QList<Person> people;
    std::unique_ptr<GatheringView> view;
    ListView *list = nullptr;
    QLineEdit *search = nullptr;
};

} // namespace

class TestGuests : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keysAnswerForTheSelection()
    {
        Party party;
        QAbstractItemModelTester tester(party.list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        party.inviteAll();
        party.key(0, Qt::Key_C);
        party.pillIs(0, u"Coming"_s);
        party.key(1, Qt::Key_M);
        party.pillIs(1, u"Maybe"_s);
        party.key(2, Qt::Key_X);
        party.pillIs(2, u"Can’t come"_s);
        party.key(2, Qt::Key_W);
        party.pillIs(2, u"1st in line"_s);
        QCOMPARE(party.invitation(0).answer, Answer::Accepted);
        QCOMPARE(party.invitation(1).answer, Answer::Tentative);
        QVERIFY(party.invitation(2).isWaiting());
        QCOMPARE(party.sections(), QStringList({u"Waiting list"_s, u"Maybe"_s, u"Coming"_s}));
        must(party.community.store().undoLast());
        party.pillIs(2, u"Can’t come"_s);
    }
    void theButtonInvitesWhoWasTyped()
    {
        Party party;
        QTest::keyClicks(party.search, u"Quentin"_s);
        party.view->findChild<GuestsTab *>()->findChild<QPushButton *>(u"takeIn"_s)->click();
        party.waitFor([&] { return party.list->rows()->shown() == 1; });
        QCOMPARE(party.list->model()->index(1, 0).data().toString(), u"Quentin"_s);
    }
    void severalAreAnsweredInOneStep()
    {
        Party party;
        party.inviteAll();
        party.list->selectAll();
        QTest::keyClick(party.list, Qt::Key_C);
        for (int i = 0; i < 3; ++i)
            party.pillIs(i, u"Coming"_s);
        must(party.community.store().undoLast());
        for (int i = 0; i < 3; ++i)
            party.pillIs(i, u"No answer"_s);
    }
    void comingToAFullOneJoinsTheWaitingList()
    {
        Party party(1);
        party.inviteAll();
        party.key(0, Qt::Key_C);
        party.pillIs(0, u"Coming"_s);
        party.key(1, Qt::Key_C);
        party.pillIs(1, u"1st in line"_s);
        party.community.clock().advance(60000);
        party.key(2, Qt::Key_C);
        party.pillIs(2, u"2nd in line"_s);
        party.key(0, Qt::Key_X);
        party.pillIs(1, u"Coming"_s);
        party.pillIs(2, u"1st in line"_s);
        QCOMPARE(party.invitation(1).reason, u"First in line when a place came free."_s);
        QVERIFY(party.list->rows()->indexOfKey(party.people[1].id.value).data(roles::Line2).toString().contains(u"First in line"));
    }
    void theMenuLetsSomebodyInAnyway()
    {
        Party party(1);
        party.inviteAll();
        party.answer(0, Answer::Accepted);
        party.answer(1, Answer::Accepted);
        party.pillIs(1, u"1st in line"_s);
        Q_EMIT party.list->pillClicked(party.people[1].id.value, QRect(10, 10, 10, 10));
        auto *menu = party.view->findChild<QMenu *>(u"answers"_s);
        QVERIFY(menu);
        const auto actions = menu->actions();
        const auto let = std::find_if(actions.begin(), actions.end(), [](QAction *a) { return a->text() == u"Let them in anyway"; });
        QVERIFY(let != actions.end());
        (*let)->trigger();
        party.pillIs(1, u"Coming"_s);
        QCOMPARE(party.invitation(1).decidedBy, u"Mirela"_s);
        menu->close();
    }
    void aDecisionLetsInWhoWasSentToTheWaitingList()
    {
        Party party(1);
        party.community.change([](Tx &tx) {
            for (const QString &name : {u"George Adeyemi"_s, u"Wren Bell"_s}) {
                Person person;
                person.name = name;
                person.organizer = true;
                people::add(tx, person);
            }
        });
        party.inviteAll();
        party.key(0, Qt::Key_C);
        party.pillIs(0, u"Coming"_s);
        auto *decision = party.view->findChild<GuestsTab *>()->findChild<DecisionStrip *>();
        QVERIFY(!decision->isVisible());
        party.key(1, Qt::Key_C);
        party.pillIs(1, u"1st in line"_s);
        party.waitFor([&] { return decision->isVisible(); });
        QVERIFY2(decision->accessibleName().contains(u"seats are taken"_s) && decision->accessibleName().contains(u"Bo"_s), qPrintable(decision->accessibleName()));
        QTest::keyClick(party.list, Qt::Key_2, Qt::AltModifier);
        party.pillIs(1, u"Coming"_s);
        QVERIFY(!decision->isVisible());
        QCOMPARE(party.invitation(1).decidedBy, u"Wren Bell"_s);
        QVERIFY(party.list->rows()->indexOfKey(party.people[1].id.value).data(roles::Line2).toString().contains(u"Wren Bell let them in"));
        must(party.community.store().undoLast());
        party.pillIs(1, u"1st in line"_s);
    }
    void nobodyIsSaidToWaitWhenTheStoreHasRefused()
    {
        Party party(1);
        party.inviteAll();
        party.key(0, Qt::Key_C);
        party.pillIs(0, u"Coming"_s);
        auto *tab = party.view->findChild<GuestsTab *>();
        const QString path = party.community.location().path, aside = path + u".aside"_s;
        QVERIFY(QFile::rename(path, aside));
        party.key(1, Qt::Key_C);
        party.waitFor([&] { return tab->findChild<Banner *>()->isVisible(); });
        QVERIFY(!tab->findChild<DecisionStrip *>()->isVisible());
        QVERIFY(QFile::rename(aside, path));
    }
    void whoLetSomebodyInAtTheDoorStandsInTheirRow()
    {
        Party party(1);
        party.inviteAll();
        party.community.change([&](Tx &tx) {
            gatherings::answer(tx, party.gathering.id, party.people[0].id, Answer::Accepted);
            gatherings::checkIn(tx, party.gathering.id, party.people[1].id, tx.now(), How::Door, u"Wren Bell"_s);
        });
        const auto note = [&] { return party.list->rows()->indexOfKey(party.people[1].id.value).data(roles::Line2).toString(); };
        party.waitFor([&] { return note().contains(u"let in by"_s) && note().contains(u"Wren Bell"_s); });
    }
    void moreSeatsFillFromTheWaitingList()
    {
        Party party(1);
        party.inviteAll();
        party.answer(0, Answer::Accepted);
        party.answer(1, Answer::Accepted, 2);
        party.pillIs(1, u"1st in line"_s);
        auto *seats = party.view->findChild<QSpinBox *>(u"seats"_s);
        seats->setValue(3);
        party.pillIs(1, u"Coming"_s);
        QCOMPARE(party.community.ask([&](Reader &reader) { return reader.get<Gathering>(party.gathering.id).capacity; }), 3);
    }
    void theSectionAddsTheSeatsThatAreMissing()
    {
        Party party(1);
        party.inviteAll();
        party.answer(0, Answer::Accepted);
        party.answer(1, Answer::Accepted, 2);
        party.pillIs(1, u"1st in line"_s);
        Q_EMIT party.list->sectionActionClicked(u"0"_s);
        party.pillIs(1, u"Coming"_s);
    }
    void theRuleIsChangedInPlace()
    {
        Party party(1);
        auto *change = party.view->findChild<QPushButton *>(u"changeRule"_s);
        change->click();
        party.waitFor([&] {
            return party.community.ask([&](Reader &reader) { return reader.get<Gathering>(party.gathering.id).waitingRule; }) == WaitingRule::StrictOrder;
        });
    }
    void enterInvitesAKnownPerson()
    {
        Party party;
        QTest::keyClicks(party.search, u"berg"_s);
        QCOMPARE(party.sections(), QStringList(u"Not invited yet"_s));
        QTest::keyClick(party.search, Qt::Key_Return);
        party.pillIs(1, u"No answer"_s);
        QCOMPARE(party.search->text(), QString());
        QCOMPARE(party.invitation(1).source, u"by hand"_s);
    }
    void enterAddsAndInvitesSomebodyUnknown()
    {
        Party party;
        QTest::keyClicks(party.search, u"Dora Dietz"_s);
        QTest::keyClick(party.search, Qt::Key_Return);
        party.waitFor([&] { return party.list->rows()->shown() == 1; });
        const auto dora = party.community.ask([](Reader &reader) { return people::called(reader, u"Dora Dietz"_s); });
        QCOMPARE(dora.size(), 1);
        must(party.community.store().undoLast());
        party.waitFor([&] { return party.list->rows()->shown() == 0; });
        QVERIFY(party.community.ask([](Reader &reader) { return people::called(reader, u"Dora Dietz"_s); }).isEmpty());
    }
    void ctrlEnterAddsANamesake()
    {
        Party party;
        QTest::keyClicks(party.search, u"Bo"_s);
        QTest::keyClick(party.search, Qt::Key_Return, Qt::ControlModifier);
        party.waitFor([&] { return party.list->rows()->shown() == 1; });
        QVERIFY(!party.invitation(1).id);
    }
    void enterOpensAGuest()
    {
        Party party;
        party.inviteAll();
        QSignalSpy opened(party.view.get(), &GatheringView::personOpened);
        party.key(1, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<PersonId>(), party.people[1].id);
    }
    void everybodyIsInvitedFromTheEmptyPage()
    {
        Party party;
        party.view->findChild<QPushButton *>(u"inviteEverybody"_s)->click();
        party.waitFor([&] { return party.list->rows()->shown() == 3; });
    }
    void delTakesTheInvitationBack()
    {
        Party party;
        party.inviteAll();
        party.key(0, Qt::Key_Delete);
        party.waitFor([&] { return party.list->rows()->shown() == 2; });
        QVERIFY(!party.invitation(0).id);
        must(party.community.store().undoLast());
        party.waitFor([&] { return party.list->rows()->shown() == 3; });
    }
    void thePanelIsWideEnoughForWhatIsInIt()
    {
        Party party;
        auto *panel = party.view->findChild<GuestPanel *>();
        QVERIFY(panel->isVisible());
        panel->findChild<QSpinBox *>(u"seats"_s)->setMinimumWidth(320);
        QTRY_VERIFY(panel->leastWidth() > 320);
        party.view->resize(1000, 800);
        QTRY_VERIFY(panel->width() >= panel->leastWidth());
    }
    void chipsShowWhoHasNotAnsweredAndWhoHasNeeds()
    {
        Party party;
        party.community.change([&](Tx &tx) {
            Person bo = tx.get<Person>(party.people[1].id);
            bo.dietaryNeeds = {u"No peanuts"_s};
            people::save(tx, bo);
        });
        party.inviteAll();
        party.answer(0, Answer::Accepted);
        party.pillIs(0, u"Coming"_s);
        auto *chips = party.view->findChild<FilterChips *>();
        Q_EMIT chips->chosen(1);
        QCOMPARE(party.list->rows()->shown(), 2);
        Q_EMIT chips->chosen(2);
        QCOMPARE(party.list->rows()->shown(), 1);
        QCOMPARE(party.list->rows()->indexOfKey(party.people[1].id.value).data(roles::Tags).value<QList<Tag>>().first().problem, true);
        Q_EMIT chips->chosen(0);
        QTest::keyClicks(party.search, u"peanut"_s);
        QCOMPARE(party.list->rows()->shown(), 1);
    }
    void walkInsStandInAGroupOfTheirOwn()
    {
        Party party;
        party.community.change([&](Tx &tx) { gatherings::walkIn(tx, party.gathering.id, u"Wren"_s, tx.now()); });
        party.waitFor([&] { return party.sections() == QStringList(u"Walked in"_s); });
    }
    void placesInLineAreCounted()
    {
        QCOMPARE(words::inLine(1), u"1st in line"_s);
        QCOMPARE(words::inLine(12), u"12th in line"_s);
        QCOMPARE(words::inLine(22), u"22nd in line"_s);
        QCOMPARE(words::inLine(103), u"103rd in line"_s);
        QCOMPARE(words::inLine(111), u"111th in line"_s);
    }
    void downLeadsFromTheFieldToTheListWhereLettersAnswer()
    {
        Party party;
        party.inviteAll();
        party.search->setFocus();
        QTest::keyClicks(party.search, u"bo"_s);
        QTest::keyClick(party.search, Qt::Key_Down);
        QWidget *focus = party.view->window()->focusWidget();
        QCOMPARE(focus, party.list);
        QTest::keyClick(focus, Qt::Key_C);
        party.pillIs(1, u"Coming"_s);
        QTest::keyClick(focus, Qt::Key_Up);
        QCOMPARE(party.view->window()->focusWidget(), party.search);
        QCOMPARE(party.search->text(), u"bo"_s);
    }
    void whoeverWasJustInvitedIsChosenInTheList()
    {
        Party party;
        party.search->setFocus();
        QTest::keyClicks(party.search, u"Dora Dahl"_s);
        QTest::keyClick(party.search, Qt::Key_Return);
        party.waitFor([&] { return party.list->currentKey() != 0; });
        QCOMPARE(party.list->currentIndex().data().toString(), u"Dora Dahl"_s);
        QTest::keyClick(party.search, Qt::Key_Down);
        QCOMPARE(party.view->window()->focusWidget(), party.list);
        QTest::keyClick(party.list, Qt::Key_M);
        party.waitFor([&] { return party.list->currentIndex().data(roles::State).value<Pill>().text == u"Maybe"; });
    }
    void theNextNameIsTypedOnRightAfterInviting()
    {
        Party party;
        party.search->setFocus();
        for (const QString &name : {u"Carl Wu"_s, u"Max Moor"_s, u"Xenia"_s, u"Wanda"_s}) {
            QWidget *focus = party.view->window()->focusWidget();
            QTest::keyClicks(focus, name);
            QCOMPARE(party.search->text(), name);
            QTest::keyClick(focus, Qt::Key_Return);
            party.waitFor([&] { return party.list->currentIndex().data().toString() == name; });
        }
        const QList<Invitation> invited = party.community.ask([](Reader &reader) { return reader.select<Invitation>(); });
        QCOMPARE(invited.size(), 4);
        for (const Invitation &invitation : invited)
            QCOMPARE(invitation.answer, Answer::NeedsAction);
    }
    void invitingFromTheListLeadsBackToTheField()
    {
        Party party;
        party.search->setFocus();
        QTest::keyClicks(party.search, u"an"_s);
        QTest::keyClick(party.search, Qt::Key_Down);
        QTest::keyClick(party.list, Qt::Key_Return);
        QCOMPARE(party.view->window()->focusWidget(), party.search);
        QCOMPARE(party.search->text(), QString());
        party.waitFor([&] { return bool(party.invitation(0).id); });
    }
    void theKeysAtTheFootAreThoseOfWhereTheKeyboardIs()
    {
        Party party;
        party.inviteAll();
        const auto *keys = party.view->findChild<KeyHints *>();
        party.search->setFocus();
        QVERIFY2(keys->accessibleName().startsWith(u"Enter"_s), qPrintable(keys->accessibleName()));
        party.list->setFocus();
        QVERIFY2(keys->accessibleName().startsWith(u"C: coming"_s), qPrintable(keys->accessibleName()));
    }
    void aKeyThatDoesNotFitAtTheFootIsLeftOut()
    {
        Party party;
        party.inviteAll();
        party.list->setFocus();
        auto *keys = party.view->findChild<KeyHints *>();
        party.waitFor([&] { return keys->width() >= keys->sizeHint().width(); });
        QCOMPARE(keys->shown(), 5);
        keys->resize(keys->sizeHint().width() - 1, keys->height());
        QCOMPARE(keys->shown(), 4);
        keys->resize(1, keys->height());
        QCOMPARE(keys->shown(), 0);
    }
    void theHistorySaysWhichAnswerWasGiven()
    {
        Party party;
        party.inviteAll();
        party.key(1, Qt::Key_X);
        party.pillIs(1, u"Can’t come"_s);
        const QList<HistoryEntry> entries = party.community.ask([](Reader &reader) { return history(reader, {{}, 1, {}}); });
        QCOMPARE(entries.first().subject, u"Bo Berg: can’t come"_s);
    }
    void everyTabStopCanBeSeen()
    {
        Party party;
        party.inviteAll();
        party.search->setFocus();
        for (QWidget *stop = party.search->nextInFocusChain(); stop != party.search; stop = stop->nextInFocusChain()) {
            if (stop->isVisible() && stop->isEnabled() && (stop->focusPolicy() & Qt::TabFocus))
                QVERIFY2(!qobject_cast<QScrollArea *>(stop), qPrintable(stop->accessibleName()));
        }
    }
};

QTEST_MAIN(TestGuests)
#include "tst_guests.moc"
