// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/seated.h"
#include "app/exchange/seatingfile.h"
#include "app/exchange/textsource.h"

#include <QCoreApplication>
#include <QFile>

#include <set>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

constexpr qint64 mostPeople = 4000;

QStringList namesIn(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > exchange::largestFile)
        throw Failure(Tr::tr("%1 could not be read. Nothing was done.").arg(path), Error::Kind::Storage);
    const QStringList names = exchange::namesOf(file.readAll());
    if (names.isEmpty())
        throw Failure(Tr::tr("There is no name in %1. Write one on each line.").arg(path));
    if (names.size() > mostPeople)
        throw Failure(Tr::tr("There are more than %1 names in %2.").arg(QString::number(mostPeople), path));
    return names;
}

/// Somebody of the list, or the number of one.
int personCalled(const QString &typed, int people, const QStringList &names)
{
    bool isNumber = false;
    const int number = typed.toInt(&isNumber);
    const int person = names.isEmpty() ? number - 1 : int(names.indexOf(typed));
    if ((names.isEmpty() && !isNumber) || person < 0 || person >= people)
        throw UsageError{Tr::tr("--away %1 is nobody of these.").arg(typed)};
    return person;
}

tables::Problem problemOf(const Arguments &arguments, int people, const QStringList &names)
{
    const int size = int(arguments.number(u"size"_s, 0, 1, 500)), rounds = int(arguments.number(u"rounds"_s, 0, 1, 100));
    tables::Problem problem = tables::bareProblem(people, size, rounds);
    problem.fairSmallTable = arguments.has(u"fair"_s);
    std::vector<std::set<int>> away(static_cast<std::size_t>(rounds));
    for (const InRound &one : inRounds(arguments, u"away"_s, rounds))
        away[std::size_t(one.round - 1)].insert(personCalled(one.what, people, names));
    std::vector<int> sizes(away.size(), size);
    for (const InRound &one : inRounds(arguments, u"seats"_s, rounds))
        sizes[std::size_t(one.round - 1)] = seatsOf(one);
    for (std::size_t r = 0; r < away.size(); ++r) {
        problem.absent.emplace_back(away[r].begin(), away[r].end());
        problem.sizes[r] = tables::evenSizes(people - int(away[r].size()), sizes[r]);
    }
    return problem;
}

/// People 1 to N, or those of a file.
int seatStrangers(Invocation &run)
{
    const Arguments &arguments = run.arguments;
    const bool isNamed = arguments.has(u"names"_s);
    for (const QString &needed : {u"people"_s, u"size"_s, u"rounds"_s}) {
        if (!arguments.has(needed) && !(isNamed && needed == u"people"))
            throw UsageError{Tr::tr("--%1 is missing.").arg(needed)};
    }
    const QStringList names = isNamed ? namesIn(arguments.value(u"names"_s)) : QStringList();
    const int people = isNamed ? int(names.size()) : int(arguments.number(u"people"_s, 0, 1, mostPeople));
    const PersonText nameOf = [&](int person) { return isNamed ? names[person] : QString::number(person + 1); };
    const Seated seated = lookForTables(problemOf(arguments, people, names), arguments);
    if (run.wantsJson())
        run.print(QJsonDocument(seatedJson(seated, nameOf)));
    else
        tellSeated(run, seated.found, nameOf, isNamed ? u", "_s : u" "_s);
    return Worked;
}

int run(Invocation &run)
{
    if (run.arguments.positional().isEmpty())
        return seatStrangers(run);
    if (!run.arguments.has(u"gathering"_s))
        throw UsageError{Tr::tr("Say whose tables: --gathering ID, next or last.")};
    return seatGathering(run);
}

} // namespace

Command tablesCommand()
{
    return {"tables",
            "STORE --gathering ID|next|last [--size K] [--rounds R] [--among coming|here] [--fair] [--away NAME:ROUND]... [--seats K:ROUND]... [--seed S] [--for MS] [--save], "
            "STORE --gathering ID|last --sat FILE, or "
            "--people N|--names FILE --size K --rounds R [--fair] [--away N:ROUND]... [--seats K:ROUND]... [--seed S] [--for MS] [--threads T] [--epochs E]",
            QT_TRANSLATE_NOOP("CommandLine", "Seats people at tables, so that as many as possible meet someone new."),
            {{"gathering", "ID", QT_TRANSLATE_NOOP("CommandLine", "whose guests: next, last, a number or a title")},
             {"among", "WHO", QT_TRANSLATE_NOOP("CommandLine", "coming, or here")},
             {"save", nullptr, QT_TRANSLATE_NOOP("CommandLine", "keeps the tables with the gathering")},
             {"sat", "FILE", QT_TRANSLATE_NOOP("CommandLine", "enters who sat where at an evening that is over, from columns name, round and table")},
             {"people", "N", QT_TRANSLATE_NOOP("CommandLine", "how many people")},
             {"names", "FILE", QT_TRANSLATE_NOOP("CommandLine", "who, a name on each line")},
             {"size", "K", QT_TRANSLATE_NOOP("CommandLine", "seats at a table, or one fewer")},
             {"rounds", "R", QT_TRANSLATE_NOOP("CommandLine", "how often they change tables")},
             {"fair", nullptr, QT_TRANSLATE_NOOP("CommandLine", "nobody sits at a smaller table again and again")},
             {"away", "WHO:ROUND", QT_TRANSLATE_NOOP("CommandLine", "sits out that round, or those: Ana:2,3; may stand again")},
             {"seats", "K:ROUND", QT_TRANSLATE_NOOP("CommandLine", "other tables in that round: 6:2; may stand again")},
             {"seed", "S", QT_TRANSLATE_NOOP("CommandLine", "another number, other tables (1)")},
             {"for", "MS", QT_TRANSLATE_NOOP("CommandLine", "milliseconds to look for better ones, instead of a number of steps")},
             {"threads", "T", QT_TRANSLATE_NOOP("CommandLine", "how many threads look (1)")},
             {"epochs", "E", QT_TRANSLATE_NOOP("CommandLine", "steps to look for better ones (550); with the seed they make the same tables again")}},
            0, 1, run};
}

} // namespace kith::cli
