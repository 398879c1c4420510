// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Verified copies of a store: made, counted, kept for a while, put back.
#pragma once

#include "app/core/clock.h"
#include "app/core/progress.h"
#include "app/core/result.h"
#include "app/store/location.h"

#include <QDateTime>

namespace kith {

struct Backup {
    QString file;
    qint64 rows = 0; ///< in all tables together
    QString sha256; ///< of the file, hexadecimal
};

/// How often copies are made while something changes.
enum class CopyRhythm { Hourly, Daily, Weekly };

/// Where copies go and how often, as the person at this computer wants it.
struct CopyPlan {
    QString folder; ///< chosen for the copies of every community; empty: each beside its own
    CopyRhythm rhythm = CopyRhythm::Daily;
    bool operator==(const CopyPlan &) const = default;
};

/// The folder of a store's own copies: "Tuesday backups" beside it; in a folder `chosen` for copies, or for a server in the
/// user's data folder, "Tuesday backups 4f1c", so that two communities of one name never share theirs.
QString backupFolder(const Location &location, const QString &chosen = {});
/// Whether it is time for another copy of a store changed after the newest one. Pure.
bool isCopyDue(CopyRhythm rhythm, const QDateTime &newest, const QDateTime &now);

/// A whole copy as a .kith file, whatever the store is: written beside the target, opened, integrity-checked and counted
/// against the original as it was then, fsynced, then moved into place. Throws Failure; an older file of that name is replaced last.
Backup copyStore(Connection &connection, const QString &target, Progress &progress);

/// The dated name in a folder for a copy made now, which no other copy has.
QString datedCopyName(const QString &folder, Instant now, const QString &zone);

/// Which of these dated copies may go: the newest of each of 12 days, 10 weeks and 9 months stay. Pure.
QList<QDateTime> expired(QList<QDateTime> copies);
/// Deletes the expired ones of a folder and returns their names.
QStringList expireCopies(const QString &folder);
/// The newest dated copy of a folder, or invalid.
QDateTime newestCopy(const QString &folder);

struct Restored {
    QString file; ///< what was put back
    QString kept; ///< where what was there before is kept
    qint64 rows = 0;
    QString sha256;
};

/// Puts a verified copy in the place of a store; what was there before is kept as a dated copy in `folder`, or in the store's
/// own. Whoever has the store open can only read it from then on, and opens it again.
Result<Restored> restoreStore(const Location &location, const QString &copy, const Clock &clock, const QString &folder = {});

} // namespace kith
