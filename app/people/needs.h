// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody cannot eat, and whether it is a matter of taste.
#pragma once

#include <QString>

namespace kith::people {

/// Whether whoever cooks must not get it wrong: an allergy, or something that may not be in the food at all.
bool couldHurt(const QString &dietaryNeed);

} // namespace kith::people
