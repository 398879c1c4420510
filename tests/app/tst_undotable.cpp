// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One table of every verb: done, undone, redone, undone again, heard by a second store. A new verb joins the table.
#include "tests/support/testcommunity.h"

#include "app/store/undo.h"

#include <QFile>
#include <QRegularExpression>

using namespace kith;
using namespace kith::test;

namespace {

/// The small community every verb starts from.
struct Scene {
    explicit Scene(TestCommunity::Database database) : community(database)
    {
        ana = community.person(QStringLiteral("Ana Lindqvist"));
        ben = community.person(QStringLiteral("Ben"));
        cleo = community.person(QStringLiteral("Cléo Martin"));
        gone = community.change([](Tx &tx) {
            const Person person = people::addNamed(tx, QStringLiteral("Gus"));
            people::archive(tx, {person.id});
            return tx.get<Person>(person.id);
        });
        supper = community.gathering(QStringLiteral("Supper"), QStringLiteral("2026-11-24T19:00"), 1);
        picnic = community.gathering(QStringLiteral("Picnic"), QStringLiteral("2026-06-23T17:00"));
        community.change([this](Tx &tx) {
            gatherings::answer(tx, supper.id, ana.id, Answer::Accepted);
            gatherings::wait(tx, supper.id, ben.id);
            gatherings::checkIn(tx, picnic.id, ana.id, tx.now());
            people::tag(tx, {ana.id}, QStringLiteral("cooks"));
        });
        dora = community.change([this](Tx &tx) {
            const PersonId id = gatherings::walkIn(tx, supper.id, QStringLiteral("Dora"), tx.now()).attendance.personId;
            return tx.get<Person>(id);
        });
    }
    TestCommunity community;
    Person ana, ben, cleo, gone, dora;
    Gathering supper, picnic;
};

struct Act {
    Verb verb;
    std::function<void(Tx &, const Scene &)> act;
};

const std::vector<Act> &table()
{
    namespace g = gatherings;
    namespace p = people;
    static const std::vector<Act> rows{
        {p::Add, [](Tx &tx, const Scene &) { p::addNamed(tx, QStringLiteral("Suharto")); }},
        {p::Save, [](Tx &tx, const Scene &s) {
             Person person = s.ana;
             person.tags = {QStringLiteral("cooks")};
             person.pronouns = QStringLiteral("she/her");
             person.custom.insert(QStringLiteral("T-shirt"), QStringLiteral("M \"slim\""));
             person.birthday = QStringLiteral("--02-29");
             person.introducedBy = s.ben.id;
             p::save(tx, person);
         }},
        {p::Archive, [](Tx &tx, const Scene &s) { p::archive(tx, {s.ana.id, s.ben.id}); }},
        {p::Unarchive, [](Tx &tx, const Scene &s) { p::unarchive(tx, {s.gone.id}); }},
        {p::Remove, [](Tx &tx, const Scene &s) { p::remove(tx, s.cleo.id); }},
        {p::Tag, [](Tx &tx, const Scene &s) { p::tag(tx, {s.ana.id, s.ben.id, s.cleo.id}, QStringLiteral("drives")); }},
        {p::Untag, [](Tx &tx, const Scene &s) { p::untag(tx, {s.ana.id}, QStringLiteral("Cooks")); }},
        {g::Plan, [](Tx &tx, const Scene &) {
             Gathering gathering;
             gathering.title = QStringLiteral("Board games");
             gathering.starts = QStringLiteral("2026-12-01T18:30");
             g::plan(tx, gathering);
         }},
        {g::Save, [](Tx &tx, const Scene &s) {
             Gathering gathering = s.supper;
             gathering.venue = QStringLiteral("Mill Lane Hall");
             gathering.ends = QStringLiteral("2026-11-24T21:00");
             g::save(tx, gathering);
         }},
        {g::SetCapacity, [](Tx &tx, const Scene &s) { g::setCapacity(tx, s.supper.id, 2); }},
        {g::Move, [](Tx &tx, const Scene &s) { g::moveTo(tx, s.supper.id, QDate(2026, 11, 27)); }},
        {g::Cancel, [](Tx &tx, const Scene &s) { g::cancel(tx, s.supper.id); }},
        {g::Uncancel, [](Tx &tx, const Scene &s) {
             g::cancel(tx, s.supper.id);
             g::uncancel(tx, s.supper.id);
             g::setCapacity(tx, s.supper.id, 5);
         }},
        {g::Remove, [](Tx &tx, const Scene &) {
             Gathering gathering;
             gathering.title = QStringLiteral("Mistake");
             gathering.starts = QStringLiteral("2026-12-01T18:30");
             g::remove(tx, g::plan(tx, gathering).id);
             gathering.title = QStringLiteral("Kept");
             g::plan(tx, gathering);
         }},
        {g::CloseAttendance, [](Tx &tx, const Scene &s) { g::closeAttendance(tx, s.picnic.id); }},
        {g::ReopenAttendance, [](Tx &tx, const Scene &s) {
             g::closeAttendance(tx, s.picnic.id);
             g::reopenAttendance(tx, s.picnic.id);
         }},
        {g::Invite, [](Tx &tx, const Scene &s) { g::invite(tx, s.picnic.id, {s.ben.id, s.cleo.id}, QStringLiteral("by hand")); }},
        {g::Uninvite, [](Tx &tx, const Scene &s) { g::uninvite(tx, s.supper.id, s.ana.id); }},
        {g::SetAnswer, [](Tx &tx, const Scene &s) { g::answer(tx, s.supper.id, s.ana.id, Answer::Declined); }},
        {g::SetWaiting, [](Tx &tx, const Scene &s) { g::wait(tx, s.supper.id, s.ana.id); }},
        {g::CheckIn, [](Tx &tx, const Scene &s) { g::checkIn(tx, s.supper.id, s.cleo.id, tx.now()); }},
        {g::CheckOut, [](Tx &tx, const Scene &s) { g::checkOut(tx, s.picnic.id, s.ana.id, {tx.now().ms + 60000}); }},
        {g::WalkIn, [](Tx &tx, const Scene &s) { g::walkIn(tx, s.supper.id, QStringLiteral("Wren"), tx.now()); }},
        {g::LetIn, [](Tx &tx, const Scene &s) { g::letIn(tx, s.supper.id, {s.dora.id}, QStringLiteral("Ana Lindqvist")); }},
        {g::LetIn, [](Tx &tx, const Scene &s) { g::giveSeats(tx, s.supper.id, {s.ben.id, s.cleo.id}, QStringLiteral("Ana Lindqvist")); }},
        {g::NotHere, [](Tx &tx, const Scene &s) { g::notHere(tx, s.picnic.id, s.ana.id); }},
    };
    return rows;
}

/// The names of every `inline constexpr Verb X{"name", ...}` in a header.
QStringList verbsDeclaredIn(const QString &header)
{
    QFile file(QStringLiteral(KITH_SOURCE_DIR "/") + header);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no %s", qPrintable(header));
    QStringList names;
    const QString text = QString::fromUtf8(file.readAll());
    static const QRegularExpression verb(QStringLiteral("constexpr Verb \\w+\\{\"([^\"]+)\""));
    for (auto it = verb.globalMatch(text); it.hasNext();)
        names << it.next().captured(1);
    return names;
}

} // namespace

class TestUndoTable : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyVerbOfTheNounsIsInTheTable()
    {
        QStringList known;
        for (const Act &row : table())
            known << QString::fromLatin1(row.verb.name);
        for (const char *header : {"app/people/people.h", "app/gatherings/gatherings.h"}) {
            const QStringList declared = verbsDeclaredIn(QString::fromLatin1(header));
            QVERIFY(!declared.isEmpty());
            for (const QString &name : declared)
                QVERIFY2(known.contains(name), qPrintable(name));
        }
    }

    void everyVerbIsUndoneAndRedoneExactly_data()
    {
        TestCommunity::databases();
    }
    void everyVerbIsUndoneAndRedoneExactly()
    {
        QFETCH(TestCommunity::Database, database);
        for (const Act &row : table()) {
            Scene scene(database);
            TestCommunity &community = scene.community;
            const QByteArray before = community.contents();
            must(community.store().perform(row.verb, [&](Tx &tx) { row.act(tx, scene); }));
            const QByteArray after = community.contents();
            QVERIFY2(after != before, row.verb.name);

            const UndoReport undone = must(community.store().undoLast());
            QCOMPARE(undone.verb, QString::fromLatin1(row.verb.name));
            QVERIFY2(community.contents() == before, row.verb.name);
            must(community.store().redoLast());
            QVERIFY2(community.contents() == after, row.verb.name);
            community.reopen();
            must(community.store().undo(undone.reverted));
            QVERIFY2(community.contents() == before, row.verb.name);
            must(community.store().redo(undone.reverted));
            QVERIFY2(community.contents() == after, row.verb.name);
        }
    }

    void everyVerbIsHeardByASecondProgram_data()
    {
        TestCommunity::databases();
    }
    void everyVerbIsHeardByASecondProgram()
    {
        QFETCH(TestCommunity::Database, database);
        for (const Act &row : table()) {
            Scene scene(database);
            const auto other = scene.community.another();
            QList<ChangeSet> heard;
            connect(other.get(), &Store::changed, this, [&](const ChangeSet &changes) { heard.append(changes); });
            must(scene.community.store().perform(row.verb, [&](Tx &tx) { row.act(tx, scene); }));
            QVERIFY2(QTest::qWaitFor([&] { return !heard.isEmpty(); }, 5000), row.verb.name);
            QCOMPARE(heard.first().session, scene.community.store().session());
            QVERIFY(!heard.first().rows.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestUndoTable)
#include "tst_undotable.moc"
