// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The longest rising run by patience sorting, in n log n.
#include "ui/kit/difference.h"

#include <algorithm>

namespace kith {

void keepRising(std::vector<int> &place)
{
    std::vector<int> tails, previous(place.size(), -1);   // indexes into place
    for (int i = 0; i < int(place.size()); ++i) {
        if (place[size_t(i)] < 0)
            continue;
        const auto spot = std::lower_bound(tails.begin(), tails.end(), place[size_t(i)], [&](int t, int p) { return place[size_t(t)] < p; });
        previous[size_t(i)] = spot == tails.begin() ? -1 : *(spot - 1);
        if (spot == tails.end())
            tails.push_back(i);
        else
            *spot = i;
    }
    std::vector<int> kept(place.size(), -1);
    for (int i = tails.empty() ? -1 : tails.back(); i >= 0; i = previous[size_t(i)])
        kept[size_t(i)] = place[size_t(i)];
    place = std::move(kept);
}

bool isRising(const std::vector<int> &place)
{
    int last = -1;
    for (int p : place) {
        if (p >= 0 && p < last)
            return false;
        last = std::max(last, p);
    }
    return true;
}

int stepsBetween(const std::vector<int> &place, int size)
{
    int steps = 0, next = 0;
    bool gone = false;
    for (int p : place) {
        steps += p < 0 && !gone ? 1 : 0;
        gone = p < 0;
        if (p < 0)
            continue;
        steps += p > next ? 1 : 0;
        next = p + 1;
    }
    return steps + (next < size ? 1 : 0);
}

} // namespace kith
