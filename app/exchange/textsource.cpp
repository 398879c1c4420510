// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/textsource.h"

#include <QCoreApplication>
#include <QStringDecoder>

#include <algorithm>
#include <array>

namespace kith::exchange {

namespace {

struct TextSource {
    Q_DECLARE_TR_FUNCTIONS(TextSource)
};

/// What Windows-1252 puts where Latin-1 has control characters.
constexpr std::array<char16_t, 32> windows1252 = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
    0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

struct Signature {
    QByteArrayView begin;
    const char *what;
};

constexpr std::array signatures = {
    Signature{"PK\x03\x04", QT_TRANSLATE_NOOP("TextSource", "This is a workbook or a zip file (.xlsx, .ods, .zip).")},
    Signature{"PK\x05\x06", QT_TRANSLATE_NOOP("TextSource", "This is a workbook or a zip file (.xlsx, .ods, .zip).")},
    Signature{"\xD0\xCF\x11\xE0", QT_TRANSLATE_NOOP("TextSource", "This is an old Excel workbook (.xls).")},
    Signature{"%PDF", QT_TRANSLATE_NOOP("TextSource", "This is a PDF.")},
    Signature{"SQLite format 3", QT_TRANSLATE_NOOP("TextSource", "This is a database file, perhaps a community of Kith.")},
    Signature{"\x1F\x8B", QT_TRANSLATE_NOOP("TextSource", "This is a compressed file (.gz).")},
    Signature{"\x89PNG", QT_TRANSLATE_NOOP("TextSource", "This is a picture.")},
    Signature{"\xFF\xD8\xFF", QT_TRANSLATE_NOOP("TextSource", "This is a picture.")},
    Signature{"GIF8", QT_TRANSLATE_NOOP("TextSource", "This is a picture.")},
    Signature{"{\\rtf", QT_TRANSLATE_NOOP("TextSource", "This is a formatted text (.rtf).")},
};

/// Text that is no table, whatever its name ends in; compared in lower case, behind a mark and blanks.
constexpr std::array markups = {
    Signature{"<html", QT_TRANSLATE_NOOP("TextSource", "This is a web page, as some programs write under the name of a workbook (.xls).")},
    Signature{"<!doctype html", QT_TRANSLATE_NOOP("TextSource", "This is a web page, as some programs write under the name of a workbook (.xls).")},
    Signature{"<?xml", QT_TRANSLATE_NOOP("TextSource", "This is an XML file, perhaps a workbook (.xml, .xls).")},
};

/// What another program's file is, in words; null for one that may be text.
const char *foreignKind(const QByteArray &bytes)
{
    for (const Signature &signature : signatures) {
        if (bytes.startsWith(signature.begin))
            return signature.what;
    }
    QByteArray start = bytes.left(256);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    start = start.trimmed().toLower();
    for (const Signature &markup : markups) {
        if (start.startsWith(markup.begin))
            return markup.what;
    }
    return nullptr;
}

QString decodedAs(QStringConverter::Encoding encoding, QByteArrayView bytes)
{
    QStringDecoder decode(encoding, QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    return decode(bytes);
}

QString decodedAsWindows1252(const QByteArray &bytes)
{
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar(windows1252[c.unicode() - 0x80]);
    }
    return text;
}

/// Files without a mark that are UTF-16 all the same: nearly every second byte of Latin text is zero.
QByteArrayView utf16WithoutMark(const QByteArray &bytes)
{
    const qsizetype looked = std::min<qsizetype>(bytes.size(), 4096) & ~qsizetype(1);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < looked; i += 2) {
        even += bytes[i] == 0;
        odd += bytes[i + 1] == 0;
    }
    if (looked < 8 || std::max(even, odd) < looked / 8 || std::min(even, odd) * 8 > std::max(even, odd))
        return {};
    return odd > even ? QByteArrayView("UTF-16LE") : QByteArrayView("UTF-16BE");
}

int utf8Length(const QByteArray &bytes, qsizetype at)
{
    const uchar first = uchar(bytes[at]);
    const int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    const bool isWhole = length > 0 && at + length <= bytes.size() && QByteArrayView(bytes).sliced(at, length).isValidUtf8();
    return isWhole ? length : 0;
}

struct BrokenUtf8 {
    QList<int> lines;
    qsizetype whole = 0; ///< characters that are not broken, ASCII aside
};

BrokenUtf8 brokenUtf8(const QByteArray &bytes)
{
    BrokenUtf8 broken;
    auto &[lines, whole] = broken;
    int line = 1;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        line += bytes[i] == '\n';
        if (uchar(bytes[i]) < 0x80)
            continue;
        if (const int length = utf8Length(bytes, i)) {
            ++whole;
            i += length - 1;
        } else if (lines.isEmpty() || lines.last() != line) {
            lines.append(line);
        }
    }
    return broken;
}

QString listed(const QList<int> &lines)
{
    QStringList texts;
    for (qsizetype i = 0; i < lines.size() && i < 5; ++i)
        texts.append(QString::number(lines[i]));
    return lines.size() > 5 ? TextSource::tr("%1 and more").arg(texts.join(QStringLiteral(", "))) : texts.join(QStringLiteral(", "));
}

QStringList damageNote(const QList<int> &lines)
{
    return {TextSource::tr("Damaged characters in line %1; they show as “�”.").arg(listed(lines))};
}

Result<DecodedText> decodedByName(const QByteArray &bytes, const QString &name)
{
    const QString plain = name.trimmed().toLower();
    if (plain == u"windows-1252" || plain == u"cp1252")
        return DecodedText{decodedAsWindows1252(bytes), QStringLiteral("Windows-1252"), false, {}};
    QStringDecoder decode(name.toLatin1().constData(), QStringConverter::Flag::Stateless);
    if (!decode.isValid())
        return Error{Error::Kind::Rule, TextSource::tr("Kith does not know the encoding “%1”. Nothing was read.").arg(name), {}};
    QString text = decode(bytes);
    QStringList notes;
    if (decode.hasError())
        notes.append(TextSource::tr("Some characters are not %1; they show as “�”.").arg(name));
    return DecodedText{text, name, false, notes};
}

DecodedText decodedByLook(const QByteArray &bytes)
{
    if (const QByteArrayView utf16 = utf16WithoutMark(bytes); !utf16.isEmpty()) {
        const auto encoding = utf16.endsWith("LE") ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
        return {decodedAs(encoding, bytes), QString::fromLatin1(utf16), true, {}};
    }
    if (bytes.isValidUtf8())
        return {QString::fromUtf8(bytes), QStringLiteral("UTF-8"), false, {}};
    // One bad byte in a UTF-8 file must not turn every accent of it into two wrong letters. Where whole characters clearly
    // outnumber broken ones it is UTF-8; Windows-1252 hardly ever looks like that.
    if (const BrokenUtf8 broken = brokenUtf8(bytes); broken.whole > 4 * broken.lines.size())
        return {QString::fromUtf8(bytes), QStringLiteral("UTF-8"), true, damageNote(broken.lines)};
    return {decodedAsWindows1252(bytes), QStringLiteral("Windows-1252"), true, {}};
}

bool isUnwanted(char16_t c)
{
    return (c < 0x20 && c != u'\t' && c != u'\n' && c != u'\r') || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || c >= 0xFFFE || (c >= 0xD800 && c < 0xE000);
}

} // namespace

QStringList knownEncodings()
{
    return {QStringLiteral("Windows-1252"), QStringLiteral("UTF-8"),       QStringLiteral("UTF-16LE"),  QStringLiteral("UTF-16BE"),
            QStringLiteral("windows-1250"), QStringLiteral("windows-1251"), QStringLiteral("ISO-8859-1"), QStringLiteral("ISO-8859-2"),
            QStringLiteral("macintosh"),    QStringLiteral("Shift_JIS"),    QStringLiteral("GB18030"),    QStringLiteral("Big5")};
}

Result<DecodedText> decodeText(const QByteArray &bytes, const QString &encoding)
{
    if (bytes.size() > largestFile)
        return Error{Error::Kind::Rule, TextSource::tr("The file is larger than 32 MB. Nothing was read; split it and import the parts."), {}};
    if (const char *what = foreignKind(bytes))
        return Error{Error::Kind::Rule, TextSource::tr("%1 Nothing was read; save it as CSV or vCard first.").arg(TextSource::tr(what)), {}};
    if (bytes.startsWith("\xEF\xBB\xBF")) {
        const QByteArrayView text = QByteArrayView(bytes).sliced(3);
        return DecodedText{QString::fromUtf8(text), QStringLiteral("UTF-8"), false, text.isValidUtf8() ? QStringList() : damageNote(brokenUtf8(bytes).lines)};
    }
    if (bytes.startsWith("\xFF\xFE"))
        return DecodedText{decodedAs(QStringConverter::Utf16LE, QByteArrayView(bytes).sliced(2)), QStringLiteral("UTF-16LE"), false, {}};
    if (bytes.startsWith("\xFE\xFF"))
        return DecodedText{decodedAs(QStringConverter::Utf16BE, QByteArrayView(bytes).sliced(2)), QStringLiteral("UTF-16BE"), false, {}};
    if (!encoding.isEmpty())
        return decodedByName(bytes, encoding);
    return decodedByLook(bytes);
}

QStringList withoutControls(QString &text)
{
    const auto *begin = reinterpret_cast<const char16_t *>(std::as_const(text).utf16());
    const auto *end = begin + text.size();
    const auto *first = std::find_if(begin, end, isUnwanted);
    if (first == end)
        return {};
    QList<int> lines;
    int line = 1 + int(std::count(begin, first, u'\n'));
    qsizetype to = first - begin;
    QChar *data = text.data();
    for (qsizetype from = to; from < text.size(); ++from) {
        const QChar c = data[from];
        line += c == u'\n';
        const bool isPair = c.isHighSurrogate() && from + 1 < text.size() && data[from + 1].isLowSurrogate();
        if (isPair) {
            data[to++] = c;
            data[to++] = data[++from];
            continue;
        }
        if (!isUnwanted(c.unicode())) {
            data[to++] = c;
            continue;
        }
        if (lines.isEmpty() || lines.last() != line)
            lines.append(line);
        if (c.isSurrogate() || c.unicode() >= 0xFFFE)
            data[to++] = QChar::ReplacementCharacter;
        else if (c == u'\v' || c == u'\f')
            data[to++] = u' ';
    }
    text.truncate(to);
    if (lines.isEmpty())
        return {};
    return {TextSource::tr("Invisible control characters were taken out of line %1.").arg(listed(lines))};
}

} // namespace kith::exchange
