// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who has just come for the first time, and who has not come for a while: whom to welcome, and whom to write to.
#pragma once

#include "app/gatherings/invitation.h"
#include "app/store/tx.h"

namespace kith::gatherings {

/// Somebody who has come at least once.
struct Comer {
    PersonId person;
    bool organizer = false;
    bool mayBeContacted = true;
    QDate awayUntil;
    Instant first, last; ///< when the first and the last gathering they came to began
    int times = 0;
    bool invited = false; ///< to the next gathering
    Answer answer = Answer::NeedsAction;
    bool waiting = false;
    QString name, called; ///< these and the rest by `introduced`
    QString email, phone; ///< the first of each
    QString broughtBy; ///< what the one who introduced them is called
    bool operator==(const Comer &) const = default;

    bool hasAnswered() const { return invited && (answer != Answer::NeedsAction || waiting); }
};

/// Everybody who has come, and what there was to come to.
struct Comings {
    QList<Comer> people;
    QList<Instant> met; ///< starts of the gatherings that are over and at which somebody was noted, the earliest first
    GatheringId next;
    QString zone; ///< of the community: in it days are counted
    QDate today;
    bool operator==(const Comings &) const = default;
};
/// The people by folded name.
Comings comings(Reader &reader);

/// Those chosen, and how many would have been but are to be left in peace.
struct Chosen {
    QList<Comer> people;
    int away = 0; ///< until a day that has not passed
    int notContacted = 0; ///< do not want to be contacted
    GatheringId next;
    QString zone; ///< of the community
    QDate today; ///< there
    bool operator==(const Chosen &) const = default;
};

/// Newcomers to welcome, the latest first: their first gathering was one of the last three, or is on now, and is at most
/// 90 days ago. At the very first gathering on record everybody was new, so it makes nobody one; nor are organizers.
/// Whoever has answered the invitation to the next gathering is welcome already.
Chosen newcomers(const Comings &comings);

/// Not seen for a while, the longest first: they came to two gatherings or more, then to none of the last three at least,
/// and not for four weeks. What was held while they were away does not count, and neither does a gathering at which nobody
/// was noted. After a year nobody is missed any more; and whoever comes to the next gathering is not missed either.
Chosen notSeenForAWhile(const Comings &comings);

/// The same with what they are called and how to reach them.
Chosen introduced(Reader &reader, Chosen chosen);

} // namespace kith::gatherings
