// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copies in which a note that is to be confidential still stands in the open: found, and sealed there, too.
#pragma once

#include "app/people/confidential.h"
#include "app/store/store.h"

namespace kith::upkeep {

/// The copies in a folder that tell what a note says or has ever said, by name.
QStringList copiesTelling(const QString &folder, NoteId note);

/// Seals the note in a copy: a new one is made beside it, verified, and moved into its place.
Result<Done> sealInCopy(const QString &file, NoteId note, const confidential::Lock &lock, const NoteKey &key, const Clock &clock, const QString &actor);

} // namespace kith::upkeep
