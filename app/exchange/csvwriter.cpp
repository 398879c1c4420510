// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csvwriter.h"

#include "app/exchange/csvreader.h"

#include <QString>
#include <QStringEncoder>

#include <algorithm>

namespace kith::exchange {

CsvWriter::CsvWriter(CsvStyle style) : m_style(style)
{
    if (m_style.byteOrderMark)
        m_bytes = "\xEF\xBB\xBF";
}

static bool needsFormulaGuard(QStringView text)
{
    // Apostrophes in front count too: "'=1" must come back as "'=1".
    qsizetype i = 0;
    while (i < text.size() && text[i] == u'\'')
        ++i;
    return i < text.size() && QStringView(u"=+-@\t\r").contains(text[i]);
}

static bool needsQuotes(QStringView text, QChar delimiter)
{
    for (QChar c : text) {
        if (c == delimiter || c == u'"' || c == u'\n' || c == u'\r')
            return true;
    }
    return text.startsWith(u' ') || text.endsWith(u' ') || text.startsWith(QChar(0xFEFF)) || text.startsWith(u"sep=");
}

void CsvWriter::begin(bool isEmpty)
{
    if (m_isRowBegun)
        m_bytes += m_style.delimiter;
    m_isLoneEmpty = !m_isRowBegun && isEmpty;
    m_isRowBegun = true;
}

void CsvWriter::cell(QStringView text)
{
    begin(text.isEmpty());
    put(text, m_style.formulaGuard && needsFormulaGuard(text));
}

/// Whether UTF-8 can stand as it is: nothing to quote or guard, as in nearly every cell.
static bool isPlain(QByteArrayView utf8, char delimiter)
{
    if (utf8.isEmpty())
        return true;
    const char first = utf8.front();
    const bool opens = first == ' ' || first == '\'' || first == '=' || first == '+' || first == '-' || first == '@' || first == '\t' || first == '\xEF';
    if (opens || utf8.back() == ' ' || utf8.startsWith("sep="))
        return false;
    return std::none_of(utf8.begin(), utf8.end(), [=](char c) { return c == delimiter || c == '"' || c == '\n' || c == '\r'; });
}

void CsvWriter::cell(QByteArrayView utf8)
{
    begin(utf8.isEmpty());
    if (isPlain(utf8, m_style.delimiter)) {
        m_bytes.append(utf8);
        return;
    }
    // Decoding takes a mark at the beginning for one of encoding; here it is part of the text.
    const bool hasMark = utf8.startsWith("\xEF\xBB\xBF");
    const QString text = hasMark ? QChar(0xFEFF) + QString::fromUtf8(utf8.sliced(3)) : QString::fromUtf8(utf8);
    put(text, m_style.formulaGuard && needsFormulaGuard(text));
}

void CsvWriter::put(QStringView text, bool guarded)
{
    const bool quoted = needsQuotes(text, QLatin1Char(m_style.delimiter));
    if (quoted)
        m_bytes += '"';
    if (guarded)
        m_bytes += '\'';
    const qsizetype from = m_bytes.size();
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_bytes.resize(from + encode.requiredSpace(text.size()));
    const char *end = encode.appendToBuffer(m_bytes.data() + from, text);
    m_bytes.truncate(end - m_bytes.constData());
    if (!quoted)
        return;
    if (text.contains(u'"')) {
        const QByteArray doubled = m_bytes.sliced(from).replace('"', "\"\"");
        m_bytes.truncate(from);
        m_bytes += doubled;
    }
    m_bytes += '"';
}

void CsvWriter::endRow()
{
    // A line with nothing on it would read as no row at all in other programs.
    if (m_isLoneEmpty)
        m_bytes += "\"\"";
    m_bytes += "\r\n";
    m_isRowBegun = false;
    m_isLoneEmpty = false;
}

} // namespace kith::exchange
