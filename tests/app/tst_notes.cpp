// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notes: who may read them, and what one needs.
#include "app/people/notes.h"
#include "app/store/check.h"
#include "app/upkeep/merge.h"
#include "tests/support/testcommunity.h"

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

using Place = Onlooker::Place;

class TestNotes : public QObject
{
    Q_OBJECT

    static Note noteAbout(PersonId person, const QString &text, NoteLevel level = NoteLevel::Organizers)
    {
        return {{}, person, {}, {}, level, text, {}, {}, {}};
    }
    static QString refusal(TestCommunity &community, const Note &note)
    {
        const auto result = wait(community.store().perform(notes::Write, [=](Tx &tx) { return notes::write(tx, note); }));
        return result.ok() ? QString() : result.error().text;
    }

private Q_SLOTS:
    void oneRuleSaysWhoMayRead_data()
    {
        QTest::addColumn<NoteLevel>("level");
        QTest::addColumn<bool>("confidential");
        QTest::addColumn<QString>("onlooker");
        QTest::addColumn<Place>("place");
        QTest::addColumn<bool>("may");
        for (const bool confidential : {false, true}) {
            const auto row = [&](const char *title, NoteLevel level, const QString &onlooker, Place place, bool may) {
                QTest::newRow(confidential ? qPrintable(u"confidential, "_s + QLatin1StringView(title)) : title) << level << confidential << onlooker << place << may;
            };
            row("mine, by its author", NoteLevel::Mine, u"Mirela"_s, Place::Window, true);
            row("mine, by another", NoteLevel::Mine, u"Ben"_s, Place::Window, false);
            row("mine, by nobody known", NoteLevel::Mine, QString(), Place::Window, false);
            row("mine, at the door", NoteLevel::Mine, u"Mirela"_s, Place::Door, false);
            row("organizers, by another", NoteLevel::Organizers, u"Ben"_s, Place::Window, true);
            row("organizers, at the door", NoteLevel::Organizers, u"Mirela"_s, Place::Door, false);
            row("door, by another", NoteLevel::Door, u"Ben"_s, Place::Window, true);
            row("door, at the door", NoteLevel::Door, u"Ben"_s, Place::Door, !confidential);
        }
    }
    void oneRuleSaysWhoMayRead()
    {
        QFETCH(NoteLevel, level);
        QFETCH(bool, confidential);
        QFETCH(QString, onlooker);
        QFETCH(Place, place);
        const Note note{{1}, {2}, {}, u"Mirela"_s, level, confidential ? QString() : u"text"_s, confidential ? u"c2VhbGVk"_s : QString(), {3}, {}};
        QTEST(mayRead(note, {onlooker, place}), "may");
    }

    void aNoteSaysWhoWroteItAndWhen_data() { TestCommunity::databases(); }
    void aNoteSaysWhoWroteItAndWhen()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id;
        const Note written = community.change([=](Tx &tx) { return notes::write(tx, noteAbout(ana, u"Line one\nline \"two\""_s, NoteLevel::Door)); });
        community.reopen();
        QCOMPARE(community.ask([=](Reader &reader) { return reader.get<Note>(written.id); }), written);
        QCOMPARE(written.author, u"Mirela"_s);
        QCOMPARE(written.writtenAt, community.clock().now());
        QVERIFY(!written.changedAt);
    }

    void thoseAboutAPersonAreToldToWhomTheyAreFor()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id, ben = community.person(u"Ben"_s).id;
        community.change([=](Tx &tx) {
            notes::write(tx, noteAbout(ana, u"mine"_s, NoteLevel::Mine));
            notes::write(tx, noteAbout(ben, u"of somebody else"_s));
        });
        community.clock().advance(1000);
        community.change([=](Tx &tx) { notes::write(tx, noteAbout(ana, u"door"_s, NoteLevel::Door)); });
        const auto told = [&](const Onlooker &who) {
            QStringList texts;
            for (const Note &note : community.ask([=](Reader &reader) { return notes::about(reader, ana, who); }))
                texts.append(note.text);
            return texts;
        };
        QCOMPARE(told({u"Mirela"_s}), QStringList({u"door"_s, u"mine"_s}));
        QCOMPARE(told({u"Ben"_s}), QStringList({u"door"_s}));
        QCOMPARE(told({u"Mirela"_s, Place::Door}), QStringList({u"door"_s}));
    }

    void nobodyChangesWhatAnotherKeepsToThemselves()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        const Note note = community.change([=](Tx &tx) { return notes::write(tx, noteAbout(ana, u"mine"_s, NoteLevel::Mine)); });
        community.store().setActor(u"Ben"_s);
        const auto refused = wait(community.store().perform(notes::Remove, [=](Tx &tx) { notes::remove(tx, note.id); }));
        QVERIFY(refused.error().text.contains(u"Mirela"_s));
        Note opened = note;
        opened.level = NoteLevel::Organizers;
        QVERIFY(!wait(community.store().perform(notes::Save, [=](Tx &tx) { return notes::save(tx, opened); })).ok());
    }

    void nobodyKeepsWhatAnotherWroteToThemselves()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        Note note = community.change([=](Tx &tx) { return notes::write(tx, noteAbout(ana, u"for all of us"_s)); });
        community.store().setActor(u"Ben"_s);
        note.level = NoteLevel::Mine;
        QVERIFY(!wait(community.store().perform(notes::Save, [=](Tx &tx) { return notes::save(tx, note); })).ok());
        note.level = NoteLevel::Door;
        const Note saved = must(community.store().perform(notes::Save, [=](Tx &tx) { return notes::save(tx, note); }));
        QCOMPARE(saved.author, u"Mirela"_s);
        QCOMPARE(saved.changedAt, community.clock().now());
    }

    void undoingTellsNoWordsOfANote_data() { TestCommunity::databases(); }
    void undoingTellsNoWordsOfANote()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id;
        Note note = community.change([=](Tx &tx) { return notes::write(tx, noteAbout(ana, u"first words"_s, NoteLevel::Mine)); });
        for (const QString &text : {u"second words"_s, u"third words"_s}) {
            note.text = text;
            note = community.change([=](Tx &tx) { return notes::save(tx, note); });
        }
        for (const QString &who : {u"Mirela"_s, u"Ben"_s}) {
            community.store().setActor(who);
            for (const UndoMode mode : {UndoMode::Whole, UndoMode::KeepChanged}) {
                const auto result = wait(community.store().undo({3}, mode));
                const QString said = result.ok() ? result->kept.join(u' ') : result.error().text;
                QVERIFY(!said.isEmpty());
                QVERIFY2(!said.contains(u"words"_s), qPrintable(said));
            }
        }
        QCOMPARE(community.ask([=](Reader &reader) { return reader.get<Note>(note.id); }), note);
    }

    void nobodyUndoesWhatAnotherKeepsToThemselves_data() { TestCommunity::databases(); }
    void nobodyUndoesWhatAnotherKeepsToThemselves()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id;
        Note note = community.change([=](Tx &tx) { return notes::write(tx, noteAbout(ana, u"for all"_s)); });
        note.text = u"for me"_s;
        note.level = NoteLevel::Mine;
        note = community.change([=](Tx &tx) { return notes::save(tx, note); });
        const QByteArray before = community.contents();
        const auto refused = [&](OpId op) { return wait(community.store().undo(op)).error().text.contains(u"Mirela's own"_s); };
        community.store().setActor(u"Ben"_s);
        QVERIFY(refused({3}));
        community.store().setActor(u"Mirela"_s);
        community.change([=](Tx &tx) { notes::remove(tx, note.id); });
        community.store().setActor(u"Ben"_s);
        QVERIFY(refused({4}));
        community.store().setActor(u"Mirela"_s);
        must(community.store().undo({4}));
        QCOMPARE(community.contents(), before);
        must(community.store().undo({3}));
        QCOMPARE(community.ask([=](Reader &reader) { return reader.get<Note>(note.id).text; }), u"for all"_s);
    }

    void undoingWhatMovedTheNotesOfOthersWorks_data() { TestCommunity::databases(); }
    void undoingWhatMovedTheNotesOfOthersWorks()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id, twin = community.person(u"Ana Again"_s).id;
        community.change([=](Tx &tx) { notes::write(tx, noteAbout(twin, u"mine"_s, NoteLevel::Mine)); });
        const QByteArray before = community.contents();
        community.store().setActor(u"Ben"_s);
        must(community.store().perform(upkeep::MergePeople, [=](Tx &tx) { upkeep::merge(tx, ana, twin); }));
        must(community.store().undoLast());
        QCOMPARE(community.contents(), before);
    }

    void aCheckTellsNoWordsOfANote()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        community.change([=](Tx &tx) { notes::write(tx, noteAbout(ana, u"first words"_s, NoteLevel::Mine)); });
        community.location().connect(Location::Access::Write)->run("UPDATE note SET text = 'other words'");
        const QStringList problems = community.ask([](Reader &reader) {
            Progress progress;
            return checkStore(reader, progress).problems;
        });
        QCOMPARE(problems.size(), 1);
        QVERIFY2(problems.first().contains(u"not as the journal says"_s) && !problems.first().contains(u"words"_s), qPrintable(problems.first()));
    }

    void aNoteNeedsWordsAndSomebody()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        QVERIFY(refusal(community, noteAbout(ana, u"  \n"_s)).contains(u"needs a word"_s));
        QVERIFY(refusal(community, noteAbout({}, u"about nobody"_s)).contains(u"one person"_s));
        QVERIFY(refusal(community, noteAbout(ana, QString(20001, u'x'))).contains(u"20,000"_s));
    }

    void aConfidentialNoteKeepsNoOpenTextAndIsNotForTheDoor()
    {
        TestCommunity community;
        Note note = noteAbout(community.person(u"Ana"_s).id, u"open"_s);
        note.sealed = u"c2VhbGVk"_s;
        QVERIFY(refusal(community, note).contains(u"no open text"_s));
        note.text.clear();
        note.level = NoteLevel::Door;
        QVERIFY(refusal(community, note).contains(u"not for the door"_s));
        note.level = NoteLevel::Mine;
        QCOMPARE(refusal(community, note), QString());
    }
};

QTEST_GUILESS_MAIN(TestNotes)
#include "tst_notes.moc"
