// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cards of every version are read, and what is written is read back.
#include "app/exchange/textsource.h"
#include "app/exchange/vcard.h"

#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace kith;
using namespace kith::exchange;

static VCardFile read(const QByteArray &bytes)
{
    const auto text = decodeText(bytes);
    const auto cards = text.ok() ? readVCards(text->text) : Result<VCardFile>(text.error());
    if (!cards.ok())
        qFatal("%s", qPrintable(cards.error().text));
    return *cards;
}

static VCard only(const QByteArray &body)
{
    const VCardFile file = read("BEGIN:VCARD\r\n" + body + "END:VCARD\r\n");
    return file.cards.value(0);
}

class TestVCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void version3IsRead()
    {
        QFile file(QStringLiteral(KITH_TEST_DATA "/samples/contacts-v3.vcf"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const VCardFile cards = read(file.readAll());
        QCOMPARE(cards.cards.size(), 20);
        const VCard grace = cards.cards.first();
        QCOMPARE(grace.name, QStringLiteral("Grace Okafor"));
        QCOMPARE(grace.family, QStringLiteral("Okafor"));
        QCOMPARE(grace.emails, QStringList{QStringLiteral("grace.okafor@example.org")});
        QCOMPARE(grace.phones, QStringList{QStringLiteral("+44 7700 900000")});
        QCOMPARE(grace.categories, (QStringList{QStringLiteral("neighbours"), QStringLiteral("choir")}));
        QVERIFY(grace.note.startsWith(QStringLiteral("long note, with; marks\nbread bread")));
        QVERIFY(!grace.note.contains(QStringLiteral("br ead")));
        QCOMPARE(cards.cards[9].name, QStringLiteral("עומר"));
    }

    void version4IsRead()
    {
        QFile file(QStringLiteral(KITH_TEST_DATA "/samples/contacts-v4.vcf"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const VCardFile cards = read(file.readAll());
        QCOMPARE(cards.cards.size(), 20);
        QCOMPARE(cards.cards[3].birthday, QStringLiteral("--0403"));
        QCOMPARE(cards.cards[0].phones, QStringList{QStringLiteral("+44 7700 900000")});
        QCOMPARE(cards.cards[0].uid, QStringLiteral("urn:uuid:00000000-0000-4000-8000-000000000000"));
        QVERIFY(cards.unmapped.isEmpty());
    }

    void version21IsRead()
    {
        const VCard card = only("VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:P=C3=A9rez;Jos=C3=A9\r\n"
                                "FN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Jos=E9 P=E9rez\r\nTEL;CELL;PREF:07700 900001\r\n"
                                "NOTE;ENCODING=QUOTED-PRINTABLE:line one=0D=0Aline=\r\n two\r\n"
                                "PHOTO;BASE64;JPEG:\r\n  AAAA\r\n  BBBB\r\n\r\n");
        QCOMPARE(card.name, QStringLiteral("José Pérez"));
        QCOMPARE(card.family, QStringLiteral("Pérez"));
        QCOMPARE(card.phones, QStringList{QStringLiteral("07700 900001")});
        QCOMPARE(card.note, QStringLiteral("line one\r\nline two"));
    }

    void oddLinesAreUnderstood()
    {
        const VCardFile file = read("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ada\r\nitem1.EMAIL;TYPE=\"home,x\":a@example.org\r\n"
                                    "item2.EMAIL;PREF=1:main@example.org\r\nPRONOUNS;LANGUAGE=en:she/her\r\nNICKNAME:Addie,A\r\n"
                                    "TEL;VALUE=uri:tel:+1-212-555-0123;ext=5\r\nBDAY;X-APPLE-OMIT-YEAR=1604:1604-04-03\r\n"
                                    "ADR:;;1 Mill Lane;Leeds;;;\r\nX-FAVOURITE;X=\"a:b;c\":tea\r\nnonsense\r\n:\r\nEND:VCARD\r\n");
        const VCard card = file.cards.value(0);
        QCOMPARE(card.emails, (QStringList{QStringLiteral("main@example.org"), QStringLiteral("a@example.org")}));
        QCOMPARE(card.pronouns, QStringLiteral("she/her"));
        QCOMPARE(card.nickname, QStringLiteral("Addie"));
        QCOMPARE(card.phones, QStringList{QStringLiteral("+1 212 555 0123")});
        QCOMPARE(file.unmapped, (QStringList{QStringLiteral("ADR"), QStringLiteral("X-FAVOURITE")}));
    }

    void aCardThatNeverEndsIsNamed()
    {
        const VCardFile file = read("BEGIN:VCARD\nFN:Ada\nEND:VCARD\nBEGIN:VCARD\nFN:Bob\n");
        QCOMPARE(file.cards.size(), 1);
        QVERIFY(file.notes.value(0).startsWith(QStringLiteral("Line 4")));
    }

    void aHugeValueIsRefusedAndAPictureIsNot()
    {
        const QString note = QStringLiteral("BEGIN:VCARD\nFN:Ada\nNOTE:%1\nEND:VCARD\n").arg(QString(70'000, u'x'));
        const auto refused = readVCards(note);
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().text.startsWith(QStringLiteral("Line 3")), qPrintable(refused.error().text));
        QString photo = QStringLiteral("BEGIN:VCARD\nFN:Ada\nPHOTO;ENCODING=b:AAAA\n");
        for (int i = 0; i < 3000; ++i)
            photo += u' ' + QString(74, u'A') + u'\n';
        QCOMPARE(readVCards(photo + QStringLiteral("END:VCARD\n"))->cards.size(), 1);
    }

    void countlessPropertiesAreNamedInPart()
    {
        QString text = QStringLiteral("BEGIN:VCARD\nFN:Ada\n");
        for (int i = 0; i < 100'000; ++i)
            text += QStringLiteral("X-%1:1\n").arg(i);
        const auto file = readVCards(text + QStringLiteral("END:VCARD\n"));
        QCOMPARE(file->cards.size(), 1);
        QCOMPARE(file->unmapped.size(), 100);
    }

    void whatIsWrittenIsReadBack_data()
    {
        QTest::addColumn<int>("version");
        QTest::newRow("3.0") << int(VCardVersion::V3);
        QTest::newRow("4.0") << int(VCardVersion::V4);
    }
    void whatIsWrittenIsReadBack()
    {
        QFETCH(int, version);
        QRandomGenerator random(3);
        const QStringList pieces{"Ada ", "é", "小雨", ";", ",", "\\", "\\n", "\n", ":", "\"", "😀", "word ", "עומר", "="};
        const auto text = [&] {
            QString out;
            for (int n = int(random.bounded(40)); n > 0; --n)
                out += pieces[random.bounded(pieces.size())];
            return out;
        };
        for (int round = 0; round < 300; ++round) {
            VCard card;
            card.name = text().simplified() + u'x';
            card.given = text().simplified();
            card.family = text().simplified();
            card.nickname = text().simplified();
            card.pronouns = text().simplified();
            card.note = text() + u'.';
            card.categories = {text().simplified() + u'x', text().simplified() + u'y'};
            card.emails = {QStringLiteral("a@example.org"), QStringLiteral("b@example.org")};
            card.phones = {QStringLiteral("+44 7700 900000"), QStringLiteral("07700 900001")};
            card.birthday = round % 2 ? QStringLiteral("1991-04-03") : QStringLiteral("--04-03");
            card.uid = QStringLiteral("kith-1");
            const QByteArray bytes = vCardText(card, VCardVersion(version));
            for (const QByteArray &line : bytes.split('\n'))
                QVERIFY2(line.size() <= 76, line.constData());
            const VCardFile file = read(bytes);
            QCOMPARE(file.cards.size(), 1);
            const VCard &back = file.cards.first();
            QCOMPARE(back.name, card.name);
            QCOMPARE(back.given, card.given);
            QCOMPARE(back.family, card.family);
            QCOMPARE(back.nickname, card.nickname);
            QCOMPARE(back.pronouns, card.pronouns);
            QCOMPARE(back.note, card.note);
            QCOMPARE(back.categories, card.categories);
            QCOMPARE(back.emails, card.emails);
            QCOMPARE(back.phones, card.phones);
            QCOMPARE(back.uid, card.uid);
        }
    }

    void anyTextIsReadOrRefused()
    {
        QRandomGenerator random(11);
        const QStringList pieces{"BEGIN:VCARD\n", "END:VCARD\n", "FN:", "N:", ";", ":", "\"", "=", "\n ", "\n", "\\", "TEL;", "ENCODING=QUOTED-PRINTABLE", "x", "é", "AGENT:"};
        for (int round = 0; round < 1000; ++round) {
            QString text;
            for (int n = int(random.bounded(60)); n > 0; --n)
                text += pieces[random.bounded(pieces.size())];
            const auto file = readVCards(text);
            QVERIFY(file.ok() || !file.error().text.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(TestVCard)
#include "tst_vcard.moc"
