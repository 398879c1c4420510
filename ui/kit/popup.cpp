// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Opening a menu.
#include "ui/kit/popup.h"

#include <QMenu>

#include <algorithm>

namespace kith {

void openMenu(QMenu *menu, const QPoint &at)
{
    const QList<QAction *> actions = menu->actions();
    const auto canBeChosen = [](const QAction *action) { return action->isEnabled() && action->isVisible() && !action->isSeparator(); };
    auto first = std::find_if(actions.begin(), actions.end(), [&](const QAction *action) { return canBeChosen(action) && action->isChecked(); });
    if (first == actions.end())
        first = std::find_if(actions.begin(), actions.end(), canBeChosen);
    menu->popup(at);
    if (first != actions.end())
        menu->setActiveAction(*first);
}

} // namespace kith
