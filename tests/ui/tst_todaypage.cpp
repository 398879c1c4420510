// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Today: the head, the next gathering, and each section's rows with what their actions do.
#include "app/followups/followups.h"
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "app/people/notsame.h"
#include "app/people/relations.h"
#include "app/session/community.h"
#include "app/session/language.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/kit/actionlist.h"
#include "ui/kit/button.h"
#include "ui/kit/pill.h"
#include "ui/today/todaypage.h"
#include "ui/today/todaysection.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateEdit>
#include <QDesktopServices>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;
namespace g = kith::gatherings;

namespace {

/// What a mail program would be asked for.
class Mailbox : public QObject
{
    Q_OBJECT
public:
    Mailbox() { QDesktopServices::setUrlHandler(u"mailto"_s, this, "take"); }
    ~Mailbox() override { QDesktopServices::unsetUrlHandler(u"mailto"_s); }
    QList<QUrl> asked;

public Q_SLOTS:
    void take(const QUrl &url) { asked.append(url); }
};

/// The page alone, on Monday 23 November 2026 at eight; evenings are every other Tuesday back from the 17th.
struct Shown {
    explicit Shown(QSize size = {1056, 800})
    {
        settings.setName(u"Mirela Kovač"_s);
        page = std::make_unique<TodayPage>(session);
        opened = std::make_unique<QSignalSpy>(page.get(), &Page::openRequested);
        told = std::make_unique<QSignalSpy>(page.get(), &Page::told);
        waiting = std::make_unique<QSignalSpy>(page.get(), &Page::waitingChanged);
        page->resize(size);
        page->show();
    }
    static void waitFor(const std::function<bool()> &done) { QVERIFY2(QTest::qWaitFor(done, 5000), "it did not happen"); }
    /// Until whatever it has asked is answered, and what that made it ask.
    void rest()
    {
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::processEvents();
            must(wait(community.store().read([](Reader &) { return 0; })));
        }
    }
    template<class T>
    T *part(const QString &name) const
    {
        T *found = page->findChild<T *>(name);
        if (!found)
            qFatal("there is no %s", qPrintable(name));
        return found;
    }
    /// What is made only when it is wanted may not be there yet.
    bool isSeen(const QString &name) const
    {
        const auto *found = page->findChild<QWidget *>(name);
        return found && found->isVisible();
    }
    TodaySection *section(const QString &id) const { return part<TodaySection>(id); }
    void rowsAre(const QString &id, int count) { waitFor([&] { return section(id)->isVisible() == (count > 0) && section(id)->count() == count; }); }
    QList<ActionRow *> rows(const QString &id) const
    {
        QList<ActionRow *> rows;
        for (QWidget *stop : section(id)->stops()) {
            if (auto *row = qobject_cast<ActionRow *>(stop))
                rows.append(row);
        }
        return rows;
    }
    /// "Wren | First came 17 November | Invite", line by line.
    QStringList lines(const QString &id) const
    {
        QStringList lines;
        for (const ActionRow *row : rows(id))
            lines.append(QStringList{row->content().line1, row->content().line2, row->action()->text()}.join(u" | "));
        return lines;
    }
    QString sentence() const
    {
        for (const QLabel *label : page->findChildren<QLabel *>(u"todaySentence"_s)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    }
    /// With a pram: to be asked since 8 November, and agreed later if it was.
    void helpsOut(const Person &helper, const Person &helped, QDate agreedOn = {})
    {
        community.change([&](Tx &tx) {
            Help help;
            help.helperId = helper.id;
            help.what = u"Pram repair"_s;
            help.state = HelpState::Agreed;
            help = helps::log(tx, help, {helped.id}).first();
            helps::move(tx, {help.id}, HelpState::Tentative, QDate(2026, 11, 8));
            if (agreedOn.isValid())
                helps::move(tx, {help.id}, HelpState::Agreed, agreedOn);
        });
    }
    /// Somebody who came to the evenings marked x, the last on 17 November.
    Person came(const QString &name, const QString &came, const QString &email = {}, const std::function<void(Person &)> &change = {})
    {
        while (evenings.size() < came.size())
            evenings.prepend(closed(QDate(2026, 11, 17).addDays(-14 * evenings.size())));
        return community.change([=, this](Tx &tx) {
            Person person;
            person.name = name;
            if (!email.isEmpty())
                person.emails = {email};
            if (change)
                change(person);
            person = people::add(tx, person);
            for (qsizetype at = 0; at < came.size(); ++at) {
                const Gathering &evening = evenings[evenings.size() - came.size() + at];
                if (came[at] == u'x')
                    g::checkIn(tx, evening.id, person.id, evening.startsAt);
                g::closeAttendance(tx, evening.id);
            }
            return person;
        });
    }
    Gathering closed(QDate on)
    {
        const Gathering evening = community.gathering(u"Supper"_s, on.toString(Qt::ISODate) + u"T19:00"_s);
        community.change([&](Tx &tx) { g::closeAttendance(tx, evening.id); });
        return evening;
    }
    /// So that nobody below is at the first evening on record.
    void begin() { came(u"Mirela Kovač"_s, u"xxxxxxxx"_s, u"mirela@example.org"_s); }
    /// Whether that is the number beside the page's name.
    bool countedBeside(int count) const { return !waiting->isEmpty() && waiting->last().first().toInt() == count; }
    QList<QVariant> lastOpened() const { return opened->isEmpty() ? QList<QVariant>() : opened->last(); }

    TestCommunity community;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Community session{community.store(), community.clock(), settings};
    QList<Gathering> evenings;
    std::unique_ptr<TodayPage> page;
    std::unique_ptr<QSignalSpy> opened, told, waiting;
};

QStringList saidIn(const QWidget *part)
{
    QStringList said;
    for (const QLabel *label : part->findChildren<QLabel *>())
        said.append(label->text());
    return said;
}

const QString newcomers = u"newcomers"_s, notSeen = u"not-seen"_s, putRight = u"put-right"_s, birthdays = u"birthdays"_s;

} // namespace

class TestTodayPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { speakLanguage(*qApp); }

    void anEmptyCommunityOffersTheFirstSteps()
    {
        Shown shown;
        QSignalSpy imports(shown.page.get(), &Page::importRequested);
        shown.waitFor([&] { return shown.isSeen(u"bringPeople"_s); });
        QCOMPARE(shown.sentence(), u"Good morning, Mirela."_s);
        QVERIFY(!shown.part<QPushButton>(u"todayNewGathering"_s)->isVisible());
        shown.part<QPushButton>(u"bringPeople"_s)->click();
        QCOMPARE(imports.size(), 1);
        shown.part<QPushButton>(u"planFirstToday"_s)->click();
        QCOMPARE(shown.lastOpened(), QList<QVariant>({u"gatherings"_s, 0LL, u"new"_s}));
    }

    void withPeopleButNoDateOneIsToBePlanned()
    {
        Shown shown;
        shown.came(u"Ada"_s, {}, u"ada@example.org"_s);
        shown.waitFor([&] { return shown.part<QPushButton>(u"todayPlan"_s)->isVisible(); });
        QCOMPARE(shown.sentence(), u"Good morning, Mirela. No gathering is planned."_s);
        QVERIFY(!shown.part<QPushButton>(u"todayOpen"_s)->isVisible());
        shown.part<QPushButton>(u"todayPlan"_s)->click();
        QCOMPARE(shown.lastOpened(), QList<QVariant>({u"gatherings"_s, 0LL, u"new"_s}));
    }

    void anAskNobodyHasAnsweredNamesWhoMightHelp()
    {
        Shown shown;
        const Person ana = shown.came(u"Ana Lindqvist"_s, {}, u"ana@example.org"_s);
        const Person ben = shown.came(u"Ben"_s, {}, u"ben@example.org"_s, [](Person &person) { person.tags = {u"drives"_s}; });
        const AskId lift = shown.community.change([&](Tx &tx) {
            Ask ask;
            ask.personId = ana.id;
            ask.what = u"A lift to the clinic"_s;
            ask.askedOn = QDate(2026, 11, 14);
            return helps::addAsk(tx, ask).id;
        });
        shown.rowsAre(u"asks"_s, 1);
        QCOMPARE(shown.lines(u"asks"_s), QStringList{u"A lift to the clinic | Ana · waiting 9 days · Ben: drives | Ask Ben"_s});
        shown.rows(u"asks"_s).first()->action()->click();
        shown.rowsAre(u"asks"_s, 0);
        const Help help = shown.community.ask([](Reader &reader) { return reader.select<Help>(); }).first();
        QCOMPARE(help.helperId, ben.id);
        QCOMPARE(help.askId, lift);
    }

    void promisesThatAreDueAreDoneInPlace()
    {
        Shown shown;
        shown.came(u"Ada"_s, {}, u"ada@example.org"_s);
        shown.community.change([](Tx &tx) {
            for (const auto &[what, due] : {std::pair{u"Ring Ada"_s, QDate(2026, 11, 21)}, {u"Send the recipe"_s, QDate(2026, 11, 24)}, {u"Much later"_s, QDate(2026, 12, 9)}}) {
                FollowUp promise;
                promise.what = what;
                promise.dueOn = due;
                followups::promise(tx, promise);
            }
        });
        shown.rowsAre(u"promises"_s, 2);
        QCOMPARE(shown.lines(u"promises"_s), (QStringList{u"Ring Ada | Two days late | Done"_s, u"Send the recipe | Tomorrow | Done"_s}));
        shown.rows(u"promises"_s).first()->action()->click();
        shown.rowsAre(u"promises"_s, 1);
    }

    void headingsLeadToAllFollowUpsAndAllOfHelp()
    {
        Shown shown;
        for (const auto &[id, page] : {std::pair{u"asks"_s, u"help"_s}, {u"promises"_s, u"follow-ups"_s}}) {
            qobject_cast<QPushButton *>(shown.section(id)->stops().first())->click();
            QCOMPARE(shown.opened->takeFirst().first().toString(), page);
        }
    }

    void aPromiseIsPutOffInPlace_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QDate>("until");
        QTest::newRow("tomorrow") << u"Until tomorrow"_s << QDate(2026, 11, 24);
        QTest::newRow("a week") << u"For a week"_s << QDate(2026, 11, 30);
        QTest::newRow("a day of one's own") << u"Pick a day"_s << QDate(2026, 12, 3);
    }
    void aPromiseIsPutOffInPlace()
    {
        QFETCH(QString, choice);
        QFETCH(QDate, until);
        Shown shown;
        shown.came(u"Ana"_s, {}, u"ana@example.org"_s);
        const FollowUp late = shown.community.change([](Tx &tx) {
            FollowUp made;
            made.what = u"Ring Ana"_s;
            made.dueOn = QDate(2026, 11, 21);
            return followups::promise(tx, made);
        });
        shown.rowsAre(u"promises"_s, 1);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QCoreApplication::sendEvent(shown.rows(u"promises"_s).first(), &byKey);
        const auto *menu = shown.section(u"promises"_s)->findChild<QMenu *>(u"putOffMenu"_s);
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(choice))
                action->trigger();
        }
        if (auto *dialog = shown.page->findChild<QDialog *>(u"putOffDialog"_s)) {
            dialog->findChild<QDateEdit *>(u"putOffDay"_s)->setDate(until);
            dialog->findChild<QPushButton *>(u"putOffSave"_s)->click();
        }
        shown.rowsAre(u"promises"_s, 0);
        const FollowUp now = shown.community.ask([=](Reader &reader) { return reader.get<FollowUp>(late.id); });
        QCOMPARE(now.snoozedUntil, until);
        QCOMPARE(now.dueOn, QDate(2026, 11, 21));
    }

    void whatNobodyHasConfirmedIsAskedAboutAfterAFortnight()
    {
        Shown shown;
        const Person ada = shown.came(u"Ada"_s, {}, u"ada@example.org"_s), ben = shown.came(u"Ben"_s, {}, u"ben@example.org"_s);
        shown.helpsOut(ben, ada, QDate(2026, 11, 9));
        shown.rowsAre(u"unconfirmed"_s, 1);
        QCOMPARE(shown.lines(u"unconfirmed"_s), QStringList{u"Pram repair | Ben for Ada · said yes on 9 November | It happened"_s});
        shown.rows(u"unconfirmed"_s).first()->action()->click();
        shown.rowsAre(u"unconfirmed"_s, 0);
        shown.rowsAre(u"thanks"_s, 1);
        shown.rows(u"thanks"_s).first()->action()->click();
        shown.rowsAre(u"thanks"_s, 0);
        QCOMPARE(shown.community.ask([](Reader &reader) { return reader.select<Help>(); }).first().state, HelpState::Thanked);
    }

    void whoIsStillToBeAskedIsNotSaidToHaveBeen()
    {
        Shown shown;
        const Person ada = shown.came(u"Ada"_s, {}, u"ada@example.org"_s), ben = shown.came(u"Ben"_s, {}, u"ben@example.org"_s);
        shown.helpsOut(ben, ada);
        shown.rowsAre(u"unconfirmed"_s, 1);
        QCOMPARE(shown.lines(u"unconfirmed"_s), QStringList{u"Pram repair | Ben for Ada · not asked yet, since 8 November | It happened"_s});
    }

    void theNextGatheringIsToldAndOpened()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-28T19:00"_s, 2);
        QList<Person> people;
        for (const QString &name : {u"Ada"_s, u"Ben"_s, u"Cem"_s, u"Dee"_s, u"Eva"_s, u"Finn"_s, u"Gil"_s})
            people.append(shown.came(name, {}, name + u"@example.org"_s));
        shown.community.change([&](Tx &tx) {
            g::answer(tx, supper.id, people[0].id, Answer::Accepted);
            g::answer(tx, supper.id, people[1].id, Answer::Accepted);
            g::answer(tx, supper.id, people[2].id, Answer::Accepted);
            g::answer(tx, supper.id, people[3].id, Answer::Tentative);
            g::answer(tx, supper.id, people[4].id, Answer::Declined);
            g::invite(tx, supper.id, {people[5].id}, u"by hand"_s);
        });
        shown.waitFor([&] { return shown.sentence() == u"Good morning, Mirela. Supper is in five days and every seat is taken."_s; });
        QStringList pills;
        shown.waitFor([&] {
            pills.clear();
            for (const PillLabel *pill : shown.page->findChildren<PillLabel *>())
                pills.append(pill->accessibleName());
            return pills.size() == 6;
        });
        QCOMPARE(pills, QStringList({u"2 coming"_s, u"1 waiting"_s, u"1 maybe"_s, u"1 no answer"_s, u"1 can’t come"_s, u"1 not invited"_s}));
        QVERIFY(!shown.part<QPushButton>(u"todayDoor"_s)->isVisible());
        shown.part<QPushButton>(u"todayOpen"_s)->click();
        QCOMPARE(shown.lastOpened(), QList<QVariant>({u"gatherings"_s, supper.id.value, QString()}));
    }

    void onTheDayTheDoorIsOpened()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-23T19:00"_s);
        auto *door = shown.part<QPushButton>(u"todayDoor"_s);
        shown.waitFor([&] { return door->isVisible(); });
        door->click();
        QCOMPARE(shown.lastOpened(), QList<QVariant>({u"gatherings"_s, supper.id.value, u"door"_s}));
    }

    void aNewcomerIsInvitedInPlaceAndBackAgain()
    {
        Shown shown;
        shown.begin();
        const Gathering next = shown.community.gathering(u"Next"_s);
        const Person wren = shown.came(u"Wren Field"_s, u"x"_s, u"wren@example.org"_s);
        shown.rowsAre(newcomers, 1);
        shown.waitFor([&] { return shown.lines(newcomers) == QStringList(u"Wren | First came 17 November | Invite"_s); });
        shown.rows(newcomers)[0]->action()->click();
        shown.waitFor([&] { return shown.lines(newcomers) == QStringList(u"Wren | First came 17 November, no answer yet | Write"_s); });
        const auto invitations = [&] { return shown.community.ask([&](Reader &reader) { return reader.count<Invitation>(where(&Invitation::personId, wren.id), where(&Invitation::gatheringId, next.id)); }); };
        QCOMPARE(invitations(), 1);
        must(shown.community.store().undoLast());
        shown.waitFor([&] { return shown.lines(newcomers) == QStringList(u"Wren | First came 17 November | Invite"_s); });
        QCOMPARE(invitations(), 0);
    }

    void everyNewcomerIsInvitedByOneCommandInOneStep()
    {
        Shown shown;
        shown.begin();
        shown.community.gathering(u"Next"_s);
        shown.came(u"Wren"_s, u"x"_s, u"wren@example.org"_s);
        shown.came(u"Omar"_s, u"x."_s, u"omar@example.org"_s);
        shown.rowsAre(newcomers, 2);
        QAction *all = nullptr;
        for (QAction *command : shown.page->actions())
            all = command->text().startsWith(u"Invite every newcomer") ? command : all;
        QVERIFY(all);
        QVERIFY(all->isEnabled());
        all->trigger();
        const auto invited = [&] { return shown.community.ask([](Reader &reader) { return reader.count<Invitation>(); }); };
        shown.waitFor([&] { return invited() == 2 && !all->isEnabled(); });
        must(shown.community.store().undoLast());
        QCOMPARE(invited(), 0);
    }

    void whoHasBroughtANewcomerIsNamed()
    {
        Shown shown;
        shown.begin();
        const Person jose = shown.came(u"José Peña"_s, u"xxxxxxx"_s, u"jose@example.org"_s);
        shown.came(u"Wren"_s, u"x"_s, {}, [&](Person &wren) { wren.introducedBy = jose.id; });
        shown.rowsAre(newcomers, 1);
        QCOMPARE(shown.lines(newcomers), QStringList(u"Wren | First came 17 November, with José | Add contact"_s));
    }

    void whoWasNotSeenIsWrittenTo()
    {
        Shown shown;
        Mailbox mailbox;
        shown.begin();
        const Person ana = shown.came(u"Ana Lindqvist"_s, u".xx....."_s, u"ana@example.org"_s);
        shown.rowsAre(notSeen, 1);
        QCOMPARE(shown.lines(notSeen), QStringList(u"Ana | Not here since 8 September | Write"_s));
        shown.rows(notSeen)[0]->action()->click();
        QCOMPARE(mailbox.asked, QList{QUrl(u"mailto:ana@example.org"_s)});
        QTest::keyClick(shown.rows(notSeen)[0], Qt::Key_Return);
        QCOMPARE(shown.lastOpened(), QList<QVariant>({u"people"_s, ana.id.value, QString()}));
    }

    void whoHasANumberOnlyGetsItCopied()
    {
        Shown shown;
        shown.begin();
        shown.came(u"Olive"_s, u".xx....."_s, {}, [](Person &olive) { olive.phones = {u"020 7946 0112"_s}; });
        shown.rowsAre(notSeen, 1);
        QCOMPARE(shown.rows(notSeen)[0]->action()->text(), u"Copy number"_s);
        shown.rows(notSeen)[0]->action()->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"020 7946 0112"_s);
        QCOMPARE(shown.told->last().first().toString(), u"Copied 020 7946 0112"_s);
    }

    void whoIsLeftInPeaceIsCounted()
    {
        Shown shown;
        shown.begin();
        shown.came(u"Ana"_s, u".xx....."_s, u"ana@example.org"_s);
        shown.came(u"Ben"_s, u".xx....."_s, u"ben@example.org"_s, [](Person &ben) { ben.awayUntil = QDate(2026, 12, 24); });
        for (const QString &name : {u"Cem"_s, u"Dee"_s})
            shown.came(name, u".xx....."_s, name + u"@example.org"_s, [](Person &person) { person.mayBeContacted = false; });
        shown.rowsAre(notSeen, 1);
        shown.waitFor([&] { return saidIn(shown.section(notSeen)).contains(u"Left in peace: one is away and two do not want to be contacted."_s); });
    }

    void theRestIsNamedAndThenShown()
    {
        Shown shown;
        shown.begin();
        for (const QString &name : {u"Ada"_s, u"Ben"_s, u"Cem"_s, u"Nils"_s, u"小雨"_s})
            shown.came(name, u".xx....."_s, name + u"@example.org"_s);
        shown.rowsAre(notSeen, 5);
        QCOMPARE(shown.rows(notSeen).size(), 3);
        auto *more = qobject_cast<QPushButton *>(shown.section(notSeen)->stops().last());
        QCOMPARE(more->text(), u"Two more: Nils and 小雨"_s);
        more->click();
        QCOMPARE(shown.rows(notSeen).size(), 5);
        QVERIFY(!more->isVisible());
    }

    void whoIsCalledTheSameIsNamedInFull()
    {
        Shown shown;
        shown.begin();
        shown.came(u"Ana Lindqvist"_s, u".xx....."_s, u"a@example.org"_s);
        shown.came(u"Ana Souza"_s, u".xx....."_s, u"b@example.org"_s);
        shown.came(u"Ben Obi"_s, u".xx....."_s, u"c@example.org"_s);
        shown.rowsAre(notSeen, 3);
        QStringList names;
        for (const ActionRow *row : shown.rows(notSeen))
            names.append(row->content().line1);
        QCOMPARE(names, QStringList({u"Ana Lindqvist"_s, u"Ana Souza"_s, u"Ben"_s}));
        QCOMPARE(shown.rows(notSeen)[2]->accessibleName(), u"Ben Obi, Not here since 8 September"_s);
        QCOMPARE(shown.rows(notSeen)[2]->action()->accessibleName(), u"Ben Obi: Write"_s);
    }

    void anEveningWithArrivalsIsClosedInPlace()
    {
        Shown shown;
        const Person ada = shown.came(u"Ada"_s, {}, u"ada@example.org"_s);
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-22T19:00"_s);
        shown.community.change([&](Tx &tx) { g::checkIn(tx, supper.id, ada.id, supper.startsAt); });
        shown.rowsAre(putRight, 1);
        shown.waitFor([&] { return shown.lines(putRight) == QStringList(u"Supper | Sunday 22 November · 1 came, not closed yet | Close it"_s); });
        shown.waitFor([&] { return shown.countedBeside(1); });
        shown.rows(putRight)[0]->action()->click();
        shown.rowsAre(putRight, 0);
        shown.waitFor([&] { return shown.countedBeside(0); });
        QVERIFY(shown.community.ask([&](Reader &reader) { return reader.get<Gathering>(supper.id).attendanceClosed; }));
        must(shown.community.store().undoLast());
        shown.rowsAre(putRight, 1);
    }

    void anEveningNobodyWasNotedAtIsRecorded()
    {
        Shown shown;
        const Gathering supper = shown.community.gathering(u"Supper"_s, u"2026-11-22T19:00"_s);
        shown.rowsAre(putRight, 1);
        QCOMPARE(shown.lines(putRight), QStringList(u"Supper | Sunday 22 November · nobody is noted yet | Record it now"_s));
        shown.rows(putRight)[0]->action()->click();
        QCOMPARE(shown.lastOpened(), QList<QVariant>({u"gatherings"_s, supper.id.value, u"arrivals"_s}));
    }

    void recordsWithOneNumberAndPeopleWithoutAnyAreToBePutRight()
    {
        Shown shown;
        const auto numbered = [](Person &person) { person.phones = {u"020 7946 0126"_s}; };
        shown.came(u"George Hallam"_s, {}, {}, numbered);
        const Person wren = shown.came(u"Wren"_s, {}, {}, numbered);
        const Person omar = shown.came(u"Omar"_s, {});
        shown.came(u"Suharti"_s, {});
        shown.rowsAre(putRight, 2);
        const QStringList lines{u"George and Wren, one number | Same phone on both records | Look"_s, u"Omar and Suharti | No phone or email yet | Add"_s};
        shown.waitFor([&] { return shown.lines(putRight) == lines; });
        shown.rows(putRight)[0]->action()->click();
        QCOMPARE(shown.lastOpened(), QList<QVariant>({u"people"_s, wren.id.value, u"duplicates"_s}));
        shown.rows(putRight)[1]->action()->click();
        QCOMPARE(shown.lastOpened(), QList<QVariant>({u"people"_s, omar.id.value, u"contact"_s}));
        shown.rows(putRight)[1]->click();
        QCOMPARE(shown.lastOpened(), QList<QVariant>({u"people"_s, omar.id.value, QString()}));
    }

    void aPairThatMissedItsRhythmTwiceIsToldGently()
    {
        Shown shown;
        const Person ada = shown.came(u"Ada"_s, {}, u"ada@example.org"_s), ben = shown.came(u"Ben"_s, {}, u"ben@example.org"_s);
        shown.community.change([&](Tx &tx) { relations::pairUp(tx, {{}, RelationKind::Mentor, ada.id, ben.id, QDate(2026, 10, 1), {}, {}, 14, {}, {}}); });
        shown.rowsAre(u"pairs"_s, 1);
        QCOMPARE(shown.lines(u"pairs"_s), QStringList(u"Ada and Ben | Wanted every 2 weeks, met 1 October | They met"_s));
        shown.rows(u"pairs"_s).first()->action()->click();
        shown.rowsAre(u"pairs"_s, 0);
    }

    void whoSharesANumberIsAskedAboutUntilToldApart()
    {
        Shown shown;
        const auto numbered = [](Person &person) { person.phones = {u"020 7946 0126"_s}; };
        const Person george = shown.came(u"George Hallam"_s, {}, {}, numbered), wren = shown.came(u"Wren"_s, {}, {}, numbered);
        shown.rowsAre(putRight, 1);
        shown.community.change([&](Tx &tx) { people::tellApart(tx, wren.id, george.id); });
        shown.rowsAre(putRight, 0);
    }

    void whoMayBeThereTwiceIsAskedAboutUntilToldApart()
    {
        Shown shown;
        const Person one = shown.came(u"Zoë van den Berg"_s, {}, u"ana@example.org"_s), other = shown.came(u"Zoe van den Bergh"_s, {}, u"anna@example.org"_s);
        shown.came(u"Wren"_s, {}, u"wren@example.org"_s);
        shown.waitFor([&] { return shown.lines(putRight).contains(u"1 person may be there twice | Zoë van den Berg and Zoe van den Bergh | Look"_s); });
        shown.rows(putRight)[0]->action()->click();
        QCOMPARE(shown.opened->last(), QList<QVariant>({u"people"_s, 0LL, u"duplicates"_s}));
        shown.community.change([&](Tx &tx) { people::tellApart(tx, one.id, other.id); });
        shown.rowsAre(putRight, 0);
    }

    void birthdaysOfTheWeekAreTold()
    {
        Shown shown;
        shown.came(u"Ben"_s, {}, u"ben@example.org"_s, [](Person &ben) { ben.birthday = u"--11-24"_s; });
        shown.came(u"Ada"_s, {}, u"ada@example.org"_s, [](Person &ada) { ada.birthday = u"1991-11-28"_s; });
        shown.rowsAre(birthdays, 2);
        QCOMPARE(shown.lines(birthdays), QStringList({u"Ben | Tomorrow | Write"_s, u"Ada | Saturday 28 November | Write"_s}));
    }

    void whatTheSettingsHideStaysAway()
    {
        Shown shown;
        shown.begin();
        shown.came(u"Ana"_s, u".xx....."_s, u"ana@example.org"_s);
        shown.came(u"Wren"_s, u"x"_s, u"wren@example.org"_s);
        shown.rowsAre(notSeen, 1);
        shown.rowsAre(newcomers, 1);
        shown.settings.setHiddenOnToday({notSeen});
        QVERIFY(!shown.section(notSeen)->isVisible());
        QVERIFY(shown.section(newcomers)->isVisible());
        shown.settings.setHiddenOnToday({});
        QVERIFY(shown.section(notSeen)->isVisible());
    }

    void whenNothingWaitsTheNextDateIsSaid()
    {
        Shown shown;
        shown.community.gathering(u"Supper"_s);
        shown.came(u"Ada"_s, {}, u"ada@example.org"_s);
        auto *quiet = shown.part<QWidget>(u"nothingWaits"_s);
        shown.waitFor([&] { return quiet->isVisible(); });
        QVERIFY(saidIn(quiet).contains(u"Nothing waits for you today"_s));
        QVERIFY2(saidIn(quiet).contains(u"The next date is Tuesday 24 November: Supper."_s), qPrintable(saidIn(quiet).join(u'\n')));
        shown.came(u"Ben"_s, {});
        shown.rowsAre(putRight, 1);
        QVERIFY(!quiet->isVisible());
    }

    void arrowsAndTabWalkRowsAndActions()
    {
        Shown shown;
        shown.begin();
        shown.came(u"Wren"_s, u"x"_s, u"wren@example.org"_s);
        shown.came(u"Ana"_s, u".xx....."_s, u"ana@example.org"_s);
        shown.came(u"Ben"_s, u".xx....."_s, u"ben@example.org"_s);
        shown.rowsAre(notSeen, 2);
        shown.rowsAre(newcomers, 1);
        const auto focused = [&] { return shown.page->focusWidget(); };
        const auto press = [&](Qt::Key key) { QTest::keyClick(focused(), key); };
        shown.page->setFocus();
        press(Qt::Key_Down);
        QCOMPARE(focused(), shown.rows(newcomers)[0]);
        press(Qt::Key_Down);
        QCOMPARE(focused(), shown.rows(notSeen)[0]);
        press(Qt::Key_Tab);
        QCOMPARE(focused(), shown.rows(notSeen)[0]->action());
        press(Qt::Key_Down);
        QCOMPARE(focused(), shown.rows(notSeen)[1]->action());
        press(Qt::Key_Backtab);
        QCOMPARE(focused(), shown.rows(notSeen)[1]);
        press(Qt::Key_Up);
        press(Qt::Key_Up);
        QCOMPARE(focused(), shown.rows(newcomers)[0]);
        press(Qt::Key_Up);
        QCOMPARE(focused(), shown.part<QPushButton>(u"todayPlan"_s));
    }

    void focusStaysAmongTheRowsWhenOneGoes()
    {
        Shown shown;
        const Person ada = shown.came(u"Ada"_s, {}, u"ada@example.org"_s);
        for (const QString &day : {u"2026-11-20"_s, u"2026-11-21"_s, u"2026-11-22"_s}) {
            const Gathering supper = shown.community.gathering(u"Supper"_s, day + u"T19:00"_s);
            shown.community.change([&](Tx &tx) { g::checkIn(tx, supper.id, ada.id, supper.startsAt); });
        }
        shown.rowsAre(putRight, 3);
        ActionRow *second = shown.rows(putRight)[1], *third = shown.rows(putRight)[2];
        second->action()->setFocus();
        QTest::keyClick(second->action(), Qt::Key_Space);
        shown.rowsAre(putRight, 2);
        QCOMPARE(shown.page->focusWidget(), third->action());
    }

    void anotherDayIsAnotherSentence()
    {
        Shown shown;
        shown.community.gathering(u"Supper"_s);
        shown.waitFor([&] { return shown.sentence() == u"Good morning, Mirela. Supper is tomorrow and nobody is invited yet."_s; });
        shown.page->hide();
        shown.community.clock().advance(36 * 3600000);
        shown.page->show();
        shown.waitFor([&] { return shown.sentence() == u"Good evening, Mirela. Supper is on now and nobody is here yet."_s; });
    }

    void aHiddenPageAsksOnlyWhenItIsSeenAgain()
    {
        Shown shown;
        shown.came(u"Ada"_s, {}, u"ada@example.org"_s);
        shown.waitFor([&] { return shown.part<QPushButton>(u"todayPlan"_s)->isVisible(); });
        shown.rest();
        shown.page->hide();
        shown.came(u"Ben"_s, {});
        shown.rest();
        QCOMPARE(shown.section(putRight)->count(), 0);
        shown.page->show();
        shown.rowsAre(putRight, 1);
    }

    void whatWaitsIsCountedWhileAnotherPageIsSeen()
    {
        Shown shown;
        shown.waitFor([&] { return shown.countedBeside(0); });
        shown.page->hide();
        shown.community.gathering(u"Supper"_s, u"2026-11-22T19:00"_s);
        shown.waitFor([&] { return shown.countedBeside(1); });
        shown.community.gathering(u"Breakfast"_s, u"2026-11-23T09:00"_s);
        shown.community.clock().advance(6 * 3600000);
        shown.page->findChild<QTimer *>(u"minute"_s)->start(1);
        shown.waitFor([&] { return shown.countedBeside(2); });
        shown.settings.setHiddenOnToday({u"put-right"_s});
        shown.waitFor([&] { return shown.countedBeside(0); });
    }

    void lessRoomIsOneColumn()
    {
        Shown shown;
        shown.begin();
        shown.came(u"Ana"_s, u".xx....."_s, u"ana@example.org"_s);
        shown.rowsAre(notSeen, 1);
        auto *card = shown.part<QWidget>(u"nextGathering"_s);
        const auto placeOf = [&](QWidget *widget) { return QRect(widget->mapTo(shown.page.get(), QPoint()), widget->size()); };
        QVERIFY(placeOf(shown.section(notSeen)).left() > placeOf(card).right());
        shown.page->resize(Theme::px(780), 800);
        shown.waitFor([&] { return placeOf(shown.section(notSeen)).top() > placeOf(card).bottom(); });
        QVERIFY(placeOf(shown.section(notSeen)).right() <= shown.page->width());
    }

    void aLongNameLeavesRoomForTheAction()
    {
        Shown shown({640, 480});
        shown.begin();
        shown.came(u"María de los Ángeles Fernández-Cuesta Ortiz y Fernández de la Cuesta"_s, u".xx....."_s, u"m@example.org"_s,
                   [](Person &maria) { maria.callName = maria.name; });
        shown.rowsAre(notSeen, 1);
        const ActionRow *row = shown.rows(notSeen)[0];
        QVERIFY(row->width() <= shown.page->width());
        QVERIFY(row->rect().contains(row->action()->geometry()));
    }
};

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
