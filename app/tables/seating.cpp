// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/seating.h"

#include <QSet>

#include <algorithm>
#include <set>

namespace kith::tables {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

constexpr qsizetype mostRounds = 100;

/// What a plan says of itself, with nothing that cannot be.
void check(const TablePlan &plan)
{
    if (plan.size < TablePlan::smallestSize || plan.size > TablePlan::largestSize)
        throw Failure(Tr::tr("A table has %1 to %2 seats. Nothing was changed.").arg(TablePlan::smallestSize).arg(TablePlan::largestSize));
}

void check(Tx &tx, const Seating &seating)
{
    if (seating.size() > mostRounds)
        throw Failure(Tr::tr("There are %n rounds at the most. Nothing was changed.", nullptr, int(mostRounds)));
    for (const SeatedRound &round : seating) {
        QSet<PersonId> seated;
        for (const SeatedTable &table : round) {
            for (PersonId person : table) {
                if (seated.contains(person))
                    throw Failure(Tr::tr("%1 cannot sit at two tables at once. Nothing was changed.").arg(tx.get<Person>(person).name));
                seated.insert(person);
            }
        }
    }
}

QList<TableRound> roundsOf(Tx &tx, TablePlanId plan)
{
    QList<TableRound> rounds = tx.select<TableRound>(where(&TableRound::planId, plan));
    std::sort(rounds.begin(), rounds.end(), [](const TableRound &a, const TableRound &b) { return a.number < b.number; });
    return rounds;
}

void removeRound(Tx &tx, const TableRound &round)
{
    const QList<Seat> seats = tx.select<Seat>(where(&Seat::roundId, round.id));
    for (const Seat &seat : seats)
        tx.remove(seat);
    tx.remove(round);
}

/// Seats a round so, keeping the rows of those who are seated already.
void seatRound(Tx &tx, TableRoundId round, const SeatedRound &tables)
{
    QHash<PersonId, Seat> before;
    const QList<Seat> seats = tx.select<Seat>(where(&Seat::roundId, round));
    for (const Seat &seat : seats)
        before.insert(seat.personId, seat);
    for (qsizetype t = 0; t < tables.size(); ++t) {
        for (PersonId person : tables[t]) {
            const int number = int(t) + 1;
            const Seat known = before.take(person);
            if (known.id)
                tx.update(known, Seat{known.id, round, number, person, known.locked && known.tableNumber == number});
            else
                tx.insert(Seat{{}, round, number, person, false});
        }
    }
    for (const Seat &seat : std::as_const(before))
        tx.remove(seat);
}

void seatOpenRounds(Tx &tx, TablePlanId plan, const Seating &open)
{
    const QList<TableRound> rounds = roundsOf(tx, plan);
    const auto held = std::find_if(rounds.begin(), rounds.end(), [](const TableRound &round) { return !round.isClosed(); }) - rounds.begin();
    for (qsizetype i = 0; i < open.size(); ++i) {
        const int number = int(held + i) + 1;
        const TableRoundId round = held + i < rounds.size() ? rounds[held + i].id : tx.insert(TableRound{{}, plan, number, {}, {}}).id;
        seatRound(tx, round, open[i]);
    }
    for (qsizetype i = held + open.size(); i < rounds.size(); ++i)
        removeRound(tx, rounds[i]);
}

void tellGathering(Tx &tx, GatheringId id)
{
    tx.about(tx.get<Gathering>(id).title);
}

QList<TablePlan> plansOf(Tx &tx, GatheringId gathering)
{
    return tx.select<TablePlan>(where(&TablePlan::gatheringId, gathering));
}

/// "Plan 3": after all that are there, the first of which needs no name.
QString freeName(const QList<TablePlan> &plans)
{
    const auto named = [](qsizetype number) { return Tr::tr("Plan %1").arg(number); };
    qsizetype number = plans.size() + 1;
    while (std::any_of(plans.begin(), plans.end(), [&](const TablePlan &plan) { return plan.name == named(number); }))
        ++number;
    return named(number);
}

/// Everything a plan is made by; what it is called, whether it is chosen and who made it stay.
TablePlan withWishes(TablePlan plan, const TablePlan &wanted)
{
    TablePlan wished = wanted;
    wished.id = plan.id;
    wished.gatheringId = plan.gatheringId;
    wished.name = plan.name;
    wished.chosen = plan.chosen;
    wished.madeAt = plan.madeAt;
    wished.madeBy = plan.madeBy;
    return wished;
}

void removeWhole(Tx &tx, const TablePlan &plan)
{
    const QList<TableRound> rounds = roundsOf(tx, plan.id);
    for (const TableRound &round : rounds)
        removeRound(tx, round);
    const QList<TableRule> rules = tx.select<TableRule>(where(&TableRule::planId, plan.id));
    for (const TableRule &rule : rules)
        tx.remove(rule);
    tx.remove(plan);
}

void setChosen(Tx &tx, const TablePlan &before, bool chosen)
{
    TablePlan after = before;
    after.chosen = chosen;
    tx.update(before, after);
}

} // namespace

TablePlan make(Tx &tx, const TablePlan &wanted, const Seating &open)
{
    check(wanted);
    check(tx, open);
    TablePlan plan = wanted.id ? withWishes(tx.get<TablePlan>(wanted.id), wanted) : wanted;
    plan.madeAt = tx.now();
    plan.madeBy = tx.actor();
    if (wanted.id) {
        tx.update(plan);
    } else {
        plan.name = plan.name.simplified();
        plan.chosen = plansOf(tx, wanted.gatheringId).isEmpty();
        plan = tx.insert(plan);
    }
    seatOpenRounds(tx, plan.id, open);
    tellGathering(tx, plan.gatheringId);
    return plan;
}

TablePlan arrange(Tx &tx, const TablePlan &wanted)
{
    check(wanted);
    const TablePlan before = tx.get<TablePlan>(wanted.id);
    const TablePlan after = withWishes(before, wanted);
    tx.update(before, after);
    tellGathering(tx, after.gatheringId);
    return after;
}

TablePlan another(Tx &tx, TablePlanId id, const QString &name)
{
    const TablePlan original = tx.get<TablePlan>(id);
    TablePlan plan = original;
    plan.id = {};
    plan.name = name.simplified().isEmpty() ? freeName(plansOf(tx, plan.gatheringId)) : name.simplified();
    plan.chosen = false;
    plan.madeAt = tx.now();
    plan.madeBy = tx.actor();
    plan = tx.insert(plan);
    const QList<TableRound> rounds = roundsOf(tx, id);
    for (const TableRound &round : rounds) {
        const TableRound copy = tx.insert(TableRound{{}, plan.id, round.number, round.starts, round.closedAt});
        const QList<Seat> seats = tx.select<Seat>(where(&Seat::roundId, round.id));
        for (const Seat &seat : seats)
            tx.insert(Seat{{}, copy.id, seat.tableNumber, seat.personId, seat.locked});
    }
    const QList<TableRule> rules = tx.select<TableRule>(where(&TableRule::planId, id));
    for (TableRule rule : rules) {
        rule.id = {};
        rule.planId = plan.id;
        tx.insert(rule);
    }
    tellGathering(tx, plan.gatheringId);
    return plan;
}

/// Who sat where in the rounds that are over: the number of the round, the table, the person.
static std::set<std::tuple<int, int, qint64>> satIn(Tx &tx, TablePlanId plan)
{
    std::set<std::tuple<int, int, qint64>> sat;
    const QList<TableRound> rounds = roundsOf(tx, plan);
    for (const TableRound &round : rounds) {
        if (round.isClosed())
            tx.each<Seat>([&](const Seat &seat) { sat.insert({round.number, seat.tableNumber, seat.personId.value}); }, where(&Seat::roundId, round.id));
    }
    return sat;
}

void choose(Tx &tx, TablePlanId id)
{
    const TablePlan wanted = tx.get<TablePlan>(id);
    const QList<TablePlan> plans = plansOf(tx, wanted.gatheringId);
    for (const TablePlan &plan : plans) {
        if (!plan.chosen || plan.id == id)
            continue;
        const auto kept = satIn(tx, id), sat = satIn(tx, plan.id);
        if (!std::includes(kept.begin(), kept.end(), sat.begin(), sat.end()))
            throw Failure(Tr::tr("A round of the tables in use is closed, so people have sat there. Reopen it to use other tables. Nothing was changed."));
        setChosen(tx, plan, false);
    }
    setChosen(tx, wanted, true);
    tellGathering(tx, wanted.gatheringId);
}

void rename(Tx &tx, TablePlanId id, const QString &name)
{
    const TablePlan before = tx.get<TablePlan>(id);
    TablePlan after = before;
    after.name = name.simplified();
    tx.update(before, after);
    tellGathering(tx, after.gatheringId);
}

void removePlan(Tx &tx, TablePlanId id)
{
    const TablePlan plan = tx.get<TablePlan>(id);
    removeWhole(tx, plan);
    const QList<TablePlan> left = plansOf(tx, plan.gatheringId);
    if (plan.chosen && !left.isEmpty())
        setChosen(tx, left.last(), true);
    tellGathering(tx, plan.gatheringId);
}

TablePlan enter(Tx &tx, GatheringId id, const Seating &sat)
{
    const Gathering gathering = tx.get<Gathering>(id);
    if (gathering.startsAt > tx.now())
        throw Failure(Tr::tr("%1 has not begun, so nobody has sat anywhere. Make tables for it instead. Nothing was changed.").arg(gathering.title));
    check(tx, sat);
    const QList<TablePlan> plans = plansOf(tx, id);
    for (const TablePlan &plan : plans) {
        if (plan.chosen)
            removeWhole(tx, plan);
    }
    TablePlan plan;
    plan.gatheringId = id;
    plan.chosen = true;
    plan.madeAt = tx.now();
    plan.madeBy = tx.actor();
    plan.size = TablePlan::smallestSize;
    for (const SeatedRound &round : sat) {
        for (const SeatedTable &table : round)
            plan.size = std::max(plan.size, int(table.size()));
    }
    check(plan);
    plan = tx.insert(plan);
    for (qsizetype i = 0; i < sat.size(); ++i)
        seatRound(tx, tx.insert(TableRound{{}, plan.id, int(i) + 1, {}, std::min(gathering.endsAt, tx.now())}).id, sat[i]);
    tx.about(gathering.title);
    return plan;
}

void setStart(Tx &tx, TableRoundId id, const QString &time)
{
    const TableRound before = tx.get<TableRound>(id);
    TableRound after = before;
    const QString typed = time.simplified();
    const QTime clock = QTime::fromString(typed, QStringLiteral("H:mm"));
    if (!typed.isEmpty() && !clock.isValid())
        throw Failure(Tr::tr("\"%1\" is not a time such as 19:35. Nothing was changed.").arg(typed));
    after.starts = typed.isEmpty() ? QString() : clock.toString(QStringLiteral("HH:mm"));
    tx.update(before, after);
    tellGathering(tx, tx.get<TablePlan>(after.planId).gatheringId);
}

void closeRound(Tx &tx, TableRoundId id)
{
    const TableRound last = tx.get<TableRound>(id);
    const TablePlan plan = tx.get<TablePlan>(last.planId);
    if (!plan.chosen)
        choose(tx, plan.id);
    const QList<TableRound> rounds = roundsOf(tx, plan.id);
    for (const TableRound &before : rounds) {
        TableRound after = before;
        after.closedAt = tx.now();
        if (before.number <= last.number && !before.isClosed())
            tx.update(before, after);
    }
    tellGathering(tx, plan.gatheringId);
}

void reopenRound(Tx &tx, TableRoundId id)
{
    const TableRound first = tx.get<TableRound>(id);
    const QList<TableRound> rounds = roundsOf(tx, first.planId);
    for (const TableRound &before : rounds) {
        TableRound after = before;
        after.closedAt = {};
        if (before.number >= first.number)
            tx.update(before, after);
    }
    tellGathering(tx, tx.get<TablePlan>(first.planId).gatheringId);
}

} // namespace kith::tables
