// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the store as CSV without loss: nothing at all is null, "" is empty text.
#pragma once

#include "app/store/tabledump.h"

#include <QByteArrayView>

#include <functional>

namespace kith::exchange {

/// The line of column names.
QByteArray tableCsvHeader(const TableInfo &table);
/// Appends a row. Text a spreadsheet would compute gets an apostrophe in front, which reading takes off again.
void appendTableCsv(QByteArray &to, const Cells &cells);

/// A cell as it stood in a file, before its column says what it is.
struct RawCell {
    QByteArray text;
    bool isQuoted = false;
};

/// Reads such a file in pieces of any size. Throws Failure for what appendTableCsv does not write.
class TableCsvReader
{
public:
    using Take = std::function<void(const std::vector<RawCell> &)>;
    TableCsvReader(QString file, Take take) : m_file(std::move(file)), m_take(std::move(take)) { }
    void feed(QByteArrayView piece);
    /// The file must end with a whole row.
    void finish();

private:
    enum class State { CellBegin, Plain, Quoted, QuoteSeen, ReturnSeen };
    void step(char c);
    void endCell();
    [[noreturn]] void refuse() const;

    QString m_file;
    Take m_take;
    State m_state = State::CellBegin;
    std::vector<RawCell> m_row;
    qsizetype m_rowLength = 0;
    RawCell m_cell;
    qint64 m_line = 1;
};

/// What a raw cell means in a column; false when it does not fit there.
bool cellFromRaw(const RawCell &raw, Cell::Type type, Cell *to);
/// A whole number written as the store would write it, and nothing else.
bool wholeNumber(const QByteArray &text, qint64 *to);

} // namespace kith::exchange
