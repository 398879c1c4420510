// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table about to be written, as a table on the screen.
#pragma once

#include "app/exchange/exporttable.h"

#include <QAbstractTableModel>

namespace kith {

class ExportPreviewModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;
    void setTable(exchange::ExportTable table);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    /// Tab-separated, with a heading, as spreadsheets take it from the clipboard.
    QString asText() const;

private:
    exchange::ExportTable m_table;
};

} // namespace kith
