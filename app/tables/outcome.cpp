// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/outcome.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace kith::tables {

namespace {

using Pair = std::pair<PersonId, PersonId>;

Pair pairOf(PersonId a, PersonId b)
{
    return a < b ? Pair(a, b) : Pair(b, a);
}

bool worse(const Again &x, const Again &y)
{
    return std::pair(x.keptTogether, -x.before) < std::pair(y.keptTogether, -y.before);
}

class Counting
{
public:
    Counting(const Sheet &sheet, const SheetPlan &plan);
    Outcome count(const Seating &seating);

private:
    TableOutcome table(const SeatedTable &people);
    void meet(PersonId a, PersonId b, TableOutcome &here);

    const Sheet &m_sheet;
    QHash<Pair, const Meeting *> m_earlier;
    QSet<Pair> m_together;
    QHash<Pair, int> m_times; ///< in the rounds so far
    QHash<PersonId, int> m_fresh;
};

Counting::Counting(const Sheet &sheet, const SheetPlan &plan) : m_sheet(sheet)
{
    for (const Meeting &meeting : sheet.meetings) {
        if (plan.plan.countEarlier)
            m_earlier.insert(pairOf(meeting.a, meeting.b), &meeting);
    }
    for (const TableRule &rule : plan.rules) {
        if (rule.kind == TableRuleKind::Together)
            m_together.insert(pairOf(rule.personId, rule.otherId));
    }
}

void Counting::meet(PersonId a, PersonId b, TableOutcome &here)
{
    const Pair pair = pairOf(a, b);
    const Meeting *earlier = m_earlier.value(pair);
    int &times = m_times[pair];
    ++here.pairs;
    if (!earlier && times == 0) {
        ++here.fresh;
        ++m_fresh[a];
        ++m_fresh[b];
    } else {
        here.again.append({pair.first, pair.second, times + (earlier ? earlier->times : 0), times, earlier ? earlier->last : QDate(), m_together.contains(pair)});
    }
    ++times;
}

TableOutcome Counting::table(const SeatedTable &people)
{
    TableOutcome here;
    for (qsizetype i = 0; i < people.size(); ++i) {
        for (qsizetype j = i + 1; j < people.size(); ++j)
            meet(people[i], people[j], here);
    }
    std::stable_sort(here.again.begin(), here.again.end(), worse);
    return here;
}

Outcome Counting::count(const Seating &seating)
{
    Outcome outcome;
    QSet<PersonId> seated;
    for (const SeatedRound &round : seating) {
        RoundOutcome here;
        for (const SeatedTable &people : round) {
            here.tables.append(table(people));
            here.pairs += here.tables.last().pairs;
            here.fresh += here.tables.last().fresh;
            seated.unite(QSet<PersonId>(people.begin(), people.end()));
        }
        outcome.pairs += here.pairs;
        outcome.fresh += here.fresh;
        outcome.rounds.append(here);
    }
    outcome.distinct = int(m_times.size());
    for (const Guest &guest : m_sheet.guests) {
        if (seated.contains(guest.id))
            outcome.newFaces.append({guest.id, m_fresh.value(guest.id)});
    }
    std::stable_sort(outcome.newFaces.begin(), outcome.newFaces.end(), [](const NewFaces &a, const NewFaces &b) { return a.fresh < b.fresh; });
    return outcome;
}

} // namespace

QList<Again> TableOutcome::of(PersonId person) const
{
    QList<Again> theirs;
    std::copy_if(again.begin(), again.end(), std::back_inserter(theirs), [person](const Again &one) { return one.a == person || one.b == person; });
    return theirs;
}

Outcome outcomeOf(const Sheet &sheet, const SheetPlan &plan, const Seating &seating)
{
    return Counting(sheet, plan).count(seating);
}

QList<Again> remainingRepeats(const Outcome &outcome)
{
    QMap<Pair, Again> latest;
    for (const RoundOutcome &round : outcome.rounds) {
        for (const TableOutcome &table : round.tables) {
            for (const Again &again : table.again)
                latest.insert({again.a, again.b}, again);
        }
    }
    QList<Again> all = latest.values();
    std::stable_sort(all.begin(), all.end(), worse);
    return all;
}

} // namespace kith::tables
