// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Households, mentor pairs, and who had better not sit together.
#pragma once

#include "app/people/names.h"
#include "app/people/relation.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith::relations {

inline constexpr Verb ShareHousehold{"relations.share-household", QT_TRANSLATE_NOOP("Verb", "Noted that %1 share a household")};
inline constexpr Verb LeaveHousehold{"relations.leave-household", QT_TRANSLATE_NOOP("Verb", "Noted that %1 left a household")};
inline constexpr Verb PairUp{"relations.pair-up", QT_TRANSLATE_NOOP("Verb", "Paired up %1")};
inline constexpr Verb SavePair{"relations.save-pair", QT_TRANSLATE_NOOP("Verb", "Changed the pair of %1")};
inline constexpr Verb PairMet{"relations.pair-met", QT_TRANSLATE_NOOP("Verb", "Noted that %1 met")};
inline constexpr Verb EndPair{"relations.end-pair", QT_TRANSLATE_NOOP("Verb", "Ended the pair of %1")};
inline constexpr Verb KeepApart{"relations.keep-apart", QT_TRANSLATE_NOOP("Verb", "Noted to keep %1 apart")};
inline constexpr Verb LetMeet{"relations.let-meet", QT_TRANSLATE_NOOP("Verb", "Noted that %1 need not be kept apart")};

/// The two, and everybody either lives with, share one household from then on.
void shareHousehold(Tx &tx, PersonId one, PersonId other, QDate since);
void leaveHousehold(Tx &tx, PersonId id);
/// Somebody looks after somebody else, with a start, a hope and a rhythm. Refused while the same two are a pair already.
Relation pairUp(Tx &tx, Relation pair);
/// Start, hope and rhythm.
Relation savePair(Tx &tx, const Relation &pair);
void pairMet(Tx &tx, RelationId id, QDate on);
void endPair(Tx &tx, RelationId id, QDate on, const QString &learned);
Relation keepApart(Tx &tx, PersonId one, PersonId other, QDate since);
void letMeet(Tx &tx, PersonId one, PersonId other);

/// A relation as one of the two sees it.
struct Related {
    Relation relation;
    PersonId who; ///< the other one
    QString name, called;
    bool isMentored = false; ///< of a mentor pair: the other looks after this one
    bool operator==(const Related &) const = default;
};
/// From this side, past ones last. Whom to keep apart only organizers learn: a door asks without.
QList<Related> of(Reader &reader, PersonId id, bool withApart);

/// When the two of a pair last met: as they told, or at a gathering they both came to, or the start.
QDate lastMet(Reader &reader, const Relation &pair);
/// How often the rhythm has been missed by a day; 0 for a pair without one.
int timesMissed(const Relation &pair, QDate lastMet, QDate today);

/// A mentor pair that has missed its rhythm twice or more.
struct QuietPair {
    Relation pair;
    people::Named mentor, other;
    QDate lastMet;
    int missed = 0;
};
/// Those who have missed it most first. Whoever is away or does not want to be contacted is left in peace, and the other with them.
QList<QuietPair> quietPairs(Reader &reader, QDate today);

} // namespace kith::relations
