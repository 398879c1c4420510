// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the sidebar is made of: the rows of its pages, the two-line buttons at its head and foot, and "Find or do".
#pragma once

#include <QAbstractButton>
#include <QStyledItemDelegate>

#include "ui/kit/avatar.h"

namespace kith {

enum NavRole { IconNameRole = Qt::UserRole + 1, CountRole, NumbersRole, CompactRole };

class NavDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintContents(QPainter *p, const QRectF &box, const QStyleOptionViewItem &option, const QModelIndex &index, const QColor &colour,
                       const Theme &theme) const;
};

// Two lines with the community's mark or an avatar before them.
class SidebarButton : public QAbstractButton {
    Q_OBJECT
public:
    SidebarButton(bool store, QWidget *parent);
    void set(const AvatarFace &face, const QString &title, const QString &line);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    AvatarFace m_face;
    QString m_line;
    bool m_store;
};

// Looks like a field, works like a button.
class FindButton : public QAbstractButton {
    Q_OBJECT
public:
    explicit FindButton(QWidget *parent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace kith
