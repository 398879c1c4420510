// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a column to choose: a grip to drag it by, its box, its name, and how much of it is filled.
#pragma once

#include <QStyledItemDelegate>

namespace kith {

class ExportColumnDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    /// Chooses a column, or leaves it out.
    static bool toggle(QAbstractItemModel *model, const QModelIndex &index);

private:
    void paintBack(QPainter *painter, const QStyleOptionViewItem &option) const;
    static int gripWidth();
};

} // namespace kith
