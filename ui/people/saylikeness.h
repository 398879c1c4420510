// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Why two records could be one person, in words.
#pragma once

#include <QString>

#include "app/upkeep/duplicates.h"

namespace kith {

// "The same email, names that sound alike"
QString sayLikeness(upkeep::Likenesses why);

} // namespace kith
