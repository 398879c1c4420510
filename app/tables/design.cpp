// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/design.h"

#include "app/tables/bank.h"
#include "app/tables/differences.h"
#include "app/tables/field.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <numeric>

namespace kith::tables {

namespace {

/// The prime powers whose product is n, smallest first.
std::vector<int> primePowers(int n)
{
    std::vector<int> powers;
    for (int p = 2; n > 1; ++p) {
        int power = 1;
        for (; n % p == 0; n /= p)
            power *= p;
        if (power > 1)
            powers.push_back(power);
    }
    std::sort(powers.begin(), powers.end());
    return powers;
}

/// a*x + b, and how many slopes a, from 0, never let two lines share two columns.
struct Lines {
    std::function<int(int a, int x, int b)> at;
    int slopes = 0;
};

/// The product of fields: numbers are read digit by digit in the mixed radix of the prime powers. Column x is x in each of them.
Lines linesOverFields(int g, const std::vector<int> &powers)
{
    std::vector<Field> fields;
    for (int q : powers)
        fields.emplace_back(q);
    return {[fields](int a, int x, int b) {
                int value = 0, unit = 1;
                for (const Field &field : fields) {
                    const int q = field.size();
                    value += unit * field.add(field.multiply(a % q, x), b % q);
                    unit *= q;
                    a /= q;
                    b /= q;
                }
                return value;
            },
            g};
}

Lines linesOver(int g, int size)
{
    const std::vector<int> powers = primePowers(g);
    if (!powers.empty() && size <= powers.front() && powers.back() <= Field::mostElements)
        return linesOverFields(g, powers);
    int divisor = 1;
    for (int d = 2; d < size && d <= g; ++d)
        divisor = g % d == 0 ? d : divisor;
    const bool fits = size <= g || g == 1;
    return {[g](int a, int x, int b) { return int((std::int64_t(a) * x + b) % g); }, fits ? std::max(1, g / divisor) : 1};
}

/// Rounds that stay within each column of g people.
Plan columnRounds(int g, int size, int rounds)
{
    if (g % size != 0 || rounds <= 0)
        return {};
    const Plan inside = designOf(g / size, size, rounds);
    Plan plan;
    for (const Round &round : inside) {
        Round &made = plan.emplace_back();
        for (int x = 0; x < size; ++x) {
            for (Table table : round) {
                for (int &p : table)
                    p += x * g;
                made.push_back(std::move(table));
            }
        }
    }
    return plan;
}

/// Four rounds of ten tables of ten, from two orthogonal Latin squares of order 10: their 100 cells with row, column and the two
/// entries as tables. A (7,4;1,1;3) quasi-difference matrix (Colbourn and Dinitz, Handbook of Combinatorial Designs, 2nd ed.,
/// III.3.6) turned over Z_7: the zero column, and four others times the squares 1, 2 and 4 with an infinite point in turn.
Plan netOfTen()
{
    constexpr int columns[4][4] = {{-1, 0, 1, 2}, {0, -1, 1, 4}, {0, 1, -1, 6}, {0, 3, 6, -1}};
    constexpr int squares[3] = {1, 2, 4};
    Plan plan(4, Round(10));
    int person = 0;
    const auto seat = [&](int r0, int r1, int r2, int r3) {
        int round = 0;
        for (int table : {r0, r1, r2, r3})
            plan[std::size_t(round++)][std::size_t(table)].push_back(person);
        ++person;
    };
    for (int turn = 0; turn < 7; ++turn) {
        seat(turn, turn, turn, turn);
        for (const auto &column : columns) {
            for (int i = 0; i < 3; ++i) {
                const auto entry = [&](int row) { return column[row] < 0 ? 7 + i : (column[row] * squares[i] + turn) % 7; };
                seat(entry(0), entry(1), entry(2), entry(3));
            }
        }
    }
    for (int i = 0; i < 3; ++i) {
        for (int j = 0; j < 3; ++j)
            seat(7 + i, 7 + j, 7 + (i + j) % 3, 7 + (i + 2 * j) % 3);
    }
    return plan;
}

/// Everything that was found once.
Plan storedRounds(int tables, int size)
{
    if (tables == 10 && size == 10)
        return netOfTen();
    if (tables == 10 && size == 4)
        return thirteenRoundsOfForty();
    for (const BankedShifts &entry : bankOfShifts()) {
        if (entry.tables == tables && entry.size == size)
            return shifted(tables, entry.shifts);
    }
    return fromBank(tables, size);
}

/// People no two of whom meet: one after the other, whoever still can.
std::vector<int> strangersIn(const Plan &plan, int people, int count)
{
    std::vector<std::vector<char>> met(std::size_t(people), std::vector<char>(std::size_t(people), 0));
    for (const Round &round : plan) {
        for (const Table &table : round) {
            for (int a : table) {
                for (int b : table)
                    met[std::size_t(a)][std::size_t(b)] = 1;
            }
        }
    }
    for (int first = 0; first < people; ++first) {
        std::vector<int> chosen;
        for (int i = 0; i < people && int(chosen.size()) < count; ++i) {
            const int p = (first + i) % people;
            if (std::none_of(chosen.begin(), chosen.end(), [&](int q) { return met[std::size_t(p)][std::size_t(q)]; }))
                chosen.push_back(p);
        }
        if (int(chosen.size()) == count)
            return chosen;
    }
    return {};
}

/// The plan without these people; the others keep their order, larger tables come first.
Plan without(Plan plan, const std::vector<int> &left, int people)
{
    std::vector<int> number(std::size_t(people), -1);
    int next = 0;
    for (int p = 0; p < people; ++p)
        number[std::size_t(p)] = std::count(left.begin(), left.end(), p) > 0 ? -1 : next++;
    for (Round &round : plan) {
        for (Table &table : round) {
            for (int &p : table)
                p = number[std::size_t(p)];
            std::erase(table, -1);
        }
        std::stable_sort(round.begin(), round.end(), [](const Table &a, const Table &b) { return a.size() > b.size(); });
    }
    return plan;
}

} // namespace

Plan transversalRounds(int tables, int size, int rounds, bool columns)
{
    const Lines lines = linesOver(tables, size);
    Plan plan;
    for (int a = 0; a < std::min(rounds, lines.slopes); ++a) {
        Round &round = plan.emplace_back(std::size_t(tables));
        for (int b = 0; b < tables; ++b) {
            for (int x = 0; x < size; ++x)
                round[std::size_t(b)].push_back(x * tables + lines.at(a, x, b));
        }
    }
    if (columns) {
        const Plan more = columnRounds(tables, size, rounds - int(plan.size()));
        plan.insert(plan.end(), more.begin(), more.end());
    }
    return plan;
}

Plan designOf(int tables, int size, int rounds)
{
    if (tables <= 0 || size <= 0 || rounds <= 0)
        return {};
    Plan plan = transversalRounds(tables, size, rounds);
    if (int(plan.size()) == rounds)
        return plan;
    Plan banked = storedRounds(tables, size);
    if (banked.size() <= plan.size())
        return plan;
    banked.resize(std::min(banked.size(), std::size_t(rounds)));
    return banked;
}

Plan unevenDesign(int tables, int large, int size, int rounds)
{
    const int people = tables * size;
    if (tables <= 0 || size <= 0)
        return {};
    if (large == tables) {
        Plan plan = designOf(tables, size, rounds);
        return int(plan.size()) == rounds ? plan : Plan();
    }
    // One of each small table stays away: people of one column, or others who never meet.
    Plan plan = transversalRounds(tables, size, rounds, false);
    std::vector<int> left(std::size_t(tables - large));
    std::iota(left.begin(), left.end(), (size - 1) * tables);
    if (int(plan.size()) < rounds) {
        plan = designOf(tables, size, rounds);
        left = int(plan.size()) < rounds ? std::vector<int>() : strangersIn(plan, people, tables - large);
    }
    return left.empty() ? Plan() : without(std::move(plan), left, people);
}

} // namespace kith::tables
