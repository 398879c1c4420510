// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every seat is taken and somebody may come all the same: who decided it.
#include "app/gatherings/gatherings.h"

namespace kith::gatherings {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(LettingIn)
};

QString named(const QString &decidedBy)
{
    const QString by = decidedBy.simplified();
    if (by.isEmpty())
        throw Failure(Tr::tr("Say who decided. Nothing was changed."));
    return by;
}

void tellAbout(Tx &tx, const QStringList &names, const QString &by)
{
    tx.about(Tr::tr("%1 (decided by %2)").arg(names.size() == 1 ? names.first() : Tr::tr("%n people", nullptr, int(names.size())), by));
}

} // namespace

void giveSeats(Tx &tx, GatheringId gathering, const QList<PersonId> &people, const QString &decidedBy)
{
    const QString by = named(decidedBy);
    QStringList names;
    for (PersonId person : people) {
        const auto before = tx.first<Invitation>(where(&Invitation::gatheringId, gathering), where(&Invitation::personId, person));
        answer(tx, gathering, person, Answer::Accepted, before ? before->partySize : 1, by);
        names.append(tx.get<Person>(person).name);
    }
    tellAbout(tx, names, by);
}

void letIn(Tx &tx, GatheringId gathering, const QList<PersonId> &people, const QString &decidedBy)
{
    const QString by = named(decidedBy);
    QStringList names;
    for (PersonId person : people) {
        const auto before = tx.first<Attendance>(where(&Attendance::gatheringId, gathering), where(&Attendance::personId, person));
        if (!before || before->overCapacityBy.isEmpty())
            continue;
        Attendance after = *before;
        after.overCapacityBy = by;
        tx.update(*before, after);
        names.append(tx.get<Person>(person).name);
    }
    if (names.isEmpty())
        throw Failure(Tr::tr("There was a seat for everybody named, so nobody had to decide. Nothing was changed."));
    tellAbout(tx, names, by);
}

} // namespace kith::gatherings
