// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/helpjson.h"

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue dayJson(QDate day)
{
    return orNull(day.toString(Qt::ISODate));
}

template<class T>
QJsonValue idJson(Id<T> id)
{
    return orNull(id.toText());
}

} // namespace

QJsonObject askJson(const helps::AskedFor &asked)
{
    const Ask &ask = asked.ask;
    return {
        {u"id"_s, ask.id.toText()},
        {u"person_id"_s, ask.personId.toText()},
        {u"person"_s, asked.asker.name},
        {u"what"_s, ask.what},
        {u"kind"_s, orNull(ask.kind)},
        {u"asked_on"_s, dayJson(ask.askedOn)},
        {u"by"_s, dayJson(ask.byOn)},
        {u"gathering_id"_s, idJson(ask.gatheringId)},
        {u"status"_s, enumName(ask.state)},
        {u"answered_on"_s, dayJson(ask.answeredOn)},
        {u"answered_by_id"_s, idJson(ask.answeredById)},
        {u"answered_by"_s, orNull(asked.answeredBy)},
        {u"ended_on"_s, dayJson(ask.endedOn)},
        {u"reason"_s, orNull(ask.reason)},
    };
}

QJsonObject offerJson(const helps::Offered &offered)
{
    const Offer &offer = offered.offer;
    return {
        {u"id"_s, offer.id.toText()},
        {u"person_id"_s, offer.personId.toText()},
        {u"person"_s, offered.giver.name},
        {u"what"_s, offer.what},
        {u"kind"_s, orNull(offer.kind)},
        {u"how_often"_s, orNull(offer.howOften)},
        {u"offered_on"_s, dayJson(offer.offeredOn)},
        {u"until"_s, dayJson(offer.untilOn)},
        {u"paused"_s, offer.paused},
    };
}

QJsonObject helpJson(const helps::LoggedHelp &logged)
{
    const Help &help = logged.help;
    return {
        {u"id"_s, help.id.toText()},
        {u"helper_id"_s, help.helperId.toText()},
        {u"helper"_s, logged.helper.name},
        {u"helped_id"_s, help.helpedId.toText()},
        {u"helped"_s, logged.helped.name},
        {u"what"_s, help.what},
        {u"kind"_s, orNull(help.kind)},
        {u"on"_s, dayJson(help.happenedOn)},
        {u"gathering_id"_s, idJson(help.gatheringId)},
        {u"ask_id"_s, idJson(help.askId)},
        {u"via_id"_s, idJson(help.viaId)},
        {u"thanked"_s, help.state == HelpState::Thanked},
        {u"status"_s, enumName(help.state)},
    };
}

QJsonObject followUpJson(const followups::Item &item)
{
    const bool isRhythm = item.isRhythm();
    const FollowUp &followUp = item.followUp;
    return {
        {u"id"_s, isRhythm ? item.rhythm.id.toText() : followUp.id.toText()},
        {u"what"_s, orNull(followUp.what)},
        {u"owner_id"_s, idJson(item.owner.id)},
        {u"owner"_s, orNull(item.owner.name)},
        {u"about_id"_s, idJson(item.about.id)},
        {u"about"_s, orNull(item.about.name)},
        {u"due"_s, dayJson(item.dueOn())},
        {u"promised_on"_s, dayJson(isRhythm ? item.rhythm.beganOn : followUp.promisedOn)},
        {u"snoozed_until"_s, dayJson(isRhythm ? item.rhythm.snoozedUntil : followUp.snoozedUntil)},
        {u"gathering_id"_s, idJson(followUp.gatheringId)},
        {u"status"_s, enumName(followUp.state)},
        {u"ended_on"_s, dayJson(followUp.endedOn)},
        {u"reason"_s, orNull(followUp.reason)},
        {u"every_days"_s, isRhythm ? QJsonValue(item.rhythm.everyDays) : QJsonValue()},
        {u"last_touch"_s, dayJson(item.lastTouch)},
    };
}

} // namespace kith::cli
