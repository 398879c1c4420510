// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/tables/solver.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 longestLook = 24 * 60 * 60 * 1000;

/// The plan, and when it was found.
struct Seated {
    tables::Found found;
    tables::Effort effort;
    double ms = 0, msToBest = 0;
};

QString nameOf(int person)
{
    return QString::number(person + 1);
}

tables::Problem problemOf(const Arguments &arguments)
{
    for (const QString &needed : {u"people"_s, u"size"_s, u"rounds"_s}) {
        if (!arguments.has(needed))
            throw UsageError{Tr::tr("--%1 is missing.").arg(needed)};
    }
    return tables::bareProblem(int(arguments.number(u"people"_s, 0, 1, 4000)), int(arguments.number(u"size"_s, 0, 1, 500)),
                               int(arguments.number(u"rounds"_s, 0, 1, 100)));
}

Seated seat(const tables::Problem &problem, const Arguments &arguments)
{
    Seated seated;
    seated.effort.seed = quint64(arguments.number(u"seed"_s, 1, 0, 0xffffffff));
    seated.effort.threads = int(arguments.number(u"threads"_s, 1, 1, 64));
    seated.effort.epochs = int(arguments.number(u"epochs"_s, seated.effort.epochs, 0, seated.effort.epochs));
    const qint64 limit = arguments.number(u"for"_s, arguments.has(u"epochs"_s) ? longestLook : 1000, 0, longestLook);
    QElapsedTimer timer;
    timer.start();
    const auto ms = [&] { return double(timer.nsecsElapsed()) / 1e6; };
    seated.found = tables::solve(problem, seated.effort, {[&] { return timer.elapsed() >= limit; }, [&](const tables::Found &) { seated.msToBest = ms(); }});
    seated.ms = ms();
    return seated;
}

QJsonArray jsonOf(const tables::Plan &plan)
{
    QJsonArray rounds;
    for (const tables::Round &round : plan) {
        QJsonArray made;
        for (const tables::Table &table : round) {
            QJsonArray people;
            for (int person : table)
                people.append(nameOf(person));
            made.append(people);
        }
        rounds.append(made);
    }
    return rounds;
}

void printJson(Invocation &run, const Seated &seated)
{
    const tables::Found &found = seated.found;
    run.print(QJsonDocument(QJsonObject{{u"rounds"_s, jsonOf(found.plan)},
                                        {u"distinct_pairs"_s, qint64(found.tally.distinct)},
                                        {u"new_pairs"_s, qint64(found.tally.fresh)},
                                        {u"repeats"_s, qint64(found.tally.repeats())},
                                        {u"unavoidable"_s, qint64(found.bound.repeats)},
                                        {u"cost"_s, double(found.score.cost) / tables::oneRepeat},
                                        {u"hard_violations"_s, qint64(found.score.hard)},
                                        {u"ms"_s, seated.ms},
                                        {u"ms_to_best"_s, seated.msToBest},
                                        {u"proposals"_s, qint64(found.proposals)},
                                        {u"seed"_s, qint64(seated.effort.seed)},
                                        {u"epochs"_s, found.epochs}}));
}

void tell(Invocation &run, const tables::Found &found)
{
    for (std::size_t r = 0; r < found.plan.size(); ++r) {
        run.say(Tr::tr("Round %1").arg(r + 1));
        for (std::size_t t = 0; t < found.plan[r].size(); ++t) {
            QStringList people;
            for (int person : found.plan[r][t])
                people.append(nameOf(person));
            run.say(u"  %1: %2"_s.arg(t + 1).arg(people.join(u' ')));
        }
    }
    run.say(Tr::tr("%1 of %2 meetings at the tables are new.").arg(found.tally.fresh).arg(found.tally.pairs));
    run.say(found.bound.repeats > 0 ? Tr::tr("At least %1 repeats are unavoidable; these tables have %2.").arg(found.bound.repeats).arg(found.tally.repeats())
                                    : Tr::tr("These tables have %1 repeats.").arg(found.tally.repeats()));
    if (found.proved)
        run.say(Tr::tr("Nothing better exists."));
}

int run(Invocation &run)
{
    if (!run.arguments.positional().isEmpty()) {
        run.warn(Tr::tr("Tables of a gathering are not in this version of Kith; --people, --size and --rounds make them for people 1 to N."));
        return WrongUsage;
    }
    const Seated seated = seat(problemOf(run.arguments), run.arguments);
    if (run.wantsJson())
        printJson(run, seated);
    else
        tell(run, seated.found);
    return Worked;
}

} // namespace

Command tablesCommand()
{
    return {"tables", "--people N --size K --rounds R [--seed S] [--for MS] [--threads T] [--epochs E]",
            QT_TRANSLATE_NOOP("CommandLine", "Seats people at tables, so that as many as possible meet someone new."),
            {{"people", "N", QT_TRANSLATE_NOOP("CommandLine", "how many people")},
             {"size", "K", QT_TRANSLATE_NOOP("CommandLine", "seats at a table, or one fewer")},
             {"rounds", "R", QT_TRANSLATE_NOOP("CommandLine", "how often they change tables")},
             {"seed", "S", QT_TRANSLATE_NOOP("CommandLine", "another number, other tables (1)")},
             {"for", "MS", QT_TRANSLATE_NOOP("CommandLine", "milliseconds to look for better ones (1000)")},
             {"threads", "T", QT_TRANSLATE_NOOP("CommandLine", "how many threads look (1)")},
             {"epochs", "E", QT_TRANSLATE_NOOP("CommandLine", "how far to look instead, which with the seed makes the same tables again")}},
            0, 1, run};
}

} // namespace kith::cli
