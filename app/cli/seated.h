// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for tables from the command line, and telling what was found.
#pragma once

#include "app/cli/invocation.h"
#include "app/tables/solver.h"

#include <QJsonObject>

#include <functional>

namespace kith::cli {

/// The plan, and when it was found.
struct Seated {
    tables::Found found;
    tables::Effort effort;
    double ms = 0, msToBest = 0;
};

/// With --seed (else the one given), --threads, --epochs and --for.
Seated lookForTables(const tables::Problem &problem, const Arguments &arguments, qint64 seed = 1);

using PersonText = std::function<QString(int)>;
/// The keys every form of the command has; people by `idOf`.
QJsonObject seatedJson(const Seated &seated, const PersonText &idOf);
/// The tables, how many meetings are new, and what is unavoidable. `first` is the number of the first round.
void tellSeated(Invocation &run, const tables::Found &found, const PersonText &nameOf, const QString &between, int first = 1);

/// `kith tables STORE --gathering ...`.
int seatGathering(Invocation &run);

} // namespace kith::cli
