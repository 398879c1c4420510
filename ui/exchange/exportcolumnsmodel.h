// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The columns there are to choose, in their order, and which of them are written.
#pragma once

#include "app/exchange/exporttable.h"

#include <QAbstractListModel>
#include <QMap>
#include <QSet>

namespace kith {

class ExportColumnsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole + 1, FilledRole };

    using QAbstractListModel::QAbstractListModel;
    /// The chosen ones first, then the others that are offered.
    void setColumns(const QList<exchange::ExportColumn> &chosen, const QList<exchange::ExportColumn> &offered);
    void setFilled(const QMap<QString, int> &filled, int rows);
    /// Ids, in their order.
    QStringList chosen() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool moveRows(const QModelIndex &from, int row, int count, const QModelIndex &to, int before) override;

Q_SIGNALS:
    void chosenChanged();

private:
    QString filled(const exchange::ExportColumn &column) const;

    QList<exchange::ExportColumn> m_columns;
    QSet<QString> m_chosen;
    QMap<QString, int> m_filled;
    int m_rows = 0; ///< of the list that will be written
};

} // namespace kith
