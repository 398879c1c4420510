// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/exportpreview.h"

namespace kith {

using exchange::CellKind;
using exchange::ExportFormat;

ExportPreviewModel::ExportPreviewModel(QObject *parent) : QAbstractTableModel(parent), m_table(std::make_shared<exchange::ExportTable>()) { }

void ExportPreviewModel::setTable(std::shared_ptr<const exchange::ExportTable> table, ExportFormat format)
{
    beginResetModel();
    m_table = std::move(table);
    m_format = format;
    endResetModel();
}

int ExportPreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_table->rows();
}

int ExportPreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table->columns.size());
}

QVariant ExportPreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CellKind kind = m_table->columns[index.column()].kind;
    if (role == Qt::TextAlignmentRole)
        return kind == CellKind::Number ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    if (kind == CellKind::Tick)
        return role == Qt::DisplayRole ? QStringLiteral("☐") : QString();
    return m_table->text(index.row(), index.column());
}

QVariant ExportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical || section >= m_table->columns.size())
        return {};
    const exchange::ExportColumn &column = m_table->columns[section];
    if (role == Qt::ToolTipRole)
        return column.label;
    if (role == Qt::TextAlignmentRole && column.kind == CellKind::Number)
        return QVariant(Qt::AlignTrailing | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    return m_format == ExportFormat::Csv ? column.id : m_format == ExportFormat::Json ? column.key : column.label;
}

} // namespace kith
