// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cards of the board.
#include "ui/help/cards.h"

#include <QCoreApplication>

#include "app/core/foldmemo.h"
#include "app/core/isolated.h"
#include "app/core/joined.h"
#include "app/help/howfar.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saynames.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HelpBoard)
};

constexpr int shownThanked = 60;   // older ones are in the ledger

AvatarFace faceOf(const people::Named &named)
{
    return {named.id.toText(), named.name, named.called};
}

BoardColumn columnOf(HelpState state)
{
    switch (state) {
    case HelpState::Happened: return BoardColumn::Helped;
    case HelpState::Thanked: return BoardColumn::Thanked;
    default: return BoardColumn::Matched;
    }
}

QString waiting(int days)
{
    return days <= 0 ? Tr::tr("today") : Tr::tr("%n days", nullptr, days);
}

Card askCard(const helps::Unanswered &one, QDate today, FoldMemo &memo)
{
    const helps::AskedFor &asked = one.asked;
    Card card;
    card.key = asked.ask.id.value;
    card.ask = asked.ask.id;
    card.faces = {faceOf(asked.asker)};
    card.title = asked.ask.what;
    card.line2 = u"%1 · %2"_s.arg(isolated(asked.asker.called), waiting(asked.daysWaiting(today)));
    card.people = {asked.asker.id};
    card.action = Tr::tr("Ask everyone");
    if (!one.suggestions.isEmpty()) {
        const helps::Suggestion &best = one.suggestions.first();
        card.best = best.person;
        card.action = Tr::tr("Ask %1").arg(isolated(best.called));
        card.hint = best.why;
    }
    card.searched = memo.fold({asked.ask.what, asked.ask.kind}) + u' ' + asked.asker.folded;
    return card;
}

QString actionFor(HelpState state)
{
    switch (state) {
    case HelpState::Tentative: return Tr::tr("Said yes");
    case HelpState::Agreed: return Tr::tr("It happened");
    case HelpState::Happened: return Tr::tr("Say thanks");
    default: return {};
    }
}

QString lineOf(const helps::LoggedHelp &first, const QStringList &helped, QDate today)
{
    const Help &help = first.help;
    const QString who = isolated(first.helper.called), whom = sayNames(helped);
    const QString day = help.happenedOn.isValid() ? sayShortDay(help.happenedOn, today) : QString();
    QStringList parts{isDone(help.state) ? Tr::tr("%1 to %2").arg(who, whom) : Tr::tr("%1 for %2").arg(who, whom)};
    if (!day.isEmpty())
        parts << day;
    if (help.state == HelpState::Tentative)
        parts << helps::sayHowFar(help.state);
    return joined(parts);
}

/// What those who were helped at one time have in common is one card; their names are on it.
Card eventCard(const QList<const helps::LoggedHelp *> &rows, QDate today, FoldMemo &memo)
{
    const helps::LoggedHelp &first = *rows.first();
    Card card;
    card.key = first.help.id.value;
    card.state = first.help.state;
    card.column = columnOf(card.state);
    card.ask = first.help.askId;
    card.title = first.help.what.isEmpty() ? first.help.kind : first.help.what;
    card.faces = {faceOf(first.helper)};
    card.people = {first.helper.id};
    QStringList helped, searched{memo.fold({first.help.what, first.help.kind}), first.helper.folded};
    for (const helps::LoggedHelp *row : rows) {
        card.helps.append(row->help.id);
        card.people.append(row->helped.id);
        helped.append(row->helped.called);
        searched << row->helped.folded;
    }
    card.faces.append(faceOf(first.helped));
    card.line2 = lineOf(first, helped, today);
    card.action = actionFor(card.state);
    card.searched = searched.join(u' ');
    return card;
}

} // namespace

std::array<QList<Card>, boardColumns> cardsOf(const HelpAnswer &answer)
{
    std::array<QList<Card>, boardColumns> columns;
    FoldMemo memo;
    for (const helps::Unanswered &one : answer.asks)
        columns[size_t(BoardColumn::Asks)].append(askCard(one, answer.today, memo));
    using Event = std::pair<HelpEventId, int>; // and the state of those who are on one card
    QList<Event> order;
    QHash<Event, QList<const helps::LoggedHelp *>> events;
    int thanked = 0;
    for (const helps::LoggedHelp &logged : answer.ledger) {
        const HelpState state = logged.help.state;
        if (state == HelpState::DidNotWorkOut || (state == HelpState::Thanked && ++thanked > shownThanked))
            continue;
        const Event event(logged.help.eventId, int(state));
        auto &rows = events[event];
        if (rows.isEmpty())
            order.append(event);
        rows.append(&logged);
    }
    for (const auto &event : std::as_const(order)) {
        auto rows = events.value(event);
        std::reverse(rows.begin(), rows.end()); // as they were named, for the ledger begins with the latest
        columns[size_t(columnOf(HelpState(event.second)))].append(eventCard(rows, answer.today, memo));
    }
    return columns;
}

std::array<int, boardColumns> countsOf(const HelpAnswer &answer)
{
    std::array<int, boardColumns> counts{};
    counts[size_t(BoardColumn::Asks)] = int(answer.asks.size());
    for (const helps::LoggedHelp &logged : answer.ledger) {
        if (logged.help.state != HelpState::DidNotWorkOut)
            ++counts[size_t(columnOf(logged.help.state))];
    }
    return counts;
}

QString sayAsk(const helps::AskedFor &asked, QDate today)
{
    const QString what = Tr::tr("%1 needs: %2").arg(isolated(asked.asker.called), asked.ask.what);
    return asked.ask.byOn.isValid() ? Tr::tr("%1, by %2").arg(what, sayDay(asked.ask.byOn, today)) : what;
}

} // namespace kith
