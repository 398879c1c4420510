// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/kernel.h"

#include "app/tables/score.h"

#include <algorithm>
#include <cmath>

namespace kith::tables {

namespace {

constexpr int triesPerPerson = 4; ///< one random number holds so many seats
constexpr int proposalsPerGroup = 64;
constexpr std::size_t stepsBetweenLooks = 8'000'000;

/// -ln of the middles of equal slices of (0, 1), in 1/1024: the same on every machine, computed once from integers.
const std::array<double, 1024> &exponentials()
{
    static const std::array<double, 1024> values = [] {
        std::array<double, 1024> made{};
        for (std::size_t i = 0; i < made.size(); ++i)
            made[i] = std::round(-std::log((double(i) + 0.5) / 1024.0) * 65536.0) / 65536.0;
        return made;
    }();
    return values;
}

} // namespace

Kernel::Kernel(const Instance &instance, const Plan &start, std::uint64_t seed, const std::function<bool()> &stop)
    : m_instance(instance), m_random(seed), m_stride(std::size_t(instance.people))
{
    const auto rounds = instance.seats.size();
    std::size_t size = 0;
    for (std::size_t r = 0; r < rounds; ++r) {
        m_firstRow.push_back(size);
        size += instance.problem.sizes[r].size() * m_stride;
        const std::vector<int> &sizes = instance.problem.sizes[r];
        const int largest = sizes.empty() ? 0 : *std::max_element(sizes.begin(), sizes.end());
        std::vector<char> &small = m_small.emplace_back();
        for (int s : sizes)
            small.push_back(instance.problem.fairSmallTable && s < largest);
    }
    m_join.assign(size, 0);
    m_person.assign(start.size(), {});
    m_table.assign(start.size(), std::vector<int>(m_stride, -1));
    for (std::size_t r = 0; r < start.size(); ++r) {
        std::vector<int> locked;
        for (std::size_t t = 0; t < start[r].size(); ++t) {
            for (int p : start[r][t]) {
                m_table[r][std::size_t(p)] = int(t);
                (instance.pinned[r][std::size_t(p)] ? locked : m_person[r]).push_back(p);
            }
        }
        m_person[r].insert(m_person[r].end(), locked.begin(), locked.end());
    }
    m_ready = build(stop);
}

void Kernel::countMeetings()
{
    m_count = m_instance.before;
    m_timesSmall.assign(m_stride, 0);
    for (std::size_t r = 0; r < m_person.size(); ++r) {
        std::vector<std::array<int, 2>> &kinds = m_kinds.emplace_back(m_instance.problem.sizes[r].size(), std::array<int, 2>{});
        std::vector<std::vector<int>> at(kinds.size());
        for (std::size_t i = 0; i < m_person[r].size(); ++i) {
            const int p = m_person[r][i];
            const auto t = std::size_t(m_instance.seats[r].tableOf[i]);
            kinds[t][0] += m_instance.kind[std::size_t(p)] & 1;
            kinds[t][1] += m_instance.kind[std::size_t(p)] >> 1;
            m_timesSmall[std::size_t(p)] += m_small[r][t];
            for (int q : at[t]) {
                m_count[m_instance.at(p, q)] += oneMeeting;
                m_count[m_instance.at(q, p)] += oneMeeting;
            }
            at[t].push_back(p);
        }
    }
}

bool Kernel::build(const std::function<bool()> &stop)
{
    countMeetings();
    m_next.resize(m_stride * m_stride);
    for (std::size_t i = 0; i < m_next.size(); ++i)
        m_next[i] = m_instance.rules[i] + m_instance.costs[std::min<std::size_t>(m_count[i], m_instance.costs.size() - 1)];
    for (std::size_t p = 0; p < m_stride; ++p)
        m_next[p * m_stride + p] = 0;
    std::size_t steps = 0;
    for (std::size_t r = 0; r < m_person.size(); ++r) {
        if ((steps += m_next.size()) > stepsBetweenLooks) {
            steps = 0;
            if (stop && stop())
                return false;
        }
        buildRound(int(r));
        priceOtherTables(int(r));
    }
    m_bestPerson = m_person;
    const Score score = scoreOf(m_instance.problem, best());
    m_objective = m_best = score.hard * hardWeight + score.cost;
    return true;
}

void Kernel::buildRound(int round)
{
    const auto r = std::size_t(round);
    std::vector<std::vector<int>> at(m_small[r].size());
    for (std::size_t i = 0; i < m_person[r].size(); ++i)
        at[std::size_t(m_instance.seats[r].tableOf[i])].push_back(m_person[r][i]);
    for (std::size_t t = 0; t < at.size(); ++t) {
        int *const join = row(round, int(t));
        for (int q : at[t]) {
            for (std::size_t p = 0; p < m_stride; ++p)
                join[p] += next(q)[p];
            // Those who sit together already met once less before this seating of theirs.
            for (int p : at[t]) {
                const std::size_t count = m_count[m_instance.at(p, q)];
                if (p != q)
                    join[p] += m_instance.costs[std::min(count - oneMeeting, m_instance.costs.size() - 1)] - m_instance.costs[std::min(count, m_instance.costs.size() - 1)];
            }
        }
    }
}

/// What no neighbour costs: one of the smaller tables again, or another than people know.
void Kernel::priceOtherTables(int round)
{
    const auto r = std::size_t(round);
    std::vector<int> known(m_stride, -1);
    for (std::size_t t = 0; r < m_instance.problem.present.size() && t < m_instance.problem.present[r].size(); ++t) {
        for (int p : m_instance.problem.present[r][t])
            known[std::size_t(p)] = int(t);
    }
    const int move = costOfMove(m_instance.problem);
    for (std::size_t p = 0; p < m_stride; ++p) {
        const int t = m_table[r][p];
        if (t < 0)
            continue;
        const int others = m_timesSmall[p] - m_small[r][std::size_t(t)];
        for (std::size_t to = 0; to < m_small[r].size(); ++to)
            row(round, int(to))[p] += m_small[r][to] * others * smallTableAgain + (known[p] < 0 || known[p] == int(to) ? 0 : move);
    }
}

void Kernel::setTemperature(double temperature)
{
    for (std::size_t i = 0; i < m_limits.size(); ++i)
        m_limits[i] = int(std::min(exponentials()[i] * temperature, 1e9));
    m_highestLimit = m_limits.front();
}

void Kernel::anneal(int proposals, double temperature)
{
    setTemperature(temperature);
    if (m_instance.problem.newcomersNotAlone)
        annealRounds<true>(proposals);
    else
        annealRounds<false>(proposals);
}

template<bool Lonely>
void Kernel::annealRounds(int proposals)
{
    const int rounds = int(m_person.size());
    int sinceGroup = 0;
    for (int left = proposals / triesPerPerson; left > 0; --left) {
        const std::uint64_t random = m_random.next();
        const int round = int(((random & 0xffffffff) * std::uint64_t(rounds)) >> 32);
        const int free = m_instance.seats[std::size_t(round)].free;
        const int seat = int(((random >> 32) * std::uint64_t(free)) >> 32);
        if (seat < free)
            tryPerson<Lonely>(round, seat);
        sinceGroup += triesPerPerson;
        if (sinceGroup >= proposalsPerGroup && !m_instance.groups.empty()) {
            sinceGroup = 0;
            tryGroup();
        }
    }
}

bool Kernel::accepts(int delta)
{
    if (delta <= 0)
        return true;
    return delta <= m_highestLimit && delta <= m_limits[m_random.next() >> 54];
}

template<bool Lonely>
void Kernel::tryPerson(int round, int seat)
{
    const auto r = std::size_t(round);
    const Seats &seats = m_instance.seats[r];
    const int *const people = m_person[r].data();
    const int a = people[seat];
    const int tableA = seats.tableOf[std::size_t(seat)];
    const int from = seats.firstFree[std::size_t(tableA)];
    const int width = seats.firstFree[std::size_t(tableA) + 1] - from;
    const auto others = std::uint64_t(seats.free - width);
    if (others == 0)
        return;
    const int *const joinFirst = row(round, 0);
    const int *const joinA = row(round, tableA);
    const int *const nextA = next(a);
    const int here = joinA[a];
    std::uint64_t random = m_random.next();
    for (int tries = 0; tries < triesPerPerson; ++tries, random >>= 16) {
        int seatB = int(((random & 0xffff) * others) >> 16);
        seatB += seatB >= from ? width : 0;
        const int b = people[seatB];
        const int tableB = seats.tableOf[std::size_t(seatB)];
        const int *const joinB = joinFirst + std::size_t(tableB) * m_stride;
        int delta = joinB[a] + joinA[b] - here - joinB[b] - 2 * nextA[b];
        if constexpr (Lonely) {
            if (m_instance.kind[std::size_t(a)] != m_instance.kind[std::size_t(b)])
                delta += lonelyDelta(round, tableA, a, tableB, b);
        }
        ++m_proposals;
        if (accepts(delta)) {
            exchange({round, tableA, seat, a}, {round, tableB, seatB, b}, delta);
            return;
        }
    }
}

int Kernel::lonelyDelta(int round, int tableA, int a, int tableB, int b) const
{
    const auto lonely = [](int newcomers, int hosts) { return newcomers == 1 && hosts == 0 ? hardWeight : 0; };
    const std::array<int, 2> &inA = m_kinds[std::size_t(round)][std::size_t(tableA)];
    const std::array<int, 2> &inB = m_kinds[std::size_t(round)][std::size_t(tableB)];
    const int newcomers = (m_instance.kind[std::size_t(b)] & 1) - (m_instance.kind[std::size_t(a)] & 1);
    const int hosts = (m_instance.kind[std::size_t(b)] >> 1) - (m_instance.kind[std::size_t(a)] >> 1);
    return lonely(inA[0] + newcomers, inA[1] + hosts) + lonely(inB[0] - newcomers, inB[1] - hosts) - lonely(inA[0], inA[1]) - lonely(inB[0], inB[1]);
}

/// The count of a and b goes up or down by one because of this round: what they would cost one another changes in the others.
void Kernel::meet(int round, int a, int b, int step)
{
    const std::size_t ab = m_instance.at(a, b), ba = m_instance.at(b, a);
    const int most = int(m_instance.costs.size()) - 1;
    const int count = m_count[ab];
    const int now = count + step;
    m_count[ab] = m_count[ba] = std::uint16_t(now);
    const int *const costs = m_instance.costs.data();
    const int apart = costs[std::min(now, most)] - costs[std::min(count, most)];
    m_next[ab] += apart;
    m_next[ba] += apart;
    // Sharing another round takes a meeting more than one, so only then the costs of one less are ever asked for.
    const int shared = std::min(count, now) < oneMeeting ? 0 : costs[std::min(now - oneMeeting, most)] - costs[std::min(count - oneMeeting, most)];
    if (apart == 0 && shared == 0)
        return;
    for (int r = 0; r < int(m_table.size()); ++r) {
        const int tableA = m_table[std::size_t(r)][std::size_t(a)], tableB = m_table[std::size_t(r)][std::size_t(b)];
        if (r == round || tableA < 0 || tableB < 0)
            continue;
        const int change = tableA == tableB ? shared : apart;
        row(r, tableB)[a] += change;
        row(r, tableA)[b] += change;
    }
}

void Kernel::countSmall(int round, int person, int step)
{
    m_timesSmall[std::size_t(person)] += step;
    for (int r = 0; r < int(m_small.size()); ++r) {
        if (r == round)
            continue;
        for (std::size_t t = 0; t < m_small[std::size_t(r)].size(); ++t)
            row(r, int(t))[person] += m_small[std::size_t(r)][t] * step * smallTableAgain;
    }
}

void Kernel::exchange(const Place &placeA, const Place &placeB, int delta)
{
    if (m_unsaved && delta > 0)
        keep();
    const int round = placeA.round, a = placeA.person, b = placeB.person;
    const auto r = std::size_t(round);
    std::vector<int> &table = m_table[r];
    const auto withTable = [&](int which, int person, int step) {
        const Seats &seats = m_instance.seats[r];
        for (int i = seats.firstFree[std::size_t(which)]; i < seats.firstFree[std::size_t(which) + 1]; ++i) {
            if (m_person[r][std::size_t(i)] != a && m_person[r][std::size_t(i)] != b)
                meet(round, person, m_person[r][std::size_t(i)], step);
        }
        for (std::size_t i = std::size_t(seats.free); i < seats.tableOf.size(); ++i) {
            if (seats.tableOf[i] == which)
                meet(round, person, m_person[r][i], step);
        }
    };
    withTable(placeA.table, a, -oneMeeting);
    withTable(placeB.table, b, -oneMeeting);
    int *const joinA = row(round, placeA.table);
    int *const joinB = row(round, placeB.table);
    const int *const nextA = next(a);
    const int *const nextB = next(b);
    for (std::size_t p = 0; p < m_stride; ++p) {
        const int change = nextB[p] - nextA[p];
        joinA[p] += change;
        joinB[p] -= change;
    }
    table[std::size_t(a)] = placeB.table;
    table[std::size_t(b)] = placeA.table;
    m_person[r][std::size_t(placeA.seat)] = b;
    m_person[r][std::size_t(placeB.seat)] = a;
    withTable(placeB.table, a, oneMeeting);
    withTable(placeA.table, b, oneMeeting);
    for (int bit = 0; bit < 2; ++bit) {
        const int change = ((m_instance.kind[std::size_t(b)] >> bit) & 1) - ((m_instance.kind[std::size_t(a)] >> bit) & 1);
        m_kinds[r][std::size_t(placeA.table)][std::size_t(bit)] += change;
        m_kinds[r][std::size_t(placeB.table)][std::size_t(bit)] -= change;
    }
    if (const int step = m_small[r][std::size_t(placeB.table)] - m_small[r][std::size_t(placeA.table)]; step != 0) {
        countSmall(round, a, step);
        countSmall(round, b, -step);
    }
    m_objective += delta;
    if (m_objective < m_best) {
        m_best = m_objective;
        m_unsaved = true;
    }
}

void Kernel::keep()
{
    m_bestPerson = m_person;
    m_unsaved = false;
}

int Kernel::deltaOf(const Place &a, const Place &b)
{
    const int *const joinA = row(a.round, a.table);
    const int *const joinB = row(b.round, b.table);
    int delta = joinB[a.person] + joinA[b.person] - joinA[a.person] - joinB[b.person] - 2 * next(a.person)[b.person];
    if (m_instance.problem.newcomersNotAlone)
        delta += lonelyDelta(a.round, a.table, a.person, b.table, b.person);
    return delta;
}

std::vector<Kernel::Place> Kernel::placesOf(int round, const std::vector<int> &group) const
{
    const auto r = std::size_t(round);
    std::vector<Place> places;
    for (int i = 0; i < m_instance.seats[r].free; ++i) {
        if (std::count(group.begin(), group.end(), m_person[r][std::size_t(i)]) > 0)
            places.push_back({round, m_instance.seats[r].tableOf[std::size_t(i)], i, m_person[r][std::size_t(i)]});
    }
    return places;
}

/// People who are kept together go to another table at once: one by one each would first have to leave the others.
void Kernel::tryGroup()
{
    const int round = m_random.below(int(m_person.size()));
    const int tables = int(m_instance.problem.sizes[std::size_t(round)].size());
    const std::vector<int> &group = m_instance.groups[std::size_t(m_random.below(int(m_instance.groups.size())))];
    const std::vector<Place> places = placesOf(round, group);
    if (places.size() >= 2 && tables >= 2)
        moveGroup(round, places, m_random.below(tables));
}

bool Kernel::moveGroup(int round, const std::vector<Place> &group, int table)
{
    const auto r = std::size_t(round);
    const Seats &seats = m_instance.seats[r];
    const int first = seats.firstFree[std::size_t(table)], width = seats.firstFree[std::size_t(table) + 1] - first;
    std::vector<std::pair<Place, Place>> done;
    std::int64_t total = 0; // what lies between are plans too, so a best one on the way counts
    int offset = width > 0 ? m_random.below(width) : 0;
    for (const Place &from : group) {
        if (from.table == table || int(group.size()) > width)
            continue;
        Place to{round, table, 0, 0};
        do {
            to.seat = first + offset++ % width;
            to.person = m_person[r][std::size_t(to.seat)];
        } while (std::any_of(group.begin(), group.end(), [&](const Place &p) { return p.person == to.person; }));
        const int delta = deltaOf(from, to);
        exchange(from, to, delta);
        total += delta;
        done.emplace_back(from, to);
    }
    ++m_proposals;
    const bool accepted = total < hardWeight && accepts(int(std::max<std::int64_t>(total, -hardWeight)));
    if (!accepted) {
        for (auto it = done.rbegin(); it != done.rend(); ++it) {
            const Place back{round, it->first.table, it->first.seat, it->second.person};
            const Place forth{round, it->second.table, it->second.seat, it->first.person};
            exchange(back, forth, deltaOf(back, forth));
        }
    }
    return accepted;
}

double Kernel::sampledCost(double quantile, int samples)
{
    std::vector<int> costs;
    for (int i = 0; i < samples; ++i) {
        const int round = m_random.below(int(m_person.size()));
        const Seats &seats = m_instance.seats[std::size_t(round)];
        if (seats.free < 2)
            continue;
        const int s = m_random.below(seats.free), t = m_random.below(seats.free);
        const auto place = [&](int seat) { return Place{round, seats.tableOf[std::size_t(seat)], seat, m_person[std::size_t(round)][std::size_t(seat)]}; };
        if (place(s).table == place(t).table)
            continue;
        const int delta = deltaOf(place(s), place(t));
        if (delta > 0 && delta < hardWeight / 2)
            costs.push_back(delta);
    }
    if (costs.empty())
        return 0;
    const auto middle = costs.begin() + std::ptrdiff_t(quantile * double(costs.size() - 1));
    std::nth_element(costs.begin(), middle, costs.end());
    return *middle;
}

Plan Kernel::best() const
{
    const std::vector<std::vector<int>> &person = m_unsaved ? m_person : m_bestPerson;
    Plan plan(person.size());
    for (std::size_t r = 0; r < person.size(); ++r) {
        plan[r].resize(m_instance.problem.sizes[r].size());
        for (std::size_t i = 0; i < person[r].size(); ++i)
            plan[r][std::size_t(m_instance.seats[r].tableOf[i])].push_back(person[r][i]);
        for (Table &table : plan[r])
            std::sort(table.begin(), table.end());
    }
    return plan;
}

} // namespace kith::tables
