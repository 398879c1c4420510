// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who sits at which table in which round.
#pragma once

#include <vector>

namespace kith::tables {

/// People are numbers from 0; a table is those who sit at it, in rising order in every plan the solver gives out.
using Table = std::vector<int>;
using Round = std::vector<Table>;
using Plan = std::vector<Round>;

} // namespace kith::tables
