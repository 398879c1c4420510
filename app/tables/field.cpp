// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/field.h"

#include <algorithm>

namespace kith::tables {

namespace {

using Polynomial = std::vector<int>; ///< coefficients, lowest first

int smallestPrime(int q)
{
    int p = 2;
    while (q % p != 0)
        ++p;
    return p;
}

int degreeOf(int q, int p)
{
    int degree = 0;
    for (; q % p == 0; q /= p)
        ++degree;
    return q == 1 ? degree : 0;
}

Polynomial digits(int number, int p, int count)
{
    Polynomial made;
    for (int i = 0; i < count; ++i, number /= p)
        made.push_back(number % p);
    return made;
}

int numberOf(const Polynomial &digits, int p, int count)
{
    int number = 0;
    for (int i = count; i-- > 0;)
        number = number * p + digits[std::size_t(i)];
    return number;
}

Polynomial times(const Polynomial &a, const Polynomial &b, int p)
{
    Polynomial product(a.size() + b.size() - 1, 0);
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < b.size(); ++j)
            product[i + j] = (product[i + j] + a[i] * b[j]) % p;
    }
    return product;
}

/// The rest after dividing by a polynomial whose highest coefficient is 1.
void reduce(Polynomial &of, const Polynomial &by, int p)
{
    for (std::size_t i = of.size(); i-- >= by.size();) {
        const int factor = of[i];
        for (std::size_t j = 0; j < by.size(); ++j) {
            int &digit = of[i - (by.size() - 1) + j];
            digit = (digit + (p - factor) * by[j]) % p;
        }
    }
}

bool isIrreducible(const Polynomial &candidate, int p)
{
    const int degree = int(candidate.size()) - 1;
    int count = p;
    for (int d = 1; d <= degree / 2; ++d, count *= p) {
        for (int low = 0; low < count; ++low) {
            Polynomial divisor = digits(low, p, d);
            divisor.push_back(1);
            Polynomial rest = candidate;
            reduce(rest, divisor, p);
            if (std::all_of(rest.begin(), rest.begin() + d, [](int digit) { return digit == 0; }))
                return false;
        }
    }
    return true;
}

Polynomial modulus(int p, int degree)
{
    for (int low = 0;; ++low) {
        Polynomial candidate = digits(low, p, degree);
        candidate.push_back(1);
        if (isIrreducible(candidate, p))
            return candidate;
    }
}

} // namespace

bool Field::exists(int q)
{
    return q >= 2 && q <= mostElements && degreeOf(q, smallestPrime(q)) > 0;
}

Field::Field(int q)
    : m_size(q), m_sum(std::size_t(q) * std::size_t(q)), m_product(m_sum.size())
{
    const int p = smallestPrime(q);
    const int degree = degreeOf(q, p);
    const Polynomial by = modulus(p, degree);
    for (int a = 0; a < q; ++a) {
        for (int b = 0; b < q; ++b) {
            const Polynomial x = digits(a, p, degree), y = digits(b, p, degree);
            Polynomial sum = x, product = times(x, y, p);
            for (std::size_t i = 0; i < sum.size(); ++i)
                sum[i] = (sum[i] + y[i]) % p;
            reduce(product, by, p);
            m_sum[at(a, b)] = numberOf(sum, p, degree);
            m_product[at(a, b)] = numberOf(product, p, degree);
        }
    }
}

} // namespace kith::tables
