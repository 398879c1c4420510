// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A problem made ready for the search: every pair's cost in one matrix, every round's seats that may change hands in one list.
#pragma once

#include "app/tables/problem.h"

namespace kith::tables {

/// One round's seats. Seat i belongs to table tableOf[i]; the free ones, which the search may exchange, stand first.
struct Seats {
    std::vector<int> tableOf;
    std::vector<int> firstFree; ///< for each table its first free seat; one more entry for the end
    int free = 0;
};

/// The hard rules weigh so much that no wish is worth breaking one: 1024 repeats.
inline constexpr int hardWeight = 1 << 18;

struct Instance {
    explicit Instance(const Problem &problem);

    const Problem &problem;
    int people = 0;
    std::vector<Seats> seats; ///< for each round
    std::vector<int> costs; ///< of one more meeting after so many sixteenths
    std::vector<std::uint16_t> before; ///< people x people: sixteenths of meetings in the past
    std::vector<int> rules; ///< people x people: what the rules add to seating two together
    std::vector<char> kind; ///< 1: a newcomer, 2: a host, for the rule that no newcomer is alone
    std::vector<std::vector<char>> pinned; ///< for each round and person
    std::vector<std::vector<int>> groups; ///< people kept together, two or more each
    bool someHardRule = false; ///< one that exchanges can break

    std::size_t at(int a, int b) const { return std::size_t(a) * std::size_t(people) + std::size_t(b); }
};

} // namespace kith::tables
