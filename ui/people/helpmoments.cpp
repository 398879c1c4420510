// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a timeline says of help.
#include "ui/people/helpmoments.h"

#include <QCoreApplication>

#include "app/core/isolated.h"
#include "app/core/joined.h"
#include "app/help/howfar.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saynames.h"
#include "ui/people/personcard.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(HelpMoments)
};

// Those who were helped at one time, in one state, are one moment of whoever helped them.
struct Occasion {
    helps::LoggedHelp first;
    QStringList helped;
};

QList<Occasion> occasionsOf(const QList<helps::LoggedHelp> &helps, PersonId id)
{
    QList<Occasion> all;
    QHash<std::pair<qint64, int>, qsizetype> places;
    for (const helps::LoggedHelp &one : helps) {
        const std::pair<qint64, int> event(one.help.eventId.value, int(one.help.state));
        const bool isOwn = one.help.helpedId == id;
        const auto known = places.constFind(event);
        if (!isOwn && known != places.constEnd()) {
            Occasion &occasion = all[*known];
            occasion.first = one;   // the latest comes first, and the board names a card by the earliest
            occasion.helped.prepend(one.helped.called);
            continue;
        }
        if (!isOwn)
            places.insert(event, all.size());
        all.append({one, {one.helped.called}});
    }
    return all;
}

QString sayHelped(const Occasion &occasion)
{
    const QString whom = sayNames(occasion.helped);
    switch (occasion.first.help.state) {
    case HelpState::Tentative:
        return Tr::tr("Could help %1").arg(whom);
    case HelpState::Agreed:
        return Tr::tr("Will help %1").arg(whom);
    case HelpState::DidNotWorkOut:
        return Tr::tr("Was to help %1").arg(whom);
    default:
        return Tr::tr("Helped %1").arg(whom);
    }
}

QString sayHelpedBy(const helps::LoggedHelp &one)
{
    const QString who = isolated(one.helper.called);
    switch (one.help.state) {
    case HelpState::Tentative:
        return Tr::tr("%1 could help").arg(who);
    case HelpState::Agreed:
        return Tr::tr("%1 will help").arg(who);
    case HelpState::DidNotWorkOut:
        return Tr::tr("%1 was to help").arg(who);
    default:
        return Tr::tr("Helped by %1").arg(who);
    }
}

QString sayLine1(const Occasion &occasion, PersonId id)
{
    const Help &help = occasion.first.help;
    if (help.helperId == id)
        return sayHelped(occasion);
    if (help.helpedId == id)
        return sayHelpedBy(occasion.first);
    return Tr::tr("Brought %1 and %2 together").arg(isolated(occasion.first.helper.called), sayNames(occasion.helped));
}

QString sayHowFar(const Help &help)
{
    const bool hasReason = help.state == HelpState::DidNotWorkOut && !help.reason.isEmpty();
    return hasReason ? Tr::tr("did not work out: %1").arg(isolated(help.reason)) : helps::sayHowFar(help.state);
}

QString sayLine2(const helps::LoggedHelp &one, PersonId id)
{
    QStringList parts{one.help.what.isEmpty() ? one.help.kind : one.help.what};
    if (one.via.id && one.via.id != id)
        parts << Tr::tr("through %1").arg(isolated(one.via.called));
    if (!one.gathering.isEmpty())
        parts << Tr::tr("at %1").arg(isolated(one.gathering));
    parts << sayHowFar(one.help);
    parts.removeAll(QString());
    return joined(parts);
}

QString sayHowItGoes(const helps::AskedFor &asked, QDate today)
{
    const Ask &ask = asked.ask;
    const QString why = ask.reason.isEmpty() ? QString() : u" · "_s + isolated(ask.reason);
    switch (ask.state) {
    case AskState::Open:
        return ask.byOn.isValid() ? Tr::tr("Nobody has answered yet · needed by %1").arg(sayDay(ask.byOn, today)) : Tr::tr("Nobody has answered yet");
    case AskState::Matched:
        return asked.answeredBy.isEmpty() ? Tr::tr("Somebody is to help") : Tr::tr("%1 is to help").arg(isolated(asked.answeredBy));
    case AskState::Withdrawn:
        return Tr::tr("Is needed no longer") + why;
    case AskState::Closed:
        return Tr::tr("Kindly closed") + why;
    default:
        return asked.answeredBy.isEmpty() ? Tr::tr("Was helped") : Tr::tr("%1 helped").arg(isolated(asked.answeredBy));
    }
}

} // namespace

QList<Moment> helpMoments(const PersonCard &card)
{
    const PersonId id = card.person->id;
    QList<Moment> moments;
    const QList<Occasion> occasions = occasionsOf(card.help.helps, id);
    for (const Occasion &occasion : occasions) {
        const Help &help = occasion.first.help;
        const bool ahead = help.state == HelpState::Tentative || help.state == HelpState::Agreed;
        const QDate past = help.happenedOn.isValid() && isDone(help.state) ? help.happenedOn : help.movedOn;
        moments.append({help.id.value, Moment::What::Help, ahead ? help.happenedOn : past, {}, ahead, u"help"_s,
                        int(help.state == HelpState::DidNotWorkOut ? Colour::NeutralFill : Colour::Selection), sayLine1(occasion, id), sayLine2(occasion.first, id)});
    }
    return moments;
}

QList<Moment> askMoments(const PersonCard &card)
{
    QList<Moment> moments;
    for (const helps::AskedFor &asked : card.help.asks) {
        const Colour tone = asked.ask.isWaiting() ? Colour::ClayFill : Colour::NeutralFill;
        moments.append({asked.ask.id.value, Moment::What::Ask, asked.ask.askedOn, {}, false, u"hand"_s, int(tone), Tr::tr("Asked for: %1").arg(isolated(asked.ask.what)),
                        sayHowItGoes(asked, card.today)});
    }
    return moments;
}

QList<Moment> offerMoments(const PersonCard &card)
{
    QList<Moment> moments;
    for (const Offer &offer : card.help.offers) {
        QStringList parts{offer.howOften};
        if (offer.untilOn.isValid())
            parts << Tr::tr("until %1").arg(sayDay(offer.untilOn, card.today));
        if (offer.paused)
            parts << Tr::tr("paused");
        parts.removeAll(QString());
        const QString line1 = offer.stands(card.today) ? Tr::tr("Offers: %1") : Tr::tr("Offered: %1");
        moments.append({offer.id.value, Moment::What::Offer, offer.offeredOn, {}, false, u"hand"_s, int(Colour::Selection), line1.arg(isolated(offer.what)), joined(parts)});
    }
    return moments;
}

} // namespace kith
