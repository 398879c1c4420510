// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who is using the program, for the journal.
#pragma once

#include <QString>

namespace kith {

class Settings;

/// $KITH_ACTOR, else the name in the settings, else the login name.
QString whoIsHere(const Settings &settings);

} // namespace kith
