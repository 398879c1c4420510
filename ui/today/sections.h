// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The list of sections: a new one is its file, its line here and its line in makeSections. Those about who comes are in comers.h.
#pragma once

#include <QList>

namespace kith {

class Community;
class TodaySection;

TodaySection *asksSection(Community &community);
TodaySection *promisesSection(Community &community);
TodaySection *unconfirmedSection(Community &community);
TodaySection *thanksSection(Community &community);
TodaySection *putRightSection(Community &community);
TodaySection *pairsSection(Community &community);
TodaySection *birthdaysSection(Community &community);

/// In the order in which they are read.
QList<TodaySection *> makeSections(Community &community);

} // namespace kith
