// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Text, encodings, cells and rows: what is read is what was written.
#include "app/exchange/csvreader.h"
#include "app/exchange/csvwriter.h"
#include "app/exchange/textsource.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QStringEncoder>
#include <QTest>

using namespace kith;
using namespace kith::exchange;
using Rows = QList<QStringList>;

static Rows rowsOf(const CsvTable &table)
{
    Rows rows;
    for (int row = 0; row < table.rows(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columns(row); ++column)
            cells.append(table.cell(row, column).toString());
        rows.append(cells);
    }
    return rows;
}

class TestCsv : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsAreReadAsTheRfcSays_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("plain") << "a,b\r\nc,d\r\n" << Rows{{"a", "b"}, {"c", "d"}};
        QTest::newRow("no last line end") << "a,b\nc,d" << Rows{{"a", "b"}, {"c", "d"}};
        QTest::newRow("old Mac") << "a,b\rc,d\r" << Rows{{"a", "b"}, {"c", "d"}};
        QTest::newRow("quotes") << "\"a, \"\"b\"\"\",c\n" << Rows{{"a, \"b\"", "c"}};
        QTest::newRow("line break in a cell") << "\"a\r\nb\",c\nd,e\n" << Rows{{"a\r\nb", "c"}, {"d", "e"}};
        QTest::newRow("empty cells") << ",,\n" << Rows{{"", "", ""}};
        QTest::newRow("blank line") << "a\n\nb\n" << Rows{{"a"}, {""}, {"b"}};
        QTest::newRow("quote inside a plain cell") << "5\" pipe,b\n" << Rows{{"5\" pipe", "b"}};
        QTest::newRow("text behind a quote") << "\"a\"b,c\n" << Rows{{"ab", "c"}};
        QTest::newRow("empty quotes at the end") << "a,\"\"" << Rows{{"a", ""}};
    }
    void cellsAreReadAsTheRfcSays()
    {
        QFETCH(QString, text);
        QFETCH(Rows, rows);
        const auto table = readCsv(text, u',');
        QVERIFY(table.ok());
        QCOMPARE(rowsOf(*table), rows);
    }

    void rowsKnowTheLineTheyBeginIn()
    {
        const auto table = readCsv(QStringLiteral("a\r\n\"b\r\nb\nb\"\r\nc\r\n"), u',');
        QVERIFY(table.ok());
        QCOMPARE(table->line(0), 1);
        QCOMPARE(table->line(1), 2);
        QCOMPARE(table->line(2), 5);
    }

    void anOpenQuoteIsRefusedWithItsLine()
    {
        const auto table = readCsv(QStringLiteral("name,note\nAda,x\nBob,\"open\nCara,y\n"), u',');
        QVERIFY(!table.ok());
        QVERIFY2(table.error().text.contains(QStringLiteral("Line 3")), qPrintable(table.error().text));
    }

    void rowsSwallowedByAnOpenQuoteAreNotLost_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("closed by the next quote") << "name,email\nAda,a@x.org\nBob,\"b@x.org\nCy,\"c@x.org\"\nDee,d@x.org\n";
        QTest::newRow("opened in front of a name") << "name,email\nAda,a@x.org\n\"Bob,b@x.org\nCy,c@x.org\nDee,\"d@x.org\"\n";
        QTest::newRow("closed in front of a name") << "name,email\nAda,a@x.org\n\"Bob,b@x.org\n\"Cy\",c@x.org\nDee,\"d@x.org\"\n";
    }
    void rowsSwallowedByAnOpenQuoteAreNotLost()
    {
        QFETCH(QString, text);
        const auto table = readCsv(text, u',');
        QVERIFY(!table.ok());
        QVERIFY2(table.error().text.startsWith(QStringLiteral("Line 3")), qPrintable(table.error().text));
    }

    void blanksBehindAClosedQuoteAreNoText()
    {
        const auto table = readCsv(QStringLiteral("\"a\nb\" ,c\n"), u',');
        QVERIFY(table.ok());
        QCOMPARE(rowsOf(*table).value(0).value(1), QStringLiteral("c"));
    }

    void tooMuchIsRefusedWithItsLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("said");
        QTest::newRow("a long cell") << "a\n" + QString(70'000, u'x') + "\n" << "Line 2";
        QTest::newRow("many columns") << QString(100'000, u',') << "Line 1";
        QTest::newRow("many rows") << QString("a\n").repeated(200'002) << "Line 200002";
        QTest::newRow("an open quote and a large file") << "a,\"" + QString("b\n").repeated(100'000) << "Line 1";
    }
    void tooMuchIsRefusedWithItsLine()
    {
        QFETCH(QString, text);
        QFETCH(QString, said);
        const auto table = readCsv(text, u',');
        QVERIFY(!table.ok());
        QVERIFY2(table.error().text.startsWith(said), qPrintable(table.error().text));
    }

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<bool>("guarded");
        QTest::addColumn<char>("delimiter");
        QTest::newRow("guarded, comma") << true << ',';
        QTest::newRow("raw, comma") << false << ',';
        QTest::newRow("guarded, semicolon") << true << ';';
        QTest::newRow("guarded, tab") << true << '\t';
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(bool, guarded);
        QFETCH(char, delimiter);
        QRandomGenerator random(42);
        const QStringList pieces{"a", "'", "=1+1", "+44 07", "-", "@x", "\t", "\r\n", "\n", "\"", ",", ";", " ", "é", "小雨", "עומר", "😀", "", "''=", "sep=;", "\uFEFF"};
        for (int round = 0; round < 300; ++round) {
            Rows rows;
            CsvWriter writer({delimiter, round % 2 == 0, guarded});
            const int width = 1 + int(random.bounded(5));
            for (int row = 0; row < 5; ++row) {
                QStringList cells;
                for (int column = 0; column < width; ++column) {
                    QString cell;
                    for (int n = int(random.bounded(5)); n > 0; --n)
                        cell += pieces[random.bounded(pieces.size())];
                    writer.cell(cell);
                    cells.append(cell);
                }
                writer.endRow();
                rows.append(cells);
            }
            const auto text = decodeText(writer.bytes());
            QVERIFY(text.ok());
            const auto table = readCsv(text->text, QLatin1Char(delimiter));
            QVERIFY(table.ok());
            Rows read = rowsOf(*table);
            for (QStringList &cells : read) {
                for (QString &cell : cells)
                    cell = guarded ? withoutFormulaGuard(cell).toString() : cell;
            }
            QCOMPARE(read, rows);
        }
    }

    void formulasAreGuardedAndPhonesComeBack()
    {
        CsvWriter writer({',', false, true});
        for (const char *cell : {"=1+1", "+44 07", "plain", "O'Neill", "'twas", "'=1"})
            writer.cell(QString::fromLatin1(cell));
        writer.endRow();
        QCOMPARE(writer.bytes(), QByteArray("'=1+1,'+44 07,plain,O'Neill,'twas,''=1\r\n"));
        CsvWriter raw({',', true, false});
        raw.cell(u"=1+1");
        raw.endRow();
        QCOMPARE(raw.bytes(), QByteArray("\xEF\xBB\xBF=1+1\r\n"));
    }

    void encodingsAreFound_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("encoding");
        const QString text = QStringLiteral("name;e-mail\nZoë Ångström;z@example.org\nJosé;j@example.org\n");
        QTest::newRow("UTF-8") << text.toUtf8() << "UTF-8";
        QTest::newRow("UTF-8 with mark") << "\xEF\xBB\xBF" + text.toUtf8() << "UTF-8";
        QTest::newRow("Windows-1252") << text.toLatin1() << "Windows-1252";
        for (const auto &[name, encoding] : {std::pair{"UTF-16LE", QStringConverter::Utf16LE}, std::pair{"UTF-16BE", QStringConverter::Utf16BE}}) {
            QStringEncoder plain(encoding);
            const QByteArray bytes = plain(text);
            QStringEncoder marked(encoding, QStringConverter::Flag::WriteBom);
            const QByteArray markedBytes = marked(text);
            QTest::newRow(name) << bytes << name;
            QTest::newRow((QByteArray(name) + " with mark").constData()) << markedBytes << name;
        }
    }
    void encodingsAreFound()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, encoding);
        const auto decoded = decodeText(bytes);
        QVERIFY(decoded.ok());
        QCOMPARE(decoded->encoding, encoding);
        QVERIFY(decoded->text.startsWith(u"name;e-mail"));
        QVERIFY(decoded->text.contains(u"Zoë Ångström"));
    }

    void aChosenEncodingIsUsed()
    {
        QStringEncoder encode("windows-1250");
        QVERIFY(encode.isValid());
        const QByteArray bytes = encode(QStringLiteral("Łukasz Żółć"));
        QCOMPARE(decodeText(bytes, QStringLiteral("windows-1250"))->text, QStringLiteral("Łukasz Żółć"));
        QVERIFY(!decodeText(bytes, QStringLiteral("klingon-8")).ok());
    }

    void oneDamagedByteDoesNotSpoilTheRest()
    {
        const auto decoded = decodeText(QByteArray("Zoë,José,Łukasz,Siobhán,Öberg\nB\xE9la,Ольга\n"));
        QCOMPARE(decoded->encoding, QStringLiteral("UTF-8"));
        QVERIFY(decoded->text.contains(u"Łukasz"));
        QVERIFY(decoded->notes.value(0).contains(u"line 2"));
    }

    void damageIsSaidWhateverMarkTheFileHas_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("with a mark") << QByteArray("\xEF\xBB\xBFname\nB\xE9la\n");
        QTest::newRow("halves of a character") << QByteArray("name,Ł\nB\xED\xA0\xBD\xED\xB8\x80la,é,ö,ü,ß\n");
        QTest::newRow("cut at the end") << QByteArray("Zoë,José,Łukasz,Siobhán,Öberg\nZo\xC3");
    }
    void damageIsSaidWhateverMarkTheFileHas()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = decodeText(bytes);
        QCOMPARE(decoded->encoding, QStringLiteral("UTF-8"));
        QVERIFY(decoded->text.contains(QChar::ReplacementCharacter));
        QVERIFY2(decoded->notes.value(0).contains(u"line 2"), qPrintable(decoded->notes.join(u' ')));
    }

    void otherProgramsFilesAreRefusedByName_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("xlsx") << QByteArray("PK\x03\x04rest");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7");
        QTest::newRow("sqlite") << QByteArray("SQLite format 3\0", 16);
        QTest::newRow("an empty zip") << QByteArray("PK\x05\x06") + QByteArray(18, '\0');
        QTest::newRow("gif") << QByteArray("GIF89a...");
        QTest::newRow("rtf") << QByteArray("{\\rtf1 name, email}");
        QTest::newRow("a web page called .xls") << QByteArray("\xEF\xBB\xBF\r\n<HTML><table><tr><td>Name</td></tr></table></HTML>");
        QTest::newRow("an XML workbook called .xls") << QByteArray("<?xml version=\"1.0\"?><Workbook></Workbook>");
        QTest::newRow("too large") << QByteArray(33 * 1024 * 1024, 'x');
    }
    void otherProgramsFilesAreRefusedByName()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!decodeText(bytes).ok());
    }

    void controlsAreTakenOutAndSaid()
    {
        QString text = QStringLiteral("name\nGr\u202Eace\nA") + QChar(0) + QStringLiteral("da\nBob\tx\r\nHalf") + QChar(0xD800) + QStringLiteral("\n😀\n");
        const QStringList notes = withoutControls(text);
        QCOMPARE(text, QStringLiteral("name\nGrace\nAda\nBob\tx\r\nHalf\uFFFD\n😀\n"));
        QVERIFY2(notes.value(0).contains(QStringLiteral("2, 3, 5")), qPrintable(notes.value(0)));
        QString none = QStringLiteral("A\uFFFFda");
        withoutControls(none);
        QCOMPARE(none, QStringLiteral("A\uFFFDda"));
        QString clean = QStringLiteral("小雨 עומר 😀 \u200F");
        QVERIFY(withoutControls(clean).isEmpty());
    }

    void anyBytesAreReadOrRefused()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 500; ++round) {
            QByteArray bytes(random.bounded(300), Qt::Uninitialized);
            for (char &c : bytes)
                c = random.bounded(3) ? char(random.bounded(256)) : ",;\"\n\r\t="[random.bounded(7)];
            auto decoded = decodeText(bytes);
            if (!decoded.ok())
                continue;
            withoutControls(decoded->text);
            const auto table = readCsv(decoded->text, u',');
            QVERIFY(table.ok() || !table.error().text.isEmpty());
        }
    }

    void aLargeFileIsReadInOneGo()
    {
        QString text = QStringLiteral("name,email,phone\n");
        for (int i = 0; i < 100'000; ++i)
            text += QStringLiteral("Person %1,person%1@example.org,+44 7700 %2\n").arg(i).arg(100000 + i);
        QElapsedTimer timer;
        timer.start();
        const auto table = readCsv(std::move(text), u',');
        qInfo("100,000 rows in %lld ms", timer.elapsed());
        QVERIFY(table.ok());
        QCOMPARE(table->rows(), 100'001);
        QCOMPARE(table->line(100'000), 100'001);
    }
};

QTEST_GUILESS_MAIN(TestCsv)
#include "tst_csv.moc"
