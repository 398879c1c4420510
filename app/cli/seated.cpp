// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/seated.h"

#include "app/tables/tableplan.h"
#include "app/tables/tablewords.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 longestLook = 24 * 60 * 60 * 1000;
/// About a second of work; a number of steps and no time, so that the same seed makes the same tables.
constexpr int usualEpochs = 550;
constexpr qint64 usualLimit = 10 * 1000; ///< where a machine is so slow, or so many are seated, that somebody would wait for it

QJsonArray jsonOf(const tables::Plan &plan, const PersonText &idOf)
{
    QJsonArray rounds;
    for (const tables::Round &round : plan) {
        QJsonArray made;
        for (const tables::Table &table : round) {
            QJsonArray people;
            for (int person : table)
                people.append(idOf(person));
            made.append(people);
        }
        rounds.append(made);
    }
    return rounds;
}

} // namespace

QList<InRound> inRounds(const Arguments &arguments, const QString &option, int rounds)
{
    QList<InRound> all;
    for (const QString &given : arguments.values(option)) {
        const QString what = given.section(u':', 0, -2).trimmed();
        for (const QString &number : given.section(u':', -1).split(u',')) {
            bool isNumber = false;
            const int round = number.trimmed().toInt(&isNumber);
            if (what.isEmpty() || !isNumber || round < 1 || round > rounds)
                throw UsageError{Tr::tr("--%1 %2 does not say one of the %3 rounds, as in %4:2.").arg(option, given).arg(rounds).arg(what.isEmpty() ? u"6"_s : what)};
            all.append({what, round});
        }
    }
    return all;
}

int seatsOf(const InRound &seats)
{
    bool isNumber = false;
    const int size = seats.what.toInt(&isNumber);
    if (!isNumber || size < TablePlan::smallestSize || size > TablePlan::largestSize)
        throw UsageError{Tr::tr("--seats is a number from %1 to %2 and its round, as in 6:2.").arg(TablePlan::smallestSize).arg(TablePlan::largestSize)};
    return size;
}

Seated lookForTables(const tables::Problem &problem, const Arguments &arguments, qint64 seed)
{
    Seated seated;
    seated.effort.seed = quint64(arguments.number(u"seed"_s, seed, 0, 0xffffffff));
    seated.effort.threads = int(arguments.number(u"threads"_s, 1, 1, 64));
    const int all = seated.effort.epochs;
    seated.effort.epochs = int(arguments.number(u"epochs"_s, arguments.has(u"for"_s) ? all : usualEpochs, 0, all));
    const qint64 limit = arguments.number(u"for"_s, arguments.has(u"epochs"_s) ? longestLook : usualLimit, 0, longestLook);
    QElapsedTimer timer;
    timer.start();
    const auto ms = [&] { return double(timer.nsecsElapsed()) / 1e6; };
    seated.found = tables::solve(problem, seated.effort, {[&] { return timer.elapsed() >= limit; }, [&](const tables::Found &) { seated.msToBest = ms(); }});
    seated.ms = ms();
    return seated;
}

QJsonObject seatedJson(const Seated &seated, const PersonText &idOf)
{
    const tables::Found &found = seated.found;
    return {{u"rounds"_s, jsonOf(found.plan, idOf)},
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
            {u"epochs"_s, found.epochs}};
}

void tellSeated(Invocation &run, const tables::Found &found, const PersonText &nameOf, const QString &between, int first)
{
    for (std::size_t r = 0; r < found.plan.size(); ++r) {
        run.say(Tr::tr("Round %1").arg(int(r) + first));
        for (std::size_t t = 0; t < found.plan[r].size(); ++t) {
            QStringList people;
            for (int person : found.plan[r][t])
                people.append(nameOf(person));
            run.say(u"  %1: %2"_s.arg(QString::number(t + 1), people.join(between)));
        }
    }
    run.say(tables::sayFresh(found.tally.fresh, found.tally.pairs));
    run.say(tables::sayUnavoidable(found.bound.repeats, found.tally.repeats()));
    if (found.proved)
        run.say(Tr::tr("Nothing better exists."));
}

} // namespace kith::cli
