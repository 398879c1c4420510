// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/democrowdhelp.h"

#include "app/followups/followup.h"
#include "app/help/help.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Demo)
};

constexpr int rowsInOneChange = 4000;
constexpr int helpsEach = 4;
constexpr int oneAskOf = 10, oneOfferOf = 25, onePromiseOf = 20; ///< people for each

/// "lift: A lift to the station".
void say(const QString &told, QString &kind, QString &what)
{
    kind = told.section(u": "_s, 0, 0);
    what = told.section(u": "_s, 1);
}

} // namespace

CrowdHelp::CrowdHelp(const std::vector<Person> &people, const std::vector<Gathering> &past, QDate today, DemoNames &names, DemoIds &ids, DemoCounts &counts)
    : m_people(people), m_past(past), m_today(today), m_names(names), m_ids(ids), m_counts(counts)
{
}

PersonId CrowdHelp::anybody()
{
    return m_people[m_names.below(quint32(m_people.size()))].id;
}

std::pair<size_t, size_t> CrowdHelp::helperAndHelped()
{
    const auto all = quint32(m_people.size());
    const size_t helper = std::min(m_names.below(all), m_names.below(all));
    const quint32 circle = std::min(all - 1, 12u);
    const size_t helped = (helper + 1 + m_names.below(circle)) % all;
    return {helper, helped};
}

QDate CrowdHelp::lately(int days)
{
    return m_today.addDays(-qint64(m_names.below(quint32(days))));
}

void CrowdHelp::ask(Tx &tx, int index)
{
    Ask ask;
    m_ids.give(ask);
    ask.personId = anybody();
    say(m_names.oneOf("asks"), ask.kind, ask.what);
    // One in ten still waits; the others found what they asked for in some other way, or need it no longer.
    ask.state = index % 10 == 0 ? AskState::Open : index % 3 ? AskState::Withdrawn : AskState::Closed;
    ask.askedOn = ask.state == AskState::Open ? lately(60) : lately(700).addDays(-30);
    ask.endedOn = ask.state == AskState::Open ? QDate() : ask.askedOn.addDays(m_names.below(30));
    ask.loggedBy = tx.actor();
    tx.insert(ask);
    ++m_counts.asks;
}

void CrowdHelp::offer(Tx &tx)
{
    Offer offer;
    m_ids.give(offer);
    offer.personId = anybody();
    say(m_names.oneOf("offers"), offer.kind, offer.what);
    offer.offeredOn = lately(400);
    offer.paused = m_names.below(8) == 0;
    offer.loggedBy = tx.actor();
    tx.insert(offer);
    ++m_counts.offers;
}

void CrowdHelp::help(Tx &tx)
{
    Help help;
    m_ids.give(help);
    help.eventId.value = help.id.value;
    const auto [helper, helped] = helperAndHelped();
    help.helperId = m_people[helper].id;
    help.helpedId = m_people[helped].id;
    say(m_names.oneOf("helps"), help.kind, help.what);
    help.happenedOn = lately(900);
    help.state = m_names.below(12) == 0 ? HelpState::Happened : HelpState::Thanked;
    if (!m_past.empty() && m_names.below(4) == 0) {
        const Gathering &at = m_past[m_names.below(quint32(m_past.size()))];
        if (const QDate on = at.startTime().date(); on <= m_today) {
            help.gatheringId = at.id;
            help.happenedOn = on;
        }
    }
    help.movedOn = help.happenedOn;
    help.thankedOn = help.state == HelpState::Thanked ? help.happenedOn : QDate();
    help.hours = m_names.below(6) == 0 ? 0.5 * (1 + m_names.below(8)) : 0;
    help.loggedBy = tx.actor();
    tx.insert(help);
    ++m_counts.helps;
}

void CrowdHelp::promise(Tx &tx, int index)
{
    FollowUp promise;
    m_ids.give(promise);
    promise.what = m_names.oneOf("promises");
    promise.ownerId = anybody();
    promise.aboutId = anybody();
    const bool isOpen = index % 5 == 0;
    promise.dueOn = isOpen ? m_today.addDays(qint64(m_names.below(40)) - 10) : lately(500).addDays(-10);
    promise.promisedOn = std::min(m_today, promise.dueOn.addDays(-7));
    promise.state = isOpen ? FollowUpState::Open : index % 9 ? FollowUpState::Done : FollowUpState::Dropped;
    promise.endedOn = isOpen ? QDate() : promise.dueOn.addDays(m_names.below(9));
    promise.reason = promise.state == FollowUpState::Dropped ? Tr::tr("They rang first") : QString();
    promise.loggedBy = tx.actor();
    tx.insert(promise);
    ++m_counts.followUps;
}

void CrowdHelp::tell(const std::function<void(const std::function<void(Tx &)> &)> &write)
{
    const int people = int(m_people.size());
    if (people < 2)
        return;
    write([&](Tx &tx) {
        for (int i = 0; i < (people + oneAskOf - 1) / oneAskOf; ++i)
            ask(tx, i);
        for (int i = 0; i < (people + oneOfferOf - 1) / oneOfferOf; ++i)
            offer(tx);
        for (int i = 0; i < (people + onePromiseOf - 1) / onePromiseOf; ++i)
            promise(tx, i);
        tx.about(Tr::tr("asks, offers and promises"));
    });
    for (int left = people * helpsEach; left > 0; left -= rowsInOneChange) {
        const int now = std::min(left, rowsInOneChange);
        write([&](Tx &tx) {
            for (int i = 0; i < now; ++i)
                help(tx);
            tx.about(Tr::tr("%n helps", nullptr, now));
        });
    }
}

} // namespace kith::cli
