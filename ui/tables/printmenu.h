// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be made of the tables for the room: cards, slips, lists for the wall, and a picture for the projector.
#pragma once

#include <QMenu>

namespace kith {

class TablesPrinting;

class PrintMenu : public QMenu
{
    Q_OBJECT
public:
    PrintMenu(TablesPrinting &printing, QWidget *parent);
    TablesPrinting *printing() const { return &m_printing; }

Q_SIGNALS:
    void projectWished();

private:
    TablesPrinting &m_printing;
};

} // namespace kith
