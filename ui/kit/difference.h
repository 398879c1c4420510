// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How one list becomes another by removing and inserting, as views want to be told.
#pragma once

#include <vector>

namespace kith {

// In all of these `place[i]` is where the i-th entry of the old list stands in the new one, -1 when it is gone.

bool isRising(const std::vector<int> &place);
// Keeps a longest rising run and sets the rest to -1: what is kept can stay while the others are taken out and put in again.
void keepRising(std::vector<int> &place);
// How many separate removals and insertions it takes to a new list of `size` entries.
int stepsBetween(const std::vector<int> &place, int size);

} // namespace kith
