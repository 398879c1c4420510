// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/ledger.h"

#include "app/gatherings/titles.h"
#include "app/help/everybody.h"
#include "app/store/community.h"

#include <algorithm>

namespace kith::helps {

namespace {

constexpr int confirmedWithin = 14;

} // namespace

QList<LoggedHelp> ledger(Reader &reader)
{
    return ledger(reader, reader.select<Help>());
}

QList<LoggedHelp> ledger(Reader &reader, const QList<HelpState> &states)
{
    QList<Help> helps;
    for (const HelpState state : states)
        helps += reader.select<Help>(where(&Help::state, state));
    return ledger(reader, helps);
}

QList<LoggedHelp> ledger(Reader &reader, const QList<Help> &helps)
{
    // Sorted before they are told: what is told of a help is long, and would be moved about.
    std::vector<const Help *> latestFirst;
    latestFirst.reserve(size_t(helps.size()));
    for (const Help &help : helps)
        latestFirst.push_back(&help);
    const auto rank = [](const Help *help) { return std::tuple(!help->happenedOn.isValid(), help->happenedOn, help->id); };
    std::sort(latestFirst.begin(), latestFirst.end(), [&](const Help *a, const Help *b) { return rank(a) > rank(b); });
    const people::Names names(reader);
    const QHash<GatheringId, QString> titles = gatherings::titles(reader);
    QList<LoggedHelp> all;
    all.reserve(helps.size());
    for (const Help *help : latestFirst)
        all.append({*help, names[help->helperId], names[help->helpedId], names[help->viaId], titles.value(help->gatheringId)});
    return all;
}

QList<AskedFor> asks(Reader &reader)
{
    const people::Names names(reader);
    const QHash<GatheringId, QString> titles = gatherings::titles(reader);
    QList<AskedFor> all;
    reader.each<Ask>([&](const Ask &ask) { all.append({ask, names[ask.personId], titles.value(ask.gatheringId), names[ask.answeredById].name}); });
    std::stable_sort(all.begin(), all.end(), [](const AskedFor &a, const AskedFor &b) { return a.ask.askedOn < b.ask.askedOn; });
    return all;
}

QList<Offered> offers(Reader &reader)
{
    const people::Names names(reader);
    QList<Offered> all;
    reader.each<Offer>([&](const Offer &offer) { all.append({offer, names[offer.personId]}); });
    std::sort(all.begin(), all.end(), [](const Offered &a, const Offered &b) {
        return std::pair(a.offer.offeredOn, a.offer.id) > std::pair(b.offer.offeredOn, b.offer.id);
    });
    return all;
}

QList<Unanswered> unanswered(Reader &reader)
{
    return reader.count<Ask>(where(&Ask::state, AskState::Open)) == 0 ? QList<Unanswered>() : unanswered(reader, matcherOf(reader));
}

/// Few wait at a time: each name is asked for by itself.
QList<Unanswered> unanswered(Reader &reader, const Matcher &matcher)
{
    const QList<Ask> open = reader.select<Ask>(where(&Ask::state, AskState::Open));
    people::NamesOfFew names(reader);
    gatherings::TitlesOfFew titles(reader);
    QList<Unanswered> all;
    for (const Ask &ask : open)
        all.append({{ask, names[ask.personId], titles[ask.gatheringId], names[ask.answeredById].name}, matcher.suggest(ask)});
    std::stable_sort(all.begin(), all.end(), [](const Unanswered &a, const Unanswered &b) { return a.asked.ask.askedOn < b.asked.ask.askedOn; });
    return all;
}

bool isUnconfirmed(const Help &help, QDate today)
{
    if (help.state != HelpState::Tentative && help.state != HelpState::Agreed)
        return false;
    return std::max(help.movedOn, help.happenedOn).daysTo(today) >= confirmedWithin;
}

} // namespace kith::helps
