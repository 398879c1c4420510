// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Not seen for a while: regulars who missed the last gatherings, and a way to write to each.
#include "ui/kit/saydate.h"
#include "ui/today/comers.h"

namespace kith {

using gatherings::Comer;

namespace {

class NotSeen : public ComersSection
{
    Q_DECLARE_TR_FUNCTIONS(NotSeen)
public:
    explicit NotSeen(Community &community);

private:
    void show(const gatherings::Chosen &chosen) override;

    QHash<qint64, Somebody> m_people;
};

NotSeen::NotSeen(Community &community) : ComersSection(community, QStringLiteral("not-seen"), tr("Not seen for a while"), Side::Beside)
{
    connect(this, &ActionList::opened, this, [this](qint64 key) { Q_EMIT openRequested(QStringLiteral("people"), key); });
    connect(this, &ActionList::actionClicked, this, [this](qint64 key) { reach(m_people.value(key)); });
}

void NotSeen::show(const gatherings::Chosen &chosen)
{
    QList<ActionRowContent> rows;
    m_people.clear();
    for (const Comer &comer : chosen.people) {
        const Somebody somebody{comer.person, comer.name, comer.called, comer.email, comer.phone};
        m_people.insert(comer.person.value, somebody);
        rows.append(rowOf(somebody, tr("Not here since %1").arg(sayDay(WallTime::at(comer.last, chosen.zone).date(), chosen.today))));
    }
    setPeople(rows);
    setNote(rows.isEmpty() ? QString() : leftInPeace(chosen.away, chosen.notContacted));
}

} // namespace

ComersSection *notSeenSection(Community &community)
{
    return new NotSeen(community);
}

} // namespace kith
