// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Forgetting a person for good: what is counted stays, who it was does not.
#pragma once

#include "app/people/person.h"
#include "app/store/erasing.h"
#include "app/store/store.h"
#include "app/upkeep/theirwords.h"

namespace kith {

struct ForgottenRow {
    Id<struct ForgottenTag> id;
    PersonId personId; ///< a number and nothing else
    Instant forgottenAt;
    QString forgottenBy;

    static constexpr auto table = "forgotten";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &ForgottenRow::id}, Column{"person_id", &ForgottenRow::personId}, Column{"forgotten_at", &ForgottenRow::forgottenAt},
                          Column{"forgotten_by", &ForgottenRow::forgottenBy}};
    }
    bool operator==(const ForgottenRow &) const = default;
};

namespace upkeep {

struct Forgotten {
    QList<PersonId> numbers; ///< of the person, and of records made one with theirs
    TheirWords words; ///< for finding them in what is kept outside of the store
};

/// Name, contacts, needs, notes about them and what was written about what they did go, from the rows and from the
/// journal, and their names wherever somebody has written them. They stay as somebody whose gatherings are counted.
/// Perform it as verbs::Forget: it cannot be taken back.
Forgotten forget(Tx &tx, PersonId person);
/// Of a restored copy: whoever of these is in it is forgotten, and the rest stay on the list.
void forgetAgain(Tx &tx, const QList<PersonId> &people);

bool isForgotten(Reader &reader, PersonId person);
QList<PersonId> forgottenPeople(Reader &reader);
/// The numbers a person goes by: their own, and those of records that were made one with theirs.
QList<PersonId> numbersOf(Reader &reader, PersonId person);

} // namespace upkeep

} // namespace kith
