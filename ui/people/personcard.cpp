// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading one person, and saying in a line how long they have been with us.
#include "ui/people/personcard.h"

#include "app/core/joined.h"
#include "app/core/walltime.h"
#include "app/gatherings/roster.h"
#include "app/store/community.h"
#include "app/tables/places.h"
#include "ui/kit/saydate.h"

namespace kith {

/// Each of them once, in the order of the rounds.
static QHash<qint64, QStringList> companionsOf(const QList<tables::Place> &places)
{
    QHash<qint64, QStringList> with;
    for (const tables::Place &place : places) {
        QStringList &names = with[place.gathering.value];
        for (const tables::Companion &one : place.with) {
            if (!names.contains(one.called))
                names.append(one.called);
        }
    }
    return with;
}

PersonCard PersonCard::ask(Reader &reader, PersonId id, const Onlooker &who)
{
    PersonCard card;
    const auto community = reader.first<CommunityRow>();
    card.zone = community ? community->zone : QString();
    card.today = reader.clock().today(card.zone);
    card.person = reader.find<Person>(id);
    if (!card.person)
        return card;
    card.seen = people::seen(reader, id);
    card.visits = people::visits(reader, id);
    card.contacts = contactlog::with(reader, id);
    card.notes = notes::about(reader, id, who);
    card.satWith = companionsOf(tables::ofPerson(reader, id));
    card.help = helps::ofPerson(reader, id);
    card.promises = followups::about(reader, id);
    card.rhythms = reader.select<Rhythm>(where(&Rhythm::personId, id));
    card.relations = relations::of(reader, id, who.place == Onlooker::Place::Window);
    card.met = people::met(reader, id);
    card.merges = upkeep::mergesOf(reader, id);
    card.gatherings = gatherings::begun(reader);
    if (const auto introducer = reader.find<Person>(card.person->introducedBy))
        card.introducedBy = introducer->name;
    return card;
}

QDate PersonCard::dayOf(Instant at) const
{
    return WallTime::at(at, zone).date();
}

bool PersonCard::isComing(const people::Visit &visit) const
{
    return !visit.cameIn && QDate::fromString(visit.starts.left(10), Qt::ISODate) >= today;
}

QString PersonCard::summary() const
{
    QStringList parts;
    const QDate first = seen.first ? dayOf(seen.first) : QDate();
    const QDate since = person->joinedOn.isValid() ? person->joinedOn : first;
    if (since.isValid())
        parts << tr("With us since %1").arg(sayDay(since, today));
    if (seen.times == 0)
        parts << tr("not here yet");
    else if (seen.times <= gatherings)
        parts << tr("here %1 of %n times", nullptr, gatherings).arg(seen.times);
    else
        parts << tr("here %n times", nullptr, seen.times);
    if (seen.last)
        parts << tr("last on %1").arg(sayDay(dayOf(seen.last), today));
    parts.first()[0] = parts.first()[0].toUpper();
    return joined(parts);
}

} // namespace kith
