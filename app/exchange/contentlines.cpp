// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/contentlines.h"

#include <QStringDecoder>

namespace kith::exchange {

constexpr qsizetype longestValue = 64 * 1024;

QStringView ContentLines::physicalLine()
{
    const qsizetype from = m_at;
    while (m_at < m_text.size() && m_text[m_at] != u'\n' && m_text[m_at] != u'\r')
        ++m_at;
    const QStringView line = m_text.sliced(from, m_at - from);
    if (m_at < m_text.size() && m_text[m_at] == u'\r')
        ++m_at;
    if (m_at < m_text.size() && m_text[m_at] == u'\n')
        ++m_at;
    ++m_line;
    return line;
}

bool ContentLines::continues() const
{
    return m_at < m_text.size() && (m_text[m_at] == u' ' || m_text[m_at] == u'\t');
}

/// Pictures and keys have no place and may be larger than anything else in the file.
static bool isBulk(QStringView line)
{
    for (QStringView name : {QStringView(u"PHOTO"), QStringView(u"LOGO"), QStringView(u"SOUND"), QStringView(u"KEY")}) {
        if (line.startsWith(name, Qt::CaseInsensitive) || line.contains(u'.' + name.toString()))
            return true;
    }
    return false;
}

QString ContentLines::logicalLine()
{
    const QStringView first = physicalLine();
    m_began = m_line;
    const bool bulk = isBulk(first.left(64));
    m_isTooLong = false;
    QString line = (bulk ? first.left(256) : first).toString();
    const qsizetype colon = first.indexOf(u':');
    const bool softBreaks = colon > 0 && first.left(colon).contains(u"QUOTED-PRINTABLE", Qt::CaseInsensitive);
    while (m_at < m_text.size()) {
        if (softBreaks && line.endsWith(u'=')) {
            line.chop(1);
            line += physicalLine();
        } else if (continues()) {
            const QStringView more = physicalLine().sliced(1);
            if (!bulk && line.size() <= longestValue)
                line += more;
        } else {
            break;
        }
    }
    m_isTooLong = line.size() > longestValue;
    line.truncate(longestValue);
    return line;
}

/// Where the value begins: the first colon outside quotes.
static qsizetype valueColon(QStringView line)
{
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (line[i] == u'"')
            quoted = !quoted;
        else if (line[i] == u':' && !quoted)
            return i;
    }
    return -1;
}

static int hexDigit(QChar c)
{
    const char16_t u = c.toUpper().unicode();
    return u >= u'0' && u <= u'9' ? u - u'0' : u >= u'A' && u <= u'F' ? u - u'A' + 10 : -1;
}

static QString quotedPrintable(QStringView value, const QString &charset)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] == u'=' && i + 2 < value.size() && hexDigit(value[i + 1]) >= 0 && hexDigit(value[i + 2]) >= 0) {
            bytes += char(hexDigit(value[i + 1]) * 16 + hexDigit(value[i + 2]));
            i += 2;
        } else {
            bytes += value.sliced(i, 1).toUtf8();
        }
    }
    QStringDecoder named(charset.isEmpty() ? "UTF-8" : charset.toLatin1().constData());
    if (named.isValid()) {
        const QString text = named(bytes);
        if (!named.hasError())
            return text;
    }
    return QString::fromLatin1(bytes);
}

bool ContentLines::next(ContentLine &to)
{
    while (!isOver()) {
        const QString line = logicalLine();
        const qsizetype colon = valueColon(line);
        if (colon <= 0 && (m_broken == BrokenLines::PassOver || line.trimmed().isEmpty()))
            continue;
        to = {};
        to.line = m_began;
        to.isTooLong = m_isTooLong;
        if (colon <= 0) {
            to.value = line;
            return true;
        }
        qsizetype nameEnd = line.indexOf(u';');
        if (nameEnd < 0 || nameEnd > colon)
            nameEnd = colon;
        const QStringView name = QStringView(line).left(nameEnd);
        to.name = name.sliced(name.lastIndexOf(u'.') + 1).trimmed().toString().toUpper();
        to.parameters = line.sliced(nameEnd, colon - nameEnd);
        to.value = line.sliced(colon + 1);
        if (to.parameters.contains(u"QUOTED-PRINTABLE", Qt::CaseInsensitive))
            to.value = quotedPrintable(to.value, to.parameter(u"CHARSET").value(0));
        return true;
    }
    return false;
}

QStringList ContentLine::parameter(QStringView wanted) const
{
    QStringList values;
    bool quoted = false;
    qsizetype from = 1;
    const QStringView all = parameters;
    for (qsizetype i = 1; i <= all.size(); ++i) {
        if (i < all.size() && all[i] == u'"')
            quoted = !quoted;
        if (i < all.size() && (quoted || all[i] != u';'))
            continue;
        const QStringView one = all.sliced(qMin(from, all.size()), qMax<qsizetype>(0, i - from));
        from = i + 1;
        const qsizetype equals = one.indexOf(u'=');
        const QStringView name = equals < 0 ? QStringView(u"TYPE") : one.left(equals).trimmed();
        if (name.compare(wanted, Qt::CaseInsensitive) != 0)
            continue;
        const QString text = one.sliced(equals + 1).toString().remove(u'"');
        values += wanted.compare(u"TYPE", Qt::CaseInsensitive) == 0 ? text.split(u',', Qt::SkipEmptyParts) : QStringList{text};
    }
    return values;
}

bool ContentLine::hasType(QStringView type) const
{
    return parameter(u"TYPE").contains(type.toString(), Qt::CaseInsensitive);
}

void rememberOnce(QStringList &names, const QString &name)
{
    constexpr qsizetype mostNames = 100;
    if (names.size() < mostNames && !names.contains(name))
        names.append(name);
}

QString unescaped(QStringView value)
{
    QString text;
    text.reserve(value.size());
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 >= value.size()) {
            text += value[i];
            continue;
        }
        const QChar c = value[++i];
        if (c == u'n' || c == u'N')
            text += u'\n';
        else if (QStringView(u"\\,;:").contains(c))
            text += c;
        else
            text += value.sliced(i - 1, 2);
    }
    return text;
}

QStringList splitEscaped(QStringView value, QChar separator)
{
    QStringList parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= value.size(); ++i) {
        if (i < value.size() && value[i] == u'\\') {
            ++i;
        } else if (i == value.size() || value[i] == separator) {
            parts.append(unescaped(value.sliced(from, i - from)));
            from = i + 1;
        }
    }
    if (from < value.size() && value.endsWith(u'\\'))
        parts.append(unescaped(value.sliced(from)));
    return parts;
}

QString escaped(QStringView value)
{
    QString text;
    text.reserve(value.size() + 8);
    for (qsizetype i = 0; i < value.size(); ++i) {
        const QChar c = value[i];
        if (c == u'\r' && i + 1 < value.size() && value[i + 1] == u'\n')
            continue;
        if (c == u'\n' || c == u'\r') {
            text += u"\\n";
            continue;
        }
        if (c == u'\\' || c == u',' || c == u';')
            text += u'\\';
        text += c;
    }
    return text;
}

void appendFolded(QByteArray &to, const QString &line)
{
    const QByteArray bytes = line.toUtf8();
    qsizetype from = 0;
    qsizetype room = 75;
    while (bytes.size() - from > room) {
        qsizetype end = from + room;
        while (end > from && (uchar(bytes[end]) & 0xC0) == 0x80)
            --end;
        to.append(QByteArrayView(bytes).sliced(from, end - from)).append("\r\n ");
        from = end;
        room = 74;
    }
    to.append(QByteArrayView(bytes).sliced(from)).append("\r\n");
}

} // namespace kith::exchange
