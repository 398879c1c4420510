// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody asked to a gathering, and what they answered.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/people/person.h"

namespace kith {

using InvitationId = Id<struct InvitationTag>;

/// iCalendar PARTSTAT (RFC 5545, 3.2.12).
enum class Answer { NeedsAction, Accepted, Tentative, Declined };
constexpr auto enumNames(Answer)
{
    return std::array<std::string_view, 4>{"needs-action", "accepted", "tentative", "declined"};
}

struct Invitation {
    InvitationId id;
    GatheringId gatheringId;
    PersonId personId;
    Answer answer = Answer::NeedsAction;
    int partySize = 1; ///< seats, themselves included
    Instant waitingSince; ///< when they joined the waiting list; none when they are not on it
    QString source; ///< where it came from: "luma", "by hand", "door"
    QStringList tickets; ///< codes that stand for this person at the door
    Instant invitedAt;
    Instant answeredAt;
    QString comment; ///< what they said with their answer
    QString reason; ///< why they were given or refused a place, in words
    QString decidedBy; ///< who let them in over capacity

    static constexpr auto table = "invitation";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Invitation::id},
                          Column{"gathering_id", &Invitation::gatheringId},
                          Column{"person_id", &Invitation::personId},
                          Column{"answer", &Invitation::answer},
                          Column{"party_size", &Invitation::partySize},
                          Column{"waiting_since", &Invitation::waitingSince},
                          Column{"source", &Invitation::source},
                          Column{"tickets", &Invitation::tickets},
                          Column{"invited_at", &Invitation::invitedAt},
                          Column{"answered_at", &Invitation::answeredAt},
                          Column{"comment", &Invitation::comment},
                          Column{"reason", &Invitation::reason},
                          Column{"decided_by", &Invitation::decidedBy}};
    }
    bool operator==(const Invitation &) const = default;

    bool isWaiting() const { return bool(waitingSince); }
    /// Coming, and has a place.
    bool hasPlace() const { return answer == Answer::Accepted && !isWaiting(); }
};

} // namespace kith
