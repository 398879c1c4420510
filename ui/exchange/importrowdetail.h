// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One row of an import in detail: the name it lacks, and for each value that differs which one is kept.
#pragma once

#include "app/exchange/importplan.h"

#include <QWidget>

class QGridLayout;

namespace kith {

class ImportRowDetail : public QWidget {
    Q_OBJECT
public:
    explicit ImportRowDetail(QWidget *parent = nullptr);
    /// Nothing to show hides it.
    void show(const exchange::PlannedRow *row, const exchange::RowChoice &choice);

Q_SIGNALS:
    void nameGiven(int line, const QString &name);
    void valueChosen(int line, kith::exchange::Field field, bool fromFile);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addName(int line, const QString &typed);
    void addChange(int line, const exchange::FieldChange &change, bool fromFile);

    QWidget *m_body = nullptr;
    QGridLayout *m_grid = nullptr;
};

} // namespace kith
