// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Newcomers to welcome: invited to the next gathering by one click, or written to.
#include "app/core/isolated.h"
#include "app/core/saynumber.h"
#include "app/gatherings/gatherings.h"
#include "ui/kit/page.h"
#include "ui/kit/saydate.h"
#include "ui/today/comers.h"

#include <algorithm>

namespace kith {

using gatherings::Comer;

namespace {

class Newcomers : public ComersSection
{
    Q_DECLARE_TR_FUNCTIONS(Newcomers)
public:
    explicit Newcomers(Community &community);
    void addCommands(Page &page) override;

private:
    void show(const gatherings::Chosen &chosen) override;
    QString story(const Comer &comer) const;
    bool canBeInvited(const Comer &comer) const { return m_chosen.next && !comer.invited; }
    QList<PersonId> uninvited() const;
    void act(qint64 key);
    void invite(const QList<PersonId> &people);

    gatherings::Chosen m_chosen;
    QAction *m_inviteAll = nullptr;
};

Newcomers::Newcomers(Community &community) : ComersSection(community, QStringLiteral("newcomers"), tr("Newcomers to welcome"), Side::Beside)
{
    connect(this, &ActionList::opened, this, [this](qint64 key) { Q_EMIT openRequested(QStringLiteral("people"), key); });
    connect(this, &ActionList::actionClicked, this, &Newcomers::act);
}

void Newcomers::addCommands(Page &page)
{
    m_inviteAll = page.addCommand(tr("Invite every newcomer to the next gathering"), QStringLiteral("hand"), {}, [this] { invite(uninvited()); });
    m_inviteAll->setEnabled(false);
}

void Newcomers::show(const gatherings::Chosen &chosen)
{
    m_chosen = chosen;
    QList<ActionRowContent> rows;
    for (const Comer &comer : std::as_const(m_chosen.people)) {
        ActionRowContent row = rowOf({comer.person, comer.name, comer.called, comer.email, comer.phone}, story(comer));
        if (canBeInvited(comer)) {
            row.action = tr("Invite");
            row.whyNot = whyReadOnly();
        }
        rows.append(row);
    }
    setPeople(rows);
    setNote(rows.isEmpty() ? QString() : leftInPeace(chosen.away, chosen.notContacted));
    if (m_inviteAll)
        m_inviteAll->setEnabled(!uninvited().isEmpty() && whyReadOnly().isEmpty());
}

QString Newcomers::story(const Comer &comer) const
{
    const QString day = sayDay(WallTime::at(comer.first, m_chosen.zone).date(), m_chosen.today);
    const QString came = comer.times == 1 ? tr("First came %1").arg(day) : comer.times == 2 ? tr("Came twice") : tr("Came %1 times").arg(sayNumber(comer.times));
    if (comer.invited)
        return tr("%1, no answer yet").arg(came);
    if (comer.times > 1)
        return tr("%1, first on %2").arg(came, day);
    return comer.broughtBy.isEmpty() ? came : tr("%1, with %2").arg(came, isolated(comer.broughtBy));
}

QList<PersonId> Newcomers::uninvited() const
{
    QList<PersonId> people;
    for (const Comer &comer : m_chosen.people) {
        if (canBeInvited(comer))
            people.append(comer.person);
    }
    return people;
}

void Newcomers::act(qint64 key)
{
    const auto comer = std::find_if(m_chosen.people.cbegin(), m_chosen.people.cend(), [key](const Comer &one) { return one.person.value == key; });
    if (comer == m_chosen.people.cend())
        return;
    if (canBeInvited(*comer))
        invite({comer->person});
    else
        reach({comer->person, comer->name, comer->called, comer->email, comer->phone});
}

void Newcomers::invite(const QList<PersonId> &people)
{
    change(gatherings::Invite, [next = m_chosen.next, people](Tx &tx) { gatherings::invite(tx, next, people, QStringLiteral("by hand")); });
}

} // namespace

ComersSection *newcomersSection(Community &community)
{
    return new Newcomers(community);
}

} // namespace kith
