// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/notes.h"

#include "app/core/isolated.h"

#include <algorithm>

namespace kith {

bool mayRead(const Note &note, const Onlooker &who)
{
    if (who.place == Onlooker::Place::Door)
        return note.level == NoteLevel::Door && !note.isConfidential();
    return note.level != NoteLevel::Mine || note.author == who.name;
}

namespace notes {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Notes)
};

constexpr qsizetype longest = 20000;

void refuseUnreadable(const Note &note)
{
    const QString text = note.text.trimmed();
    if (text.isEmpty() && !note.isConfidential())
        throw Failure(Tr::tr("A note needs a word. Nothing was changed."));
    if (text.size() > longest)
        throw Failure(Tr::tr("A note has room for %L1 letters. Nothing was changed; the text is still in the window.").arg(longest));
    if (note.isConfidential() && !text.isEmpty())
        throw Failure(Tr::tr("A confidential note keeps no open text. Nothing was changed."));
    if (note.isConfidential() && note.level == NoteLevel::Door)
        throw Failure(Tr::tr("A confidential note is not for the door. Nothing was changed."));
    if (bool(note.personId) == bool(note.gatheringId))
        throw Failure(Tr::tr("A note is about one person or about one gathering. Nothing was changed."));
}

/// The subject is the person's name, or a gathering's title, which this folder does not know more of.
void tellSubject(Tx &tx, const Note &note)
{
    if (note.personId) {
        tx.about(tx.get<Person>(note.personId).name);
        return;
    }
    Report row = tx.report("gathering_title", note.gatheringId);
    if (row.next())
        tx.about(row.text(0));
}

void refuseOthers(Tx &tx, const Note &note)
{
    if (!mayRead(note, {tx.actor()}))
        throw Failure(Tr::tr("That note is %1's own. Nothing was changed.").arg(note.author));
}

template<class... C>
QList<Note> readable(Reader &reader, const Onlooker &who, const C &...conditions)
{
    QList<Note> found = reader.select<Note>(conditions...);
    found.removeIf([&](const Note &note) { return !mayRead(note, who); });
    std::stable_sort(found.begin(), found.end(), [](const Note &a, const Note &b) { return a.writtenAt > b.writtenAt; });
    return found;
}

} // namespace

Note write(Tx &tx, Note note)
{
    note.author = tx.actor();
    note.writtenAt = tx.now();
    note.changedAt = {};
    refuseUnreadable(note);
    tellSubject(tx, note);
    return tx.insert(note);
}

Note save(Tx &tx, const Note &note)
{
    const Note before = tx.get<Note>(note.id);
    refuseOthers(tx, before);
    Note after = note;
    after.personId = before.personId;
    after.gatheringId = before.gatheringId;
    after.author = before.author;
    after.writtenAt = before.writtenAt;
    after.changedAt = before.changedAt;
    refuseUnreadable(after);
    if (after == before)
        return before;
    if (after.level == NoteLevel::Mine && after.author != tx.actor())
        throw Failure(Tr::tr("Only %1 can keep this note to themselves. Nothing was changed.").arg(before.author));
    after.changedAt = tx.now();
    tellSubject(tx, after);
    tx.update(before, after);
    return after;
}

void remove(Tx &tx, NoteId id)
{
    const Note note = tx.get<Note>(id);
    refuseOthers(tx, note);
    tellSubject(tx, note);
    tx.remove(note);
}

QList<Note> about(Reader &reader, PersonId person, const Onlooker &who)
{
    return readable(reader, who, where(&Note::personId, person));
}

QList<Note> about(Reader &reader, GatheringId gathering, const Onlooker &who)
{
    return readable(reader, who, where(&Note::gatheringId, gathering));
}

QHash<qint64, QString> forTheDoor(Reader &reader)
{
    QHash<qint64, QString> lines;
    const QList<Note> meant = reader.select<Note>(where(&Note::level, NoteLevel::Door));
    for (const Note &note : meant) {
        if (!note.personId || !mayRead(note, {{}, Onlooker::Place::Door}))
            continue;
        QString &line = lines[note.personId.value];
        line += (line.isEmpty() ? QString() : QStringLiteral(" · ")) + isolated(note.text.simplified());
    }
    return lines;
}

} // namespace notes

} // namespace kith
