// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/community.h"

#include "app/store/tx.h"

namespace kith {

QString zoneOf(Reader &reader)
{
    const auto community = reader.first<CommunityRow>();
    return community && !community->zone.isEmpty() ? community->zone : systemZone();
}

QDate todayOf(Reader &reader)
{
    return reader.clock().today(zoneOf(reader));
}

void insertCommunity(Connection &connection, qint64 id, const QString &name, const QString &zone, Instant now)
{
    const Cells cells = cellsOf(CommunityRow{{id}, name, zone, now});
    Statement &s = connection.statement(shapeOf<CommunityRow>().insert);
    int parameter = 0;
    for (const Cell &cell : cells)
        s.bind(++parameter, cell);
    s.step();
}

} // namespace kith
