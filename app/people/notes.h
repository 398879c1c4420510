// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with notes.
#pragma once

#include "app/people/note.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith::notes {

inline constexpr Verb Write{"notes.write", QT_TRANSLATE_NOOP("Verb", "Wrote a note about %1")};
inline constexpr Verb Save{"notes.save", QT_TRANSLATE_NOOP("Verb", "Changed a note about %1")};
inline constexpr Verb Remove{"notes.remove", QT_TRANSLATE_NOOP("Verb", "Removed a note about %1")};

/// About a person or a gathering, by whoever is using the program, now.
Note write(Tx &tx, Note note);
/// Who wrote it and when stay as they are; only its author changes a note kept to themselves.
Note save(Tx &tx, const Note &note);
void remove(Tx &tx, NoteId id);

/// Those about a person that the onlooker may read, the newest first.
QList<Note> about(Reader &reader, PersonId person, const Onlooker &who);
QList<Note> about(Reader &reader, GatheringId gathering, const Onlooker &who);
/// What the door may see of everybody, by person, in one line.
QHash<qint64, QString> forTheDoor(Reader &reader);

} // namespace kith::notes
