// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who was where, brought together by place. Tens of thousands of them in a millisecond.
#pragma once

#include <QHash>

#include <span>
#include <vector>

namespace kith::tables {

/// One person at one place: a round with its table, or a gathering.
struct Spot {
    int table = 0;
    int person = 0;
    auto operator<=>(const Spot &) const = default;
};
/// Those of one place, or of one table there.
using Company = std::span<const Spot>;

class Companies
{
public:
    void add(qint64 where, Spot spot);
    /// Once all are there: by place, and there by table and person.
    void gather();

    /// Each place, in the order they came up.
    const std::vector<qint64> &places() const { return m_places; }
    Company at(qint64 where) const;

private:
    QHash<qint64, int> m_numbers; ///< of places
    std::vector<qint64> m_places;
    std::vector<int> m_numberOf; ///< for each spot, as they came, of its place
    std::vector<int> m_begins; ///< for each place its first spot; one more entry for the end
    std::vector<Spot> m_spots;
};

/// Each stretch of two people or more at one table.
template<class F>
void eachTable(Company company, F take)
{
    for (size_t from = 0, to = 0; from < company.size(); from = to) {
        while (to < company.size() && company[from].table == company[to].table)
            ++to;
        if (to - from > 1)
            take(company.subspan(from, to - from));
    }
}

} // namespace kith::tables
