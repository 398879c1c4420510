// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatherings/unrecorded.h"

#include <algorithm>

namespace kith::gatherings {

static constexpr qint64 longest = 60 * 24 * 3600 * qint64(1000);

bool isUnrecorded(const Gathering &gathering, Instant now)
{
    const bool isOver = gathering.endsAt <= now;
    return isOver && gathering.state != GatheringState::Cancelled && !gathering.attendanceClosed && now.ms - gathering.endsAt.ms <= longest;
}

QList<Listed> unrecorded(Reader &reader)
{
    QList<Listed> found;
    const QList<Gathering> open = reader.select<Gathering>(where(&Gathering::attendanceClosed, false));
    for (const Gathering &gathering : open) {
        if (isUnrecorded(gathering, reader.clock().now()))
            found.append({gathering, counts(reader, gathering.id)});
    }
    std::stable_sort(found.begin(), found.end(), [](const Listed &a, const Listed &b) { return a.gathering.startsAt > b.gathering.startsAt; });
    return found;
}

UnrecordedCount countUnrecorded(Reader &reader)
{
    UnrecordedCount found;
    found.asOf = reader.clock().now();
    const QList<Gathering> open = reader.select<Gathering>(where(&Gathering::attendanceClosed, false));
    for (const Gathering &gathering : open) {
        if (isUnrecorded(gathering, found.asOf))
            ++found.count;
        else if (gathering.endsAt > found.asOf && (!found.nextEnd || gathering.endsAt < found.nextEnd))
            found.nextEnd = gathering.endsAt;
    }
    return found;
}

} // namespace kith::gatherings
