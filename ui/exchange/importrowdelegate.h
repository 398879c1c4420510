// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws one row of an import: its line, who it is, what becomes of it, and what is still to decide.
#pragma once

#include <QStyledItemDelegate>

namespace kith {

class ImportRowsModel;
class Theme;

class ImportRowDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ImportRowDelegate(ImportRowsModel &model, QObject *parent = nullptr);
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option, const QModelIndex &index) override;
    /// Where the buttons of a row are drawn.
    QList<QRectF> buttonRects(const QRect &row, const QModelIndex &index) const;

Q_SIGNALS:
    void decided(const QModelIndex &index, int button);

private:
    void paintFirst(QPainter *p, const QRectF &line, bool selected, const QModelIndex &index, const Theme &theme) const;
    void paintSecond(QPainter *p, const QRectF &line, const QModelIndex &index, const Theme &theme) const;
    void paintButtons(QPainter *p, const QStyleOptionViewItem &option, const QModelIndex &index, const Theme &theme) const;

    ImportRowsModel &m_model;
};

} // namespace kith
