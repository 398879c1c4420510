// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/network.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace kith::helps {

QList<PersonId> Network::ids() const
{
    QList<PersonId> ids;
    for (const Named &person : people)
        ids.append(person.id);
    return ids;
}

QList<Bond> Network::bonds() const
{
    QMap<std::pair<PersonId, PersonId>, int> times;
    for (const Tie &tie : ties)
        times[std::minmax(tie.helper, tie.helped)] += tie.times;
    QList<Bond> bonds;
    for (auto it = times.begin(); it != times.end(); ++it)
        bonds.append({it.key().first, it.key().second, *it});
    return bonds;
}

bool PictureFilter::takes(const Help &help) const
{
    return isDone(help.state) && (!from.isValid() || help.happenedOn >= from) && (kind.isEmpty() || help.kind == kind);
}

Network networkOf(const QList<LoggedHelp> &ledger, const PictureFilter &filter)
{
    QMap<PersonId, Named> people;
    QMap<std::pair<PersonId, PersonId>, Tie> ties;
    Network network;
    for (const LoggedHelp &logged : ledger) {
        const Help &help = logged.help;
        if (!filter.takes(help) || help.helperId == help.helpedId)
            continue;
        people.insert(help.helperId, logged.helper);
        people.insert(help.helpedId, logged.helped);
        Tie &tie = ties[{help.helperId, help.helpedId}];
        tie.helper = help.helperId;
        tie.helped = help.helpedId;
        ++tie.times;
        tie.isAmongPeers &= logged.isAmongPeers();
        ++network.helps;
    }
    network.people = people.values();
    network.ties = ties.values();
    return network;
}

QStringList kindsOf(const QList<LoggedHelp> &ledger)
{
    QSet<QString> kinds;
    for (const LoggedHelp &logged : ledger) {
        if (isDone(logged.help.state) && !logged.help.kind.isEmpty())
            kinds.insert(logged.help.kind);
    }
    QStringList sorted(kinds.begin(), kinds.end());
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

} // namespace kith::helps
