// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/everythingrows.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::exchange {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Everything)
};

constexpr qsizetype block = 64 * 1024;
constexpr qsizetype longestRow = 32 * 1024 * 1024;

/// What a column holds when nothing was said.
Cell emptyCell(const ColumnInfo &column)
{
    if (column.type == Cell::Type::Text)
        return Cell::of(column.emptyText);
    return column.emptyText.isEmpty() ? Cell{} : Cell::of(column.emptyText.toLongLong());
}

}

TableFiller::TableFiller(TableFill &fill, const TableInfo &table, bool isOlder, Progress &progress)
    : m_fill(fill),
      m_table(table),
      m_isOlder(isOlder),
      m_progress(progress),
      m_csv(tableCsvHeader(table)),
      m_hash(QCryptographicHash::Sha256)
{
    for (const ColumnInfo &column : table.columns)
        m_empty.push_back(emptyCell(column));
}

void TableFiller::refuse(const QString &why) const
{
    throw Failure(Tr::tr("Row %1 of the table %2 cannot be taken: %3. Nothing was put in.").arg(m_rows + 1).arg(QString::fromUtf8(m_table.name), why));
}

int TableFiller::columnNamed(const QByteArray &name) const
{
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        if (m_table.columns[i].name == name)
            return int(i);
    }
    refuse(Tr::tr("this program does not know its column \"%1\"").arg(QString::fromUtf8(name.left(80))));
}

void TableFiller::beginRow()
{
    m_cells = m_empty;
    m_said.assign(m_cells.size(), false);
    m_length = 0;
}

void TableFiller::setCell(int column, Cell cell)
{
    if (m_said[size_t(column)])
        refuse(Tr::tr("it says the column \"%1\" twice").arg(QString::fromUtf8(m_table.columns[column].name)));
    m_length += cell.text.size();
    if (m_length > longestRow)
        refuse(Tr::tr("it is longer than any row of a community"));
    m_said[size_t(column)] = true;
    m_cells[size_t(column)] = std::move(cell);
}

void TableFiller::endRow()
{
    const auto unsaid = std::find(m_said.begin(), m_said.end(), false);
    if (unsaid != m_said.end() && !m_isOlder)
        refuse(Tr::tr("its column \"%1\" is missing").arg(QString::fromUtf8(m_table.columns[unsaid - m_said.begin()].name)));
    m_fill.insert(m_table, m_cells);
    appendTableCsv(m_csv, m_cells);
    ++m_rows;
    if (m_csv.size() > block)
        flush();
}

void TableFiller::flush()
{
    m_progress.checkpoint();
    m_hash.addData(m_csv);
    m_csv.resize(0);
}

TableSum TableFiller::sum()
{
    flush();
    return {m_rows, QString::fromLatin1(m_hash.result().toHex())};
}

void EverythingRows::setForm(int form)
{
    if (form > m_fill.schema()) {
        throw Failure(Tr::tr("This file was written by a newer Kith (its form is %1, this program knows %2), so nothing was put in. Install the newer "
                             "Kith to read it.")
                          .arg(form)
                          .arg(m_fill.schema()));
    }
    if (form < 1 || m_form)
        throw Failure(Tr::tr("This file does not say which form of Kith it is in, so nothing was put in."));
    m_form = form;
}

std::unique_ptr<TableFiller> EverythingRows::begin(const QByteArray &table)
{
    if (!m_form)
        throw Failure(Tr::tr("This file does not say which form of Kith it is in, so nothing was put in."));
    const QString name = QString::fromUtf8(table.left(80));
    if (m_sums.contains(name))
        throw Failure(Tr::tr("The file has the table \"%1\" twice, so nothing was put in.").arg(name));
    for (const TableInfo &info : m_fill.tables()) {
        if (info.name == table)
            return std::make_unique<TableFiller>(m_fill, info, m_form < m_fill.schema(), m_progress);
    }
    throw Failure(Tr::tr("The file has a table \"%1\" that this program does not know, so nothing was put in.").arg(name));
}

void EverythingRows::end(TableFiller &table)
{
    m_sums.insert(QString::fromUtf8(table.name()), table.sum());
}

void EverythingRows::finish() const
{
    for (const TableInfo &info : m_fill.tables()) {
        if (m_form == m_fill.schema() && !m_sums.contains(QString::fromUtf8(info.name)))
            throw Failure(Tr::tr("The table \"%1\" is missing, so nothing was put in. The file is not whole.").arg(QString::fromUtf8(info.name)));
    }
}

void EverythingRows::compare(const QHash<QString, TableSum> &manifest) const
{
    for (auto it = m_sums.begin(); it != m_sums.end(); ++it) {
        const TableSum said = manifest.value(it.key(), {-1, {}});
        // The hash of an older form is that of its own columns, which are not all there are now.
        const bool isSame = said.rows == it->rows && (m_form < m_fill.schema() || said.sha256 == it->sha256);
        if (!isSame || manifest.size() != m_sums.size())
            throw Failure(Tr::tr("The table \"%1\" is not what the manifest says, so nothing was put in. The file is damaged or was changed by hand.").arg(it.key()));
    }
}

QMap<QString, qint64> EverythingRows::counts() const
{
    QMap<QString, qint64> counts;
    for (auto it = m_sums.begin(); it != m_sums.end(); ++it)
        counts.insert(it.key(), it->rows);
    return counts;
}

} // namespace kith::exchange
