// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gatherings/waitinglist.h"

#include <QCoreApplication>

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WaitingList)
};
}

bool operator==(const OfferedPlace &a, const OfferedPlace &b)
{
    return a.person == b.person && a.reason == b.reason;
}

static QString skipReason(const Waiting &waiting, int free, WaitingRule rule)
{
    const QString seats = Tr::tr("%n seat(s) free", nullptr, free);
    const QString party = Tr::tr("a party of %n", nullptr, waiting.partySize);
    if (rule == WaitingRule::StrictOrder)
        return Tr::tr("%1 is next with %2, but only %3: nobody is passed over.").arg(waiting.name, party, seats);
    return Tr::tr("%1 was passed over: %2, but only %3.").arg(waiting.name, party, seats);
}

Offers offerPlaces(int capacity, int taken, QList<Waiting> queue, WaitingRule rule)
{
    std::sort(queue.begin(), queue.end(), [](const Waiting &a, const Waiting &b) {
        return std::pair(a.since, a.person) < std::pair(b.since, b.person);
    });
    Offers offers;
    int place = 0;
    for (const Waiting &waiting : std::as_const(queue)) {
        ++place;
        const int free = capacity - taken;
        if (capacity > 0 && free <= 0)
            break;
        if (capacity > 0 && waiting.partySize > free) {
            offers.skipped.append(skipReason(waiting, free, rule));
            if (rule == WaitingRule::StrictOrder)
                break;
            continue;
        }
        taken += waiting.partySize;
        const QString reason = offers.skipped.isEmpty()
            ? Tr::tr("First in line when a place came free.")
            : Tr::tr("Next that fits when a place came free; number %1 in line.").arg(place);
        offers.offered.append({waiting.person, reason});
    }
    return offers;
}

} // namespace kith
