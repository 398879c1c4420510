// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/seated.h"

#include "app/core/folding.h"
#include "app/exchange/seatingfile.h"
#include "app/gatherings/roster.h"
#include "app/tables/tablewords.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr int usualRounds = 3;

/// What the command asks of the tables in use, or of new ones where there are none.
struct Wanted {
    tables::SheetPlan plan;
    int rounds = usualRounds;
    QList<TableRule> rules; ///< of these, those asked for here
};

/// Of those who come, by number or name.
PersonId guestCalled(const tables::Sheet &sheet, const QString &typed)
{
    QList<PersonId> found;
    for (const tables::Guest &guest : sheet.guests) {
        if (guest.id == PersonId::fromText(typed))
            return guest.id;
        if (fold(guest.name) == fold(typed) || fold(guest.called) == fold(typed))
            found.append(guest.id);
    }
    if (found.size() != 1)
        throw Failure(found.isEmpty() ? Tr::tr("Nobody called \"%1\" comes to %2. Nothing was changed.").arg(typed, sheet.gathering.title)
                                      : Tr::tr("\"%1\" can be several of those who come. Say the whole name. Nothing was changed.").arg(typed),
                      Error::Kind::NotFound);
    return found.first();
}

void addRules(Wanted &wanted, const tables::Sheet &sheet, const Arguments &arguments)
{
    TableRule rule;
    rule.kind = TableRuleKind::Away;
    for (const InRound &away : inRounds(arguments, u"away"_s, wanted.rounds)) {
        rule.personId = guestCalled(sheet, away.what);
        rule.round = away.round;
        wanted.rules.append(rule);
    }
    rule = {};
    rule.kind = TableRuleKind::Seats;
    for (const InRound &seats : inRounds(arguments, u"seats"_s, wanted.rounds)) {
        rule.tableNumber = seatsOf(seats);
        rule.round = seats.round;
        wanted.rules.append(rule);
    }
    // The last word on a round counts, and it is looked for from the front.
    wanted.plan.rules = QList<TableRule>(wanted.rules.rbegin(), wanted.rules.rend()) + wanted.plan.rules;
}

Wanted wantedFrom(const tables::Sheet &sheet, const Arguments &arguments)
{
    Wanted wanted;
    if (const tables::SheetPlan *chosen = sheet.chosen()) {
        wanted.plan = *chosen;
        wanted.rounds = int(chosen->rounds.size());
    }
    TablePlan &plan = wanted.plan.plan;
    plan.gatheringId = sheet.gathering.id;
    plan.size = int(arguments.number(u"size"_s, plan.size, 2, 500));
    plan.seed = arguments.number(u"seed"_s, plan.seed, 0, 0xffffffff);
    const QString among = arguments.value(u"among"_s);
    if (!among.isEmpty() && among != u"coming" && among != u"here")
        throw UsageError{Tr::tr("--among is coming or here, not \"%1\".").arg(among)};
    if (!among.isEmpty())
        plan.among = enumFromName<Among>(among.toLatin1());
    wanted.rounds = int(arguments.number(u"rounds"_s, wanted.rounds, 1, 100));
    plan.fairSmallTable |= arguments.has(u"fair"_s);
    addRules(wanted, sheet, arguments);
    return wanted;
}

void refuseNobody(const tables::Sheet &sheet, const Wanted &wanted, const tables::Question &question)
{
    if (question.people.isEmpty())
        throw Failure(wanted.plan.plan.among == Among::Here ? Tr::tr("Nobody is at %1 yet, so nobody was seated.").arg(sheet.gathering.title)
                                                            : Tr::tr("Nobody is coming to %1 yet, so nobody was seated.").arg(sheet.gathering.title),
                      Error::Kind::NotFound);
    if (question.problem.rounds() == 0)
        throw Failure(Tr::tr("Every round of %1 is closed. Ask for more with --rounds, or reopen one.").arg(sheet.gathering.title));
    if (!tables::defectOf(question.problem).empty())
        throw Failure(Tr::tr("There are too many people or rounds for tables. Nothing was changed."));
}

QStringList complaints(const tables::Sheet &sheet, const tables::Question &question, const tables::Found &found)
{
    const QStringList clashes = tables::sayClashes(sheet, question, tables::clashesOf(question.problem));
    return clashes.isEmpty() ? tables::sayBroken(sheet, question, tables::brokenBy(question.problem, found.plan)) : clashes;
}

void tell(Invocation &run, const tables::Sheet &sheet, const Wanted &wanted, const tables::Question &question, const Seated &seated)
{
    const auto nameOf = [&](int person) { return tables::nameAt(sheet, question.people[person]); };
    tellSeated(run, seated.found, nameOf, u", "_s, question.held + 1);
    const tables::Seating all = wanted.plan.seating().first(question.held) + tables::seatingOf(question, seated.found.plan);
    const QList<tables::Again> repeats = tables::remainingRepeats(tables::outcomeOf(sheet, wanted.plan, all));
    for (const tables::Again &again : repeats)
        run.say(u"  "_s + tables::sayAgain(sheet, again));
}

/// Who sat where at an evening that is over.
int enterSeating(Invocation &run, const QString &which, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failure(Tr::tr("%1 could not be read. Nothing was changed.").arg(path), Error::Kind::Storage);
    const QList<exchange::SatLine> lines = exchange::satLines(file.readAll());
    const TablePlan plan = run.change(tables::Enter, [=](Tx &tx) {
        const GatheringId gathering = gatherings::theOneCalled(tx, which).id;
        return tables::enter(tx, gathering, exchange::seatingOf(tx, lines));
    });
    if (run.wantsJson())
        run.print(QJsonDocument(QJsonObject{{u"gathering_id"_s, plan.gatheringId.toText()}, {u"plan_id"_s, plan.id.toText()}, {u"seats"_s, lines.size()}}));
    else
        run.say(Tr::tr("%n seats are entered.", nullptr, int(lines.size())));
    return Worked;
}

} // namespace

int seatGathering(Invocation &run)
{
    const QString which = run.arguments.value(u"gathering"_s);
    if (run.arguments.has(u"sat"_s))
        return enterSeating(run, which, run.arguments.value(u"sat"_s));
    const tables::Sheet sheet = run.ask([=](Reader &reader) { return tables::sheetOf(reader, gatherings::theOneCalled(reader, which).id); });
    Wanted wanted = wantedFrom(sheet, run.arguments);
    const tables::Question question = tables::questionOf(sheet, wanted.plan, wanted.rounds);
    refuseNobody(sheet, wanted, question);
    const Seated seated = lookForTables(question.problem, run.arguments, wanted.plan.plan.seed);
    const QStringList wrong = complaints(sheet, question, seated.found);
    for (const QString &sentence : wrong)
        run.warn(sentence);
    TablePlan &plan = wanted.plan.plan;
    if (run.arguments.has(u"save"_s)) {
        plan.seed = qint64(seated.effort.seed);
        plan.epochs = seated.found.epochs;
        const tables::Seating open = tables::seatingOf(question, seated.found.plan);
        plan = run.change(tables::Make, [=](Tx &tx) {
            const TablePlan made = tables::make(tx, plan, open);
            for (TableRule rule : wanted.rules) {
                rule.planId = made.id;
                tables::addRule(tx, rule);
            }
            return made;
        });
    }
    const int status = wrong.isEmpty() ? Worked : Refused;
    if (!run.wantsJson()) {
        tell(run, sheet, wanted, question, seated);
        return status;
    }
    QJsonObject json = seatedJson(seated, [&](int person) { return question.people[person].toText(); });
    json.insert(u"gathering_id"_s, sheet.gathering.id.toText());
    json.insert(u"plan_id"_s, plan.id.toText());
    json.insert(u"closed_rounds"_s, question.held);
    json.insert(u"clashes"_s, QJsonArray::fromStringList(wrong));
    run.print(QJsonDocument(json));
    return status;
}

} // namespace kith::cli
