// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/planlook.h"

#include "app/tables/solver.h"
#include "app/tables/tablewords.h"

#include <algorithm>

namespace kith {

using namespace tables;

/// Whether the plan seats everybody it is asked to, at tables of the sizes asked for; people moved by hand need not.
static bool fits(const Problem &problem, const Plan &plan)
{
    if (plan.empty() || int(plan.size()) != problem.rounds() || !defectOf(problem).empty())
        return false;
    for (std::size_t r = 0; r < plan.size(); ++r) {
        const auto isFull = [](const Table &table, int size) { return int(table.size()) == size; };
        if (!std::equal(plan[r].begin(), plan[r].end(), problem.sizes[r].begin(), problem.sizes[r].end(), isFull))
            return false;
    }
    return true;
}

/// The problem these tables would be an answer to: tables as large as they are, and whoever has no seat is not there.
static Problem asSeated(Problem problem, const Plan &plan)
{
    problem.absent.resize(plan.size());
    for (std::size_t r = 0; r < plan.size(); ++r) {
        std::vector<char> seated(std::size_t(problem.people));
        problem.sizes[r].clear();
        for (const Table &table : plan[r]) {
            problem.sizes[r].push_back(int(table.size()));
            for (int person : table)
                seated[std::size_t(person)] = true;
        }
        problem.absent[r].clear();
        for (int person = 0; person < problem.people; ++person) {
            if (!seated[std::size_t(person)])
                problem.absent[r].push_back(person);
        }
        std::erase_if(problem.pins, [&](const Pin &pin) { return pin.round == int(r) && !seated[std::size_t(pin.person)]; });
    }
    return problem;
}

/// The rules that are broken as people sit now.
static std::vector<Clash> brokenAsSeated(const Problem &problem, const Plan &plan)
{
    if (plan.empty() || int(plan.size()) != problem.rounds())
        return {};
    const Problem seated = asSeated(problem, plan);
    return defectOf(seated).empty() ? brokenBy(seated, plan) : std::vector<Clash>();
}

PlanLook lookAt(const Sheet &sheet, const SheetPlan &plan, const Question &question, const Seating &open)
{
    PlanLook look;
    look.plan = plan;
    look.seating = plan.seating().first(question.held) + open;
    look.outcome = outcomeOf(sheet, plan, look.seating);
    look.clashes = sayClashes(sheet, question, clashesOf(question.problem));
    const Plan asked = planOf(question, open);
    if (!fits(question.problem, asked)) {
        if (look.clashes.isEmpty())
            look.broken = sayClashes(sheet, question, brokenAsSeated(question.problem, asked));
        return look;
    }
    const Bound bound = boundOf(question.problem);
    const Score score = scoreOf(question.problem, asked);
    look.unavoidable = question.held == 0 ? bound.repeats : 0;
    look.isBest = score.hard == 0 && score.cost <= leastCost(question.problem, bound);
    if (score.hard > 0 && look.clashes.isEmpty())
        look.broken = sayClashes(sheet, question, brokenBy(question.problem, asked));
    return look;
}

PlanLook lookAt(const Sheet &sheet, const SheetPlan &plan)
{
    const Question question = questionOf(sheet, plan, int(plan.rounds.size()));
    return lookAt(sheet, plan, question, plan.seating().sliced(question.held));
}

TablesKnown knownOf(Reader &reader, GatheringId gathering)
{
    TablesKnown known{sheetOf(reader, gathering), {}};
    for (const SheetPlan &plan : known.sheet.plans)
        known.looks.append(lookAt(known.sheet, plan));
    return known;
}

} // namespace kith
