// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who has helped whom, as a network of people: a directed graph with how often as its weights.
#pragma once

#include "app/help/ledger.h"
#include "app/help/picturelayout.h"

namespace kith::helps {

/// One person helped another, this often; two people who help each other have two of them.
struct Tie {
    PersonId helper, helped;
    int times = 0;
    bool isAmongPeers = true; ///< no organizer had a part in any of them
    bool operator==(const Tie &) const = default;
};

struct Network {
    QList<Named> people; ///< who helped or was helped, by id
    QList<Tie> ties; ///< by helper, then helped
    int helps = 0;
    bool operator==(const Network &) const = default;

    const Named *find(PersonId id) const; ///< none: not in it
    QList<PersonId> ids() const;
    QList<Bond> bonds() const;
};

/// Which helps are looked at.
struct PictureFilter {
    QDate from; ///< none: from the first
    QString kind; ///< empty: every kind
    bool operator==(const PictureFilter &) const = default;

    /// Those that happened; what is only agreed is no tie yet.
    bool takes(const Help &help) const;
};
Network networkOf(const QList<LoggedHelp> &ledger, const PictureFilter &filter);

/// Every kind of the helps that happened, sorted.
QStringList kindsOf(const QList<LoggedHelp> &ledger);

} // namespace kith::helps
