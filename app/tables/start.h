// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A first plan: everybody has a seat, every lock holds.
#pragma once

#include "app/tables/problem.h"

#include <cstdint>

namespace kith::tables {

/// The plan people already know if there is one; else, where `designs` says so, a known construction; else people as they come.
Plan startOf(const Problem &problem, std::uint64_t seed, bool designs);

} // namespace kith::tables
