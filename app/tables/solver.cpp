// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/solver.h"

#include "app/tables/lane.h"
#include "app/tables/proving.h"
#include "app/tables/start.h"

#include <algorithm>
#include <atomic>
#include <memory>
#include <thread>

namespace kith::tables {

namespace {

constexpr int lanes = 4;
constexpr int epochsOfOne = 500; ///< so long the first lane goes alone: where there is little time one long look is worth most
constexpr int epochsBeforeProof = 100;
constexpr std::int64_t stepsToProve = 4'000'000; ///< a fifth of a second
constexpr int slicesAlone = 8, slicesTogether = 32;

class Search
{
public:
    Search(const Problem &problem, const Effort &effort, const Watch &watch)
        : m_problem(problem), m_effort(effort), m_watch(watch)
    {
        m_found.bound = boundOf(problem);
        m_found.least = leastCost(problem, m_found.bound);
    }

    Found run()
    {
        offer(startOf(m_problem, m_effort.seed, m_effort.designs), 0);
        if (m_problem.presentIsUntold)
            offer(anew(), 0);
        if (m_found.proved || m_effort.epochs == 0)
            return m_found;
        const Instance instance(m_problem);
        for (int epoch = 1; epoch <= m_effort.epochs && !m_found.proved; ++epoch) {
            const int wanted = epoch <= epochsOfOne ? 1 : lanes;
            if (!open(instance, wanted) || !workAll(wanted == 1 ? slicesAlone : slicesTogether))
                break;
            gather(epoch);
            if (epoch == epochsBeforeProof && !m_found.proved && m_problem.people <= mostToProve)
                prove(epoch);
        }
        return m_found;
    }

private:
    /// As if nothing had been found before: a known construction may be worth that everybody moves.
    Plan anew() const
    {
        Problem fresh = m_problem;
        fresh.present.clear();
        return startOf(fresh, m_effort.seed, m_effort.designs);
    }

    /// False when it was stopped before so many lanes were ready.
    bool open(const Instance &instance, int wanted)
    {
        while (int(m_lanes.size()) < wanted) {
            m_lanes.push_back(std::make_unique<Lane>(instance, startFor(int(m_lanes.size())), m_effort.seed * lanes + m_lanes.size(), m_watch.stop));
            if (!m_lanes.back()->isReady())
                return false;
            if (m_lanes.size() > 1)
                m_lanes.back()->learnFrom(*m_lanes.front());
        }
        return true;
    }

    Plan startFor(int lane) const { return lane == 0 ? m_found.plan : startOf(m_problem, m_effort.seed + std::uint64_t(lane), false); }

    /// False when it was stopped; what the lanes did since the last epoch then does not count.
    bool workAll(int slices)
    {
        std::atomic<bool> stopped = false;
        const auto ask = [&] {
            if (m_watch.stop && m_watch.stop())
                stopped = true;
            return stopped.load();
        };
        const auto workers = std::size_t(std::clamp(m_effort.threads, 1, int(m_lanes.size())));
        const auto work = [&](std::size_t first, const std::function<bool()> &stop) {
            for (std::size_t lane = first; lane < m_lanes.size(); lane += workers) {
                if (!m_lanes[lane]->work(slices, stop))
                    return;
            }
        };
        std::vector<std::thread> others;
        for (std::size_t worker = 1; worker < workers; ++worker)
            others.emplace_back(work, worker, [&stopped] { return stopped.load(); });
        work(0, ask);
        for (std::thread &other : others)
            other.join();
        return !stopped;
    }

    void gather(int epoch)
    {
        m_found.epochs = epoch;
        m_found.proposals = 0;
        for (const auto &lane : m_lanes)
            m_found.proposals += lane->proposals();
        for (const auto &lane : m_lanes) {
            if (lane->bestObjective() < m_bestObjective)
                offer(lane->best(), epoch);
        }
    }

    /// When a first long look has found nothing that is known to be best, a small problem is looked at from end to end.
    void prove(int epoch)
    {
        Proof proof = proveOrBetter(m_problem, m_found.score, stepsToProve, m_watch.stop);
        if (!proof.better.empty()) {
            for (Round &round : proof.better) {
                for (Table &table : round)
                    std::sort(table.begin(), table.end());
            }
            offer(std::move(proof.better), epoch);
        }
        if (!proof.complete)
            return;
        m_found.proved = true;
        m_found.least = m_found.score.cost;
    }

    void offer(Plan plan, int epoch)
    {
        const Score score = scoreOf(m_problem, plan);
        const std::int64_t objective = score.hard * hardWeight + score.cost;
        if (!m_found.plan.empty() && score >= m_found.score)
            return;
        m_bestObjective = objective;
        m_found.plan = std::move(plan);
        m_found.score = score;
        m_found.tally = tallyOf(m_problem, m_found.plan);
        m_found.proved = score.hard == 0 && score.cost <= m_found.least;
        m_found.epochsToBest = epoch;
        if (m_watch.better)
            m_watch.better(m_found);
    }

    const Problem &m_problem;
    const Effort &m_effort;
    const Watch &m_watch;
    std::vector<std::unique_ptr<Lane>> m_lanes;
    Found m_found;
    std::int64_t m_bestObjective = 0;
};

std::int64_t pairsAmongEven(std::int64_t count, std::int64_t tables)
{
    if (tables == 0)
        return 0;
    const std::int64_t q = count / tables, m = count % tables;
    return m * (q + 1) * q / 2 + (tables - m) * q * (q - 1) / 2;
}

} // namespace

Found solve(const Problem &problem, const Effort &effort, const Watch &watch)
{
    return Search(problem, effort, watch).run();
}

std::int64_t leastCost(const Problem &problem, const Bound &bound)
{
    std::int64_t pairs = 0;
    for (const std::vector<int> &sizes : problem.sizes) {
        for (int s : sizes)
            pairs += std::int64_t(s) * (s - 1) / 2;
    }
    // Every seating that is not the first of a pair that had never met costs at least as much as the lightest meeting.
    int lightest = oneMeeting;
    for (const Met &met : problem.met)
        lightest = std::min(lightest, met.weight);
    std::int64_t newcomers = 0;
    const auto here = presence(problem);
    for (std::size_t r = 0; r < here.size(); ++r) {
        std::vector<int> known = problem.newcomers;
        std::sort(known.begin(), known.end());
        known.erase(std::unique(known.begin(), known.end()), known.end());
        std::erase_if(known, [&](int p) { return !here[r][std::size_t(p)]; });
        newcomers += pairsAmongEven(std::int64_t(known.size()), std::int64_t(problem.sizes[r].size()));
    }
    return std::max<std::int64_t>(0, pairs - bound.fresh) * costOfMeeting(problem.measure, lightest) + newcomers * newcomersTogether;
}

} // namespace kith::tables
