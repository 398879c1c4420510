// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/company.h"

#include <algorithm>

namespace kith::tables {

void Companies::add(qint64 where, Spot spot)
{
    const auto found = m_numbers.constFind(where);
    const int number = found != m_numbers.constEnd() ? *found : int(m_places.size());
    if (found == m_numbers.constEnd()) {
        m_numbers.insert(where, number);
        m_places.push_back(where);
    }
    m_numberOf.push_back(number);
    m_spots.push_back(spot);
}

void Companies::gather()
{
    m_begins.assign(m_places.size() + 1, 0);
    for (int number : m_numberOf)
        ++m_begins[size_t(number) + 1];
    for (size_t i = 1; i < m_begins.size(); ++i)
        m_begins[i] += m_begins[i - 1];
    std::vector<Spot> sorted(m_spots.size());
    std::vector<int> next = m_begins;
    for (size_t i = 0; i < m_spots.size(); ++i)
        sorted[size_t(next[size_t(m_numberOf[i])]++)] = m_spots[i];
    for (size_t place = 0; place < m_places.size(); ++place)
        std::sort(sorted.begin() + m_begins[place], sorted.begin() + m_begins[place + 1]);
    m_spots = std::move(sorted);
}

Company Companies::at(qint64 where) const
{
    const auto found = m_numbers.constFind(where);
    if (found == m_numbers.constEnd())
        return {};
    const auto begin = size_t(m_begins[size_t(*found)]), end = size_t(m_begins[size_t(*found) + 1]);
    return Company(m_spots).subspan(begin, end - begin);
}

} // namespace kith::tables
