// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The lines vCard and iCalendar files are made of: NAME;PARAM=value:text, folded and escaped.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>

namespace kith::exchange {

struct ContentLine {
    QString name; ///< upper case, without a group ("item1.")
    QString parameters; ///< as written
    QString value; ///< unfolded and decoded, still escaped
    int line = 0;
    bool isTooLong = false; ///< then the value is only its beginning

    /// The values of a parameter, quotes taken off; bare words of vCard 2.1 count as TYPE.
    QStringList parameter(QStringView wanted) const;
    bool hasType(QStringView type) const;
};

enum class BrokenLines {
    PassOver, ///< and end at a value longer than the limit
    Give, ///< a line that is none has no name, its text is the value
};

/// Walks over a text line by line.
class ContentLines
{
public:
    explicit ContentLines(QStringView text, BrokenLines broken = BrokenLines::PassOver) : m_text(text), m_broken(broken) { }
    /// The next property; false at the end.
    bool next(ContentLine &to);
    /// The last value was longer than the limit.
    bool isTooLong() const { return m_isTooLong; }
    /// The line of the file the last property began in.
    int line() const { return m_began; }

private:
    bool isOver() const { return m_at >= m_text.size() || (m_isTooLong && m_broken == BrokenLines::PassOver); }
    QStringView physicalLine();
    bool continues() const;
    QString logicalLine();

    QStringView m_text;
    BrokenLines m_broken;
    qsizetype m_at = 0;
    int m_line = 0;
    int m_began = 0;
    bool m_isTooLong = false;
};

/// Remembers the name of a property that has no place; of very many only the first.
void rememberOnce(QStringList &names, const QString &name);

/// Splits at separators that are not escaped, then takes the escapes off the parts.
QStringList splitEscaped(QStringView value, QChar separator);
QString unescaped(QStringView value);
QString escaped(QStringView value);

/// Appends "NAME:value" as UTF-8, folded at 75 octets, with CRLF.
void appendFolded(QByteArray &to, const QString &line);

} // namespace kith::exchange
