// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/helping.h"

#include "app/core/isolated.h"
#include "app/help/words.h"
#include "app/store/community.h"

#include <QSet>

#include <algorithm>

namespace kith::helps {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

constexpr double mostHours = 1000;

QString called(Tx &tx, PersonId id)
{
    return isolated(tx.get<Person>(id).called());
}

QString subjectOf(Tx &tx, const QList<Help> &helps)
{
    if (helps.isEmpty())
        return {};
    const bool isOne = std::all_of(helps.begin(), helps.end(), [&](const Help &help) { return help.eventId == helps.first().eventId; });
    if (!isOne)
        return Tr::tr("%n helps", nullptr, int(helps.size()));
    const Help &first = helps.first();
    const QString helped = helps.size() == 1 ? called(tx, first.helpedId) : Tr::tr("%n people", nullptr, int(helps.size()));
    return isDone(first.state) ? Tr::tr("%1 helped %2").arg(called(tx, first.helperId), helped)
                               : Tr::tr("%1 to help %2").arg(called(tx, first.helperId), helped);
}

void checkPeople(Tx &tx, const Help &help)
{
    const Person helper = tx.get<Person>(help.helperId), helped = tx.get<Person>(help.helpedId);
    if (helper.id == helped.id)
        throw Failure(Tr::tr("%1 cannot be logged as helping themselves. Nothing was changed.").arg(helper.name));
    if (help.viaId && (help.viaId == helper.id || help.viaId == helped.id))
        throw Failure(Tr::tr("Via is for somebody else who only brought the two together. Nothing was changed."));
}

Help tidied(Tx &tx, Help help)
{
    checkPeople(tx, help);
    help.what = help.what.simplified();
    help.kind = help.kind.simplified();
    if (help.what.isEmpty() && help.kind.isEmpty())
        throw Failure(Tr::tr("Say in a few words what the help was. Nothing was changed."));
    if (help.kind.isEmpty())
        help.kind = wordsOf(tx).kindOf(help.what);
    if (!(help.hours >= 0 && help.hours <= mostHours))
        throw Failure(Tr::tr("Hours are a number up to %1. Nothing was changed.").arg(int(mostHours)));
    const QDate today = todayOf(tx);
    if (isDone(help.state) && !help.happenedOn.isValid())
        help.happenedOn = today;
    if (isDone(help.state) && help.happenedOn > today)
        throw Failure(Tr::tr("That day is yet to come, so it cannot have happened. Nothing was changed."));
    return help;
}

void come(Help &help, HelpState to, QDate on)
{
    help.state = to;
    help.movedOn = on;
    help.thankedOn = to == HelpState::Thanked ? on : QDate();
    if (to != HelpState::DidNotWorkOut)
        help.reason.clear();
    if (isDone(to) && (!help.happenedOn.isValid() || help.happenedOn > on))
        help.happenedOn = on;
}

/// What the rows of an event have in common.
Help withCommon(Help help, const Help &from)
{
    help.helperId = from.helperId;
    help.what = from.what;
    help.kind = from.kind;
    help.happenedOn = from.happenedOn;
    help.gatheringId = from.gatheringId;
    help.askId = from.askId;
    help.offerId = from.offerId;
    help.viaId = from.viaId;
    help.hours = from.hours;
    return help;
}

bool isComing(const Help &help)
{
    return help.state == HelpState::Tentative || help.state == HelpState::Agreed;
}

AskState stateFrom(const QList<Help> &helps)
{
    const auto count = [&](auto is) { return std::count_if(helps.begin(), helps.end(), is); };
    const auto done = count([](const Help &help) { return isDone(help.state); });
    const auto thanked = count([](const Help &help) { return help.state == HelpState::Thanked; });
    const auto coming = count(isComing);
    if (done > 0)
        return done == thanked ? AskState::Thanked : AskState::Helped;
    return coming > 0 ? AskState::Matched : AskState::Open;
}

/// Somebody's yes answers an ask, and stays an answer when it does not work out.
void noteAnswer(Ask &ask, const QList<Help> &helps)
{
    const auto stillStands = [&](const Help &help) { return help.helperId == ask.answeredById && help.state != HelpState::Tentative; };
    if (ask.answeredById && std::any_of(helps.begin(), helps.end(), stillStands))
        return;
    const auto saidYes = [](const Help &help) { return help.state == HelpState::Agreed || isDone(help.state); };
    const auto first = std::find_if(helps.begin(), helps.end(), saidYes);
    ask.answeredById = first == helps.end() ? PersonId() : first->helperId;
    ask.answeredOn = first == helps.end() ? QDate() : std::max(ask.askedOn, isDone(first->state) ? first->happenedOn : first->movedOn);
}

void followAll(Tx &tx, const QList<Help> &helps)
{
    QSet<AskId> asks;
    for (const Help &help : helps) {
        if (help.askId)
            asks.insert(help.askId);
    }
    for (const AskId ask : std::as_const(asks))
        followHelps(tx, ask);
}

} // namespace

const Verb &verbTo(HelpState state)
{
    static constexpr const Verb *verbs[] = {&Retake, &Agree, &Happen, &Thank, &NotWorkOut};
    return *verbs[size_t(state)];
}

QList<Help> log(Tx &tx, const Help &help, const QList<PersonId> &helped)
{
    if (helped.isEmpty())
        throw Failure(Tr::tr("Say who was helped. Nothing was logged."));
    QList<Help> logged;
    QSet<PersonId> seen;
    for (const PersonId person : helped) {
        if (seen.contains(person))
            continue;
        seen.insert(person);
        Help row = help;
        row.helpedId = person;
        row = tidied(tx, row);
        row.loggedBy = tx.actor();
        come(row, row.state, isDone(row.state) ? row.happenedOn : todayOf(tx));
        row.id = {tx.makeId()};
        row.eventId = {logged.isEmpty() ? row.id.value : logged.first().eventId.value};
        logged.append(tx.insert(row));
    }
    followAll(tx, logged);
    tx.about(subjectOf(tx, logged));
    return logged;
}

Help match(Tx &tx, AskId id, PersonId helper)
{
    const Ask ask = tx.get<Ask>(id);
    if (ask.isEnded() || ask.isHelped())
        throw Failure(Tr::tr("Nobody needs to be asked for this any more. Nothing was changed."));
    const QList<Help> before = tx.select<Help>(where(&Help::askId, id), where(&Help::helperId, helper));
    if (std::any_of(before.begin(), before.end(), isComing))
        throw Failure(Tr::tr("%1 has been asked already. Nothing was changed.").arg(tx.get<Person>(helper).name));
    Help help;
    help.helperId = helper;
    help.what = ask.what;
    help.kind = ask.kind;
    help.state = HelpState::Tentative;
    help.happenedOn = ask.byOn;
    help.askId = id;
    const QList<Help> logged = log(tx, help, {ask.personId});
    tx.about(tx.get<Person>(helper).called());
    return logged.first();
}

void move(Tx &tx, const QList<HelpId> &ids, HelpState to, QDate on, const QString &reason)
{
    const QDate day = on.isValid() ? on : todayOf(tx);
    QList<Help> moved;
    for (const HelpId id : ids) {
        const Help before = tx.get<Help>(id);
        Help after = before;
        come(after, to, day);
        if (to == HelpState::DidNotWorkOut)
            after.reason = reason.simplified();
        if (before.state == to && after.reason == before.reason)
            continue;
        tx.update(before, after);
        moved.append(after);
    }
    if (moved.isEmpty())
        return;
    followAll(tx, moved);
    tx.about(subjectOf(tx, moved));
}

Help save(Tx &tx, const Help &help)
{
    const Help before = tx.get<Help>(help.id);
    Help wanted = withCommon(before, help);
    wanted.helpedId = help.helpedId;
    const Help after = tidied(tx, wanted);
    tx.update(before, after);
    const QList<Help> rows = tx.select<Help>(where(&Help::eventId, after.eventId));
    for (const Help &row : rows) {
        const Help changed = tidied(tx, withCommon(row, after));
        tx.update(row, changed);
    }
    followAll(tx, {before, after});
    tx.about(subjectOf(tx, {after}));
    return after;
}

void remove(Tx &tx, const QList<HelpId> &ids)
{
    QList<Help> removed;
    for (const HelpId id : ids) {
        removed.append(tx.get<Help>(id));
        tx.remove(removed.last());
    }
    followAll(tx, removed);
    tx.about(subjectOf(tx, removed));
}

QList<HelpId> whole(Reader &reader, const QList<HelpId> &ids)
{
    QList<HelpId> all;
    QSet<HelpEventId> seen;
    for (const HelpId id : ids) {
        const HelpEventId event = reader.get<Help>(id).eventId;
        if (seen.contains(event))
            continue;
        seen.insert(event);
        reader.each<Help>([&](const Help &help) { all.append(help.id); }, where(&Help::eventId, event));
    }
    return all;
}

void followHelps(Tx &tx, AskId id)
{
    const Ask before = tx.get<Ask>(id);
    const QList<Help> helps = tx.select<Help>(where(&Help::askId, id));
    Ask after = before;
    noteAnswer(after, helps);
    if (!before.isEnded())
        after.state = stateFrom(helps);
    tx.update(before, after);
}

void letGoOfMatches(Tx &tx, AskId id, const QString &reason)
{
    const QList<Help> helps = tx.select<Help>(where(&Help::askId, id));
    for (const Help &before : helps) {
        if (!isComing(before))
            continue;
        Help after = before;
        come(after, HelpState::DidNotWorkOut, todayOf(tx));
        after.reason = reason;
        tx.update(before, after);
    }
}

} // namespace kith::helps
