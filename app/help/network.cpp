// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/network.h"

#include <QMap>
#include <QSet>

#include <algorithm>
#include <vector>

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
    // Sorted once: to keep tens of thousands in order one by one takes ten times as long.
    std::vector<const Named *> people;
    std::vector<Tie> ties;
    for (const LoggedHelp &logged : ledger) {
        const Help &help = logged.help;
        if (!filter.takes(help) || help.helperId == help.helpedId)
            continue;
        people.insert(people.end(), {&logged.helper, &logged.helped});
        ties.push_back({help.helperId, help.helpedId, 1, logged.isAmongPeers()});
    }
    Network network;
    network.helps = int(ties.size());
    std::sort(people.begin(), people.end(), [](const Named *a, const Named *b) { return a->id < b->id; });
    for (const Named *person : people) {
        if (network.people.isEmpty() || network.people.constLast().id != person->id)
            network.people.append(*person);
    }
    const auto between = [](const Tie &tie) { return std::pair(tie.helper, tie.helped); };
    std::sort(ties.begin(), ties.end(), [&](const Tie &a, const Tie &b) { return between(a) < between(b); });
    for (const Tie &tie : ties) {
        if (network.ties.isEmpty() || between(network.ties.constLast()) != between(tie)) {
            network.ties.append(tie);
        } else {
            network.ties.last().times += tie.times;
            network.ties.last().isAmongPeers &= tie.isAmongPeers;
        }
    }
    return network;
}

const Named *Network::find(PersonId id) const
{
    const auto found = std::lower_bound(people.cbegin(), people.cend(), id, [](const Named &person, PersonId wanted) { return person.id < wanted; });
    return found == people.cend() || found->id != id ? nullptr : &*found;
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
