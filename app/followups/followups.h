// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with promises and rhythms: the verbs.
#pragma once

#include "app/followups/followup.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith::followups {

inline constexpr Verb Promise{"followups.promise", QT_TRANSLATE_NOOP("Verb", "Promised: %1")};
inline constexpr Verb Save{"followups.save", QT_TRANSLATE_NOOP("Verb", "Changed the follow-up: %1")};
inline constexpr Verb Finish{"followups.finish", QT_TRANSLATE_NOOP("Verb", "Done: %1")};
inline constexpr Verb Drop{"followups.drop", QT_TRANSLATE_NOOP("Verb", "Dropped: %1")};
inline constexpr Verb Reopen{"followups.reopen", QT_TRANSLATE_NOOP("Verb", "Still to do: %1")};
inline constexpr Verb Snooze{"followups.snooze", QT_TRANSLATE_NOOP("Verb", "Put off: %1")};
inline constexpr Verb Reassign{"followups.reassign", QT_TRANSLATE_NOOP("Verb", "Handed on: %1")};
inline constexpr Verb Remove{"followups.remove", QT_TRANSLATE_NOOP("Verb", "Removed the follow-up: %1")};
inline constexpr Verb KeepInTouch{"followups.keep-in-touch", QT_TRANSLATE_NOOP("Verb", "To keep in touch with %1")};
inline constexpr Verb LetBe{"followups.let-be", QT_TRANSLATE_NOOP("Verb", "No rhythm with %1 any more")};
inline constexpr Verb SnoozeRhythm{"followups.snooze-rhythm", QT_TRANSLATE_NOOP("Verb", "Put off getting in touch with %1")};
inline constexpr Verb Touch{"followups.touch", QT_TRANSLATE_NOOP("Verb", "Was in touch with %1")};

/// Whoever uses the program owns it where nobody else was said, and it is due today where no day was. Throws Failure{Rule}
/// for a promise of nothing.
FollowUp promise(Tx &tx, const FollowUp &followUp);
/// The same about each of several people.
QList<FollowUp> promise(Tx &tx, const FollowUp &followUp, const QList<PersonId> &about);
/// Words, people and days as they should be; its state has verbs of its own.
FollowUp save(Tx &tx, const FollowUp &followUp);
void finish(Tx &tx, const QList<FollowUpId> &ids, QDate on = {});
/// It will not be done, and why.
void drop(Tx &tx, const QList<FollowUpId> &ids, const QString &reason);
void reopen(Tx &tx, const QList<FollowUpId> &ids);
/// Out of sight until a day; when it was due stays as it was promised.
void snooze(Tx &tx, const QList<FollowUpId> &ids, QDate until);
void reassign(Tx &tx, const QList<FollowUpId> &ids, PersonId owner);
void remove(Tx &tx, FollowUpId id);

/// Begins a rhythm with somebody, or changes the one there is.
Rhythm keepInTouch(Tx &tx, PersonId person, int everyDays, PersonId owner = {});
void letBe(Tx &tx, RhythmId id);
void snoozeRhythm(Tx &tx, RhythmId id, QDate until);
/// Somebody was in touch, so the rhythm begins anew: noted as a promise that was kept.
FollowUp touch(Tx &tx, RhythmId id, const QString &what = {});

} // namespace kith::followups
