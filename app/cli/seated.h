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

/// What --away and --seats say of one round.
struct InRound {
    QString what; ///< somebody, or a number
    int round = 1;
};
/// "Ana:2" and "Ben:1,3", or "6:2", of an option that may stand again and again. Throws UsageError for a round there is not.
QList<InRound> inRounds(const Arguments &arguments, const QString &option, int rounds);
/// What --seats says, as a number.
int seatsOf(const InRound &seats);

/// `kith tables STORE --gathering ...`.
int seatGathering(Invocation &run);

} // namespace kith::cli
