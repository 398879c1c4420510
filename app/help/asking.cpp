// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/asking.h"

#include "app/help/helping.h"
#include "app/help/words.h"
#include "app/store/community.h"

namespace kith::helps {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Help)
};

QString nameOf(Tx &tx, PersonId id)
{
    return tx.get<Person>(id).called();
}

/// The kind as it was said, or what the words tell.
QString kindFor(Tx &tx, const QString &kind, const QString &what)
{
    const QString said = kind.simplified();
    return said.isEmpty() ? wordsOf(tx).kindOf(what) : said;
}

Ask tidied(Tx &tx, Ask ask)
{
    ask.what = ask.what.simplified();
    if (ask.what.isEmpty())
        throw Failure(Tr::tr("Say in a few words what is needed. Nothing was changed."));
    ask.kind = kindFor(tx, ask.kind, ask.what);
    if (!ask.askedOn.isValid())
        ask.askedOn = todayOf(tx);
    if (ask.byOn.isValid() && ask.byOn < ask.askedOn)
        throw Failure(Tr::tr("It would be needed before it was asked for. Nothing was changed."));
    return ask;
}

Offer tidied(Tx &tx, Offer offer)
{
    offer.what = offer.what.simplified();
    offer.howOften = offer.howOften.simplified();
    if (offer.what.isEmpty())
        throw Failure(Tr::tr("Say in a few words what is offered. Nothing was changed."));
    offer.kind = kindFor(tx, offer.kind, offer.what);
    if (!offer.offeredOn.isValid())
        offer.offeredOn = todayOf(tx);
    if (offer.untilOn.isValid() && offer.untilOn < offer.offeredOn)
        throw Failure(Tr::tr("The offer would be over before it was made. Nothing was changed."));
    return offer;
}

void end(Tx &tx, AskId id, AskState how, const QString &reason)
{
    const Ask before = tx.get<Ask>(id);
    if (before.isHelped())
        throw Failure(Tr::tr("Somebody has helped with this already, so it stays as it is."));
    Ask after = before;
    after.state = how;
    after.endedOn = todayOf(tx);
    after.reason = reason.simplified();
    tx.update(before, after);
    letGoOfMatches(tx, id, after.reason);
    tx.about(nameOf(tx, after.personId));
}

void pause(Tx &tx, OfferId id, bool paused)
{
    const Offer before = tx.get<Offer>(id);
    Offer after = before;
    after.paused = paused;
    tx.update(before, after);
    tx.about(nameOf(tx, after.personId));
}

} // namespace

Ask addAsk(Tx &tx, const Ask &ask)
{
    Ask added = tidied(tx, ask);
    added.loggedBy = tx.actor();
    added.state = AskState::Open;
    added = tx.insert(added);
    tx.about(nameOf(tx, added.personId));
    return added;
}

Ask saveAsk(Tx &tx, const Ask &ask)
{
    const Ask before = tx.get<Ask>(ask.id);
    Ask after = tidied(tx, ask);
    after.state = before.state;
    tx.update(before, after);
    tx.about(nameOf(tx, after.personId));
    return after;
}

void withdrawAsk(Tx &tx, AskId id, const QString &reason)
{
    end(tx, id, AskState::Withdrawn, reason);
}

void closeAsk(Tx &tx, AskId id, const QString &reason)
{
    end(tx, id, AskState::Closed, reason);
}

void reopenAsk(Tx &tx, AskId id)
{
    const Ask before = tx.get<Ask>(id);
    if (!before.isEnded())
        return;
    Ask after = before;
    after.state = AskState::Open;
    after.endedOn = {};
    after.reason.clear();
    tx.update(before, after);
    followHelps(tx, id);
    tx.about(nameOf(tx, after.personId));
}

void removeAsk(Tx &tx, AskId id)
{
    const Ask ask = tx.get<Ask>(id);
    if (tx.count<Help>(where(&Help::askId, id)))
        throw Failure(Tr::tr("Somebody has helped with this or was to, so it stays on record. Withdraw it instead."));
    tx.remove(ask);
    tx.about(nameOf(tx, ask.personId));
}

Offer addOffer(Tx &tx, const Offer &offer)
{
    Offer added = tidied(tx, offer);
    added.loggedBy = tx.actor();
    added = tx.insert(added);
    tx.about(nameOf(tx, added.personId));
    return added;
}

Offer saveOffer(Tx &tx, const Offer &offer)
{
    const Offer after = tidied(tx, offer);
    tx.update(after);
    tx.about(nameOf(tx, after.personId));
    return after;
}

void pauseOffer(Tx &tx, OfferId id)
{
    pause(tx, id, true);
}

void resumeOffer(Tx &tx, OfferId id)
{
    pause(tx, id, false);
}

void removeOffer(Tx &tx, OfferId id)
{
    const Offer offer = tx.get<Offer>(id);
    if (tx.count<Help>(where(&Help::offerId, id)))
        throw Failure(Tr::tr("Somebody was helped by this offer, so it stays on record. Pause it instead."));
    tx.remove(offer);
    tx.about(nameOf(tx, offer.personId));
}

} // namespace kith::helps
