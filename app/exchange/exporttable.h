// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one table every written list is made from: what the preview shows is what each format writes.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace kith::exchange {

enum class CellKind : quint8 {
    Text,
    Number,
    Optional, ///< text that is null in JSON where nothing is known
    Flag, ///< "yes", "no" or nothing; in lists for people words of their language
    List, ///< entries with listSeparator between them
    Tick, ///< a box to tick with a pen
    Signature, ///< room to sign
};

constexpr char listSeparator = '\x1f';

struct ExportColumn {
    QString id; ///< fixed and English: the header of CSV, and what --columns takes
    QString key; ///< the same in JSON
    QString label; ///< for people
    CellKind kind = CellKind::Text;
    bool operator==(const ExportColumn &) const = default;
};

/// Rows of UTF-8 cells in one block of memory, so that 60,000 rows cost no more than their text.
class ExportTable
{
public:
    QString title;
    QString subtitle;
    QString footer; ///< the community it is from
    QString emptyText; ///< what stands there when there are no rows
    QList<ExportColumn> columns;

    // Filling: text is put into the open cell until endCell; a row is full when every column has had its cell.
    void put(QByteArrayView utf8) { m_bytes.append(utf8); }
    void put(char c) { m_bytes.append(c); }
    void putNumber(qint64 number);
    void endCell() { m_ends.push_back(m_bytes.size()); }
    bool isCellEmpty() const { return m_bytes.size() == (m_ends.empty() ? 0 : m_ends.back()); }

    int rows() const { return columns.isEmpty() ? 0 : int(m_ends.size() / size_t(columns.size())); }
    /// As it is kept, list separators included.
    QByteArrayView cell(int row, int column) const
    {
        const size_t at = size_t(row) * size_t(columns.size()) + size_t(column);
        const qsizetype from = at ? m_ends[at - 1] : 0;
        return {m_bytes.constData() + from, m_ends[at] - from};
    }
    /// As a person reads it.
    QString text(int row, int column) const;
    /// How many rows say something in a column.
    int filled(int column) const;

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_ends;
};

/// Tab-separated lines with the labels on top, as spreadsheets take them from the clipboard.
QString clipboardText(const ExportTable &table);

} // namespace kith::exchange
