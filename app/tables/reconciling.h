// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether hard rules can hold together in one round, told by trying every way to seat those whom they are about.
#pragma once

#include "app/tables/clashes.h"

namespace kith::tables {

enum class CanHold { Yes, No, Unknown };

/// Unknown when that takes longer than somebody would wait. `here` says for each person whether they are there.
CanHold canHold(const Problem &problem, int round, const std::vector<char> &here, const std::vector<Rule> &rules);

/// Of rules that cannot hold together so few that leaving any one out solves it; nothing where that is not certain.
std::vector<Rule> irreducible(const Problem &problem, int round, const std::vector<char> &here, std::vector<Rule> rules);

} // namespace kith::tables
