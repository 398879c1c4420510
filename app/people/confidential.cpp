// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/confidential.h"

namespace kith::confidential {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Confidential)
};

void seal(Note &note, const NoteLock &lock)
{
    if (note.text.trimmed().isEmpty())
        throw Failure(Tr::tr("A note needs a word. Nothing was changed."));
    note.sealed = lock.seal(note.text.trimmed(), note.id);
    note.text.clear();
}

} // namespace

NoteKey setPassphrase(Tx &tx, const NoteKey &kept)
{
    if (keptKey(tx))
        throw Failure(Tr::tr("There is a passphrase already. Nothing was changed; change it instead."));
    NoteKey key = kept;
    key.setAt = tx.now();
    key.setBy = tx.actor();
    return tx.insert(key);
}

NoteKey changePassphrase(Tx &tx, const NoteKey &before, const NoteKey &kept)
{
    const NoteKey now = tx.get<NoteKey>(before.id);
    if (now.sealed != before.sealed)
        throw Failure(Tr::tr("Somebody has changed the passphrase meanwhile. Nothing was changed."), Error::Kind::Conflict);
    NoteKey after = kept;
    after.id = now.id;
    after.setAt = tx.now();
    after.setBy = tx.actor();
    tx.update(now, after);
    return after;
}

std::optional<NoteKey> keptKey(Reader &reader)
{
    return reader.first<NoteKey>();
}

Note write(Tx &tx, Note note, const NoteLock &lock)
{
    note.id.value = tx.makeId();
    seal(note, lock);
    return notes::write(tx, note);
}

Note save(Tx &tx, Note note, const NoteLock &lock)
{
    const Note before = tx.get<Note>(note.id);
    if (before.isConfidential() && lock.unseal(before.sealed, before.id) == note.text.trimmed()) {
        note.sealed = before.sealed;
        note.text.clear();
    } else {
        seal(note, lock);
    }
    return notes::save(tx, note);
}

} // namespace kith::confidential
