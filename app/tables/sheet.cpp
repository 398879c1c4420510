// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tables/sheet.h"

#include "app/people/relation.h"

#include <QSet>

#include <algorithm>

namespace kith::tables {

namespace {

QList<Guest> guestsOf(Reader &reader, GatheringId id)
{
    QList<Guest> guests;
    Report rows = reader.report("tables_guests", id, id, id, id, id);
    while (rows.next()) {
        const QString name = rows.text(1);
        const bool coming = rows.flag(6);
        guests.append({rows.id<PersonId>(0), name, calledBy(name, rows.text(2), rows.text(3)), rows.list(4), rows.flag(5), coming, rows.flag(8),
                       coming ? int(rows.integer(7)) - 1 : 0, 0});
    }
    return guests;
}

void putSeats(Reader &reader, GatheringId id, QList<SheetPlan> &plans)
{
    QHash<TableRoundId, SheetRound *> rounds;
    for (SheetPlan &plan : plans) {
        for (SheetRound &round : plan.rounds)
            rounds.insert(round.round.id, &round);
    }
    Report rows = reader.report("tables_seats", id);
    while (rows.next()) {
        const Seat seat{rows.id<SeatId>(0), rows.id<TableRoundId>(1), int(std::clamp<qint64>(rows.integer(2), 0, Seat::mostTables + 1)), rows.id<PersonId>(3), rows.flag(4)};
        SheetRound *const round = rounds.value(seat.roundId);
        if (!round || !seat.isAtATable())
            continue;
        QList<QList<Seat>> &tables = round->tables;
        if (tables.size() < seat.tableNumber)
            tables.resize(seat.tableNumber);
        tables[seat.tableNumber - 1].append(seat);
    }
}

QList<SheetPlan> plansOf(Reader &reader, GatheringId id)
{
    QList<SheetPlan> plans;
    const QList<TablePlan> rows = reader.select<TablePlan>(where(&TablePlan::gatheringId, id));
    for (const TablePlan &plan : rows) {
        SheetPlan sheet{plan, {}, reader.select<TableRule>(where(&TableRule::planId, plan.id))};
        QList<TableRound> rounds = reader.select<TableRound>(where(&TableRound::planId, plan.id));
        std::sort(rounds.begin(), rounds.end(), [](const TableRound &a, const TableRound &b) { return a.number < b.number; });
        for (const TableRound &round : std::as_const(rounds))
            sheet.rounds.append({round, {}});
        plans.append(sheet);
    }
    putSeats(reader, id, plans);
    std::stable_sort(plans.begin(), plans.end(), [](const SheetPlan &a, const SheetPlan &b) { return a.plan.chosen && !b.plan.chosen; });
    return plans;
}

QList<KeptApart> apartOf(Reader &reader, const QList<Guest> &guests)
{
    QSet<PersonId> there;
    for (const Guest &guest : guests)
        there.insert(guest.id);
    QList<KeptApart> apart;
    reader.each<Relation>(
        [&](const Relation &relation) {
            if (!relation.isPast() && there.contains(relation.personId) && there.contains(relation.otherId))
                apart.append({relation.personId, relation.otherId});
        },
        where(&Relation::kind, RelationKind::Apart));
    return apart;
}

} // namespace

int SheetPlan::held() const
{
    return int(std::find_if(rounds.begin(), rounds.end(), [](const SheetRound &round) { return !round.round.isClosed(); }) - rounds.begin());
}

bool SheetPlan::isAway(PersonId person, int round) const
{
    return std::any_of(rules.begin(), rules.end(), [=](const TableRule &rule) { return rule.kind == TableRuleKind::Away && rule.personId == person && rule.round == round; });
}

int SheetPlan::seatsIn(int round) const
{
    const auto other = std::find_if(rules.begin(), rules.end(), [=](const TableRule &rule) { return rule.kind == TableRuleKind::Seats && rule.round == round; });
    return std::max(1, other == rules.end() ? plan.size : other->tableNumber);
}

Seating SheetPlan::seating() const
{
    Seating seating;
    for (const SheetRound &round : rounds) {
        SeatedRound seated;
        for (const QList<Seat> &table : round.tables) {
            SeatedTable people;
            for (const Seat &seat : table)
                people.append(seat.personId);
            seated.append(people);
        }
        seating.append(seated);
    }
    return seating;
}

const Guest *Sheet::guest(PersonId id) const
{
    const auto found = std::find_if(guests.begin(), guests.end(), [id](const Guest &guest) { return guest.id == id; });
    return found == guests.end() ? nullptr : &*found;
}

const SheetPlan *Sheet::plan(TablePlanId id) const
{
    const auto found = std::find_if(plans.begin(), plans.end(), [id](const SheetPlan &plan) { return plan.plan.id == id; });
    return found == plans.end() ? nullptr : &*found;
}

const SheetPlan *Sheet::chosen() const
{
    return plans.isEmpty() || !plans.first().plan.chosen ? nullptr : &plans.first();
}

QList<PersonId> Sheet::among(Among among) const
{
    QList<PersonId> people;
    for (const Guest &guest : guests) {
        if (guest.isAmong(among))
            people.append(guest.id);
    }
    return people;
}

QList<PersonId> Sheet::newcomers(const QList<PersonId> &among) const
{
    const QSet<PersonId> wanted(among.begin(), among.end());
    QList<PersonId> people;
    for (const Guest &guest : guests) {
        if (guest.timesBefore <= 1 && !guest.organizer && wanted.contains(guest.id))
            people.append(guest.id);
    }
    return people.size() * 2 > wanted.size() ? QList<PersonId>() : people;
}

QList<PersonId> Sheet::unseated(const SheetPlan &plan) const
{
    QList<PersonId> waiting;
    const QList<PersonId> all = among(plan.plan.among);
    const Seating seating = plan.seating();
    QHash<PersonId, int> seats;
    for (int round = plan.held(); round < seating.size(); ++round) {
        for (const SeatedTable &table : seating[round]) {
            for (PersonId person : table)
                ++seats[person];
        }
    }
    const int open = int(seating.size()) - plan.held();
    for (PersonId person : all) {
        int away = 0;
        for (int round = plan.held(); round < seating.size() && seats.value(person) < open; ++round)
            away += plan.isAway(person, round + 1);
        if (seats.value(person) + away < open)
            waiting.append(person);
    }
    return waiting;
}

QList<PersonId> Sheet::gone(const SheetPlan &plan) const
{
    const QList<PersonId> all = among(plan.plan.among);
    const QSet<PersonId> there(all.begin(), all.end());
    QList<PersonId> gone;
    const Seating open = plan.seating().mid(plan.held());
    for (const SeatedRound &round : open) {
        for (const SeatedTable &table : round) {
            for (PersonId person : table) {
                if (!there.contains(person) && !gone.contains(person))
                    gone.append(person);
            }
        }
    }
    return gone;
}

QList<QByteArray> sheetTables()
{
    return {TablePlan::table, TableRound::table, Seat::table, TableRule::table, Gathering::table, "invitation", "attendance", Person::table, Relation::table};
}

Sheet sheetOf(Reader &reader, GatheringId id)
{
    Sheet sheet;
    sheet.gathering = reader.get<Gathering>(id);
    sheet.guests = guestsOf(reader, id);
    sheet.plans = plansOf(reader, id);
    sheet.apart = apartOf(reader, sheet.guests);
    QList<PersonId> people;
    for (const Guest &guest : std::as_const(sheet.guests))
        people.append(guest.id);
    const Past past = pastOf(reader, people, sheet.gathering);
    sheet.meetings = past.meetings;
    for (qsizetype i = 0; i < sheet.guests.size(); ++i)
        sheet.guests[i].timesBefore = past.timesBefore[i];
    return sheet;
}

} // namespace kith::tables
