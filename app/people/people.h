// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with people: the verbs, and the questions asked of them.
#pragma once

#include "app/people/person.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith::people {

inline constexpr Verb Add{"people.add", QT_TRANSLATE_NOOP("Verb", "Added %1")};
inline constexpr Verb Save{"people.save", QT_TRANSLATE_NOOP("Verb", "Changed %1")};
inline constexpr Verb Archive{"people.archive", QT_TRANSLATE_NOOP("Verb", "Archived %1")};
inline constexpr Verb Unarchive{"people.unarchive", QT_TRANSLATE_NOOP("Verb", "Brought %1 back")};
inline constexpr Verb Remove{"people.remove", QT_TRANSLATE_NOOP("Verb", "Removed %1")};
inline constexpr Verb Tag{"people.tag", QT_TRANSLATE_NOOP("Verb", "Tagged %1")};
inline constexpr Verb Untag{"people.untag", QT_TRANSLATE_NOOP("Verb", "Took a tag from %1")};

inline constexpr int longestName = 500;
/// Whether there is something to see in it, and not more than fits.
bool canBeName(const QString &text);

/// A person must have a name; lists are trimmed and freed of empty and doubled entries; a birthday is a date, with or
/// without a year; nobody is introduced by themselves. Throws Failure{Rule} otherwise.
Person tidied(Person person);

Person add(Tx &tx, const Person &person);
/// Adds under a name alone, as at the door.
Person addNamed(Tx &tx, const QString &name);
/// The whole row as it should be; does nothing when nothing differs.
Person save(Tx &tx, const Person &person);
/// Archived people stay in every record but are left out of lists.
void archive(Tx &tx, const QList<PersonId> &ids);
void unarchive(Tx &tx, const QList<PersonId> &ids);
/// Refused while anything refers to the person; archive them instead.
void remove(Tx &tx, PersonId id);
void tag(Tx &tx, const QList<PersonId> &ids, const QString &tag);
void untag(Tx &tx, const QList<PersonId> &ids, const QString &tag);

/// A person in a list, with what the list says about them.
struct Listed {
    PersonId id;
    QString name;
    QString folded; ///< name, in every spelling, call name and tags
    QString callName;
    QStringList tags;
    bool archived = false;
    bool organizer = false;
    QString email; ///< the first
    Instant firstSeen; ///< first arrival
    Instant lastSeen; ///< last arrival; none if never here
    int timesHere = 0;
    bool operator==(const Listed &) const = default;
};
/// Everybody, by folded name; archived people only if asked for.
QList<Listed> list(Reader &reader, bool withArchived = false);

struct Seen {
    Instant first, last;
    int times = 0;
};
Seen seen(Reader &reader, PersonId id);

/// One arrival or answer of a person, newest first.
struct Visit {
    qint64 gatheringId = 0;
    QString title;
    QString starts; ///< wall time text
    QString answer; ///< enum name of Answer, empty if not invited
    bool cameIn = false;
    Instant arrivedAt;
    bool operator==(const Visit &) const = default;
};
QList<Visit> visits(Reader &reader, PersonId id);

/// The people a typed name or id can mean: an exact id, else an exact folded name, else all words begin words of the name.
QList<Person> called(Reader &reader, const QString &typed);
/// Exactly one, or Failure that names the candidates.
Person theOneCalled(Reader &reader, const QString &typed);

} // namespace kith::people
