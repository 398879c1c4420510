// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Saving what can still be read of a damaged file into a new one, when there is no copy of it.
#pragma once

#include "app/core/clock.h"
#include "app/core/progress.h"
#include "app/core/result.h"
#include "app/store/verb.h"

#include <QList>
#include <QStringList>

namespace kith {

namespace verbs {
/// The saving itself, and every change of which a part was lost: neither can be taken back.
inline constexpr Verb Salvage{"store.salvage", QT_TRANSLATE_NOOP("Verb", "Saved what could be read of %1")};
}

struct SalvagedTable {
    QString name;
    qint64 saved = 0; ///< those from the journal included
    qint64 fromJournal = 0; ///< rows that could not be read, as the journal last had them
    qint64 lost = 0; ///< rows that are known to have been there
};

struct SalvageReport {
    QList<SalvagedTable> tables; ///< by name
    QStringList leftOut; ///< a sentence for each row that refers to a lost one
    bool isRenamed = false; ///< the community's own row was lost

    qint64 saved() const;
    qint64 lost() const;
};

/// Reads every table of the damaged file by the numbers of its rows and writes what there is into a new community, with a
/// journal that agrees with it. The damaged file is only read. Refused where `target` is there already, or where not even
/// the names of the tables can be read.
Result<SalvageReport> salvageStore(const QString &damaged, const QString &target, const Clock &clock, const QString &actor, Progress &progress);

} // namespace kith
