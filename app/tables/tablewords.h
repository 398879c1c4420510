// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of tables, by a page and a command alike. Pure.
#pragma once

#include "app/tables/outcome.h"
#include "app/tables/question.h"

namespace kith::tables {

/// What somebody is called here: the full name where two are called the same.
QString nameAt(const Sheet &sheet, PersonId person);

/// "66 of 90 meetings at the tables are new."
QString sayFresh(std::int64_t fresh, std::int64_t pairs);
/// "At least 39 repeats are unavoidable; these tables have 43."
QString sayUnavoidable(std::int64_t unavoidable, std::int64_t repeats);
/// "Łukasz and Mirela have met 3 times before", or with whom somebody is kept together.
QString sayAgain(const Sheet &sheet, const Again &again);
/// "Olive at table 1", "Zoë with Nour".
QString sayRule(const Sheet &sheet, const TableRule &rule);
/// "Ana apart from Ben"; organizers are told that it was noted with the two.
QString sayApart(const Sheet &sheet, const KeptApart &apart, bool forOrganizers = true);

/// A sentence for each set of rules that cannot hold together, rounds that have it in common named at once. Rules for a table
/// or a round that there is not come first.
QStringList sayClashes(const Sheet &sheet, const Question &question, const std::vector<Clash> &clashes, bool forOrganizers = true);

/// "These tables do not keep: Zoë with Nour." for each rule that a plan breaks; none when it keeps them all.
QStringList sayBroken(const Sheet &sheet, const Question &question, const std::vector<Clash> &broken, bool forOrganizers = true);

} // namespace kith::tables
