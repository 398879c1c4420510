// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of the palette and of the sheet of shortcuts: what it is, a word about it, and its key; what was typed stands out bold.
#pragma once

#include <QStyledItemDelegate>

namespace kith {

// Reads DisplayRole, Face or IconName, Line2 (beside the name), Hits, and Right1: keys, one hint each, separated by a tab.
class FindRow : public QStyledItemDelegate {
    Q_OBJECT
public:
    // What Enter does with the current row is shown in it where it has no key of its own.
    explicit FindRow(bool enterOpens, QObject *parent);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintLeading(QPainter *p, const QRectF &box, const QModelIndex &index, const class Theme &theme) const;
    qreal paintKeys(QPainter *p, const QRectF &box, const QString &keys, bool selected, const class Theme &theme) const;

    bool m_enterOpens;
};

} // namespace kith
