// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatherings/comers.h"

#include "app/gatherings/roster.h"
#include "app/people/names.h"
#include "app/store/community.h"

#include <algorithm>

namespace kith::gatherings {

namespace {

constexpr qsizetype lastFew = 3;
constexpr int regularFrom = 2;
constexpr int newcomerDays = 90, unseenDays = 28, missedDays = 365;

/// How they stand, not yet what they are called.
Comer comerFrom(const Report &row)
{
    Comer comer;
    comer.person = row.id<PersonId>(0);
    comer.organizer = row.flag(1);
    comer.mayBeContacted = row.flag(2);
    comer.awayUntil = row.day(3);
    comer.invited = row.flag(4);
    comer.answer = row.name<Answer>(5);
    comer.waiting = row.instant(6) != Instant{};
    return comer;
}

/// What somebody has come to.
struct Came {
    Instant first, last;
    int times = 0;
};

/// Counted here: the database takes twice as long to join and group them.
QHash<PersonId, Came> cameOf(Reader &reader)
{
    QHash<GatheringId, Instant> starts;
    {
        Report rows = reader.report("gathering_starts");
        while (rows.next())
            starts.insert(rows.id<GatheringId>(0), rows.instant(1));
    }
    QHash<PersonId, Came> all;
    Report rows = reader.report("came");
    while (rows.next()) {
        const auto start = starts.constFind(rows.id<GatheringId>(1));
        if (start == starts.constEnd())
            continue;
        Came &came = all[rows.id<PersonId>(0)];
        came.first = came.times ? std::min(came.first, *start) : *start;
        came.last = std::max(came.last, *start);
        ++came.times;
    }
    return all;
}

QDate dayOf(Instant at, const Comings &comings)
{
    return WallTime::at(at, comings.zone).date();
}

bool isNew(const Comer &comer, const Comings &comings)
{
    if (comer.organizer || comer.hasAnswered() || comings.met.isEmpty() || comer.first <= comings.met.first())
        return false;
    const Instant since = comings.met[std::max<qsizetype>(0, comings.met.size() - lastFew)];
    return comer.first >= since && dayOf(comer.first, comings).daysTo(comings.today) <= newcomerDays;
}

bool isMissed(const Comer &comer, const Comings &comings)
{
    if (comer.times < regularFrom || (comer.invited && comer.answer == Answer::Accepted) || comings.met.size() < lastFew)
        return false;
    // Later ones are later on both counts, so one tells of all the last few. Days cost more than moments.
    const Instant few = comings.met[comings.met.size() - lastFew];
    if (few <= comer.last)
        return false;
    const QDate last = dayOf(comer.last, comings);
    // Whoever is still away now would be missed if they were not: that is what is said of them.
    const bool isBack = comer.awayUntil.isValid() && comer.awayUntil < comings.today;
    const QDate since = isBack ? std::max(last, comer.awayUntil) : last;
    return dayOf(few, comings) > since && since.daysTo(comings.today) >= unseenDays && last.daysTo(comings.today) <= missedDays;
}

template<class Is, class Before>
Chosen chosen(const Comings &comings, Is is, Before before)
{
    Chosen chosen;
    chosen.next = comings.next;
    chosen.zone = comings.zone;
    chosen.today = comings.today;
    for (const Comer &comer : comings.people) {
        if (!is(comer, comings))
            continue;
        if (!comer.mayBeContacted)
            ++chosen.notContacted;
        else if (comer.awayUntil >= comings.today)
            ++chosen.away;
        else
            chosen.people.append(comer);
    }
    std::stable_sort(chosen.people.begin(), chosen.people.end(), before);
    return chosen;
}

} // namespace

Comings comings(Reader &reader)
{
    Comings comings;
    comings.zone = zoneOf(reader);
    comings.today = reader.clock().today(comings.zone);
    comings.next = next(reader);
    Report met = reader.report("gatherings_met", reader.clock().now());
    while (met.next())
        comings.met.append(met.instant(0));
    const QHash<PersonId, Came> came = cameOf(reader);
    comings.people.reserve(came.size());
    Report rows = reader.report("comers", comings.next);
    while (rows.next()) {
        Comer comer = comerFrom(rows);
        const auto times = came.constFind(comer.person);
        if (times == came.constEnd())
            continue;
        std::tie(comer.first, comer.last, comer.times) = std::tuple(times->first, times->last, times->times);
        comings.people.append(std::move(comer));
    }
    return comings;
}

Chosen introduced(Reader &reader, Chosen chosen)
{
    people::NamesOfFew names(reader);
    for (Comer &comer : chosen.people) {
        const Person person = reader.get<Person>(comer.person);
        comer.name = person.name;
        comer.called = person.called();
        comer.email = person.emails.value(0);
        comer.phone = person.phones.value(0);
        comer.broughtBy = names[person.introducedBy].called;
    }
    return chosen;
}

Chosen newcomers(const Comings &comings)
{
    return chosen(comings, isNew, [](const Comer &a, const Comer &b) { return a.first > b.first; });
}

Chosen notSeenForAWhile(const Comings &comings)
{
    return chosen(comings, isMissed, [](const Comer &a, const Comer &b) { return a.last < b.last; });
}

} // namespace kith::gatherings
