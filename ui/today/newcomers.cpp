// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Newcomers to welcome: invited to the next gathering by one click, or written to.
#include "app/core/isolated.h"
#include "app/core/saynumber.h"
#include "app/gatherings/gatherings.h"
#include "ui/kit/page.h"
#include "ui/kit/saydate.h"
#include "ui/today/comers.h"

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
    ActionRowContent rowOf(const Comer &comer) const override;
    void act(const Comer &comer) override;
    QString story(const Comer &comer) const;
    bool canBeInvited(const Comer &comer) const { return chosen().next && !comer.invited; }
    QList<PersonId> uninvited() const;
    void invite(const QList<PersonId> &people);

    QAction *m_inviteAll = nullptr;
};

Newcomers::Newcomers(Community &community) : ComersSection(community, QStringLiteral("newcomers"), tr("Newcomers to welcome")) { }

void Newcomers::addCommands(Page &page)
{
    m_inviteAll = page.addCommand(tr("Invite every newcomer to the next gathering"), QStringLiteral("hand"), {}, [this] { invite(uninvited()); });
    m_inviteAll->setEnabled(false);
}

void Newcomers::show(const gatherings::Chosen &chosen)
{
    ComersSection::show(chosen);
    if (m_inviteAll)
        m_inviteAll->setEnabled(!uninvited().isEmpty() && whyReadOnly().isEmpty());
}

ActionRowContent Newcomers::rowOf(const Comer &comer) const
{
    ActionRowContent row = TodaySection::rowOf(somebodyOf(comer), story(comer));
    if (canBeInvited(comer)) {
        row.action = tr("Invite");
        row.whyNot = whyReadOnly();
    }
    return row;
}

QString Newcomers::story(const Comer &comer) const
{
    const QString day = sayDay(WallTime::at(comer.first, chosen().zone).date(), chosen().today);
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
    for (const Comer &comer : chosen().people) {
        if (canBeInvited(comer))
            people.append(comer.person);
    }
    return people;
}

void Newcomers::act(const Comer &comer)
{
    if (canBeInvited(comer))
        invite({comer.person});
    else
        ComersSection::act(comer);
}

void Newcomers::invite(const QList<PersonId> &people)
{
    change(gatherings::Invite, [next = chosen().next, people](Tx &tx) { gatherings::invite(tx, next, people, QStringLiteral("by hand")); });
}

} // namespace

ComersSection *newcomersSection(Community &community)
{
    return new Newcomers(community);
}

} // namespace kith
