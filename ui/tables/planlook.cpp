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

/// The rules that are not kept as people sit now, one sentence each.
static QStringList brokenAsSeated(const Sheet &sheet, const Question &question, const Plan &plan)
{
    if (plan.empty() || int(plan.size()) != question.problem.rounds())
        return {};
    const Question seated = asSeated(question, plan);
    return defectOf(seated.problem).empty() ? sayBroken(sheet, seated, brokenBy(seated.problem, plan)) : QStringList();
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
            look.broken = brokenAsSeated(sheet, question, asked);
        return look;
    }
    const Bound bound = boundOf(question.problem);
    const Score score = scoreOf(question.problem, asked);
    look.unavoidable = question.held == 0 ? bound.repeats : 0;
    look.isBest = score.hard == 0 && score.cost <= leastCost(question.problem, bound);
    if (score.hard > 0 && look.clashes.isEmpty())
        look.broken = sayBroken(sheet, question, brokenBy(question.problem, asked));
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
