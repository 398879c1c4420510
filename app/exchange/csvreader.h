// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Comma-separated text as rows of cells (RFC 4180), without copying a cell.
#pragma once

#include "app/core/result.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace kith::exchange {

struct CsvLimits {
    qsizetype rows = 200'000;
    qsizetype columns = 4'096;
    qsizetype cells = 8'000'000;
    qsizetype fieldLength = 64 * 1024;
    int firstLine = 1; ///< what the first line counts as
    /// The text is only the beginning of a file: a row that is cut off is dropped instead of refused.
    bool isHead = false;
};

/// Rows of cells over one text that the table owns. A blank line is a row of one empty cell.
class CsvTable
{
public:
    int rows() const { return int(m_rows.size()) - 1; }
    int columns(int row) const { return int(m_rows[size_t(row) + 1].firstCell - m_rows[size_t(row)].firstCell); }
    /// Empty beyond the end of a row.
    QStringView cell(int row, int column) const;
    /// The line of the file the row begins in, from 1.
    int line(int row) const { return int(m_rows[size_t(row)].line); }
    bool isBlank(int row) const { return columns(row) == 1 && cell(row, 0).isEmpty(); }

private:
    friend class CsvScan;
    struct Span {
        quint32 at;
        quint32 length;
    };
    struct Row {
        quint32 firstCell;
        quint32 line;
    };
    QString m_text;
    std::vector<Span> m_cells;
    std::vector<Row> m_rows{{0, 1}}; ///< one more than there are rows
};

/// Quotes, doubled quotes and line breaks inside quotes as RFC 4180 has them; a quote inside an unquoted cell is
/// text. Refused with line and reason: an open quote at the end, text behind a quote that was closed some lines
/// further down (rows may be inside), and whatever passes the limits.
Result<CsvTable> readCsv(QString text, QChar delimiter, const CsvLimits &limits = {});

/// The delimiter a "sep=;" line in front of everything else names, and how long that line is.
QChar delimiterFromSepLine(QStringView text, qsizetype *length);

/// The text of a cell without the apostrophe that keeps a spreadsheet from computing it (see CsvWriter).
QStringView withoutFormulaGuard(QStringView cell);

} // namespace kith::exchange
