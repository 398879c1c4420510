// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One person helps another.
#pragma once

#include "app/help/ask.h"
#include "app/help/offer.h"

namespace kith {

using HelpId = Id<struct HelpTag>;
using HelpEventId = Id<struct HelpEventTag>;

enum class HelpState {
    Tentative, ///< somebody is to be asked
    Agreed, ///< and has said that they will
    Happened,
    Thanked,
    DidNotWorkOut,
};
constexpr auto enumNames(HelpState)
{
    return std::array<std::string_view, 5>{"tentative", "agreed", "happened", "thanked", "did_not_work_out"};
}
/// Whether somebody was helped: what the ledger and the measures count.
constexpr bool isDone(HelpState state)
{
    return state == HelpState::Happened || state == HelpState::Thanked;
}

/// One for each who was helped: those of one event have everything but this in common, and may thank on different days.
struct Help {
    HelpId id;
    HelpEventId eventId; ///< the id of the first of them
    PersonId helperId;
    PersonId helpedId;
    QString what;
    QString kind;
    HelpState state = HelpState::Happened;
    QDate happenedOn; ///< or when it is to be
    GatheringId gatheringId;
    AskId askId;
    OfferId offerId;
    PersonId viaId; ///< who only brought the two together
    double hours = 0; ///< 0: nobody counted
    QDate movedOn; ///< when it came to its state
    QDate thankedOn;
    QString reason; ///< why it did not work out
    QString loggedBy;

    static constexpr auto table = "help";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Help::id},
                          Column{"event_id", &Help::eventId},
                          Column{"helper_id", &Help::helperId},
                          Column{"helped_id", &Help::helpedId},
                          Column{"what", &Help::what},
                          Column{"kind", &Help::kind},
                          Column{"state", &Help::state},
                          Column{"happened_on", &Help::happenedOn},
                          Column{"gathering_id", &Help::gatheringId},
                          Column{"ask_id", &Help::askId},
                          Column{"offer_id", &Help::offerId},
                          Column{"via_id", &Help::viaId},
                          Column{"hours", &Help::hours},
                          Column{"moved_on", &Help::movedOn},
                          Column{"thanked_on", &Help::thankedOn},
                          Column{"reason", &Help::reason},
                          Column{"logged_by", &Help::loggedBy}};
    }
    bool operator==(const Help &) const = default;
};

} // namespace kith
