// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Files of other services are recognised by their content, however their columns, encoding and delimiter were changed.
#include "app/exchange/csvreader.h"
#include "app/exchange/csvwriter.h"
#include "app/exchange/importfile.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace kith;
using namespace kith::exchange;

static ReadOptions options()
{
    ReadOptions options;
    options.zone = QStringLiteral("Europe/London");
    options.today = QDate(2026, 11, 23);
    return options;
}

static QByteArray sample(const QString &name)
{
    QFile file(QStringLiteral(KITH_TEST_DATA "/samples/") + name);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(name));
    return file.readAll();
}

static ImportFile must(const Result<ImportFile> &file)
{
    if (!file.ok())
        qFatal("%s", qPrintable(file.error().text));
    return *file;
}

static ImportFile readText(const QString &text, const ReadOptions &how = options())
{
    return must(readBytes(text.toUtf8(), QStringLiteral("list.csv"), how));
}

/// Everything a file says, in words, so that two readings can be compared.
static QStringList told(const ImportFile &file)
{
    QStringList rows;
    for (int i = 0; i < file.rows(); ++i) {
        const Incoming in = file.row(i);
        const Person &p = in.person;
        rows.append(QStringList{p.name, p.callName, p.givenName, p.familyName, p.emails.join(u' '), p.phones.join(u' '), p.birthday,
                                p.tags.join(u' '), p.dietaryNeeds.join(u' '), p.notes, p.externalIds.join(u' '), p.joinedOn.toString(Qt::ISODate),
                                in.guest.answer ? enumName(*in.guest.answer) : QString(), QString::number(in.guest.partySize),
                                in.guest.arrivedAt.toIso(), in.guest.tickets.join(u' '), in.guest.answeredAt.toIso(), in.refusal}
                        .join(u'|'));
    }
    return rows;
}

struct Sheet {
    QList<QStringList> rows;
};

static Sheet sheetOf(const QByteArray &bytes, const ImportFile &file)
{
    QString text = QString::fromUtf8(bytes);
    text.remove(QChar(0xFEFF));
    const QChar delimiter = file.delimiter == u"tab" ? QChar(u'\t') : file.delimiter.at(0);
    const auto table = readCsv(text, delimiter);
    Sheet sheet;
    for (int row = 0; row < table->rows(); ++row) {
        if (table->line(row) < file.headerLine)
            continue;
        QStringList cells;
        for (int column = 0; column < table->columns(row); ++column)
            cells.append(table->cell(row, column).toString());
        sheet.rows.append(cells);
    }
    return sheet;
}

static QString written(const Sheet &sheet, const QList<int> &order, char delimiter)
{
    CsvWriter writer({delimiter, false, false});
    for (const QStringList &row : sheet.rows) {
        for (int column : order)
            writer.cell(row.value(column));
        writer.endRow();
    }
    return QString::fromUtf8(writer.bytes());
}

class TestPresets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesAreRecognised_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("delimiter");
        QTest::addColumn<int>("headerLine");
        QTest::addColumn<QString>("grace");
        QTest::newRow("members") << "Tuesday_Table_Member_List_on_11-20-26.xls" << "meetup-members" << "tab" << 1
                                 << "Grace Okafor||||||||||meetup:12000000|2024-01-09||0||||";
        QTest::newRow("meetup attendees") << "meetup-attendees.csv" << "meetup-attendees" << "," << 1
                                          << "Grace Okafor||||||||||meetup:12000000|2024-01-09|declined|1|||2026-11-01T00:00:00Z|";
        QTest::newRow("eventbrite us") << "eventbrite-us.csv" << "eventbrite" << "," << 1
                                       << "Grace Okafor||Grace|Okafor|grace.okafor@example.org||||vegan||eventbrite:18441583400||declined|1||18441583400|2026-11-01T18:00:00Z|";
        QTest::newRow("eventbrite uk") << "eventbrite-uk.csv" << "eventbrite" << "," << 1
                                       << "Grace Okafor||Grace|Okafor|grace.okafor@example.org||||||||accepted|1|||2026-11-01T18:05:00Z|";
        QTest::newRow("luma") << "luma-guests.csv" << "luma" << "," << 1
                              << "Grace Okafor||||grace.okafor@example.org|+44 7700 900000|||||luma:gst-00000000||accepted|0|2026-11-24T18:30:00Z|gst-00000000 g-000000|2026-11-01T19:16:45.813Z|";
        QTest::newRow("google") << "google-contacts-2024.csv" << "google-2024" << "," << 1
                                << "Grace Okafor|Gigi|Grace|Okafor|grace.okafor@example.org alt.grace.okafor@example.org|+44 7700 900000||neighbours||met at the library\nlikes bread||||0||||";
        QTest::newRow("google old") << "google-contacts-old.csv" << "google-old" << "," << 1
                                    << "Grace Okafor||Grace|Okafor|grace.okafor@example.org|+44 7700 900000||Choir||||||0||||";
        QTest::newRow("planning center") << "planning-center-people.csv" << "pco-people" << "," << 1
                                         << "Grace Okafor||Grace|Okafor|grace.okafor@example.org|+44 7700 900000|||||pco:5000|||0||||";
        QTest::newRow("pretix") << "pretix-checkin.csv" << "pretix" << ";" << 1
                                << "Grace Okafor||||grace.okafor@example.org||||||||accepted|0||s3cr3t00000|2026-11-01T00:00:00Z|";
        QTest::newRow("hi.events") << "hi-events-attendees.csv" << "hievents" << "," << 1
                                   << "Grace Okafor||Grace|Okafor|grace.okafor@example.org||||||hievents:A-00000||accepted|0||A-00000 a_000000|2026-11-01T10:00:00Z|";
        QTest::newRow("linkedin") << "linkedin-connections.csv" << "linkedin" << "," << 4
                                  << "Grace Okafor||Grace|Okafor|grace.okafor@example.org||||||linkedin:x0|||0||||";
        QTest::newRow("rallly") << "rallly.csv" << "rallly" << "," << 1 << "Grace Okafor||||grace.okafor@example.org|||||||||0||||";
        QTest::newRow("plain") << "plain-list.csv" << "" << ";" << 1
                               << "Grace Okafor||||grace.okafor@example.org|7700 900000|1960-01-01|||||||0||||";
    }
    void samplesAreRecognised()
    {
        QFETCH(QString, file);
        QFETCH(QString, preset);
        QFETCH(QString, delimiter);
        QFETCH(int, headerLine);
        QFETCH(QString, grace);
        const ImportFile read = must(readBytes(sample(file), file, options()));
        QCOMPARE(read.preset, preset);
        QCOMPARE(read.encoding, QStringLiteral("UTF-8"));
        QCOMPARE(read.delimiter, delimiter);
        QCOMPARE(read.headerLine, headerLine);
        QCOMPARE(read.rows(), 20);
        QVERIFY(read.unclearDates.isEmpty());
        const QStringList all = told(read);
        QCOMPARE(all.first(), grace);
        for (int i = 0; i < read.rows(); ++i) {
            QVERIFY(read.row(i).refusal.isEmpty());
            QVERIFY2(read.row(i).problems.isEmpty(), qPrintable(read.row(i).problems.join(u' ')));
        }
    }

    void changedFilesSayTheSame_data() { samplesAreRecognised_data(); }
    void changedFilesSayTheSame()
    {
        QFETCH(QString, file);
        QFETCH(QString, preset);
        const QByteArray bytes = sample(file);
        const ImportFile original = must(readBytes(bytes, file, options()));
        const Sheet sheet = sheetOf(bytes, original);
        QRandomGenerator random(5);
        for (const char delimiter : {',', ';', '\t', '|'}) {
            QList<int> order;
            for (int i = 0; i < sheet.rows.first().size(); ++i)
                order.insert(random.bounded(order.size() + 1), i);
            Sheet changed = sheet;
            for (QString &header : changed.rows.first())
                header = random.bounded(2) ? QStringLiteral("  ") + header.toUpper() : header + QStringLiteral("\u00a0 ");
            const QString text = written(changed, order, delimiter);
            for (const auto encoding : {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
                QStringEncoder encode(encoding, random.bounded(2) ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
                const QByteArray encoded = encode(text);
                const ImportFile read = must(readBytes(encoded, QStringLiteral("renamed.txt"), options()));
                QCOMPARE(read.preset, preset);
                QStringList a = told(read);
                QStringList b = told(original);
                // Several columns of one kind keep the order of the file.
                if (preset == u"luma" || preset == u"hievents" || preset == u"eventbrite") {
                    for (QStringList *list : {&a, &b}) {
                        for (QString &row : *list) {
                            QStringList parts = row.split(u'|');
                            QStringList tickets = parts[15].split(u' ');
                            tickets.sort();
                            parts[15] = tickets.join(u' ');
                            row = parts.join(u'|');
                        }
                    }
                }
                QCOMPARE(a, b);
            }
        }
    }

    void cardsAreRecognised()
    {
        const ImportFile read = must(readBytes(sample(QStringLiteral("contacts-v4.vcf")), QStringLiteral("x.csv"), options()));
        QCOMPARE(read.preset, QStringLiteral("vcard"));
        QCOMPARE(told(read)[3], QStringLiteral("Łukasz Wójcik||Łukasz|Wójcik|ukasz.wojcik@example.org|+44 7700 900003|--04-03||||vcard:00000000-0000-4000-8000-000000000003|||0||||"));
    }

    void otherHeadersAreRecognised_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("preset");
        QTest::addColumn<QString>("first");
        QTest::newRow("alf.io") << "ID,Category,Event,Status,OriginalPrice,PaidPrice,Discount,VAT,ReservationID,Full Name,First Name,Last Name,E-Mail,Locked,Language,Confirmation,Billing Address,Country Code,Promo Code,Payment ID,Payment Method,External Reference\n"
                                   "u-1,Std,supper,CHECKED_IN,0,0,0,0,R1,Grace Okafor,Grace,Okafor,g@example.org,,en,,,,,,,\n"
                                << "alfio" << "Grace Okafor||Grace|Okafor|g@example.org||||||alfio:u-1||accepted|0||u-1||";
        QTest::newRow("Attendize") << "First Name,Last Name,Email,Ticket ID,Reference,Ticket Type,Order Date,Has Arrived,Arrival Time\n"
                                      "Grace,Okafor,g@example.org,7,REF1,Std,2026-11-01 10:00:00,YES,2026-11-24 19:03:00\n"
                                   << "attendize" << "Grace Okafor||Grace|Okafor|g@example.org||||||attendize:7||accepted|0|2026-11-24T19:03:00Z|7 REF1|2026-11-01T10:00:00Z|";
        QTest::newRow("ChurchCRM") << "Title,First Name,Middle Name,Last Name,Suffix,Gender,Donation Envelope,Address1,Address2,City,State,Zip,Country,Home Phone,Work Phone,Mobile Phone,Work/Other Email,Birth Date,Membership Date,Wedding Date\n"
                                      "Ms,Grace,,Okafor,,F,,,,,,,,,,07700 900000,g@example.org,1991-04-03,2020-01-02,\n"
                                   << "churchcrm" << "Grace Okafor||Grace|Okafor|g@example.org|07700 900000|1991-04-03|||||2020-01-02||0||||";
        QTest::newRow("TimeOverflow") << "N,Username,Email,Phone,Alternative Phone,Created,Last login,Locale,Balance\n4,Grace,g@example.org,07700 900000,,2020-01-02,,en,2:00\n"
                                      << "timeoverflow" << "Grace||||g@example.org|07700 900000|||||timeoverflow:4|2020-01-02||0||||";
        QTest::newRow("Outlook") << "First Name,Middle Name,Last Name,Title,Suffix,Birthday,Notes,E-mail Address,E-mail 2 Address,Mobile Phone,Business Phone,Categories\n"
                                    "Grace,,Okafor,Ms,,0/0/00,hello,g@example.org,,07700 900000,,choir;plot\n"
                                 << "outlook" << "Grace Okafor||Grace|Okafor|g@example.org|07700 900000||choir plot||hello||||0||||";
        QTest::newRow("Google Forms") << "Timestamp,What's your full name?,Email address,Any dietary requirements?,Emergency contact phone\n2026/09/20 10:00:00 AM,Grace Okafor,g@example.org,vegan,999\n"
                                      << "google-forms" << "Grace Okafor||||g@example.org||||vegan|||||0|||2026-09-20T09:00:00Z|";
        QTest::newRow("Gramps") << "Place,Title,Name,Type,Latitude,Longitude,Code,Enclosed_by,Date\n[P1],Leeds,Leeds,City,,,,,\n\n"
                                   "Person,Surname,Given,Call,Suffix,Prefix,Title,Gender,Birth date,Birth place,Birth source,Note\n[I1],Okafor,Grace,,,,,female,1991-04-03,,,hello\n\n"
                                   "Marriage,Husband,Wife,Date,Place,Source,Note\n[F1],[I2],[I1],,,,\n\nFamily,Child\n[F1],[I3]\n"
                                << "gramps" << "Grace Okafor||Grace|Okafor|||1991-04-03|||hello|gramps:[I1]|||0||||";
        QTest::newRow("Gramps, Spanish") << "Persona,Apellido,Nombre,Corto,Sufijo,Prefijo,Título,Género\n[I1],Okafor,Grace,,,,,\n" << "gramps"
                                         << "Grace Okafor||Grace|Okafor|||||||gramps:[I1]|||0||||";
        QTest::newRow("Meetup, newer") << "Name,Member ID,Location,Events attended,All time 'Yes' RSVPs,Role,URL of Member Profile\nGrace,12,Leeds,3,4,MEMBER,http://x\n"
                                       << "meetup-members" << "Grace||||||||||meetup:12|||0||||";
        QTest::newRow("pretix, German") << "Bestellnummer;Teilnehmername;Produkt;Preis;Eingecheckt;Ausgecheckt;Automatisch eingecheckt;Geheimnis;E-Mail\nA1;Grace Okafor;Platz;0,00;24.11.2026 18:01;;Nein;abc;g@example.org\n"
                                        << "pretix" << "Grace Okafor||||g@example.org||||||||accepted|0|2026-11-24T18:01:00Z|abc||";
        QTest::newRow("Hi.Events, older") << "ID,First Name,Last Name,Email,Status,Is Checked In,Checked In At,Product ID,Product Name,Event ID,Public ID,Short ID,Created Date\n1,Grace,Okafor,g@example.org,CANCELLED,No,,3,Free,9,A-1,a_1,2026-11-01 10:00:00\n"
                                          << "hievents" << "Grace Okafor||Grace|Okafor|g@example.org||||||hievents:A-1||declined|0||A-1 a_1|2026-11-01T10:00:00Z|";
        QTest::newRow("own words") << "Name,Known as,E-mail,Tel,Birthday,Diet,Groups,OK to share?,First came,Notes 2019,ID\n\"Okafor, Grace\",Gracie,g@example.org,020 7946 0117,14/03,veggie,choir; plot,Y,2026-01-06,key w/ Jim,00117\n"
                                   << "" << "Grace Okafor|Gracie|Grace|Okafor|g@example.org|020 7946 0117|--03-14|choir plot|veggie|||2026-01-06||0||||";
    }
    void otherHeadersAreRecognised()
    {
        QFETCH(QString, text);
        QFETCH(QString, preset);
        QFETCH(QString, first);
        const ImportFile read = readText(text);
        QCOMPARE(read.preset, preset);
        QCOMPARE(told(read).value(0), first);
        QCOMPARE(read.rows(), 1);
    }

    void whatHasNoPlaceIsNamed()
    {
        const ImportFile luma = must(readBytes(sample(QStringLiteral("luma-guests.csv")), QStringLiteral("x"), options()));
        QVERIFY(luma.unmapped.contains(QStringLiteral("What would you like to talk about?")));
        QVERIFY(!luma.unmapped.contains(QStringLiteral("email")));
        const ImportFile pco = must(readBytes(sample(QStringLiteral("planning-center-people.csv")), QStringLiteral("x"), options()));
        QVERIFY(pco.unmapped.contains(QStringLiteral("Medical Notes")));
        const ImportFile rallly = must(readBytes(sample(QStringLiteral("rallly.csv")), QStringLiteral("x"), options()));
        QCOMPARE(rallly.unmapped.size(), 4);
    }

    void aChosenMeaningBeatsThePreset()
    {
        ReadOptions how = options();
        how.meanings = {{QStringLiteral("what would you LIKE to talk about?"), Field::Notes}, {QStringLiteral("email"), Field::LeaveOut}};
        const ImportFile luma = must(readBytes(sample(QStringLiteral("luma-guests.csv")), QStringLiteral("x"), how));
        QCOMPARE(luma.row(0).person.notes, QStringLiteral("trees"));
        QVERIFY(luma.row(0).person.emails.isEmpty());
        how.meanings = {{QStringLiteral("no such column"), Field::Notes}};
        QVERIFY(!readBytes(sample(QStringLiteral("luma-guests.csv")), QStringLiteral("x"), how).ok());
        how.meanings.clear();
        how.preset = QStringLiteral("nothing-known");
        QVERIFY(!readBytes(sample(QStringLiteral("luma-guests.csv")), QStringLiteral("x"), how).ok());
    }

    void unclearDatesAreAskedFor()
    {
        const QString text = QStringLiteral("name,birthday\nAda,03/04/1991\nBob,05/06/1980\n");
        const ImportFile asked = readText(text);
        QCOMPARE(asked.unclearDates.size(), 1);
        QCOMPARE(asked.unclearDates[0].samples, (QStringList{QStringLiteral("03/04/1991"), QStringLiteral("05/06/1980")}));
        ReadOptions how = options();
        how.dates = DateOrder::MonthFirst;
        const ImportFile chosen = readText(text, how);
        QVERIFY(chosen.unclearDates.isEmpty());
        QCOMPARE(chosen.row(0).person.birthday, QStringLiteral("1991-03-04"));
        const ImportFile settled = readText(text + QStringLiteral("Cy,25/12/1970\nDee,31/02/1984\n"));
        QVERIFY(settled.unclearDates.isEmpty());
        QCOMPARE(settled.row(0).person.birthday, QStringLiteral("1991-04-03"));
        QVERIFY(settled.row(3).person.birthday.isEmpty());
        QVERIFY(settled.row(3).problems.value(0).contains(QStringLiteral("31/02/1984")));
    }

    void aShiftedRowIsRefusedWithItsLine()
    {
        const QString text = QString::fromUtf8(sample(QStringLiteral("rallly.csv"))).replace(QStringLiteral("Suharti,"), QStringLiteral("Suharti, Dr,"));
        const ImportFile file = readText(text);
        QCOMPARE(file.rows(), 20);
        QCOMPARE(file.row(6).line, 8);
        QVERIFY(!file.row(6).refusal.isEmpty());
        QVERIFY(file.row(7).refusal.isEmpty());
    }

    void sepLineIsHonoured()
    {
        const ImportFile file = readText(QStringLiteral("sep=|\r\nname|email\r\nAda, Countess|a@example.org\r\n"));
        QCOMPARE(file.delimiter, QStringLiteral("|"));
        QCOMPARE(file.headerLine, 2);
        QCOMPARE(file.row(0).line, 3);
        QCOMPARE(file.rows(), 1);
    }

    void hostileFilesAreReadOrRefused()
    {
        QVERIFY(!readBytes({}, QStringLiteral("x"), options()).ok());
        QVERIFY(!readBytes("\n\n\n", QStringLiteral("x"), options()).ok());
        QVERIFY(!readBytes("name,email\nAda,\"open\n", QStringLiteral("x"), options()).ok());
        QVERIFY(!readBytes(QByteArray("name").append(QByteArray(100'000, ',')), QStringLiteral("x"), options()).ok());
        QVERIFY(readBytes("just one line", QStringLiteral("x"), options()).ok());
        QRandomGenerator random(9);
        const QByteArray whole = sample(QStringLiteral("luma-guests.csv"));
        for (int round = 0; round < 300; ++round) {
            QByteArray bytes = whole;
            for (int n = 0; n < 20; ++n)
                bytes[random.bounded(bytes.size())] = char(random.bounded(256));
            const auto file = readBytes(bytes, QStringLiteral("x"), options());
            if (!file.ok())
                continue;
            for (int i = 0; i < file->rows(); ++i)
                (void)file->row(i);
        }
    }
};

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
