// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Something a person can give.
#pragma once

#include "app/people/person.h"

namespace kith {

using OfferId = Id<struct OfferTag>;

struct Offer {
    OfferId id;
    PersonId personId;
    QString what;
    QString kind;
    QString howOften; ///< in their own words: "at weekends", "once a month"
    QDate offeredOn;
    QDate untilOn; ///< the last day it stands; none: until further notice
    bool paused = false;
    QString loggedBy;

    static constexpr auto table = "offer";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Offer::id},
                          Column{"person_id", &Offer::personId},
                          Column{"what", &Offer::what},
                          Column{"kind", &Offer::kind},
                          Column{"how_often", &Offer::howOften},
                          Column{"offered_on", &Offer::offeredOn},
                          Column{"until_on", &Offer::untilOn},
                          Column{"paused", &Offer::paused},
                          Column{"logged_by", &Offer::loggedBy}};
    }
    bool operator==(const Offer &) const = default;

    bool stands(QDate on) const { return !paused && (!untilOn.isValid() || untilOn >= on); }
};

} // namespace kith
