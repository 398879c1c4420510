// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tables/tabledeeds.h"

namespace kith {

using namespace tables;

TableDeeds::TableDeeds(TablesDesk &desk, QObject *parent) : QObject(parent), m_desk(desk) { }

static TableRound roundOf(Tx &tx, TablePlanId plan, int number)
{
    if (const auto round = tx.first<TableRound>(where(&TableRound::planId, plan), where(&TableRound::number, number)))
        return *round;
    throw Failure(Error{Error::Kind::NotFound, TableDeeds::tr("Round %1 is not there any more, so nothing was changed.").arg(number), {}});
}

void TableDeeds::inRound(const Verb &verb, int round, const std::function<void(Tx &, TableRoundId)> &deed)
{
    m_desk.act(verb, [=](Tx &tx, const TablePlan &plan) { deed(tx, roundOf(tx, plan.id, round).id); });
}

void TableDeeds::move(int round, PersonId person, int table)
{
    inRound(Move, round, [=](Tx &tx, TableRoundId id) { moveTo(tx, id, person, table); });
}

void TableDeeds::swap(int round, PersonId person, PersonId other)
{
    inRound(Swap, round, [=](Tx &tx, TableRoundId id) { tables::swap(tx, id, person, other); });
}

void TableDeeds::lock(int round, const QList<PersonId> &people, bool lock)
{
    inRound(lock ? Lock : Unlock, round, [=](Tx &tx, TableRoundId id) { lock ? tables::lock(tx, id, people) : unlock(tx, id, people); });
}

void TableDeeds::takeOff(const QList<PersonId> &people)
{
    m_desk.act(TakeOff, [=](Tx &tx, const TablePlan &plan) { tables::takeOff(tx, plan.id, people); });
}

void TableDeeds::seatLate(const QList<PersonId> &people)
{
    m_desk.act(SeatLate, [=](Tx &tx, const TablePlan &plan) { tables::seatLate(tx, plan.id, people); });
}

void TableDeeds::setStart(int round, const QString &time)
{
    inRound(SetStart, round, [=](Tx &tx, TableRoundId id) { tables::setStart(tx, id, time); });
}

void TableDeeds::closeRound(int round)
{
    const PlanLook *kept = m_desk.kept();
    // After the last one there is nothing to make again.
    if (!kept || round >= kept->rounds())
        return inRound(CloseRound, round, [](Tx &tx, TableRoundId id) { tables::closeRound(tx, id); });
    TablesWish wish;
    wish.verb = CloseRound;
    wish.change = Change::Little;
    wish.adjust = [round](SheetPlan &plan) {
        for (SheetRound &other : plan.rounds) {
            // Only that it is closed counts while it looks; the verb says when.
            if (other.round.number <= round && !other.round.isClosed())
                other.round.closedAt = Instant{1};
        }
    };
    wish.first = [round](Tx &tx, TablePlan &plan) { tables::closeRound(tx, roundOf(tx, plan.id, round).id); };
    m_desk.wish(wish);
}

void TableDeeds::reopenRound(int round)
{
    inRound(ReopenRound, round, [](Tx &tx, TableRoundId id) { tables::reopenRound(tx, id); });
}

void TableDeeds::addRule(const TableRule &rule)
{
    TablesWish wish;
    wish.verb = AddRule;
    wish.change = Change::Little;
    wish.adjust = [rule](SheetPlan &plan) {
        if (rule.kind == TableRuleKind::Seats)
            plan.rules.removeIf([&](const TableRule &other) { return other.kind == rule.kind && other.round == rule.round; });
        plan.rules.append(rule);
        plan.rules.last().id = TableRuleId{1}; // so that it can be named before it is written
    };
    wish.first = [rule](Tx &tx, TablePlan &plan) {
        TableRule added = rule;
        added.planId = plan.id;
        tables::addRule(tx, added);
    };
    m_desk.wish(wish);
}

void TableDeeds::sitOut(int round, PersonId person)
{
    TableRule away;
    away.kind = TableRuleKind::Away;
    away.personId = person;
    away.round = round;
    addRule(away);
}

void TableDeeds::removeRule(TableRuleId rule)
{
    m_desk.act(RemoveRule, [=](Tx &tx, const TablePlan &) { tables::removeRule(tx, rule); });
}

void TableDeeds::setSettings(const TablePlan &wanted, int rounds)
{
    TablesWish wish;
    wish.rounds = rounds;
    wish.adjust = [wanted](SheetPlan &plan) {
        // What is not on the panel stays as it is now.
        plan.plan.size = wanted.size;
        plan.plan.among = wanted.among;
        plan.plan.hostEach = wanted.hostEach;
        plan.plan.newcomersNotAlone = wanted.newcomersNotAlone;
        plan.plan.fairSmallTable = wanted.fairSmallTable;
        plan.plan.countEarlier = wanted.countEarlier;
        plan.plan.earlierFades = wanted.earlierFades;
    };
    m_desk.wish(wish);
}

void TableDeeds::usePlan()
{
    m_desk.act(Choose, [](Tx &tx, const TablePlan &plan) { choose(tx, plan.id); });
}

void TableDeeds::removePlan()
{
    m_desk.act(RemovePlan, [](Tx &tx, const TablePlan &plan) { tables::removePlan(tx, plan.id); });
}

} // namespace kith
