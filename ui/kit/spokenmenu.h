// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Menus whose rows are cut short for the eye.
#pragma once

class QMenu;

namespace kith {

// Of a row with something at its trailing side a screen reader hears the whole, which is its tooltip, instead of what has room.
void speakWhole(QMenu *menu);

} // namespace kith
