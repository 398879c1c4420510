// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of a whole community on their way into the tables: each held to its table, counted and summed up.
#pragma once

#include "app/core/progress.h"
#include "app/exchange/tablecsv.h"

#include <QCryptographicHash>
#include <QHash>
#include <QMap>

#include <memory>

namespace kith::exchange {

/// Rows and SHA-256 of the CSV form of one table.
struct TableSum {
    qint64 rows = 0;
    QString sha256;
};

/// Fills one table. Throws Failure for what the table does not know.
class TableFiller
{
public:
    TableFiller(TableFill &fill, const TableInfo &table, bool isOlder, Progress &progress);

    int columnNamed(const QByteArray &name) const;
    Cell::Type typeOf(int column) const { return m_table.columns[column].type; }
    void beginRow();
    void setCell(int column, Cell cell);
    /// A file of the present form must say every column; what an older one could not know is empty.
    void endRow();
    TableSum sum();
    const QByteArray &name() const { return m_table.name; }
    [[noreturn]] void refuse(const QString &why) const;

private:
    void flush();

    TableFill &m_fill;
    const TableInfo &m_table;
    bool m_isOlder;
    Progress &m_progress;
    Cells m_empty;
    Cells m_cells;
    std::vector<bool> m_said;
    qsizetype m_length = 0; ///< of the row
    QByteArray m_csv;
    QCryptographicHash m_hash;
    qint64 m_rows = 0;
};

/// Fills all tables of an empty store.
class EverythingRows
{
public:
    EverythingRows(TableFill &fill, Progress &progress) : m_fill(fill), m_progress(progress) { }

    /// The form must be known before the first table.
    void setForm(int form);
    std::unique_ptr<TableFiller> begin(const QByteArray &table);
    void end(TableFiller &table);
    /// Every table of the present form must have been there.
    void finish() const;
    void compare(const QHash<QString, TableSum> &manifest) const;
    QMap<QString, qint64> counts() const;

private:
    TableFill &m_fill;
    Progress &m_progress;
    int m_form = 0;
    QHash<QString, TableSum> m_sums;
};

} // namespace kith::exchange
