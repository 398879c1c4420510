// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablecsv.h"

#include <QCoreApplication>
#include <QUtf8StringView>

#include <charconv>

namespace kith::exchange {

constexpr qsizetype longestRow = 32 * 1024 * 1024;
constexpr size_t mostCells = 256;

/// Counting the apostrophes in front, so that text which has one of its own comes back with it.
static bool wouldBeComputed(QByteArrayView text)
{
    qsizetype i = 0;
    while (i < text.size() && text[i] == '\'')
        ++i;
    return i < text.size() && QByteArrayView("=+-@\t\r").contains(text[i]);
}

static void appendText(QByteArray &to, const QByteArray &text)
{
    const bool isQuoted = text.isEmpty() || std::any_of(text.begin(), text.end(), [](char c) { return c == ',' || c == '"' || c == '\n' || c == '\r'; });
    if (isQuoted)
        to += '"';
    if (wouldBeComputed(text))
        to += '\'';
    if (isQuoted && text.contains('"'))
        to += QByteArray(text).replace('"', "\"\"");
    else
        to += text;
    if (isQuoted)
        to += '"';
}

QByteArray tableCsvHeader(const TableInfo &table)
{
    QByteArray line;
    for (const ColumnInfo &column : table.columns)
        line += (line.isEmpty() ? "" : ",") + column.name;
    return line + "\r\n";
}

void appendTableCsv(QByteArray &to, const Cells &cells)
{
    char digits[24];
    for (size_t i = 0; i < cells.size(); ++i) {
        if (i)
            to += ',';
        const Cell &cell = cells[i];
        if (cell.type == Cell::Type::Text)
            appendText(to, cell.text);
        else if (cell.type == Cell::Type::Integer)
            to.append(digits, std::to_chars(digits, digits + sizeof digits, cell.integer).ptr - digits);
        else if (cell.type == Cell::Type::Real)
            to += QByteArray::number(cell.real, 'g', 17);
    }
    to += "\r\n";
}

void TableCsvReader::refuse() const
{
    throw Failure(QCoreApplication::translate("Everything", "%1 is damaged in line %2, so nothing was put in.").arg(m_file).arg(m_line));
}

void TableCsvReader::feed(QByteArrayView piece)
{
    for (char c : piece)
        step(c);
}

void TableCsvReader::step(char c)
{
    switch (m_state) {
    case State::CellBegin:
        if (c == '"') {
            m_cell.isQuoted = true;
            m_state = State::Quoted;
            return;
        }
        m_state = State::Plain;
        [[fallthrough]];
    case State::Plain:
    case State::QuoteSeen:
        if (c == '"' && m_state == State::QuoteSeen) {
            m_cell.text += c;
            m_state = State::Quoted;
        } else if (c == ',') {
            endCell();
        } else if (c == '\r') {
            m_state = State::ReturnSeen;
        } else if (m_state == State::QuoteSeen || c == '"' || c == '\n') {
            refuse();
        } else {
            m_cell.text += c;
        }
        break;
    case State::Quoted:
        if (c == '"')
            m_state = State::QuoteSeen;
        else
            m_cell.text += c;
        break;
    case State::ReturnSeen:
        if (c != '\n')
            refuse();
        endCell();
        m_take(m_row);
        m_row.clear();
        m_rowLength = 0;
        ++m_line;
        break;
    }
    if (m_rowLength + m_cell.text.size() > longestRow)
        refuse();
}

void TableCsvReader::endCell()
{
    if (m_row.size() >= mostCells)
        refuse();
    m_rowLength += m_cell.text.size();
    m_row.push_back(std::move(m_cell));
    m_cell = {};
    m_state = State::CellBegin;
}

void TableCsvReader::finish()
{
    if (m_state != State::CellBegin || !m_row.empty())
        refuse();
}

bool wholeNumber(const QByteArray &text, qint64 *to)
{
    const char *end = text.constData() + text.size();
    const auto read = std::from_chars(text.constData(), end, *to);
    return read.ec == std::errc() && read.ptr == end && QByteArray::number(*to) == text;
}

bool cellFromRaw(const RawCell &raw, Cell::Type type, Cell *to)
{
    if (raw.text.isEmpty() && !raw.isQuoted) {
        *to = {};
        return true;
    }
    bool fits = false;
    if (type == Cell::Type::Integer) {
        qint64 number = 0;
        fits = wholeNumber(raw.text, &number);
        *to = Cell::of(number);
    } else if (type == Cell::Type::Real) {
        *to = Cell::of(raw.text.toDouble(&fits));
    } else {
        const bool isGuarded = raw.text.startsWith('\'') && wouldBeComputed(raw.text);
        *to = Cell::of(isGuarded ? raw.text.sliced(1) : raw.text);
        fits = QUtf8StringView(raw.text).isValidUtf8() && !raw.text.contains('\0');
    }
    return fits;
}

} // namespace kith::exchange
