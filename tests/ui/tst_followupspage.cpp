// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The follow-ups page: by day and by owner; done, put off, handed on and dropped in place; and the dialog of three actions.
#include "app/followups/followups.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/followups/followupdialog.h"
#include "ui/followups/followupspage.h"
#include "ui/kit/button.h"
#include "ui/kit/chips.h"
#include "ui/kit/choicefield.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"
#include "ui/kit/viewswitch.h"

#include <QAbstractItemModelTester>
#include <QDateEdit>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTimer>
#include <QSpinBox>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Shown {
    Shown()
    {
        ana = community.person(u"Ana Lindqvist"_s);
        mirela = community.change([](Tx &tx) {
            Person person;
            person.name = u"Mirela Kovač"_s;
            person.organizer = true;
            return people::add(tx, person);
        });
        late = promise(u"Ring Ana"_s, {2026, 11, 21}, ana.id);
        soon = promise(u"Bring back the drill"_s, {2026, 11, 30});
    }
    FollowUp promise(const QString &what, QDate due, PersonId about = {})
    {
        FollowUp made;
        made.what = what;
        made.dueOn = due;
        made.aboutId = about;
        return community.change([=](Tx &tx) { return followups::promise(tx, made); });
    }
    void open()
    {
        page = std::make_unique<FollowUpsPage>(session);
        page->resize(900, 700);
        page->show();
        waitFor([this] { return list()->model()->rowCount() > 0; });
    }
    static void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 5000), "it did not happen"); }
    ListView *list() const { return page->findChild<ListView *>(u"followUpList"_s); }
    FollowUp now(const FollowUp &one) { return community.ask([=](Reader &reader) { return reader.get<FollowUp>(one.id); }); }
    QStringList lines() const
    {
        QStringList lines;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            lines << list()->model()->index(row, 0).data().toString();
        return lines;
    }
    /// Chooses what a menu of the page says.
    void pick(const char *menu, const QString &text)
    {
        const auto *shown = page->findChild<QMenu *>(QLatin1StringView(menu));
        QVERIFY(shown);
        for (QAction *action : shown->actions()) {
            if (action->text().contains(text))
                return action->trigger();
        }
        QFAIL(qPrintable(text));
    }

    TestCommunity community;
    Settings settings{community.folder() + u"/settings.json"_s};
    Community session{community.store(), community.clock(), settings};
    Person ana, mirela;
    FollowUp late, soon;
    std::unique_ptr<FollowUpsPage> page;
};

} // namespace

class TestFollowUpsPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promisesStandByTheDayTheyAreDue()
    {
        Shown s;
        s.open();
        QAbstractItemModelTester tester(s.list()->model());
        QCOMPARE(s.lines(), (QStringList{u"Late"_s, u"Ring Ana"_s, u"Coming"_s, u"Bring back the drill"_s}));
        QCOMPARE(s.list()->model()->index(1, 0).data(roles::Line2).toString(), u"Two days late · you · about Ana"_s);
    }

    void orByWhoHasPromisedThem()
    {
        Shown s;
        s.community.change([&](Tx &tx) { followups::reassign(tx, {s.soon.id}, s.ana.id); });
        s.open();
        auto *order = s.page->findChild<ViewSwitch *>(u"followUpOrder"_s);
        order->setCurrent(1);
        Q_EMIT order->chosen(1);
        QCOMPARE(s.lines(), (QStringList{u"Ana Lindqvist"_s, u"Bring back the drill"_s, u"Mirela Kovač"_s, u"Ring Ana"_s}));
    }

    void whatIsSearchedInVainIsSaid()
    {
        Shown s;
        s.open();
        auto *words = s.list()->findChild<QLabel *>(u"inVain"_s);
        QVERIFY(!words->isVisible());
        auto *search = s.page->findChild<QLineEdit *>(u"followUpSearch"_s);
        search->setText(u"Zanzibar"_s);
        QVERIFY(words->isVisible());
        QVERIFY(words->text().contains(u"Zanzibar"_s));
        search->clear();
        QVERIFY(!words->isVisible());
    }

    void whatIsPressingIsCountedBesideTheName()
    {
        Shown s;
        FollowUpsPage page(s.session);
        QSignalSpy waiting(&page, &Page::waitingChanged);
        Shown::waitFor([&] { return !waiting.isEmpty(); });
        QCOMPARE(waiting.last().first().toInt(), 1);
    }

    void anotherDayIsToldWithoutAnybodyLookingAnew()
    {
        Shown s;
        s.open();
        QSignalSpy waiting(s.page.get(), &Page::waitingChanged);
        const QStringList before = s.lines();
        s.community.clock().advance(8LL * 24 * 3600000);
        s.page->findChild<QTimer *>(u"minute"_s)->start(1);
        Shown::waitFor([&] { return !waiting.isEmpty() && waiting.last().first().toInt() == 2; });
        Shown::waitFor([&] { return s.lines() != before; });
    }

    void doneInPlaceAndSeenAmongWhatIsDone()
    {
        Shown s;
        s.open();
        s.list()->setFocus();
        s.list()->setCurrentKey(s.late.id.value);
        QTest::keyClick(s.list(), Qt::Key_Return, Qt::ControlModifier);
        Shown::waitFor([&] { return s.lines().size() == 2; });
        QCOMPARE(s.now(s.late).state, FollowUpState::Done);
        auto *chips = s.page->findChild<FilterChips *>(u"followUpChips"_s);
        Q_EMIT chips->chosen(FollowUpsModel::DoneLately);
        QCOMPARE(s.lines(), (QStringList{u"Done"_s, u"Ring Ana"_s}));
    }

    void aDayChosenBeforeTheAnswerStays()
    {
        Shown s;
        QSemaphore gate;
        const auto slow = s.community.store().read([&](Reader &) { gate.acquire(); });
        FollowUpDialog dialog(s.session, s.ana.id, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        auto *due = dialog.findChild<QDateEdit *>(u"followUpDue"_s);
        due->setDate({2026, 12, 24});
        gate.release();
        Shown::waitFor([&] { return !dialog.findChild<ChoiceField *>(u"followUpOwner"_s)->text().isEmpty(); });
        QCOMPARE(due->date(), QDate(2026, 12, 24));
    }

    void mineFollowsWhoUsesTheProgram()
    {
        Shown s;
        s.community.change([&](Tx &tx) { followups::reassign(tx, {s.soon.id}, s.ana.id); });
        s.open();
        Q_EMIT s.page->findChild<FilterChips *>(u"followUpChips"_s)->chosen(FollowUpsModel::Mine);
        QCOMPARE(s.lines(), (QStringList{u"Late"_s, u"Ring Ana"_s}));
        s.community.store().setActor(s.ana.name);
        Shown::waitFor([&] { return s.lines() == QStringList{u"Coming"_s, u"Bring back the drill"_s}; });
    }

    void theRowThatFollowsIsNextAfterDone()
    {
        Shown s;
        s.promise(u"Book the hall"_s, {2026, 11, 23});
        s.open();
        QCOMPARE(s.lines(), (QStringList{u"Late"_s, u"Ring Ana"_s, u"Today"_s, u"Book the hall"_s, u"Coming"_s, u"Bring back the drill"_s}));
        s.list()->setFocus();
        s.list()->setCurrentIndex(s.list()->model()->index(3, 0));
        QTest::keyClick(s.list(), Qt::Key_Return, Qt::ControlModifier);
        Shown::waitFor([&] { return s.lines().size() == 4; });
        QCOMPARE(s.list()->currentKey(), s.soon.id.value);
    }

    void putOffInPlace()
    {
        Shown s;
        s.open();
        Q_EMIT s.list()->actionClicked(s.late.id.value, FollowUpsModel::PutOff);
        s.pick("putOffMenu", u"For a week"_s);
        Shown::waitFor([&] { return s.now(s.late).snoozedUntil == QDate(2026, 11, 30); });
        QCOMPARE(s.now(s.late).dueOn, QDate(2026, 11, 21));
    }

    void handedOnInPlace()
    {
        Shown s;
        s.community.change([&](Tx &tx) { followups::reassign(tx, {s.soon.id}, s.ana.id); });
        s.open();
        Q_EMIT s.list()->actionClicked(s.late.id.value, FollowUpsModel::HandOn);
        s.pick("handOnMenu", u"Ana Lindqvist"_s);
        Shown::waitFor([&] { return s.now(s.late).ownerId == s.ana.id; });
    }

    void droppedWithTheReason()
    {
        Shown s;
        s.open();
        s.list()->setFocus();
        s.list()->setCurrentKey(s.late.id.value);
        QTest::keyClick(s.list(), Qt::Key_Delete);
        s.pick("dropMenu", u"No longer needed"_s);
        Shown::waitFor([&] { return s.now(s.late).state == FollowUpState::Dropped; });
        QCOMPARE(s.now(s.late).reason, u"No longer needed"_s);
    }

    void whoIsAwayIsLeftOutAndThatIsSaid()
    {
        Shown s;
        s.community.change([&](Tx &tx) {
            Person away = s.ana;
            away.awayUntil = QDate(2026, 12, 24);
            people::save(tx, away);
        });
        s.open();
        QCOMPARE(s.lines(), (QStringList{u"Coming"_s, u"Bring back the drill"_s}));
        const auto labels = s.page->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](QLabel *label) { return label->isVisible() && label->text().startsWith(u"Left in peace"); }));
    }

    void aPromiseIsWrittenDownInThreeActions()
    {
        Shown s;
        FollowUpDialog dialog(s.session, s.ana.id, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        Shown::waitFor([&] { return dialog.findChild<QDateEdit *>(u"followUpDue"_s)->date() == QDate(2026, 11, 23); });
        auto *what = dialog.findChild<QLineEdit *>(u"followUpWhat"_s);
        QTest::keyClicks(what, u"Ask about the job"_s);
        QTest::keyClick(what, Qt::Key_Return);
        Shown::waitFor([&] { return s.community.ask([](Reader &reader) { return reader.count<FollowUp>(); }) == 3; });
        const FollowUp made = s.community.ask([](Reader &reader) { return reader.select<FollowUp>(); }).last();
        QCOMPARE(made.aboutId, s.ana.id);
        QCOMPARE(made.ownerId, s.mirela.id);
    }

    void aRhythmIsBegunAndKept()
    {
        Shown s;
        FollowUpDialog dialog(s.session, s.ana.id, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setKeepingInTouch(true);
        dialog.show();
        Shown::waitFor([&] { return !dialog.findChild<ChoiceField *>(u"followUpAbout"_s)->text().isEmpty(); });
        dialog.findChild<QSpinBox *>(u"followUpWeeks"_s)->setValue(3);
        dialog.findChild<Button *>(u"followUpSave"_s)->click();
        Shown::waitFor([&] { return s.community.ask([](Reader &reader) { return reader.count<Rhythm>(); }) == 1; });
        QCOMPARE(s.community.ask([](Reader &reader) { return reader.select<Rhythm>(); }).first().everyDays, 21);
        s.open();
        QVERIFY(s.lines().contains(u"Be in touch with Ana"_s));
    }
};

QTEST_MAIN(TestFollowUpsPage)
#include "tst_followupspage.moc"
