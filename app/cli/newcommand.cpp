// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"

#include "app/core/walltime.h"

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
    const QString name = run.arguments.value(u"name"_s).simplified();
    const QString zone = run.arguments.has(u"zone"_s) ? run.arguments.value(u"zone"_s) : systemZone();
    if (name.isEmpty())
        throw UsageError{Tr::tr("A community needs a name: --name \"The Tuesday Table\".")};
    if (!isKnownZone(zone))
        throw UsageError{Tr::tr("\"%1\" is not a time zone such as Europe/London.").arg(zone)};
    const Location location = run.location();
    auto made = Store::create(location, name, zone, run.clock, run.storeOptions());
    if (!made.ok())
        throw Failure(made.error());
    for (const QString &warning : warningsAbout(location))
        run.warn(warning);
    if (run.wantsJson())
        run.print(QJsonDocument(QJsonObject{{u"store"_s, location.display()}, {u"name"_s, name}, {u"zone"_s, zone}}));
    else
        run.say(Tr::tr("%1 is a new community called %2, in the time zone %3.").arg(location.display(), name, zone));
    return Worked;
}

} // namespace

Command newCommand()
{
    return {"new", "STORE --name NAME [--zone ZONE]", QT_TRANSLATE_NOOP("CommandLine", "Makes a new community. Never overwrites one."),
            {{"name", "NAME", QT_TRANSLATE_NOOP("CommandLine", "what it is called")},
             {"zone", "ZONE", QT_TRANSLATE_NOOP("CommandLine", "its time zone, such as Europe/London; else this computer's")}},
            1, 1, run};
}

} // namespace kith::cli
