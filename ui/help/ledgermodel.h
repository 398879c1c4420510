// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger: who helped whom, with what, when, where, and whether thanks were said.
#pragma once

#include <QCoreApplication>
#include <QStyledItemDelegate>

#include "ui/help/helpanswer.h"
#include "ui/kit/rowmodel.h"

namespace kith {

class LedgerModel : public RowModel<helps::LoggedHelp> {
    Q_DECLARE_TR_FUNCTIONS(LedgerModel)
public:
    enum Column { When, Helper, Helped, What, At, Thanks };

    explicit LedgerModel(QObject *parent = nullptr);
    // Helps that happened are shown, unless another condition is set; what did not work out, and what is yet to come,
    // stand on the board.
    void take(const HelpAnswer &answer);
    // Of those shown: "53 helps since January, 39 of them not through an organizer"
    QString summary() const;

private:
    QVariant value(const helps::LoggedHelp &logged, Column column, int role) const;
    QString text(const helps::LoggedHelp &logged, Column column) const;

    QDate m_today;
};

// An avatar and a name in a cell; a link where something can be done.
class LedgerDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace kith
