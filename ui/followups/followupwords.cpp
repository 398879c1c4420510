// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two lines.
#include "ui/followups/followupwords.h"

#include <QCoreApplication>

#include "app/core/isolated.h"
#include "app/core/joined.h"
#include "ui/kit/saydate.h"
#include "ui/kit/saydue.h"

namespace kith {

using namespace Qt::StringLiterals;

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(FollowUpWords)
};

} // namespace

QString sayWhat(const followups::Item &item)
{
    return item.isRhythm() ? Tr::tr("Be in touch with %1").arg(isolated(item.about.called)) : item.followUp.what;
}

QString sayStory(const followups::Item &item, PersonId me, QDate today)
{
    QStringList parts;
    if (item.followUp.state != FollowUpState::Open)
        parts << sayDay(item.followUp.endedOn, today);
    else
        parts << sayDue(item.dueOn(), today);
    if (item.owner.id)
        parts << (item.owner.id == me ? Tr::tr("you") : isolated(item.owner.called));
    if (item.isRhythm())
        parts << sayEvery(item.rhythm.everyDays) << (item.lastTouch.isValid() ? Tr::tr("last %1").arg(sayDay(item.lastTouch, today)) : Tr::tr("not yet"));
    else if (item.about.id)
        parts << Tr::tr("about %1").arg(isolated(item.about.called));
    if (!item.gathering.isEmpty())
        parts << Tr::tr("from %1").arg(isolated(item.gathering));
    if (!item.followUp.reason.isEmpty())
        parts << item.followUp.reason;
    return joined(parts);
}

} // namespace kith
