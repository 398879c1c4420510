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

    /// The values of a parameter, quotes taken off; bare words of vCard 2.1 count as TYPE.
    QStringList parameter(QStringView wanted) const;
    bool hasType(QStringView type) const;
};

/// Walks over a text line by line.
class ContentLines
{
public:
    explicit ContentLines(QStringView text) : m_text(text) { }
    /// The next property; false at the end. Lines that are none are passed over.
    bool next(ContentLine &to);
    /// Set when a value was longer than the limit; reading ends there.
    bool isTooLong() const { return m_isTooLong; }

private:
    QStringView physicalLine();
    bool continues() const;
    QString logicalLine();

    QStringView m_text;
    qsizetype m_at = 0;
    int m_line = 0;
    int m_began = 0;
    bool m_isTooLong = false;
};

/// Splits at separators that are not escaped, then takes the escapes off the parts.
QStringList splitEscaped(QStringView value, QChar separator);
QString unescaped(QStringView value);
QString escaped(QStringView value);

/// Appends "NAME:value" as UTF-8, folded at 75 octets, with CRLF.
void appendFolded(QByteArray &to, const QString &line);

} // namespace kith::exchange
