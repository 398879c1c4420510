// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/csvreader.h"

#include <QCoreApplication>

namespace kith::exchange {

namespace {
struct CsvReader {
    Q_DECLARE_TR_FUNCTIONS(CsvReader)
};
} // namespace

QStringView CsvTable::cell(int row, int column) const
{
    if (column >= columns(row))
        return {};
    const Span &span = m_cells[m_rows[size_t(row)].firstCell + size_t(column)];
    return QStringView(m_text).sliced(span.at, span.length);
}

/// One pass over the text. Doubled quotes are closed up in place, so that every cell stays a piece of the text.
class CsvScan
{
public:
    CsvScan(QString text, QChar delimiter, const CsvLimits &limits) : m_limits(limits), m_delimiter(delimiter.unicode()), m_line(quint32(limits.firstLine))
    {
        m_table.m_text = std::move(text);
        m_begin = reinterpret_cast<char16_t *>(m_table.m_text.data());
        m_end = m_begin + m_table.m_text.size();
        m_table.m_rows.clear();
        const size_t guess = size_t(m_table.m_text.size());
        m_table.m_rows.reserve(guess / 48 + 2);
        m_table.m_cells.reserve(guess / 16 + 2);
    }

    Result<CsvTable> run()
    {
        const char16_t *at = m_begin;
        while (at < m_end && m_error.isEmpty()) {
            const bool isWhole = row(at);
            if (!isWhole && m_limits.isHead) {
                m_table.m_cells.resize(m_table.m_rows.back().firstCell);
                m_table.m_rows.pop_back();
            }
        }
        if (!m_error.isEmpty())
            return Error{Error::Kind::Rule, m_error, {}};
        m_table.m_rows.push_back({quint32(m_table.m_cells.size()), m_line});
        return std::move(m_table);
    }

private:
    /// False when the text ended inside the row's quotes.
    bool row(const char16_t *&at)
    {
        if (qsizetype(m_table.m_rows.size()) > m_limits.rows)
            return refuse(m_line, CsvReader::tr("there are more than %L1 rows").arg(m_limits.rows));
        const quint32 firstCell = quint32(m_table.m_cells.size());
        m_table.m_rows.push_back({firstCell, m_line});
        for (;;) {
            const bool isQuoted = at < m_end && *at == u'"';
            if (!(isQuoted ? quotedCell(at) : plainCell(at)))
                return false;
            if (at < m_end && *at == m_delimiter) {
                ++at;
                if (qsizetype(m_table.m_cells.size()) - firstCell >= m_limits.columns)
                    return refuse(m_line, CsvReader::tr("there are more than %L1 columns").arg(m_limits.columns));
                continue;
            }
            break;
        }
        if (qsizetype(m_table.m_cells.size()) > m_limits.cells)
            return refuse(m_line, CsvReader::tr("there are more than %L1 cells").arg(m_limits.cells));
        endLine(at);
        return true;
    }

    bool plainCell(const char16_t *&at)
    {
        const char16_t *from = at;
        while (at < m_end && *at != m_delimiter && *at != u'\n' && *at != u'\r')
            ++at;
        return add(from, at - from, m_line);
    }

    bool quotedCell(const char16_t *&at)
    {
        const quint32 began = m_line;
        char16_t *to = m_begin + (at - m_begin) + 1;
        const char16_t *from = to;
        const char16_t *read = to;
        for (;; ++read) {
            if (read >= m_end) {
                at = m_end;
                return m_limits.isHead ? false : refuse(began, CsvReader::tr("a quote (\") is opened and never closed"));
            }
            if (*read == u'"') {
                if (read + 1 < m_end && read[1] == u'"')
                    ++read;
                else
                    break;
            } else if (isLineEnd(read)) {
                ++m_line;
            }
            *to++ = *read;
        }
        const char16_t *closed = ++read;
        for (; read < m_end && *read != m_delimiter && *read != u'\n' && *read != u'\r'; ++read)
            *to++ = *read;
        at = read;
        // Whole rows may have been swallowed by a quote somebody left open.
        const bool goesOn = !QStringView(closed, read - closed).trimmed().isEmpty();
        if (goesOn && m_line != began && !m_limits.isHead)
            return refuse(began, CsvReader::tr("a quote (\") is opened, closed in line %1, and text goes on behind it; perhaps one is left open").arg(m_line));
        return add(from, to - from, began);
    }

    /// Counts \r\n once: at its \n, or at a \r that stands alone.
    bool isLineEnd(const char16_t *at) const { return *at == u'\n' || (*at == u'\r' && (at + 1 >= m_end || at[1] != u'\n')); }

    void endLine(const char16_t *&at)
    {
        if (at < m_end && *at == u'\r')
            ++at;
        if (at < m_end && *at == u'\n')
            ++at;
        ++m_line;
    }

    bool add(const char16_t *from, qsizetype length, quint32 line)
    {
        if (length > m_limits.fieldLength) {
            return refuse(line, CsvReader::tr("a cell is longer than %L1 characters; perhaps a quote (\") is left open there")
                                    .arg(m_limits.fieldLength));
        }
        m_table.m_cells.push_back({quint32(from - m_begin), quint32(length)});
        return true;
    }

    bool refuse(quint32 line, const QString &why)
    {
        m_error = CsvReader::tr("Line %1: %2. Nothing was imported.").arg(line).arg(why);
        return false;
    }

    const CsvLimits m_limits;
    const char16_t m_delimiter;
    CsvTable m_table;
    char16_t *m_begin = nullptr;
    const char16_t *m_end = nullptr;
    quint32 m_line;
    QString m_error;
};

Result<CsvTable> readCsv(QString text, QChar delimiter, const CsvLimits &limits)
{
    return CsvScan(std::move(text), delimiter, limits).run();
}

QChar delimiterFromSepLine(QStringView text, qsizetype *length)
{
    QStringView line = text.left(16);
    const qsizetype end = line.indexOf(u'\n');
    if (end < 0)
        return {};
    line = line.left(end).trimmed();
    if (line.size() >= 2 && line.startsWith(u'"') && line.endsWith(u'"'))
        line = line.sliced(1, line.size() - 2);
    if (!line.startsWith(u"sep=", Qt::CaseInsensitive) || line.size() > 5)
        return {};
    *length = end + 1;
    return line.size() == 5 ? line[4] : QChar(u'\t');
}

QStringView withoutFormulaGuard(QStringView cell)
{
    if (!cell.startsWith(u'\''))
        return cell;
    qsizetype i = 1;
    while (i < cell.size() && cell[i] == u'\'')
        ++i;
    const bool isGuarded = i < cell.size() && QStringView(u"=+-@\t\r").contains(cell[i]);
    return isGuarded ? cell.sliced(1) : cell;
}

} // namespace kith::exchange
