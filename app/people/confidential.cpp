// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/confidential.h"

#include "app/store/erasing.h"

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

/// The history keeps no word of what was open before: `sealed` is told each text and gives what takes its place.
void eraseWords(Tx &tx, NoteId note, const std::function<QString(const QString &)> &sealed)
{
    AnyRows rows(tx);
    const AnyTable &table = rows.table(Note::table);
    const auto text = size_t(table.at("text")), box = size_t(table.at("sealed"));
    eraseFromJournal(tx, {[&](const RowName &row, Cells &image) {
                              if (row != RowName{Note::table, note.value} || image[text].isEmpty())
                                  return;
                              image[box] = toCell(sealed(QString::fromUtf8(image[text].text)));
                              image[text] = toCell(QString());
                          },
                          [](const QString &words, bool) { return words; }});
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
    const Note after = notes::save(tx, note);
    if (!before.isConfidential())
        eraseWords(tx, after.id, [&](const QString &) { return after.sealed; });
    return after;
}

void sealIn(Tx &copy, NoteId id, const NoteLock &lock, const NoteKey &key)
{
    const auto kept = keptKey(copy);
    if (kept && kept->id != key.id)
        throw Failure(Tr::tr("It keeps its confidential notes under another passphrase, so it was left as it is."));
    if (!kept)
        copy.insert(key);
    if (const auto open = copy.find<Note>(id); open && !open->isConfidential()) {
        Note sealed = *open;
        seal(sealed, lock);
        if (sealed.level == NoteLevel::Door)
            sealed.level = NoteLevel::Organizers;
        if (const auto person = copy.find<Person>(open->personId))
            copy.about(person->name);
        copy.update(*open, sealed);
    }
    eraseWords(copy, id, [&](const QString &text) { return lock.seal(text, id); });
}

} // namespace kith::confidential
