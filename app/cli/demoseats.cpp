// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demoseats.h"

#include "app/tables/question.h"
#include "app/tables/solver.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

constexpr int demoEpochs = 12; ///< so that the same tables are made on every computer
constexpr qint64 minute = 60000;

/// When a round was over: three quarters of an hour after it began.
Instant overAt(const Gathering &gathering, const QString &starts)
{
    const WallTime start = gathering.startTime();
    return WallTime(start.date(), QTime::fromString(starts, u"HH:mm"_s), start.zone()).plusMinutes(45).toInstant();
}

} // namespace

PersonId ToldSeats::idOf(const QString &name) const
{
    const auto found = std::find_if(m_people.begin(), m_people.end(), [&](const ToldPerson &person) { return person.row.name == name; });
    Q_ASSERT(found != m_people.end());
    return found->row.id;
}

const Gathering &ToldSeats::gatheringOn(const QString &starts) const
{
    const auto found = std::find_if(m_gatherings.begin(), m_gatherings.end(),
                                    [&](const Gathering &gathering) { return gathering.startTime() == m_calendar.moved(starts); });
    Q_ASSERT(found != m_gatherings.end());
    return *found;
}

/// Rounds of an evening that is over are closed.
void ToldSeats::seat(Tx &tx, DemoIds &ids, const Gathering &gathering, tables::SheetPlan wanted, const QStringList &starts) const
{
    const tables::Question question = tables::questionOf(tables::sheetOf(tx, gathering.id), wanted, int(starts.size()));
    const tables::Found found = tables::solve(question.problem, {.seed = quint64(wanted.plan.seed), .epochs = demoEpochs});
    const tables::Seating seating = tables::seatingOf(question, found.plan);
    wanted.plan.epochs = found.epochs;
    wanted.plan.madeAt = tx.now();
    wanted.plan.madeBy = tx.actor();
    tx.insert(wanted.plan);
    for (qsizetype r = 0; r < seating.size(); ++r) {
        TableRound round{{}, wanted.plan.id, int(r) + 1, starts[r], gathering.endsAt <= tx.now() ? overAt(gathering, starts[r]) : Instant{}};
        ids.give(round);
        tx.insert(round);
        for (qsizetype t = 0; t < seating[r].size(); ++t) {
            for (PersonId person : seating[r][t]) {
                Seat seat{{}, round.id, int(t) + 1, person, false};
                ids.give(seat);
                tx.insert(seat);
            }
        }
    }
    for (const TableRule &rule : std::as_const(wanted.rules))
        tx.insert(rule);
    tx.about(gathering.title);
}

QList<TableRule> ToldSeats::rules(DemoIds &ids, TablePlanId plan) const
{
    QList<TableRule> rules;
    const QJsonArray told = m_told.value(u"rules").toArray();
    for (const auto &one : told) {
        const QJsonObject object = one.toObject();
        TableRule rule;
        ids.give(rule);
        rule.planId = plan;
        rule.kind = enumFromName<TableRuleKind>(object.value(u"kind").toString().toLatin1());
        rule.personId = idOf(object.value(u"person").toString());
        if (object.contains(u"other"))
            rule.otherId = idOf(object.value(u"other").toString());
        rule.tableNumber = object.value(u"table").toInt();
        rule.why = object.value(u"why").toString();
        rules.append(rule);
    }
    return rules;
}

void ToldSeats::tellNext(DemoDiary &diary, DemoIds &ids) const
{
    const Gathering gathering = gatheringOn(demoNextStarts);
    diary.at(m_calendar.at(m_told.value(u"at").toString()), tables::Make, [=, &ids, this](Tx &tx) {
        tables::SheetPlan wanted;
        ids.give(wanted.plan);
        wanted.plan.gatheringId = gathering.id;
        wanted.plan.chosen = true;
        wanted.rules = rules(ids, wanted.plan.id);
        seat(tx, ids, gathering, wanted, toldTexts(m_told, u"starts"_s));
    });
}

void ToldSeats::tell(DemoDiary &diary, DemoIds &ids) const
{
    const QJsonArray evenings = m_told.value(u"evenings").toArray();
    for (const auto &told : evenings) {
        const QJsonObject evening = told.toObject();
        const Gathering gathering = gatheringOn(evening.value(u"starts").toString());
        const QStringList starts = toldTexts(evening, u"rounds"_s);
        diary.at({gathering.endsAt.ms + 30 * minute}, tables::Enter, [=, &ids, this](Tx &tx) {
            tables::SheetPlan wanted;
            ids.give(wanted.plan);
            wanted.plan.gatheringId = gathering.id;
            wanted.plan.among = Among::Here;
            wanted.plan.chosen = true;
            seat(tx, ids, gathering, wanted, starts);
        });
    }
    tellNext(diary, ids);
}

} // namespace kith::cli
