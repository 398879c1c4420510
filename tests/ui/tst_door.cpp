// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatherings/roster.h"
#include "app/help/helping.h"
#include "app/people/notes.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/gatherings/decisionstrip.h"
#include "ui/gatherings/doorside.h"
#include "ui/gatherings/doorwindow.h"
#include "ui/kit/banner.h"
#include "ui/kit/listview.h"
#include "ui/kit/roles.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// A door with four expected people, one of whom is not invited.
struct Door {
    explicit Door(int capacity = 0)
    {
        gathering = community.gathering(u"Supper"_s, u"2026-11-24T19:00"_s, capacity);
        ana = community.person(u"Ana Lindqvist"_s);
        zoe = community.person(u"Zoë Baxter"_s);
        omar = community.person(u"عمر"_s);
        jean = community.person(u"Jean-Luc Tremblay"_s);
        community.change([&](Tx &tx) {
            gatherings::invite(tx, gathering.id, {ana.id, zoe.id, omar.id}, u"luma"_s);
            gatherings::answer(tx, gathering.id, ana.id, Answer::Accepted);
            auto invitation = tx.first<Invitation>(where(&Invitation::personId, zoe.id));
            auto ticketed = *invitation;
            ticketed.tickets = {u"g-Zoe42"_s};
            tx.update(*invitation, ticketed);
        });
        community.change([&](Tx &tx) {
            Person external = tx.get<Person>(jean.id);
            external.externalIds = {u"meetup:12537919"_s};
            external.notes = u"private"_s;
            people::save(tx, external);
        });
        community.clock().set(Instant::fromIso(u"2026-11-24T19:04:00Z"_s));
        window = std::make_unique<DoorWindow>(session, gathering.id);
        window->setAttribute(Qt::WA_DeleteOnClose, false);
        window->resize(1280, 800);
        window->show();
        search = window->findChild<QLineEdit *>(u"doorSearch"_s);
        list = window->findChild<ListView *>(u"doorList"_s);
        head = window->findChild<HeadCount *>(u"headcount"_s);
        waitFor([&] { return list->model()->rowCount() == 3; });
    }
    ~Door()
    {
        settings.setDoorPin({});
        window.reset();
    }

    static void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 5000), "it did not happen"); }
    void type(const QString &text) { QTest::keyClicks(search, text); }
    void enter(Qt::KeyboardModifiers keys = {}) { QTest::keyClick(search, Qt::Key_Return, keys); }
    QList<gatherings::Guest> here()
    {
        QList<gatherings::Guest> all = community.ask([&](Reader &reader) { return gatherings::roster(reader, gathering.id); });
        all.removeIf([](const gatherings::Guest &guest) { return !guest.isHere(); });
        return all;
    }
    void addOrganizers(const QStringList &names)
    {
        community.change([&](Tx &tx) {
            for (const QString &name : names) {
                Person person;
                person.name = name;
                person.organizer = true;
                people::add(tx, person);
            }
        });
        waitFor([&] { return window->pane()->list()->rows().size() == 4 + names.size(); });
    }
    void checkIn(const QString &typed, int count)
    {
        type(typed);
        enter();
        headcountIs(count);
    }
    QString letInBy(const Person &person)
    {
        for (const gatherings::Guest &guest : here()) {
            if (guest.person == person.id)
                return guest.overCapacityBy;
        }
        return {};
    }
    DecisionStrip *decision() const { return window->pane()->findChild<DecisionStrip *>(); }
    void headcountIs(int count) { waitFor([&] { return head->count() == count; }); }
    Banner *banner() const { return window->pane()->findChild<Banner *>(); }
    QString told() const { return banner()->isVisible() ? banner()->accessibleName() : QString(); }
    void pressBanner() const { banner()->findChildren<QPushButton *>().first()->click(); }

    TestCommunity community;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Community session{community.store(), community.clock(), settings};
    Gathering gathering;
    Person ana, zoe, omar, jean;
    std::unique_ptr<DoorWindow> window;
    QLineEdit *search = nullptr;
    ListView *list = nullptr;
    HeadCount *head = nullptr;
};

/// All that a screen reader can be told of a window, and every tooltip.
QString saidIn(QAccessibleInterface *part)
{
    QStringList said{part->text(QAccessible::Name), part->text(QAccessible::Description), part->text(QAccessible::Value), part->text(QAccessible::Help)};
    if (const auto *widget = qobject_cast<QWidget *>(part->object()))
        said << widget->toolTip();
    for (int i = 0; i < part->childCount(); ++i) {
        if (QAccessibleInterface *child = part->child(i))
            said << saidIn(child);
    }
    return said.join(u'\n');
}

} // namespace

class TestDoor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNarrowDoorStillCountsHeads()
    {
        Door door;
        auto *brief = door.window->findChild<QLabel *>(u"doorBrief"_s);
        QVERIFY(!brief->isVisible());
        door.window->resize(700, 700);
        QTRY_VERIFY(brief->isVisible());
        door.type(u"zo"_s);
        door.enter();
        QTRY_VERIFY2(brief->text().startsWith(u"1 here"_s), qPrintable(brief->text()));
    }

    void twoLettersAndEnterCheckIn()
    {
        Door door;
        door.type(u"zo"_s);
        QCOMPARE(door.list->model()->rowCount(), 1);
        door.enter();
        QVERIFY(door.search->text().isEmpty());
        door.headcountIs(1);
        QCOMPARE(door.here().first().person, door.zoe.id);
        QCOMPARE(door.here().first().arrivedAt, door.community.clock().now());
    }
    void theTickComesOnlyAfterTheCommit()
    {
        Door door;
        bool committed = false;
        connect(&door.community.store(), &Store::changed, this, [&] { committed = true; });
        door.type(u"ana"_s);
        door.enter();
        // Nothing has been given to the event loop yet: no row may claim that she is here.
        for (int row = 0; row < door.list->model()->rowCount(); ++row)
            QVERIFY(!door.list->model()->index(row, 0).data(roles::Line2).toString().startsWith(u"Here"));
        QCOMPARE(door.head->count(), 0);
        door.waitFor([&] { return door.head->count() == 1; });
        QVERIFY(committed);
    }
    void everythingIsSaidToBeSavedOnlyWhileItIs()
    {
        Door door;
        auto *saved = door.window->findChild<QLabel *>(u"doorSaved"_s);
        QVERIFY(saved->isVisible());
        door.type(u"ana"_s);
        door.enter();
        QVERIFY2(!saved->isVisible(), "the store has not answered");
        door.waitFor([&] { return saved->isVisible(); });
        door.search->setText(u"zoë baxter"_s);
        door.enter(Qt::ControlModifier);
        door.waitFor([&] { return !door.told().isEmpty(); });
        QVERIFY2(!saved->isVisible(), "the store has refused");
        door.search->clear();
        door.checkIn(u"tremb"_s, 2);
        door.waitFor([&] { return saved->isVisible(); });
    }
    void whereEverythingIsSavedIsSaid_data()
    {
        TestCommunity::databases();
    }
    void whereEverythingIsSavedIsSaid()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        QTemporaryDir folder;
        Settings settings(folder.filePath(u"settings.json"_s));
        Community session(community.store(), community.clock(), settings);
        DoorWindow window(session, community.gathering(u"Supper"_s).id);
        window.setAttribute(Qt::WA_DeleteOnClose, false);
        const QString said = window.findChild<QLabel *>(u"doorSaved"_s)->text();
        QVERIFY2(said.endsWith(database == TestCommunity::Database::Sqlite ? u"on this laptop"_s : u"on the team’s server"_s), qPrintable(said));
    }
    void enterWithNothingTypedChecksNobodyIn()
    {
        Door door;
        door.enter();
        must(wait(door.community.store().read([](Reader &) { return 0; })));
        QVERIFY(door.here().isEmpty());
    }
    void arrowsChooseAmongThoseExpected()
    {
        Door door;
        QTest::keyClick(door.search, Qt::Key_Down);
        QTest::keyClick(door.search, Qt::Key_Down);
        const qint64 chosen = door.list->currentKey();
        QVERIFY(chosen);
        door.enter();
        door.headcountIs(1);
        QCOMPARE(door.here().first().person.value, chosen);
    }
    void whoIsNotExpectedIsFoundByTyping()
    {
        Door door;
        door.type(u"tremb"_s);
        QCOMPARE(door.list->currentKey(), door.jean.id.value);
        door.enter();
        door.headcountIs(1);
        QVERIFY(door.here().first().walkIn);
    }
    void aNameInAnotherScriptIsFoundByItsLatinSpelling()
    {
        Door door;
        const Person iryna = door.community.person(u"Ірина Шевченко"_s);
        door.type(u"iryna shev"_s);
        door.waitFor([&] { return door.list->model()->rowCount() == 1; });
        QCOMPARE(door.list->model()->index(0, 0).data(roles::Key).toLongLong(), iryna.id.value);
        door.search->clear();
        door.type(u"Omar"_s);
        QCOMPARE(door.list->currentKey(), door.omar.id.value);
        QCOMPARE(door.list->model()->rowCount(), 1);
    }

    void somebodyIsGreetedByWhatTheyAreCalled_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("called");
        QTest::addColumn<QString>("shown");
        QTest::newRow("nothing to tell") << u"Quentin Moss"_s << QString() << u"Quentin Moss"_s;
        QTest::newRow("another name") << u"Quentin Moss"_s << u"Kit"_s << u"Kit (Quentin Moss)"_s;
        QTest::newRow("one of the names") << u"Quentin Kit Moss"_s << u"Kit"_s << u"Quentin Kit Moss"_s;
        QTest::newRow("the beginning of one") << u"Quentin Moss"_s << u"Quen"_s << u"Quen (Quentin Moss)"_s;
        QTest::newRow("written without spaces") << u"林小雨"_s << u"小雨"_s << u"林小雨"_s;
    }
    void somebodyIsGreetedByWhatTheyAreCalled()
    {
        QFETCH(QString, name);
        QFETCH(QString, called);
        Door door;
        PersonId id;
        door.community.change([&](Tx &tx) {
            Person person;
            person.name = name;
            person.callName = called;
            id = people::add(tx, person).id;
        });
        const DoorList *list = door.window->pane()->list();
        door.waitFor([&] { return list->rows().size() == 5; });
        door.search->setText(name);
        door.waitFor([&] { return list->rowOfKey(id.value) >= 0; });
        QTEST(list->indexOfKey(id.value).data().toString(), "shown");
    }

    void aNewNameAndEnterWalksIn()
    {
        Door door;
        door.type(u"Quentin"_s);
        auto *takeIn = door.window->findChild<QPushButton *>(u"takeIn"_s);
        QVERIFY(takeIn->isVisible());
        door.enter();
        door.headcountIs(1);
        QCOMPARE(door.here().first().name, u"Quentin"_s);
        QVERIFY(door.here().first().walkIn);
    }
    void theButtonTakesInWhoWasTyped()
    {
        Door door;
        door.type(u"Quentin"_s);
        door.window->findChild<QPushButton *>(u"takeIn"_s)->click();
        door.headcountIs(1);
        QCOMPARE(door.here().first().name, u"Quentin"_s);
        auto *undo = door.window->findChild<QPushButton *>(u"doorUndo"_s);
        door.waitFor([&] { return undo->isEnabled(); });
        QCOMPARE(undo->text(), u"Undo Quentin"_s);
    }
    void ctrlEnterAlwaysWalksIn()
    {
        Door door;
        door.type(u"Ana"_s);
        QCOMPARE(door.list->model()->rowCount(), 1);
        door.enter(Qt::ControlModifier);
        door.headcountIs(1);
        QCOMPARE(door.here().first().name, u"Ana"_s);
    }
    void aKnownNameAsksBeforeAddingASecond()
    {
        Door door;
        door.search->setText(u"zoë baxter"_s);
        door.enter(Qt::ControlModifier);
        door.waitFor([&] { return !door.told().isEmpty(); });
        QVERIFY(door.told().contains(u"is known here already"));
        QVERIFY(door.here().isEmpty());
        door.pressBanner();
        door.headcountIs(1);
        QVERIFY(door.here().first().person != door.zoe.id);
    }
    void ctrlZTakesBackTheLastOfThisLaptop()
    {
        Door door;
        door.type(u"ana"_s);
        door.enter();
        door.headcountIs(1);
        door.type(u"zo"_s);
        door.enter();
        door.headcountIs(2);
        door.community.change([&](Tx &tx) { gatherings::checkIn(tx, door.gathering.id, door.omar.id, tx.now()); });
        door.headcountIs(3);
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.headcountIs(2);
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.headcountIs(1);
        QCOMPARE(door.here().first().person, door.omar.id);
        const auto taps = door.community.ask([&](Reader &reader) { return gatherings::taps(reader, door.gathering.id); });
        QCOMPARE(taps.size(), 5);
    }
    void undoOfAWalkInTakesThePersonAlong()
    {
        Door door;
        const QByteArray before = door.community.contents();
        door.type(u"Quentin"_s);
        door.enter();
        door.headcountIs(1);
        auto *undo = door.window->findChild<QPushButton *>(u"doorUndo"_s);
        door.waitFor([&] { return undo->isEnabled(); });
        undo->click();
        door.headcountIs(0);
        QCOMPARE(door.community.contents(), before);
    }
    void whatCouldNotBeTakenBackCanBeTriedAgain()
    {
        Door door;
        door.checkIn(u"ana"_s, 1);
        const QString path = door.community.location().path, aside = path + u".aside"_s;
        QVERIFY(QFile::rename(path, aside));
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.waitFor([&] { return !door.told().isEmpty(); });
        QVERIFY(QFile::rename(aside, path));
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.headcountIs(0);
    }
    void whatHasChangedSinceIsNotTriedAgain()
    {
        Door door;
        door.checkIn(u"ana"_s, 1);
        door.community.change([&](Tx &tx) { gatherings::checkOut(tx, door.gathering.id, door.ana.id, tx.now()); });
        door.headcountIs(0);
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.waitFor([&] { return !door.told().isEmpty(); });
        QVERIFY(!door.window->findChild<QPushButton *>(u"doorUndo"_s)->isEnabled());
    }
    void tapsOfBeforeARestartCanStillBeTakenBack()
    {
        Door door;
        door.type(u"ana"_s);
        door.enter();
        door.headcountIs(1);
        DoorWindow again(door.session, door.gathering.id);
        again.setAttribute(Qt::WA_DeleteOnClose, false);
        again.show();
        auto *undo = again.findChild<QPushButton *>(u"doorUndo"_s);
        door.waitFor([&] { return undo->isEnabled(); });
        QVERIFY(undo->text().contains(u"Ana"));
        undo->click();
        door.headcountIs(0);
    }
    void aSecondTimeSaysSinceWhen()
    {
        Door door;
        door.type(u"ana"_s);
        door.enter();
        door.headcountIs(1);
        door.type(u"ana"_s);
        door.enter();
        QVERIFY(door.told().contains(u"already here, since 19:04"));
        QCOMPARE(door.here().size(), 1);
        door.community.clock().advance(3600 * 1000);
        door.pressBanner();
        door.waitFor([&] { return bool(door.here().first().leftAt); });
        door.headcountIs(0);
    }
    void typingTheNextNameTakesTheQuestionAway()
    {
        Door door;
        door.checkIn(u"ana"_s, 1);
        door.type(u"ana"_s);
        door.enter();
        QVERIFY(door.told().contains(u"already here"_s));
        door.type(u"z"_s);
        QCOMPARE(door.told(), QString());
    }
    void theButtonMeansWhoStandsBesideIt()
    {
        Door door;
        door.checkIn(u"ana"_s, 1);
        door.search->setText(u"zoë baxter"_s);
        door.enter(Qt::ControlModifier);
        door.type(u"ana"_s);
        door.enter();
        QVERIFY2(door.told().contains(u"already here"_s), "she is greeted before the store has answered about Zoë");
        door.waitFor([&] { return door.told().contains(u"is known here already"_s); });
        door.pressBanner();
        door.headcountIs(2);
    }
    void aScannedTicketChecksIn_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("known");
        QTest::newRow("a ticket") << u"g-Zoe42"_s << true;
        QTest::newRow("an address") << u"https://lu.ma/check-in/evt-1?pk=g-Zoe42"_s << true;
        QTest::newRow("an id of another service") << u"12537919"_s << true;
        QTest::newRow("rubbish") << u"9783161484100"_s << false;
        QTest::newRow("a Wi-Fi") << u"WIFI:S:guest;T:WPA;P:pw;;"_s << false;
        QTest::newRow("a contact card") << u"BEGIN:VCARD"_s << false;
        QTest::newRow("a short card") << u"MECARD:N:Baxter,Zoe;;"_s << false;
        QTest::newRow("a mail") << u"MATMSG:TO:a@example.org;;"_s << false;
        QTest::newRow("a phone number") << u"tel:+447700900123"_s << false;
        QTest::newRow("a place") << u"geo:51.5,-0.1"_s << false;
        QTest::newRow("a password") << u"otpauth://totp/x"_s << false;
        QTest::newRow("an address without its beginning") << u"www.example.org"_s << false;
        QTest::newRow("another address") << u"https://example.org/x?pk=nobody1"_s << false;
    }
    void aScannedTicketChecksIn()
    {
        QFETCH(QString, code);
        QFETCH(bool, known);
        Door door;
        door.type(code);
        door.enter();
        if (known)
            return door.headcountIs(1);
        QVERIFY(door.told().contains(u"no ticket known here"));
        QVERIFY(door.here().isEmpty());
        door.type(u"g-Zoe42"_s);
        door.enter();
        door.headcountIs(1);
    }
    void aScannerTypesWhereverTheFocusIs()
    {
        Door door;
        auto *leave = door.window->findChild<QPushButton *>(u"leaveDoor"_s);
        leave->setFocus();
        QTest::keyClicks(door.window->pane(), u"zo"_s);
        QCOMPARE(door.search->text(), u"zo"_s);
    }
    void aFullRoomIsRecordedNotBlocked()
    {
        Door door(1);
        door.type(u"tremb"_s);
        door.enter();
        door.headcountIs(1);
        QVERIFY(door.told().contains(u"Mirela"));
        QCOMPARE(door.here().first().overCapacityBy, u"Mirela"_s);
    }
    void whoDecidedIsNotedWithOneKey()
    {
        Door door(1);
        QVERIFY(QTest::qWaitForWindowActive(door.window.get()));
        door.addOrganizers({u"George Adeyemi"_s, u"Wren Bell"_s});
        door.checkIn(u"ana"_s, 1);
        QVERIFY2(!door.decision()->isVisible(), "she had a seat");
        door.checkIn(u"tremb"_s, 2);
        door.waitFor([&] { return door.decision()->isVisible(); });
        const QString asked = door.decision()->accessibleName();
        QVERIFY2(asked.contains(u"seats are taken"_s) && asked.contains(u"Jean-Luc"_s) && asked.contains(u"Mirela"_s), qPrintable(asked));
        QCOMPARE(door.letInBy(door.jean), u"Mirela"_s);
        door.type(u"zo"_s);
        QTest::keyClick(door.search, Qt::Key_2, Qt::AltModifier);
        door.waitFor([&] { return door.letInBy(door.jean) == u"Wren Bell"_s; });
        door.waitFor([&] { return !door.decision()->isVisible(); });
        QCOMPARE(door.search->text(), u"zo"_s);
        QVERIFY(door.list->rows()->indexOfKey(door.zoe.id.value).isValid());
        QCOMPARE(door.letInBy(door.ana), QString());
    }
    void aDecisionIsTakenBackBeforeTheCheckIn()
    {
        Door door(1);
        door.addOrganizers({u"George Adeyemi"_s});
        door.checkIn(u"ana"_s, 1);
        door.checkIn(u"tremb"_s, 2);
        door.waitFor([&] { return door.decision()->isVisible(); });
        door.decision()->findChildren<QPushButton *>().last()->click();
        door.waitFor([&] { return !door.decision()->isVisible(); });
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.waitFor([&] { return door.decision()->isVisible(); });
        QCOMPARE(door.letInBy(door.jean), u"Mirela"_s);
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.headcountIs(1);
        QVERIFY(!door.decision()->isVisible());
    }
    void severalLetInAreDecidedAtOnce()
    {
        Door door(1);
        door.addOrganizers({u"George Adeyemi"_s});
        door.checkIn(u"ana"_s, 1);
        door.checkIn(u"tremb"_s, 2);
        door.checkIn(u"Quentin"_s, 3);
        door.waitFor([&] { return door.decision()->accessibleName().contains(u"Quentin"_s); });
        Q_EMIT door.decision()->decided(u"George Adeyemi"_s);
        door.waitFor([&] { return door.letInBy(door.jean) == u"George Adeyemi"_s; });
        must(door.community.store().undoLast());
        QCOMPARE(door.letInBy(door.jean), u"Mirela"_s);
    }
    void whatNobodyAnswersStaysAsNoted()
    {
        Door door(1);
        door.addOrganizers({u"George Adeyemi"_s});
        door.checkIn(u"ana"_s, 1);
        door.checkIn(u"tremb"_s, 2);
        door.waitFor([&] { return door.decision()->isVisible(); });
        door.decision()->findChild<QPushButton *>(u"leaveUndecided"_s)->click();
        door.checkIn(u"Quentin"_s, 3);
        door.waitFor([&] { return door.decision()->isVisible(); });
        QVERIFY(!door.decision()->accessibleName().contains(u"Jean-Luc"_s));
        QCOMPARE(door.letInBy(door.jean), u"Mirela"_s);
    }
    void anOrganizerAtTheDoorIsAskedNothing()
    {
        Door door(1);
        door.addOrganizers({u"Mirela Popescu"_s, u"George Adeyemi"_s});
        door.checkIn(u"ana"_s, 1);
        door.checkIn(u"tremb"_s, 2);
        QVERIFY(door.told().contains(u"Mirela"_s));
        QVERIFY(!door.decision()->isVisible());
    }
    void manyOrganizersStandInAMenu()
    {
        DecisionStrip strip(true);
        QSignalSpy decided(&strip, &DecisionStrip::decided);
        QList<gatherings::Decider> deciders;
        for (const QString &name : {u"Ada"_s, u"Bo"_s, u"Cai"_s, u"Dee"_s, u"Eli"_s})
            deciders.append({name, name});
        strip.ask(u"Who decided?"_s, deciders);
        const auto *menu = strip.findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().size(), 2);
        menu->actions().last()->trigger();
        QCOMPARE(decided.size(), 1);
        QCOMPARE(decided.first().first().toString(), u"Eli"_s);
    }
    void anotherLaptopIsSeen()
    {
        Door door;
        const auto other = door.community.another();
        must(other->perform(gatherings::CheckIn, [&](Tx &tx) { return gatherings::checkIn(tx, door.gathering.id, door.ana.id, tx.now()); }));
        door.headcountIs(1);
    }
    void escClearsAndNeverLeaves()
    {
        Door door;
        door.type(u"zo"_s);
        const auto said = [&] {
            QString notes;
            for (const QLabel *label : door.search->findChildren<QLabel *>())
                notes += label->text();
            return notes;
        };
        QTRY_COMPARE(said(), u"1 found"_s);
        QTest::keyClick(door.search, Qt::Key_Escape);
        QVERIFY(door.search->text().isEmpty());
        QCOMPARE(said(), QString());
        QTest::keyClick(door.search, Qt::Key_Escape);
        QVERIFY(door.window->isVisible());
    }
    void leavingNeedsThePinAndWrongOnesWait()
    {
        Door door;
        door.settings.setDoorPin(u"4711"_s);
        door.window->close();
        QVERIFY(door.window->isVisible());
        auto *dialog = door.window->findChild<QDialog *>(u"pinDialog"_s);
        QVERIFY(dialog);
        for (int i = 0; i < 3; ++i)
            QVERIFY(!door.window->tryPin(u"0000"_s));
        QVERIFY(door.window->waitSeconds() > 0);
        QVERIFY2(!door.window->tryPin(u"4711"_s), "even the right one has to wait now");
        door.community.clock().advance(6000);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(u"pin"_s), u"4711"_s);
        door.waitFor([&] { return dialog->findChildren<QPushButton *>().last()->isEnabled(); });
        QTest::keyClick(dialog->findChild<QLineEdit *>(u"pin"_s), Qt::Key_Return);
        QVERIFY(!door.window->isVisible());
    }
    void theWindowBehindIsHiddenUntilTheDoorIsLeft()
    {
        Door door;
        QWidget behind;
        behind.show();
        auto *window = new DoorWindow(door.session, door.gathering.id, &behind);
        window->show();
        QVERIFY(!behind.isVisible());
        door.settings.setDoorPin(u"4711"_s);
        window->close();
        QVERIFY(!behind.isVisible());
        door.settings.setDoorPin({});
        window->leave();
        QVERIFY(behind.isVisible());
    }
    void whatIsToBeWrittenDownNamesTheGatheringAndThePerson_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("button");
        QTest::addColumn<WritingRequest::What>("what");
        QTest::newRow("help") << int(Qt::Key_H) << u"doorHelp"_s << WritingRequest::What::Help;
        QTest::newRow("a follow-up") << int(Qt::Key_J) << u"doorFollowUp"_s << WritingRequest::What::FollowUp;
    }
    void whatIsToBeWrittenDownNamesTheGatheringAndThePerson()
    {
        QFETCH(int, key);
        QFETCH(QString, button);
        QFETCH(WritingRequest::What, what);
        Door door;
        QList<WritingRequest> asked;
        connect(door.window.get(), &DoorWindow::writingRequested, this, [&](const WritingRequest &request) { asked << request; });
        QVERIFY(QTest::qWaitForWindowActive(door.window.get()));
        QTest::keyClick(door.search, Qt::Key(key), Qt::ControlModifier);
        door.type(u"tremb"_s);
        door.window->findChild<QPushButton *>(button)->click();
        QCOMPARE(asked.size(), 2);
        QVERIFY(asked[0].about.isEmpty());
        QCOMPARE(asked[1].about, QList<qint64>{door.jean.id.value});
        for (const WritingRequest &request : asked) {
            QCOMPARE(request.what, what);
            QCOMPARE(request.gathering, door.gathering.id.value);
            QCOMPARE(request.over.data(), door.window.get());
        }
        asked[1].written();
        QVERIFY(door.search->text().isEmpty());
    }
    void aHelpWrittenDownAtTheDoorIsTakenBackFirst()
    {
        Door door;
        WritingRequest asked;
        connect(door.window.get(), &DoorWindow::writingRequested, this, [&](const WritingRequest &request) { asked = request; });
        door.checkIn(u"ana"_s, 1);
        door.window->findChild<QPushButton *>(u"doorHelp"_s)->click();
        must(door.community.store().perform(helps::Log, [&](Tx &tx) {
            Help lift;
            lift.helperId = door.jean.id;
            lift.what = u"A lift home"_s;
            lift.happenedOn = QDate(2026, 11, 24);
            return helps::log(tx, lift, {door.ana.id});
        }));
        asked.written();
        const auto *undo = door.window->findChild<QPushButton *>(u"doorUndo"_s);
        door.waitFor([&] { return undo->text().contains(u"the help"_s); });
        const auto helped = [&] { return door.community.ask([](Reader &reader) { return reader.count<Help>(); }); };
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.waitFor([&] { return helped() == 0; });
        QCOMPARE(door.here().size(), 1);
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.headcountIs(0);
    }
    void aNoteThatTheDoorMaySeeIsToldThere()
    {
        Door door;
        const auto line = [&] { return door.list->model()->index(door.list->rows()->rowOfKey(door.ana.id.value), 0).data(roles::Line2).toString(); };
        const auto note = [&](NoteLevel level, const QString &text) {
            door.community.change([&](Tx &tx) { notes::write(tx, {{}, door.ana.id, {}, {}, level, text, {}, {}, {}}); });
        };
        note(NoteLevel::Mine, u"Owes me a book"_s);
        note(NoteLevel::Organizers, u"Rent arrears"_s);
        note(NoteLevel::Door, u"Needs a chair\nwith arms"_s);
        door.waitFor([&] { return line().contains(u"Needs a chair with arms"_s); });
        QVERIFY2(!line().contains(u"book"_s) && !line().contains(u"arrears"_s), qPrintable(line()));
    }
    void theClipboardIsOutOfReach()
    {
        Door door;
        QGuiApplication::clipboard()->setText(u"+44 7700 900123"_s);
        for (const QKeySequence &paste : QKeySequence::keyBindings(QKeySequence::Paste))
            QTest::keyClick(door.search, paste[0].key(), paste[0].keyboardModifiers());
        QCOMPARE(door.search->text(), QString());
        QCOMPARE(door.search->contextMenuPolicy(), Qt::NoContextMenu);
        for (const QWidget *part : door.window->findChildren<QWidget *>())
            QVERIFY2(!part->acceptDrops(), part->metaObject()->className());
        door.type(u"zo"_s);
        door.search->selectAll();
        QTest::keyClick(door.search, Qt::Key_C, Qt::ControlModifier);
        QTest::keyClick(door.search, Qt::Key_X, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"+44 7700 900123"_s);
        QCOMPARE(door.search->text(), u"zo"_s);
    }
    void onlyWhatThisLaptopNotedIsTakenBack()
    {
        Door door;
        door.checkIn(u"ana"_s, 1);
        door.community.change([&](Tx &tx) { gatherings::checkIn(tx, door.gathering.id, door.omar.id, tx.now()); });
        door.headcountIs(2);
        const auto offered = [&](const Person &person) {
            door.list->setCurrentKey(person.id.value);
            QTest::keyClick(door.search, Qt::Key_Menu);
            auto *menu = door.window->findChild<QMenu *>(u"doorMenu"_s);
            QStringList texts;
            for (const QAction *action : menu->actions())
                texts << action->text();
            delete menu;
            return texts;
        };
        QCOMPARE(offered(door.ana), QStringList({u"Has left now"_s, u"Was not here after all"_s}));
        QCOMPARE(offered(door.omar), QStringList(u"Has left now"_s));
    }
    void aScreenReaderIsToldNothingPrivate()
    {
        Door door(1);
        door.addOrganizers({u"George Adeyemi"_s});
        door.community.change([&](Tx &tx) {
            Person person = tx.get<Person>(door.ana.id);
            person.emails = {u"secret@example.org"_s};
            person.phones = {u"secret 7700"_s};
            person.tags = {u"secret tag"_s};
            person.accessNeeds = {u"secret need"_s};
            person.dietaryNeeds = {u"secret diet"_s};
            person.notes = u"secret note"_s;
            person.birthday = u"1991-04-03"_s;
            people::save(tx, person);
            gatherings::answer(tx, door.gathering.id, door.ana.id, Answer::Accepted, 1, {}, u"secret comment"_s);
        });
        door.checkIn(u"ana"_s, 1);
        door.checkIn(u"tremb"_s, 2);
        door.waitFor([&] { return door.decision()->isVisible(); });
        door.type(u"a"_s);
        const QString said = saidIn(QAccessible::queryAccessibleInterface(door.window.get()));
        QVERIFY2(said.contains(u"Here since"_s), qPrintable(said));
        for (const QString &hidden : {u"secret"_s, u"private"_s, u"1991"_s, u"12537919"_s, u"g-Zoe42"_s})
            QVERIFY2(!said.contains(hidden, Qt::CaseInsensitive), qPrintable(said));
    }
    void theModelIsSoundAndHoldsNothingPrivate()
    {
        Door door;
        QAbstractItemModelTester tester(door.list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        door.type(u"a"_s);
        door.type(u"n"_s);
        door.enter();
        door.headcountIs(1);
        door.type(u"tremb"_s);
        for (int role = 0; role < roles::SectionClosed + 1; ++role)
            QVERIFY(!door.list->model()->index(0, 0).data(role).toString().contains(u"private"));
        door.search->clear();
        QTest::keyClick(door.search, Qt::Key_Z, Qt::ControlModifier);
        door.headcountIs(0);
    }
    void typingAmongFiveThousandLeavesWhoIsMeant()
    {
        Door door;
        door.community.change([&](Tx &tx) {
            for (int i = 0; i < 5000; ++i)
                people::addNamed(tx, u"Person %1 Anders%2"_s.arg(i).arg(i % 97));
        });
        door.waitFor([&] { return door.window->pane()->list()->rows().size() > 5000; });
        for (const QChar letter : u"anders42 333"_s)
            QTest::keyClick(door.search, letter.toLatin1());
        QCOMPARE(door.list->model()->rowCount(), 1);
        QVERIFY(door.list->model()->index(0, 0).data(Qt::DisplayRole).toString().contains(u"Person 333 Anders42"));
    }
};

QTEST_MAIN(TestDoor)
#include "tst_door.moc"
