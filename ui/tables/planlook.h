// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of one plan of tables, worked out away from the window: as it is kept, or as a search has just found it.
#pragma once

#include "app/tables/outcome.h"
#include "app/tables/question.h"

namespace kith {

struct PlanLook {
    tables::SheetPlan plan; ///< how it is made; its rounds are those kept so far
    tables::Seating seating; ///< of all rounds, closed ones first
    tables::Outcome outcome;
    QStringList clashes; ///< rules that cannot hold together, one sentence each
    QStringList broken; ///< rules these tables do not keep, though nothing says that they cannot
    qint64 unavoidable = 0; ///< repeats; counted only while no round is closed
    bool isBest = false; ///< nothing better exists
    bool operator==(const PlanLook &) const = default;

    int rounds() const { return int(seating.size()); }
};

PlanLook lookAt(const tables::Sheet &sheet, const tables::SheetPlan &plan, const tables::Question &question, const tables::Seating &open);
/// As it is kept.
PlanLook lookAt(const tables::Sheet &sheet, const tables::SheetPlan &plan);

/// What the tab asks for: the sheet, and a look at each of its plans, in their order.
struct TablesKnown {
    tables::Sheet sheet;
    QList<PlanLook> looks;
};
TablesKnown knownOf(Reader &reader, GatheringId gathering);

} // namespace kith
