// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be made of the tables for the room: cards, slips, lists for the wall, and a picture for the projector.
#pragma once

#include <QMenu>

namespace kith {

class Store;
class TablesDesk;

class PrintMenu : public QMenu
{
    Q_OBJECT
public:
    PrintMenu(Store &store, TablesDesk &desk, QWidget *parent);

Q_SIGNALS:
    void projectWished();
    void told(const QString &sentence);

private:
    Store &m_store;
    TablesDesk &m_desk;
};

} // namespace kith
