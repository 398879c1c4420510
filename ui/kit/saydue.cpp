// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Due dates, and how often, in words.
#include "ui/kit/saydue.h"

#include <QCoreApplication>

#include "app/core/saynumber.h"
#include "ui/kit/saydate.h"

namespace kith {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(SayDue)
};

} // namespace

QString sayDue(QDate due, QDate today)
{
    const int late = int(due.daysTo(today));
    if (late > 0)
        return capitalized(Tr::tr("%1 days late", nullptr, late).arg(sayNumber(late)));
    if (late == 0)
        return Tr::tr("Today");
    return late == -1 ? Tr::tr("Tomorrow") : sayDay(due, today);
}

QString sayWaiting(int days)
{
    return days <= 0 ? Tr::tr("asked today") : Tr::tr("waiting %n days", nullptr, days);
}

QString sayEvery(int days)
{
    return days % 7 == 0 ? Tr::tr("every %n weeks", nullptr, days / 7) : Tr::tr("every %n days", nullptr, days);
}

QString sayHowOften(int times)
{
    return times == 2 ? Tr::tr("twice") : Tr::tr("%n times", nullptr, times);
}

} // namespace kith
