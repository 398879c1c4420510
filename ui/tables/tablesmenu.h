// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the tables: of somebody who sits there, of a table, of a round.
#pragma once

#include "ui/tables/roundslayout.h"

#include <QMenu>

namespace kith {

class TableDeeds;
class TablesDesk;

class TablesMenu : public QMenu
{
    Q_OBJECT
public:
    /// Goes by itself when it is closed.
    TablesMenu(TableDeeds &deeds, const RoundsScene &scene, const Spot &spot, QWidget *parent);

Q_SIGNALS:
    void personOpened(kith::PersonId person);
    void ruleWished(kith::PersonId person, kith::TableRuleKind kind);

private:
    void addPerson(const Spot &spot);
    void addTable(const Spot &spot);
    void addRound(int round);
    void askStart(const RoundColumn &round);

    TableDeeds &m_deeds;
    RoundsScene m_scene;
};

} // namespace kith
