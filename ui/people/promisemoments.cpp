// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a timeline says of promises and relations.
#include "ui/people/promisemoments.h"

#include <QCoreApplication>

#include "app/core/isolated.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saydue.h"
#include "ui/people/personcard.h"

namespace kith {

using followups::Item;
using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(PromiseMoments)
};

QString sayState(const Item &item, QDate today)
{
    const FollowUp &promise = item.followUp;
    const QString who = isolated(item.owner.called);
    switch (promise.state) {
    case FollowUpState::Open:
        break;
    case FollowUpState::Done:
        return who.isEmpty() ? Tr::tr("Done") : Tr::tr("Done by %1").arg(who);
    case FollowUpState::Dropped:
        return Tr::tr("Dropped: %1").arg(isolated(promise.reason));
    }
    const QString due = promise.dueOn > today.addDays(1) ? Tr::tr("Due %1").arg(sayDay(promise.dueOn, today)) : sayDue(promise.dueOn, today);
    return who.isEmpty() ? due : u"%1 · %2"_s.arg(due, who);
}

Moment momentOf(const Item &item, QDate today)
{
    const FollowUp &promise = item.followUp;
    const bool isOpen = promise.state == FollowUpState::Open;
    const bool isLate = isOpen && promise.dueOn < today;
    QString line2 = sayState(item, today);
    if (!item.gathering.isEmpty())
        line2 += u" · "_s + Tr::tr("from %1").arg(isolated(item.gathering));
    return {promise.id.value, Moment::What::Promise, isOpen ? promise.showsOn() : promise.endedOn, {}, isOpen, u"follow-up"_s,
            int(isLate ? Colour::ProblemFill : isOpen ? Colour::Selection : Colour::NeutralFill), promise.what, line2, int(isLate ? Colour::Problem : Colour::Text2)};
}

QString sayBegin(const relations::Related &related)
{
    const QString who = isolated(related.called);
    if (related.relation.kind == RelationKind::Household)
        return Tr::tr("Came to live with %1").arg(who);
    return related.isMentored ? Tr::tr("%1 began to look after them").arg(who) : Tr::tr("Began to look after %1").arg(who);
}

QString sayEnd(const relations::Related &related)
{
    const QString who = isolated(related.called);
    if (related.relation.kind == RelationKind::Household)
        return Tr::tr("Lives with %1 no longer").arg(who);
    return related.isMentored ? Tr::tr("%1 no longer looks after them").arg(who) : Tr::tr("No longer looks after %1").arg(who);
}

} // namespace

QList<Moment> promiseMoments(const PersonCard &card)
{
    QList<Moment> moments;
    for (const Item &item : card.promises)
        moments.append(momentOf(item, card.today));
    return moments;
}

QList<Moment> relationMoments(const PersonCard &card)
{
    QList<Moment> moments;
    for (const relations::Related &related : card.relations) {
        const Relation &relation = related.relation;
        if (relation.kind == RelationKind::Apart)
            continue;
        if (relation.sinceOn.isValid())
            moments.append({relation.id.value, Moment::What::Relation, relation.sinceOn, {}, relation.sinceOn > card.today, u"link"_s, int(Colour::Selection), sayBegin(related), relation.hope});
        if (relation.isPast())
            moments.append({-relation.id.value, Moment::What::Relation, relation.endedOn, {}, false, u"link"_s, int(Colour::NeutralFill), sayEnd(related), relation.learned});
    }
    return moments;
}

} // namespace kith
