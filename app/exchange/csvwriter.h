// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing comma-separated text that every spreadsheet opens right (RFC 4180: CRLF, quotes where needed).
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QStringView>

namespace kith::exchange {

struct CsvStyle {
    char delimiter = ',';
    bool byteOrderMark = true; ///< Excel takes a file without one for Windows-1252
    /// Puts an apostrophe before a cell that a spreadsheet would compute (= + - @ TAB CR); importing takes it off again.
    bool formulaGuard = true;
};

/// Collects rows as UTF-8. What readCsv reads back is what was written, to the last character.
class CsvWriter
{
public:
    explicit CsvWriter(CsvStyle style = {});
    void cell(QStringView text);
    /// The same for text that is UTF-8 already; a big list takes a third of the time.
    void cell(QByteArrayView utf8);
    void endRow();
    void reserve(qsizetype bytes) { m_bytes.reserve(bytes); }
    const QByteArray &bytes() const { return m_bytes; }
    QByteArray takeBytes() { return std::move(m_bytes); }

private:
    void begin(bool isEmpty);
    void put(QStringView text, bool guarded);

    CsvStyle m_style;
    QByteArray m_bytes;
    bool m_isRowBegun = false;
    bool m_isLoneEmpty = false;
};

} // namespace kith::exchange
