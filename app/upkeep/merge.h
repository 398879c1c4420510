// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two records of one person are made one, and two again.
#pragma once

#include "app/store/anyrows.h"
#include "app/store/verb.h"
#include "app/upkeep/mergerecord.h"

#include <QMap>

namespace kith::upkeep {

inline constexpr Verb MergePeople{"upkeep.merge", QT_TRANSLATE_NOOP("Verb", "Made one of two records of %1")};
inline constexpr Verb Unmerge{"upkeep.unmerge", QT_TRANSLATE_NOOP("Verb", "Made two records of %1 again")};

using RowCounts = QMap<QByteArray, int>; ///< by table

/// What making one of two would do.
struct MergePreview {
    Person kept, other;
    Person merged; ///< what the record would say, unless somebody chooses otherwise
    RowCounts moved; ///< rows of the other that would be the kept one's
    RowCounts joined; ///< of those, rows that tell of the same thing as one of the kept one's
    int between = 0; ///< told of the two as of two people: helps, what they are to each other, that they were told apart, where they sit
    bool operator==(const MergePreview &) const = default;
};
MergePreview previewMerge(Reader &reader, PersonId keep, PersonId other);

struct Merged {
    PersonId person;
    RowCounts moved;
    OpId op;
};
/// Every row that refers to `other` refers to `keep` from then on, whatever table it is in; where both have a row that
/// may be there once, the two are joined. The kept record says what `says` does.
Merged merge(Tx &tx, PersonId keep, PersonId other, const Person &says);
/// With what the preview suggests.
Merged merge(Tx &tx, PersonId keep, PersonId other);

/// What was done since with the one record, so that it has to be said whose it is.
struct LaterEdit {
    RowName row;
    QByteArray column; ///< empty: the whole row came later
    QString then, now; ///< of a column; of a whole row what it is about, where anybody may read that
    bool operator==(const LaterEdit &) const = default;
};

/// The merges a record came out of, the newest first.
QList<Merge> mergesOf(Reader &reader, PersonId person);
QList<LaterEdit> editsSince(Reader &reader, MergeId id);

struct Unmerged {
    PersonId kept, back;
    RowCounts moved; ///< rows that are the other's again
    QList<LaterEdit> later; ///< that stayed with the kept one
    OpId op;
};
/// Both are as they were. What was done since stays with the kept one, but for what is in `give`.
Unmerged unmerge(Tx &tx, MergeId id, const QList<LaterEdit> &give = {});

} // namespace kith::upkeep
