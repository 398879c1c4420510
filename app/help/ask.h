// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Something a person needs.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/people/person.h"

namespace kith {

using AskId = Id<struct AskTag>;

enum class AskState {
    Open,
    Matched, ///< somebody is to help, or has said that they will
    Helped,
    Thanked,
    Withdrawn, ///< by whoever asked
    Closed, ///< kindly, though nobody could help
};
constexpr auto enumNames(AskState)
{
    return std::array<std::string_view, 6>{"open", "matched", "helped", "thanked", "withdrawn", "closed"};
}

struct Ask {
    AskId id;
    PersonId personId; ///< whose it is
    QString what;
    QString kind; ///< of help, in the community's own word
    QDate askedOn;
    QDate byOn; ///< when it is needed; none: whenever
    GatheringId gatheringId; ///< at which it was said
    AskState state = AskState::Open; ///< follows its helps, unless it was withdrawn or closed
    QDate answeredOn; ///< when somebody first said that they would help, or simply did
    PersonId answeredById; ///< who that was
    QDate endedOn; ///< withdrawn or closed
    QString reason; ///< what was said on ending it
    QString loggedBy;

    static constexpr auto table = "ask";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Ask::id},
                          Column{"person_id", &Ask::personId},
                          Column{"what", &Ask::what},
                          Column{"kind", &Ask::kind},
                          Column{"asked_on", &Ask::askedOn},
                          Column{"by_on", &Ask::byOn},
                          Column{"gathering_id", &Ask::gatheringId},
                          Column{"state", &Ask::state},
                          Column{"answered_on", &Ask::answeredOn},
                          Column{"answered_by_id", &Ask::answeredById},
                          Column{"ended_on", &Ask::endedOn},
                          Column{"reason", &Ask::reason},
                          Column{"logged_by", &Ask::loggedBy}};
    }
    bool operator==(const Ask &) const = default;

    /// Whether it is still waiting for somebody to help.
    bool isWaiting() const { return state == AskState::Open; }
    bool isHelped() const { return state == AskState::Helped || state == AskState::Thanked; }
    bool isEnded() const { return state == AskState::Withdrawn || state == AskState::Closed; }
};

} // namespace kith
