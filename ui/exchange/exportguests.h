// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is on the list and in which order: groups of guests with their counts, only what the screen shows, and the sorting.
#pragma once

#include "app/exchange/exportpreview.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QVBoxLayout;

namespace kith {

class Label;

class ExportGuests : public QWidget {
    Q_OBJECT
public:
    /// `shown`: how many rows the screen shows; below 0 when the list does not come from a screen.
    ExportGuests(exchange::ExportWhat what, int shown, QWidget *parent = nullptr);

    exchange::GuestGroups groups() const;
    void setGroups(exchange::GuestGroups groups);
    exchange::ExportOrder order() const;
    void setOrder(exchange::ExportOrder order);
    bool isOnlyShown() const;
    void showCounts(const exchange::ExportPreview &preview);

Q_SIGNALS:
    void groupsChosen();
    void orderChosen();
    void onlyShownChosen();

private:
    struct Group {
        exchange::GuestGroup group;
        QWidget *row;
        QCheckBox *box;
        Label *count;
    };
    QWidget *addRow(QCheckBox *box, Label *count);
    void addGroups();
    void addOrder();
    void offerScreenOrder(bool offered);

    exchange::ExportWhat m_what;
    QVBoxLayout *m_column;
    Label *m_title;
    QList<Group> m_groups;
    QCheckBox *m_onlyShown;
    QWidget *m_onlyShownRow;
    QComboBox *m_order;
};

} // namespace kith
