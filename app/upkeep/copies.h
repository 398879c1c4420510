// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies that still hold somebody who was forgotten: found, rewritten, and put back without them.
#pragma once

#include "app/people/person.h"
#include "app/store/backup.h"

namespace kith::upkeep {

/// The copies in a folder in which a person is still somebody, by name.
QStringList copiesHolding(const QString &folder, const QList<PersonId> &people);

/// Forgets people in a copy: a new one is made beside it, verified, and moved into its place.
Result<Done> forgetInCopy(const QString &file, const QList<PersonId> &people, const Clock &clock, const QString &actor);

struct PutBack : Restored {
    int forgottenAgain = 0; ///< records that the copy held and that were forgotten since
};

/// As kith::restoreStore, but whoever was forgotten in the present state, or in any of its copies, is forgotten in what is
/// put back before it takes the place of anything.
Result<PutBack> restore(const Location &location, const QString &copy, const Clock &clock, const QString &actor, const QString &folder = {});

/// What somebody wants to know of a copy before it is put back.
struct CopyContents {
    int people = 0, gatherings = 0, helps = 0;
    int laterChanges = 0; ///< of the present state, which the copy does not know
    bool operator==(const CopyContents &) const = default;
};
Result<CopyContents> contentsOf(const QString &copy, const QString &present);

} // namespace kith::upkeep
