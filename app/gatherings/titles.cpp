// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatherings/titles.h"

namespace kith::gatherings {

QHash<GatheringId, QString> titles(Reader &reader)
{
    QHash<GatheringId, QString> titles;
    Report rows = reader.report("gathering_titles");
    while (rows.next())
        titles.insert(rows.id<GatheringId>(0), rows.text(1));
    return titles;
}

QString TitlesOfFew::operator[](GatheringId id)
{
    const auto known = m_asked.constFind(id);
    if (known != m_asked.constEnd())
        return *known;
    const auto gathering = id ? m_reader.find<Gathering>(id) : std::nullopt;
    return m_asked.insert(id, gathering ? gathering->title : QString()).value();
}

} // namespace kith::gatherings
