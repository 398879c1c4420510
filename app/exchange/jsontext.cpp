// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/jsontext.h"

#include <QChar>
#include <QCoreApplication>
#include <QUtf8StringView>

#include <algorithm>

namespace kith::exchange {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Json)
};

constexpr qsizetype deepest = 16;
constexpr qsizetype longestText = 16 * 1024 * 1024;
constexpr qsizetype longestNumber = 40;
constexpr qsizetype piece = 64 * 1024;

}

void appendJsonText(QByteArray &to, QByteArrayView utf8)
{
    static constexpr char hex[] = "0123456789abcdef";
    to += '"';
    const char *from = utf8.begin();
    for (const char *at = utf8.begin();; ++at) {
        const bool isSpecial = at != utf8.end() && (uchar(*at) < 0x20 || *at == '"' || *at == '\\');
        if (at != utf8.end() && !isSpecial)
            continue;
        to.append(from, at - from);
        if (at == utf8.end())
            break;
        if (*at == '\n')
            to.append("\\n");
        else if (uchar(*at) < 0x20)
            to.append("\\u00").append(hex[uchar(*at) >> 4]).append(hex[uchar(*at) & 15]);
        else
            to.append('\\').append(*at);
        from = at + 1;
    }
    to += '"';
}

JsonReader::JsonReader(QIODevice &from) : m_from(from)
{
    if (from.peek(3) == "\xEF\xBB\xBF")
        m_before = from.skip(3);
}

void JsonReader::refuse(const QString &why) const
{
    throw Failure(Tr::tr("This file is damaged or is not what it says it is, so nothing was put in: %1 (at byte %2).").arg(why).arg(at()));
}

/// Piece by piece, never as mapped memory: a file that is cut short meanwhile ends too early, and kills nobody.
bool JsonReader::readOn()
{
    m_before += m_bytes.size();
    m_at = 0;
    m_bytes.resize(piece);
    const qint64 got = m_from.read(m_bytes.data(), piece);
    m_bytes.resize(std::max<qint64>(got, 0));
    if (got < 0)
        throw Failure(Tr::tr("The file could not be read to its end (%1). Nothing was put in.").arg(m_from.errorString()), Error::Kind::NotFound);
    return got > 0;
}

bool JsonReader::take(char expected)
{
    if (isAtEnd() || m_bytes.at(m_at) != expected)
        return false;
    ++m_at;
    return true;
}

void JsonReader::skipSpace()
{
    while (take(' ') || take('\n') || take('\r') || take('\t')) { }
}

JsonReader::Token JsonReader::next()
{
    skipSpace();
    return m_expectsValue ? value() : afterValue();
}

JsonReader::Token JsonReader::value()
{
    m_expectsValue = false;
    const char c = peek();
    if (c == '{' || c == '[') {
        if (m_open.size() >= deepest)
            refuse(Tr::tr("brackets are nested too deeply"));
        m_open += c;
        ++m_at;
        m_isFirst = true;
        return c == '{' ? Token::ObjectBegin : Token::ArrayBegin;
    }
    if (c == '"') {
        readText();
        return Token::Text;
    }
    if (c == 't')
        return readWord("true", Token::True);
    if (c == 'f')
        return readWord("false", Token::False);
    if (c == 'n')
        return readWord("null", Token::Null);
    return readNumber();
}

JsonReader::Token JsonReader::afterValue()
{
    if (m_open.isEmpty()) {
        if (!isAtEnd())
            refuse(Tr::tr("something follows after the end"));
        return Token::End;
    }
    const bool isObject = m_open.back() == '{';
    if (take(isObject ? '}' : ']')) {
        m_open.chop(1);
        m_isFirst = false;
        return isObject ? Token::ObjectEnd : Token::ArrayEnd;
    }
    if (!m_isFirst) {
        if (!take(','))
            refuse(isAtEnd() ? Tr::tr("it ends too early") : Tr::tr("a comma is missing"));
        skipSpace();
    }
    m_isFirst = false;
    if (!isObject)
        return value();
    if (peek() != '"')
        refuse(Tr::tr("a name is missing"));
    readText();
    skipSpace();
    if (!take(':'))
        refuse(Tr::tr("a colon is missing"));
    m_expectsValue = true;
    return Token::Name;
}

void JsonReader::readText()
{
    m_text.clear();
    ++m_at;
    while (!take('"')) {
        const qsizetype from = m_at;
        while (m_at < m_bytes.size() && m_bytes.at(m_at) != '"' && m_bytes.at(m_at) != '\\' && uchar(m_bytes.at(m_at)) >= 0x20)
            ++m_at;
        m_text.append(QByteArrayView(m_bytes).sliced(from, m_at - from));
        if (m_text.size() > longestText)
            refuse(Tr::tr("a text is too long"));
        if (take('\\'))
            readEscape();
        else if (uchar(peek()) < 0x20)
            refuse(Tr::tr("a text does not end"));
    }
    if (!QUtf8StringView(m_text).isValidUtf8() || m_text.contains('\0'))
        refuse(Tr::tr("a text is not UTF-8"));
}

uint JsonReader::hex4()
{
    QByteArray digits;
    for (int i = 0; i < 4 && !isAtEnd(); ++i)
        digits += m_bytes.at(m_at++);
    bool isHex = false;
    const uint code = digits.toUInt(&isHex, 16);
    if (digits.size() < 4)
        refuse(Tr::tr("it ends too early"));
    if (!isHex)
        refuse(Tr::tr("a character is written wrongly"));
    return code;
}

void JsonReader::readEscape()
{
    constexpr QByteArrayView written = "\"\\/bfnrt";
    constexpr QByteArrayView meant = "\"\\/\b\f\n\r\t";
    const char c = peek();
    if (const qsizetype known = c ? written.indexOf(c) : -1; known >= 0) {
        ++m_at;
        m_text += meant[known];
        return;
    }
    if (!take('u'))
        refuse(Tr::tr("a character is written wrongly"));
    char32_t code = hex4();
    if (QChar::isHighSurrogate(code)) {
        const bool isPair = take('\\') && take('u');
        const uint low = isPair ? hex4() : 0;
        if (!QChar::isLowSurrogate(low))
            refuse(Tr::tr("a character is written wrongly"));
        code = QChar::surrogateToUcs4(char16_t(code), char16_t(low));
    } else if (QChar::isLowSurrogate(code)) {
        refuse(Tr::tr("a character is written wrongly"));
    }
    m_text += QString::fromUcs4(&code, 1).toUtf8();
}

JsonReader::Token JsonReader::readNumber()
{
    constexpr QByteArrayView partOfNumbers = "0123456789+-.eE";
    m_text.clear();
    while (!isAtEnd() && partOfNumbers.contains(m_bytes.at(m_at)) && m_text.size() <= longestNumber)
        m_text += m_bytes.at(m_at++);
    bool isNumber = false;
    m_text.toDouble(&isNumber);
    if (!isNumber || m_text.size() > longestNumber)
        refuse(isAtEnd() ? Tr::tr("it ends too early") : Tr::tr("a value is missing"));
    return Token::Number;
}

JsonReader::Token JsonReader::readWord(const char *word, Token token)
{
    for (const char *letter = word; *letter; ++letter) {
        if (!take(*letter))
            refuse(Tr::tr("a value is missing"));
    }
    return token;
}

void JsonReader::skipValue()
{
    const qsizetype outside = m_open.size();
    do
        next();
    while (m_open.size() > outside || m_expectsValue);
}

void JsonReader::expect(Token token)
{
    if (next() != token)
        refuse(Tr::tr("its parts are not in the form of a community"));
}

} // namespace kith::exchange
