// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A line to the server that breaks: it is made anew, and nobody is told of a change what is not known of it.
#include "tests/support/cuttableline.h"
#include "tests/support/testcommunity.h"

#include <QSignalSpy>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

class TestServerLine : public QObject
{
    Q_OBJECT

    /// The process of the server that is reading or writing the community at this moment.
    static QByteArray serving(TestCommunity &community)
    {
        const auto other = community.location().connect(Location::Access::Read);
        Statement &s = other->statement("SELECT l.pid FROM pg_locks l JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace "
                                        "WHERE n.nspname = ? AND l.pid <> pg_backend_pid() LIMIT 1");
        s.bind(1, toCell(community.location().schema));
        return s.step() ? s.bytes(0).toByteArray() : QByteArray();
    }
    static void end(TestCommunity &community, const QByteArray &process)
    {
        community.location().connect(Location::Access::Write)->run("SELECT pg_terminate_backend(" + process + ", 5000)");
    }
    static void cut(TestCommunity &community)
    {
        end(community, community.ask([&](Reader &reader) {
            reader.count<Person>();
            return serving(community);
        }));
    }
    static std::unique_ptr<Store> opened(const Location &location, const Clock &clock)
    {
        StoreOptions options;
        options.actor = u"Mirela"_s;
        options.copies = StoreOptions::Copies::None;
        options.pollMs = 0;
        auto store = Store::open(location, clock, options);
        if (!store.ok())
            qFatal("%s (%s)", qPrintable(store.error().text), qPrintable(store.error().detail));
        return std::move(*store);
    }
    static auto add(Store &store, const QString &name)
    {
        return store.perform(people::Add, [=](Tx &tx) { people::addNamed(tx, name); });
    }
    static qint64 counted(TestCommunity &community)
    {
        return community.ask([](Reader &reader) { return reader.count<Person>(); });
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (qEnvironmentVariableIsSet("KITH_TEST_POSTGRES"))
            return;
        if (qEnvironmentVariableIsSet("KITH_REQUIRE_POSTGRES"))
            qFatal("KITH_TEST_POSTGRES names no server");
        QSKIP("KITH_TEST_POSTGRES names no server");
    }

    void aLineThatBrokeIsMadeAnewForTheNextQuestionAndTheNextChange()
    {
        TestCommunity community(TestCommunity::Database::Postgres);
        community.person(u"Ana"_s);
        cut(community);
        QCOMPARE(counted(community), 1);
        cut(community);
        community.person(u"Ben"_s);
        QCOMPARE(counted(community), 2);
        must(community.store().undoLast());
        QCOMPARE(counted(community), 1);
    }

    void aChangeTheLineBrokeUnderIsNotMadeAndTheNextOneIs()
    {
        TestCommunity community(TestCommunity::Database::Postgres);
        const auto refused = wait(community.store().perform(people::Add, [&](Tx &tx) {
            people::addNamed(tx, u"Ana"_s);
            tx.count<Person>();
            end(community, serving(community));
            people::addNamed(tx, u"Ben"_s);
            tx.count<Person>();
        }));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(u"was not made"_s), qPrintable(refused.error().text));
        QCOMPARE(counted(community), 0);
        community.person(u"Cleo"_s);
        QCOMPARE(counted(community), 1);
    }

    void whatOthersDidMeanwhileIsHeardOf()
    {
        TestCommunity community(TestCommunity::Database::Postgres);
        community.person(u"Ana"_s);
        const auto other = community.another();
        QSet<qint64> heard;
        connect(&community.store(), &Store::changed, this, [&](const ChangeSet &set) {
            const QList<qint64> ids = set.rows.value("person");
            heard += QSet<qint64>(ids.begin(), ids.end());
        });
        cut(community);
        for (int i = 0; i < 2; ++i) {
            const Person added = must(other->perform(people::Add, [](Tx &tx) { return people::addNamed(tx, u"Ben"_s); }));
            QVERIFY(QTest::qWaitFor([&] { return heard.contains(added.id.value); }, 5000));
        }
    }

    void aCommitTheServerGaveUpIsSaidNotToBeMade()
    {
        TestCommunity community(TestCommunity::Database::Postgres);
        const auto other = community.location().connect(Location::Access::Write);
        other->run("CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$; "
                   "CREATE CONSTRAINT TRIGGER dies AFTER INSERT ON op DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION die()");
        const auto refused = wait(add(community.store(), u"Ana"_s));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(u"was not made"_s), qPrintable(refused.error().text));
        QCOMPARE(counted(community), 0);
        other->run("DROP TRIGGER dies ON op");
        must(add(community.store(), u"Ana"_s));
        QCOMPARE(counted(community), 1);
    }

    void aChangeWhoseAnswerWasLostIsMadeOnceAndAnnounced()
    {
        TestCommunity community(TestCommunity::Database::Postgres);
        CuttableLine line(community.location());
        const auto store = opened(line.through(), community.clock());
        QSignalSpy changed(store.get(), &Store::changed);
        line.loseNextAnswer();
        must(add(*store, u"Ana"_s));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(counted(community), 1);
        must(store->undoLast());
        QCOMPARE(counted(community), 0);
    }

    void ofAChangeNobodyKnowsOfItIsSaidThatItMayHaveBeenMade()
    {
        TestCommunity community(TestCommunity::Database::Postgres);
        CuttableLine line(community.location());
        const auto store = opened(line.through(), community.clock());
        line.loseNextAnswer();
        line.setDown(true);
        const auto unsure = wait(add(*store, u"Ana"_s));
        QVERIFY(!unsure.ok());
        QVERIFY2(unsure.error().text.contains(u"may have been made"_s), qPrintable(unsure.error().text));
        const auto refused = wait(add(*store, u"Ben"_s));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(u"could not be reached"_s), qPrintable(refused.error().text));
        line.setDown(false);
        QCOMPARE(must(store->read([](Reader &reader) { return reader.count<Person>(); })), 1);
    }
};

QTEST_GUILESS_MAIN(TestServerLine)
#include "tst_serverline.moc"
