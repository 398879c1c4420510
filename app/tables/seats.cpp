// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/question.h"
#include "app/tables/remake.h"
#include "app/tables/score.h"

#include <algorithm>

namespace kith::tables {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Tables)
};

TableRound openRound(Tx &tx, TableRoundId id)
{
    const TableRound round = tx.get<TableRound>(id);
    if (round.isClosed())
        throw Failure(Tr::tr("Round %1 is closed: people have sat there. Reopen it to change it. Nothing was changed.").arg(round.number));
    return round;
}

std::optional<Seat> seatOf(Tx &tx, TableRoundId round, PersonId person)
{
    return tx.first<Seat>(where(&Seat::roundId, round), where(&Seat::personId, person));
}

Seat seatThere(Tx &tx, const TableRound &round, PersonId person)
{
    if (const auto seat = seatOf(tx, round.id, person))
        return *seat;
    throw Failure(Tr::tr("%1 has no seat in round %2. Nothing was changed.").arg(tx.get<Person>(person).name).arg(round.number));
}

void sit(Tx &tx, const Seat &before, int table)
{
    Seat after = before;
    after.tableNumber = table;
    tx.update(before, after);
}

QString namesOf(Tx &tx, const QList<PersonId> &people)
{
    return people.size() == 1 ? tx.get<Person>(people.first()).name : Tr::tr("%n people", nullptr, int(people.size()));
}

/// How much the fullest table has more than the emptiest.
int difference(const std::vector<int> &counts)
{
    const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
    return *most - *least;
}

std::vector<int> countsOf(const QList<Seat> &seats)
{
    std::vector<int> counts;
    for (const Seat &seat : seats) {
        if (!seat.isAtATable())
            continue;
        counts.resize(std::max(counts.size(), size_t(seat.tableNumber)));
        ++counts[size_t(seat.tableNumber - 1)];
    }
    return counts;
}

QList<PersonId> seatedIn(const SheetPlan &plan)
{
    QList<PersonId> people;
    const Seating open = plan.seating().mid(plan.held());
    for (const SeatedRound &round : open) {
        for (const SeatedTable &table : round)
            people += table;
    }
    std::sort(people.begin(), people.end());
    people.erase(std::unique(people.begin(), people.end()), people.end());
    return people;
}

/// Of those at a table the one to change places with, so that the tables are the best after it.
Seat bestPartner(Tx &tx, const TableRound &round, const Seat &mover, const QList<Seat> &there)
{
    const GatheringId gathering = tx.get<TablePlan>(round.planId).gatheringId;
    const Sheet sheet = sheetOf(tx, gathering);
    const SheetPlan &plan = *sheet.plan(round.planId);
    const Question question = questionAsItIs(sheet, plan, seatedIn(plan));
    const auto at = [&](PersonId person) { return int(question.people.indexOf(person)); };
    Plan now = planOf(question, plan.seating().mid(question.held));
    Round &seated = now[size_t(round.number - 1 - question.held)];
    const auto exchange = [&](int one, int other) {
        for (Table &table : seated) {
            for (int &person : table)
                person = person == one ? other : person == other ? one : person;
        }
    };
    std::optional<std::pair<Score, Seat>> best;
    for (const Seat &seat : there) {
        exchange(at(mover.personId), at(seat.personId));
        const Score score = scoreOf(question.problem, now);
        exchange(at(mover.personId), at(seat.personId));
        if (!best || score < best->first)
            best = {score, seat};
    }
    return best->second;
}

} // namespace

void moveTo(Tx &tx, TableRoundId roundId, PersonId person, int table)
{
    const TableRound round = openRound(tx, roundId);
    const QList<Seat> seats = tx.select<Seat>(where(&Seat::roundId, roundId));
    std::vector<int> counts = countsOf(seats);
    const QString name = tx.get<Person>(person).name;
    if (table < 1 || table > std::max(1, int(counts.size())))
        throw Failure(Tr::tr("There is no table %1 in round %2. Nothing was changed.").arg(table).arg(round.number));
    tx.about(name);
    const auto mover = seatOf(tx, roundId, person);
    if (!mover) {
        tx.insert(Seat{{}, roundId, table, person, false});
        return;
    }
    if (mover->tableNumber == table)
        return;
    if (!mover->isAtATable()) {
        sit(tx, *mover, table);
        return;
    }
    const int before = difference(counts);
    --counts[size_t(mover->tableNumber - 1)];
    ++counts[size_t(table - 1)];
    if (difference(counts) <= std::max(1, before)) {
        sit(tx, *mover, table);
        return;
    }
    QList<Seat> there;
    std::copy_if(seats.begin(), seats.end(), std::back_inserter(there), [table](const Seat &seat) { return seat.tableNumber == table && !seat.locked; });
    if (there.isEmpty())
        throw Failure(Tr::tr("Everybody at table %1 is locked there, so nobody can change places with %2. Nothing was changed.").arg(table).arg(name));
    const Seat partner = bestPartner(tx, round, *mover, there);
    sit(tx, *mover, table);
    sit(tx, partner, mover->tableNumber);
}

void swap(Tx &tx, TableRoundId roundId, PersonId one, PersonId other)
{
    const TableRound round = openRound(tx, roundId);
    const Seat a = seatThere(tx, round, one), b = seatThere(tx, round, other);
    sit(tx, a, b.tableNumber);
    sit(tx, b, a.tableNumber);
    tx.about(Tr::tr("%1 and %2").arg(tx.get<Person>(one).name, tx.get<Person>(other).name));
}

static void setLocked(Tx &tx, TableRoundId roundId, const QList<PersonId> &people, bool locked)
{
    const TableRound round = openRound(tx, roundId);
    for (PersonId person : people) {
        const Seat before = seatThere(tx, round, person);
        Seat after = before;
        after.locked = locked;
        tx.update(before, after);
    }
    tx.about(namesOf(tx, people));
}

void lock(Tx &tx, TableRoundId round, const QList<PersonId> &people)
{
    setLocked(tx, round, people, true);
}

void unlock(Tx &tx, TableRoundId round, const QList<PersonId> &people)
{
    setLocked(tx, round, people, false);
}

/// Takes a person off the open rounds of a plan, in the store and in memory.
static void takeOffOpen(Tx &tx, SheetPlan &plan, PersonId person)
{
    for (SheetRound &round : plan.rounds) {
        if (round.round.isClosed())
            continue;
        for (QList<Seat> &table : round.tables) {
            const auto seat = std::find_if(table.begin(), table.end(), [person](const Seat &one) { return one.personId == person; });
            if (seat == table.end())
                continue;
            tx.remove(*seat);
            table.erase(seat);
        }
    }
}

/// Where somebody new meets most new people, in each open round.
static std::vector<int> placesFor(const Sheet &sheet, const SheetPlan &plan, PersonId person)
{
    Question question = questionAsItIs(sheet, plan, seatedIn(plan) << person);
    const int number = --question.problem.people;
    for (std::vector<int> &absent : question.problem.absent)
        std::erase(absent, number);
    // A round that nobody sits in yet has its first table all the same.
    Plan now = planOf(question, plan.seating().mid(question.held));
    for (size_t r = 0; r < now.size(); ++r) {
        now[r].resize(std::max<size_t>(1, now[r].size()));
        question.problem.sizes[r].resize(now[r].size());
    }
    comeLate(question.problem, now, 0);
    std::vector<int> places;
    for (const Round &round : now) {
        const auto at = std::find_if(round.begin(), round.end(), [number](const Table &table) { return std::count(table.begin(), table.end(), number) > 0; });
        places.push_back(int(at - round.begin()) + 1);
    }
    return places;
}

void seatLate(Tx &tx, TablePlanId planId, const QList<PersonId> &people)
{
    const Sheet sheet = sheetOf(tx, tx.get<TablePlan>(planId).gatheringId);
    SheetPlan plan = *sheet.plan(planId);
    const int held = plan.held();
    if (held == plan.rounds.size())
        throw Failure(Tr::tr("Every round is closed, so there is no seat to find. Nothing was changed."));
    for (PersonId person : people) {
        takeOffOpen(tx, plan, person);
        const std::vector<int> places = placesFor(sheet, plan, person);
        for (qsizetype r = held; r < plan.rounds.size(); ++r) {
            SheetRound &round = plan.rounds[r];
            if (plan.isAway(person, round.round.number))
                continue;
            const Seat seat = tx.insert(Seat{{}, round.round.id, places[size_t(r - held)], person, false});
            round.tables.resize(std::max<qsizetype>(round.tables.size(), seat.tableNumber));
            round.tables[seat.tableNumber - 1].append(seat);
        }
    }
    tx.about(namesOf(tx, people));
}

void takeOff(Tx &tx, TablePlanId planId, const QList<PersonId> &people)
{
    const Sheet sheet = sheetOf(tx, tx.get<TablePlan>(planId).gatheringId);
    SheetPlan plan = *sheet.plan(planId);
    for (PersonId person : people)
        takeOffOpen(tx, plan, person);
    tx.about(namesOf(tx, people));
}

static void checkRule(Tx &tx, const TableRule &rule)
{
    const bool isOfTwo = rule.kind == TableRuleKind::Together || rule.kind == TableRuleKind::Apart;
    if (rule.kind == TableRuleKind::Spread && rule.tag.isEmpty())
        throw Failure(Tr::tr("Say which tag is to be spread over the tables. Nothing was changed."));
    if (rule.kind != TableRuleKind::Spread && rule.kind != TableRuleKind::Seats)
        tx.get<Person>(rule.personId);
    if (isOfTwo && rule.personId == rule.otherId)
        throw Failure(Tr::tr("That takes two people. Nothing was changed."));
    if (isOfTwo)
        tx.get<Person>(rule.otherId);
    if (rule.kind == TableRuleKind::Pin && (rule.tableNumber < 1 || rule.round < 0))
        throw Failure(Tr::tr("Say which table, from 1. Nothing was changed."));
    if ((rule.kind == TableRuleKind::Away || rule.kind == TableRuleKind::Seats) && rule.round < 1)
        throw Failure(Tr::tr("Say which round, from 1. Nothing was changed."));
    if (rule.kind == TableRuleKind::Seats && (rule.tableNumber < TablePlan::smallestSize || rule.tableNumber > TablePlan::largestSize))
        throw Failure(Tr::tr("A table has %1 to %2 seats. Nothing was changed.").arg(TablePlan::smallestSize).arg(TablePlan::largestSize));
}

/// Says the same; of two people it does not matter who is named first. A round has one size of tables: another takes its place.
static bool isSame(const TableRule &a, const TableRule &b)
{
    if (a.kind == TableRuleKind::Seats && b.kind == TableRuleKind::Seats)
        return a.round == b.round;
    const auto people = [](const TableRule &rule) { return std::minmax(rule.personId, rule.otherId); };
    return a.kind == b.kind && people(a) == people(b) && a.tableNumber == b.tableNumber && a.round == b.round && a.tag.compare(b.tag, Qt::CaseInsensitive) == 0;
}

TableRule addRule(Tx &tx, const TableRule &wanted)
{
    TableRule rule = wanted;
    rule.tag = rule.tag.simplified();
    rule.why = rule.why.simplified();
    checkRule(tx, rule);
    tx.about(tx.get<Gathering>(tx.get<TablePlan>(rule.planId).gatheringId).title);
    const QList<TableRule> known = tx.select<TableRule>(where(&TableRule::planId, rule.planId));
    for (const TableRule &before : known) {
        if (!isSame(before, rule))
            continue;
        TableRule after = before;
        after.why = rule.why.isEmpty() ? before.why : rule.why;
        after.tableNumber = rule.tableNumber;
        tx.update(before, after);
        return after;
    }
    return tx.insert(rule);
}

void removeRule(Tx &tx, TableRuleId id)
{
    const TableRule rule = tx.get<TableRule>(id);
    tx.remove(rule);
    tx.about(tx.get<Gathering>(tx.get<TablePlan>(rule.planId).gatheringId).title);
}

} // namespace kith::tables
