// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportpreview.h"

namespace kith {

void ExportPreviewModel::setTable(exchange::ExportTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

int ExportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table.rows();
}

int ExportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.columns.size());
}

QVariant ExportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    if (m_table.columns[index.column()].kind == exchange::CellKind::Tick)
        return role == Qt::DisplayRole ? QStringLiteral("☐") : QString();
    return m_table.text(index.row(), index.column());
}

QVariant ExportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || role != Qt::DisplayRole || section >= m_table.columns.size())
        return {};
    return m_table.columns[section].label;
}

QString ExportPreviewModel::asText() const
{
    return exchange::clipboardText(m_table);
}

} // namespace kith
