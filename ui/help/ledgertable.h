// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger as a table: the columns, which of them a narrow window leaves out, and what keys and clicks in it mean.
#pragma once

#include <QTableView>

#include "app/help/ledger.h"

namespace kith {

class LedgerModel;

class LedgerTable : public QTableView {
    Q_OBJECT
public:
    explicit LedgerTable(LedgerModel *model, QWidget *parent = nullptr);

Q_SIGNALS:
    void thanked(kith::HelpId id);
    void personChosen(kith::PersonId person);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void sayThanks(const QModelIndex &index);
    void share(bool isNarrow);

    LedgerModel *m_ledger;
};

} // namespace kith
