// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON written and read piece by piece, so that a file of any size takes little memory.
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QIODevice>

namespace kith::exchange {

/// Appends UTF-8 in quotes, escaped where JSON asks for it.
void appendJsonText(QByteArray &to, QByteArrayView utf8);

/// A strict reader of a device from its beginning. Throws Failure with the place for anything that is not JSON.
class JsonReader
{
public:
    enum class Token { ObjectBegin, ObjectEnd, ArrayBegin, ArrayEnd, Name, Text, Number, True, False, Null, End };

    explicit JsonReader(QIODevice &from);
    /// Steps to the next token; a name of a member comes before its value.
    Token next();
    /// The text of the last Name or Text, unescaped, or a number as written.
    const QByteArray &text() const { return m_text; }
    /// Passes over a whole value.
    void skipValue();
    /// Throws unless the next token is this one.
    void expect(Token token);
    [[noreturn]] void refuse(const QString &why) const;
    /// How many bytes have been read.
    qint64 at() const { return m_before + m_at; }

private:
    bool isAtEnd() { return m_at == m_bytes.size() && !readOn(); }
    bool readOn();
    /// The byte that comes; 0 at the end.
    char peek() { return isAtEnd() ? '\0' : m_bytes.at(m_at); }
    bool take(char expected);
    void skipSpace();
    Token value();
    Token afterValue();
    void readText();
    void readEscape();
    uint hex4();
    Token readNumber();
    Token readWord(const char *word, Token token);

    QIODevice &m_from;
    QByteArray m_bytes; ///< a piece of the device
    qsizetype m_at = 0; ///< in the piece
    qint64 m_before = 0; ///< how much came before the piece
    QByteArray m_text;
    QByteArray m_open; ///< brackets not yet closed
    bool m_expectsValue = true; ///< a value must come now
    bool m_isFirst = false; ///< directly after an opening bracket
};

} // namespace kith::exchange
