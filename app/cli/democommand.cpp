// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/demo.h"
#include "app/cli/invocation.h"

#include <QCoreApplication>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

int run(Invocation &run)
{
    DemoRequest request;
    if (run.arguments.has(u"people"_s))
        request.people = int(run.arguments.number(u"people"_s, 34, 1, 1000000));
    if (run.arguments.has(u"gatherings"_s))
        request.gatherings = int(run.arguments.number(u"gatherings"_s, 14, 0, 100000));
    request.seed = quint32(run.arguments.number(u"seed"_s, 1, 0, 0xffffffff));
    const auto made = makeDemo(run.location(), request, run.clock, run.storeOptions());
    if (!made.ok())
        throw Failure(made.error());
    if (run.wantsJson()) {
        run.print(QJsonDocument(QJsonObject{{u"store"_s, run.location().display()},
                                            {u"people"_s, made->people},
                                            {u"gatherings"_s, made->gatherings},
                                            {u"invitations"_s, made->invitations},
                                            {u"attendances"_s, made->attendances},
                                            {u"asks"_s, made->asks},
                                            {u"offers"_s, made->offers},
                                            {u"helps"_s, made->helps},
                                            {u"follow_ups"_s, made->followUps}}));
    } else {
        run.say(Tr::tr("%1 is a made-up community: people %2, gatherings %3, arrivals %4.")
                    .arg(run.location().display())
                    .arg(made->people)
                    .arg(made->gatherings)
                    .arg(made->attendances));
    }
    return Worked;
}

} // namespace

Command demoCommand()
{
    return {"demo", "STORE [--people N] [--gatherings N] [--seed S]", QT_TRANSLATE_NOOP("CommandLine", "Makes up a community, the same for the same numbers."),
            {{"people", "N", QT_TRANSLATE_NOOP("CommandLine", "how many people")},
             {"gatherings", "N", QT_TRANSLATE_NOOP("CommandLine", "how many gatherings")},
             {"seed", "S", QT_TRANSLATE_NOOP("CommandLine", "another number, another community")}},
            1, 1, run};
}

} // namespace kith::cli
