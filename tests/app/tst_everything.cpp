// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole community out into a file and back into an empty store, every row equal; hostile files refused, nothing half put in.
#include "app/exchange/everything.h"
#include "app/exchange/tablecsv.h"
#include "app/exchange/ziparchive.h"
#include "app/gatherings/gatherings.h"
#include "app/store/community.h"
#include "app/store/tabledump.h"
#include "app/followups/followups.h"
#include "app/help/asking.h"
#include "app/help/helping.h"
#include "app/help/words.h"
#include "tests/support/testcommunity.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace kith;
using namespace kith::exchange;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

using Dump = QMap<QByteArray, QByteArray>;

/// Every row of every table, nulls told from empty text.
Dump dumpOf(TestCommunity &community)
{
    return community.ask([](Reader &reader) {
        Dump dump;
        TableReader tables(reader);
        for (const TableInfo &table : tables.tables()) {
            QByteArray &rows = dump[table.name];
            tables.each(table, [&](const Cells &cells) { appendTableCsv(rows, cells); });
        }
        return dump;
    });
}

void fill(TestCommunity &community)
{
    Person zoe;
    zoe.name = u"Zoë van den Berg"_s;
    zoe.emails = {u"zoe@example.org"_s, u"z@example.org"_s};
    zoe.phones = {u"+44 7700 900123"_s};
    zoe.notes = u"Line one\r\nline \"two\", and a tab\t; nothing = 1+1"_s;
    zoe.custom = {{u"Favourite"_s, u"=SUM(A1)"_s}};
    // Introduced by somebody whose row comes later: references may point forward.
    const Person hanh = community.person(u"Đặng Thị Hạnh"_s);
    const Person later = community.person(u"=1+1"_s);
    zoe = community.change([=](Tx &tx) { return people::add(tx, zoe); });
    community.change([=](Tx &tx) {
        Person person = tx.get<Person>(hanh.id);
        person.introducedBy = later.id;
        return people::save(tx, person);
    });
    community.change([=](Tx &tx) {
        Help help;
        help.helperId = zoe.id;
        help.what = u"Carried \"boxes\", twice"_s;
        help.hours = 0.1;
        helps::log(tx, help, {hanh.id, later.id});
        Ask ask;
        ask.personId = hanh.id;
        ask.what = u"A desk"_s;
        ask.byOn = QDate(2026, 12, 3);
        helps::match(tx, helps::addAsk(tx, ask).id, zoe.id);
        Offer offer;
        offer.personId = zoe.id;
        offer.what = u"Lifts"_s;
        helps::addOffer(tx, offer);
        helps::saveWords(tx, {{{}, u"lift"_s, {u"tandem"_s}}});
        FollowUp promise;
        promise.what = u"Ring Hạnh"_s;
        promise.aboutId = hanh.id;
        followups::promise(tx, promise);
        followups::keepInTouch(tx, hanh.id, 42, zoe.id);
    });
    const Gathering supper = community.gathering(u"Supper, \"and\" skill-swap"_s, u"2026-11-24T18:30"_s, 1);
    community.change([=](Tx &tx) { return gatherings::answer(tx, supper.id, zoe.id, Answer::Accepted).waits; });
    community.change([=](Tx &tx) { return gatherings::answer(tx, supper.id, hanh.id, Answer::Accepted).waits; });
    must(community.store().undoLast());
}

ExportRequest everything(ExportFormat format)
{
    ExportRequest request;
    request.what = ExportWhat::Everything;
    request.format = format;
    return request;
}

QString written(TestCommunity &community, ExportFormat format)
{
    const QString path = community.folder() + u"/all."_s + suffixOf(format);
    must(exportTo(community.store(), everything(format), path, std::make_shared<Progress>()));
    return path;
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("cannot write");
    return path;
}

Result<QMap<QString, qint64>> putIn(TestCommunity &community, const QString &path)
{
    return wait(importEverything(community.store(), path, std::make_shared<Progress>()));
}

} // namespace

class TestEverything : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRowComesBack_data();
    void everyRowComesBack();
    void theJournalGoesOnWhereItEnded();
    void everyColumnOfEveryTableIsThere();
    void aManifestCountsAndHashesEachTable();
    void aStoreWithPeopleIsRefused();
    void hostileJsonIsRefused_data();
    void hostileJsonIsRefused();
    void hostileArchivesAreRefused_data();
    void hostileArchivesAreRefused();
    void damageAnywhereIsRefusedOrHarmless();
    void largeFilesAreReadPieceByPiece();
    void aRowBeyondAllMeasureIsRefused_data();
    void aRowBeyondAllMeasureIsRefused();
    void stoppingLeavesTheOldFile();
};

void TestEverything::everyRowComesBack_data()
{
    QTest::addColumn<TestCommunity::Database>("from");
    QTest::addColumn<TestCommunity::Database>("to");
    QTest::addColumn<bool>("zip");
    QList<std::pair<const char *, TestCommunity::Database>> databases{{"sqlite", TestCommunity::Database::Sqlite}};
    if (qEnvironmentVariableIsSet("KITH_TEST_POSTGRES"))
        databases.append({"postgres", TestCommunity::Database::Postgres});
    else if (qEnvironmentVariableIsSet("KITH_REQUIRE_POSTGRES"))
        QFAIL("KITH_TEST_POSTGRES names no server");
    for (const auto &[fromName, from] : std::as_const(databases)) {
        for (const auto &[toName, to] : std::as_const(databases)) {
            for (bool zip : {false, true})
                QTest::addRow("%s to %s as %s", fromName, toName, zip ? "zip" : "json") << from << to << zip;
        }
    }
}

void TestEverything::everyRowComesBack()
{
    QFETCH(TestCommunity::Database, from);
    QFETCH(TestCommunity::Database, to);
    QFETCH(bool, zip);
    TestCommunity old(from);
    fill(old);
    const QString path = written(old, zip ? ExportFormat::Zip : ExportFormat::Json);
    QVERIFY(isEverything(path));

    TestCommunity fresh(to);
    QSignalSpy changed(&fresh.store(), &Store::changed);
    const auto counts = must(putIn(fresh, path));
    QCOMPARE(dumpOf(fresh), dumpOf(old));
    QCOMPARE(counts.value(u"person"_s), 3);
    QCOMPARE(changed.size(), 1);
    QVERIFY(changed.first().first().value<ChangeSet>().touches("person"));
    // And out again: the same file but for the time.
    const QString again = written(fresh, ExportFormat::Json);
    QCOMPARE(read(again), read(written(old, ExportFormat::Json)));
}

void TestEverything::theJournalGoesOnWhereItEnded()
{
    TestCommunity old;
    fill(old);
    TestCommunity fresh;
    must(putIn(fresh, written(old, ExportFormat::Zip)));
    const OpId before = fresh.ask([](Reader &reader) { return lastUndoable(reader); });
    fresh.person(u"Olive"_s);
    const OpId after = fresh.ask([](Reader &reader) { return lastUndoable(reader); });
    QVERIFY(after > before);
    must(fresh.store().undoLast());
    must(fresh.store().undo(before));
    // The undone change of the old store can be done again in the new one.
    TestCommunity other;
    must(putIn(other, written(old, ExportFormat::Json)));
    must(other.store().redoLast());
    QVERIFY(wait(other.store().redoLast()).ok() == false);
}

void TestEverything::everyColumnOfEveryTableIsThere()
{
    TestCommunity community;
    fill(community);
    const QJsonObject root = QJsonDocument::fromJson(read(written(community, ExportFormat::Json))).object();
    QVERIFY(root.value(u"kith").toInt() >= 1);
    QCOMPARE(root.value(u"community").toObject().value(u"name").toString(), u"The Tuesday Table"_s);
    const QJsonObject tables = root.value(u"tables").toObject();
    const auto counted = community.ask([](Reader &reader) {
        TableReader reading(reader);
        QList<std::pair<TableInfo, qint64>> all;
        for (const TableInfo &table : reading.tables())
            all.append({table, reading.count(table)});
        return all;
    });
    for (const auto &[table, count] : counted) {
        const QJsonValue rows = tables.value(QLatin1String(table.name));
        QVERIFY2(rows.isArray(), table.name.constData());
        QCOMPARE(qint64(rows.toArray().size()), count);
        if (count == 0)
            continue;
        const QJsonObject row = rows.toArray().first().toObject();
        for (const ColumnInfo &column : table.columns)
            QVERIFY2(row.contains(QLatin1String(column.name)), (table.name + '.' + column.name).constData());
    }
    QVERIFY(tables.contains(u"change"));
    const QJsonObject person = tables.value(u"person").toArray().last().toObject();
    QVERIFY(person.value(u"id").isString()); // 63 bits do not fit a double
    QVERIFY(person.value(u"introduced_by").isNull());
}

void TestEverything::aManifestCountsAndHashesEachTable()
{
    TestCommunity community;
    fill(community);
    ZipReader zip(written(community, ExportFormat::Zip));
    QByteArray manifest;
    zip.read(u"manifest.json"_s, 1 << 20, [&](QByteArrayView piece) { manifest.append(piece); });
    const QJsonObject tables = QJsonDocument::fromJson(manifest).object().value(u"tables").toObject();
    QCOMPARE(zip.names().size(), tables.size() + 1);
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        QByteArray csv;
        zip.read(it.key() + u".csv"_s, 1 << 24, [&](QByteArrayView piece) { csv.append(piece); });
        QCOMPARE(it->toObject().value(u"sha256").toString().toLatin1(), QCryptographicHash::hash(csv, QCryptographicHash::Sha256).toHex());
        QVERIFY(it->toObject().value(u"rows").toInt() >= 0);
    }
    QCOMPARE(tables.value(u"person").toObject().value(u"rows").toInt(), 3);
}

void TestEverything::aStoreWithPeopleIsRefused()
{
    TestCommunity old;
    fill(old);
    const QString path = written(old, ExportFormat::Json);
    TestCommunity taken;
    taken.person(u"Olive"_s);
    const Dump before = dumpOf(taken);
    const auto refused = putIn(taken, path);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().text.contains(u"not empty"), qPrintable(refused.error().text));
    QCOMPARE(dumpOf(taken), before);
}

void TestEverything::hostileJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a newer form") << "\"kith\": "_ba << "\"kith\": 9"_ba << u"newer Kith"_s;
    QTest::newRow("no form") << "\"kith\": "_ba << "\"other\": "_ba << u"which form"_s;
    QTest::newRow("an unknown table") << "\"person\": ["_ba << "\"persons\": ["_ba << u"does not know"_s;
    QTest::newRow("an unknown column") << "\"call_name\": "_ba << "\"shoe_size\": "_ba << u"does not know"_s;
    QTest::newRow("a column twice") << "\"call_name\": "_ba << "\"name\": "_ba << u"twice"_s;
    QTest::newRow("text for a number") << "\"archived\": 0"_ba << "\"archived\": \"no\""_ba << u"another kind"_s;
    QTest::newRow("a number for text") << "\"call_name\": \"\""_ba << "\"call_name\": 7"_ba << u"another kind"_s;
    QTest::newRow("a fraction") << "\"archived\": 0"_ba << "\"archived\": 0.5"_ba << u"another kind"_s;
    QTest::newRow("a list for text") << "\"call_name\": \"\""_ba << "\"call_name\": [1]"_ba << u"another kind"_s;
    QTest::newRow("null where there is none") << "\"call_name\": \"\""_ba << "\"call_name\": null"_ba << u"twice or incomplete"_s;
    QTest::newRow("half a character") << "\"call_name\": \"\""_ba << "\"call_name\": \"\\ud800\""_ba << u"written wrongly"_s;
    QTest::newRow("bytes that are no text") << "\"call_name\": \"\""_ba << "\"call_name\": \"\xff\xfe\""_ba << u"UTF-8"_s;
    QTest::newRow("a zero character") << "\"call_name\": \"\""_ba << "\"call_name\": \"\\u0000\""_ba << u"UTF-8"_s;
    QTest::newRow("a missing comma") << "\"tables\": {"_ba << "\"tables\" {"_ba << u"colon"_s;
    QTest::newRow("deep brackets") << "\"community\": "_ba << "\"community\": "_ba + QByteArray(100000, '[') << u"deeply"_s;
    QTest::newRow("changed by hand") << "van den Berg"_ba << "van den Bergh"_ba << u"manifest"_s;
    QTest::newRow("a hash of another") << "\"sha256\": \""_ba << "\"sha256\": \"00"_ba << u"manifest"_s;
    QTest::newRow("something after the end") << "\n}\n}\n"_ba << "\n}\n}\nx"_ba << u"after the end"_s;
}

void TestEverything::hostileJsonIsRefused()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, reason);
    TestCommunity old;
    fill(old);
    QByteArray json = read(written(old, ExportFormat::Json));
    QVERIFY(json.contains(from));
    const qsizetype at = from.startsWith("\n}") ? json.lastIndexOf(from) : json.indexOf(from);
    json.replace(at, from.size(), to);
    TestCommunity fresh;
    const Dump before = dumpOf(fresh);
    const auto refused = putIn(fresh, save(fresh.folder() + u"/hostile.json"_s, json));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().text.contains(reason), qPrintable(refused.error().text));
    QCOMPARE(dumpOf(fresh), before);
    // And the store goes on working.
    fresh.person(u"Olive"_s);
}

void TestEverything::hostileArchivesAreRefused_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("reason");
    QTest::newRow("a bomb") << u"person.csv"_s << QByteArray(64 * 1024 * 1024, '\0') << u"far more"_s;
    QTest::newRow("a huge manifest") << u"manifest.json"_s << QByteArray(3 * 1024 * 1024, ' ') << u"far more"_s;
    QTest::newRow("an empty manifest") << u"manifest.json"_s << QByteArray() << u"which form"_s;
    QTest::newRow("a file too many") << u"../../evil.csv"_s << "x"_ba << u"other files"_s;
    QTest::newRow("no rows") << u"person.csv"_s << QByteArray() << u"manifest"_s;
    QTest::newRow("an open quote") << u"person.csv"_s << "id,name\r\n1,\"open"_ba << u"damaged in line"_s;
    QTest::newRow("a stray quote") << u"person.csv"_s << "id,na\"me\r\n"_ba << u"damaged in line"_s;
    QTest::newRow("an unknown column") << u"person.csv"_s << "id,shoe_size\r\n1,2\r\n"_ba << u"does not know"_s;
    QTest::newRow("too few cells") << u"person.csv"_s << "id,name\r\n1\r\n"_ba << u"more or fewer"_s;
    QTest::newRow("columns left out") << u"person.csv"_s << "id,name\r\n1,x\r\n"_ba << u"is missing"_s;
    QTest::newRow("a word for a number") << u"person.csv"_s << "id,name\r\none,x\r\n"_ba << u"another kind"_s;
}

void TestEverything::hostileArchivesAreRefused()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(QString, reason);
    TestCommunity old;
    fill(old);
    TestCommunity fresh;
    const Dump before = dumpOf(fresh);
    const QString path = fresh.folder() + u"/hostile.zip"_s;
    {
        ZipReader from(written(old, ExportFormat::Zip));
        ZipWriter to(path);
        QStringList names = from.names();
        if (!names.contains(name))
            names.append(name);
        for (qsizetype i = 0; i < names.size(); ++i) {
            QByteArray bytes;
            if (names[i] == name)
                bytes = content;
            else
                from.read(names[i], 1 << 24, [&](QByteArrayView piece) { bytes.append(piece); });
            to.add(names[i], save(fresh.folder() + u"/part%1"_s.arg(i), bytes));
        }
        to.close();
    }
    const auto refused = putIn(fresh, path);
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().text.contains(reason), qPrintable(refused.error().text));
    QCOMPARE(dumpOf(fresh), before);
}

void TestEverything::damageAnywhereIsRefusedOrHarmless()
{
    TestCommunity old;
    fill(old);
    const Dump wanted = dumpOf(old);
    const QByteArray json = read(written(old, ExportFormat::Json));
    const QByteArray zip = read(written(old, ExportFormat::Zip));
    auto fresh = std::make_unique<TestCommunity>();
    Dump before = dumpOf(*fresh);
    int refused = 0;
    for (int i = 0; i < 60; ++i) {
        const QByteArray &whole = i % 2 ? json : zip;
        QByteArray bytes = whole.left(whole.size() * (i + 1) / 62);
        if (i % 3 == 0) {
            bytes = whole;
            bytes[whole.size() * i / 60] = char(bytes[whole.size() * i / 60] ^ 0x11);
        }
        const auto result = putIn(*fresh, save(fresh->folder() + u"/damaged"_s, bytes));
        if (result.ok()) {
            // The damage was where nothing depends on it, as in the time of a zip entry.
            QCOMPARE(dumpOf(*fresh), wanted);
            fresh = std::make_unique<TestCommunity>();
            before = dumpOf(*fresh);
            continue;
        }
        QVERIFY(!result.error().text.isEmpty());
        ++refused;
    }
    QVERIFY(refused > 40);
    QCOMPARE(dumpOf(*fresh), before);
}

void TestEverything::largeFilesAreReadPieceByPiece()
{
    TestCommunity old;
    old.change([](Tx &tx) {
        // Texts with escapes of every length, so that some fall on the ends of pieces.
        for (int i = 0; i < 3000; ++i) {
            Person person;
            person.name = u"Person %1 \"%2\" \\ \n\t\u0001 Łukasz 😀 王小雨"_s.arg(i).arg(QString(i % 97, u'x'));
            people::add(tx, person);
        }
        return true;
    });
    for (ExportFormat format : {ExportFormat::Json, ExportFormat::Zip}) {
        TestCommunity fresh;
        must(putIn(fresh, written(old, format)));
        QCOMPARE(dumpOf(fresh), dumpOf(old));
    }
    // The same with every character beyond ASCII written as JSON's own escapes, which other programs do.
    QByteArray escaped;
    for (QChar c : QString::fromUtf8(read(written(old, ExportFormat::Json))))
        escaped += c.unicode() < 128 ? QByteArray(1, char(c.unicode())) : "\\u" + QByteArray::number(c.unicode(), 16).rightJustified(4, '0');
    TestCommunity fresh;
    must(putIn(fresh, save(fresh.folder() + u"/escaped.json"_s, escaped)));
    QCOMPARE(dumpOf(fresh), dumpOf(old));
}

void TestEverything::aRowBeyondAllMeasureIsRefused_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("one text") << QByteArray(17 * 1024 * 1024, 'x');
    QTest::newRow("three texts") << QByteArray(12 * 1024 * 1024, 'x');
}

void TestEverything::aRowBeyondAllMeasureIsRefused()
{
    QFETCH(QByteArray, value);
    TestCommunity old;
    fill(old);
    QByteArray json = read(written(old, ExportFormat::Json));
    for (const char *column : {"call_name", "given_name", "pronouns"}) {
        const QByteArray empty = QByteArray("\"") + column + "\": \"\"";
        const qsizetype at = json.indexOf(empty);
        QVERIFY(at >= 0);
        json.replace(at, empty.size(), empty.chopped(1) + value + '"');
    }
    TestCommunity fresh;
    const Dump before = dumpOf(fresh);
    const auto refused = putIn(fresh, save(fresh.folder() + u"/huge.json"_s, json));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().text.contains(u"too long") || refused.error().text.contains(u"longer than any row"), qPrintable(refused.error().text));
    QCOMPARE(dumpOf(fresh), before);
}

void TestEverything::stoppingLeavesTheOldFile()
{
    TestCommunity community;
    fill(community);
    const QString path = save(community.folder() + u"/all.zip"_s, "old");
    auto progress = std::make_shared<Progress>();
    progress->stop();
    const auto stopped = wait(exportTo(community.store(), everything(ExportFormat::Zip), path, progress));
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().kind, Error::Kind::Stopped);
    QCOMPARE(read(path), "old"_ba);
    const QStringList left = QDir(community.folder()).entryList({u"all.zip*"_s}, QDir::Files);
    QCOMPARE(left, QStringList{u"all.zip"_s});
}

QTEST_GUILESS_MAIN(TestEverything)
#include "tst_everything.moc"
