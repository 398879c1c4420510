// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Planning a new gathering: the same fields as on its page, like the last one but for the title and the day.
#pragma once

#include "app/gatherings/gathering.h"

#include <QDialog>

namespace kith {

class Button;
class Community;
class PlanForm;
class Store;

class NewGathering : public QDialog
{
    Q_OBJECT
public:
    NewGathering(Community &community, const Gathering &like, QWidget *parent);

Q_SIGNALS:
    void planned(kith::GatheringId id);

private:
    void plan();

    Store &m_store;
    PlanForm *m_form;
    Button *m_plan;
};

} // namespace kith
