// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the rows of a ListView: avatar, date or icon, two lines, a pill, tags, text at the right, actions; and section headings.
#pragma once

#include <QStyledItemDelegate>

#include "ui/kit/rowplaces.h"

namespace kith {

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit RowDelegate(const RowLook &look = {}, QObject *parent = nullptr);
    const RowLook &look() const { return m_look; }
    int rowHeight() const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index) override;

    // Where the n-th action and the pill of a row are drawn.
    QRect actionRect(const QRect &row, const QModelIndex &index, int action) const;
    QRect pillRect(const QRect &row, const QModelIndex &index) const;

Q_SIGNALS:
    void actionClicked(const QModelIndex &index, int action);
    void pillClicked(const QModelIndex &index, const QRect &pill);
    void sectionToggled(const QModelIndex &index);
    void sectionActionClicked(const QModelIndex &index);

private:
    bool actionsShown(const QStyleOptionViewItem &option) const;
    void paintBack(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;
    void paintLeading(QPainter *p, const QRectF &box, const QModelIndex &index, bool selected, const Theme &theme) const;
    void paintLines(QPainter *p, const RowPlaces &places, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;
    void paintRight(QPainter *p, const RowPlaces &places, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;
    void paintActions(QPainter *p, const RowPlaces &places, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;
    void paintSection(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;

    RowLook m_look;
};

} // namespace kith
