// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/reconciling.h"

#include "app/tables/score.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace kith::tables {

namespace {

constexpr int mostSteps = 4000; ///< of one try; what clashes is mostly plain after a few hundred

/// People kept together, or somebody alone.
struct Group {
    int size = 0;
    int lockedTo = -1;
    std::vector<int> ofKind; ///< how many of each kind
    std::vector<int> apart; ///< groups that may not sit at the same table
};

/// How many of a kind (hosts, a tag) the tables have when they are spread as evenly as can be.
struct Spreading {
    int most = 0, withMost = 0;
    std::vector<int> seats;
};

class Trying
{
public:
    Trying(const Problem &problem, int round, const std::vector<char> &here, const std::vector<Rule> &rules)
        : m_problem(problem), m_here(here), m_sizes(problem.sizes[std::size_t(round)]), m_leader(std::size_t(problem.people)), m_group(m_leader.size(), -1)
    {
        std::iota(m_leader.begin(), m_leader.end(), 0);
        m_mentioned.assign(m_leader.size(), 0);
        for (const Rule &rule : rules)
            mention(rule);
        makeGroups();
        for (const Rule &rule : rules)
            obey(rule);
        m_at.assign(m_groups.size(), -1);
        m_taken.assign(m_sizes.size(), 0);
        m_count.assign(m_kinds.size(), std::vector<int>(m_sizes.size(), 0));
        makeOrder();
    }

    CanHold go()
    {
        if (m_impossible)
            return CanHold::No;
        return seat(0) ? CanHold::Yes : m_steps > mostSteps ? CanHold::Unknown : CanHold::No;
    }

private:
    bool isHere(int person) const { return m_here[std::size_t(person)] != 0; }
    int leaderOf(int person) const
    {
        while (m_leader[std::size_t(person)] != person)
            person = m_leader[std::size_t(person)];
        return person;
    }
    Group &groupOf(int person) { return m_groups[std::size_t(m_group[std::size_t(person)])]; }

    void mention(const std::vector<int> &people)
    {
        for (int p : people)
            m_mentioned[std::size_t(p)] = m_here[std::size_t(p)];
    }

    void mention(const Rule &rule)
    {
        const auto index = std::size_t(rule.index);
        switch (rule.kind) {
        case Rule::Kind::Together:
        case Rule::Kind::Apart: {
            const Couple &c = rule.kind == Rule::Kind::Together ? m_problem.together[index] : m_problem.apart[index];
            if (!isHere(c.a) || !isHere(c.b))
                return;
            mention({c.a, c.b});
            if (rule.kind == Rule::Kind::Together)
                m_leader[std::size_t(leaderOf(c.a))] = leaderOf(c.b);
            return;
        }
        case Rule::Kind::Pin: return mention({m_problem.pins[index].person});
        case Rule::Kind::Host: return addKind(m_problem.hosts, true);
        case Rule::Kind::Spread: return addKind(m_problem.spread[index], true);
        case Rule::Kind::NewcomersNotAlone:
            m_notAlone = int(m_kinds.size());
            addKind(m_problem.newcomers, false);
            return addKind(m_problem.hosts, false);
        }
    }

    void addKind(const std::vector<int> &people, bool isSpread)
    {
        mention(people);
        std::vector<char> kind(m_leader.size(), 0);
        int count = 0;
        for (int p : people) {
            count += isHere(p) && kind[std::size_t(p)] == 0;
            kind[std::size_t(p)] = m_here[std::size_t(p)];
        }
        Spreading spreading;
        spreading.most = count;
        if (isSpread) {
            spreading.seats = m_sizes;
            const std::vector<int> even = evenSpread(count, m_sizes);
            spreading.most = even.empty() ? 0 : *std::max_element(even.begin(), even.end());
            spreading.withMost = int(std::count(even.begin(), even.end(), spreading.most));
        }
        m_kinds.push_back(std::move(kind));
        m_spreading.push_back(std::move(spreading));
    }

    void makeGroups()
    {
        for (int p = 0; p < m_problem.people; ++p) {
            if (!m_mentioned[std::size_t(p)])
                continue;
            int &number = m_group[std::size_t(leaderOf(p))];
            if (number < 0) {
                number = int(m_groups.size());
                m_groups.emplace_back().ofKind.assign(m_kinds.size(), 0);
            }
            m_group[std::size_t(p)] = number;
            Group &group = m_groups[std::size_t(number)];
            ++group.size;
            for (std::size_t k = 0; k < m_kinds.size(); ++k)
                group.ofKind[k] += m_kinds[k][std::size_t(p)];
        }
    }

    void obey(const Rule &rule)
    {
        const auto index = std::size_t(rule.index);
        if (rule.kind == Rule::Kind::Apart && isHere(m_problem.apart[index].a) && isHere(m_problem.apart[index].b)) {
            const int a = m_group[std::size_t(m_problem.apart[index].a)], b = m_group[std::size_t(m_problem.apart[index].b)];
            m_impossible |= a == b;
            m_groups[std::size_t(a)].apart.push_back(b);
            m_groups[std::size_t(b)].apart.push_back(a);
        } else if (rule.kind == Rule::Kind::Pin && isHere(m_problem.pins[index].person)) {
            Group &group = groupOf(m_problem.pins[index].person);
            m_impossible |= group.lockedTo >= 0 && group.lockedTo != m_problem.pins[index].table;
            group.lockedTo = m_problem.pins[index].table;
        }
    }

    /// Locked groups first, so that tables nobody sits at yet are all the same; then those that are hard to seat.
    void makeOrder()
    {
        m_order.resize(m_groups.size());
        std::iota(m_order.begin(), m_order.end(), std::size_t(0));
        const auto rank = [&](std::size_t g) {
            const Group &group = m_groups[g];
            const int kinds = std::accumulate(group.ofKind.begin(), group.ofKind.end(), 0);
            return std::make_tuple(group.lockedTo < 0, -group.size, -int(group.apart.size()), -kinds);
        };
        std::stable_sort(m_order.begin(), m_order.end(), [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    }

    bool fits(const Group &group, std::size_t table) const
    {
        if (m_taken[table] + group.size > m_sizes[table] || (group.lockedTo >= 0 && group.lockedTo != int(table)))
            return false;
        if (std::any_of(group.apart.begin(), group.apart.end(), [&](int other) { return m_at[std::size_t(other)] == int(table); }))
            return false;
        for (std::size_t k = 0; k < m_kinds.size(); ++k) {
            const int count = m_count[k][table] + group.ofKind[k];
            if (group.ofKind[k] == 0 || m_spreading[k].seats.empty())
                continue;
            if (count > m_spreading[k].most
                || (count == m_spreading[k].most && std::count(m_count[k].begin(), m_count[k].end(), count) >= m_spreading[k].withMost))
                return false;
        }
        return true;
    }

    /// The tables to try, those with the fewest like them first; of empty ones of a size only one.
    std::vector<std::size_t> tablesFor(const Group &group) const
    {
        std::vector<std::size_t> tables;
        std::vector<int> emptySizes;
        for (std::size_t t = 0; t < m_sizes.size(); ++t) {
            if (!fits(group, t))
                continue;
            if (group.lockedTo < 0 && m_taken[t] == 0) {
                if (std::count(emptySizes.begin(), emptySizes.end(), m_sizes[t]) > 0)
                    continue;
                emptySizes.push_back(m_sizes[t]);
            }
            tables.push_back(t);
        }
        const auto alike = [&](std::size_t t) {
            int count = 0;
            for (std::size_t k = 0; k < m_kinds.size(); ++k)
                count += group.ofKind[k] > 0 ? m_count[k][t] : 0;
            return std::pair(count, m_taken[t]);
        };
        std::stable_sort(tables.begin(), tables.end(), [&](std::size_t a, std::size_t b) { return alike(a) < alike(b); });
        return tables;
    }

    void put(std::size_t g, std::size_t table, int step)
    {
        m_at[g] = step > 0 ? int(table) : -1;
        m_taken[table] += step * m_groups[g].size;
        for (std::size_t k = 0; k < m_kinds.size(); ++k)
            m_count[k][table] += step * m_groups[g].ofKind[k];
    }

    bool holds() const
    {
        for (std::size_t k = 0; k < m_kinds.size(); ++k) {
            if (!m_spreading[k].seats.empty() && unevenness(m_count[k], m_spreading[k].seats) > 0)
                return false;
        }
        for (std::size_t t = 0; m_notAlone >= 0 && t < m_sizes.size(); ++t) {
            if (m_count[std::size_t(m_notAlone)][t] == 1 && m_count[std::size_t(m_notAlone) + 1][t] == 0)
                return false;
        }
        return true;
    }

    bool seat(std::size_t next)
    {
        if (++m_steps > mostSteps)
            return false;
        if (next == m_order.size())
            return holds();
        const std::size_t g = m_order[next];
        const std::vector<std::size_t> tables = tablesFor(m_groups[g]);
        return std::any_of(tables.begin(), tables.end(), [&](std::size_t table) {
            put(g, table, 1);
            const bool done = seat(next + 1);
            put(g, table, -1);
            return done;
        });
    }

    const Problem &m_problem;
    const std::vector<char> &m_here;
    const std::vector<int> &m_sizes;
    std::vector<int> m_leader, m_group; ///< for each person
    std::vector<char> m_mentioned;
    std::vector<std::vector<char>> m_kinds; ///< for each kind who is of it
    std::vector<Spreading> m_spreading; ///< no seats: only counted
    int m_notAlone = -1; ///< the kind that is newcomers, when none may be alone; the next is hosts
    std::vector<Group> m_groups;
    std::vector<std::size_t> m_order;
    std::vector<int> m_at, m_taken;
    std::vector<std::vector<int>> m_count; ///< for each kind and table
    bool m_impossible = false;
    int m_steps = 0;
};

} // namespace

CanHold canHold(const Problem &problem, int round, const std::vector<char> &here, const std::vector<Rule> &rules)
{
    return Trying(problem, round, here, rules).go();
}

std::vector<Rule> irreducible(const Problem &problem, int round, const std::vector<char> &here, std::vector<Rule> rules)
{
    if (canHold(problem, round, here, rules) != CanHold::No)
        return {};
    for (std::size_t i = rules.size(); i-- > 0;) {
        std::vector<Rule> others = rules;
        others.erase(others.begin() + std::ptrdiff_t(i));
        if (canHold(problem, round, here, others) == CanHold::No)
            rules = std::move(others);
    }
    return rules;
}

} // namespace kith::tables
