// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatherings/outlook.h"

#include "app/core/isolated.h"
#include "app/core/saynumber.h"
#include "app/store/community.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::gatherings {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Outlook)
};

constexpr int daysBeforeWeeks = 14, daysBeforeMonths = 60;

int daysUntil(const Outlook &outlook)
{
    return int(WallTime::at(outlook.now, outlook.next.zone).date().daysTo(outlook.next.startTime().date()));
}

QString whenIsIt(const Outlook &outlook)
{
    const QString title = isolated(outlook.next.title);
    const int days = daysUntil(outlook);
    if (outlook.isOn())
        return Tr::tr("%1 is on now").arg(title);
    if (days <= 0)
        return Tr::tr("%1 is today").arg(title);
    if (days == 1)
        return Tr::tr("%1 is tomorrow").arg(title);
    if (days < daysBeforeWeeks)
        return Tr::tr("%1 is in %2 days", nullptr, days).arg(title, sayNumber(days));
    if (days < daysBeforeMonths)
        return Tr::tr("%1 is in %2 weeks", nullptr, days / 7).arg(title, sayNumber(days / 7));
    return Tr::tr("%1 is in %2 months", nullptr, days / 30).arg(title, sayNumber(days / 30));
}

QString howItStands(const Outlook &outlook)
{
    const Counts &counts = outlook.counts;
    if (outlook.isOn())
        return counts.here ? Tr::tr("%1 people are here", nullptr, counts.here).arg(sayNumber(counts.here)) : Tr::tr("nobody is here yet");
    if (counts.invited == 0)
        return Tr::tr("nobody is invited yet");
    if (counts.coming == 0)
        return Tr::tr("nobody has said yes yet");
    const int capacity = outlook.next.capacity;
    if (capacity <= 0)
        return Tr::tr("%1 people are coming", nullptr, counts.coming).arg(sayNumber(counts.coming));
    const int free = capacity - counts.coming;
    return free <= 0 ? Tr::tr("every seat is taken") : Tr::tr("%1 seats are free", nullptr, free).arg(sayNumber(free));
}

} // namespace

bool Outlook::isToday() const
{
    return next.id && (isOn() || daysUntil(*this) <= 0);
}

Outlook outlook(Reader &reader)
{
    Outlook outlook;
    outlook.zone = zoneOf(reader);
    outlook.now = reader.clock().now();
    outlook.anybody = reader.count<Person>() > 0;
    outlook.anyGathering = reader.count<Gathering>() > 0;
    const GatheringId id = next(reader);
    if (!id)
        return outlook;
    outlook.next = reader.get<Gathering>(id);
    outlook.counts = counts(reader, id);
    const QList<Guest> guests = roster(reader, id);
    for (const Guest &guest : guests)
        outlook.toCome += guest.hasPlace() && !guest.isHere() ? guest.partySize : 0;
    Report uninvited = reader.report("gathering_uninvited", id);
    if (uninvited.next())
        outlook.notInvited = int(uninvited.integer(0));
    Report after = reader.report("gathering_next", outlook.next.endsAt);
    if (after.next())
        outlook.after = reader.get<Gathering>(after.id<GatheringId>(0)).startTime().date();
    return outlook;
}

QString sentence(const Outlook &outlook)
{
    if (!outlook.next.id)
        return Tr::tr("No gathering is planned.");
    return Tr::tr("%1 and %2.").arg(whenIsIt(outlook), howItStands(outlook));
}

QList<Gathering> upcoming(Reader &reader)
{
    const Instant now = reader.clock().now();
    QList<Gathering> coming;
    reader.each<Gathering>(
        [&](Gathering gathering) {
            if (gathering.endsAt > now)
                coming.append(std::move(gathering));
        },
        where(&Gathering::state, GatheringState::Planned));
    std::stable_sort(coming.begin(), coming.end(), [](const Gathering &a, const Gathering &b) { return a.startsAt < b.startsAt; });
    return coming;
}

} // namespace kith::gatherings
