// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/printmenu.h"

#include "ui/tables/tablesprinting.h"

namespace kith {

using exchange::ExportLayout;

PrintMenu::PrintMenu(TablesPrinting &printing, QWidget *parent) : QMenu(parent), m_printing(printing)
{
    setObjectName(QStringLiteral("printMenu"));
    const auto print = [this](const QString &what, ExportLayout layout) { addAction(what, this, [this, layout] { m_printing.askPrinter(layout); }); };
    print(tr("A card for each table…"), ExportLayout::Cards);
    print(tr("A slip for each person…"), ExportLayout::Slips);
    print(tr("For the wall, by name…"), ExportLayout::ByName);
    print(tr("For the wall, by table…"), ExportLayout::ByTable);
    addSeparator();
    addAction(tr("Save as a file…"), this, [this] { m_printing.askFile(); });
    addAction(tr("Show on a screen"), this, &PrintMenu::projectWished);
}

} // namespace kith
