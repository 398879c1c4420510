// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// After forgetting somebody no byte of who they were is in any file the program keeps, and what is counted stays.
#include "app/core/folding.h"
#include "app/help/picturelayout.h"
#include "app/help/words.h"
#include "app/people/contactlog.h"
#include "app/people/notes.h"
#include "app/people/relations.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "app/store/check.h"
#include "app/store/history.h"
#include "app/upkeep/copies.h"
#include "app/upkeep/drafts.h"
#include "app/upkeep/forget.h"
#include "app/upkeep/holding.h"
#include "app/upkeep/merge.h"
#include "app/upkeep/theirwords.h"
#include "app/upkeep/writtenwords.h"
#include "tests/support/readable.h"
#include "tests/support/testcommunity.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QStringEncoder>

#include <algorithm>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

/// Everything of Zéphyrine that must not be found any more.
const QStringList traces{u"Zéphyrine"_s,      u"Quillfeather"_s, u"Zeph"_s,       u"quillfeather"_s, u"zephyrine"_s,    u"zq@example.org"_s, u"7946 0188"_s,
                         u"meetup:8888123"_s, u"strawberries"_s, u"Plays chess"_s, u"about the roof"_s, u"Learn to weld"_s, u"Will be late"_s,    u"1988-08-08"_s};

QStringList tracesIn(const QByteArray &bytes)
{
    QStringList found;
    for (const QString &trace : traces) {
        QStringEncoder little(QStringEncoder::Utf16LE, QStringConverter::Flag::Stateless), big(QStringEncoder::Utf16BE, QStringConverter::Flag::Stateless);
        const QByteArray narrow = trace.toUtf8(), littleWide = little.encode(trace), bigWide = big.encode(trace);
        if (bytes.contains(narrow) || bytes.contains(littleWide) || bytes.contains(bigWide))
            found.append(trace);
    }
    return found;
}

struct Scene {
    explicit Scene(TestCommunity::Database database = TestCommunity::Database::Sqlite) : community(database)
    {
        other = community.person(u"Ana Lindqvist"_s).id;
        supper = community.gathering(u"Supper"_s).id;
        community.change([this](Tx &tx) {
            Person person;
            person.name = u"Zéphyrine Quillfeather"_s;
            person.callName = u"Zeph"_s;
            person.emails = {u"zq@example.org"_s};
            person.phones = {u"020 7946 0188"_s};
            person.birthday = u"1988-08-08"_s;
            person.dietaryNeeds = {u"no strawberries"_s};
            person.externalIds = {u"meetup:8888123"_s};
            person.notes = u"Plays chess"_s;
            zeph = people::add(tx, person).id;
        });
        community.change([this](Tx &tx) {
            gatherings::answer(tx, supper, zeph, Answer::Accepted);
            gatherings::checkIn(tx, supper, zeph, tx.now());
            notes::write(tx, {{}, zeph, {}, {}, NoteLevel::Organizers, u"Plays chess on Fridays"_s, {}, {}, {}});
            notes::write(tx, {{}, other, {}, {}, NoteLevel::Organizers, u"Came with ZÉPHYRINE, ring zq@example.org"_s, {}, {}, {}});
            contactlog::log(tx, {{}, zeph, ContactHow::Rang, {}, {}, u"about the roof"_s});
            relations::pairUp(tx, {{}, RelationKind::Mentor, other, zeph, {}, {}, u"Learn to weld"_s, 0, {}, {}});
            Invitation invitation = *tx.first<Invitation>(where(&Invitation::personId, zeph));
            const Invitation before = invitation;
            invitation.comment = u"Will be late"_s;
            tx.update(before, invitation);
            tx.about(u"Zéphyrine Quillfeather"_s);
        });
        community.change([this](Tx &tx) {
            Person renamed = tx.get<Person>(zeph);
            renamed.phones.clear();
            people::save(tx, renamed);
        });
    }
    upkeep::Forgotten forget(PersonId id)
    {
        return must(community.store().perform(verbs::Forget, [=](Tx &tx) { return upkeep::forget(tx, id); }));
    }
    upkeep::Forgotten forget() { return forget(zeph); }
    QString file() const { return community.location().path; }

    TestCommunity community;
    PersonId zeph, other;
    GatheringId supper;
};

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(path));
}

/// Every file below a folder in which something of her is found.
QStringList filesWithTraces(const QString &folder)
{
    QStringList found;
    for (QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); files.hasNext();) {
        const QString path = files.next();
        if (!tracesIn(readable(path)).isEmpty())
            found.append(QDir(folder).relativeFilePath(path));
    }
    found.sort();
    return found;
}

/// What the program keeps for whoever uses it, beside the store: settings, drafts, and places in the picture.
struct Desk {
    explicit Desk(Scene &scene) : settings(scene.community.folder() + u"/config/settings.json"_s), session(scene.community.store(), scene.community.clock(), settings)
    {
        settings.setName(u"Mirela"_s);
        settings.addRecentStore(scene.file());
        settings.setRecentName(scene.file(), u"The Tuesday Table"_s);
        settings.setExportChoices(u"people"_s, {{u"columns"_s, u"name,emails"_s}});
        write(draft(u"person-"_s + scene.zeph.toText()), R"({"notes": "Is fond of strawberries"})");
        write(draft(u"person-new"_s), QByteArray("{\"name\": \"Zéphyrine\", \"emails\": [\"zq@example.org\"]}"));
        write(draft(u"gathering-new"_s), R"({"agenda": "Ask quillfeather about the hall"})");
        write(draft(u"gathering-"_s + scene.supper.toText()), R"({"agenda": "Bread, soup, songs"})");
        write(draft(u"picture"_s), helps::placesToJson({{scene.zeph, {1, 2}}, {scene.other, {3, 4}}}));
    }
    QString draft(const QString &name) const { return session.draftFolder() + u'/' + name + u".json"_s; }

    Settings settings;
    Community session;
};

/// Every text of a store, its journal included, for a database that is no file.
QByteArray textsOf(TestCommunity &community)
{
    return community.ask([](Reader &reader) {
        QByteArray out;
        AnyRows rows(reader);
        for (const QByteArray &table : rows.tables()) {
            rows.each(table, [&](const Cells &cells) {
                for (const Cell &cell : cells)
                    out += cell.text + '\n';
            });
        }
        for (const HistoryEntry &entry : history(reader)) {
            out += (entry.sentence() + entry.actor).toUtf8() + '\n';
            for (const RowChange &change : rowChanges(reader, entry.op))
                out += QJsonDocument(change.before).toJson() + QJsonDocument(change.after).toJson();
        }
        return out;
    });
}

} // namespace

class TestForget : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSearchFindsThemBeforehand()
    {
        Scene scene;
        QCOMPARE(tracesIn(readable(scene.file())).size(), traces.size());
    }

    void noByteOfThemIsLeftInTheFile()
    {
        Scene scene;
        scene.forget();
        QCOMPARE(tracesIn(readable(scene.file())), QStringList());
        scene.community.reopen();
        QCOMPARE(tracesIn(readable(scene.file())), QStringList());
    }

    void noFileTheProgramKeepsTellsOfThem()
    {
        Scene scene;
        const Desk desk(scene);
        const Backup before = must(scene.community.store().backUp());
        QCOMPARE(filesWithTraces(scene.community.folder()).size(), 5);
        const upkeep::Forgotten forgotten = scene.forget();
        QVERIFY(upkeep::forgetInDrafts(desk.session.draftFolder(), forgotten).ok());
        const QStringList listed = upkeep::copiesHolding(scene.community.store().copyFolder(), forgotten.numbers);
        QCOMPARE(listed, QStringList{before.file});
        QCOMPARE(filesWithTraces(scene.community.folder()), QStringList{QDir(scene.community.folder()).relativeFilePath(before.file)});
        scene.community.close();
        QCOMPARE(filesWithTraces(scene.community.folder()), QStringList{QDir(scene.community.folder()).relativeFilePath(before.file)});
    }

    void whatIsTypedOfOthersAndTheirPlacesStay()
    {
        Scene scene;
        const Desk desk(scene);
        QVERIFY(upkeep::forgetInDrafts(desk.session.draftFolder(), scene.forget()).ok());
        QCOMPARE(QDir(desk.session.draftFolder()).entryList(QDir::Files),
                 (QStringList{u"gathering-"_s + scene.supper.toText() + u".json"_s, u"picture.json"_s}));
        const QByteArray picture = readable(desk.draft(u"picture"_s));
        QCOMPARE(helps::placesFromJson(picture), (helps::Places{{scene.other, {3, 4}}}));
        QVERIFY(!picture.contains(scene.zeph.toText().toUtf8()));
    }

    void withoutDraftsThereIsNothingToForgetInThem()
    {
        Scene scene;
        QVERIFY(upkeep::forgetInDrafts(scene.community.folder() + u"/nowhere"_s, scene.forget()).ok());
    }

    void noRowAndNoChangeTellsOfThem_data() { TestCommunity::databases(); }
    void noRowAndNoChangeTellsOfThem()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        QVERIFY(!tracesIn(textsOf(scene.community)).isEmpty());
        scene.forget();
        QCOMPARE(tracesIn(textsOf(scene.community)), QStringList());
    }

    void whatIsCountedStays_data() { TestCommunity::databases(); }
    void whatIsCountedStays()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        const auto counts = [&] {
            return scene.community.ask([&](Reader &reader) {
                return QList<qint64>{reader.count<Person>(), reader.count<Attendance>(), reader.count<Invitation>(where(&Invitation::answer, Answer::Accepted)),
                                     qint64(people::seen(reader, scene.zeph).times)};
            });
        };
        const QList<qint64> before = counts();
        scene.forget();
        QCOMPARE(counts(), before);
        const Person nobody = scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.zeph); });
        QCOMPARE(nobody.name, u"Somebody forgotten"_s);
        QVERIFY(nobody.archived && !nobody.mayBeContacted);
    }

    void whoeverIsForgottenStandsInNoList()
    {
        Scene scene;
        scene.forget();
        const QList<people::Listed> listed = scene.community.ask([](Reader &reader) { return people::list(reader, true); });
        QCOMPARE(listed.size(), 1);
        QCOMPARE(listed.first().id, scene.other);
    }

    void theStoreIsSoundAfterwards_data() { TestCommunity::databases(); }
    void theStoreIsSoundAfterwards()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        scene.forget();
        const CheckReport report = scene.community.ask([](Reader &reader) {
            Progress progress;
            return checkStore(reader, progress);
        });
        QCOMPARE(report.problems, QStringList());
    }

    void othersWordsAndNamesStay()
    {
        Scene scene;
        scene.forget();
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.other).name; }), u"Ana Lindqvist"_s);
        const auto notes = scene.community.ask([&](Reader &reader) { return notes::about(reader, scene.other, {u"Mirela"_s}); });
        QCOMPARE(notes.first().text, u"Came with somebody, ring somebody"_s);
    }

    void howOthersAreReachedStaysTheirs()
    {
        Scene scene;
        scene.community.change([&](Tx &tx) {
            Person reached = tx.get<Person>(scene.other);
            reached.emails = {u"zeph@example.org"_s, u"zq@example.org"_s};
            people::save(tx, reached);
        });
        scene.forget();
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.other).emails; }), (QStringList{u"zeph@example.org"_s, u"zq@example.org"_s}));
    }

    void aNameThatOthersHaveTooStaysTheirs()
    {
        Scene scene;
        const PersonId first = scene.community.person(u"Ana"_s).id;
        scene.community.clock().advance(1000);
        scene.community.change([&](Tx &tx) { notes::write(tx, {{}, scene.zeph, {}, {}, NoteLevel::Organizers, u"Sat with Ana"_s, {}, {}, {}}); });
        scene.forget(first);
        const auto notes = scene.community.ask([&](Reader &reader) { return notes::about(reader, scene.zeph, {u"Mirela"_s}); });
        QCOMPARE(notes.first().text, u"Sat with Ana"_s);
        QCOMPARE(scene.community.ask([&](Reader &reader) { return reader.get<Person>(scene.other).name; }), u"Ana Lindqvist"_s);
        const auto entries = scene.community.ask([](Reader &reader) { return history(reader, {{}, 200, u"Ana"_s}); });
        QVERIFY(std::none_of(entries.begin(), entries.end(), [](const HistoryEntry &entry) { return entry.subject == u"Ana"; }));
    }

    void forgettingCannotBeUndone_data() { TestCommunity::databases(); }
    void forgettingCannotBeUndone()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        scene.forget();
        const OpId op = scene.community.ask([](Reader &reader) { return history(reader).first().op; });
        QVERIFY(wait(scene.community.store().undo(op)).error().text.contains(u"cannot be remembered"_s));
        const auto undone = wait(scene.community.store().undoLast());
        QVERIFY(!undone.ok() || undone->reverted != op);
        QCOMPARE(tracesIn(textsOf(scene.community)), QStringList());
    }

    void recordsMadeOneWithTheirsAreForgottenToo_data() { TestCommunity::databases(); }
    void recordsMadeOneWithTheirsAreForgottenToo()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        const PersonId late = scene.community.person(u"Z. Q."_s).id;
        scene.community.change([&](Tx &tx) { upkeep::merge(tx, late, scene.zeph); });
        scene.forget(late);
        QCOMPARE(tracesIn(textsOf(scene.community)), QStringList());
        if (database == TestCommunity::Database::Sqlite)
            QCOMPARE(tracesIn(readable(scene.file())), QStringList());
        QVERIFY(scene.community.ask([&](Reader &reader) { return upkeep::isForgotten(reader, scene.zeph) && upkeep::isForgotten(reader, late); }));
    }

    void whoeverDidSomethingIsNamedNoMore()
    {
        Scene scene;
        scene.community.store().setActor(u"Zéphyrine Quillfeather"_s);
        const PersonId ben = scene.community.person(u"Ben"_s).id;
        scene.community.change([&](Tx &tx) { gatherings::checkIn(tx, scene.supper, ben, tx.now()); });
        scene.community.store().setActor(u"Mirela"_s);
        scene.forget();
        QCOMPARE(tracesIn(readable(scene.file())), QStringList());
        QVERIFY(scene.community.ask([&](Reader &reader) { return reader.count<Attendance>(where(&Attendance::personId, ben)); }) == 1);
    }

    void nobodyIsForgottenTwice()
    {
        Scene scene;
        scene.forget();
        QVERIFY(!wait(scene.community.store().perform(verbs::Forget, [&](Tx &tx) { upkeep::forget(tx, scene.zeph); })).ok());
    }

    void backupsThatStillHoldThemAreListedAndCanBeRewritten()
    {
        Scene scene;
        const QString folder = scene.community.store().copyFolder();
        const Backup before = must(scene.community.store().backUp());
        scene.forget();
        const Backup after = must(scene.community.store().backUp());
        QCOMPARE(upkeep::copiesHolding(folder, {scene.zeph}), QStringList{before.file});
        QVERIFY(!tracesIn(readable(before.file)).isEmpty());
        QVERIFY(upkeep::forgetInCopy(before.file, {scene.zeph}, scene.community.clock(), u"Mirela"_s).ok());
        QCOMPARE(upkeep::copiesHolding(folder, {scene.zeph}), QStringList());
        QCOMPARE(tracesIn(readable(before.file)), QStringList());
        QCOMPARE(QDir(folder).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(), 2);
        auto opened = Store::open(Location::parse(before.file), scene.community.clock(), {});
        QVERIFY(opened.ok());
        QCOMPARE(must((*opened)->read([](Reader &reader) { return reader.count<Attendance>(); })), 1);
        QVERIFY(QFile::exists(after.file));
    }

    void whatIsRestoredForgetsThemAgain()
    {
        Scene scene;
        TestCommunity &community = scene.community;
        const QString copy = community.folder() + u"/old.kith"_s;
        must(community.store().backUp(copy));
        scene.forget();
        const Location location = community.location();
        community.close();
        const auto restored = upkeep::restore(location, copy, community.clock(), u"Mirela"_s);
        QVERIFY2(restored.ok(), restored.ok() ? "" : qPrintable(restored.error().text));
        QCOMPARE(restored->file, copy);
        QCOMPARE(restored->forgottenAgain, 1);
        QCOMPARE(tracesIn(readable(location.path)), QStringList());
        QVERIFY(!tracesIn(readable(copy)).isEmpty());
        const auto opened = community.another();
        QVERIFY(must(opened->read([&](Reader &reader) { return upkeep::isForgotten(reader, scene.zeph); })));
    }

    void theCopyForThePersonTellsAllThatIsHeld_data() { TestCommunity::databases(); }
    void theCopyForThePersonTellsAllThatIsHeld()
    {
        QFETCH(TestCommunity::Database, database);
        Scene scene(database);
        scene.community.change([&](Tx &tx) {
            relations::keepApart(tx, scene.zeph, scene.other, {});
            notes::write(tx, {{}, scene.zeph, {}, {}, NoteLevel::Mine, u"Owes me a book"_s, {}, {}, {}});
        });
        const auto held = [&](const QString &who, upkeep::HoldingFor whom) {
            return scene.community.ask([=, &scene](Reader &reader) { return upkeep::everythingAbout(reader, scene.zeph, {who}, whom); });
        };
        const upkeep::Holding own = held(u"Mirela"_s, upkeep::HoldingFor::ThePerson);
        const QString text = upkeep::toText(own);
        for (const QString &says : {u"Zéphyrine Quillfeather"_s, u"zq@example.org"_s, u"1988-08-08"_s, u"Plays chess on Fridays"_s, u"about the roof"_s, u"Learn to weld"_s,
                                    u"Supper, 2026-11-24 19:00"_s, u"Will be late"_s, u"Owes me a book"_s})
            QVERIFY2(text.contains(says), qPrintable(says + u" in\n"_s + text));
        QCOMPARE(own.rows.value(u"relation"_s).size(), 1);
        QCOMPARE(held(u"Ben"_s, upkeep::HoldingFor::Organizers).rows.value(u"relation"_s).size(), 2);
        QCOMPARE(held(u"Ben"_s, upkeep::HoldingFor::Organizers).othersNotes, 1);
        QVERIFY(!upkeep::toText(held(u"Ben"_s, upkeep::HoldingFor::Organizers)).contains(u"Owes me"_s));
    }

    void namesAreFoundAsWholeWordsInAnyCase_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("without");
        QTest::newRow("whole name") << u"Ask Ana Quill tomorrow"_s << u"Ask X tomorrow"_s;
        QTest::newRow("a word that is nobody else's") << u"QUILL rang"_s << u"X rang"_s;
        QTest::newRow("folded") << u"ana quill"_s << u"X"_s;
        QTest::newRow("a word that is another's, too") << u"Ana rang"_s << u"Ana rang"_s;
        QTest::newRow("inside of a word") << u"Quills and banana"_s << u"Quills and banana"_s;
        QTest::newRow("an address") << u"<ana@example.org>, ana@example.organ"_s << u"<X>, ana@example.organ"_s;
        QTest::newRow("an ordinary word") << u"I will bring an apple"_s << u"I will bring an apple"_s;
        QTest::newRow("an ordinary word as a name") << u"Ask Will or WILL, not An"_s << u"Ask X or X, not X"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void namesAreFoundAsWholeWordsInAnyCase()
    {
        QFETCH(QString, text);
        Person ana;
        ana.name = u"Ana Quill"_s;
        ana.callName = u"Will"_s;
        ana.givenName = u"An"_s;
        ana.emails = {u"ana@example.org"_s};
        const upkeep::TheirWords words({ana}, {fold(u"Ana Lindqvist"_s), fold(u"Ben"_s)}, helps::everyCommonWord(), u"X"_s);
        QTEST(words.without(text), "without");
        QCOMPARE(words.without(u"Ana rang"_s, true), u"X rang"_s);
    }

    void everyTableThatSpeaksOfPeopleIsKnown()
    {
        TestCommunity community;
        const QStringList unknown = community.ask([](Reader &reader) {
            QStringList names;
            for (const QByteArray &table : AnyRows(reader).tables()) {
                if (!upkeep::isKnownTable(table) && table != "community")
                    names.append(QString::fromUtf8(table));
            }
            return names;
        });
        QCOMPARE(unknown, QStringList());
    }
};

QTEST_GUILESS_MAIN(TestForget)
#include "tst_forget.moc"
