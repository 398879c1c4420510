// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doorbanner.h"

#include "ui/gatherings/words.h"
#include "ui/kit/text.h"

namespace kith {

DoorBanner::DoorBanner(QWidget *parent) : Banner(parent)
{
    connect(this, &Banner::actionClicked, this, &DoorBanner::answer);
}

void DoorBanner::clear()
{
    hide();
    forget();
}

// The button means one thing only: what was offered before is not what stands on it now.
void DoorBanner::forget()
{
    m_again = {};
    m_known.clear();
}

void DoorBanner::forgetGreeted()
{
    if (m_again)
        clear();
}

void DoorBanner::greetAgain(const DoorRow &row, const QString &zone)
{
    forget();
    m_again = row.person;
    tell(Kind::Notice, tr("%1 is already here, since %2.").arg(isolated(row.name), words::clockTime(row.arrivedAt, zone)), tr("Has left now"));
}

void DoorBanner::refuse(const QString &name, const Error &error)
{
    forget();
    if (error.kind == Error::Kind::Conflict)
        m_known = name;
    tell(Kind::Problem, error.text, m_known.isEmpty() ? QString() : tr("Add another %1").arg(isolated(name)));
}

void DoorBanner::refuseCode(const QString &code)
{
    forget();
    tell(Kind::Problem, tr("“%1” is no ticket known here. Type the name instead; somebody new is added by their name.").arg(code));
}

void DoorBanner::tellFailure(const QString &why)
{
    forget();
    tell(Kind::Problem, why);
}

void DoorBanner::tellLetIn(const QString &name, const QString &by, int seats)
{
    forget();
    tell(Kind::Organizers, words::allTaken(seats) + u' ' + tr("%1 let %2 in, and it is noted so.").arg(isolated(by), isolated(name)));
}

void DoorBanner::answer()
{
    hide();
    if (m_again)
        Q_EMIT hasLeft(std::exchange(m_again, {}));
    else if (!m_known.isEmpty())
        Q_EMIT isAnother(std::exchange(m_known, {}));
    Q_EMIT answered();
}

} // namespace kith
