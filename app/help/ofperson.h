// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What there is of help about one person, asked by who it is and never of the whole ledger.
#pragma once

#include "app/help/ledger.h"

namespace kith::helps {

struct OfPerson {
    QList<LoggedHelp> helps; ///< given, received, and brought about between two others; the latest first
    QList<AskedFor> asks; ///< theirs, the latest first
    QList<Offer> offers; ///< likewise
    bool operator==(const OfPerson &) const = default;
};
OfPerson ofPerson(Reader &reader, PersonId id);

/// Somebody on the other side of helps, and on how many occasions.
struct Counterpart {
    Named who;
    int times = 0;
    bool operator==(const Counterpart &) const = default;
};
/// Whom they have helped, and who has helped them: the most often first. What did not happen yet is not counted.
QList<Counterpart> helpedBy(const OfPerson &all, PersonId helper);
QList<Counterpart> helpersOf(const OfPerson &all, PersonId helped);

} // namespace kith::helps
