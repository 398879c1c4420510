// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/planlook.h"

#include "app/tables/solver.h"

namespace kith {

using namespace tables;

static QStringList sayAll(const Sheet &sheet, const Question &question, const std::vector<Clash> &clashes)
{
    QStringList sentences;
    for (const Clash &clash : clashes) {
        const QString sentence = sayClash(sheet, question, clash);
        if (!sentences.contains(sentence))
            sentences.append(sentence);
    }
    return sentences;
}

/// The same rule broken in several rounds is told once.
static QStringList sayBroken(const Sheet &sheet, const Question &question, const std::vector<Clash> &breaches)
{
    QStringList sentences;
    for (const Clash &breach : breaches) {
        for (const Rule &rule : breach.rules) {
            const QString sentence = sayRule(sheet, question, rule);
            if (!sentences.contains(sentence))
                sentences.append(sentence);
        }
    }
    return sentences;
}

PlanLook lookAt(const Sheet &sheet, const SheetPlan &plan, const Question &question, const Seating &open)
{
    PlanLook look;
    look.plan = plan;
    look.seating = plan.seating().first(question.held) + open;
    look.outcome = outcomeOf(sheet, plan, look.seating);
    look.clashes = sayAll(sheet, question, clashesOf(question.problem));
    const Plan asked = planOf(question, open);
    if (open.isEmpty() || !defectOf(question.problem).empty() || int(asked.size()) != question.problem.rounds())
        return look;
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
