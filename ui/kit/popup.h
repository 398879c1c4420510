// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A menu that opens over what it is about.
#pragma once

class QMenu;
class QPoint;

namespace kith {

// Opens it there and stands on what is chosen now, else on the first that can be chosen: a screen reader hears of a menu
// only by what it stands on.
void openMenu(QMenu *menu, const QPoint &at);

} // namespace kith
