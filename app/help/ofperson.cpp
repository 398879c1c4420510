// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/ofperson.h"

#include "app/gatherings/titles.h"

#include <algorithm>

namespace kith::helps {

namespace {

QList<LoggedHelp> helpsOf(Reader &reader, PersonId id, people::NamesOfFew &names, gatherings::TitlesOfFew &titles)
{
    QList<Help> rows = reader.select<Help>(where(&Help::helperId, id));
    rows += reader.select<Help>(where(&Help::helpedId, id));
    rows += reader.select<Help>(where(&Help::viaId, id));
    QList<LoggedHelp> all;
    for (const Help &help : std::as_const(rows))
        all.append({help, names[help.helperId], names[help.helpedId], names[help.viaId], titles[help.gatheringId]});
    const auto rank = [](const Help &help) { return std::pair(help.happenedOn, help.id); };
    std::sort(all.begin(), all.end(), [&](const LoggedHelp &a, const LoggedHelp &b) { return rank(a.help) > rank(b.help); });
    return all;
}

/// `member` tells the side that is counted where the other one is this person.
QList<Counterpart> counted(const OfPerson &all, PersonId id, PersonId Help::*side, Named LoggedHelp::*member)
{
    QList<Counterpart> found;
    for (const LoggedHelp &one : all.helps) {
        if (!(one.help.*side == id) || !isDone(one.help.state))
            continue;
        const Named &other = one.*member;
        const auto known = std::find_if(found.begin(), found.end(), [&](const Counterpart &counterpart) { return counterpart.who.id == other.id; });
        if (known == found.end())
            found.append({other, 1});
        else
            ++known->times;
    }
    std::stable_sort(found.begin(), found.end(), [](const Counterpart &a, const Counterpart &b) { return a.times > b.times; });
    return found;
}

} // namespace

OfPerson ofPerson(Reader &reader, PersonId id)
{
    people::NamesOfFew names(reader);
    gatherings::TitlesOfFew titles(reader);
    OfPerson all{helpsOf(reader, id, names, titles), {}, reader.select<Offer>(where(&Offer::personId, id))};
    const QList<Ask> asks = reader.select<Ask>(where(&Ask::personId, id));
    for (const Ask &ask : asks)
        all.asks.append({ask, names[id], titles[ask.gatheringId], names[ask.answeredById].called});
    std::reverse(all.asks.begin(), all.asks.end());
    std::reverse(all.offers.begin(), all.offers.end());
    return all;
}

QList<Counterpart> helpedBy(const OfPerson &all, PersonId helper)
{
    return counted(all, helper, &Help::helperId, &LoggedHelp::helped);
}

QList<Counterpart> helpersOf(const OfPerson &all, PersonId helped)
{
    return counted(all, helped, &Help::helpedId, &LoggedHelp::helper);
}

} // namespace kith::helps
