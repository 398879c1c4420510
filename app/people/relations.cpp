// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/relations.h"

#include <QSet>

#include <algorithm>

namespace kith::relations {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Relations)
};

void tellBoth(Tx &tx, PersonId one, PersonId other)
{
    tx.about(Tr::tr("%1 and %2").arg(tx.get<Person>(one).name, tx.get<Person>(other).name));
}

void refuseOneself(PersonId one, PersonId other)
{
    if (one == other)
        throw Failure(Tr::tr("That takes two people. Nothing was changed."));
}

QList<Relation> allOf(Reader &reader, PersonId id)
{
    return reader.select<Relation>(where(&Relation::personId, id)) + reader.select<Relation>(where(&Relation::otherId, id));
}

std::optional<Relation> between(Reader &reader, RelationKind kind, PersonId one, PersonId other)
{
    const QList<Relation> all = allOf(reader, one);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Relation &relation) {
        return relation.kind == kind && !relation.isPast() && relation.besides(one) == other;
    });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

QSet<PersonId> householdOf(Reader &reader, PersonId id)
{
    QSet<PersonId> members{id};
    const QList<Relation> all = allOf(reader, id);
    for (const Relation &relation : all) {
        if (relation.kind == RelationKind::Household)
            members.insert(relation.besides(id));
    }
    return members;
}

Relation openPair(Tx &tx, RelationId id)
{
    const Relation pair = tx.get<Relation>(id);
    if (pair.kind != RelationKind::Mentor)
        throw Failure(Tr::tr("That is no mentor pair. Nothing was changed."));
    if (pair.isPast())
        throw Failure(Tr::tr("That pair has ended. Nothing was changed."));
    return pair;
}

void refuseNegative(const Relation &pair)
{
    if (pair.rhythmDays < 0)
        throw Failure(Tr::tr("A rhythm is a number of days. Nothing was changed."));
}

} // namespace

void shareHousehold(Tx &tx, PersonId one, PersonId other, QDate since)
{
    refuseOneself(one, other);
    tellBoth(tx, one, other);
    const QSet<PersonId> members = householdOf(tx, one) | householdOf(tx, other);
    QList<PersonId> all(members.begin(), members.end());
    std::sort(all.begin(), all.end());
    for (qsizetype i = 0; i < all.size(); ++i) {
        const QSet<PersonId> known = householdOf(tx, all[i]);
        for (qsizetype j = i + 1; j < all.size(); ++j) {
            if (!known.contains(all[j]))
                tx.insert(Relation{{}, RelationKind::Household, all[i], all[j], since, {}, {}, 0, {}, {}});
        }
    }
}

void leaveHousehold(Tx &tx, PersonId id)
{
    tx.about(tx.get<Person>(id).name);
    const QList<Relation> all = allOf(tx, id);
    for (const Relation &relation : all) {
        if (relation.kind == RelationKind::Household)
            tx.remove(relation);
    }
}

Relation pairUp(Tx &tx, Relation pair)
{
    refuseOneself(pair.personId, pair.otherId);
    tellBoth(tx, pair.personId, pair.otherId);
    refuseNegative(pair);
    if (between(tx, RelationKind::Mentor, pair.personId, pair.otherId))
        throw Failure(Tr::tr("These two are a pair already. Nothing was changed."));
    pair.kind = RelationKind::Mentor;
    pair.endedOn = {};
    pair.hope = pair.hope.trimmed();
    return tx.insert(pair);
}

Relation savePair(Tx &tx, const Relation &pair)
{
    const Relation before = openPair(tx, pair.id);
    refuseNegative(pair);
    Relation after = before;
    after.sinceOn = pair.sinceOn;
    after.hope = pair.hope.trimmed();
    after.rhythmDays = pair.rhythmDays;
    tellBoth(tx, before.personId, before.otherId);
    tx.update(before, after);
    return after;
}

void pairMet(Tx &tx, RelationId id, QDate on)
{
    const Relation before = openPair(tx, id);
    Relation after = before;
    after.metOn = std::max(before.metOn, on);
    tellBoth(tx, before.personId, before.otherId);
    tx.update(before, after);
}

void endPair(Tx &tx, RelationId id, QDate on, const QString &learned)
{
    const Relation before = openPair(tx, id);
    Relation after = before;
    after.endedOn = on;
    after.learned = learned.trimmed();
    tellBoth(tx, before.personId, before.otherId);
    tx.update(before, after);
}

Relation keepApart(Tx &tx, PersonId one, PersonId other, QDate since)
{
    refuseOneself(one, other);
    tellBoth(tx, one, other);
    if (const auto known = between(tx, RelationKind::Apart, one, other))
        return *known;
    return tx.insert(Relation{{}, RelationKind::Apart, one, other, since, {}, {}, 0, {}, {}});
}

void letMeet(Tx &tx, PersonId one, PersonId other)
{
    tellBoth(tx, one, other);
    if (const auto known = between(tx, RelationKind::Apart, one, other))
        tx.remove(*known);
}

QList<Related> of(Reader &reader, PersonId id, bool withApart)
{
    QList<Related> found;
    const QList<Relation> all = allOf(reader, id);
    for (const Relation &relation : all) {
        if (relation.kind == RelationKind::Apart && !withApart)
            continue;
        const Person other = reader.get<Person>(relation.besides(id));
        found.append({relation, other.id, other.name, other.called(), relation.kind == RelationKind::Mentor && relation.otherId == id});
    }
    std::stable_sort(found.begin(), found.end(), [](const Related &a, const Related &b) {
        return std::tuple(a.relation.isPast(), a.relation.kind, a.name) < std::tuple(b.relation.isPast(), b.relation.kind, b.name);
    });
    return found;
}

QDate lastMet(Reader &reader, const Relation &pair)
{
    QDate last = std::max(pair.sinceOn, pair.metOn);
    Report row = reader.report("last_met", pair.personId, pair.otherId);
    if (row.next())
        last = std::max(last, row.day(0));
    return last;
}

int timesMissed(const Relation &pair, QDate lastMet, QDate today)
{
    if (pair.isPast() || pair.rhythmDays <= 0 || !lastMet.isValid() || lastMet >= today)
        return 0;
    return int((lastMet.daysTo(today) - 1) / pair.rhythmDays);
}

QList<QuietPair> quietPairs(Reader &reader, QDate today)
{
    constexpr int missedBefore = 2;
    const people::Names names(reader);
    QList<QuietPair> quiet;
    for (const Relation &pair : reader.select<Relation>()) {
        if (pair.kind != RelationKind::Mentor || pair.isPast() || pair.rhythmDays <= 0)
            continue;
        const people::Named &mentor = names[pair.personId], &other = names[pair.otherId];
        if (mentor.isAway(today) || other.isAway(today) || !mentor.mayBeContacted || !other.mayBeContacted)
            continue;
        const QDate met = lastMet(reader, pair);
        const int missed = timesMissed(pair, met, today);
        if (missed >= missedBefore)
            quiet.append({pair, mentor, other, met, missed});
    }
    std::stable_sort(quiet.begin(), quiet.end(), [](const QuietPair &a, const QuietPair &b) { return a.missed > b.missed; });
    return quiet;
}

} // namespace kith::relations
