// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/jsontext.h"

#include <QChar>
#include <QCoreApplication>
#include <QUtf8StringView>

namespace kith::exchange {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Json)
};

constexpr qsizetype deepest = 16;
constexpr qsizetype longestText = 16 * 1024 * 1024;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
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

JsonReader::JsonReader(QByteArrayView bytes) : m_bytes(bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF"))
        m_at = 3;
}

void JsonReader::refuse(const QString &why) const
{
    throw Failure(Tr::tr("This file is damaged or is not what it says it is, so nothing was put in: %1 (at byte %2).").arg(why).arg(m_at));
}

void JsonReader::skipSpace()
{
    while (m_at < m_bytes.size() && (m_bytes[m_at] == ' ' || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r' || m_bytes[m_at] == '\t'))
        ++m_at;
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
        if (m_at < m_bytes.size())
            refuse(Tr::tr("something follows after the end"));
        return Token::End;
    }
    const bool isObject = m_open.back() == '{';
    const char c = peek();
    if (c == (isObject ? '}' : ']')) {
        m_open.chop(1);
        ++m_at;
        m_isFirst = false;
        return isObject ? Token::ObjectEnd : Token::ArrayEnd;
    }
    if (!m_isFirst) {
        if (c != ',')
            refuse(m_at < m_bytes.size() ? Tr::tr("a comma is missing") : Tr::tr("it ends too early"));
        ++m_at;
        skipSpace();
    }
    m_isFirst = false;
    if (!isObject)
        return value();
    if (peek() != '"')
        refuse(Tr::tr("a name is missing"));
    readText();
    skipSpace();
    if (peek() != ':')
        refuse(Tr::tr("a colon is missing"));
    ++m_at;
    m_expectsValue = true;
    return Token::Name;
}

void JsonReader::readText()
{
    m_text.clear();
    const qsizetype begin = ++m_at;
    for (qsizetype from = m_at;;) {
        const char c = peek();
        if (m_at >= m_bytes.size() || uchar(c) < 0x20)
            refuse(Tr::tr("a text does not end"));
        if (c != '"' && c != '\\') {
            ++m_at;
            continue;
        }
        m_text.append(m_bytes.sliced(from, m_at - from));
        ++m_at;
        if (c == '"')
            break;
        readEscape();
        from = m_at;
    }
    if (m_at - begin > longestText)
        refuse(Tr::tr("a text is too long"));
    if (!QUtf8StringView(m_text).isValidUtf8() || m_text.contains('\0'))
        refuse(Tr::tr("a text is not UTF-8"));
}

uint JsonReader::hex4()
{
    if (m_at + 4 > m_bytes.size())
        refuse(Tr::tr("it ends too early"));
    bool isHex = false;
    const uint code = m_bytes.sliced(m_at, 4).toUInt(&isHex, 16);
    if (!isHex)
        refuse(Tr::tr("a character is written wrongly"));
    m_at += 4;
    return code;
}

void JsonReader::readEscape()
{
    const char c = peek();
    ++m_at;
    constexpr QByteArrayView written = "\"\\/bfnrt";
    constexpr QByteArrayView meant = "\"\\/\b\f\n\r\t";
    if (const qsizetype known = c ? written.indexOf(c) : -1; known >= 0) {
        m_text += meant[known];
        return;
    }
    if (c != 'u')
        refuse(Tr::tr("a character is written wrongly"));
    char32_t code = hex4();
    if (QChar::isHighSurrogate(code)) {
        if (!m_bytes.sliced(m_at).startsWith("\\u"))
            refuse(Tr::tr("a character is written wrongly"));
        m_at += 2;
        const uint low = hex4();
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
    const qsizetype from = m_at;
    if (peek() == '-')
        ++m_at;
    while (isDigit(peek()) || peek() == '.' || peek() == 'e' || peek() == 'E' || peek() == '+' || peek() == '-')
        ++m_at;
    m_text = m_bytes.sliced(from, m_at - from).toByteArray();
    bool isNumber = false;
    m_text.toDouble(&isNumber);
    if (!isNumber || m_text.size() > 40)
        refuse(m_at < m_bytes.size() ? Tr::tr("a value is missing") : Tr::tr("it ends too early"));
    return Token::Number;
}

JsonReader::Token JsonReader::readWord(const char *word, Token token)
{
    if (!m_bytes.sliced(m_at).startsWith(word))
        refuse(Tr::tr("a value is missing"));
    m_at += qsizetype(qstrlen(word));
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
