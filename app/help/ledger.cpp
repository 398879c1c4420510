// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/ledger.h"

#include "app/gatherings/titles.h"
#include "app/store/community.h"

#include <algorithm>

namespace kith::helps {

namespace {

constexpr int halfYear = 182, threeMonths = 91;
constexpr int confirmedWithin = 14;

Helper helperFrom(const Report &row)
{
    Helper helper;
    helper.person = row.id<PersonId>(0);
    helper.name = row.text(1);
    helper.called = calledBy(helper.name, row.text(2), row.text(3));
    helper.organizer = row.flag(4);
    helper.mayBeContacted = row.flag(5);
    helper.awayUntil = QDate::fromString(row.text(6), Qt::ISODate);
    helper.tags = row.list(7);
    helper.load.gave = int(row.integer(8));
    helper.load.got = int(row.integer(9));
    helper.load.asked = int(row.integer(10));
    helper.load.lastAsked = QDate::fromString(row.text(11), Qt::ISODate);
    helper.load.everGot = row.flag(12);
    return helper;
}

AskedFor askedFor(const Ask &ask, const people::Names &names, const QHash<GatheringId, QString> &titles)
{
    return {ask, names[ask.personId], titles.value(ask.gatheringId), names[ask.answeredById].name};
}

} // namespace

/// Those who meet all conditions are appended.
template<class... C>
static void append(QList<LoggedHelp> &all, Reader &reader, const C &...conditions)
{
    const people::Names names(reader);
    const QHash<GatheringId, QString> titles = gatherings::titles(reader);
    const auto take = [&](const Help &help) { all.append({help, names[help.helperId], names[help.helpedId], names[help.viaId], titles.value(help.gatheringId)}); };
    reader.each<Help>(take, conditions...);
}

static QList<LoggedHelp> sorted(QList<LoggedHelp> all)
{
    const auto rank = [](const Help &help) { return std::tuple(!help.happenedOn.isValid(), help.happenedOn, help.id); };
    std::sort(all.begin(), all.end(), [&](const LoggedHelp &a, const LoggedHelp &b) { return rank(a.help) > rank(b.help); });
    return all;
}

QList<LoggedHelp> ledger(Reader &reader)
{
    QList<LoggedHelp> all;
    append(all, reader);
    return sorted(std::move(all));
}

QList<LoggedHelp> ledger(Reader &reader, const QList<HelpState> &states)
{
    QList<LoggedHelp> all;
    for (const HelpState state : states)
        append(all, reader, where(&Help::state, state));
    return sorted(std::move(all));
}

QList<AskedFor> asks(Reader &reader)
{
    const people::Names names(reader);
    const QHash<GatheringId, QString> titles = gatherings::titles(reader);
    QList<AskedFor> all;
    reader.each<Ask>([&](const Ask &ask) { all.append(askedFor(ask, names, titles)); });
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

std::vector<Helper> helpers(Reader &reader)
{
    const QDate day = todayOf(reader);
    std::vector<Helper> all;
    Report rows = reader.report("helpers", day.addDays(-halfYear), day.addDays(-threeMonths), day.addDays(-halfYear));
    while (rows.next())
        all.push_back(helperFrom(rows));
    return all;
}

Matcher matcherOf(Reader &reader)
{
    Words words = wordsOf(reader);
    std::vector<Deed> deeds;
    Report rows = reader.report("help_deeds", todayOf(reader));
    while (rows.next())
        deeds.push_back({rows.id<PersonId>(0), rows.text(1), rows.text(2), rows.id<PersonId>(3)});
    return Matcher(std::move(words), helpers(reader), std::move(deeds), todayOf(reader));
}

QList<Unanswered> unanswered(Reader &reader)
{
    return reader.count<Ask>(where(&Ask::state, AskState::Open)) == 0 ? QList<Unanswered>() : unanswered(reader, matcherOf(reader));
}

QList<Unanswered> unanswered(Reader &reader, const Matcher &matcher)
{
    const QList<Ask> open = reader.select<Ask>(where(&Ask::state, AskState::Open));
    const people::Names names(reader);
    const QHash<GatheringId, QString> titles = gatherings::titles(reader);
    QList<Unanswered> all;
    for (const Ask &ask : open)
        all.append({askedFor(ask, names, titles), matcher.suggest(ask)});
    std::stable_sort(all.begin(), all.end(), [](const Unanswered &a, const Unanswered &b) { return a.asked.ask.askedOn < b.asked.ask.askedOn; });
    return all;
}

QList<Suggestion> suggestionsFor(Reader &reader, AskId ask)
{
    return matcherOf(reader).suggest(reader.get<Ask>(ask));
}

bool isUnconfirmed(const Help &help, QDate today)
{
    if (help.state != HelpState::Tentative && help.state != HelpState::Agreed)
        return false;
    return std::max(help.movedOn, help.happenedOn).daysTo(today) >= confirmedWithin;
}

} // namespace kith::helps
