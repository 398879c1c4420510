// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The answer behind the Help page.
#include "ui/help/helpanswer.h"

#include "app/core/foldmemo.h"
#include "app/help/everybody.h"
#include "app/help/network.h"
#include "app/store/community.h"
#include "app/upkeep/forget.h"

namespace kith {

/// Here, not when somebody types: twenty thousand take long enough for a window to stand still.
static void foldForSearching(QList<helps::LoggedHelp> &ledger)
{
    FoldMemo memo;
    for (helps::LoggedHelp &one : ledger) {
        const QString said = memo.fold({one.help.what, one.help.kind, one.gathering});
        one.folded = QStringList{said, one.helper.folded, one.helped.folded, one.via.folded}.join(QLatin1Char(' '));
    }
}

HelpAnswer HelpAnswer::ask(Reader &reader)
{
    const QList<Help> all = reader.select<Help>();
    const helps::Matcher matcher = helps::matcherOf(reader, all);
    HelpAnswer answer{helps::unanswered(reader, matcher), helps::ledger(reader, all), helps::offers(reader), {}, todayOf(reader), {}, {}};
    const QList<PersonId> forgotten = upkeep::forgottenPeople(reader);
    answer.forgotten = QSet<PersonId>(forgotten.begin(), forgotten.end());
    foldForSearching(answer.ledger);
    answer.kinds = helps::kindsOf(answer.ledger);
    answer.people = QList<helps::Helper>(matcher.helpers().begin(), matcher.helpers().end());
    answer.offers.removeIf([&](const helps::Offered &offered) { return !offered.offer.stands(answer.today); });
    return answer;
}

QList<helps::Helper> peopleOf(const HelpAnswer &answer, HelpFilter filter)
{
    QList<helps::Helper> people;
    for (const helps::Helper &one : answer.people) {
        const helps::Load &load = one.load;
        const bool isMeant = filter == HelpFilter::NeverHelped ? !load.everGot
            : filter == HelpFilter::NeverAsked                ? !load.everAsked()
                                                              : filter == HelpFilter::CarryingALot && load.isCarryingALot();
        if (isMeant)
            people.append(one);
    }
    return people;
}

int countOf(const HelpAnswer &answer, HelpFilter filter)
{
    switch (filter) {
    case HelpFilter::Everyone:
        return -1;
    case HelpFilter::WaitingLongest:
        return int(answer.asks.size());
    case HelpFilter::ThanksNotSaid:
        return int(std::count_if(answer.ledger.begin(), answer.ledger.end(), [](const helps::LoggedHelp &one) { return one.help.state == HelpState::Happened; }));
    default:
        return int(peopleOf(answer, filter).size());
    }
}

} // namespace kith
