// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/comers.h"

#include <algorithm>

namespace kith {

namespace {

struct Comers {
    gatherings::Chosen fresh, notSeen;
};

/// Counting who came to what is most of it.
Comers askComers(Reader &reader)
{
    const gatherings::Comings comings = gatherings::comings(reader);
    return {gatherings::introduced(reader, gatherings::newcomers(comings)), gatherings::introduced(reader, gatherings::notSeenForAWhile(comings))};
}

} // namespace

ComersSection::ComersSection(Community &community, const QString &id, const QString &title) : TodaySection(community, id, title, Side::Beside)
{
    connect(this, &ActionList::opened, this, [this](qint64 key) { Q_EMIT openRequested(QStringLiteral("people"), key); });
    connect(this, &ActionList::actionClicked, this, &ComersSection::actOn);
}

/// There may be thousands who are missed, of whom three are seen.
void ComersSection::show(const gatherings::Chosen &chosen)
{
    m_chosen = chosen;
    QStringList called;
    called.reserve(m_chosen.people.size());
    for (const gatherings::Comer &comer : std::as_const(m_chosen.people))
        called.append(comer.called);
    setPeople(called, [this](qsizetype at) { return rowOf(m_chosen.people[at]); });
    setNote(called.isEmpty() ? QString() : leftInPeace(chosen.away, chosen.notContacted));
}

void ComersSection::actOn(qint64 key)
{
    const QList<gatherings::Comer> &people = m_chosen.people;
    const auto comer = std::find_if(people.cbegin(), people.cend(), [key](const gatherings::Comer &one) { return one.person.value == key; });
    if (comer != people.cend())
        act(*comer);
}

void ComersSection::askWith(ComersSection *notSeen)
{
    ask<Comers>({"community", "person", "gathering", "invitation", "attendance"}, &askComers, [this, notSeen](const Comers &comers) {
        show(comers.fresh);
        notSeen->show(comers.notSeen);
        notSeen->takenIn();
    });
}

} // namespace kith
