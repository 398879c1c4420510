// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"

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
    QString target;
    if (run.arguments.has(u"to"_s)) {
        target = QFileInfo(run.arguments.value(u"to"_s)).absoluteFilePath();
        if (target == run.location().path || isSameFile(target, run.location().path))
            throw UsageError{Tr::tr("A copy needs a name of its own.")};
    }
    const Backup made = Invocation::must(run.open().backUp(target));
    if (run.wantsJson())
        run.print(QJsonDocument(QJsonObject{{u"file"_s, made.file}, {u"rows"_s, made.rows}, {u"sha256"_s, made.sha256}}));
    else
        run.say(Tr::tr("%1 holds a verified copy of %n rows.", nullptr, int(made.rows)).arg(made.file));
    return Worked;
}

} // namespace

Command backupCommand()
{
    return {"backup", "STORE [--to FILE]", QT_TRANSLATE_NOOP("CommandLine", "Makes a copy and checks it."),
            {{"to", "FILE", QT_TRANSLATE_NOOP("CommandLine", "where to; else a dated file in the folder of backups")}}, 1, 1, run};
}

} // namespace kith::cli
