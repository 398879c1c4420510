// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/printmenu.h"

#include "ui/tables/tablesdesk.h"

namespace kith {

PrintMenu::PrintMenu(Store &store, TablesDesk &desk, QWidget *parent) : QMenu(parent), m_store(store), m_desk(desk)
{
    setObjectName(QStringLiteral("printMenu"));
    addAction(tr("Show on a screen"), this, &PrintMenu::projectWished);
}

} // namespace kith
