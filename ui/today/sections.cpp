// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/sections.h"

namespace kith {

QList<TodaySection *> makeSections(Community &community)
{
    return {
        asksSection(community),
        promisesSection(community),
        unconfirmedSection(community),
        putRightSection(community),
        newcomersSection(community),
        notSeenSection(community),
        thanksSection(community),
        pairsSection(community),
        birthdaysSection(community),
    };
}

} // namespace kith
