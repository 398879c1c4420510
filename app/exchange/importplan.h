// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an import would do, row by row, before anything is written.
#pragma once

#include "app/core/progress.h"
#include "app/exchange/importfile.h"
#include "app/gatherings/gathering.h"
#include "app/store/tx.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace kith::exchange {

/// What somebody has decided about one line of the file.
struct RowChoice {
    enum class Person { Ask, Same, Else, LeaveOut };
    Person person = Person::Ask; ///< Same joins it with `with`, or with whom it looks like
    PersonId with;
    QString name; ///< for a row without one
    QSet<Field> takeFromFile; ///< fields where the file's value replaces what is kept here
};

struct ImportChoices {
    enum class Target { FromFile, None, New, Chosen };
    /// FromFile: the file's own gathering when it is a list of guests, none otherwise.
    Target target = Target::FromFile;
    GatheringId gathering; ///< when Chosen
    QString title; ///< of a new gathering; empty: made from the file's name
    QString starts; ///< of a new gathering, wall time; empty: found from the arrivals
    QHash<int, RowChoice> rows; ///< by line
};

enum class Outcome : quint8 { New, Updated, Same, Skipped };

struct FieldChange {
    Field field = Field::LeaveOut;
    QString before;
    QString after; ///< what the file says (of lists: what both say together)
    bool isKept = false; ///< `before` stays, unless the row's choice takes the file's value
};

struct PlannedRow {
    int line = 0;
    Outcome outcome = Outcome::Same;
    QString name;
    QString email;
    PersonId person; ///< who it is, when known before the import
    PersonId likely; ///< a possible duplicate: who it could be
    QString likelyName;
    QString why; ///< why it was skipped, why it may be a duplicate, or which line it was joined with
    QStringList problems; ///< values that are left out
    QList<FieldChange> changes;

    bool isPossibleDuplicate() const { return bool(likely); }
};

struct PlannedGathering {
    Gathering gathering;
    bool isNew = false;
};

struct Plan {
    QList<PlannedRow> rows; ///< in the order of the file
    int newCount = 0, updatedCount = 0, sameCount = 0, skippedCount = 0, duplicateCount = 0;
    std::optional<Gathering> gathering; ///< where answers and arrivals land: the first, where there are several
    bool isNewGathering = false;
    QList<PlannedGathering> gatherings; ///< all of them

    /// "To look at": possible duplicates and rows with a problem.
    int toLookAt() const;
};

/// Matches by our own id, external id, e-mail, phone, then name; a name alone must be equal and nothing may contradict.
/// An address shared by two different names, and a name that is only similar, is a possible duplicate: it is imported as
/// somebody new unless a choice says otherwise. An update fills what is empty and unites lists; a text that differs stays
/// as it is here, except where the same service brought this person and nobody has edited them since.
/// Several rows of one person are one person. Throws Failure when a gathering is gone or somebody stopped it.
Plan planImport(Reader &reader, const ImportFile &file, const ImportChoices &choices, Progress &progress);

} // namespace kith::exchange
