// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A promise to get back to somebody, and the wish to keep in touch with them.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/people/person.h"

namespace kith {

using FollowUpId = Id<struct FollowUpTag>;

enum class FollowUpState { Open, Done, Dropped };
constexpr auto enumNames(FollowUpState)
{
    return std::array<std::string_view, 3>{"open", "done", "dropped"};
}

struct FollowUp {
    FollowUpId id;
    QString what;
    PersonId ownerId; ///< who has promised it; none: nobody yet
    PersonId aboutId;
    GatheringId gatheringId; ///< at which it was promised
    QDate promisedOn;
    QDate dueOn;
    QDate snoozedUntil; ///< out of sight until then; when it was due stays
    FollowUpState state = FollowUpState::Open;
    QDate endedOn;
    QString reason; ///< why it was dropped
    QString loggedBy;

    static constexpr auto table = "follow_up";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &FollowUp::id},
                          Column{"what", &FollowUp::what},
                          Column{"owner_id", &FollowUp::ownerId},
                          Column{"about_id", &FollowUp::aboutId},
                          Column{"gathering_id", &FollowUp::gatheringId},
                          Column{"promised_on", &FollowUp::promisedOn},
                          Column{"due_on", &FollowUp::dueOn},
                          Column{"snoozed_until", &FollowUp::snoozedUntil},
                          Column{"state", &FollowUp::state},
                          Column{"ended_on", &FollowUp::endedOn},
                          Column{"reason", &FollowUp::reason},
                          Column{"logged_by", &FollowUp::loggedBy}};
    }
    bool operator==(const FollowUp &) const = default;

    /// When it is to be seen again.
    QDate showsOn() const { return std::max(dueOn, snoozedUntil); }
};

using RhythmId = Id<struct RhythmTag>;

/// Keeping in touch with somebody every so many days. When it is time again is told by the last touch (see touches.h).
struct Rhythm {
    RhythmId id;
    PersonId personId;
    PersonId ownerId; ///< who keeps it; none: everybody
    int everyDays = 0;
    QDate beganOn;
    QDate snoozedUntil;

    static constexpr auto table = "rhythm";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Rhythm::id},
                          Column{"person_id", &Rhythm::personId},
                          Column{"owner_id", &Rhythm::ownerId},
                          Column{"every_days", &Rhythm::everyDays},
                          Column{"began_on", &Rhythm::beganOn},
                          Column{"snoozed_until", &Rhythm::snoozedUntil}};
    }
    bool operator==(const Rhythm &) const = default;
};

} // namespace kith
