// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every command as a script uses it: what it prints, what it says when it cannot, and its exit status.
#include "app/cli/cli.h"
#include "app/cli/invocation.h"
#include "app/cli/texttable.h"
#include "app/session/settings.h"
#include "app/tables/seating.h"
#include "tests/support/testcommunity.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSet>

using namespace kith;
using namespace kith::test;
using namespace Qt::StringLiterals;

namespace {

struct Ran {
    int status = -1;
    QByteArray out, err;

    QJsonObject object() const { return QJsonDocument::fromJson(out).object(); }
    QJsonArray array() const { return QJsonDocument::fromJson(out).array(); }
};

QSet<QString> keysOf(const QJsonObject &object)
{
    const QStringList keys = object.keys();
    return {keys.begin(), keys.end()};
}

} // namespace

class TestCli : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstEveningWorksByCommandsAlone();
    void newMakesACommunityAndNeverOverwrites();
    void wrongUsageIsTwoAndSaysWhatIsRight_data();
    void wrongUsageIsTwoAndSaysWhatIsRight();
    void whatComesLaterIsSaidSo_data();
    void whatComesLaterIsSaidSo();
    void whatCannotBeIsRefusedWithOne_data();
    void whatCannotBeIsRefusedWithOne();
    void storesThatCannotBeReadAreThree_data();
    void storesThatCannotBeReadAreThree();
    void everyCommandTellsAboutItself();
    void peopleAreAddedWithEveryField();
    void gatheringsAreAddedAndListed();
    void helpIsAddedAndListed();
    void asksAndOffersAreAddedAndListed();
    void followUpsAndRhythmsAreAddedAndListed();
    void whatIsAddedToNobodyIsRefused_data();
    void whatIsAddedToNobodyIsRefused();
    void attendeesHaveAllTheirKeys();
    void timesAtTheDoorAreOfTheWall_data();
    void timesAtTheDoorAreOfTheWall();
    void someoneNewWalksIn();
    void whoIsHereAlreadyIsTold();
    void leavingIsNoted();
    void aFullRoomIsToldButNotShut();
    void whoLetThemInIsNoted();
    void undoAndRedoNameWhatTheyDid();
    void undoKeepsWhatHasChangedSinceWhenAsked();
    void historyListsEveryChange();
    void findingIgnoresAccentsAndLimitsHold();
    void aDryRunWritesNothing();
    void severalFilesAreOneStep();
    void unclearDatesNameTheOptionThatDecides();
    void aWholeCommunityGoesAcross();
    void thatEverythingHoldsEveryNoteIsSaidFirst();
    void everyFormatIsWritten_data();
    void everyFormatIsWritten();
    void backupAndRestoreKeepWhatWasThere();
    void checkFindsRepairsAndTells();
    void checkSavesWhatADamagedFileStillHolds();
    void theActorIsWhoWasTold();
    void terminalsAreNotPlayedWith();
    void whatIsLeftOutIsToldByLine();
    void aDryRunShowsWhatBecomesOfWhat();
    void warningsOfAFileReachScriptsToo();
    void aListOfAttendeesComesBackAsItWas();
    void aMistakenMappingNamesWhatIsWrong();
    void garbageNamedLikeACalendarIsToldInOneSentence();
    void onPaperStandFewerAndThatIsSaid();
    void theFileThatIsRefusedIsNamed();
    void gatheringsThatCanBeMeantAreNamed();
    void tablesAreMadeForBareNumbers();
    void tablesAreMadeForAListOfNames();
    void tablesOfAGatheringAreKept();
    void whoseTablesCannotBeMadeIsTold();
    void rulesThatClashAreTheExitStatus();
    void whoSitsOutAndOtherSizesAreAskedFor();
    void aLongEveningIsEnteredAtOnce();
    void whoSatWhereIsEnteredAndTold();
    void theSameSeedAndEpochsMakeTheSameTables();
    void whatIsUnavoidableAtTheTablesIsSaid();
    void oneIsNotToldAsMany();
    void columnsStandUnderEachOther();

private:
    Ran kith(const QStringList &args);
    /// Runs it with --json and expects success.
    QJsonDocument json(const QStringList &args);
    QString path(const QString &name) const { return m_folder->filePath(name); }
    static QString sample(const QString &name) { return QStringLiteral(KITH_TEST_DATA "/samples/") + name; }
    void begin() { QCOMPARE(kith({u"new"_s, m_store, u"--name"_s, u"Tuesday"_s, u"--zone"_s, u"Europe/London"_s}).status, 0); }
    QString fileOf(const QString &name, const QByteArray &bytes)
    {
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("%s cannot be written", qPrintable(name));
        return file.fileName();
    }
    /// What no command does.
    template<class F>
    void changeStore(F f)
    {
        const auto store = Store::open(Location::parse(m_store), m_clock, {});
        must((*store)->perform(Verb{"test", "Test %1"}, f));
    }
    QString addPerson(const QString &name) { return json({u"add"_s, m_store, u"person"_s, u"name="_s + name}).object().value(u"id").toString(); }
    QString addSupper(int capacity = 0)
    {
        return json({u"add"_s, m_store, u"gathering"_s, u"title=Supper"_s, u"starts=2026-11-24T19:00"_s, u"capacity=%1"_s.arg(capacity)})
            .object().value(u"id").toString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_store;
    FixedClock m_clock{Instant::fromIso(u"2026-11-24T18:30:00Z"_s)};
};

void TestCli::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_store = path(u"t.kith"_s);
    qputenv("KITH_ACTOR", "Mirela");
}

Ran TestCli::kith(const QStringList &args)
{
    QBuffer out, err;
    out.open(QIODevice::WriteOnly);
    err.open(QIODevice::WriteOnly);
    Settings settings(path(u"settings.json"_s));
    const int status = cli::runCommand(args, {out, err}, m_clock, settings);
    return {status, out.data(), err.data()};
}

QJsonDocument TestCli::json(const QStringList &args)
{
    const Ran ran = kith(args + QStringList{u"--json"_s});
    if (ran.status != 0)
        qFatal("%s: %s", qPrintable(args.join(u' ')), ran.err.constData());
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(ran.out, &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("not one JSON document: %s", ran.out.constData());
    return document;
}

void TestCli::theFirstEveningWorksByCommandsAlone()
{
    QCOMPARE(kith({u"new"_s, m_store, u"--name"_s, u"Tuesday"_s}).status, 0);
    const QJsonObject members = json({u"import"_s, m_store, sample(u"Tuesday_Table_Member_List_on_11-20-26.xls"_s)}).object();
    QCOMPARE(members.value(u"new").toInt(), 20);
    QCOMPARE(members.value(u"preset").toString(), u"meetup-members"_s);
    QCOMPARE(kith({u"add"_s, m_store, u"gathering"_s, u"title=Long table"_s, u"starts=2026-12-08T19:00"_s, u"zone=Europe/London"_s}).status, 0);
    const QJsonObject guests = json({u"import"_s, m_store, sample(u"luma-guests.csv"_s), u"--gathering"_s, u"new"_s}).object();
    QCOMPARE(guests.value(u"new").toInt() + guests.value(u"updated").toInt(), 20);
    QVERIFY(!guests.value(u"gathering_id").toString().isEmpty());
    const QJsonObject here = json({u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, u"Zoë Baxter"_s}).object();
    QCOMPARE(here.value(u"name").toString(), u"Zoë Baxter"_s);
    const QJsonObject list = json({u"export"_s, m_store, u"attendees"_s, u"--gathering"_s, u"next"_s, u"--to"_s, path(u"list.xlsx"_s)}).object();
    QCOMPARE(list.value(u"rows").toInt(), 20);
    QFile file(path(u"list.xlsx"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.read(2), QByteArray("PK"));

    const QJsonObject again = json({u"import"_s, m_store, sample(u"Tuesday_Table_Member_List_on_11-20-26.xls"_s)}).object();
    QCOMPARE(again.value(u"new").toInt(), 0);
    QCOMPARE(again.value(u"updated").toInt(), 0);
    QVERIFY(again.value(u"op_id").isNull());
    QCOMPARE(kith({u"check"_s, m_store}).status, 0);
}

void TestCli::newMakesACommunityAndNeverOverwrites()
{
    const QJsonObject made = json({u"new"_s, m_store, u"--name=The  Tuesday Table"_s, u"--zone"_s, u"Europe/London"_s}).object();
    QCOMPARE(keysOf(made), (QSet<QString>{u"store"_s, u"name"_s, u"zone"_s}));
    QCOMPARE(made.value(u"name").toString(), u"The Tuesday Table"_s);
    QCOMPARE(made.value(u"zone").toString(), u"Europe/London"_s);
    const Ran again = kith({u"new"_s, m_store, u"--name"_s, u"Other"_s});
    QCOMPARE(again.status, 1);
    QVERIFY(again.err.contains("is there already"));
    QVERIFY(again.out.isEmpty());
    const Ran nowhere = kith({u"new"_s, path(u"no/such/folder/t.kith"_s), u"--name"_s, u"Other"_s});
    QCOMPARE(nowhere.status, 3);
    QVERIFY2(nowhere.err.contains("could not be made (No such file or directory)"), nowhere.err.constData());
    QCOMPARE(QFile::permissions(m_store) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestCli::wrongUsageIsTwoAndSaysWhatIsRight_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, const char *says) { QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(says); };
    row("lst t.kith people", "There is no command lst");
    row("--verbose", "There is no option --verbose");
    row("help lst", "There is no command lst");
    row("list", "Something is missing");
    row("list t.kith", "Usage: kith list STORE");
    row("list t.kith people more", "\"more\" is too much");
    row("list t.kith chairs", "There is no list of \"chairs\"");
    row("list t.kith attendees", "--gathering next, last");
    row("list t.kith people --gathering next", "--gathering is for attendees");
    row("export t.kith tables --to x.csv", "Say whose tables");
    row("export t.kith people --to x.csv --sheet cards", "--sheet is for tables");
    row("export t.kith tables --to x.pdf --gathering next --sheet plates", "--sheet is cards");
    row("list t.kith people --limit=many", "--limit is a whole number");
    row("list t.kith people --limit", "--limit needs a value");
    row("list t.kith people --limit=", "--limit needs a value");
    row("import t.kith list.csv --gathering=", "--gathering needs a value");
    row("list t.kith people --quick", "There is no option --quick");
    row("list t.kith people -q", "There is no option -q");
    row("list t.kith people --json=yes", "--json takes no value");
    row("new t2.kith", "--name");
    row("new t2.kith --name x --zone Mars/Phobos", "is not a time zone");
    row("add t.kith person nam=Zoë", "There is no field \"nam\". There are: name, call_name");
    row("add t.kith person id=4", "There is no field \"id\"");
    row("add t.kith person Zoë", "is not FIELD=VALUE");
    row("add t.kith person", "Something is missing");
    row("add t.kith chair legs=4", "cannot be added");
    row("add t.kith gathering title=x starts=2026-11-24T19:00 capacity=many", "takes a whole number");
    row("add t.kith person name=x photo_consent=perhaps", "takes ask, yes, no");
    row("add t.kith person name=x organizer=maybe", "takes yes or no");
    row("add t.kith person name=x away_until=soon", "takes a date such as");
    row("check-in t.kith Zoë", "--gathering next");
    row("check-in t.kith --gathering next", "Something is missing");
    row("check-in t.kith --gathering next Zoë --at noon", "is not a time");
    row("undo t.kith yesterday", "is not the number of a change");
    row("import t.kith", "Something is missing");
    row("import t.kith list.csv --dates ymd", "--dates is dmy");
    row("import t.kith list.csv --as friendster", "There is no preset \"friendster\"; there are");
    row("import t.kith list.csv --map Nick=nickname", "There is no field \"nickname\"");
    row("export t.kith people", "--to FILE");
    row("export t.kith chairs --to x.csv", "cannot be exported");
    row("export t.kith people --to x.doc", "is no format");
    row("export t.kith people --to x --format doc", "\"doc\" is no format");
    row("export t.kith people --to x.csv --gathering next", "--gathering is for attendees and tables");
    row("export t.kith attendees --to x.pdf --layout poster", "--layout is list");
    row("backup t.kith --to t.kith", "a name of its own");
    row("demo d.kith --people none", "--people is a whole number");
    row("tables --people 20 --size 4", "--rounds is missing");
    row("tables --names t.txt --size 4", "--rounds is missing");
    row("tables t.kith", "Say whose tables");
    row("tables --people 20 --size none --rounds 3", "--size is a whole number");
}

void TestCli::wrongUsageIsTwoAndSaysWhatIsRight()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    begin();
    addPerson(u"Zoë"_s);
    addSupper();
    QFile list(path(u"list.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("Name\nAna\n");
    list.close();
    QStringList words = line.split(u' ');
    for (QString &word : words) {
        if (word.endsWith(u".kith") || word == u"list.csv")
            word = path(word);
    }
    const QByteArray before = kith({u"list"_s, m_store, u"history"_s}).out;
    const Ran ran = kith(words);
    QCOMPARE(ran.status, 2);
    QVERIFY2(QString::fromUtf8(ran.err).contains(says), ran.err.constData());
    QVERIFY(ran.out.isEmpty());
    QCOMPARE(kith({u"list"_s, m_store, u"history"_s}).out, before);
}

void TestCli::whatComesLaterIsSaidSo_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : {"community t.kith", "kit lend t.kith", "door t.kith"})
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestCli::whatComesLaterIsSaidSo()
{
    QFETCH(QString, line);
    const Ran ran = kith(line.split(u' '));
    QCOMPARE(ran.status, 2);
    QVERIFY2(ran.err.contains("not in this version"), ran.err.constData());
    QVERIFY(ran.out.isEmpty());
}

void TestCli::whatCannotBeIsRefusedWithOne_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *line, const char *says) { QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(says); };
    row("check-in t.kith --gathering next Nobody", "Nobody called \"Nobody\" is known here");
    row("check-in t.kith --gathering next Ana", "can be 2 people");
    row("check-in t.kith --gathering picnic Zoë", "There is no gathering \"picnic\"");
    row("check-in t.kith --gathering next Zoë --walk-in", "is known here already");
    row("check-out t.kith --gathering next Zoë", "has not been checked in");
    row("add t.kith person call_name=", "needs a name");
    row("add t.kith person name=x birthday=soon", "is not a date");
    row("add t.kith person name=x introduced_by=Nobody", "Nobody called");
    row("add t.kith gathering title=x starts=soon", "is not a date and time");
    row("add t.kith gathering title=x starts=2026-03-29T01:30 zone=Europe/London", "does not exist");
    row("redo t.kith", "nothing to do again");
    row("undo t.kith 99", "no change with the number 99");
    row("import t.kith missing.csv", "There is no file missing.csv");
    row("list t.kith people --find quetzal", "Nothing was found");
    row("export t.kith people --to x.csv --columns name,shoe_size", "shoe_size");
    row("export t.kith attendees --to x.csv --gathering picnic", "There is no gathering");
}

void TestCli::whatCannotBeIsRefusedWithOne()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    begin();
    for (const char *name : {"Zoë", "Ana Lindqvist", "Ana Costa"})
        addPerson(QString::fromUtf8(name));
    addSupper();
    QStringList words = line.split(u' ');
    words[1] = m_store;
    const QByteArray before = kith({u"list"_s, m_store, u"history"_s}).out;
    const Ran ran = kith(words);
    QCOMPARE(ran.status, 1);
    QVERIFY2(QString::fromUtf8(ran.err).contains(says), ran.err.constData());
    QVERIFY(ran.out.isEmpty());
    QCOMPARE(kith({u"list"_s, m_store, u"history"_s}).out, before);
}

void TestCli::storesThatCannotBeReadAreThree_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("says");
    QTest::newRow("missing") << QByteArray() << u"There is no file"_s;
    QTest::newRow("text") << QByteArray("Name,Email\nZoë,zoe@example.org\n").repeated(40) << u"is not a Kith community"_s;
    QTest::newRow("noughts") << QByteArray(8192, '\0') << u"It was left as it is"_s;
}

void TestCli::storesThatCannotBeReadAreThree()
{
    QFETCH(QByteArray, contents);
    QFETCH(QString, says);
    if (!contents.isEmpty()) {
        QFile file(m_store);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(contents);
    }
    const QList<QStringList> commands{{u"list"_s, m_store, u"people"_s},
                                      {u"add"_s, m_store, u"person"_s, u"name=x"_s},
                                      {u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, u"x"_s},
                                      {u"undo"_s, m_store},
                                      {u"redo"_s, m_store},
                                      {u"backup"_s, m_store},
                                      {u"check"_s, m_store},
                                      {u"export"_s, m_store, u"people"_s, u"--to"_s, path(u"x.csv"_s)},
                                      {u"import"_s, m_store, sample(u"plain-list.csv"_s)}};
    for (const QStringList &command : commands) {
        const Ran ran = kith(command);
        QVERIFY2(ran.status == 3, qPrintable(command.first()));
        QVERIFY2(QString::fromUtf8(ran.err).contains(says), ran.err.constData());
        QVERIFY(ran.out.isEmpty());
    }
    QCOMPARE(QFile::exists(m_store), !contents.isEmpty());
}

void TestCli::everyCommandTellsAboutItself()
{
    const Ran all = kith({u"--help"_s});
    QCOMPARE(all.status, 0);
    for (const char *command : {"new", "demo", "import", "export", "list", "add", "check-in", "check-out", "undo", "redo", "backup", "restore", "check", "tour"}) {
        QVERIFY2(all.out.contains(command), command);
        const Ran help = kith({u"help"_s, QString::fromLatin1(command)});
        QCOMPARE(help.status, 0);
        QVERIFY2(help.out.startsWith(QByteArray("kith ") + command), help.out.constData());
        QVERIFY(cli::isCommand(QString::fromLatin1(command)));
        if (qstrcmp(command, "tour") != 0)
            QCOMPARE(kith({QString::fromLatin1(command), u"--help"_s}).out, help.out);
    }
    QVERIFY(kith({u"--version"_s}).out.startsWith("kith "));
    QVERIFY(cli::isCommand(u"door"_s));
    QVERIFY(!cli::isCommand(u"/home/ana/Tuesday.kith"_s));
}

void TestCli::peopleAreAddedWithEveryField()
{
    begin();
    const QString tom = addPerson(u"Tom Adeyemi"_s);
    const QJsonObject added = json({u"add"_s, m_store, u"person"_s, u"name= Zoë  van den Berg "_s, u"call_name=Zo"_s, u"given_name=Zoë"_s,
                                    u"family_name=van den Berg"_s, u"pronouns=she/her"_s, u"emails=zoe@example.org, z@example.org"_s,
                                    u"phones=020 7946 0118"_s, u"birthday=--04-03"_s, u"tags=[\"cooks, bakes\",\"drives\"]"_s, u"access_needs=Step-free"_s,
                                    u"dietary_needs=Vegan"_s, u"photo_consent=yes"_s, u"may_be_contacted=no"_s, u"introduced_by=tom"_s, u"organizer=yes"_s,
                                    u"away_until=2026-12-24"_s, u"joined_on=2026-01-06"_s, u"notes=Likes soup = a lot"_s, u"external_ids=meetup:1"_s,
                                    u"custom={\"Instrument\":\"fiddle\"}"_s})
                                  .object();
    const QSet<QString> keys{u"id"_s, u"name"_s, u"call_name"_s, u"given_name"_s, u"family_name"_s, u"pronouns"_s, u"emails"_s, u"phones"_s, u"tags"_s,
                             u"note_count"_s, u"archived"_s, u"first_seen"_s, u"last_seen"_s, u"times_here"_s, u"external_ids"_s};
    QCOMPARE(keysOf(added), keys);
    QCOMPARE(added.value(u"name").toString(), u"Zoë van den Berg"_s);
    QCOMPARE(added.value(u"emails").toArray(), (QJsonArray{u"zoe@example.org"_s, u"z@example.org"_s}));
    QCOMPARE(added.value(u"tags").toArray(), (QJsonArray{u"cooks, bakes"_s, u"drives"_s}));
    QCOMPARE(added.value(u"note_count").toInt(), 1);
    QVERIFY(added.value(u"first_seen").isNull());
    QVERIFY(added.value(u"id").isString());

    const auto opened = Store::open(Location::parse(m_store), m_clock, {});
    QVERIFY(opened.ok());
    const PersonId id = PersonId::fromText(added.value(u"id").toString());
    const Person kept = test::must(opened.value()->read([=](Reader &reader) { return reader.get<Person>(id); }));
    QCOMPARE(kept.introducedBy.toText(), tom);
    QCOMPARE(kept.birthday, u"--04-03"_s);
    QCOMPARE(kept.notes, u"Likes soup = a lot"_s);
    QCOMPARE(kept.photoConsent, Consent::Yes);
    QVERIFY(!kept.mayBeContacted);
    QVERIFY(kept.organizer);
    QCOMPARE(kept.awayUntil, QDate(2026, 12, 24));
    QCOMPARE(kept.custom.value(u"Instrument"_s), u"fiddle"_s);
}

void TestCli::helpIsAddedAndListed()
{
    begin();
    const QString ben = addPerson(u"Ben"_s), dev = addPerson(u"Dev"_s), eve = addPerson(u"Eve"_s);
    const QString supper = addSupper();
    const QJsonObject added = json({u"add"_s, m_store, u"help"_s, u"helper=Ben"_s, u"helped=Dev"_s, u"what=Moved house"_s, u"on=2026-11-20"_s, u"via=Eve"_s,
                                    u"gathering=next"_s, u"hours=2.5"_s, u"thanked=yes"_s})
                                  .object();
    const QSet<QString> keys{u"id"_s, u"helper_id"_s,    u"helper"_s, u"helped_id"_s, u"helped"_s,  u"what"_s,  u"kind"_s,
                             u"on"_s, u"gathering_id"_s, u"ask_id"_s, u"via_id"_s,    u"thanked"_s, u"status"_s};
    QCOMPARE(keysOf(added), keys);
    QCOMPARE(added.value(u"helper_id").toString(), ben);
    QCOMPARE(added.value(u"helped").toString(), u"Dev"_s);
    QCOMPARE(added.value(u"on").toString(), u"2026-11-20"_s);
    QCOMPARE(added.value(u"kind").toString(), u"moving"_s);
    QCOMPARE(added.value(u"via_id").toString(), eve);
    QCOMPARE(added.value(u"gathering_id").toString(), supper);
    QCOMPARE(added.value(u"status").toString(), u"thanked"_s);
    QVERIFY(added.value(u"thanked").toBool());
    QVERIFY(added.value(u"ask_id").isNull());
    const QJsonArray group = json({u"add"_s, m_store, u"help"_s, u"helper=Eve"_s, u"helped=Ben, Dev"_s, u"what=Soup"_s}).array();
    QCOMPARE(group.size(), 2);
    const QJsonArray listed = json({u"list"_s, m_store, u"helps"_s}).array();
    QCOMPARE(listed.size(), 3);
    QCOMPARE(listed.last().toObject(), added);
    QCOMPARE(json({u"list"_s, m_store, u"helps"_s, u"--find"_s, u"house"_s}).array(), QJsonArray{added});
    QCOMPARE(json({u"list"_s, m_store, u"helps"_s, u"--gathering"_s, supper}).array(), QJsonArray{added});
    QVERIFY(kith({u"list"_s, m_store, u"helps"_s}).out.contains("Moved house"));
    const QJsonObject file = json({u"export"_s, m_store, u"help"_s, u"--to"_s, path(u"help.csv"_s)}).object();
    QCOMPARE(file.value(u"rows").toInt(), 3);
    QFile csv(path(u"help.csv"_s));
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QVERIFY(csv.readAll().contains("help_id,date,giver_id,giver,receiver_id,receiver,kind,what,hours,status,via_person_id,ask_id,offer_id,logged_by\r\n"));
    QVERIFY(!dev.isEmpty());
}

void TestCli::asksAndOffersAreAddedAndListed()
{
    begin();
    const QString ben = addPerson(u"Ben"_s);
    const QJsonObject ask = json({u"add"_s, m_store, u"ask"_s, u"person=Ben"_s, u"what=A ladder by Friday"_s, u"by=2026-11-27"_s}).object();
    QCOMPARE(ask.value(u"person_id").toString(), ben);
    QCOMPARE(ask.value(u"by").toString(), u"2026-11-27"_s);
    QCOMPARE(ask.value(u"status").toString(), u"open"_s);
    QCOMPARE(ask.value(u"kind").toString(), u"tools"_s);
    QCOMPARE(json({u"list"_s, m_store, u"asks"_s}).array(), QJsonArray{ask});
    const QJsonObject offer = json({u"add"_s, m_store, u"offer"_s, u"person=Ben"_s, u"what=Bread"_s, u"how_often=on Fridays"_s, u"until=2027-01-31"_s}).object();
    QCOMPARE(offer.value(u"until").toString(), u"2027-01-31"_s);
    QCOMPARE(json({u"list"_s, m_store, u"offers"_s}).array(), QJsonArray{offer});
    addPerson(u"Dev"_s);
    json({u"add"_s, m_store, u"help"_s, u"helper=Dev"_s, u"helped=Ben"_s, u"what=Lent a ladder"_s, u"ask="_s + ask.value(u"id").toString()});
    QCOMPARE(json({u"list"_s, m_store, u"asks"_s}).array().first().toObject().value(u"status").toString(), u"helped"_s);
}

void TestCli::followUpsAndRhythmsAreAddedAndListed()
{
    begin();
    const QString ben = addPerson(u"Ben"_s), dev = addPerson(u"Dev"_s);
    const QJsonObject promise = json({u"add"_s, m_store, u"follow-up"_s, u"what=Ring Dev"_s, u"owner=Ben"_s, u"about=Dev"_s, u"due=2026-11-30"_s}).object();
    QCOMPARE(promise.value(u"owner_id").toString(), ben);
    QCOMPARE(promise.value(u"about_id").toString(), dev);
    QCOMPARE(promise.value(u"due").toString(), u"2026-11-30"_s);
    QVERIFY(promise.value(u"every_days").isNull());
    const QJsonObject rhythm = json({u"add"_s, m_store, u"follow-up"_s, u"about=Dev"_s, u"every_days=42"_s}).object();
    QCOMPARE(rhythm.value(u"every_days").toInt(), 42);
    QCOMPARE(json({u"list"_s, m_store, u"follow-ups"_s}).array(), (QJsonArray{promise, rhythm}));
    const QJsonObject file = json({u"export"_s, m_store, u"follow-ups"_s, u"--to"_s, path(u"f.csv"_s)}).object();
    QCOMPARE(file.value(u"rows").toInt(), 1);
}

void TestCli::whatIsAddedToNobodyIsRefused_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<int>("status");
    QTest::newRow("an ask of nobody") << u"add t.kith ask what=ladder"_s << 2;
    QTest::newRow("help by nobody") << u"add t.kith help what=ladder helped=Zoë"_s << 2;
    QTest::newRow("help for nobody") << u"add t.kith help what=ladder helper=Zoë"_s << 2;
    QTest::newRow("help of oneself") << u"add t.kith help what=ladder helper=Zoë helped=Zoë"_s << 1;
    QTest::newRow("a promise of nothing") << u"add t.kith follow-up about=Zoë"_s << 1;
    QTest::newRow("a rhythm with nobody") << u"add t.kith follow-up every_days=9"_s << 2;
    QTest::newRow("an unknown field") << u"add t.kith ask person=Zoë what=ladder colour=red"_s << 2;
    QTest::newRow("a stranger") << u"add t.kith offer person=Xaver what=ladder"_s << 1;
}

void TestCli::whatIsAddedToNobodyIsRefused()
{
    QFETCH(QString, line);
    QFETCH(int, status);
    begin();
    addPerson(u"Zoë"_s);
    QStringList words = line.split(u' ');
    words[1] = m_store;
    const Ran ran = kith(words);
    QVERIFY2(ran.status == status, ran.err.constData());
    QVERIFY(ran.out.isEmpty());
}

void TestCli::gatheringsAreAddedAndListed()
{
    begin();
    const QJsonObject planned = json({u"add"_s, m_store, u"gathering"_s, u"title=Supper"_s, u"starts=2026-11-24 19:00"_s, u"ends=2026-11-24T21:30"_s,
                                      u"venue=Mill Lane Hall"_s, u"capacity=12"_s, u"agenda=Soup"_s, u"waiting_rule=strict_order"_s})
                                    .object();
    const QSet<QString> keys{u"id"_s,    u"title"_s,     u"starts"_s,            u"ends"_s,   u"all_day"_s, u"zone"_s, u"venue"_s, u"capacity"_s,
                             u"state"_s, u"series_id"_s, u"attendance_closed"_s, u"coming"_s, u"waiting"_s, u"here"_s};
    QCOMPARE(keysOf(planned), keys);
    QCOMPARE(planned.value(u"starts").toString(), u"2026-11-24T19:00"_s);
    QCOMPARE(planned.value(u"zone").toString(), u"Europe/London"_s);
    QCOMPARE(planned.value(u"state").toString(), u"planned"_s);
    QCOMPARE(json({u"list"_s, m_store, u"gatherings"_s}).array(), QJsonArray{planned});
    const Ran table = kith({u"list"_s, m_store, u"gatherings"_s, u"--find"_s, u"mill"_s});
    QVERIFY(table.out.contains("2026-11-24 19:00  Supper  Mill Lane Hall  12"));
}

void TestCli::attendeesHaveAllTheirKeys()
{
    begin();
    addSupper();
    addPerson(u"Zoë"_s);
    json({u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, u"Zoë"_s});
    const QJsonArray attendees = json({u"list"_s, m_store, u"attendees"_s, u"--gathering"_s, u"supper"_s}).array();
    QCOMPARE(attendees.size(), 1);
    const QJsonObject zoe = attendees.first().toObject();
    const QSet<QString> keys{u"person_id"_s, u"name"_s,    u"rsvp"_s,          u"party_size"_s, u"waitlist_position"_s, u"attended"_s,
                             u"arrived_at"_s, u"left_at"_s, u"checked_in_by"_s, u"walk_in"_s,    u"roles"_s,             u"table"_s};
    QCOMPARE(keysOf(zoe), keys);
    QVERIFY(zoe.value(u"attended").toBool());
    QVERIFY(zoe.value(u"rsvp").isNull());
    QVERIFY(zoe.value(u"table").isNull());
    QCOMPARE(zoe.value(u"roles").toArray(), QJsonArray());
    QCOMPARE(zoe.value(u"arrived_at").toString(), u"2026-11-24T18:30:00Z"_s);
    QCOMPARE(zoe.value(u"checked_in_by").toString(), u"Mirela"_s);
}

void TestCli::timesAtTheDoorAreOfTheWall_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("arrived");
    QTest::newRow("time alone") << u"19:04"_s << u"2026-06-23T18:04:00Z"_s;
    QTest::newRow("one digit") << u"9:04"_s << u"2026-06-23T08:04:00Z"_s;
    QTest::newRow("wall") << u"2026-06-23T19:04"_s << u"2026-06-23T18:04:00Z"_s;
    QTest::newRow("wall, a space") << u"2026-06-23 19:04"_s << u"2026-06-23T18:04:00Z"_s;
    QTest::newRow("UTC") << u"2026-06-23T19:04Z"_s << u"2026-06-23T19:04:00Z"_s;
    QTest::newRow("offset") << u"2026-06-23T19:04:05+02:00"_s << u"2026-06-23T17:04:05Z"_s;
}

void TestCli::timesAtTheDoorAreOfTheWall()
{
    QFETCH(QString, at);
    QFETCH(QString, arrived);
    begin();
    addPerson(u"Zoë"_s);
    json({u"add"_s, m_store, u"gathering"_s, u"title=Picnic"_s, u"starts=2026-06-23T17:00"_s});
    const QJsonObject here = json({u"check-in"_s, m_store, u"--gathering"_s, u"picnic"_s, u"--at"_s, at, u"Zoë"_s}).object();
    QCOMPARE(here.value(u"arrived_at").toString(), arrived);
}

void TestCli::someoneNewWalksIn()
{
    begin();
    addSupper();
    const QJsonObject here = json({u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, u"--walk-in"_s, u"Marguerite"_s, u"O’Shea"_s}).object();
    QCOMPARE(keysOf(here), (QSet<QString>{u"person_id"_s, u"name"_s, u"arrived_at"_s, u"op_id"_s}));
    QCOMPARE(here.value(u"name").toString(), u"Marguerite O’Shea"_s);
    QVERIFY(json({u"list"_s, m_store, u"attendees"_s, u"--gathering"_s, u"next"_s}).array().first().toObject().value(u"walk_in").toBool());
    QCOMPARE(json({u"undo"_s, m_store}).object().value(u"verb").toString(), u"gatherings.walk-in"_s);
    QCOMPARE(json({u"list"_s, m_store, u"people"_s}).array().size(), 0);
}

void TestCli::whoIsHereAlreadyIsTold()
{
    begin();
    addSupper();
    const QString id = addPerson(u"Zoë"_s);
    QCOMPARE(kith({u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, id, u"--at"_s, u"19:04"_s}).out, QByteArray("Zoë is here, 19:04.\n"));
    QCOMPARE(kith({u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, u"zoe"_s}).out, QByteArray("Zoë is here already, since 19:04.\n"));
    QVERIFY(json({u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, u"zoe"_s}).object().value(u"op_id").isNull());
}

void TestCli::leavingIsNoted()
{
    begin();
    addSupper();
    addPerson(u"Zoë"_s);
    json({u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, u"Zoë"_s, u"--at"_s, u"19:00"_s});
    const QJsonObject left = json({u"check-out"_s, m_store, u"--gathering"_s, u"next"_s, u"Zoë"_s, u"--at"_s, u"21:10"_s}).object();
    QCOMPARE(left.value(u"left_at").toString(), u"2026-11-24T21:10:00Z"_s);
    QCOMPARE(kith({u"check-out"_s, m_store, u"--gathering"_s, u"next"_s, u"Zoë"_s, u"--at"_s, u"22:00"_s}).out, QByteArray("Zoë left at 21:10.\n"));
}

void TestCli::aFullRoomIsToldButNotShut()
{
    begin();
    addSupper(1);
    addPerson(u"Zoë"_s);
    addPerson(u"Tom"_s);
    json({u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, u"Zoë"_s});
    const Ran second = kith({u"check-in"_s, m_store, u"--gathering"_s, u"next"_s, u"Tom"_s});
    QCOMPARE(second.status, 0);
    QVERIFY2(second.err.contains("Every seat of Supper was taken; it is noted that Mirela let them in."), second.err.constData());
}

void TestCli::whoLetThemInIsNoted()
{
    begin();
    addSupper(1);
    for (const QString &name : {u"Zoë"_s, u"Tom"_s, u"Una"_s})
        addPerson(name);
    json({u"add"_s, m_store, u"person"_s, u"name=George Adeyemi"_s, u"organizer=yes"_s});
    const QStringList door{u"check-in"_s, m_store, u"--gathering"_s, u"next"_s};
    const QJsonObject first = json(door + QStringList{u"Zoë"_s}).object();
    QVERIFY(!first.contains(u"over_capacity"));

    const Ran told = kith(door + QStringList{u"Tom"_s});
    QVERIFY2(told.err.contains("Who may decide: George Adeyemi."), told.err.constData());
    const QJsonObject tom = json(door + QStringList{u"Tom"_s, u"--decided-by"_s, u"george"_s}).object();
    QVERIFY(tom.value(u"over_capacity").toBool());
    QCOMPARE(tom.value(u"decided_by").toString(), u"George Adeyemi"_s);
    QVERIFY(!tom.value(u"op_id").isNull());
    const QJsonObject una = json(door + QStringList{u"--decided-by=George"_s, u"Una"_s}).object();
    QCOMPARE(una.value(u"decided_by").toString(), u"George Adeyemi"_s);
    const QJsonObject wren = json(door + QStringList{u"--walk-in"_s, u"--decided-by=George"_s, u"Wren"_s}).object();
    QCOMPARE(wren.value(u"decided_by").toString(), u"George Adeyemi"_s);

    QVERIFY(kith({u"list"_s, m_store, u"attendees"_s, u"--gathering"_s, u"next"_s}).out.contains("George Adeyemi"));
    QVERIFY(kith({u"list"_s, m_store, u"history"_s}).out.contains("Tom (decided by George Adeyemi)"));
    const Ran nobody = kith(door + QStringList{u"Zoë"_s, u"--decided-by"_s, u"George"_s});
    QVERIFY2(nobody.err.contains("nobody had to decide"), nobody.err.constData());
    const Ran other = kith(door + QStringList{u"--walk-in"_s, u"Xu"_s, u"--decided-by"_s, u"Tom"_s});
    QCOMPARE(other.status, 1);
    QVERIFY2(other.err.contains("none of the organizers"), other.err.constData());
    QVERIFY(!kith({u"list"_s, m_store, u"people"_s}).out.contains("Xu"));
}

void TestCli::undoKeepsWhatHasChangedSinceWhenAsked()
{
    begin();
    QFile list(path(u"people.csv"_s));
    QVERIFY(list.open(QIODevice::WriteOnly));
    list.write("Name,Email\nAna,ana@example.org\nBen,ben@example.org\n");
    list.close();
    kith({u"import"_s, m_store, list.fileName()});
    QFile again(path(u"again.csv"_s));
    QVERIFY(again.open(QIODevice::WriteOnly));
    again.write("Name,Email,Phone\nAna,ana@example.org,020 7946 0112\n");
    again.close();
    kith({u"import"_s, m_store, again.fileName()});
    const Ran refused = kith({u"undo"_s, m_store, u"1"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("--rest"), refused.err.constData());
    QCOMPARE(kith({u"undo"_s, m_store, u"--rest"_s}).status, 2);
    const QJsonObject undone = json({u"undo"_s, m_store, u"1"_s, u"--rest"_s}).object();
    const QJsonArray kept = undone.value(u"kept"_s).toArray();
    QCOMPARE(kept.size(), 1);
    QVERIFY2(kept.first().toString().contains(u"Ana"), qPrintable(kept.first().toString()));
    QCOMPARE(json({u"list"_s, m_store, u"people"_s}).array().size(), 1);
}

void TestCli::undoAndRedoNameWhatTheyDid()
{
    begin();
    addPerson(u"Zoë"_s);
    addPerson(u"Tom"_s);
    const QJsonObject undone = json({u"undo"_s, m_store, u"1"_s}).object();
    QCOMPARE(keysOf(undone), (QSet<QString>{u"op_id"_s, u"reverted"_s, u"verb"_s, u"subject"_s}));
    QCOMPARE(undone.value(u"reverted").toString(), u"1"_s);
    QCOMPARE(undone.value(u"subject").toString(), u"Zoë"_s);
    QCOMPARE(kith({u"redo"_s, m_store}).out, QByteArray("Did again: Added Zoë\n"));
    QCOMPARE(kith({u"undo"_s, m_store}).out, QByteArray("Undid: Added Tom\n"));
    const Ran twice = kith({u"undo"_s, m_store, u"2"_s});
    QCOMPARE(twice.status, 1);
    QVERIFY(twice.err.contains("undone already"));
}

void TestCli::historyListsEveryChange()
{
    begin();
    addPerson(u"Zoë"_s);
    addSupper();
    json({u"undo"_s, m_store});
    const QJsonArray changes = json({u"list"_s, m_store, u"history"_s}).array();
    QCOMPARE(changes.size(), 3);
    const QJsonObject undo = changes.first().toObject();
    QCOMPARE(undo.value(u"op_id").toString(), u"3"_s);
    QCOMPARE(undo.value(u"about").toString(), u"2"_s);
    QCOMPARE(undo.value(u"actor").toString(), u"Mirela"_s);
    QCOMPARE(undo.value(u"at").toString(), u"2026-11-24T18:30:00Z"_s);
    QVERIFY(changes[1].toObject().value(u"undone").toBool());
    QCOMPARE(json({u"list"_s, m_store, u"history"_s, u"--find"_s, u"zoe"_s}).array().size(), 1);
    QCOMPARE(json({u"list"_s, m_store, u"history"_s, u"--limit"_s, u"2"_s}).array().size(), 2);
}

void TestCli::findingIgnoresAccentsAndLimitsHold()
{
    begin();
    for (const char *name : {"Łukasz Wójcik", "Zoë Baxter", "Zoe Miller"})
        addPerson(QString::fromUtf8(name));
    QCOMPARE(json({u"list"_s, m_store, u"people"_s, u"--find"_s, u"zoe"_s}).array().size(), 2);
    QCOMPARE(json({u"list"_s, m_store, u"people"_s, u"--find"_s, u"wojc"_s}).array().size(), 1);
    QCOMPARE(json({u"list"_s, m_store, u"people"_s, u"--limit"_s, u"2"_s}).array().size(), 2);
    const Ran none = kith({u"list"_s, m_store, u"people"_s, u"--find"_s, u"quetzal"_s, u"--json"_s});
    QCOMPARE(none.status, 1);
    QCOMPARE(QJsonDocument::fromJson(none.out), QJsonDocument(QJsonArray()));
    const Ran empty = kith({u"list"_s, m_store, u"gatherings"_s});
    QCOMPARE(empty.status, 0);
    QVERIFY(empty.err.contains("There is nothing yet"));
}

void TestCli::aDryRunWritesNothing()
{
    begin();
    const QJsonObject dry = json({u"import"_s, m_store, sample(u"luma-guests.csv"_s), u"--dry-run"_s}).object();
    const QSet<QString> keys{u"file"_s, u"preset"_s, u"encoding"_s, u"delimiter"_s,           u"rows"_s,     u"new"_s,          u"updated"_s,
                             u"same"_s, u"skipped"_s, u"possible_duplicates"_s, u"unmapped"_s, u"gathering_id"_s, u"gathering_ids"_s,
                             u"changes"_s, u"remarks"_s, u"warnings"_s, u"op_id"_s};
    QCOMPARE(keysOf(dry), keys);
    QCOMPARE(dry.value(u"new").toInt(), 20);
    QVERIFY(dry.value(u"op_id").isNull());
    QVERIFY(dry.value(u"gathering_id").isNull());
    QVERIFY(kith({u"import"_s, m_store, sample(u"luma-guests.csv"_s), u"--dry-run"_s}).out.contains("Nothing was written yet."));
    QCOMPARE(json({u"list"_s, m_store, u"history"_s}).array().size(), 0);
}

void TestCli::severalFilesAreOneStep()
{
    begin();
    const QJsonArray both = json({u"import"_s, m_store, sample(u"plain-list.csv"_s), sample(u"contacts-v4.vcf"_s), u"--dates"_s, u"dmy"_s}).array();
    QCOMPARE(both.size(), 2);
    QCOMPARE(both[0].toObject().value(u"op_id"), both[1].toObject().value(u"op_id"));
    QCOMPARE(json({u"list"_s, m_store, u"history"_s}).array().size(), 1);
    json({u"undo"_s, m_store});
    QCOMPARE(json({u"list"_s, m_store, u"people"_s}).array().size(), 0);
}

void TestCli::unclearDatesNameTheOptionThatDecides()
{
    begin();
    QFile file(path(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,Birthday,Nick\nAna,03/04/1991,Annie\nTom,05/06/1980,Tommy\n");
    file.close();
    const Ran refused = kith({u"import"_s, m_store, file.fileName()});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("--dates dmy or --dates mdy") && refused.err.contains("03/04/1991"), refused.err.constData());
    const QJsonObject done = json({u"import"_s, m_store, file.fileName(), u"--dates"_s, u"dmy"_s, u"--map"_s, u"Nick=call_name"_s}).object();
    QCOMPARE(done.value(u"new").toInt(), 2);
    QCOMPARE(done.value(u"unmapped").toArray(), QJsonArray());
    QCOMPARE(json({u"list"_s, m_store, u"people"_s, u"--find"_s, u"annie"_s}).array().first().toObject().value(u"call_name").toString(), u"Annie"_s);
}

void TestCli::aWholeCommunityGoesAcross()
{
    QCOMPARE(kith({u"demo"_s, m_store}).status, 0);
    for (const QString &name : {u"all.json"_s, u"all.zip"_s}) {
        const QJsonObject written = json({u"export"_s, m_store, u"everything"_s, u"--to"_s, path(name)}).object();
        const QString other = path(name + u".kith"_s);
        json({u"new"_s, other, u"--name"_s, u"Other"_s});
        const Ran mixed = kith({u"import"_s, other, path(name), u"--dry-run"_s});
        QCOMPARE(mixed.status, 2);
        const QJsonObject read = json({u"import"_s, other, path(name)}).object();
        QCOMPARE(read.value(u"tables").toObject().value(u"person").toInt(), 34);
        QCOMPARE(read.value(u"tables"), written.value(u"tables"));
        QCOMPARE(json({u"list"_s, other, u"people"_s}), json({u"list"_s, m_store, u"people"_s}));
        QCOMPARE(kith({u"check"_s, other}).status, 0);
        const Ran again = kith({u"import"_s, other, path(name)});
        QCOMPARE(again.status, 1);
    }
}

void TestCli::thatEverythingHoldsEveryNoteIsSaidFirst()
{
    QCOMPARE(kith({u"demo"_s, m_store}).status, 0);
    const QList<QByteArray> lines = kith({u"export"_s, m_store, u"everything"_s, u"--to"_s, path(u"all.json"_s)}).out.split('\n');
    QVERIFY2(lines[0].contains("every note") && lines[0].contains("stay sealed"), lines[0].constData());
    QVERIFY2(lines[1].contains("all.json"), lines[1].constData());
    QVERIFY(!kith({u"export"_s, m_store, u"people"_s, u"--to"_s, path(u"people.csv"_s)}).out.contains("note"));
}

void TestCli::everyFormatIsWritten_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("file");
    QTest::addColumn<QByteArray>("begins");
    QTest::newRow("people csv") << u"people"_s << u"x.csv"_s << QByteArray("\xef\xbb\xbf");
    QTest::newRow("people xlsx") << u"people"_s << u"x.xlsx"_s << QByteArray("PK");
    QTest::newRow("people vcf") << u"people"_s << u"x.vcf"_s << QByteArray("BEGIN:VCARD");
    QTest::newRow("people html") << u"people"_s << u"x.html"_s << QByteArray("<!");
    QTest::newRow("people json") << u"people"_s << u"x.json"_s << QByteArray("[");
    QTest::newRow("attendees pdf") << u"attendees"_s << u"x.pdf"_s << QByteArray("%PDF");
    QTest::newRow("attendees csv") << u"attendees"_s << u"x.csv"_s << QByteArray("\xef\xbb\xbf");
    QTest::newRow("gatherings csv") << u"gatherings"_s << u"x.csv"_s << QByteArray("\xef\xbb\xbf");
    QTest::newRow("everything json") << u"everything"_s << u"x.json"_s << QByteArray("{");
    QTest::newRow("everything zip") << u"everything"_s << u"x.zip"_s << QByteArray("PK");
}

void TestCli::everyFormatIsWritten()
{
    QFETCH(QString, what);
    QFETCH(QString, file);
    QFETCH(QByteArray, begins);
    QCOMPARE(kith({u"demo"_s, m_store}).status, 0);
    const QStringList where = what == u"attendees" ? QStringList{u"--gathering"_s, u"next"_s} : QStringList();
    const QJsonObject done = json(QStringList{u"export"_s, m_store, what, u"--to"_s, path(file)} + where).object();
    QCOMPARE(done.value(u"file").toString(), path(file));
    QVERIFY(done.value(u"rows").toInt() > 0);
    QFile written(path(file));
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.read(begins.size()), begins);
    QVERIFY(cli::needsFonts({u"export"_s, u"--to"_s, u"x.PDF"_s}));
    QVERIFY(!cli::needsFonts({u"export"_s, u"--to"_s, u"x.csv"_s}));
}

void TestCli::backupAndRestoreKeepWhatWasThere()
{
    begin();
    addPerson(u"Zoë"_s);
    const QJsonObject made = json({u"backup"_s, m_store, u"--to"_s, path(u"copy.kith"_s)}).object();
    QCOMPARE(keysOf(made), (QSet<QString>{u"file"_s, u"rows"_s, u"sha256"_s}));
    QCOMPARE(made.value(u"sha256").toString().size(), 64);
    addPerson(u"Tom"_s);
    const QJsonObject restored = json({u"restore"_s, m_store, path(u"copy.kith"_s)}).object();
    QCOMPARE(restored.value(u"sha256"), made.value(u"sha256"));
    QCOMPARE(json({u"list"_s, m_store, u"people"_s}).array().size(), 1);
    QCOMPARE(json({u"list"_s, restored.value(u"kept").toString(), u"people"_s}).array().size(), 2);
    Settings(path(u"settings.json"_s)).setCopyFolder(path(u"stick"_s));
    const QString kept = json({u"restore"_s, m_store, path(u"copy.kith"_s)}).object().value(u"kept").toString();
    QVERIFY2(kept.startsWith(path(u"stick/"_s)), qPrintable(kept));
    const Ran wrong = kith({u"restore"_s, m_store, sample(u"plain-list.csv"_s)});
    QCOMPARE(wrong.status, 3);
    QCOMPARE(json({u"list"_s, m_store, u"people"_s}).array().size(), 1);
    QVERIFY(QFileInfo::exists(json({u"backup"_s, m_store}).object().value(u"file").toString()));
}

void TestCli::checkFindsRepairsAndTells()
{
    begin();
    addPerson(u"Zoë"_s);
    QCOMPARE(json({u"check"_s, m_store}).object().value(u"ok").toBool(), true);
    Location::parse(m_store).connect(Location::Access::Write)->run("UPDATE person SET name = 'Zod'");
    const Ran found = kith({u"check"_s, m_store, u"--json"_s});
    QCOMPARE(found.status, 1);
    QCOMPARE(found.object().value(u"ok").toBool(true), false);
    QCOMPARE(found.object().value(u"problems").toArray().size(), 1);
    QVERIFY(kith({u"check"_s, m_store}).out.contains("--repair"));
    const QJsonObject repaired = json({u"check"_s, m_store, u"--repair"_s}).object();
    QVERIFY(repaired.value(u"ok").toBool());
    QCOMPARE(repaired.value(u"repaired").toInt(), 1);
    QCOMPARE(json({u"list"_s, m_store, u"people"_s}).array().first().toObject().value(u"name").toString(), u"Zoë"_s);
}

void TestCli::checkSavesWhatADamagedFileStillHolds()
{
    begin();
    addPerson(u"Zoë"_s);
    const QString saved = path(u"saved.kith"_s);
    const QJsonObject done = json({u"check"_s, m_store, u"--salvage"_s, saved}).object();
    QCOMPARE(done.value(u"ok").toBool(), true);
    QCOMPARE(done.value(u"lost").toInt(-1), 0);
    QCOMPARE(done.value(u"tables").toObject().value(u"person").toObject(), (QJsonObject{{u"saved"_s, 1}, {u"from_journal"_s, 0}, {u"lost"_s, 0}}));
    QCOMPARE(json({u"list"_s, saved, u"people"_s}).array().first().toObject().value(u"name").toString(), u"Zoë"_s);
    QCOMPARE(kith({u"check"_s, m_store, u"--salvage"_s, saved}).status, 1);
    QCOMPARE(kith({u"check"_s, m_store, u"--salvage"_s, path(u"other.kith"_s), u"--repair"_s}).status, 2);
    QCOMPARE(kith({u"check"_s, m_store, u"--salvage"_s, u"postgresql:///x"_s}).status, 2);
    QVERIFY(kith({u"check"_s, m_store, u"--salvage"_s, path(u"third.kith"_s)}).out.contains("person: 1 saved, 0 lost"));
}

void TestCli::theActorIsWhoWasTold()
{
    begin();
    qunsetenv("KITH_ACTOR");
    Settings(path(u"settings.json"_s)).setName(u"Tom Adeyemi"_s);
    addPerson(u"Zoë"_s);
    QCOMPARE(json({u"list"_s, m_store, u"history"_s}).array().first().toObject().value(u"actor").toString(), u"Tom Adeyemi"_s);
}

void TestCli::terminalsAreNotPlayedWith()
{
    QCOMPARE(cli::harmless(u"Zoë \u202eretxaB \u001b[31mred\u0007\n"_s), u"Zoë retxaB \u241b[31mred\u2407\n"_s);
    begin();
    json({u"add"_s, m_store, u"person"_s, u"name=\u001b]0;gotcha\u0007Zoë"_s});
    const Ran list = kith({u"list"_s, m_store, u"people"_s});
    QVERIFY(!list.out.contains('\x1b') && !list.out.contains('\x07'));
}

void TestCli::whatIsLeftOutIsToldByLine()
{
    begin();
    QFile file(path(u"list.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,Birthday\nAna,25/04/1991\nTom,31/02/1984\n");
    file.close();
    const QJsonObject dry = json({u"import"_s, m_store, file.fileName(), u"--dry-run"_s}).object();
    // The row itself comes in.
    QVERIFY(dry.value(u"skipped").toArray().isEmpty());
    const QJsonArray remarks = dry.value(u"remarks").toArray();
    QCOMPARE(remarks.size(), 1);
    QCOMPARE(remarks[0].toObject().value(u"line").toInt(), 3);
    QVERIFY(remarks[0].toObject().value(u"why").toString().contains(u"31/02/1984"));
    const Ran told = kith({u"import"_s, m_store, file.fileName()});
    QVERIFY2(QString::fromUtf8(told.out).contains(u"line 3, Tom: “31/02/1984” is not a date"), told.out.constData());
    QCOMPARE(json({u"list"_s, m_store, u"people"_s}).array().size(), 2);
}

void TestCli::aDryRunShowsWhatBecomesOfWhat()
{
    begin();
    json({u"add"_s, m_store, u"person"_s, u"name=Ana Costa"_s, u"emails=ana@example.org"_s, u"pronouns=she"_s});
    const QString file = fileOf(u"list.csv"_s, "Name,Email,Phone,Pronouns\nAna Costa,ana@example.org,+44 7700 900123,they\n");
    const Ran told = kith({u"import"_s, m_store, file, u"--dry-run"_s});
    QVERIFY2(QString::fromUtf8(told.out).contains(u"line 2, Ana Costa: Phone nothing → +44 7700 900123"), told.out.constData());
    QVERIFY2(QString::fromUtf8(told.out).contains(u"line 2, Ana Costa: Pronouns stays she; the file says they"), told.out.constData());
    const QJsonArray changes = json({u"import"_s, m_store, file, u"--dry-run"_s}).object().value(u"changes").toArray();
    QCOMPARE(changes.size(), 2);
    const QJsonObject pronouns = changes[0].toObject(), phone = changes[1].toObject();
    QCOMPARE(pronouns.value(u"kept"), QJsonValue(true));
    QCOMPARE(phone.value(u"field").toString(), u"phone"_s);
    QCOMPARE(phone.value(u"before").toString(), QString());
    QCOMPARE(phone.value(u"after").toString(), u"+44 7700 900123"_s);
}

void TestCli::warningsOfAFileReachScriptsToo()
{
    begin();
    const QString file = fileOf(u"list.csv"_s, "Name,Email\nAna\x01 Costa,ana@example.org\n");
    const QJsonObject done = json({u"import"_s, m_store, file}).object();
    QCOMPARE(done.value(u"warnings").toArray().size(), 1);
    QVERIFY(done.value(u"skipped").toArray().isEmpty());
}

void TestCli::aListOfAttendeesComesBackAsItWas()
{
    begin();
    const auto add = [&](const QStringList &fields) { return json(QStringList{u"add"_s, m_store, u"gathering"_s} + fields).object().value(u"id").toString(); };
    const QString supper = add({u"title=Supper"_s, u"starts=2026-11-17T18:15"_s, u"ends=2026-11-17T21:45"_s});
    const QString walk = add({u"title=Long walk"_s, u"starts=2026-12-05T09:00"_s, u"zone=America/New_York"_s});
    json({u"add"_s, m_store, u"person"_s, u"name=Chukwuemeka Obi"_s, u"call_name=Emeka"_s, u"family_name=Obi"_s});
    json({u"add"_s, m_store, u"person"_s, u"name=Suharti"_s, u"call_name=Suharti"_s});
    json({u"check-in"_s, m_store, u"--gathering"_s, supper, u"Suharti"_s, u"--at"_s, u"2026-11-17T18:40"_s});
    json({u"check-in"_s, m_store, u"--gathering"_s, walk, u"Chukwuemeka Obi"_s, u"--at"_s, u"2026-12-05T09:05"_s});
    const auto shapes = [&](const QString &store) {
        QStringList lines;
        for (const QJsonValue &value : json({u"list"_s, store, u"gatherings"_s}).array()) {
            QStringList line;
            for (const QString &key : {u"title"_s, u"starts"_s, u"ends"_s, u"zone"_s, u"all_day"_s})
                line << value.toObject().value(key).toVariant().toString();
            lines << line.join(u' ');
        }
        return lines;
    };
    const auto arrivals = [&](const QString &store, const QString &title) {
        const QJsonArray all = json({u"list"_s, store, u"attendees"_s, u"--gathering"_s, title}).array();
        return all.isEmpty() ? QString() : all[0].toObject().value(u"arrived_at").toString();
    };
    const QString file = path(u"attendees.csv"_s), other = path(u"other.kith"_s);
    json({u"export"_s, m_store, u"attendees"_s, u"--to"_s, file});
    json({u"new"_s, other, u"--name"_s, u"Other"_s, u"--zone"_s, u"Europe/London"_s});
    const QJsonObject done = json({u"import"_s, other, file}).object();
    QCOMPARE(done.value(u"unmapped").toArray(), (QJsonArray{u"first_time"_s, u"roles"_s, u"table"_s}));
    QCOMPARE(shapes(other), shapes(m_store));
    QCOMPARE(arrivals(other, u"Long walk"_s), arrivals(m_store, u"Long walk"_s));
    for (const QJsonValue &person : json({u"list"_s, other, u"people"_s}).array()) {
        const QString name = person.toObject().value(u"name").toString();
        QCOMPARE(person.toObject().value(u"call_name").toString(), name == u"Suharti" ? u"Suharti"_s : u"Emeka"_s);
        QVERIFY2(name == u"Suharti" || name == u"Chukwuemeka Obi", qPrintable(name));
    }
    QCOMPARE(json({u"import"_s, other, file}).object().value(u"same").toInt(), 2);
    // And one gathering alone.
    const QString one = path(u"one.csv"_s), third = path(u"third.kith"_s);
    json({u"export"_s, m_store, u"attendees"_s, u"--gathering"_s, supper, u"--to"_s, one});
    json({u"new"_s, third, u"--name"_s, u"Third"_s, u"--zone"_s, u"Europe/London"_s});
    json({u"import"_s, third, one});
    QCOMPARE(shapes(third).size(), 1);
    QVERIFY(shapes(m_store).contains(shapes(third).value(0)));
}

void TestCli::aMistakenMappingNamesWhatIsWrong()
{
    begin();
    const QString file = fileOf(u"list.csv"_s, "Who\nAna\n");
    const Ran unknown = kith({u"import"_s, m_store, file, u"--map"_s, u"Who=shoe_size"_s});
    QCOMPARE(unknown.status, 2);
    QVERIFY2(unknown.err.startsWith("There is no field \"shoe_size\""), unknown.err.constData());
    const Ran preset = kith({u"import"_s, m_store, file, u"--as"_s, u"nobody"_s});
    QCOMPARE(preset.status, 2);
    QCOMPARE(preset.err.count("eventbrite"), 1);
}

void TestCli::garbageNamedLikeACalendarIsToldInOneSentence()
{
    begin();
    const Ran refused = kith({u"import"_s, m_store, fileOf(u"club.ics"_s, QByteArray("lorem,ipsum;").repeated(400))});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("is named like a calendar, but holds none"), refused.err.constData());
    const Ran headings = kith({u"import"_s, m_store, fileOf(u"list.csv"_s, QByteArray("x").repeated(3000) + ",y\n1,2\n")});
    QCOMPARE(headings.status, 1);
    QVERIFY2(headings.err.size() < 300, headings.err.constData());
}

void TestCli::onPaperStandFewerAndThatIsSaid()
{
    begin();
    const QString supper = addSupper();
    addPerson(u"Ana"_s);
    const Ran paper = kith({u"export"_s, m_store, u"attendees"_s, u"--gathering"_s, supper, u"--to"_s, path(u"list.html"_s)});
    QVERIFY2(paper.out.contains("those who are coming or came"), paper.out.constData());
    const Ran all = kith({u"export"_s, m_store, u"attendees"_s, u"--gathering"_s, supper, u"--to"_s, path(u"list.csv"_s)});
    QVERIFY2(!all.out.contains("those who are coming"), all.out.constData());
}

void TestCli::theFileThatIsRefusedIsNamed()
{
    begin();
    QFile file(path(u"broken.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Name,Email\nAna,\"open\n");
    file.close();
    const Ran refused = kith({u"import"_s, m_store, sample(u"plain-list.csv"_s), file.fileName()});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.startsWith("broken.csv: Line 2"), refused.err.constData());
    QCOMPARE(kith({u"import"_s, m_store, m_folder->path()}).status, 1);
    QCOMPARE(json({u"list"_s, m_store, u"people"_s}).array().size(), 0);
}

void TestCli::gatheringsThatCanBeMeantAreNamed()
{
    begin();
    // Told by their numbers, which two programs draw by chance within one millisecond.
    const auto [first, second] = std::minmax({addSupper().toLongLong(), addSupper().toLongLong()});
    json({u"add"_s, m_store, u"gathering"_s, u"title=Supper club"_s, u"starts=2026-12-24T19:00"_s});
    const Ran refused = kith({u"list"_s, m_store, u"attendees"_s, u"--gathering"_s, u"supper"_s});
    QCOMPARE(refused.status, 1);
    QVERIFY2(refused.err.contains("can be 2 gatherings: Supper 2026-11-24 19:00 (" + QByteArray::number(first) + "), Supper 2026-11-24 19:00 (" + QByteArray::number(second) + ")"),
             refused.err.constData());
    QCOMPARE(kith({u"list"_s, m_store, u"attendees"_s, u"--gathering"_s, u"supper club"_s}).status, 0);
}

void TestCli::columnsStandUnderEachOther()
{
    QCOMPARE(cli::terminalWidth(u"Zoë"_s), 3);
    QCOMPARE(cli::terminalWidth(u"Zoe\u0308"_s), 3);
    QCOMPARE(cli::terminalWidth(u"林小雨"_s), 6);
    cli::TextTable table({u"Name"_s, u"Times"_s});
    table.add({u"林小雨"_s, u"3"_s});
    table.add({u"Zoë\nBaxter"_s, QString()});
    QCOMPARE(table.lines(), (QStringList{u"Name        Times"_s, u"林小雨      3"_s, u"Zoë Baxter"_s}));
}

void TestCli::tablesAreMadeForBareNumbers()
{
    const QJsonObject made = json({u"tables"_s, u"--people"_s, u"23"_s, u"--size"_s, u"5"_s, u"--rounds"_s, u"4"_s}).object();
    QCOMPARE(keysOf(made), (QSet<QString>{u"rounds"_s, u"distinct_pairs"_s, u"new_pairs"_s, u"repeats"_s, u"unavoidable"_s, u"cost"_s, u"hard_violations"_s,
                                          u"ms"_s, u"ms_to_best"_s, u"proposals"_s, u"seed"_s, u"epochs"_s}));
    QCOMPARE(made.value(u"repeats"_s).toInt(), 0);
    QCOMPARE(made.value(u"distinct_pairs"_s).toInt(), 168);
    for (const QJsonValue &round : made.value(u"rounds"_s).toArray()) {
        QSet<QString> seated;
        for (const QJsonValue &table : round.toArray()) {
            for (const QJsonValue &person : table.toArray())
                seated.insert(person.toString());
        }
        QCOMPARE(seated.size(), 23);
        QVERIFY(seated.contains(u"1"_s) && seated.contains(u"23"_s));
    }
}

void TestCli::tablesAreMadeForAListOfNames()
{
    QFile file(path(u"names.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Town;Name\nLeeds;Zo\xc3\xab\n;Ben\n\n;\"Cl\xc3\xa9o; \"\"Cleo\"\"\"\n;Dora\n");
    file.close();
    const QJsonObject made = json({u"tables"_s, u"--names"_s, file.fileName(), u"--size"_s, u"2"_s, u"--rounds"_s, u"3"_s}).object();
    QSet<QString> seated;
    for (const QJsonValue &table : made.value(u"rounds"_s).toArray().first().toArray()) {
        for (const QJsonValue &person : table.toArray())
            seated.insert(person.toString());
    }
    QCOMPARE(seated, (QSet<QString>{u"Zoë"_s, u"Ben"_s, u"Cléo; \"Cleo\""_s, u"Dora"_s}));
    QCOMPARE(made.value(u"distinct_pairs"_s).toInt(), 6);
    const Ran told = kith({u"tables"_s, u"--names"_s, fileOf(u"two.txt"_s, "\"Doe, Jane\"\nBen\n"), u"--size"_s, u"2"_s, u"--rounds"_s, u"1"_s});
    QVERIFY2(told.out.contains("Doe, Jane, Ben") || told.out.contains("Ben, Doe, Jane"), told.out.constData());
    QVERIFY2(told.out.contains("The only meeting at the tables is new."), told.out.constData());
}

void TestCli::tablesOfAGatheringAreKept()
{
    const QString store = path(u"tables.kith"_s);
    QCOMPARE(kith({u"new"_s, store, u"--name"_s, u"Small"_s, u"--zone"_s, u"Europe/London"_s}).status, 0);
    json({u"add"_s, store, u"gathering"_s, u"title=Supper"_s, u"starts=2030-05-21T18:30"_s});
    for (const QString &name : {u"Ana"_s, u"Ben"_s, u"Cléo"_s, u"Dora"_s, u"Emeka"_s}) {
        json({u"add"_s, store, u"person"_s, u"name="_s + name});
        json({u"check-in"_s, store, u"--gathering"_s, u"next"_s, name});
    }
    const QStringList words{u"tables"_s, store, u"--gathering"_s, u"next"_s, u"--among"_s, u"here"_s, u"--size"_s, u"3"_s, u"--rounds"_s, u"2"_s, u"--seed"_s, u"4"_s, u"--epochs"_s, u"2"_s};
    const QByteArray before = kith({u"list"_s, store, u"history"_s}).out;
    QVERIFY(json(words).object().value(u"plan_id"_s).toString().isEmpty());
    QCOMPARE(kith({u"list"_s, store, u"history"_s}).out, before);
    const QJsonObject made = json(words + QStringList{u"--save"_s}).object();
    QVERIFY(!made.value(u"plan_id"_s).toString().isEmpty());
    QCOMPARE(made.value(u"rounds"_s).toArray().size(), 2);
    QCOMPARE(made.value(u"clashes"_s).toArray(), QJsonArray());
    // What was kept is what is made again: seats, rounds and seed.
    const QJsonObject again = json({u"tables"_s, store, u"--gathering"_s, u"next"_s, u"--epochs"_s, u"2"_s}).object();
    QCOMPARE(again.value(u"rounds"_s), made.value(u"rounds"_s));
    QCOMPARE(again.value(u"seed"_s).toInt(), 4);
    const Ran told = kith({u"tables"_s, store, u"--gathering"_s, u"next"_s, u"--epochs"_s, u"2"_s});
    QVERIFY2(told.out.contains("meetings at the tables are new."), told.out.constData());
    QVERIFY2(told.out.contains("Cléo"), told.out.constData());
    QCOMPARE(json({u"undo"_s, store}).object().value(u"verb"_s).toString(), u"tables.make"_s);
}

void TestCli::whoseTablesCannotBeMadeIsTold()
{
    const QString store = path(u"nobody.kith"_s);
    QCOMPARE(kith({u"new"_s, store, u"--name"_s, u"Small"_s, u"--zone"_s, u"Europe/London"_s}).status, 0);
    QCOMPARE(kith({u"tables"_s, store, u"--gathering"_s, u"next"_s}).status, 1);
    json({u"add"_s, store, u"gathering"_s, u"title=Supper"_s, u"starts=2030-05-21T18:30"_s});
    const Ran ran = kith({u"tables"_s, store, u"--gathering"_s, u"next"_s});
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("Nobody is coming to Supper"), ran.err.constData());
    QCOMPARE(kith({u"tables"_s, store, u"--gathering"_s, u"next"_s, u"--among"_s, u"all"_s}).status, 2);
}

void TestCli::rulesThatClashAreTheExitStatus()
{
    begin();
    QStringList ids;
    const QString supper = json({u"add"_s, m_store, u"gathering"_s, u"title=Supper"_s, u"starts=2030-05-21T18:30"_s}).object().value(u"id"_s).toString();
    for (const QString &name : {u"Ana"_s, u"Ben"_s, u"Cléo"_s, u"Dora"_s}) {
        addPerson(name);
        json({u"check-in"_s, m_store, u"--gathering"_s, supper, name});
    }
    const QStringList words{u"tables"_s, m_store, u"--gathering"_s, supper, u"--among"_s, u"here"_s, u"--size"_s, u"2"_s, u"--rounds"_s, u"1"_s, u"--epochs"_s, u"1"_s};
    QCOMPARE(kith(words + QStringList{u"--save"_s}).status, 0);
    changeStore([](Tx &tx) {
        const TablePlan plan = *tx.first<TablePlan>();
        const QList<Person> people = tx.select<Person>();
        tables::addRule(tx, {{}, plan.id, TableRuleKind::Together, people[0].id, people[1].id, 0, 0, {}, {}});
        tables::addRule(tx, {{}, plan.id, TableRuleKind::Apart, people[0].id, people[1].id, 0, 0, {}, {}});
    });
    const Ran ran = kith(words);
    QCOMPARE(ran.status, 1);
    QVERIFY2(ran.err.contains("These rules cannot all hold: "), ran.err.constData());
    QVERIFY2(ran.out.contains("Round 1"), ran.out.constData());
}

void TestCli::whoSitsOutAndOtherSizesAreAskedFor()
{
    const auto sizes = [](const QJsonObject &made, int round) {
        QList<qsizetype> seats;
        for (const QJsonValue &table : made.value(u"rounds"_s).toArray()[round].toArray())
            seats.append(table.toArray().size());
        return seats;
    };
    const QStringList bare{u"tables"_s, u"--people"_s, u"13"_s, u"--size"_s, u"4"_s, u"--rounds"_s, u"3"_s, u"--away"_s, u"5:2"_s, u"--seats"_s, u"7:3"_s, u"--fair"_s, u"--epochs"_s, u"1"_s};
    const QJsonObject made = json(bare).object();
    QCOMPARE(sizes(made, 1), (QList<qsizetype>{4, 4, 4}));
    QCOMPARE(sizes(made, 2), (QList<qsizetype>{7, 6}));
    QCOMPARE(kith(bare + QStringList{u"--away"_s, u"14:1"_s}).status, 2);
    QCOMPARE(kith(bare + QStringList{u"--away"_s, u"4:9"_s}).status, 2);
    QCOMPARE(kith(bare + QStringList{u"--seats"_s, u"6"_s}).status, 2);
    begin();
    const QString supper = addSupper();
    for (const QString &name : {u"Ana"_s, u"Ben"_s, u"Cléo"_s, u"Dora"_s, u"Emeka"_s}) {
        addPerson(name);
        json({u"check-in"_s, m_store, u"--gathering"_s, supper, name});
    }
    const QStringList words{u"tables"_s, m_store, u"--gathering"_s, supper, u"--among"_s, u"here"_s, u"--size"_s, u"2"_s, u"--rounds"_s, u"2"_s, u"--epochs"_s, u"1"_s};
    const QStringList rules{u"--away"_s, u"cleo:1"_s, u"--seats"_s, u"5:2"_s, u"--fair"_s, u"--save"_s};
    const QJsonObject kept = json(words + rules).object();
    QCOMPARE(sizes(kept, 0), (QList<qsizetype>{2, 2}));
    QCOMPARE(sizes(kept, 1), (QList<qsizetype>{5}));
    // They are kept as rules, so they need not be said again.
    QCOMPARE(sizes(json(words).object(), 0), (QList<qsizetype>{2, 2}));
    QCOMPARE(kith(words + QStringList{u"--away"_s, u"Zed:1"_s}).status, 1);
}

void TestCli::aLongEveningIsEnteredAtOnce()
{
    begin();
    changeStore([](Tx &tx) {
        for (int i = 0; i < 300; ++i)
            people::addNamed(tx, u"Person %1"_s.arg(i));
    });
    const QString supper = json({u"add"_s, m_store, u"gathering"_s, u"title=Supper"_s, u"starts=2026-05-12T19:00"_s}).object().value(u"id"_s).toString();
    QByteArray sat = "name,round,table\n";
    for (int round = 1; round <= 10; ++round) {
        for (int i = 0; i < 300; ++i)
            sat += "Person " + QByteArray::number(i) + ',' + QByteArray::number(round) + ',' + QByteArray::number(i / 6 + 1) + '\n';
    }
    QCOMPARE(json({u"tables"_s, m_store, u"--gathering"_s, supper, u"--sat"_s, fileOf(u"long.csv"_s, sat)}).object().value(u"seats"_s).toInt(), 3000);
    const Ran alone = kith({u"tables"_s, m_store, u"--gathering"_s, supper, u"--sat"_s, fileOf(u"one.csv"_s, "name,round,table\nPerson 1,1,1\nPerson 2,100,1\n")});
    QCOMPARE(alone.status, 1);
    QVERIFY2(alone.err.contains("Line 3 is of round 100, but nobody sits in round 99."), alone.err.constData());
}

void TestCli::whoSatWhereIsEnteredAndTold()
{
    begin();
    for (const QString &name : {u"Ana"_s, u"Ben"_s, u"Cléo"_s})
        addPerson(name);
    const QString supper = json({u"add"_s, m_store, u"gathering"_s, u"title=Supper"_s, u"starts=2026-05-12T19:00"_s}).object().value(u"id"_s).toString();
    for (const QString &name : {u"Ana"_s, u"Ben"_s, u"Cléo"_s})
        json({u"check-in"_s, m_store, u"--gathering"_s, supper, name});
    const QString sat = fileOf(u"sat.csv"_s, "name,round,table\nAna,1,1\nBen,1,1\nCl\xc3\xa9o,1,2\nAna,2,2\nCl\xc3\xa9o,2,2\n");
    const QJsonObject entered = json({u"tables"_s, m_store, u"--gathering"_s, supper, u"--sat"_s, sat}).object();
    QCOMPARE(entered.value(u"seats"_s).toInt(), 5);
    const QJsonArray places = json({u"person"_s, m_store, u"Ana"_s}).object().value(u"tables"_s).toArray();
    QCOMPARE(places.size(), 2);
    QCOMPARE(places[1].toObject().value(u"with"_s).toArray(), QJsonArray{u"Cléo"_s});
    const QJsonArray attendees = json({u"list"_s, m_store, u"attendees"_s, u"--gathering"_s, supper}).array();
    QCOMPARE(attendees[1].toObject().value(u"table"_s).toString(), u"1, -"_s);
    const QString file = path(u"tables.json"_s);
    QCOMPARE(json({u"export"_s, m_store, u"tables"_s, u"--gathering"_s, supper, u"--to"_s, file}).object().value(u"rows"_s).toInt(), 5);
    for (const QString &sheet : {u"cards"_s, u"slips"_s, u"by-name"_s, u"by-table"_s})
        QCOMPARE(kith({u"export"_s, m_store, u"tables"_s, u"--gathering"_s, supper, u"--sheet"_s, sheet, u"--to"_s, path(sheet + u".pdf"_s)}).status, 0);
}

void TestCli::theSameSeedAndEpochsMakeTheSameTables()
{
    const QStringList words{u"tables"_s, u"--people"_s, u"20"_s, u"--size"_s, u"8"_s, u"--rounds"_s, u"4"_s, u"--seed"_s, u"5"_s, u"--epochs"_s, u"3"_s};
    const QJsonObject made = json(words).object();
    QCOMPARE(made.value(u"epochs"_s).toInt(), 3);
    QCOMPARE(json(words + QStringList{u"--threads"_s, u"2"_s}).object().value(u"rounds"_s), made.value(u"rounds"_s));
}

void TestCli::whatIsUnavoidableAtTheTablesIsSaid()
{
    const Ran ran = kith({u"tables"_s, u"--people"_s, u"20"_s, u"--size"_s, u"8"_s, u"--rounds"_s, u"4"_s, u"--epochs"_s, u"1"_s});
    QCOMPARE(ran.status, 0);
    QVERIFY2(ran.out.contains("At least 39 repeats are unavoidable"), ran.out.constData());
}

void TestCli::oneIsNotToldAsMany()
{
    QProcess program;
    program.start(qEnvironmentVariable("KITH_PROGRAM"), {u"tables"_s, u"--people"_s, u"2"_s, u"--size"_s, u"2"_s, u"--rounds"_s, u"2"_s});
    QVERIFY(program.waitForFinished());
    const QByteArray said = program.readAllStandardOutput();
    QVERIFY2(said.contains("1 of 2 meetings at the tables is new."), said.constData());
    QVERIFY2(said.contains("At least 1 repeat is unavoidable; these tables have 1."), said.constData());
}

QTEST_MAIN(TestCli)
#include "tst_cli.moc"
