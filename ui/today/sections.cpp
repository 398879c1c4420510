// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/sections.h"

#include "ui/today/comers.h"

namespace kith {

QList<TodaySection *> makeSections(Community &community)
{
    ComersSection *newcomers = newcomersSection(community), *notSeen = notSeenSection(community);
    newcomers->askWith(notSeen);
    return {
        asksSection(community),
        promisesSection(community),
        unconfirmedSection(community),
        putRightSection(community),
        newcomers,
        notSeen,
        thanksSection(community),
        pairsSection(community),
        birthdaysSection(community),
    };
}

} // namespace kith
