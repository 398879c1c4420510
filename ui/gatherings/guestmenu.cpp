// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/guestmenu.h"

#include "ui/gatherings/guestlist.h"
#include "ui/kit/text.h"

#include <QInputDialog>

namespace kith {

using gatherings::Guest;
using Wish = GuestDeeds::Wish;

static constexpr int mostInParty = 8;

GuestMenu::GuestMenu(GuestDeeds &deeds, const GuestList &guests, const QList<qint64> &people, const QList<gatherings::Decider> &deciders, QWidget *parent)
    : QMenu(parent), m_deeds(deeds), m_people(people)
{
    const Guest *only = people.size() == 1 ? guests.guest(people.first()) : nullptr;
    setObjectName(QStringLiteral("answers"));
    setAttribute(Qt::WA_DeleteOnClose);
    addAnswers(only);
    if (only && m_deeds.isFullFor(only->person.value))
        addLetIn(deciders);
    addSeparator();
    if (only)
        addAboutOne(*only);
    addSeparator();
    const bool anyInvited = std::any_of(people.begin(), people.end(), [&](qint64 key) { return guests.guest(key) && guests.guest(key)->invited; });
    addAction(tr("Take back the invitation\tDel"), this, [this] { m_deeds.uninvite(m_people); })->setEnabled(anyInvited);
}

void GuestMenu::addAnswers(const Guest *only)
{
    const auto add = [this](const QString &text, Wish wish, bool current) {
        QAction *action = addAction(text, this, [this, wish] { m_deeds.setWish(m_people, wish); });
        action->setCheckable(true);
        action->setChecked(current);
    };
    const bool waits = only && only->waitingSince;
    const auto answered = [&](Answer answer) { return only && only->invited && !waits && only->answer == answer; };
    add(tr("Coming\tC"), Wish::Coming, answered(Answer::Accepted));
    add(tr("Maybe\tM"), Wish::Maybe, answered(Answer::Tentative));
    add(tr("Can’t come\tX"), Wish::CannotCome, answered(Answer::Declined));
    add(tr("Waiting list\tW"), Wish::Wait, waits);
    add(tr("No answer"), Wish::NoAnswer, answered(Answer::NeedsAction));
}

void GuestMenu::addLetIn(const QList<gatherings::Decider> &deciders)
{
    const QString title = tr("Let them in anyway");
    if (deciders.size() == 1) {
        addAction(title, this, [this, by = deciders.first().name] { m_deeds.letIn(m_people, by); });
        return;
    }
    QMenu *who = addMenu(title);
    for (const gatherings::Decider &decider : deciders)
        who->addAction(tr("%1 decided").arg(isolated(decider.name)), this, [this, by = decider.name] { m_deeds.letIn(m_people, by); });
}

void GuestMenu::addAboutOne(const Guest &guest)
{
    QMenu *party = addMenu(tr("Party of"));
    for (int size = 1; size <= mostInParty; ++size) {
        QAction *action = party->addAction(size == 1 ? tr("Themselves only") : QString::number(size), this, [this, size] { m_deeds.setPartySize(m_people.first(), size); });
        action->setCheckable(true);
        action->setChecked(size == guest.partySize);
    }
    party->setEnabled(guest.invited);
    addAction(tr("What they said…"), this, [this, guest] { askComment(m_deeds, guest, parentWidget()); })->setEnabled(guest.invited);
    addAction(tr("Open person\tEnter"), this, [this, who = guest.person] { Q_EMIT personOpened(who); });
}

void askComment(GuestDeeds &deeds, const Guest &guest, QWidget *parent)
{
    auto *ask = new QInputDialog(parent);
    ask->setAttribute(Qt::WA_DeleteOnClose);
    ask->setObjectName(QStringLiteral("commentDialog"));
    ask->setWindowTitle(GuestMenu::tr("What they said"));
    ask->setLabelText(GuestMenu::tr("What did %1 say?").arg(guest.called));
    ask->setTextValue(guest.comment);
    QObject::connect(ask, &QInputDialog::textValueSelected, &deeds, [&deeds, who = guest.person](const QString &text) { deeds.setComment(who, text); });
    ask->open();
}

} // namespace kith
