// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How far a help has come, in the same words wherever it is told.
#pragma once

#include "app/help/help.h"

namespace kith::helps {

/// "not asked yet", "thanks not said yet": the end of a line that says who helps whom.
QString sayHowFar(HelpState state);

} // namespace kith::helps
