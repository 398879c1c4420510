// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportcolumnsmodel.h"

#include <QLocale>

#include <algorithm>

namespace kith {

using namespace Qt::StringLiterals;
using exchange::ExportColumn;

void ExportColumnsModel::setColumns(const QList<ExportColumn> &chosen, const QList<ExportColumn> &offered)
{
    beginResetModel();
    m_columns = chosen;
    m_chosen.clear();
    for (const ExportColumn &column : chosen)
        m_chosen.insert(column.id);
    std::copy_if(offered.begin(), offered.end(), std::back_inserter(m_columns), [this](const ExportColumn &column) { return !m_chosen.contains(column.id); });
    endResetModel();
}

void ExportColumnsModel::setFilled(const QMap<QString, int> &filled, int rows)
{
    m_filled = filled;
    m_rows = rows;
    if (!m_columns.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_columns.size()) - 1), {FilledRole, Qt::AccessibleTextRole});
}

QStringList ExportColumnsModel::chosen() const
{
    QStringList ids;
    for (const ExportColumn &column : m_columns) {
        if (m_chosen.contains(column.id))
            ids.append(column.id);
    }
    return ids;
}

int ExportColumnsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

/// "17 of 20", where not everybody has something there; a box or a line to sign on has nothing to be filled with.
QString ExportColumnsModel::filled(const ExportColumn &column) const
{
    const int filled = m_filled.value(column.id, m_rows);
    if (filled >= m_rows || column.kind == exchange::CellKind::Tick || column.kind == exchange::CellKind::Signature)
        return {};
    return tr("%1 of %2").arg(QLocale().toString(filled), QLocale().toString(m_rows));
}

QVariant ExportColumnsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ExportColumn &column = m_columns[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return column.label;
    case Qt::CheckStateRole:
        return m_chosen.contains(column.id) ? Qt::Checked : Qt::Unchecked;
    case Qt::AccessibleTextRole: {
        const QString some = filled(column);
        return some.isEmpty() ? column.label : column.label + u", "_s + some;
    }
    case IdRole:
        return column.id;
    case FilledRole:
        return filled(column);
    default:
        return {};
    }
}

bool ExportColumnsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString id = m_columns[index.row()].id;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(id);
    else
        m_chosen.remove(id);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT chosenChanged();
    return true;
}

Qt::ItemFlags ExportColumnsModel::flags(const QModelIndex &index) const
{
    // Between the rows a column may be dropped, on one it may not.
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

bool ExportColumnsModel::moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before)
{
    if (row < 0 || count < 1 || row + count > m_columns.size() || before < 0 || before > m_columns.size() || !beginMoveRows(from, row, row + count - 1, to, before))
        return false;
    const auto first = m_columns.begin() + row, last = first + count, place = m_columns.begin() + before;
    if (before > row)
        std::rotate(first, last, place);
    else
        std::rotate(place, first, last);
    endMoveRows();
    Q_EMIT chosenChanged();
    return true;
}

} // namespace kith
