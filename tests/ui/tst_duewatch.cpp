// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What falls due is told once: by the day, after a restart too, and never behind the door.
#include "app/followups/followups.h"
#include "app/session/community.h"
#include "app/session/language.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"
#include "ui/followups/duewatch.h"
#include "ui/kit/notifier.h"

#include <QSignalSpy>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

class Told : public Notifier
{
public:
    void tell(const QString &title, const QString &text, std::function<void()> opened) override
    {
        said << title + u" | "_s + text;
        press = std::move(opened);
    }
    QStringList said;
    std::function<void()> press;
};

/// A community on Monday 23 November 2026 whose notifications are written down instead.
struct Watched {
    Watched() { begin(); }
    ~Watched() { window.reset(); }
    /// As after a start of the program.
    void begin()
    {
        window = std::make_unique<QWidget>();
        window->show();
        watch = new DueWatch(session, told, window.get());
        watch->look();
        rest();
    }
    /// Until whatever it has asked is answered, and what that made it ask.
    void rest()
    {
        QTRY_VERIFY(watch->knowsWhatWasTold());
        for (int round = 0; round < 3; ++round) {
            QCoreApplication::processEvents();
            must(wait(community.store().read([](Reader &) { return 0; })));
        }
        QCoreApplication::processEvents();
    }
    FollowUp promise(const QString &what, QDate due, const std::function<void(FollowUp &)> &change = {})
    {
        FollowUp made;
        made.what = what;
        made.dueOn = due;
        if (change)
            change(made);
        made = community.change([=](Tx &tx) { return followups::promise(tx, made); });
        rest();
        return made;
    }
    Person person(const QString &name, const std::function<void(Person &)> &change)
    {
        return community.change([=](Tx &tx) {
            Person person;
            person.name = name;
            change(person);
            return people::add(tx, person);
        });
    }
    void itIs(const QString &instant)
    {
        community.clock().set(Instant::fromIso(instant));
        watch->look();
        rest();
    }

    TestCommunity community;
    QTemporaryDir folder;
    Settings settings{folder.filePath(u"settings.json"_s)};
    Community session{community.store(), community.clock(), settings};
    Told told;
    std::unique_ptr<QWidget> window;
    DueWatch *watch = nullptr;
};

const QDate today(2026, 11, 23), tomorrow(2026, 11, 24);

} // namespace

class TestDueWatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { speakLanguage(*qApp); }

    void whatFallsDueIsToldWithWhoAndWhy()
    {
        Watched watched;
        const Person finn = watched.community.person(u"Finn Larsen"_s);
        const Gathering supper = watched.community.gathering(u"Supper"_s, u"2026-11-17T19:00"_s);
        watched.promise(u"Ask Finn about the job"_s, today, [&](FollowUp &made) {
            made.aboutId = finn.id;
            made.gatheringId = supper.id;
        });
        QCOMPARE(watched.told.said, QStringList(u"Ask Finn about the job | Today · about Finn · from Supper"_s));
    }

    void itIsToldOnce()
    {
        Watched watched;
        const FollowUp made = watched.promise(u"Ring Ana"_s, today);
        watched.watch->look();
        watched.community.change([&](Tx &tx) {
            FollowUp changed = made;
            changed.what = u"Ring Ana Lindqvist"_s;
            followups::save(tx, changed);
        });
        watched.rest();
        watched.begin();
        QCOMPARE(watched.told.said.size(), 1);
    }

    void onlyItsDayMakesItDue()
    {
        Watched watched;
        watched.promise(u"Ring Ana"_s, tomorrow);
        QVERIFY(watched.told.said.isEmpty());
        watched.itIs(u"2026-11-23T23:59:00Z"_s);
        QVERIFY(watched.told.said.isEmpty());
        watched.itIs(u"2026-11-24T00:00:30Z"_s);
        QCOMPARE(watched.told.said.size(), 1);
        // The clock is set back, and comes to that day again.
        watched.itIs(u"2026-11-23T12:00:00Z"_s);
        watched.itIs(u"2026-11-24T00:00:30Z"_s);
        QCOMPARE(watched.told.said.size(), 1);
    }

    void whatFellDueWhileTheProgramWasClosedIsToldTogether()
    {
        Watched watched;
        for (const QString &what : {u"Ring Ana"_s, u"Write to Ben"_s, u"Bring the drill"_s, u"Ask Dev"_s})
            watched.promise(what, tomorrow);
        watched.window.reset();
        watched.community.clock().set(Instant::fromIso(u"2026-11-26T08:00:00Z"_s));
        watched.begin();
        QCOMPARE(watched.told.said, QStringList(u"4 follow-ups are due | Ring Ana\nWrite to Ben\nBring the drill\nand 1 more"_s));
    }

    void whoIsAwayOrWantsPeaceIsNotBroughtUp()
    {
        Watched watched;
        const Person away = watched.person(u"Ana Lindqvist"_s, [](Person &person) { person.awayUntil = QDate(2026, 11, 25); });
        const Person quiet = watched.person(u"Ben Obi"_s, [](Person &person) { person.mayBeContacted = false; });
        watched.promise(u"Ring Ana"_s, today, [&](FollowUp &made) { made.aboutId = away.id; });
        watched.promise(u"Ring Ben"_s, today, [&](FollowUp &made) { made.aboutId = quiet.id; });
        QVERIFY(watched.told.said.isEmpty());
        watched.itIs(u"2026-11-26T08:00:00Z"_s);
        QCOMPARE(watched.told.said.size(), 1);
        QVERIFY(watched.told.said.first().startsWith(u"Ring Ana"_s));
    }

    void whatIsPutOffIsToldWhenItsDayComes()
    {
        Watched watched;
        const FollowUp made = watched.promise(u"Ring Ana"_s, today);
        watched.community.change([&](Tx &tx) { followups::snooze(tx, {made.id}, QDate(2026, 11, 30)); });
        watched.itIs(u"2026-11-29T08:00:00Z"_s);
        QCOMPARE(watched.told.said.size(), 1);
        watched.itIs(u"2026-11-30T08:00:00Z"_s);
        QCOMPARE(watched.told.said.size(), 2);
    }

    void whatIsSomebodyElsesIsTheirsToBeTold()
    {
        Watched watched;
        watched.community.store().setActor(u"Mirela Kovač"_s);
        watched.community.person(u"Mirela Kovač"_s);
        const Person ben = watched.community.person(u"Ben Obi"_s);
        watched.begin();
        watched.promise(u"Bring the drill"_s, today, [&](FollowUp &made) { made.ownerId = ben.id; });
        QVERIFY(watched.told.said.isEmpty());
    }

    void switchedOffNothingIsTold()
    {
        Watched watched;
        watched.settings.setTellsWhatIsDue(false);
        watched.promise(u"Ring Ana"_s, today);
        QVERIFY(watched.told.said.isEmpty());
        watched.settings.setTellsWhatIsDue(true);
        QCOMPARE(watched.told.said.size(), 1);
    }

    void behindTheDoorNothingIsTold()
    {
        Watched watched;
        watched.window->hide();
        watched.promise(u"Ring Ana"_s, today);
        QVERIFY(watched.told.said.isEmpty());
        watched.window->show();
        watched.watch->look();
        QCOMPARE(watched.told.said.size(), 1);
    }

    void pressingItOpensThatFollowUp()
    {
        Watched watched;
        QSignalSpy opened(watched.watch, &DueWatch::openRequested);
        const FollowUp made = watched.promise(u"Ring Ana"_s, today);
        watched.told.press();
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toLongLong(), made.id.value);
    }
};

QTEST_MAIN(TestDueWatch)
#include "tst_duewatch.moc"
