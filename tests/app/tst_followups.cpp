// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Promises and rhythms: when they are due, and what begins a rhythm anew.
#include "tests/support/testcommunity.h"

#include "app/followups/due.h"
#include "app/followups/followups.h"
#include "app/help/helping.h"
#include "app/people/contactlog.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Circle {
    explicit Circle(TestCommunity::Database database = TestCommunity::Database::Sqlite) : community(database)
    {
        ana = community.person(u"Ana Lindqvist"_s);
        ben = community.person(u"Ben"_s);
        mirela = community.person(u"Mirela Kovač"_s);
    }

    FollowUp promise(const QString &what, QDate due, PersonId about = {})
    {
        FollowUp made;
        made.what = what;
        made.dueOn = due;
        made.aboutId = about;
        return community.change([=](Tx &tx) { return followups::promise(tx, made); });
    }
    FollowUp now(const FollowUp &followUp)
    {
        return community.ask([=](Reader &reader) { return reader.get<FollowUp>(followUp.id); });
    }
    Rhythm keepInTouch(int days)
    {
        return community.change([=, this](Tx &tx) { return followups::keepInTouch(tx, ana.id, days, mirela.id); });
    }
    followups::Due due(QDate day)
    {
        return followups::due(community.ask([](Reader &reader) { return followups::items(reader); }), day);
    }
    QDate rhythmDue()
    {
        const auto items = community.ask([](Reader &reader) { return followups::items(reader); });
        return std::find_if(items.begin(), items.end(), [](const followups::Item &item) { return item.isRhythm(); })->dueOn();
    }
    template<class F>
    QString refusal(F f)
    {
        const auto result = wait(community.store().perform(Verb{"test", "Test"}, [=](Tx &tx) { f(tx); }));
        return result.ok() ? QString() : result.error().text;
    }

    TestCommunity community;
    Person ana, ben, mirela;
    const QDate today{2026, 11, 23};
};

QStringList wordsOf(const QList<followups::Item> &items)
{
    QStringList words;
    for (const followups::Item &item : items)
        words << (item.isRhythm() ? u"touch "_s + item.about.called : item.followUp.what);
    return words;
}

} // namespace

class TestFollowUps : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whoeverWritesItDownOwnsIt_data() { TestCommunity::databases(); }
    void whoeverWritesItDownOwnsIt()
    {
        QFETCH(TestCommunity::Database, database);
        Circle circle(database);
        const FollowUp promise = circle.promise(u" Ring  Ana "_s, {}, circle.ana.id);
        QCOMPARE(circle.now(promise), promise);
        QCOMPARE(promise.what, u"Ring Ana"_s);
        QCOMPARE(promise.ownerId, circle.mirela.id); // the actor of the tests is Mirela
        QCOMPARE(promise.dueOn, circle.today);
        QCOMPARE(promise.promisedOn, circle.today);
        QVERIFY(circle.refusal([](Tx &tx) { followups::promise(tx, {}); }).contains(u"what is to be done"));
    }

    void promisesAreGroupedByTheDayTheyShow()
    {
        Circle circle;
        circle.promise(u"late"_s, circle.today.addDays(-2));
        circle.promise(u"now"_s, circle.today);
        circle.promise(u"soon"_s, circle.today.addDays(1));
        const FollowUp done = circle.promise(u"done"_s, circle.today);
        circle.community.change([&](Tx &tx) { followups::finish(tx, {done.id}); });
        const followups::Due due = circle.due(circle.today);
        QCOMPARE(wordsOf(due.overdue), QStringList{u"late"_s});
        QCOMPARE(wordsOf(due.today), QStringList{u"now"_s});
        QCOMPARE(wordsOf(due.coming), QStringList{u"soon"_s});
        QCOMPARE(due.pressing(), 2);
    }

    void whatIsPutOffIsOutOfSightButKeepsTheDayItWasPromisedFor()
    {
        Circle circle;
        const FollowUp promise = circle.promise(u"late"_s, circle.today.addDays(-2));
        circle.community.change([&](Tx &tx) { followups::snooze(tx, {promise.id}, circle.today.addDays(3)); });
        QCOMPARE(circle.now(promise).dueOn, promise.dueOn);
        QCOMPARE(wordsOf(circle.due(circle.today).coming), QStringList{u"late"_s});
        QCOMPARE(wordsOf(circle.due(circle.today.addDays(3)).today), QStringList{u"late"_s});
        QVERIFY(circle.refusal([&](Tx &tx) { followups::snooze(tx, {promise.id}, circle.today); }).contains(u"yet to come"));
    }

    void whatIsDroppedSaysWhy()
    {
        Circle circle;
        const FollowUp promise = circle.promise(u"Ring Ana"_s, circle.today);
        QVERIFY(circle.refusal([&](Tx &tx) { followups::drop(tx, {promise.id}, u" "_s); }).contains(u"Say why"));
        circle.community.change([&](Tx &tx) { followups::drop(tx, {promise.id}, u"She rang first"_s); });
        QCOMPARE(circle.now(promise).state, FollowUpState::Dropped);
        QCOMPARE(circle.now(promise).reason, u"She rang first"_s);
        circle.community.change([&](Tx &tx) { followups::reopen(tx, {promise.id}); });
        QCOMPARE(circle.now(promise).state, FollowUpState::Open);
        QVERIFY(!circle.now(promise).endedOn.isValid());
    }

    void severalAreHandedOnAtOnce()
    {
        Circle circle;
        const FollowUp one = circle.promise(u"one"_s, circle.today), two = circle.promise(u"two"_s, circle.today);
        circle.community.change([&](Tx &tx) { followups::reassign(tx, {one.id, two.id}, circle.ben.id); });
        QCOMPARE(circle.now(one).ownerId, circle.ben.id);
        QCOMPARE(circle.now(two).ownerId, circle.ben.id);
    }

    void whoIsAwayOrWantsPeaceIsLeftOutAndCounted()
    {
        Circle circle;
        circle.promise(u"about Ana"_s, circle.today, circle.ana.id);
        circle.promise(u"about Ben"_s, circle.today, circle.ben.id);
        circle.promise(u"about nobody"_s, circle.today);
        circle.community.change([&](Tx &tx) {
            Person away = circle.ana;
            away.awayUntil = circle.today.addDays(5);
            people::save(tx, away);
            Person quiet = circle.ben;
            quiet.mayBeContacted = false;
            people::save(tx, quiet);
        });
        const followups::Due due = circle.due(circle.today);
        QCOMPARE(wordsOf(due.today), QStringList{u"about nobody"_s});
        QCOMPARE(due.away, 1);
        QCOMPARE(due.notContacted, 1);
        QCOMPARE(wordsOf(circle.due(circle.today.addDays(6)).overdue), QStringList({u"about Ana"_s, u"about nobody"_s}));
    }

    void aRhythmBeginsWithTheDayItWasAgreed()
    {
        Circle circle;
        circle.keepInTouch(42);
        QCOMPARE(circle.rhythmDue(), circle.today.addDays(42));
    }

    void anyTouchBeginsTheRhythmAnew_data()
    {
        QTest::addColumn<TestCommunity::Database>("database");
        QTest::addColumn<QString>("touch");
        for (const QString &touch : {u"came"_s, u"helped"_s, u"was helped"_s, u"promise kept"_s, u"in touch"_s, u"rung"_s}) {
            QTest::addRow("sqlite: %s", qPrintable(touch)) << TestCommunity::Database::Sqlite << touch;
            if (qEnvironmentVariableIsSet("KITH_TEST_POSTGRES"))
                QTest::addRow("postgres: %s", qPrintable(touch)) << TestCommunity::Database::Postgres << touch;
        }
    }
    void anyTouchBeginsTheRhythmAnew()
    {
        QFETCH(TestCommunity::Database, database);
        QFETCH(QString, touch);
        Circle circle(database);
        const Gathering supper = circle.community.gathering(u"Supper"_s, u"2026-12-01T19:00"_s);
        const Rhythm rhythm = circle.keepInTouch(42);
        const FollowUp promise = circle.promise(u"Ring Ana"_s, circle.today, circle.ana.id);
        circle.community.clock().set(Instant::fromIso(u"2026-12-01T20:00:00Z"_s));
        circle.community.change([&](Tx &tx) {
            Help help;
            help.what = u"A lift"_s;
            if (touch == u"came")
                gatherings::checkIn(tx, supper.id, circle.ana.id, tx.now());
            else if (touch == u"helped")
                help.helperId = circle.ana.id, helps::log(tx, help, {circle.ben.id});
            else if (touch == u"was helped")
                help.helperId = circle.ben.id, helps::log(tx, help, {circle.ana.id});
            else if (touch == u"promise kept")
                followups::finish(tx, {promise.id});
            else if (touch == u"rung")
                contactlog::log(tx, {{}, circle.ana.id, ContactHow::Rang, {}, {}, {}});
            else
                followups::touch(tx, rhythm.id);
        });
        QCOMPARE(circle.rhythmDue(), QDate(2026, 12, 1).addDays(42));
    }

    void aTouchThatIsTakenBackNeverWas()
    {
        Circle circle;
        circle.keepInTouch(42);
        const FollowUp promise = circle.promise(u"Ring Ana"_s, circle.today, circle.ana.id);
        circle.community.clock().set(Instant::fromIso(u"2026-12-01T20:00:00Z"_s));
        circle.community.change([&](Tx &tx) { followups::finish(tx, {promise.id}); });
        must(circle.community.store().undoLast());
        QCOMPARE(circle.rhythmDue(), circle.today.addDays(42));
    }

    void somebodyLongUnseenIsDueWhenTheRhythmBegins()
    {
        Circle circle;
        const Gathering picnic = circle.community.gathering(u"Picnic"_s, u"2026-01-23T17:00"_s);
        circle.community.change([&](Tx &tx) { gatherings::checkIn(tx, picnic.id, circle.ana.id, tx.now()); });
        circle.keepInTouch(42);
        QCOMPARE(circle.rhythmDue(), circle.today);
        QCOMPARE(wordsOf(circle.due(circle.today).today), QStringList{u"touch Ana"_s});
    }

    void onePromiseIsMadeAboutEachOfSeveralAndTakenBackAtOnce_data() { TestCommunity::databases(); }
    void onePromiseIsMadeAboutEachOfSeveralAndTakenBackAtOnce()
    {
        QFETCH(TestCommunity::Database, database);
        Circle circle(database);
        FollowUp ring;
        ring.what = u"Ring about the picnic"_s;
        ring.dueOn = circle.today.addDays(3);
        const auto made = must(circle.community.store().perform(followups::Promise, [&](Tx &tx) { return followups::promise(tx, ring, {circle.ana.id, circle.ben.id}); }));
        QCOMPARE(made.size(), 2);
        QCOMPARE(made[0].aboutId, circle.ana.id);
        QCOMPARE(made[1].aboutId, circle.ben.id);
        QCOMPARE(made[1].ownerId, circle.mirela.id);
        QCOMPARE(made[1].dueOn, ring.dueOn);
        must(circle.community.store().undoLast());
        QCOMPARE(circle.community.ask([](Reader &reader) { return reader.count<FollowUp>(); }), 0);
    }

    void aPersonsPromisesAreAskedByThemselves()
    {
        Circle circle;
        const FollowUp about = circle.promise(u"Ring Ana"_s, circle.today, circle.ana.id);
        circle.promise(u"Ring Ben"_s, circle.today, circle.ben.id);
        const auto found = circle.community.ask([&](Reader &reader) { return followups::about(reader, circle.ana.id); });
        QCOMPARE(wordsOf(found), QStringList{u"Ring Ana"_s});
        QCOMPARE(found.first(), circle.community.ask([](Reader &reader) { return followups::items(reader); }).first());
        QCOMPARE(found.first().followUp, about);
    }

    void thereIsOneRhythmWithEachPerson()
    {
        Circle circle;
        const Rhythm first = circle.keepInTouch(42), second = circle.keepInTouch(14);
        QCOMPARE(first.id, second.id);
        QCOMPARE(second.everyDays, 14);
        QVERIFY(circle.refusal([&](Tx &tx) { followups::keepInTouch(tx, circle.ana.id, 0); }).contains(u"number of days"));
        circle.community.change([&](Tx &tx) { followups::letBe(tx, first.id); });
        QVERIFY(circle.community.ask([](Reader &reader) { return followups::items(reader); }).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFollowUps)
#include "tst_followups.moc"
