// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What two people are to each other.
#pragma once

#include "app/people/person.h"

namespace kith {

using RelationId = Id<struct RelationTag>;

enum class RelationKind {
    Household,
    Mentor, ///< the person looks after the other for a while
    Apart, ///< please keep them apart; for organizers only
};
constexpr auto enumNames(RelationKind)
{
    return std::array<std::string_view, 3>{"household", "mentor", "apart"};
}

struct Relation {
    RelationId id;
    RelationKind kind = RelationKind::Household;
    PersonId personId; ///< of a mentor pair: who looks after the other
    PersonId otherId;
    QDate sinceOn;
    QDate endedOn; ///< none while it lasts
    QString hope; ///< what a mentor pair hopes for
    int rhythmDays = 0; ///< how often a mentor pair wants to meet; 0 for as it comes
    QDate metOn; ///< when they last told that they had met
    QString learned; ///< what was learned, told at the end

    static constexpr auto table = "relation";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Relation::id},
                          Column{"kind", &Relation::kind},
                          Column{"person_id", &Relation::personId},
                          Column{"other_id", &Relation::otherId},
                          Column{"since_on", &Relation::sinceOn},
                          Column{"ended_on", &Relation::endedOn},
                          Column{"hope", &Relation::hope},
                          Column{"rhythm_days", &Relation::rhythmDays},
                          Column{"met_on", &Relation::metOn},
                          Column{"learned", &Relation::learned}};
    }
    /// The one of the two that this one is not.
    PersonId besides(PersonId one) const { return one == personId ? otherId : personId; }
    bool isPast() const { return endedOn.isValid(); }
    bool operator==(const Relation &) const = default;
};

} // namespace kith
