// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const Option restOption{"rest", nullptr, QT_TRANSLATE_NOOP("CommandLine", "keeps, and names, what has changed since")};

int tell(Invocation &run, const UndoReport &report, const QString &sentence)
{
    if (run.wantsJson()) {
        QJsonObject json{{u"op_id"_s, report.op.toText()}, {u"reverted"_s, report.reverted.toText()}, {u"verb"_s, report.verb}, {u"subject"_s, report.subject}};
        if (run.arguments.has(u"rest"_s))
            json.insert(u"kept"_s, QJsonArray::fromStringList(report.kept));
        run.print(QJsonDocument(json));
        return Worked;
    }
    run.say(sentence.arg(sayVerb(report.label, report.subject)));
    for (const QString &kept : report.kept)
        run.say(kept);
    return Worked;
}

OpId opNamed(const QString &text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 1)
        throw UsageError{Tr::tr("\"%1\" is not the number of a change. \"kith list STORE history\" shows them.").arg(text)};
    return {number};
}

int undo(Invocation &run)
{
    const QString which = run.positional(1);
    const UndoMode mode = run.arguments.has(u"rest"_s) ? UndoMode::KeepChanged : UndoMode::Whole;
    if (mode == UndoMode::KeepChanged && which.isEmpty())
        throw UsageError{Tr::tr("--rest needs the number of a change. \"kith list STORE history\" shows them.")};
    try {
        Store &store = run.open();
        return tell(run, Invocation::must(which.isEmpty() ? store.undoLast() : store.undo(opNamed(which), mode)), Tr::tr("Undid: %1"));
    } catch (const Failure &failure) {
        if (failure.error.kind == Error::Kind::Conflict && mode == UndoMode::Whole && !which.isEmpty())
            run.warn(Tr::tr("With --rest what has changed since is kept, and everything else taken back."));
        throw;
    }
}

int redo(Invocation &run)
{
    const QString which = run.positional(1);
    Store &store = run.open();
    const UndoReport report = Invocation::must(which.isEmpty() ? store.redoLast() : store.redo(opNamed(which)));
    return tell(run, report, Tr::tr("Did again: %1"));
}

} // namespace

Command undoCommand()
{
    return {"undo", "STORE [OP] [--rest]", QT_TRANSLATE_NOOP("CommandLine", "Takes back the last change, or the one named."), {restOption}, 1, 2, undo};
}

Command redoCommand()
{
    return {"redo", "STORE [OP]", QT_TRANSLATE_NOOP("CommandLine", "Does again what was taken back."), {}, 1, 2, redo};
}

} // namespace kith::cli
