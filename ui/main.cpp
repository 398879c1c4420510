// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The program: a command when it is given one, else the window.
#include "app/cli/cli.h"
#include "app/core/clock.h"
#include "app/core/largejob.h"
#include "app/session/language.h"
#include "app/session/settings.h"
#include "ui/shell/launch.h"

#include <QApplication>
#include <QFile>

#include <cerrno>
#include <clocale>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <langinfo.h>
#include <memory>
#include <unistd.h>

using namespace kith;

namespace {

/// Names are UTF-8 whatever the terminal says of itself; Qt would complain about a C locale on every run.
void speakUtf8()
{
    std::setlocale(LC_ALL, "");
    if (std::strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        qputenv("LC_ALL", "C.UTF-8");
}

int runAsCommand(const QStringList &args)
{
    QFile out, err;
    if (!out.open(STDOUT_FILENO, QIODevice::WriteOnly) || !err.open(STDERR_FILENO, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return cli::StoreFailed;
    const SystemClock clock;
    Settings settings(Settings::usualFile());
    const int status = cli::runCommand(args, {out, err}, clock, settings);
    // Whoever reads along may have read enough; a full disk is another matter.
    if (out.flush() || errno == EPIPE)
        return status;
    err.write(QCoreApplication::translate("CommandLine", "The answer could not be written (%1). What was asked for has been done.").arg(out.errorString()).toUtf8() + '\n');
    return status == cli::Worked ? int(cli::Refused) : status;
}

/// Remarks of Qt about the desktop that is not there are no news to somebody who asked for a file.
void keepQuiet()
{
    qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &message) {
        if (type == QtFatalMsg || type == QtCriticalMsg)
            std::fprintf(stderr, "%s\n", qUtf8Printable(message));
    });
}

int runHeadless(int &argc, char **argv, const QStringList &args)
{
    if (cli::needsFonts(args)) {
        keepQuiet();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        QGuiApplication app(argc, argv);
        speakLanguage(app);
        return runAsCommand(args);
    }
    QCoreApplication app(argc, argv);
    speakLanguage(app);
    return runAsCommand(args);
}

int runAsTour(int &argc, char **argv, const QStringList &args)
{
    if (args.contains(QStringLiteral("--help")))
        return runHeadless(argc, argv, {QStringLiteral("help"), QStringLiteral("tour")});
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    keepQuiet();
    // The scale of a screen is settled before there is an application.
    qputenv("QT_SCALE_FACTOR", "2");
    for (qsizetype i = 1; i < args.size(); ++i) {
        if (args[i].startsWith(u"--scale="))
            qputenv("QT_SCALE_FACTOR", args[i].mid(8).toLatin1());
        else if (args[i] == u"--scale" && i + 1 < args.size())
            qputenv("QT_SCALE_FACTOR", args[i + 1].toLatin1());
    }
    QApplication app(argc, argv);
    return runTour(app, args.mid(1));
}

bool isThereAScreen()
{
    const auto isSaid = [](const char *name) { return !qEnvironmentVariableIsEmpty(name); };
    return isSaid("DISPLAY") || isSaid("WAYLAND_DISPLAY") || isSaid("QT_QPA_PLATFORM");
}

/// Something that is neither a command nor a place where a community could be is a misspelt command.
bool looksLikeStore(const QString &word)
{
    return word.isEmpty() || word.startsWith(u'-') || word.endsWith(u".kith") || word.startsWith(u"postgres") || word.contains(u'/') || QFile::exists(word);
}

} // namespace

int main(int argc, char **argv)
{
    shareOneHeap();
    // A closed pipe ("kith list ... | head") ends the writing, not the program in the middle of a change.
    std::signal(SIGPIPE, SIG_IGN);
    speakUtf8();
    QStringList args;
    for (int i = 1; i < argc; ++i)
        args << QFile::decodeName(argv[i]);
    const QString first = args.value(0);
    if (first == u"tour")
        return runAsTour(argc, argv, args);
    if (cli::isCommand(first) || !looksLikeStore(first))
        return runHeadless(argc, argv, args);
    if (!isThereAScreen()) {
        const QString text = QCoreApplication::translate("CommandLine", "There is no screen here to open a window on. \"kith help\" lists what can be done without one.");
        QFile err;
        if (err.open(STDERR_FILENO, QIODevice::WriteOnly))
            err.write(text.toUtf8() + '\n');
        return cli::Refused;
    }
    auto start = std::make_unique<LargeJob>(filledAtStart);
    QApplication app(argc, argv);
    return runWindow(app, app.arguments().mid(1), std::move(start));
}
