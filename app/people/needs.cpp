// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/needs.h"

#include "app/core/folding.h"

namespace kith::people {

bool couldHurt(const QString &dietaryNeed)
{
    const QString folded = fold(dietaryNeed);
    return folded.startsWith(u"no ") || folded.contains(u"allerg");
}

} // namespace kith::people
