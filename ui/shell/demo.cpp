// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making the demo.
#include "ui/shell/demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QProcess>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

/// With what a killed program leaves beside it.
void removeStore(const QString &file)
{
    for (const auto suffix : {QLatin1StringView(""), QLatin1StringView("-journal"), QLatin1StringView(".open")})
        QFile::remove(file + suffix);
}

Result<Done> outcome(QProcess &process, const QString &written, const QString &file)
{
    const QString problem = QString::fromUtf8(process.readAllStandardError()).trimmed();
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0 && QFile::rename(written, file))
        return Done{};
    removeStore(written);
    if (process.exitStatus() == QProcess::CrashExit)
        return Error{Error::Kind::Stopped, Tr::tr("The demo was not finished. Nothing was kept."), {}};
    return Error{Error::Kind::Storage, problem.isEmpty() ? Tr::tr("The demo could not be made. Nothing was kept.") : problem, {}};
}

} // namespace

std::function<void()> makeDemo(const QString &file, QObject *context, std::function<void(const Result<Done> &)> then)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    // Half a demo must not be taken for a whole one the next time.
    const QString written = file + QStringLiteral(".making");
    removeStore(written);
    auto *process = new QProcess(context);
    QObject::connect(process, &QProcess::finished, context, [process, written, file, then] {
        process->deleteLater();
        then(outcome(*process, written, file));
    });
    QObject::connect(process, &QProcess::errorOccurred, context, [process, then](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        then(Error{Error::Kind::Storage, Tr::tr("The demo could not be made: the program could not be started again."), process->errorString()});
    });
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("demo"), written});
    return [running = QPointer(process)] {
        if (running)
            running->kill();
    };
}

} // namespace kith
