// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lists as files: the rows, columns and order of the screen, exact text in every format, nothing that was not agreed to.
#include "app/exchange/columnwidths.h"
#include "app/exchange/csvreader.h"
#include "app/exchange/exporting.h"
#include "app/exchange/exportpreview.h"
#include "app/exchange/listwriters.h"
#include "app/exchange/printsheet.h"
#include "app/exchange/vcard.h"
#include "app/exchange/ziparchive.h"
#include "app/followups/followups.h"
#include "app/help/helping.h"
#include "app/people/notes.h"
#include "tests/support/testcommunity.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QPainter>
#include <QProcess>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace kith;
using namespace kith::exchange;
using namespace kith::test;
using namespace Qt::StringLiterals;
using Rows = QList<QStringList>;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Rows csvRows(const QByteArray &bytes, bool guarded)
{
    const auto table = readCsv(QString::fromUtf8(bytes), u',');
    if (!table.ok())
        qFatal("%s", qPrintable(table.error().text));
    Rows rows;
    for (int row = 0; row < table->rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table->columns(row); ++column)
            cells.append((guarded ? withoutFormulaGuard(table->cell(row, column)) : table->cell(row, column)).toString());
        rows.append(cells);
    }
    return rows;
}

/// The text of every cell of the first sheet, and how many cells are anything but text.
Rows xlsxRows(const QString &path, int *notText)
{
    QByteArray sheet;
    ZipReader(path).read(u"xl/worksheets/sheet1.xml"_s, 1 << 26, [&](QByteArrayView piece) { sheet.append(piece); });
    QXmlStreamReader xml(sheet);
    Rows rows;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"row") {
            rows.append(QStringList());
        } else if (xml.name() == u"c") {
            const int column = xml.attributes().value(u"r"_s).front().unicode() - u'A';
            *notText += xml.attributes().value(u"t"_s) != u"inlineStr";
            while (rows.last().size() <= column)
                rows.last().append(QString());
        } else if (xml.name() == u"t") {
            rows.last().last() = xml.readElementText();
        }
    }
    return rows;
}

/// As a spreadsheet shows it: "_x000D_" is a carriage return, "_x005F_" an underline.
QString spelledOut(QString text)
{
    static const QRegularExpression spelling(u"_x([0-9a-fA-F]{4})_"_s);
    for (auto match = spelling.match(text); match.hasMatch(); match = spelling.match(text, match.capturedStart() + 1))
        text.replace(match.capturedStart(), match.capturedLength(), QChar(match.captured(1).toUShort(nullptr, 16)));
    return text;
}

class Evening : public TestCommunity
{
public:
    explicit Evening(Database database = Database::Sqlite) : TestCommunity(database)
    {
        supper = gathering(u"Supper and skill-swap"_s, u"2026-11-24T18:30"_s);
        change([&](Tx &tx) {
            Gathering with = supper;
            with.ends = u"2026-11-24T21:00"_s;
            with.venue = u"Mill Lane Hall"_s;
            return gatherings::save(tx, with);
        });
        zoe = guest(u"Zoë van den Berg"_s, Answer::Accepted, true, u"van den Berg"_s);
        amina = guest(u"Amina Yusuf"_s, Answer::Accepted, false, u"Yusuf"_s);
        formula = guest(u"=1+1"_s, Answer::Tentative, true, {});
        clock().set(Instant::fromIso(u"2026-11-24T18:34:05Z"_s));
        change([&](Tx &tx) { return gatherings::checkIn(tx, supper.id, zoe, tx.now(), How::Door, {}).already; });
    }

    PersonId guest(const QString &name, Answer answer, bool contact, const QString &family)
    {
        Person person;
        person.name = name;
        person.familyName = family;
        person.mayBeContacted = contact;
        person.phones = {u"+44 7700 900123"_s, u"020 7946 0000"_s};
        person.emails = {u"someone@example.org"_s};
        person.dietaryNeeds = {u"Vegan"_s, u"No nuts"_s};
        person.notes = u"secret note"_s;
        const PersonId id = change([=](Tx &tx) { return people::add(tx, person); }).id;
        change([=, this](Tx &tx) { return gatherings::answer(tx, supper.id, id, answer).waits; });
        return id;
    }

    ExportRequest attendees(const QStringList &columns = {}, ExportFormat format = ExportFormat::Csv)
    {
        ExportRequest request;
        request.what = ExportWhat::Attendees;
        request.gathering = supper.id;
        request.columns = columns;
        request.format = format;
        return request;
    }

    QString written(const ExportRequest &request)
    {
        const QString path = folder() + u"/out."_s + suffixOf(request.format);
        must(exportTo(store(), request, path, std::make_shared<Progress>()));
        return path;
    }

    Rows csv(const ExportRequest &request) { return csvRows(read(written(request)), !request.raw); }

    Gathering supper;
    PersonId zoe, amina, formula;
};

} // namespace

class TestExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void attendeesHaveEveryColumnOfTheFormat_data() { TestCommunity::databases(); }
    void attendeesHaveEveryColumnOfTheFormat();
    void listsThatGoOutUseTheNamePeoplePrefer();
    void whoLetSomebodyInIsAColumn_data() { TestCommunity::databases(); }
    void whoLetSomebodyInIsAColumn();
    void guestsOfEveryGatheringStandTogether();
    void rowsColumnsAndOrderAreThoseOfTheScreen();
    void whatTheScreenShowsCanBeSortedInAnotherWay();
    void onlyTheWantedGuestsAreWritten();
    void contactsOfThoseWhoDidNotAgreeStayEmpty();
    void notesAreInNoList();
    void noListForOthersTellsANote_data();
    void noListForOthersTellsANote();
    void unknownColumnsAndFormatsAreRefused();
    void csvReadsBackToTheLastCharacter();
    void spreadsheetCellsAreExactText();
    void pdfHasTheNamesAndPages();
    void pagesRepeatTheHeaderAndLoseNobody();
    void columnsShareThePageAndBreakNoWord();
    void aListTakesAsFewPagesAsItCan();
    void aPageBeginsWhereLinesBegin();
    void htmlIsEscapedAndWhole();
    void jsonHasTheKeysOfTheCommandLine();
    void cardsReadBack();
    void peopleComeInAnyOrder();
    void previewCountsWhatThereIs();
    void previewSaysHowManyTheScreenDoesNotShow();
    void cardsAreShownAsTheyAreWritten();
    void onlyPaperHasBoxesToTickAndRoomToSign();
    void writingSaysHowFarItIs();
    void stoppedWorkLeavesTheOldFile();
    void gatheringsAreListedWithTheirCounts();
    void aCommunityIsNeverOverwritten_data();
    void aCommunityIsNeverOverwritten();
    void whatIsNoFileStaysWhatItIs_data();
    void whatIsNoFileStaysWhatItIs();
    void aLinkLeadsToTheFileItPointsTo();
    void aSpreadsheetCutShortIsNotHandedOver();
};

void TestExport::attendeesHaveEveryColumnOfTheFormat()
{
    QFETCH(TestCommunity::Database, database);
    Evening evening(database);
    const Rows rows = evening.csv(evening.attendees());
    QCOMPARE(rows.first().join(u','),
             u"gathering_id,gathering_title,date,start_local,time_zone,person_id,display_name,given_name,family_name,email,phone,rsvp,party_size,"
             "rsvp_at,waitlist_position,attended,arrived_local,left_local,checked_in_by,walk_in,first_time,roles,table,door_note,tags,external_ids,"
             "full_name,call_name,end_local"_s);
    QCOMPARE(rows.size(), 4);
    QCOMPARE(rows[1][6], u"=1+1"_s);
    QCOMPARE(rows[3].mid(0, 17),
             (QStringList{evening.supper.id.toText(), u"Supper and skill-swap"_s, u"2026-11-24"_s, u"2026-11-24T18:30"_s, u"Europe/London"_s,
                          evening.zoe.toText(), u"Zoë van den Berg"_s, QString(), u"van den Berg"_s, u"someone@example.org"_s, u"+44 7700 900123"_s,
                          u"accepted"_s, u"1"_s, u"2026-11-23T08:00:00Z"_s, QString(), u"yes"_s, u"2026-11-24T18:34:05"_s}));
    QCOMPARE(rows[3][18], u"Mirela"_s);
    QCOMPARE(rows[3].mid(19, 2), (QStringList{u"no"_s, u"yes"_s}));
    QCOMPARE(rows[2].mid(15, 2), (QStringList{u"no"_s, QString()}));
}

void TestExport::listsThatGoOutUseTheNamePeoplePrefer()
{
    Evening evening;
    const auto called = [&](const QString &name, const QString &call, const QString &family) {
        const PersonId id = evening.guest(name, Answer::Accepted, true, family);
        evening.change([=](Tx &tx) {
            Person person = tx.get<Person>(id);
            person.callName = call;
            return people::save(tx, person).id;
        });
    };
    called(u"Chukwuemeka Obi"_s, u"Emeka"_s, u"Obi"_s);
    called(u"Suharto"_s, u"Pak Harto"_s, QString());
    called(u"Robert Mills"_s, u"Bobby Mills"_s, u"Mills"_s);
    called(u"欧阳王小雨"_s, u"小雨"_s, u"王"_s);
    Rows rows = evening.csv(evening.attendees({u"display_name"_s, u"full_name"_s}));
    rows.removeFirst();
    QCOMPARE(rows, (Rows{{u"=1+1"_s, u"=1+1"_s}, {u"Amina Yusuf"_s, u"Amina Yusuf"_s}, {u"Bobby Mills"_s, u"Robert Mills"_s},
                         {u"Emeka Obi"_s, u"Chukwuemeka Obi"_s}, {u"Pak Harto"_s, u"Suharto"_s}, {u"王小雨"_s, u"欧阳王小雨"_s},
                         {u"Zoë van den Berg"_s, u"Zoë van den Berg"_s}}));
    for (ExportLayout layout : {ExportLayout::List, ExportLayout::SignIn, ExportLayout::NamesOnly}) {
        for (ExportWhat what : {ExportWhat::Attendees, ExportWhat::People}) {
            ExportRequest request = evening.attendees({}, ExportFormat::Html);
            request.what = what;
            request.layout = layout;
            const QString page = QString::fromUtf8(read(evening.written(request)));
            QVERIFY(page.contains(u"Emeka Obi") && page.contains(u"Pak Harto") && page.contains(u"王小雨"));
            QVERIFY(!page.contains(u"Chukwuemeka") && !page.contains(u"Suharto"));
        }
    }
}

void TestExport::whoLetSomebodyInIsAColumn()
{
    QFETCH(TestCommunity::Database, database);
    Evening evening(database);
    evening.change([&](Tx &tx) {
        gatherings::setCapacity(tx, evening.supper.id, 1);
        gatherings::giveSeats(tx, evening.supper.id, {evening.formula}, u"George"_s);
        gatherings::walkIn(tx, evening.supper.id, u"Wren"_s, tx.now(), How::Door, false, u"Olive"_s);
    });
    ExportRequest request = evening.attendees({u"name"_s, u"let_in_by"_s});
    request.guests = GuestGroup::Coming | GuestGroup::Here;
    const Rows rows = evening.csv(request);
    QVERIFY(rows.contains(QStringList({u"=1+1"_s, u"George"_s})));
    QVERIFY(rows.contains(QStringList({u"Wren"_s, u"Olive"_s})));
    QVERIFY(rows.contains(QStringList({u"Amina Yusuf"_s, QString()})));
}

void TestExport::guestsOfEveryGatheringStandTogether()
{
    Evening evening;
    const Gathering july = evening.gathering(u"Picnic"_s, u"2026-07-12T13:00"_s);
    evening.change([&](Tx &tx) { return gatherings::checkIn(tx, july.id, evening.zoe, tx.now(), How::Door, {}).already; });
    ExportRequest request = evening.attendees({u"date"_s, u"name"_s, u"walk_in"_s, u"first_time"_s, u"arrived_local"_s});
    request.gathering = {};
    const Rows rows = evening.csv(request);
    QCOMPARE(rows.size(), 5);
    // Summer time in July, none in November: the same instant reads an hour later.
    QCOMPARE(rows[1].mid(0, 4), (QStringList{u"2026-07-12"_s, u"Zoë van den Berg"_s, u"yes"_s, u"yes"_s}));
    QCOMPARE(rows[4].mid(0, 4), (QStringList{u"2026-11-24"_s, u"Zoë van den Berg"_s, u"no"_s, u"no"_s}));
}

void TestExport::rowsColumnsAndOrderAreThoseOfTheScreen()
{
    Evening evening;
    ExportRequest request = evening.attendees({u"needs"_s, u"display_name"_s});
    request.rows = QList<qint64>{evening.zoe.value, 4711, evening.formula.value};
    QCOMPARE(evening.csv(request), (Rows{{u"needs"_s, u"display_name"_s}, {u"Vegan; No nuts"_s, u"Zoë van den Berg"_s}, {u"Vegan; No nuts"_s, u"=1+1"_s}}));
    request.rows = QList<qint64>{};
    QCOMPARE(evening.csv(request).size(), 1);
    request.rows.reset();
    request.columns = {u"name"_s};
    request.order = ExportOrder::FamilyName;
    QCOMPARE(evening.csv(request), (Rows{{u"display_name"_s}, {u"=1+1"_s}, {u"Zoë van den Berg"_s}, {u"Amina Yusuf"_s}}));
    request.order = ExportOrder::Arrival;
    QCOMPARE(evening.csv(request).value(1), QStringList{u"Zoë van den Berg"_s});
}

void TestExport::whatTheScreenShowsCanBeSortedInAnotherWay()
{
    Evening evening;
    ExportRequest guests = evening.attendees({u"name"_s});
    guests.rows = QList<qint64>{evening.zoe.value, evening.amina.value};
    guests.order = ExportOrder::FirstName;
    QCOMPARE(evening.csv(guests), (Rows{{u"display_name"_s}, {u"Amina Yusuf"_s}, {u"Zoë van den Berg"_s}}));
    guests.order = ExportOrder::FamilyName;
    QCOMPARE(evening.csv(guests), (Rows{{u"display_name"_s}, {u"Zoë van den Berg"_s}, {u"Amina Yusuf"_s}}));
    guests.rows = QList<qint64>{evening.amina.value, evening.zoe.value};
    guests.order = ExportOrder::Arrival;
    QCOMPARE(evening.csv(guests), (Rows{{u"display_name"_s}, {u"Zoë van den Berg"_s}, {u"Amina Yusuf"_s}}));
    ExportRequest people;
    people.columns = {u"name"_s};
    people.rows = QList<qint64>{evening.zoe.value, evening.amina.value};
    people.order = ExportOrder::FirstName;
    QCOMPARE(evening.csv(people), (Rows{{u"name"_s}, {u"Amina Yusuf"_s}, {u"Zoë van den Berg"_s}}));
    people.order = ExportOrder::FamilyName;
    QCOMPARE(evening.csv(people), (Rows{{u"name"_s}, {u"Zoë van den Berg"_s}, {u"Amina Yusuf"_s}}));
}

void TestExport::onlyTheWantedGuestsAreWritten()
{
    Evening evening;
    ExportRequest request = evening.attendees({u"name"_s});
    request.guests = GuestGroup::Maybe;
    QCOMPARE(evening.csv(request), (Rows{{u"display_name"_s}, {u"=1+1"_s}}));
    request.guests = GuestGroup::Here;
    QCOMPARE(evening.csv(request), (Rows{{u"display_name"_s}, {u"Zoë van den Berg"_s}}));
    request.guests = GuestGroups(GuestGroup::Coming) | GuestGroup::Maybe;
    QCOMPARE(evening.csv(request).size(), 4);
}

void TestExport::contactsOfThoseWhoDidNotAgreeStayEmpty()
{
    Evening evening;
    ExportRequest request = evening.attendees({u"name"_s, u"phone"_s, u"email"_s});
    const QStringList agreed{u"Zoë van den Berg"_s, u"+44 7700 900123"_s, u"someone@example.org"_s};
    const QStringList withheld{u"Amina Yusuf"_s, QString(), QString()};
    QVERIFY(evening.csv(request).contains(agreed));
    QVERIFY(evening.csv(request).contains(withheld));
    request.contactsOfAll = true;
    QVERIFY(evening.csv(request).contains(QStringList{u"Amina Yusuf"_s, u"+44 7700 900123"_s, u"someone@example.org"_s}));
    request.format = ExportFormat::Html;
    QCOMPARE(read(evening.written(request)).count("someone@example.org"), 2);
}

void TestExport::notesAreInNoList()
{
    Evening evening;
    for (ExportFormat format : formatsFor(ExportWhat::People)) {
        ExportRequest people;
        people.format = format;
        QVERIFY(!read(evening.written(people)).contains("secret note"));
    }
    ExportRequest people;
    people.columns = {u"name"_s, u"notes"_s};
    const auto refused = wait(exportTo(evening.store(), people, evening.folder() + u"/notes.csv"_s, std::make_shared<Progress>()));
    QVERIFY(!refused.ok());
    QVERIFY(refused.error().text.startsWith(u"Notes never leave in a list"));
    QVERIFY(!QFile::exists(evening.folder() + u"/notes.csv"_s));
}

void TestExport::noListForOthersTellsANote_data()
{
    QTest::addColumn<ExportWhat>("what");
    QTest::newRow("people") << ExportWhat::People;
    QTest::newRow("attendees") << ExportWhat::Attendees;
    QTest::newRow("gatherings") << ExportWhat::Gatherings;
    QTest::newRow("help") << ExportWhat::Help;
    QTest::newRow("follow-ups") << ExportWhat::FollowUps;
    QTest::newRow("tables") << ExportWhat::Tables;
}

/// Of whatever level, and with every column a list has.
void TestExport::noListForOthersTellsANote()
{
    QFETCH(ExportWhat, what);
    Evening evening;
    evening.change([&](Tx &tx) {
        for (const NoteLevel level : {NoteLevel::Organizers, NoteLevel::Mine, NoteLevel::Door}) {
            notes::write(tx, {{}, evening.zoe, {}, {}, level, u"told in confidence"_s, {}, {}, {}});
            notes::write(tx, {{}, {}, evening.supper.id, {}, level, u"told in confidence"_s, {}, {}, {}});
        }
        Help help;
        help.helperId = evening.zoe;
        help.what = u"Moved a sofa"_s;
        helps::log(tx, help, {evening.amina});
        FollowUp promise;
        promise.aboutId = evening.zoe;
        promise.what = u"Ring her"_s;
        promise.dueOn = QDate(2026, 11, 30);
        followups::promise(tx, promise);
    });
    for (const ExportFormat format : formatsFor(what)) {
        ExportRequest request = evening.attendees({}, format);
        request.what = what;
        for (const ExportColumn &column : format == ExportFormat::VCard ? QList<ExportColumn>() : offeredColumns(what, format))
            request.columns.append(column.id);
        const QByteArray bytes = read(evening.written(request));
        QVERIFY(!bytes.isEmpty());
        QVERIFY2(!bytes.contains("confidence") && !bytes.contains("secret note"), qPrintable(suffixOf(format)));
    }
}

void TestExport::unknownColumnsAndFormatsAreRefused()
{
    Evening evening;
    const auto refused = wait(exportTo(evening.store(), evening.attendees({u"shoe_size"_s}), evening.folder() + u"/x.csv"_s, std::make_shared<Progress>()));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().text.contains(u"display_name"), qPrintable(refused.error().text));
    const auto zip = wait(exportTo(evening.store(), evening.attendees({}, ExportFormat::Zip), evening.folder() + u"/x.zip"_s, std::make_shared<Progress>()));
    QVERIFY(!zip.ok());
    QCOMPARE(formatOfFile(u"/tmp/List.XLSX"_s), ExportFormat::Xlsx);
    QVERIFY(!formatOfFile(u"list.doc"_s));
    const auto nowhere = wait(exportTo(evening.store(), evening.attendees(), u"/nowhere/at/all.csv"_s, std::make_shared<Progress>()));
    QVERIFY(!nowhere.ok());
}

void TestExport::csvReadsBackToTheLastCharacter()
{
    const QStringList hostile{u"=1+1"_s, u"+44 7700 900123"_s, u"-5"_s, u"@here"_s, u"\tindented"_s, u"'=quoted"_s, u"'"_s, u"''"_s, u" spaced "_s,
                              u"a,b;c\td"_s, u"say \"hi\""_s, u"two\r\nlines\nand\rthree"_s, u"Łukasz Żółć"_s, u"王小雨"_s, u"ליאת"_s, u"😀 \u200d"_s,
                              u"sep=;"_s, u"\ufeffmark"_s, QString()};
    Evening evening;
    for (const QString &text : hostile) {
        Person person;
        person.name = u"x"_s;
        person.pronouns = text;
        evening.change([=](Tx &tx) { return tx.insert(person).id; });
    }
    ExportRequest request;
    request.columns = {u"pronouns"_s};
    for (bool raw : {false, true}) {
        request.raw = raw;
        QStringList found;
        for (const QStringList &row : evening.csv(request).mid(1))
            found.append(row.value(0));
        for (const QString &text : hostile)
            QVERIFY2(found.contains(text), qPrintable(text));
    }
    const QByteArray bytes = read(evening.written(request));
    QVERIFY(bytes.startsWith("\xEF\xBB\xBFpronouns\r\n"));
    QVERIFY(bytes.contains("\r\n=1+1\r\n"));
    request.raw = false;
    QVERIFY(read(evening.written(request)).contains("\r\n'=1+1\r\n"));
}

void TestExport::spreadsheetCellsAreExactText()
{
    const QStringList exact{u"=1+1"_s, u"+44 7700 900123"_s, u"two\nlines"_s, u"carriage\r\nreturn"_s, u"  spaced  "_s, u"Zoë Łukasz 王小雨"_s,
                            u"<b>&amp;</b>"_s, u"0012"_s, u"1e5"_s, u"2026-11-24"_s, u"bell \u0007"_s, u"none \ufffd"_s, u"_x0041_ _x000D_ _x00"_s};
    ExportTable table;
    table.title = u"A very [long] title: of / a \\ gathering?"_s;
    table.columns = {{u"a"_s, u"a"_s, u"Name"_s, CellKind::Text}, {u"n"_s, u"n"_s, u"Seats"_s, CellKind::Number}};
    for (QString text : exact) {
        table.put(text.replace(QChar(0xFFFD), QChar(0xFFFF)).toUtf8());
        table.endCell();
        table.putNumber(7);
        table.endCell();
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"list.xlsx"_s);
    Progress progress;
    writeXlsx(table, path, progress);
    int notText = 0;
    const Rows rows = xlsxRows(path, &notText);
    QCOMPARE(notText, 0);
    QCOMPARE(rows.size(), exact.size() + 1);
    QCOMPARE(rows.first(), (QStringList{u"Name"_s, u"Seats"_s}));
    for (qsizetype i = 0; i < exact.size(); ++i)
        QCOMPARE(spelledOut(rows[i + 1].value(0)), exact[i]);
    QByteArray book;
    ZipReader(path).read(u"xl/workbook.xml"_s, 1 << 20, [&](QByteArrayView piece) { book.append(piece); });
    QVERIFY2(book.contains("name=\"A very long title of a gatherin\""), book.constData());

    table.put(QByteArray(40000, 'x'));
    table.endCell();
    table.endCell();
    QVERIFY_EXCEPTION_THROWN(writeXlsx(table, path, progress), Failure);
}

void TestExport::pdfHasTheNamesAndPages()
{
    Evening evening;
    evening.guest(u"נועה לוי"_s, Answer::Accepted, true, {});
    evening.guest(u"王小雨"_s, Answer::Accepted, true, {});
    const QString path = evening.written(evening.attendees({}, ExportFormat::Pdf));
    QVERIFY(read(path).startsWith("%PDF-"));
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
    QProcess process;
    process.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    QVERIFY(process.waitForFinished());
    const QString text = QString::fromUtf8(process.readAllStandardOutput());
    for (const QString &expected : {u"Supper and skill-swap"_s, u"Mill Lane Hall"_s, u"Zoë van den Berg"_s, u"王小雨"_s, u"Vegan, No nuts"_s, u"Page 1 of 1"_s,
                                    u"18:30–21:00"_s})
        QVERIFY2(text.contains(expected), qPrintable(expected + u" is not in\n"_s + text));
    QVERIFY(!text.contains(u"7700"));
}

void TestExport::pagesRepeatTheHeaderAndLoseNobody()
{
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())
        QSKIP("pdftotext is not installed");
    for (ExportLayout layout : {ExportLayout::List, ExportLayout::SignIn, ExportLayout::NamesOnly}) {
        ExportTable table;
        table.title = u"Many"_s;
        table.columns = {{u"display_name"_s, u"name"_s, u"Who"_s, CellKind::Text}};
        for (int i = 0; i < 130; ++i) {
            table.put(QByteArray("Guest#") + QByteArray::number(i) + (i % 7 ? "" : " with a very long name that goes on and on, because somebody wrote "
                                                                                  "down everything they were ever called by anybody in their whole life"));
            table.endCell();
        }
        QTemporaryDir folder;
        QFile file(folder.filePath(u"many.pdf"_s));
        Progress progress;
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(pdfBytes(table, layout, progress)) > 0);
        QVERIFY(progress.total() > 1);
        QCOMPARE(progress.done(), progress.total());
        file.close();
        QProcess process;
        process.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
        QVERIFY(process.waitForFinished());
        const QString text = QString::fromUtf8(process.readAllStandardOutput());
        const int pages = int(text.count(u'\f'));
        QVERIFY(pages >= 2);
        QCOMPARE(text.count(u"Who"_s) % pages, 0);
        QVERIFY(text.contains(u"Page %1 of %1"_s.arg(pages)));
        for (int i = 0; i < 130; ++i)
            QVERIFY2(text.contains(QRegularExpression(u"Guest#%1\\b"_s.arg(i))), qPrintable(QString::number(i)));
    }
    ExportTable empty;
    empty.title = u"Nobody"_s;
    QCOMPARE(PrintSheet(empty, ExportLayout::List).pages(), 1);
}

void TestExport::columnsShareThePageAndBreakNoWord()
{
    using Widths = QList<double>;
    const auto rounded = [](Widths widths) {
        for (double &width : widths)
            width = std::round(width);
        return widths;
    };
    const ColumnRoom tick{10, 10, 1, false}, name{100, 40, 1.7, true}, needs{200, 90, 1, true}, email{80, 80, 1, true};
    QCOMPARE(rounded(sharedWidths({tick, name, needs}, 610)), (Widths{10, 200, 400}));
    QCOMPARE(rounded(sharedWidths({name, needs}, 180)), (Widths{90, 90}));
    QCOMPARE(rounded(sharedWidths({name, needs, email}, 220)), (Widths{50, 90, 80}));
    // Where not even the longest words fit side by side, they are broken rather than lost.
    QCOMPARE(rounded(sharedWidths({needs, email}, 100)), (Widths{50, 50}));
    QVERIFY(sharedWidths({}, 100).isEmpty());
}

void TestExport::aPageBeginsWhereLinesBegin()
{
    ExportTable table;
    table.title = u"Supper"_s;
    table.columns = {{u"display_name"_s, u"name"_s, u"Name"_s, CellKind::Text}};
    table.put("Ada");
    table.endCell();
    const auto inkAround = [&table] {
        QImage page(400, 560, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        painter.scale(page.width() / PrintSheet::pageWidth, page.width() / PrintSheet::pageWidth);
        PrintSheet(table, ExportLayout::List).paint(painter, 0);
        painter.end();
        double sum = 0, weight = 0;
        // The title and the one name; the number of the page stands at the other side.
        for (int y = 0; y < page.height() / 2; ++y) {
            for (int x = 0; x < page.width(); ++x) {
                const bool isInk = qGray(page.pixel(x, y)) < 140;
                sum += isInk ? x : 0;
                weight += isInk;
            }
        }
        return sum / weight / page.width();
    };
    const double left = inkAround();
    QVERIFY2(left < 0.4, qPrintable(QString::number(left)));
    const auto back = qScopeGuard([before = QLocale()] { QLocale::setDefault(before); });
    QLocale::setDefault(QLocale(u"ar"_s));
    const double right = inkAround();
    QVERIFY2(right > 0.6, qPrintable(QString::number(right)));
}

void TestExport::aListTakesAsFewPagesAsItCan()
{
    const auto pagesOf = [](int rows, ExportLayout layout, const QByteArray &first = "Ada") {
        ExportTable table;
        table.title = u"Supper"_s;
        table.columns = {{u"display_name"_s, u"name"_s, u"Name"_s, CellKind::Text}};
        for (int i = 0; i < rows; ++i) {
            table.put(i == 0 ? first : QByteArray("Somebody Else"));
            table.endCell();
        }
        return PrintSheet(table, layout).pages();
    };
    QCOMPARE(pagesOf(0, ExportLayout::List), 1);
    QCOMPARE(pagesOf(30, ExportLayout::List), 1);
    QCOMPARE(pagesOf(60, ExportLayout::List), 2);
    // One endless name does not keep all the others from standing in two columns.
    QCOMPARE(pagesOf(60, ExportLayout::NamesOnly, QByteArray("Ada ").repeated(60)), 1);
}

void TestExport::htmlIsEscapedAndWhole()
{
    Evening evening;
    evening.guest(u"<script>alert('x')</script> & \"co\""_s, Answer::Accepted, true, {});
    const QByteArray html = read(evening.written(evening.attendees({}, ExportFormat::Html)));
    QVERIFY(html.contains("&lt;script&gt;"));
    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("<html lang=\"en\" dir=\"ltr\">"));
    QVERIFY(html.contains("Zoë van den Berg"));
    QVERIFY(!html.contains("http://") && !html.contains("https://") && !html.contains("src="));
}

void TestExport::jsonHasTheKeysOfTheCommandLine()
{
    Evening evening;
    const QJsonArray array = QJsonDocument::fromJson(read(evening.written(evening.attendees({}, ExportFormat::Json)))).array();
    QCOMPARE(array.size(), 3);
    const QJsonObject zoe = array.last().toObject();
    QStringList keys = zoe.keys();
    QStringList wanted = u"person_id name rsvp party_size waitlist_position attended arrived_at left_at checked_in_by walk_in roles table"_s.split(u' ');
    wanted.sort();
    QCOMPARE(keys, wanted);
    QCOMPARE(zoe.value(u"person_id").toString(), evening.zoe.toText());
    QCOMPARE(zoe.value(u"attended"), QJsonValue(true));
    QCOMPARE(zoe.value(u"party_size"), QJsonValue(1));
    QCOMPARE(zoe.value(u"arrived_at").toString(), u"2026-11-24T18:34:05Z"_s);
    QVERIFY(zoe.value(u"left_at").isNull());
    QVERIFY(zoe.value(u"waitlist_position").isNull());

    ExportRequest people;
    people.format = ExportFormat::Json;
    const QJsonObject person = QJsonDocument::fromJson(read(evening.written(people))).array().last().toObject();
    QCOMPARE(person.value(u"phones").toArray().size(), 2);
    QCOMPARE(person.value(u"note_count").toInt(), 1);
    QCOMPARE(person.value(u"archived"), QJsonValue(false));
    QCOMPARE(person.value(u"times_here").toInt(), 1);
}

void TestExport::cardsReadBack()
{
    Evening evening;
    const auto cards = readVCards(QString::fromUtf8(read(evening.written(evening.attendees({}, ExportFormat::VCard)))));
    QVERIFY(cards.ok());
    QCOMPARE(cards->cards.size(), 3);
    QCOMPARE(cards->cards.last().name, u"Zoë van den Berg"_s);
    QCOMPARE(cards->cards.last().phones.size(), 2);
    QCOMPARE(cards->cards[1].name, u"Amina Yusuf"_s);
    QVERIFY(cards->cards[1].emails.isEmpty());
    QVERIFY(cards->cards.last().note.isEmpty());
}

void TestExport::peopleComeInAnyOrder()
{
    Evening evening;
    evening.change([&](Tx &tx) { people::archive(tx, {evening.amina}); return 0; });
    ExportRequest request;
    request.columns = {u"name"_s, u"times_here"_s};
    QCOMPARE(evening.csv(request), (Rows{{u"name"_s, u"times_here"_s}, {u"=1+1"_s, u"0"_s}, {u"Zoë van den Berg"_s, u"1"_s}}));
    request.withArchived = true;
    QCOMPARE(evening.csv(request).size(), 4);
    request.rows = QList<qint64>{evening.zoe.value, evening.amina.value};
    QCOMPARE(evening.csv(request).value(2).value(0), u"Amina Yusuf"_s);
    request.rows.reset();
    request.order = ExportOrder::FamilyName;
    QCOMPARE(evening.csv(request).value(3).value(0), u"Amina Yusuf"_s);
}

void TestExport::previewCountsWhatThereIs()
{
    Evening evening;
    ExportRequest request = evening.attendees({u"name"_s}, ExportFormat::Pdf);
    request.guests = GuestGroup::Coming;
    const ExportPreview preview = evening.ask([=](Reader &reader) { return previewOf(reader, request); });
    QCOMPARE(preview.table.rows(), 2);
    QCOMPARE(preview.table.title, u"Supper and skill-swap"_s);
    QCOMPARE(preview.table.subtitle, u"Tuesday 24 November 2026, 18:30–21:00 · Mill Lane Hall · 2 coming"_s);
    QCOMPARE(preview.filled.value(u"phone"_s), 1);
    QCOMPARE(preview.guests.value(GuestGroup::Coming), 2);
    QCOMPARE(preview.guests.value(GuestGroup::Maybe), 1);
    QCOMPARE(preview.guests.value(GuestGroup::Here), 1);
    QVERIFY(!preview.filled.contains(u"roles"_s));
    QVERIFY(clipboardText(preview.table).startsWith(u"Name\nAmina Yusuf\n"));
    const QString name = evening.ask([=](Reader &reader) { return suggestedName(reader, request); });
    QCOMPARE(name, u"Supper and skill-swap 2026-11-24.pdf"_s);
}

void TestExport::previewSaysHowManyTheScreenDoesNotShow()
{
    Evening evening;
    ExportRequest request = evening.attendees();
    const auto left = [&] { return evening.ask([=](Reader &reader) { return previewOf(reader, request).left; }); };
    QCOMPARE(left(), 0);
    request.rows = QList<qint64>{evening.zoe.value};
    request.guests = GuestGroup::Coming;
    QCOMPARE(left(), 2);
    request.what = ExportWhat::People;
    QCOMPARE(left(), 2);
    request.what = ExportWhat::Gatherings;
    request.rows = QList<qint64>{evening.supper.id.value};
    QCOMPARE(left(), 0);
}

void TestExport::cardsAreShownAsTheyAreWritten()
{
    Evening evening;
    const ExportRequest request = evening.attendees({}, ExportFormat::VCard);
    const ExportPreview preview = evening.ask([=](Reader &reader) { return previewOf(reader, request); });
    QVERIFY(preview.offered.isEmpty());
    QCOMPARE(preview.table.title, u"Supper and skill-swap"_s);
    QCOMPARE(preview.table.rows(), 3);
    const auto column = [&](const QString &id) {
        const auto found = std::find_if(preview.table.columns.begin(), preview.table.columns.end(), [&](const ExportColumn &one) { return one.id == id; });
        return int(found - preview.table.columns.begin());
    };
    QCOMPARE(preview.table.text(2, column(u"name"_s)), u"Zoë van den Berg"_s);
    QCOMPARE(preview.table.text(2, column(u"phones"_s)), u"+44 7700 900123, 020 7946 0000"_s);
    QCOMPARE(preview.table.text(1, column(u"phones"_s)), QString());
}

void TestExport::onlyPaperHasBoxesToTickAndRoomToSign()
{
    const auto has = [](ExportFormat format, CellKind kind) {
        const QList<ExportColumn> offered = offeredColumns(ExportWhat::Attendees, format);
        return std::any_of(offered.begin(), offered.end(), [=](const ExportColumn &column) { return column.kind == kind; });
    };
    QVERIFY(has(ExportFormat::Pdf, CellKind::Tick) && has(ExportFormat::Pdf, CellKind::Signature));
    QVERIFY(!has(ExportFormat::Xlsx, CellKind::Tick) && has(ExportFormat::Xlsx, CellKind::Signature));
    QVERIFY(!has(ExportFormat::Csv, CellKind::Tick) && !has(ExportFormat::Csv, CellKind::Signature));
}

void TestExport::writingSaysHowFarItIs()
{
    Evening evening;
    for (ExportFormat format : {ExportFormat::Csv, ExportFormat::Json, ExportFormat::Xlsx}) {
        const auto progress = std::make_shared<Progress>();
        must(exportTo(evening.store(), evening.attendees({}, format), evening.folder() + u"/list"_s, progress));
        QCOMPARE(progress->total(), 3);
        QCOMPARE(progress->done(), 3);
    }
}

void TestExport::stoppedWorkLeavesTheOldFile()
{
    Evening evening;
    const QString path = evening.written(evening.attendees({}, ExportFormat::Xlsx));
    const QByteArray before = read(path);
    auto progress = std::make_shared<Progress>();
    progress->stop();
    const auto stopped = wait(exportTo(evening.store(), evening.attendees({}, ExportFormat::Xlsx), path, progress));
    QVERIFY(!stopped.ok());
    QCOMPARE(stopped.error().kind, Error::Kind::Stopped);
    QCOMPARE(read(path), before);
    QCOMPARE(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void TestExport::gatheringsAreListedWithTheirCounts()
{
    Evening evening;
    ExportRequest request;
    request.what = ExportWhat::Gatherings;
    const Rows rows = evening.csv(request);
    QCOMPARE(rows.first().join(u','), u"id,title,starts,ends,all_day,zone,venue,capacity,state,series_id,attendance_closed,coming,waiting,here"_s);
    QCOMPARE(rows.value(1).mid(1, 3), (QStringList{u"Supper and skill-swap"_s, u"2026-11-24T18:30"_s, u"2026-11-24T21:00"_s}));
    QCOMPARE(rows.value(1).mid(11), (QStringList{u"2"_s, u"0"_s, u"1"_s}));
}

void TestExport::aCommunityIsNeverOverwritten_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("name");
    for (const char *format : {"csv", "xlsx", "json", "zip"}) {
        QTest::addRow("%s over the open one", format) << QString::fromLatin1(format) << u"Tuesday.kith"_s;
        QTest::addRow("%s over a link to it", format) << QString::fromLatin1(format) << u"link"_s;
        QTest::addRow("%s over another", format) << QString::fromLatin1(format) << u"Other.kith"_s;
    }
}

void TestExport::aCommunityIsNeverOverwritten()
{
    QFETCH(QString, format);
    QFETCH(QString, name);
    Evening evening;
    const QString path = evening.folder() + u'/' + name;
    must(evening.store().backUp(evening.folder() + u"/Other.kith"_s));
    QVERIFY(QFile::link(evening.location().path, evening.folder() + u"/link"_s));
    const QByteArray before = read(path);
    ExportRequest request;
    request.what = format == u"zip" ? ExportWhat::Everything : ExportWhat::People;
    request.format = *formatNamed(format);
    const auto refused = wait(exportTo(evening.store(), request, path, std::make_shared<Progress>()));
    QVERIFY(!refused.ok());
    QVERIFY2(refused.error().text.contains(u"is a community of Kith"), qPrintable(refused.error().text));
    QCOMPARE(read(path), before);
    evening.person(u"Olive"_s);
}

void TestExport::whatIsNoFileStaysWhatItIs_data()
{
    QTest::addColumn<ExportFormat>("format");
    QTest::newRow("csv") << ExportFormat::Csv;
    QTest::newRow("xlsx") << ExportFormat::Xlsx;
}

void TestExport::whatIsNoFileStaysWhatItIs()
{
    QFETCH(ExportFormat, format);
    Evening evening;
    const QString pipe = evening.folder() + u"/pipe"_s;
    QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
    for (const auto &[path, why] : {std::pair{pipe, u"a device or a pipe"_s}, std::pair{u"/dev/null"_s, u"a device or a pipe"_s}, std::pair{evening.folder(), u"is a folder"_s}}) {
        const auto refused = wait(exportTo(evening.store(), evening.attendees({}, format), path, std::make_shared<Progress>()));
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.contains(why), qPrintable(refused.error().text));
        QVERIFY(!QFileInfo(path).isFile());
    }
}

void TestExport::aLinkLeadsToTheFileItPointsTo()
{
    Evening evening;
    const QString file = evening.folder() + u"/real.csv"_s, link = evening.folder() + u"/link.csv"_s;
    QVERIFY(QFile(file).open(QIODevice::WriteOnly));
    QVERIFY(QFile::link(file, link));
    must(exportTo(evening.store(), evening.attendees(), link, std::make_shared<Progress>()));
    QVERIFY(QFileInfo(link).isSymLink());
    QVERIFY(read(file).contains("Zoë"));
}

void TestExport::aSpreadsheetCutShortIsNotHandedOver()
{
    // What the spreadsheet is put together from outgrows the limit long before the packed file does.
    ExportTable table;
    table.columns = {{u"a"_s, u"a"_s, u"Name"_s, CellKind::Text}};
    for (int i = 0; i < 20'000; ++i) {
        table.put("The very same name for everybody here");
        table.endCell();
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(u"list.xlsx"_s);
    Progress progress;
    writeXlsx(table, path, progress);
    QVERIFY(QFileInfo(path).size() < 200'000);
    rlimit old{};
    ::getrlimit(RLIMIT_FSIZE, &old);
    const rlimit tight{400'000, old.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &tight);
    bool isRefused = false;
    try {
        writeXlsx(table, path, progress);
    } catch (const Failure &failure) {
        isRefused = failure.error.kind == Error::Kind::Storage;
    }
    ::setrlimit(RLIMIT_FSIZE, &old);
    QVERIFY(isRefused);
    writeXlsx(table, path, progress);
}

QTEST_MAIN(TestExport)
#include "tst_export.moc"
