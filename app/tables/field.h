// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finite fields, for seatings made by arithmetic.
#pragma once

#include <cstddef>
#include <vector>

namespace kith::tables {

/// GF(q): elements are numbers below q, read as polynomials over GF(p) by their digits to the base p, and multiplied modulo the first
/// irreducible polynomial in the order of those numbers. (Lidl and Niederreiter, Finite Fields, 2nd ed., 1997.)
class Field
{
public:
    /// `q` is a prime power, at most mostElements.
    explicit Field(int q);
    static bool exists(int q);
    static constexpr int mostElements = 128;

    int add(int a, int b) const { return m_sum[at(a, b)]; }
    int multiply(int a, int b) const { return m_product[at(a, b)]; }
    int size() const { return m_size; }

private:
    std::size_t at(int a, int b) const { return std::size_t(a) * std::size_t(m_size) + std::size_t(b); }

    int m_size;
    std::vector<int> m_sum, m_product;
};

} // namespace kith::tables
