// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demohelp.h"

#include "app/followups/followups.h"
#include "app/help/asking.h"
#include "app/help/helping.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

constexpr qint64 minute = 60000;

} // namespace

ToldHelp::ToldHelp(const QJsonObject &told, const DemoCalendar &calendar, const std::vector<ToldPerson> &people, const std::vector<Gathering> &gatherings)
    : m_told(told), m_calendar(calendar)
{
    for (const ToldPerson &person : people)
        m_people.insert(person.row.name, person.row.id);
    for (const Gathering &gathering : gatherings)
        m_gatherings.insert(gathering.title, gathering.id);
}

PersonId ToldHelp::person(const QJsonObject &of, QLatin1StringView key) const
{
    return m_people.value(of.value(key).toString());
}

GatheringId ToldHelp::gathering(const QJsonObject &of) const
{
    return m_gatherings.value(of.value("at"_L1).toString());
}

QDate ToldHelp::day(const QJsonObject &of, QLatin1StringView key) const
{
    const QString text = of.value(key).toString();
    return text.isEmpty() ? QDate() : m_calendar.moved(text + u"T20:00"_s).date();
}

Instant ToldHelp::evening(const QJsonObject &of, QLatin1StringView key, int minutes) const
{
    return {m_calendar.at(of.value(key).toString() + u"T20:00"_s).ms + minutes * minute};
}

void ToldHelp::tellAsk(const QJsonObject &one, DemoDiary &diary, DemoIds &ids) const
{
    Ask ask;
    ids.give(ask);
    ask.personId = person(one, "person"_L1);
    ask.what = one.value("what"_L1).toString();
    ask.kind = one.value("kind"_L1).toString();
    ask.byOn = day(one, "by"_L1);
    ask.gatheringId = gathering(one);
    diary.at(evening(one, "on"_L1), helps::AddAsk, [=](Tx &tx) { helps::addAsk(tx, ask); });
    const QString reason = one.value("reason"_L1).toString();
    if (one.contains("withdrawn"_L1))
        diary.at(evening(one, "withdrawn"_L1), helps::WithdrawAsk, [=](Tx &tx) { helps::withdrawAsk(tx, ask.id, reason); });
    if (one.contains("closed"_L1))
        diary.at(evening(one, "closed"_L1), helps::CloseAsk, [=](Tx &tx) { helps::closeAsk(tx, ask.id, reason); });
    if (!one.contains("helper"_L1))
        return;
    Help help;
    ids.give(help);
    help.eventId.value = help.id.value;
    help.helperId = person(one, "helper"_L1);
    help.helpedId = ask.personId;
    help.what = ask.what;
    help.kind = ask.kind;
    help.state = HelpState::Agreed;
    help.happenedOn = ask.byOn;
    help.askId = ask.id;
    help.movedOn = day(one, "agreed"_L1);
    diary.at(evening(one, "agreed"_L1), helps::Agree, [=](Tx &tx) {
        Help agreed = help;
        agreed.loggedBy = tx.actor();
        tx.insert(agreed);
        helps::followHelps(tx, ask.id);
        tx.about(ask.what);
    });
}

void ToldHelp::tellOffer(const QJsonObject &one, DemoDiary &diary, DemoIds &ids) const
{
    Offer offer;
    ids.give(offer);
    offer.personId = person(one, "person"_L1);
    offer.what = one.value("what"_L1).toString();
    offer.kind = one.value("kind"_L1).toString();
    offer.howOften = one.value("how_often"_L1).toString();
    diary.at(evening(one, "on"_L1), helps::AddOffer, [=](Tx &tx) { helps::addOffer(tx, offer); });
}

void ToldHelp::tellHelp(const QJsonObject &one, DemoDiary &diary, DemoIds &ids, int order) const
{
    Help help;
    ids.give(help);
    help.eventId.value = help.id.value;
    help.helperId = person(one, "helper"_L1);
    help.helpedId = person(one, "helped"_L1);
    help.viaId = person(one, "via"_L1);
    help.what = one.value("what"_L1).toString();
    help.kind = one.value("kind"_L1).toString();
    help.happenedOn = help.movedOn = day(one, "on"_L1);
    help.gatheringId = gathering(one);
    if (one.value("thanked"_L1).toBool(true)) {
        help.state = HelpState::Thanked;
        help.thankedOn = help.happenedOn;
    }
    if (one.contains("asked"_L1)) {
        Ask ask;
        ids.give(ask);
        ask.personId = help.helpedId;
        ask.what = help.what;
        ask.kind = help.kind;
        help.askId = ask.id;
        diary.at(evening(one, "asked"_L1, order), helps::AddAsk, [=](Tx &tx) { helps::addAsk(tx, ask); });
    }
    diary.at(evening(one, "on"_L1, order), helps::Log, [=](Tx &tx) {
        Help logged = help;
        logged.loggedBy = tx.actor();
        tx.insert(logged);
        if (help.askId)
            helps::followHelps(tx, help.askId);
        tx.about(help.what);
    });
}

void ToldHelp::tellPromise(const QJsonObject &one, DemoDiary &diary, DemoIds &ids) const
{
    FollowUp promise;
    ids.give(promise);
    promise.what = one.value("what"_L1).toString();
    promise.ownerId = person(one, "owner"_L1);
    promise.aboutId = person(one, "about"_L1);
    promise.dueOn = day(one, "due"_L1);
    promise.gatheringId = gathering(one);
    diary.at(evening(one, "promised"_L1, 30), followups::Promise, [=](Tx &tx) { followups::promise(tx, promise); });
    if (one.contains("done"_L1))
        diary.at(evening(one, "done"_L1, 31), followups::Finish, [=](Tx &tx) { followups::finish(tx, {promise.id}); });
    const QString reason = one.value("reason"_L1).toString();
    if (one.contains("dropped"_L1))
        diary.at(evening(one, "dropped"_L1, 31), followups::Drop, [=](Tx &tx) { followups::drop(tx, {promise.id}, reason); });
}

void ToldHelp::tellRhythm(const QJsonObject &one, DemoDiary &diary, DemoIds &ids) const
{
    Rhythm rhythm;
    ids.give(rhythm);
    rhythm.personId = person(one, "person"_L1);
    rhythm.ownerId = person(one, "owner"_L1);
    rhythm.everyDays = one.value("every_days"_L1).toInt();
    rhythm.beganOn = day(one, "on"_L1);
    diary.at(evening(one, "on"_L1, 40), followups::KeepInTouch, [=](Tx &tx) {
        tx.insert(rhythm);
        tx.about(tx.get<Person>(rhythm.personId).called());
    });
}

void ToldHelp::tell(DemoDiary &diary, DemoIds &ids, DemoCounts &counts) const
{
    const auto each = [&](QLatin1StringView key, auto tellOne) {
        const QJsonArray all = m_told.value(key).toArray();
        for (const auto &one : all)
            tellOne(one.toObject());
        return all.size();
    };
    int order = 0, asked = 0;
    counts.asks = each("asks"_L1, [&](const QJsonObject &one) {
        tellAsk(one, diary, ids);
        counts.helps += one.contains("helper"_L1);
    });
    counts.offers = each("offers"_L1, [&](const QJsonObject &one) { tellOffer(one, diary, ids); });
    counts.helps += each("helps"_L1, [&](const QJsonObject &one) {
        asked += one.contains("asked"_L1);
        tellHelp(one, diary, ids, order++ % 20);
    });
    counts.asks += asked;
    counts.followUps = each("follow_ups"_L1, [&](const QJsonObject &one) { tellPromise(one, diary, ids); });
    each("rhythms"_L1, [&](const QJsonObject &one) { tellRhythm(one, diary, ids); });
}

} // namespace kith::cli
