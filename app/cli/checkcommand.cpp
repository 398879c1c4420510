// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/cli/salvaging.h"
#include "app/store/check.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

CheckReport look(Invocation &run)
{
    return run.ask([](Reader &reader) {
        Progress progress;
        return checkStore(reader, progress);
    });
}

void printJson(Invocation &run, const CheckReport &report, const RepairReport &repair)
{
    run.print(QJsonDocument(QJsonObject{{u"ok"_s, report.ok()},
                                        {u"rows"_s, report.rows},
                                        {u"problems"_s, QJsonArray::fromStringList(report.problems)},
                                        {u"repaired"_s, repair.repaired},
                                        {u"op_id"_s, repair.op ? QJsonValue(repair.op.toText()) : QJsonValue()}}));
}

int look(Invocation &run, bool repairs)
{
    CheckReport report = look(run);
    RepairReport repair;
    if (!report.ok() && repairs) {
        repair = run.change(verbs::Repair, [](Tx &tx) {
            Progress progress;
            return repairStore(tx, progress);
        });
        report = look(run);
    }
    if (run.wantsJson()) {
        printJson(run, report, repair);
        return report.ok() ? Worked : Refused;
    }
    if (repair.repaired)
        run.say(Tr::tr("%n rows were put back as the journal left them. \"kith undo\" takes that back.", nullptr, repair.repaired));
    for (const QString &problem : report.problems + repair.left)
        run.say(problem);
    if (report.ok())
        run.say(Tr::tr("%n rows are sound.", nullptr, int(report.rows)));
    else if (!report.rotten.empty() && !repairs)
        run.say(Tr::tr("\"kith check STORE --repair\" puts back what the journal says."));
    return report.ok() ? Worked : Refused;
}

int run(Invocation &run)
{
    const bool repairs = run.arguments.has(u"repair"_s);
    if (!run.arguments.has(u"salvage"_s))
        return look(run, repairs);
    if (repairs)
        throw UsageError{Tr::tr("--repair and --salvage are two ways: mend the store, or save what is left of it.")};
    return salvage(run, run.arguments.value(u"salvage"_s));
}

} // namespace

Command checkCommand()
{
    return {"check", "STORE [--repair | --salvage NEW]", QT_TRANSLATE_NOOP("CommandLine", "Looks the store over, row by row."),
            {{"repair", nullptr, QT_TRANSLATE_NOOP("CommandLine", "put rows back as the journal last had them")},
             {"salvage", "NEW", QT_TRANSLATE_NOOP("CommandLine", "save what can be read of a damaged file into a new one")}},
            1, 1, run};
}

} // namespace kith::cli
