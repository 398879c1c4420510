// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two or more plans beside each other: which is shown, which is used.
#pragma once

#include "ui/tables/planlook.h"

#include <QWidget>

class QButtonGroup;
class QVBoxLayout;

namespace kith {

class Button;
class Chip;
class FlowLayout;

class PlanChoice : public QWidget
{
    Q_OBJECT
public:
    explicit PlanChoice(QWidget *parent = nullptr);
    /// `shown` is one of them, or what a search is finding for it. They stand in the order in which they were made, whichever is used.
    void setPlans(QList<PlanLook> looks, const PlanLook *shown);

Q_SIGNALS:
    void chosen(kith::TablePlanId plan);
    void anotherWished();
    void useWished();
    void removeWished();

private:
    QList<TablePlanId> m_ids;
    QList<Chip *> m_chips;
    QWidget *m_row;
    Button *m_another, *m_use, *m_remove;
};

} // namespace kith
