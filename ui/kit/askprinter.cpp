// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/askprinter.h"

#include "app/core/ondemand.h"
#include "ui/kit/printing/printing.h"

#include <QCoreApplication>

namespace kith {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

struct Module {
    KithAskPrinter *askPrinter = nullptr;
    QString problem;
};

Module load()
{
    Module module;
    OnDemand library(QStringLiteral("kith-printing-" KITH_VERSION));
    library.find("kith_askPrinter", module.askPrinter);
    module.problem = library.problem();
    return module;
}

} // namespace

Result<Done> askPrinter(QWidget *over, const QString &name, const std::function<void(std::shared_ptr<PagePrinter>)> &chosen)
{
    static const Module module = load();
    if (!module.problem.isEmpty())
        return Error{Error::Kind::Storage, Words::tr("The part of Kith that prints is missing. Nothing was printed. Save a PDF, or install Kith again."), module.problem};
    module.askPrinter(over, name, chosen);
    return Done{};
}

} // namespace kith
