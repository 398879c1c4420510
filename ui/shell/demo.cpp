// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making the demo.
#include "ui/shell/demo.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QProcess>

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

} // namespace

void makeDemo(const QString &file, QObject *context, std::function<void(const Result<Done> &)> then)
{
    QDir().mkpath(QFileInfo(file).absolutePath());
    auto *process = new QProcess(context);
    QObject::connect(process, &QProcess::finished, context, [process, then](int status) {
        const QString problem = QString::fromUtf8(process->readAllStandardError()).trimmed();
        process->deleteLater();
        if (status == 0)
            then(Done{});
        else
            then(Error{Error::Kind::Storage, problem.isEmpty() ? Tr::tr("The demo could not be made. Nothing was kept.") : problem, {}});
    });
    QObject::connect(process, &QProcess::errorOccurred, context, [process, then](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        process->deleteLater();
        then(Error{Error::Kind::Storage, Tr::tr("The demo could not be made: the program could not be started again."), process->errorString()});
    });
    process->start(QCoreApplication::applicationFilePath(), {QStringLiteral("demo"), file});
}

} // namespace kith
