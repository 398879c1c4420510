// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// JSON written and read piece by piece, so that a file of any size takes little memory.
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace kith::exchange {

/// Appends UTF-8 in quotes, escaped where JSON asks for it.
void appendJsonText(QByteArray &to, QByteArrayView utf8);

/// A strict reader over bytes that stay where they are. Throws Failure with the place for anything that is not JSON.
class JsonReader
{
public:
    enum class Token { ObjectBegin, ObjectEnd, ArrayBegin, ArrayEnd, Name, Text, Number, True, False, Null, End };

    explicit JsonReader(QByteArrayView bytes);
    /// Steps to the next token; a name of a member comes before its value.
    Token next();
    /// The text of the last Name or Text, unescaped, or a number as written.
    const QByteArray &text() const { return m_text; }
    /// Passes over a whole value.
    void skipValue();
    /// Throws unless the next token is this one.
    void expect(Token token);
    [[noreturn]] void refuse(const QString &why) const;
    qsizetype at() const { return m_at; }

private:
    void skipSpace();
    char peek() const { return m_at < m_bytes.size() ? m_bytes[m_at] : '\0'; }
    Token value();
    Token afterValue();
    void readText();
    void readEscape();
    uint hex4();
    Token readNumber();
    Token readWord(const char *word, Token token);

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    QByteArray m_text;
    QByteArray m_open; ///< brackets not yet closed
    bool m_expectsValue = true; ///< a value must come now
    bool m_isFirst = false; ///< directly after an opening bracket
};

} // namespace kith::exchange
