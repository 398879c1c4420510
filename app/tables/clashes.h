// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which hard rules cannot all hold.
#pragma once

#include "app/tables/problem.h"

#include <compare>

namespace kith::tables {

/// One hard rule, named by its kind and its place in the problem's list of that kind.
struct Rule {
    enum class Kind {
        Together,
        Apart,
        Host, ///< the one rule about hosts; index 0
        NewcomersNotAlone, ///< index 0
        Spread,
        Pin,
    };
    Kind kind = Kind::Together;
    int index = 0;
    auto operator<=>(const Rule &) const = default;
};

/// Rules that cannot hold together, and the round they cannot hold in. Leaving any one of them out solves this clash.
struct Clash {
    int round = 0;
    std::vector<Rule> rules;
    bool operator==(const Clash &) const = default;
};

/// The clashes that can be told by reasoning alone: chains of people kept together that meet a pair kept apart, two locks, or a
/// table too small for them; more people kept apart from one another than there are tables; more locks than seats; a lone newcomer.
/// Then those that come of trying to seat whom the rules are about, such as hosts at two tables who are kept together.
/// Each is certain. None means only that no such reason was found.
std::vector<Clash> clashesOf(const Problem &problem);

/// The rules this plan breaks, round by round: what to name when a long search found no better.
std::vector<Clash> brokenBy(const Problem &problem, const Plan &plan);

} // namespace kith::tables
