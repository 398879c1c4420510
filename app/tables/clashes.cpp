// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/clashes.h"

#include "app/tables/reconciling.h"
#include "app/tables/score.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <queue>
#include <set>

namespace kith::tables {

namespace {

constexpr int mostFurtherClashes = 8;

/// The clashes of one round.
class Reasoner
{
public:
    Reasoner(const Problem &problem, int round, const std::vector<char> &here)
        : m_problem(problem), m_round(round), m_here(here), m_sizes(problem.sizes[std::size_t(round)])
    {
        m_links.resize(std::size_t(problem.people));
        for (std::size_t i = 0; i < problem.together.size(); ++i) {
            const Couple &c = problem.together[i];
            if (!isHere(c.a) || !isHere(c.b))
                continue;
            m_links[std::size_t(c.a)].push_back({c.b, int(i)});
            m_links[std::size_t(c.b)].push_back({c.a, int(i)});
        }
        for (std::size_t i = 0; i < problem.pins.size(); ++i) {
            if (problem.pins[i].round == round && isHere(problem.pins[i].person))
                m_pins.push_back(int(i));
        }
    }

    std::vector<Clash> clashes()
    {
        apartThoughTogether();
        lockedApart();
        groupsTooLarge();
        locksBeyondSeats();
        tooManyApart();
        loneNewcomer();
        return std::move(m_clashes);
    }

private:
    struct Link {
        int to, rule;
    };

    bool isHere(int person) const { return m_here[std::size_t(person)] != 0; }

    void add(std::vector<Rule> rules)
    {
        std::sort(rules.begin(), rules.end());
        m_clashes.push_back({m_round, std::move(rules)});
    }

    /// The shortest chain of couples from one person to another; nothing when there is none.
    std::optional<std::vector<Rule>> chain(int from, int to) const
    {
        std::map<int, Link> cameBy{{from, {from, -1}}};
        std::queue<int> open({from});
        for (; !open.empty() && !cameBy.contains(to); open.pop()) {
            for (const Link &link : m_links[std::size_t(open.front())]) {
                if (cameBy.try_emplace(link.to, Link{open.front(), link.rule}).second)
                    open.push(link.to);
            }
        }
        if (!cameBy.contains(to))
            return {};
        std::vector<Rule> rules;
        for (int p = to; p != from; p = cameBy.at(p).to)
            rules.push_back({Rule::Kind::Together, cameBy.at(p).rule});
        return rules;
    }

    void apartThoughTogether()
    {
        for (std::size_t i = 0; i < m_problem.apart.size(); ++i) {
            const Couple &c = m_problem.apart[i];
            if (!isHere(c.a) || !isHere(c.b))
                continue;
            if (auto rules = chain(c.a, c.b)) {
                rules->push_back({Rule::Kind::Apart, int(i)});
                add(*rules);
            }
            const auto lockedTo = [&](int person) {
                return std::find_if(m_pins.begin(), m_pins.end(), [&](int pin) { return m_problem.pins[std::size_t(pin)].person == person; });
            };
            const auto a = lockedTo(c.a), b = lockedTo(c.b);
            if (a != m_pins.end() && b != m_pins.end() && m_problem.pins[std::size_t(*a)].table == m_problem.pins[std::size_t(*b)].table)
                add({{Rule::Kind::Apart, int(i)}, {Rule::Kind::Pin, *a}, {Rule::Kind::Pin, *b}});
        }
    }

    /// Two locks to different tables, of one person or of people kept together.
    void lockedApart()
    {
        for (std::size_t i = 0; i < m_pins.size(); ++i) {
            for (std::size_t j = i + 1; j < m_pins.size(); ++j) {
                const Pin &a = m_problem.pins[std::size_t(m_pins[i])], &b = m_problem.pins[std::size_t(m_pins[j])];
                if (a.table == b.table)
                    continue;
                if (auto rules = chain(a.person, b.person)) {
                    rules->push_back({Rule::Kind::Pin, m_pins[i]});
                    rules->push_back({Rule::Kind::Pin, m_pins[j]});
                    add(*rules);
                }
            }
        }
    }

    void groupsTooLarge()
    {
        const int largest = m_sizes.empty() ? 0 : *std::max_element(m_sizes.begin(), m_sizes.end());
        std::set<int> seen;
        for (int p = 0; p < m_problem.people; ++p) {
            std::set<int> members, rules;
            std::queue<int> open({p});
            for (; !open.empty() && !seen.contains(p); open.pop()) {
                if (!members.insert(open.front()).second || int(members.size()) > largest)
                    continue;
                for (const Link &link : m_links[std::size_t(open.front())]) {
                    if (members.contains(link.to))
                        continue;
                    open.push(link.to);
                    rules.insert(link.rule);
                }
            }
            seen.insert(members.begin(), members.end());
            if (int(members.size()) <= largest || members.size() < 2)
                continue;
            std::vector<Rule> found;
            for (int rule : rules) {
                if (members.contains(m_problem.together[std::size_t(rule)].a) && members.contains(m_problem.together[std::size_t(rule)].b))
                    found.push_back({Rule::Kind::Together, rule});
            }
            add(found);
        }
    }

    void locksBeyondSeats()
    {
        for (std::size_t t = 0; t < m_sizes.size(); ++t) {
            std::map<int, int> locked; // person -> pin
            for (int pin : m_pins) {
                if (m_problem.pins[std::size_t(pin)].table == int(t))
                    locked.try_emplace(m_problem.pins[std::size_t(pin)].person, pin);
            }
            if (int(locked.size()) <= m_sizes[t])
                continue;
            std::vector<Rule> rules;
            for (const auto &[person, pin] : locked)
                rules.push_back({Rule::Kind::Pin, pin});
            rules.resize(std::size_t(m_sizes[t]) + 1);
            add(rules);
        }
    }

    /// People each of whom is kept apart from each other need a table each; found greedily, so not every such set is.
    void tooManyApart()
    {
        std::map<std::pair<int, int>, int> rule;
        for (std::size_t i = 0; i < m_problem.apart.size(); ++i) {
            const Couple &c = m_problem.apart[i];
            if (isHere(c.a) && isHere(c.b))
                rule.try_emplace(std::minmax(c.a, c.b), int(i));
        }
        for (const auto &[couple, first] : rule) {
            std::vector<int> all{couple.first, couple.second};
            for (int p = 0; p < m_problem.people && all.size() <= m_sizes.size(); ++p) {
                if (std::all_of(all.begin(), all.end(), [&](int q) { return q != p && rule.contains(std::minmax(p, q)); }))
                    all.push_back(p);
            }
            if (all.size() <= m_sizes.size())
                continue;
            std::vector<Rule> rules;
            for (std::size_t i = 0; i < all.size(); ++i) {
                for (std::size_t j = i + 1; j < all.size(); ++j)
                    rules.push_back({Rule::Kind::Apart, rule.at(std::minmax(all[i], all[j]))});
            }
            add(rules);
            return;
        }
    }

    void loneNewcomer()
    {
        const auto count = [&](std::vector<int> people) {
            std::sort(people.begin(), people.end());
            people.erase(std::unique(people.begin(), people.end()), people.end());
            return std::count_if(people.begin(), people.end(), [&](int p) { return isHere(p); });
        };
        if (m_problem.newcomersNotAlone && count(m_problem.newcomers) == 1 && count(m_problem.hosts) == 0)
            add({{Rule::Kind::NewcomersNotAlone, 0}});
    }

    const Problem &m_problem;
    int m_round;
    const std::vector<char> &m_here;
    const std::vector<int> &m_sizes;
    std::vector<std::vector<Link>> m_links;
    std::vector<int> m_pins;
    std::vector<Clash> m_clashes;
};

/// The problem with nothing in it but this rule, for one round.
Problem onlyRule(const Problem &problem, std::size_t round, const Rule &rule)
{
    Problem only;
    only.people = problem.people;
    only.sizes = {problem.sizes[round]};
    const auto index = std::size_t(rule.index);
    switch (rule.kind) {
    case Rule::Kind::Together: only.together = {problem.together[index]}; break;
    case Rule::Kind::Apart: only.apart = {problem.apart[index]}; break;
    case Rule::Kind::Host: only.hosts = problem.hosts; break;
    case Rule::Kind::NewcomersNotAlone:
        only.newcomersNotAlone = true;
        only.newcomers = problem.newcomers;
        break;
    case Rule::Kind::Spread: only.spread = {problem.spread[index]}; break;
    case Rule::Kind::Pin: only.pins = {{0, problem.pins[index].person, problem.pins[index].table}}; break;
    }
    return only;
}

std::vector<Rule> rulesOf(const Problem &problem, std::size_t round)
{
    std::vector<Rule> rules;
    const auto all = [&](Rule::Kind kind, std::size_t count) {
        for (std::size_t i = 0; i < count; ++i)
            rules.push_back({kind, int(i)});
    };
    all(Rule::Kind::Together, problem.together.size());
    all(Rule::Kind::Apart, problem.apart.size());
    all(Rule::Kind::Host, problem.hosts.empty() ? 0 : 1);
    all(Rule::Kind::NewcomersNotAlone, problem.newcomersNotAlone ? 1 : 0);
    all(Rule::Kind::Spread, problem.spread.size());
    all(Rule::Kind::Pin, problem.pins.size());
    std::erase_if(rules, [&](const Rule &rule) { return rule.kind == Rule::Kind::Pin && problem.pins[std::size_t(rule.index)].round != int(round); });
    return rules;
}

/// What clashes besides is told of rules that are not named yet: whoever solves the one sees the next.
void leaveOut(std::vector<Rule> &rules, const Clash &clash)
{
    std::erase_if(rules, [&](const Rule &rule) { return std::count(clash.rules.begin(), clash.rules.end(), rule) > 0; });
}

/// What reasoning found, cut down to what matters, and what clashes besides.
std::vector<Clash> clashesIn(const Problem &problem, int round, const std::vector<char> &here)
{
    std::vector<Clash> clashes = Reasoner(problem, round, here).clashes();
    std::vector<Rule> rules = rulesOf(problem, std::size_t(round));
    for (Clash &clash : clashes) {
        if (std::vector<Rule> fewer = irreducible(problem, round, here, clash.rules); !fewer.empty())
            clash.rules = std::move(fewer);
        leaveOut(rules, clash);
    }
    for (int found = 0; found < mostFurtherClashes; ++found) {
        std::vector<Rule> further = irreducible(problem, round, here, rules);
        if (further.empty())
            break;
        clashes.push_back({round, std::move(further)});
        leaveOut(rules, clashes.back());
    }
    return clashes;
}

} // namespace

std::vector<Clash> clashesOf(const Problem &problem)
{
    const auto here = presence(problem);
    std::vector<Clash> clashes;
    for (int r = 0; r < problem.rounds(); ++r) {
        std::vector<Clash> found = clashesIn(problem, r, here[std::size_t(r)]);
        clashes.insert(clashes.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    }
    return clashes;
}

std::vector<Clash> brokenBy(const Problem &problem, const Plan &plan)
{
    std::vector<Clash> broken;
    for (std::size_t r = 0; r < plan.size(); ++r) {
        Clash clash{int(r), {}};
        for (const Rule &rule : rulesOf(problem, r)) {
            Problem only = onlyRule(problem, r, rule);
            if (rule.kind == Rule::Kind::NewcomersNotAlone) {
                // A table with a host is no breach; without their own rule they only have to be known.
                const Problem hosts = onlyRule(problem, r, {Rule::Kind::Host, 0});
                only.hosts = problem.hosts;
                if (scoreOf(only, {plan[r]}).hard > scoreOf(hosts, {plan[r]}).hard)
                    clash.rules.push_back(rule);
            } else if (scoreOf(only, {plan[r]}).hard > 0) {
                clash.rules.push_back(rule);
            }
        }
        if (!clash.rules.empty())
            broken.push_back(std::move(clash));
    }
    return broken;
}

} // namespace kith::tables
