// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Confidential notes: sealed so that only the passphrase opens them, and nowhere in plain text.
#include "app/exchange/everything.h"
#include "app/exchange/exporting.h"
#include "app/exchange/ziparchive.h"
#include "app/people/confidential.h"
#include "app/store/history.h"
#include "app/upkeep/forget.h"
#include "app/upkeep/holding.h"
#include "app/upkeep/sealing.h"
#include "tests/support/readable.h"
#include "tests/support/testcommunity.h"

#include <QFile>
#include <QStandardPaths>

#ifdef __linux__
#include <sys/prctl.h>
#endif

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

NoteLock::Made made(const QString &passphrase)
{
    return must(NoteLock::make(passphrase, LockCost::least()));
}

const QString secret = u"Has told me about the rent arrears"_s;

/// Whether bytes tell the note or the passphrase, in either of the two ways text is kept in.
bool tells(const QByteArray &bytes)
{
    const auto wide = [](QStringView text) { return QByteArray(reinterpret_cast<const char *>(text.utf16()), text.size() * 2); };
    return bytes.contains("rent arrears") || bytes.contains("four small words") || bytes.contains(wide(u"rent arrears")) || bytes.contains(wide(u"four small words"));
}

QByteArray logged;

/// Takes down what the program logs while it lives.
struct LogKept {
    LogKept() : before(qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &line) { logged += line.toUtf8() + '\n'; })) { }
    ~LogKept() { qInstallMessageHandler(before); }
    QtMessageHandler before;
};

} // namespace

class TestNoteLock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThePassphraseOpens()
    {
        const NoteLock::Made chosen = made(u"four small words here"_s);
        const QString box = chosen.lock->seal(secret, {7});
        QVERIFY(!box.contains(secret) && !QByteArray::fromBase64(box.toLatin1()).contains(secret.toUtf8()));
        const auto opened = NoteLock::open(chosen.kept, u"four small words here"_s);
        QCOMPARE((*opened)->unseal(box, {7}), secret);
        QCOMPARE(NoteLock::open(chosen.kept, u"four small words"_s).error().text, u"That is not the passphrase."_s);
        QVERIFY(!NoteLock::open({}, u"four small words here"_s).ok());
    }

    void whatIsSealedForOneNoteIsNoOthers()
    {
        const NoteLock::Made chosen = made(u"four small words here"_s);
        QVERIFY(!chosen.lock->unseal(chosen.lock->seal(secret, {7}), {8}));
    }

    void whatWasChangedIsNotOpened()
    {
        const NoteLock::Made chosen = made(u"four small words here"_s);
        const QByteArray box = QByteArray::fromBase64(chosen.lock->seal(secret, {7}).toLatin1());
        for (qsizetype i = 0; i < box.size(); ++i) {
            QByteArray changed = box;
            changed[i] = char(changed[i] ^ 1);
            QVERIFY2(!chosen.lock->unseal(QString::fromLatin1(changed.toBase64()), {7}), qPrintable(QString::number(i)));
        }
        QVERIFY(!chosen.lock->unseal(QString::fromLatin1(box.left(20).toBase64()), {7}));
        QVERIFY(!chosen.lock->unseal(QString(), {7}));
    }

    void theSameTextIsNeverSealedTheSameWay()
    {
        const NoteLock::Made chosen = made(u"four small words here"_s);
        QVERIFY(chosen.lock->seal(secret, {7}) != chosen.lock->seal(secret, {7}));
    }

    void anotherPassphraseOpensWhatWasSealedBefore()
    {
        const NoteLock::Made chosen = made(u"four small words here"_s);
        const QString box = chosen.lock->seal(secret, {7});
        const NoteKey changed = must(chosen.lock->keptUnder(chosen.kept, u"something else entirely"_s, LockCost::least()));
        QCOMPARE((*NoteLock::open(changed, u"something else entirely"_s))->unseal(box, {7}), secret);
        QVERIFY(!NoteLock::open(changed, u"four small words here"_s).ok());
    }

    void aConfidentialNoteIsNowhereInPlainText()
    {
        const LogKept log;
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        const NoteLock::Made chosen = made(u"four small words here"_s);
        community.change([&](Tx &tx) { confidential::setPassphrase(tx, chosen.kept); });
        const Note note = must(community.store().perform(notes::Write, [=](Tx &tx) {
            return confidential::write(tx, {{}, ana, {}, {}, NoteLevel::Organizers, secret, {}, {}, {}}, *chosen.lock);
        }));
        QVERIFY(note.isConfidential() && note.text.isEmpty());
        const auto everything = [&](const QString &name) {
            const QString path = community.folder() + u'/' + name;
            community.ask([&](Reader &reader) {
                Progress progress;
                return exchange::writeEverything(reader, *exchange::formatOfFile(path), path, progress);
            });
            return path;
        };
        const QString copy = community.folder() + u"/copy.kith"_s, json = everything(u"all.json"_s), zip = everything(u"all.zip"_s);
        must(community.store().backUp(copy));
        for (const QString &name : {community.location().path, copy, json, zip})
            QVERIFY2(!tells(readable(name)), qPrintable(name));
        QVERIFY(exchange::ZipReader(zip).names().contains(u"change.csv"_s));
        const auto own = community.ask([=](Reader &reader) { return upkeep::everythingAbout(reader, ana, {u"Mirela"_s}, upkeep::HoldingFor::ThePerson); });
        QVERIFY(!tells(upkeep::toText(own).toUtf8()));
        QCOMPARE(community.ask([](Reader &reader) { return history(reader, {{}, 200, u"arrears"_s}); }).size(), 0);
        QVERIFY2(!tells(logged), logged.constData());
        community.reopen();
        const auto kept = community.ask([](Reader &reader) { return confidential::keptKey(reader); });
        const auto opened = NoteLock::open(*kept, u"four small words here"_s);
        QCOMPARE((*opened)->unseal(community.ask([=](Reader &reader) { return reader.get<Note>(note.id).sealed; }), note.id), secret);
    }

    void noListTellsAConfidentialNote_data()
    {
        QTest::addColumn<QString>("file");
        for (const auto *file : {u"people.csv", u"people.xlsx", u"people.pdf", u"people.html", u"people.vcf", u"people.json"})
            QTest::newRow(qPrintable(QString::fromUtf16(file))) << QString::fromUtf16(file);
    }
    void noListTellsAConfidentialNote()
    {
        QFETCH(QString, file);
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        const NoteLock::Made chosen = made(u"four small words here"_s);
        community.change([&](Tx &tx) { confidential::setPassphrase(tx, chosen.kept); });
        must(community.store().perform(notes::Write, [=](Tx &tx) {
            return confidential::write(tx, {{}, ana, {}, {}, NoteLevel::Organizers, secret, {}, {}, {}}, *chosen.lock);
        }));
        exchange::ExportRequest request;
        request.format = *exchange::formatOfFile(file);
        const QString path = community.folder() + u'/' + file;
        must(exchange::exportTo(community.store(), request, path, std::make_shared<Progress>()));
        const QByteArray found = readable(path);
        if (request.format == exchange::ExportFormat::Pdf && QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
            QSKIP("pdftotext is not installed");
        QVERIFY2(found.contains("Ana"), "this test cannot read what is in the file");
        QVERIFY(!tells(found));
    }

    void whatIsSealedLaterIsForgottenByTheHistory()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        const NoteLock::Made chosen = made(u"four small words here"_s);
        community.change([&](Tx &tx) { confidential::setPassphrase(tx, chosen.kept); });
        Note note = community.change([=](Tx &tx) { return notes::write(tx, {{}, ana, {}, {}, NoteLevel::Organizers, secret, {}, {}, {}}); });
        const NoteLock &lock = *chosen.lock;
        const Note sealed = must(community.store().perform(notes::Save, [&](Tx &tx) { return confidential::save(tx, note, lock); }));
        must(community.store().undoLast(u"Mirela"_s));
        community.reopen();
        QCOMPARE(lock.unseal(community.ask([=](Reader &reader) { return reader.get<Note>(note.id).sealed; }), note.id), secret);
        QCOMPARE(sealed.text, QString());
        QVERIFY(!tells(readable(community.location().path)));
    }

    void whatIsSealedAfterSomebodyWasForgottenIsGoneFromTheFileAtOnce()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id, ben = community.person(u"Ben"_s).id;
        const NoteLock::Made chosen = made(u"four small words here"_s);
        community.change([&](Tx &tx) { confidential::setPassphrase(tx, chosen.kept); });
        const Note note = community.change([=](Tx &tx) { return notes::write(tx, {{}, ana, {}, {}, NoteLevel::Organizers, secret, {}, {}, {}}); });
        must(community.store().perform(verbs::Forget, [=](Tx &tx) { return upkeep::forget(tx, ben); }));
        QVERIFY(tells(readable(community.location().path)));
        must(community.store().perform(notes::Save, [&](Tx &tx) { return confidential::save(tx, note, *chosen.lock); }));
        QVERIFY(!tells(readable(community.location().path)));
    }

    void whatIsSealedLaterIsSealedInTheCopiesMadeBefore()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        Note note = community.change([=](Tx &tx) { return notes::write(tx, {{}, ana, {}, {}, NoteLevel::Door, u"First: rent arrears"_s, {}, {}, {}}); });
        note.text = secret;
        note = community.change([=](Tx &tx) { return notes::save(tx, note); });
        const QString folder = community.store().copyFolder();
        const Backup before = must(community.store().backUp());
        const NoteLock::Made chosen = made(u"four small words here"_s);
        const NoteKey key = community.change([&](Tx &tx) { return confidential::setPassphrase(tx, chosen.kept); });
        note.level = NoteLevel::Organizers;
        must(community.store().perform(notes::Save, [&](Tx &tx) { return confidential::save(tx, note, *chosen.lock); }));
        const Backup after = must(community.store().backUp());
        QCOMPARE(upkeep::copiesTelling(folder, note.id), QStringList{before.file});
        QVERIFY(tells(readable(before.file)));
        const auto rewritten = upkeep::sealInCopy(before.file, note.id, chosen.lock, key, community.clock(), u"Mirela"_s);
        QVERIFY2(rewritten.ok(), rewritten.ok() ? "" : qPrintable(rewritten.error().text));
        QVERIFY(!tells(readable(before.file)));
        QCOMPARE(upkeep::copiesTelling(folder, note.id), QStringList());
        const auto copy = Store::open(Location::parse(before.file), community.clock(), {});
        const Note there = must((*copy)->read([&](Reader &reader) { return reader.get<Note>(note.id); }));
        QCOMPARE(chosen.lock->unseal(there.sealed, note.id), secret);
        const auto kept = must((*copy)->read([](Reader &reader) { return confidential::keptKey(reader); }));
        QVERIFY(NoteLock::open(*kept, u"four small words here"_s).ok());
        QVERIFY(QFile::exists(after.file));
    }

    void whatACopyTellsInItsHistoryOnlyIsSealedThere()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        const NoteLock::Made chosen = made(u"four small words here"_s);
        const NoteKey key = community.change([&](Tx &tx) { return confidential::setPassphrase(tx, chosen.kept); });
        const Note note = community.change([=](Tx &tx) { return notes::write(tx, {{}, ana, {}, {}, NoteLevel::Organizers, secret, {}, {}, {}}); });
        must(community.store().undoLast());
        const QString folder = community.store().copyFolder();
        const Backup copy = must(community.store().backUp());
        QCOMPARE(upkeep::copiesTelling(folder, note.id), QStringList{copy.file});
        const auto rewritten = upkeep::sealInCopy(copy.file, note.id, chosen.lock, key, community.clock(), u"Mirela"_s);
        QVERIFY2(rewritten.ok(), rewritten.ok() ? "" : qPrintable(rewritten.error().text));
        QCOMPARE(upkeep::copiesTelling(folder, note.id), QStringList());
    }

    void aCopyUnderAnotherPassphraseIsLeftAsItIs()
    {
        TestCommunity community;
        const PersonId ana = community.person(u"Ana"_s).id;
        const Note note = community.change([=](Tx &tx) { return notes::write(tx, {{}, ana, {}, {}, NoteLevel::Organizers, secret, {}, {}, {}}); });
        const NoteLock::Made first = made(u"something else entirely"_s), second = made(u"four small words here"_s);
        community.change([&](Tx &tx) { confidential::setPassphrase(tx, first.kept); });
        const Backup before = must(community.store().backUp());
        NoteKey other = second.kept;
        other.id.value = 77;
        const QByteArray bytes = readable(before.file);
        QVERIFY(!upkeep::sealInCopy(before.file, note.id, second.lock, other, community.clock(), u"Mirela"_s).ok());
        QCOMPARE(readable(before.file), bytes);
    }

    void aConfidentialNoteIsChangedAndOpened_data() { TestCommunity::databases(); }
    void aConfidentialNoteIsChangedAndOpened()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id;
        const NoteLock::Made chosen = made(u"four small words here"_s);
        Note note = community.change([&](Tx &tx) { return confidential::write(tx, {{}, ana, {}, {}, NoteLevel::Mine, secret, {}, {}, {}}, *chosen.lock); });
        const QString before = note.sealed;
        note.text = secret;
        note.level = NoteLevel::Organizers;
        note = community.change([&](Tx &tx) { return confidential::save(tx, note, *chosen.lock); });
        QCOMPARE(note.sealed, before);
        note.text = u"It is settled"_s;
        note = community.change([&](Tx &tx) { return confidential::save(tx, note, *chosen.lock); });
        QCOMPARE(chosen.lock->unseal(note.sealed, note.id), u"It is settled"_s);
        note.sealed.clear();
        note.text = u"It is settled"_s;
        QVERIFY(!community.change([&](Tx &tx) { return notes::save(tx, note); }).isConfidential());
    }

    void aPassphraseThatNotesWereSealedUnderIsNotTakenBack_data() { TestCommunity::databases(); }
    void aPassphraseThatNotesWereSealedUnderIsNotTakenBack()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const PersonId ana = community.person(u"Ana"_s).id;
        const NoteLock::Made chosen = made(u"four small words here"_s);
        Store &store = community.store();
        must(store.perform(confidential::SetPassphrase, [&](Tx &tx) { return confidential::setPassphrase(tx, chosen.kept); }));
        const Note note = must(store.perform(notes::Write, [=](Tx &tx) {
            return confidential::write(tx, {{}, ana, {}, {}, NoteLevel::Organizers, secret, {}, {}, {}}, *chosen.lock);
        }));
        QCOMPARE(must(store.undoLast()).verb, QString::fromLatin1(notes::Write.name));
        QCOMPARE(must(store.undoLast()).subject, u"Ana"_s);
        must(store.redoLast());
        must(store.redoLast());
        const auto refused = wait(store.undo({2}));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(u"sealed under this passphrase"_s), qPrintable(refused.error().text));
        QVERIFY(must(store.undo({2}, UndoMode::KeepChanged)).kept.first().contains(u"sealed under this passphrase"_s));
        const auto kept = community.ask([](Reader &reader) { return confidential::keptKey(reader); });
        const auto opened = NoteLock::open(*kept, u"four small words here"_s);
        QCOMPARE((*opened)->unseal(community.ask([=](Reader &reader) { return reader.get<Note>(note.id).sealed; }), note.id), secret);
    }

    void aPassphraseThatNothingWasSealedUnderIsTakenBackUnlessThereIsAnother_data() { TestCommunity::databases(); }
    void aPassphraseThatNothingWasSealedUnderIsTakenBackUnlessThereIsAnother()
    {
        QFETCH(TestCommunity::Database, database);
        TestCommunity community(database);
        const NoteLock::Made first = made(u"four small words here"_s), second = made(u"something else entirely"_s);
        Store &store = community.store();
        must(store.perform(confidential::SetPassphrase, [&](Tx &tx) { return confidential::setPassphrase(tx, first.kept); }));
        must(store.undoLast());
        const NoteKey kept = must(store.perform(confidential::SetPassphrase, [&](Tx &tx) { return confidential::setPassphrase(tx, second.kept); }));
        const auto refused = wait(store.redo({1}));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(u"another passphrase"_s), qPrintable(refused.error().text));
        QCOMPARE(community.ask([](Reader &reader) { return reader.select<NoteKey>(); }), QList<NoteKey>{kept});
    }

    void aSecondPassphraseDoesNotTakeTheFirstOnesPlace()
    {
        TestCommunity community;
        const NoteLock::Made first = made(u"four small words here"_s), second = made(u"something else entirely"_s);
        const NoteKey kept = community.change([&](Tx &tx) { return confidential::setPassphrase(tx, first.kept); });
        QVERIFY(!wait(community.store().perform(confidential::SetPassphrase, [&](Tx &tx) { return confidential::setPassphrase(tx, second.kept); })).ok());
        const NoteKey changed = must(first.lock->keptUnder(kept, u"quite another one"_s, LockCost::least()));
        community.change([&](Tx &tx) { confidential::changePassphrase(tx, kept, changed); });
        const auto late = wait(community.store().perform(confidential::ChangePassphrase, [&](Tx &tx) { return confidential::changePassphrase(tx, kept, second.kept); }));
        QCOMPARE(late.error().kind, Error::Kind::Conflict);
    }

    void whatHasBeenOpenedIsInNoCoreDump()
    {
#ifdef __linux__
        const int before = prctl(PR_GET_DUMPABLE);
        {
            const NoteLock::Made chosen = made(u"four small words here"_s);
            QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
            QVERIFY(!NoteLock::open(chosen.kept, u"four small words"_s).ok());
            QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
            const auto second = NoteLock::open(chosen.kept, u"four small words here"_s);
            QCOMPARE(prctl(PR_GET_DUMPABLE), 0);
        }
        QCOMPARE(before, 1);
        QCOMPARE(prctl(PR_GET_DUMPABLE), before);
#else
        QSKIP("told by Linux only");
#endif
    }
};

QTEST_MAIN(TestNoteLock)
#include "tst_notelock.moc"
