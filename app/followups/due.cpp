// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/followups/due.h"

#include "app/core/walltime.h"
#include "app/gatherings/titles.h"
#include "app/store/community.h"

#include <algorithm>

namespace kith::followups {

namespace {

QDate dayOf(Instant at, const QString &zone)
{
    return at ? WallTime::at(at, zone).date() : QDate();
}

QHash<RhythmId, QDate> lastTouches(Reader &reader)
{
    const QString zone = zoneOf(reader);
    QHash<RhythmId, QDate> touches;
    Report rows = reader.report("touches");
    while (rows.next()) {
        const QDate came = dayOf(rows.instant(1), zone), inTouch = dayOf(rows.instant(5), zone);
        touches.insert(rows.id<RhythmId>(0), std::max({came, rows.day(2), rows.day(3), rows.day(4), inTouch}));
    }
    return touches;
}

} // namespace

QDate Item::dueOn() const
{
    if (!isRhythm())
        return followUp.dueOn;
    const QDate from = lastTouch.isValid() ? lastTouch : rhythm.beganOn;
    return std::max(from.addDays(rhythm.everyDays), rhythm.beganOn);
}

QDate Item::showsOn() const
{
    return isRhythm() ? std::max(dueOn(), rhythm.snoozedUntil) : followUp.showsOn();
}

/// The promises that meet all conditions, and every rhythm.
template<class... C>
static QList<Item> gathered(Reader &reader, const C &...conditions)
{
    people::NamesOfFew names(reader);
    gatherings::TitlesOfFew titles(reader);
    QList<Item> all;
    const QList<FollowUp> promises = reader.select<FollowUp>(conditions...);
    for (const FollowUp &promise : promises)
        all.append({promise, {}, names[promise.ownerId], names[promise.aboutId], titles[promise.gatheringId], {}});
    const QList<Rhythm> rhythms = reader.select<Rhythm>();
    const QHash<RhythmId, QDate> touches = rhythms.isEmpty() ? QHash<RhythmId, QDate>() : lastTouches(reader);
    for (const Rhythm &rhythm : rhythms)
        all.append({{}, rhythm, names[rhythm.ownerId], names[rhythm.personId], {}, touches.value(rhythm.id)});
    std::stable_sort(all.begin(), all.end(), [](const Item &a, const Item &b) { return a.showsOn() < b.showsOn(); });
    return all;
}

QList<Item> items(Reader &reader)
{
    return gathered(reader);
}

QList<Item> openItems(Reader &reader)
{
    return gathered(reader, where(&FollowUp::state, FollowUpState::Open));
}

QList<Item> about(Reader &reader, PersonId person)
{
    people::NamesOfFew names(reader);
    gatherings::TitlesOfFew titles(reader);
    QList<Item> all;
    const QList<FollowUp> promises = reader.select<FollowUp>(where(&FollowUp::aboutId, person));
    for (const FollowUp &promise : promises)
        all.append({promise, {}, names[promise.ownerId], names[person], titles[promise.gatheringId], {}});
    return all;
}

Due due(const QList<Item> &items, QDate today)
{
    Due due;
    for (const Item &item : items) {
        if (item.followUp.state != FollowUpState::Open)
            continue;
        if (item.about.id && !item.about.mayBeContacted)
            ++due.notContacted;
        else if (item.about.id && item.about.isAway(today))
            ++due.away;
        else if (item.showsOn() < today)
            due.overdue.append(item);
        else if (item.showsOn() == today)
            due.today.append(item);
        else
            due.coming.append(item);
    }
    return due;
}

} // namespace kith::followups
