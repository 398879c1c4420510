// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/upkeep/copies.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

int run(Invocation &run)
{
    const StoreOptions options = run.storeOptions();
    const QString folder = backupFolder(run.location(), options.copyPlan.folder);
    const auto done = upkeep::restore(run.location(), QFileInfo(run.positional(1)).absoluteFilePath(), run.clock, options.actor, folder);
    if (!done.ok())
        throw Failure(done.error());
    if (run.wantsJson()) {
        run.print(QJsonDocument(QJsonObject{{u"file"_s, done->file},
                                            {u"rows"_s, done->rows},
                                            {u"sha256"_s, done->sha256},
                                            {u"forgotten_again"_s, done->forgottenAgain},
                                            {u"kept"_s, done->kept.isEmpty() ? QJsonValue() : QJsonValue(done->kept)}}));
        return Worked;
    }
    run.say(Tr::tr("%1 is as it was in %2: %n rows.", nullptr, int(done->rows)).arg(run.location().display(), done->file));
    if (done->forgottenAgain > 0)
        run.say(Tr::tr("%n people of that copy have been forgotten since, and were forgotten in it again.", nullptr, done->forgottenAgain));
    if (!done->kept.isEmpty())
        run.say(Tr::tr("What was there before is kept as %1.").arg(done->kept));
    return Worked;
}

} // namespace

Command restoreCommand()
{
    return {"restore", "STORE FILE", QT_TRANSLATE_NOOP("CommandLine", "Puts a copy back and keeps the present state beside it."), {}, 2, 2, run};
}

} // namespace kith::cli
