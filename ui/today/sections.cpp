// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/sections.h"

namespace kith {

QList<TodaySection *> makeSections(Community &community)
{
    return {
        putRightSection(community),
        newcomersSection(community),
        notSeenSection(community),
        birthdaysSection(community),
    };
}

} // namespace kith
