// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The commands about one person: all of it, making one of two records, two again, and forgetting.
#include "app/cli/cli.h"
#include "app/gatherings/roster.h"
#include "app/people/notes.h"
#include "app/session/community.h"
#include "app/session/settings.h"
#include "tests/support/testcommunity.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Ran {
    int status = -1;
    QByteArray out, err;
    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
};

} // namespace

class TestCliPeople : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_c = std::make_unique<TestCommunity>();
        m_store = m_c->location().path;
        qputenv("KITH_ACTOR", "Mirela");
        m_zeph = m_c->change([](Tx &tx) {
            Person person;
            person.name = u"Zéphyrine Quillfeather"_s;
            person.emails = {u"zq@example.org"_s};
            return people::add(tx, person).id;
        });
        m_twin = m_c->person(u"Z. Quillfeather"_s).id;
        const GatheringId supper = m_c->gathering(u"Supper"_s).id;
        m_c->change([&](Tx &tx) {
            gatherings::checkIn(tx, supper, m_twin, tx.now());
            notes::write(tx, {{}, m_zeph, {}, {}, NoteLevel::Organizers, u"Plays chess"_s, {}, {}, {}});
            notes::write(tx, {{}, m_zeph, {}, {}, NoteLevel::Mine, u"Owes me a book"_s, {}, {}, {}});
        });
    }

    void everythingHeldAboutSomebodyIsOneObject()
    {
        const QJsonObject held = json({u"person"_s, m_store, u"zephyrine"_s});
        QCOMPARE(held.value(u"id").toString(), m_zeph.toText());
        QCOMPARE(held.value(u"times_here").toInt(), 0);
        QCOMPARE(held.value(u"emails").toArray().first().toString(), u"zq@example.org"_s);
        QCOMPARE(held.value(u"rows").toObject().value(u"note").toArray().size(), 2);
        QVERIFY(kith({u"person"_s, m_store, m_zeph.toText()}).out.contains("Plays chess"));
    }

    void whatIsHeldReadsAsSentences()
    {
        const PersonId ben = m_c->person(u"Ben Hart"_s).id;
        m_c->change([&](Tx &tx) {
            Person zeph = tx.get<Person>(m_zeph);
            zeph.phones = {u"020 7946 0117"_s};
            zeph.introducedBy = ben;
            people::save(tx, zeph);
            gatherings::answer(tx, gatherings::theOneCalled(tx, u"Supper"_s).id, m_zeph, Answer::Tentative);
        });
        const QString text = QString::fromUtf8(kith({u"person"_s, m_store, m_zeph.toText()}).out);
        for (const QString &says : {u"\nPhone: 020 7946 0117\n"_s, u"\nE-mail: zq@example.org\n"_s, u"\nIntroduced by: Ben Hart\n"_s, u"\n  Mirela wrote: Plays chess, for organizers, on 2026-11-23 08:00\n"_s,
                                    u"\n  Invited to Supper, 2026-11-24 19:00, "_s, u"said maybe"_s, u"\nNumber for other commands: "_s + m_zeph.toText()})
            QVERIFY2(text.contains(says), qPrintable(says + u" in\n"_s + text));
        static const QRegularExpression number(u"[0-9]{15,}"_s);
        QVERIFY2(!text.section(u"Number for other commands"_s, 0, 0).contains(number), qPrintable(text));
        QVERIFY2(!text.contains(u"introduced by:"_s), qPrintable(text));
    }

    void notesOfOthersAreCountedAndNotTold()
    {
        qputenv("KITH_ACTOR", "Ben");
        const QJsonObject held = json({u"person"_s, m_store, m_zeph.toText()});
        QCOMPARE(held.value(u"rows").toObject().value(u"note").toArray().size(), 1);
        QCOMPARE(held.value(u"notes_of_others").toInt(), 1);
        QVERIFY(!kith({u"person"_s, m_store, m_zeph.toText()}).out.contains("Owes me"));
    }

    void twoRecordsAreMadeOneAndTwoAgain()
    {
        const QByteArray before = m_c->contents();
        const QJsonObject merged = json({u"merge"_s, m_store, m_zeph.toText(), m_twin.toText()});
        QCOMPARE(merged.value(u"person_id").toString(), m_zeph.toText());
        QCOMPARE(merged.value(u"moved").toObject(), (QJsonObject{{u"attendance"_s, 1}}));
        QVERIFY(!merged.value(u"op_id").toString().isEmpty());
        QCOMPARE(json({u"person"_s, m_store, m_zeph.toText()}).value(u"times_here").toInt(), 1);
        const QJsonObject parted = json({u"unmerge"_s, m_store, m_zeph.toText()});
        QCOMPARE(parted.value(u"person_id").toString(), m_twin.toText());
        QCOMPARE(parted.value(u"moved").toObject(), (QJsonObject{{u"attendance"_s, 1}}));
        QCOMPARE(m_c->contents(), before);
        QCOMPARE(kith({u"unmerge"_s, m_store, m_zeph.toText()}).status, 1);
    }

    void aFieldIsTakenFromTheOther()
    {
        json({u"merge"_s, m_store, m_zeph.toText(), m_twin.toText(), u"--take"_s, u"name"_s});
        QCOMPARE(json({u"person"_s, m_store, m_zeph.toText()}).value(u"name").toString(), u"Z. Quillfeather"_s);
    }

    void whatCannotBeMergedIsRefused_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("oneself") << QStringList{u"zephyrine"_s, u"zephyrine"_s};
        QTest::newRow("nobody") << QStringList{u"zephyrine"_s, u"nobody"_s};
        QTest::newRow("no field") << QStringList{u"zephyrine"_s, u"z. quillfeather"_s, u"--take"_s, u"shoe_size"_s};
    }
    void whatCannotBeMergedIsRefused()
    {
        QFETCH(QStringList, words);
        const Ran ran = kith(QStringList{u"merge"_s, m_store} + words);
        QCOMPARE(ran.status, 1);
        QVERIFY2(ran.err.contains("Nothing was changed"), ran.err.constData());
    }

    void somebodyGetsACopyAndIsForgotten()
    {
        const QString copy = m_c->folder() + u"/copy.txt"_s;
        const QJsonObject told = json({u"forget"_s, m_store, m_zeph.toText(), u"--copy"_s, copy});
        QCOMPARE(told.value(u"forgotten").toString(), m_zeph.toText());
        QVERIFY(bytesOf(copy).contains("Plays chess"));
        QCOMPARE(bytesOf(m_store).count("Zéphyrine"), 0);
        QCOMPARE(bytesOf(m_store).count("zq@example.org"), 0);
        // The day's copy is made before the first change, and still holds them.
        const QJsonArray holding = told.value(u"backups_still_holding").toArray();
        QCOMPARE(holding.size(), 1);
        QVERIFY(bytesOf(holding.first().toString()).contains("zq@example.org"));
        QCOMPARE(kith({u"forget"_s, m_store, m_zeph.toText()}).status, 1);
    }

    void whatWasBeingTypedOfThemIsForgottenToo()
    {
        Settings settings(m_c->folder() + u"/settings.json"_s);
        const QDir drafts(Community(m_c->store(), m_c->clock(), settings).draftFolder());
        QVERIFY(drafts.mkpath(drafts.path()));
        for (const QString &name : {u"gathering-1.json"_s, u"gathering-2.json"_s}) {
            QFile draft(drafts.filePath(name));
            QVERIFY(draft.open(QIODevice::WriteOnly));
            draft.write(name == u"gathering-1.json" ? R"({"agenda": "Write to zq@example.org"})" : R"({"agenda": "Bread"})");
        }
        json({u"forget"_s, m_store, m_zeph.toText()});
        QCOMPARE(drafts.entryList(QDir::Files), QStringList{u"gathering-2.json"_s});
    }

    void backupsForgetThemTooWhenAsked()
    {
        const QJsonObject told = json({u"forget"_s, m_store, m_zeph.toText(), u"--backups"_s});
        QCOMPARE(told.value(u"backups_still_holding").toArray().size(), 0);
        const QDir folder(m_c->store().copyFolder());
        const QStringList copies = folder.entryList({u"*.kith"_s}, QDir::Files);
        QCOMPARE(copies.size(), 1);
        QCOMPARE(bytesOf(folder.filePath(copies.first())).count("zq@example.org"), 0);
    }

    void aRestoredCopyForgetsThemAgain()
    {
        const QString copy = m_c->folder() + u"/old.kith"_s;
        json({u"backup"_s, m_store, u"--to"_s, copy});
        json({u"forget"_s, m_store, m_zeph.toText()});
        m_c->close();
        const QJsonObject restored = json({u"restore"_s, m_store, copy});
        QCOMPARE(restored.value(u"file").toString(), copy);
        QCOMPARE(restored.value(u"forgotten_again").toInt(), 1);
        QCOMPARE(bytesOf(m_store).count("zq@example.org"), 0);
    }

    void whatWasForgottenAgainIsSaid()
    {
        const QString copy = m_c->folder() + u"/old.kith"_s;
        json({u"backup"_s, m_store, u"--to"_s, copy});
        m_c->close();
        QVERIFY(!kith({u"restore"_s, m_store, copy}).out.contains("forgotten"));
        json({u"forget"_s, m_store, m_zeph.toText()});
        QVERIFY(kith({u"restore"_s, m_store, copy}).out.contains("1 people of that copy have been forgotten since, and were forgotten in it again."));
    }

    void nobodyIsForgottenByName()
    {
        const Ran ran = kith({u"forget"_s, m_store, u"Zéphyrine"_s});
        QCOMPARE(ran.status, 2);
        QVERIFY(bytesOf(m_store).contains("zq@example.org"));
    }

private:
    Ran kith(const QStringList &args)
    {
        QBuffer out, err;
        out.open(QIODevice::WriteOnly);
        err.open(QIODevice::WriteOnly);
        Settings settings(m_c->folder() + u"/settings.json"_s);
        const int status = cli::runCommand(args, {out, err}, m_c->clock(), settings);
        return {status, out.data(), err.data()};
    }
    QJsonObject json(const QStringList &args)
    {
        const Ran ran = kith(args + QStringList{u"--json"_s});
        if (ran.status != 0)
            qFatal("%s: %s", qPrintable(args.join(u' ')), ran.err.constData());
        return ran.object();
    }
    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(path));
        return file.readAll();
    }

    std::unique_ptr<TestCommunity> m_c;
    QString m_store;
    PersonId m_zeph, m_twin;
};

QTEST_GUILESS_MAIN(TestCliPeople)
#include "tst_clipeople.moc"
