// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Random numbers that are the same everywhere for the same seed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>

namespace kith::tables {

/// SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }
    std::uint64_t next()
    {
        std::uint64_t z = m_state += 0x9e3779b97f4a7c15U;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31);
    }
    /// From 0 to below `end`, which is at most 2^32 (Lemire's multiply and shift, its bias below 2^-20 for what is seated here).
    int below(int end) { return int(((next() >> 32) * std::uint64_t(end)) >> 32); }

private:
    std::uint64_t m_state;
};

template<class Range>
void shuffle(Range &range, Random &random)
{
    for (int i = int(range.size()) - 1; i > 0; --i)
        std::swap(range[std::size_t(i)], range[std::size_t(random.below(i + 1))]);
}

} // namespace kith::tables
