// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one row every store begins with: what the community is called, and the zone it lives in.
#pragma once

#include "app/store/row.h"

namespace kith {

class Reader;

using CommunityId = Id<struct CommunityTag>;

struct CommunityRow {
    CommunityId id;
    QString name;
    QString zone; ///< IANA; the zone of new gatherings
    Instant createdAt;

    static constexpr auto table = "community";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &CommunityRow::id}, Column{"name", &CommunityRow::name}, Column{"zone", &CommunityRow::zone},
                          Column{"created_at", &CommunityRow::createdAt}};
    }
    bool operator==(const CommunityRow &) const = default;
};

/// The community's zone; this machine's where none was said.
QString zoneOf(Reader &reader);
/// The calendar day there.
QDate todayOf(Reader &reader);

/// Part of making a store, so not a change of its own in the journal.
void insertCommunity(Connection &connection, qint64 id, const QString &name, const QString &zone, Instant now);

} // namespace kith
