// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a list prints, as objects and as a table, and which rows are wanted.
#pragma once

#include "app/cli/texttable.h"
#include "app/gatherings/gathering.h"
#include "app/store/tx.h"

#include <QJsonArray>

namespace kith::cli {

struct Listing {
    QJsonArray objects;
    TextTable table;
};

struct Wanted {
    QStringList words;
    qint64 limit;
    GatheringId gathering; ///< none: of every gathering and none

    bool isFull(const Listing &listing) const { return listing.objects.size() >= limit; }
    bool matches(const QString &text) const;
    bool isAt(GatheringId id) const { return !gathering || gathering == id; }
};

Listing askListing(Reader &reader, const Wanted &wanted);
Listing offerListing(Reader &reader, const Wanted &wanted);
Listing helpListing(Reader &reader, const Wanted &wanted);
Listing followUpListing(Reader &reader, const Wanted &wanted);

} // namespace kith::cli
