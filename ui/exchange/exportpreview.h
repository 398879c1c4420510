// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A table about to be written, as a table on the screen.
#pragma once

#include "app/exchange/exporting.h"

#include <QAbstractTableModel>

namespace kith {

class ExportPreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit ExportPreviewModel(QObject *parent = nullptr);
    /// With the headings that stand in a file of this format.
    void setTable(std::shared_ptr<const exchange::ExportTable> table, exchange::ExportFormat format = exchange::ExportFormat::Pdf);
    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

private:
    std::shared_ptr<const exchange::ExportTable> m_table;
    exchange::ExportFormat m_format = exchange::ExportFormat::Pdf;
};

} // namespace kith
