// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cli.h"

#include "app/cli/command.h"
#include "app/cli/invocation.h"

#include <QCoreApplication>
#include <QIODevice>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

Command tourCommand()
{
    return {"tour", "DIR [STORE] [--theme light|dark] [--scale N] [--size WxH] [--text PERCENT] [--language xx]",
            QT_TRANSLATE_NOOP("CommandLine", "Draws every page into PNG files without a screen."), {}, 0, -1, nullptr};
}

QList<Command> commands()
{
    return {newCommand(),  demoCommand(),     importCommand(),   exportCommand(), listCommand(),
            addCommand(),  checkInCommand(),  checkOutCommand(), undoCommand(),   redoCommand(),
            backupCommand(), restoreCommand(), checkCommand(),   tourCommand(),
            personCommand(), mergeCommand(),   unmergeCommand(), forgetCommand(), tablesCommand()};
}

const QStringList &laterCommands()
{
    static const QStringList later{u"community"_s, u"kit"_s, u"door"_s};
    return later;
}

const Option jsonOption{"json", nullptr, QT_TRANSLATE_NOOP("CommandLine", "print one JSON document")};
const Option helpOption{"help", nullptr, QT_TRANSLATE_NOOP("CommandLine", "tell about this command")};

QString usageLine(const Command &command)
{
    return u"kith %1 %2"_s.arg(QLatin1StringView(command.name), QLatin1StringView(command.arguments));
}

QString helpFor(const Command &command)
{
    QStringList lines{usageLine(command), QString(), u"  "_s + Tr::tr(command.summary)};
    if (!command.run)
        return lines.join(u'\n');
    lines << QString();
    for (const Option &option : command.options + QList<Option>{jsonOption, helpOption}) {
        const QString name = u"--%1%2"_s.arg(QLatin1StringView(option.name), option.value ? u' ' + QLatin1StringView(option.value) : QString());
        lines << u"  %1 %2"_s.arg(name, -24).arg(Tr::tr(option.help));
    }
    return lines.join(u'\n');
}

QString helpForAll()
{
    QStringList lines{Tr::tr("kith [STORE]                opens the window"), Tr::tr("kith COMMAND ...            does one thing:"), QString()};
    for (const Command &command : commands())
        lines << u"  %1 %2"_s.arg(QLatin1StringView(command.name), -11).arg(Tr::tr(command.summary));
    lines << QString()
          << Tr::tr("STORE is a .kith file or a postgresql:// address. \"kith help COMMAND\" tells more; every command takes --json.")
          << Tr::tr("Exit status: 0 done, 1 refused or nothing found, 2 wrong usage, 3 the store could not be read or written.");
    return lines.join(u'\n');
}

int complain(QIODevice &err, const QString &text, ExitStatus status)
{
    err.write(harmless(text).toUtf8() + '\n');
    return status;
}

int runChecked(const Command &command, Arguments arguments, Streams streams, const Clock &clock, Settings &settings)
{
    const qsizetype given = arguments.positional().size();
    if (given < command.least || (command.most >= 0 && given > command.most)) {
        throw UsageError{given < command.least ? Tr::tr("Something is missing.")
                                               : Tr::tr("\"%1\" is too much.").arg(arguments.positional().at(command.most))};
    }
    Invocation invocation(std::move(arguments), streams, clock, settings);
    return command.run(invocation);
}

int run(const Command &command, const QStringList &words, Streams streams, const Clock &clock, Settings &settings)
{
    try {
        Arguments arguments(words, command.options + QList<Option>{jsonOption, helpOption});
        if (arguments.has(u"help"_s)) {
            streams.out.write(helpFor(command).toUtf8() + '\n');
            return Worked;
        }
        return runChecked(command, std::move(arguments), streams, clock, settings);
    } catch (const UsageError &error) {
        return complain(streams.err, error.text + u'\n' + Tr::tr("Usage: %1").arg(usageLine(command)), WrongUsage);
    } catch (const Failure &failure) {
        return complain(streams.err, failure.error.text, failure.error.kind == Error::Kind::Storage ? StoreFailed : Refused);
    }
}

int help(const QString &about, Streams streams)
{
    for (const Command &command : commands()) {
        if (about == QLatin1StringView(command.name)) {
            streams.out.write(helpFor(command).toUtf8() + '\n');
            return Worked;
        }
    }
    if (!about.isEmpty())
        return complain(streams.err, Tr::tr("There is no command %1. \"kith help\" lists them.").arg(about), WrongUsage);
    streams.out.write(helpForAll().toUtf8() + '\n');
    return Worked;
}

} // namespace

bool isCommand(const QString &word)
{
    const QList<Command> all = commands();
    return word.startsWith(u"--") || word == u"-h" || word == u"help" || laterCommands().contains(word)
        || std::any_of(all.begin(), all.end(), [&](const Command &command) { return word == QLatin1StringView(command.name); });
}

bool needsFonts(const QStringList &args)
{
    return args.value(0) == u"export" && std::any_of(args.begin(), args.end(), [](const QString &arg) { return arg.endsWith(u"pdf", Qt::CaseInsensitive); });
}

int runCommand(const QStringList &args, Streams streams, const Clock &clock, Settings &settings)
{
    const QString word = args.value(0);
    if (word == u"--version") {
        streams.out.write("kith " KITH_VERSION "\n");
        return Worked;
    }
    if (word == u"--help" || word == u"-h" || word == u"help")
        return help(args.value(1), streams);
    for (const Command &command : commands()) {
        if (word == QLatin1StringView(command.name) && command.run)
            return run(command, args.mid(1), streams, clock, settings);
    }
    if (laterCommands().contains(word))
        return complain(streams.err, Tr::tr("\"%1\" is not in this version of Kith. \"kith help\" lists what is.").arg(word), WrongUsage);
    return complain(streams.err,
                    word.startsWith(u'-') ? Tr::tr("There is no option %1. \"kith help\" tells more.").arg(word)
                                          : Tr::tr("There is no command %1. \"kith help\" lists them.").arg(word),
                    WrongUsage);
}

} // namespace kith::cli
