// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How good seatings are after how long, beside a greedy seating with random exchanges and an annealer that prices an exchange in O(k).
// All times are processor time of one thread, so that a busy machine says the same as a quiet one as nearly as it can.
#include "app/tables/bank.h"
#include "app/tables/differences.h"
#include "app/tables/lane.h"
#include "app/tables/solver.h"
#include "tests/bench/curves.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <numeric>

using namespace kith::tables;

namespace {

constexpr int seeds = 11;

double milliseconds()
{
    return double(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

struct Sample {
    std::vector<double> values;
    double at(double quantile)
    {
        std::sort(values.begin(), values.end());
        return values[std::min(values.size() - 1, std::size_t(quantile * double(values.size())))];
    }
};

Problem withHistory(Problem problem, double share, std::uint64_t seed)
{
    Random random(seed);
    std::vector<Met> all;
    for (int a = 0; a < problem.people; ++a) {
        for (int b = a + 1; b < problem.people; ++b)
            all.push_back({a, b});
    }
    shuffle(all, random);
    all.resize(std::size_t(double(all.size()) * share + 0.5));
    problem.met = std::move(all);
    return problem;
}

/// What both references have in common: seats, how often each pair meets, and an exchange priced by looking at both tables.
class Plain
{
public:
    Plain(const Problem &problem, std::uint64_t seed)
        : m_people(problem.people), m_sizes(problem.sizes.front()), m_random(seed), m_met(std::size_t(m_people) * std::size_t(m_people), 0)
    {
        for (const Met &met : problem.met)
            count(met.a, met.b, 1);
        for (int r = 0; r < problem.rounds(); ++r)
            m_tables.push_back(greedyRound());
        for (std::size_t t = 0; t < m_sizes.size(); ++t)
            m_seats.insert(m_seats.end(), std::size_t(m_sizes[t]), {int(t), 0});
        int inTable = 0;
        for (std::size_t i = 0; i < m_seats.size(); ++i) {
            inTable = i > 0 && m_seats[i].first == m_seats[i - 1].first ? inTable + 1 : 0;
            m_seats[i].second = inTable;
        }
    }

    /// Temperature 0: exchanges that are not worse.
    void go(int proposals, double temperature)
    {
        for (; proposals > 0; --proposals, ++m_proposals) {
            Round &round = m_tables[std::size_t(m_random.below(int(m_tables.size())))];
            const auto [tableA, seatA] = m_seats[std::size_t(m_random.below(m_people))];
            const auto [tableB, seatB] = m_seats[std::size_t(m_random.below(m_people))];
            if (tableA == tableB)
                continue;
            Table &A = round[std::size_t(tableA)], &B = round[std::size_t(tableB)];
            const int a = A[std::size_t(seatA)], b = B[std::size_t(seatB)];
            int delta = 0;
            for (int q : A)
                delta += q == a ? 0 : (met(b, q) > 0) - (met(a, q) > 1);
            for (int q : B)
                delta += q == b ? 0 : (met(a, q) > 0) - (met(b, q) > 1);
            if (delta > 0 && (temperature <= 0 || double(m_random.next() >> 11) * 0x1p-53 >= std::exp(-delta / temperature)))
                continue;
            for (int q : A) {
                if (q != a) {
                    count(a, q, -1);
                    count(b, q, 1);
                }
            }
            for (int q : B) {
                if (q != b) {
                    count(b, q, -1);
                    count(a, q, 1);
                }
            }
            std::swap(A[std::size_t(seatA)], B[std::size_t(seatB)]);
        }
    }

    const Plan &plan() const { return m_tables; }
    std::int64_t proposals() const { return m_proposals; }

private:
    int met(int a, int b) const { return m_met[std::size_t(a) * std::size_t(m_people) + std::size_t(b)]; }
    void count(int a, int b, int step)
    {
        m_met[std::size_t(a) * std::size_t(m_people) + std::size_t(b)] += std::uint8_t(step);
        m_met[std::size_t(b) * std::size_t(m_people) + std::size_t(a)] += std::uint8_t(step);
    }

    Round greedyRound()
    {
        std::vector<int> people(static_cast<std::size_t>(m_people));
        std::iota(people.begin(), people.end(), 0);
        shuffle(people, m_random);
        Round round(m_sizes.size());
        for (std::size_t t = 0; t < m_sizes.size(); ++t) {
            while (int(round[t].size()) < m_sizes[t]) {
                const auto knows = [&](int p) { return std::count_if(round[t].begin(), round[t].end(), [&](int q) { return met(p, q) > 0; }); };
                const auto best = std::min_element(people.begin(), people.end(), [&](int p, int q) { return knows(p) < knows(q); });
                round[t].push_back(*best);
                people.erase(best);
            }
            for (std::size_t i = 0; i < round[t].size(); ++i) {
                for (std::size_t j = i + 1; j < round[t].size(); ++j)
                    count(round[t][i], round[t][j], 1);
            }
        }
        return round;
    }

    int m_people;
    std::vector<int> m_sizes;
    Random m_random;
    std::vector<std::uint8_t> m_met;
    Plan m_tables;
    std::vector<std::pair<int, int>> m_seats;
    std::int64_t m_proposals = 0;
};

/// Fresh pairs found by a reference in so many milliseconds; annealing goes from 0.4 to 0.11 over the time.
double plainFresh(const Problem &problem, std::uint64_t seed, double ms, bool annealing)
{
    const double start = milliseconds();
    Plain plain(problem, seed);
    for (double spent = 0; (spent = milliseconds() - start) < ms;)
        plain.go(2000, annealing ? 0.4 * std::pow(0.11 / 0.4, spent / ms) : 0);
    return double(tallyOf(problem, plain.plan()).fresh);
}

Found ours(const Problem &problem, std::uint64_t seed, double ms, double *msToBest = nullptr, bool designs = true)
{
    const double start = milliseconds();
    return solve(problem, {.seed = seed, .designs = designs},
                 {[&] { return milliseconds() - start >= ms; }, [&](const Found &) { if (msToBest) *msToBest = milliseconds() - start; }});
}

void kernelSpeed(int people, int size, int rounds)
{
    const Problem problem = bareProblem(people, size, rounds);
    Sample fast, plain;
    for (int seed = 1; seed <= seeds; ++seed) {
        const Instance instance(problem);
        Plan start = ours(problem, std::uint64_t(seed), 0, nullptr, false).plan;
        Kernel kernel(instance, start, std::uint64_t(seed));
        Plain reference(problem, std::uint64_t(seed));
        kernel.anneal(1000000, 0.2 * 256);
        reference.go(1000000, 0.2);
        const std::int64_t before = kernel.proposals();
        double from = milliseconds();
        kernel.anneal(4000000, 0.2 * 256);
        fast.values.push_back(double(kernel.proposals() - before) / (milliseconds() - from) / 1000);
        from = milliseconds();
        reference.go(1000000, 0.2);
        plain.values.push_back(1000 / (milliseconds() - from));
    }
    std::printf("kernel %d/%d/%d at 0.2 repeats: median %.1f, worst %.1f million proposals/s; O(k) %.1f; %.1fx\n", people, size, rounds, fast.at(0.5), fast.at(0),
                plain.at(0.5), fast.at(0.5) / plain.at(0.5));
    std::fflush(stdout);
}

void quality(int people, int size, int rounds, double share, double ms, bool designs = true)
{
    Sample fresh, repeats, time, greedy, annealer;
    for (int seed = 1; seed <= seeds; ++seed) {
        const Problem problem = withHistory(bareProblem(people, size, rounds), share, std::uint64_t(seed) + 1000);
        double toBest = 0;
        const Found found = ours(problem, std::uint64_t(seed), ms, &toBest, designs);
        fresh.values.push_back(double(found.tally.fresh));
        repeats.values.push_back(double(found.tally.repeats()));
        time.values.push_back(toBest);
        greedy.values.push_back(plainFresh(problem, std::uint64_t(seed), ms, false));
        annealer.values.push_back(plainFresh(problem, std::uint64_t(seed), ms, true));
    }
    std::printf("%d/%d/%d met %.0f%% %5.0f ms%s: new median %.0f worst %.0f; E median %.0f worst %.0f; best after median %.1f worst %.1f ms; greedy %.0f; O(k) %.0f\n", people,
                size, rounds, share * 100, ms, designs ? "" : " no designs", fresh.at(0.5), fresh.at(0), repeats.at(0.5), repeats.at(1), time.at(0.5), time.at(1),
                greedy.at(0.5), annealer.at(0.5));
    std::fflush(stdout);
}

/// Hosts, couples, newcomers and a tag, as large gatherings have them.
void constrained(int people, int size, int rounds, double ms)
{
    Sample hard, repeats;
    for (int seed = 1; seed <= seeds; ++seed) {
        Problem problem = bareProblem(people, size, rounds);
        const int tables = int(problem.sizes.front().size());
        for (int p = 0; p < tables; ++p)
            problem.hosts.push_back(p);
        for (int p = 0; p < people / 20; ++p) {
            problem.together.push_back({tables + 4 * p, tables + 4 * p + 1});
            problem.apart.push_back({tables + 4 * p + 2, tables + 4 * p + 3});
        }
        for (int p = people - people / 8; p < people; ++p)
            problem.newcomers.push_back(p);
        problem.newcomersNotAlone = true;
        auto &tag = problem.spread.emplace_back();
        for (int p = 0; p < people; p += 5)
            tag.push_back(p);
        const Found found = ours(problem, std::uint64_t(seed), ms);
        hard.values.push_back(double(found.score.hard));
        repeats.values.push_back(double(found.tally.repeats() - found.bound.repeats));
    }
    std::printf("constrained %d/%d/%d %3.0f ms: hard rules broken median %.0f worst %.0f; avoidable repeats median %.0f worst %.0f\n", people, size, rounds, ms, hard.at(0.5),
                hard.at(1), repeats.at(0.5), repeats.at(1));
    std::fflush(stdout);
}

void cells()
{
    struct Cell {
        int tables, size, rounds;
    };
    const std::vector<Cell> bestKnown{
        {5, 3, 7}, {5, 4, 5}, {5, 5, 6}, {6, 3, 8}, {6, 4, 7}, {6, 5, 6}, {6, 6, 3}, {7, 3, 10}, {7, 4, 9}, {7, 5, 7}, {7, 6, 7},
        {7, 7, 8}, {8, 3, 11}, {8, 4, 10}, {8, 5, 8}, {8, 6, 8}, {8, 7, 8}, {8, 8, 9}, {9, 3, 13}, {9, 4, 11}, {9, 5, 9}, {9, 6, 9},
        {9, 7, 9}, {9, 8, 9}, {9, 9, 10}, {10, 3, 14}, {10, 4, 13}, {10, 5, 9}, {10, 6, 7}, {10, 7, 7}, {10, 8, 5}, {10, 9, 5}, {10, 10, 4},
    };
    int reached = 0;
    Sample time;
    for (const Cell &cell : bestKnown) {
        const double start = milliseconds();
        const Found found = solve(bareProblem(cell.tables * cell.size, cell.size, cell.rounds), {.epochs = 0});
        if (found.tally.repeats() != 0) {
            std::printf("  %d tables of %d, %d rounds: not known here\n", cell.tables, cell.size, cell.rounds);
            continue;
        }
        ++reached;
        time.values.push_back(milliseconds() - start);
    }
    std::printf("best known rounds: %d of %zu cells without a repeat, median %.2f worst %.2f ms\n", reached, bestKnown.size(), time.at(0.5), time.at(1));
}

/// Finds each entry of the bank again, from other seeds than it was found with.
void regenerate(double seconds)
{
    int found = 0;
    for (const Banked &entry : bank()) {
        const double start = milliseconds();
        const auto stop = [&] { return milliseconds() - start > seconds * 1000; };
        bool done = false;
        for (std::uint64_t seed = 101; !done && !stop(); ++seed)
            done = searchSymmetric(entry.tables, entry.size, entry.symmetry, seed, 4000000, stop).has_value();
        found += done;
        std::printf("bank %d/%d/%d: %s after %.2f s\n", entry.tables, entry.size, entry.rounds(), done ? "found" : "not found", (milliseconds() - start) / 1000);
        std::fflush(stdout);
    }
    for (const BankedShifts &entry : bankOfShifts()) {
        const double start = milliseconds();
        const auto stop = [&] { return milliseconds() - start > seconds * 1000; };
        const bool done = searchShifts(entry.tables, entry.size, int(entry.shifts.size()), 101, std::int64_t(1) << 40, stop).has_value();
        found += done;
        std::printf("shifts %d/%d/%zu: %s after %.2f s\n", entry.tables, entry.size, entry.shifts.size(), done ? "found" : "not found", (milliseconds() - start) / 1000);
        std::fflush(stdout);
    }
    std::printf("bank: %d of %zu found again\n", found, bank().size() + bankOfShifts().size());
}

/// New pairs over time, the median of all seeds, for 37/4/6 with half of all pairs met.
void plot(const char *file)
{
    std::vector<Curve> curves{{"Kith", "#1d6a68", {}}, {"O(k) annealer", "#51478f", {}}, {"greedy, exchanges", "#88441d", {}}};
    for (double ms : {10.0, 20.0, 50.0, 100.0, 200.0, 500.0, 1000.0}) {
        Sample fresh, annealer, greedy;
        for (int seed = 1; seed <= seeds; ++seed) {
            const Problem problem = withHistory(bareProblem(37, 4, 6), 0.5, std::uint64_t(seed) + 1000);
            fresh.values.push_back(double(ours(problem, std::uint64_t(seed), ms).tally.fresh));
            annealer.values.push_back(plainFresh(problem, std::uint64_t(seed), ms, true));
            greedy.values.push_back(plainFresh(problem, std::uint64_t(seed), ms, false));
        }
        curves[0].points.push_back({ms, fresh.at(0.5)});
        curves[1].points.push_back({ms, annealer.at(0.5)});
        curves[2].points.push_back({ms, greedy.at(0.5)});
        std::printf("%4.0f ms: new median %.0f; O(k) %.0f; greedy %.0f\n", ms, fresh.at(0.5), annealer.at(0.5), greedy.at(0.5));
    }
    if (!drawCurves(file, "New pairs of 37 people, 4 at a table, 6 rounds, half of all pairs met before", curves, 255, 280))
        std::printf("%s could not be written\n", file);
}

void evening()
{
    quality(23, 5, 4, 0, 50);
    quality(23, 5, 4, 0, 50, false);
    quality(120, 6, 5, 0, 50);
    quality(500, 8, 6, 0, 50);
    quality(37, 4, 6, 0.5, 50);
    quality(37, 4, 6, 0.3, 300);
    quality(20, 8, 4, 0, 50);
    for (double ms : {10.0, 50.0}) {
        constrained(60, 6, 4, ms);
        constrained(120, 8, 5, ms);
        constrained(240, 8, 6, ms);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const auto wants = [&](const char *what) { return argc < 2 || std::strcmp(argv[1], what) == 0; };
    if (wants("cells"))
        cells();
    if (wants("kernel")) {
        kernelSpeed(64, 8, 6);
        kernelSpeed(120, 8, 6);
    }
    if (wants("evening"))
        evening();
    if (wants("long")) {
        quality(37, 4, 6, 0.5, 1000);
        quality(37, 4, 6, 0.5, 3000);
        quality(2000, 8, 6, 0.01, 1000);
    }
    if (argc > 2 && wants("plot"))
        plot(argv[2]);
    if (wants("bank"))
        regenerate(60);
    return 0;
}
