// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Seatings without any repeat that need no search: by arithmetic, or from the bank.
#pragma once

#include "app/tables/plan.h"

namespace kith::tables {

/// As many rounds as are known, but no more than `rounds`, of `tables` tables of `size` in which no two people meet twice.
/// The first round alone is always known. By transversalRounds, two orthogonal squares of order 10, the designs
/// of differences.h, or the bank. Table and person numbers have no meaning beyond that.
Plan designOf(int tables, int size, int rounds);

/// The same by arithmetic alone. Point (column x, row y) is x*g + y for g tables:
/// - tables {(x, a*x + b)} for all b, one round for each slope a, over GF(g) (Bose's nets and transversal designs), over the product
///   of the fields of g's prime powers while `size` is at most the smallest (MacNeish 1922), or over Z_g for a up to g / d, d the
///   largest divisor of g below `size`;
/// - then rounds inside the columns, where `size` divides g, made the same way.
/// `columns` says whether those may be used: without them people of one column never meet.
Plan transversalRounds(int tables, int size, int rounds, bool columns = true);

/// `rounds` rounds for uneven tables: `large` tables of `size` and the others one smaller. Empty when none is known.
Plan unevenDesign(int tables, int large, int size, int rounds);

} // namespace kith::tables
