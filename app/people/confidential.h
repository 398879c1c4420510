// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Confidential notes, and the passphrase they are under.
#pragma once

#include "app/people/notelock.h"
#include "app/people/notes.h"

namespace kith::confidential {

inline constexpr Verb SetPassphrase{"confidential.set-passphrase", QT_TRANSLATE_NOOP("Verb", "Set a passphrase for confidential notes")};
inline constexpr Verb ChangePassphrase{"confidential.change-passphrase", QT_TRANSLATE_NOOP("Verb", "Changed the passphrase of confidential notes")};

using Lock = std::shared_ptr<const NoteLock>;

/// Refused when there is one already: what is sealed under it would be lost.
NoteKey setPassphrase(Tx &tx, const NoteKey &kept);
/// `kept` is the same key under another passphrase; refused when somebody has changed it meanwhile.
NoteKey changePassphrase(Tx &tx, const NoteKey &before, const NoteKey &kept);
std::optional<NoteKey> keptKey(Reader &reader);

/// As notes::write and notes::save (performed as those verbs), but what the note says is sealed before it is written.
Note write(Tx &tx, Note note, const NoteLock &lock);
Note save(Tx &tx, Note note, const NoteLock &lock);
/// In a copy in which a note still stands in the open: it is sealed there and in the history, under the same key, which comes
/// along where the copy has none.
void sealIn(Tx &copy, NoteId id, const NoteLock &lock, const NoteKey &key);

} // namespace kith::confidential
