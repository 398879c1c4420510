// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/words.h"

#include "app/core/joined.h"
#include "ui/kit/saydate.h"
#include "ui/kit/text.h"

#include <QCoreApplication>

namespace kith::words {

using namespace Qt::StringLiterals;

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
}

QString clockTime(Instant at, const QString &zone)
{
    return sayTime(WallTime::at(at, zone).time());
}

QString hours(const Gathering &gathering)
{
    if (gathering.allDay)
        return Tr::tr("All day");
    return sayTimes(gathering.startTime().time(), gathering.endTime().time());
}

QString dateLine(const Gathering &gathering, QDate today)
{
    QStringList parts{sayWeekday(gathering.startTime().date(), today), hours(gathering)};
    if (!gathering.venue.isEmpty())
        parts.append(isolated(gathering.venue));
    return joined(parts);
}

QString placeLine(const Gathering &gathering)
{
    const QString time = gathering.allDay ? Tr::tr("all day") : sayTime(gathering.startTime().time());
    return gathering.venue.isEmpty() ? time : joined({gathering.venue, time});
}

bool isAhead(const Gathering &gathering, Instant now)
{
    return gathering.state != GatheringState::Held && gathering.endsAt >= now;
}

static Standing standingAhead(const gatherings::Listed &listed)
{
    const gatherings::Counts &counts = listed.counts;
    const int capacity = listed.gathering.capacity;
    Standing said;
    if (counts.here > 0) {
        said.first = Tr::tr("%n here", nullptr, counts.here);
        return said;
    }
    if (counts.invited == 0) {
        said.first = Tr::tr("Not invited yet");
        return said;
    }
    const QString coming = Tr::tr("%n coming", nullptr, counts.coming);
    said.first = capacity > 0 && counts.coming >= capacity ? Tr::tr("%1, full").arg(coming) : coming;
    if (counts.waiting > 0)
        said.second = Tr::tr("%n waiting", nullptr, counts.waiting);
    else if (counts.noAnswer > 0)
        said.second = Tr::tr("%n not answered yet", nullptr, counts.noAnswer);
    return said;
}

Standing standing(const gatherings::Listed &listed, Instant now)
{
    const gatherings::Counts &counts = listed.counts;
    if (listed.gathering.state == GatheringState::Cancelled)
        return {Tr::tr("Cancelled"), {}};
    if (isAhead(listed.gathering, now))
        return standingAhead(listed);
    Standing said;
    said.first = counts.here > 0 ? Tr::tr("%n came", nullptr, counts.here) : Tr::tr("No arrivals noted");
    if (counts.firstTime > 0)
        said.second = Tr::tr("%n new", nullptr, counts.firstTime);
    return said;
}

QString allTaken(int seats)
{
    return Tr::tr("All %n seats are taken.", nullptr, seats);
}

QString inLine(int place)
{
    const int last = place % 10, two = place % 100;
    const bool teen = two > 10 && two < 14;
    if (last == 1 && !teen)
        return Tr::tr("%1st in line").arg(place);
    if (last == 2 && !teen)
        return Tr::tr("%1nd in line").arg(place);
    if (last == 3 && !teen)
        return Tr::tr("%1rd in line").arg(place);
    return Tr::tr("%1th in line").arg(place);
}

QString answer(Answer answer)
{
    switch (answer) {
    case Answer::Accepted: return Tr::tr("Coming");
    case Answer::Tentative: return Tr::tr("Maybe");
    case Answer::Declined: return Tr::tr("Can’t come");
    case Answer::NeedsAction: break;
    }
    return Tr::tr("No answer");
}

QString answerInSentence(Answer answer)
{
    switch (answer) {
    case Answer::Accepted: return Tr::tr("coming");
    case Answer::Tentative: return Tr::tr("maybe");
    case Answer::Declined: return Tr::tr("can’t come");
    case Answer::NeedsAction: break;
    }
    return Tr::tr("no answer");
}

QString rule(WaitingRule rule)
{
    return rule == WaitingRule::StrictOrder ? Tr::tr("Strict order") : Tr::tr("Next that fits");
}

QString ruleMeaning(WaitingRule rule)
{
    return rule == WaitingRule::StrictOrder
        ? Tr::tr("A free seat goes to whoever is first in line. If their party is too large for it, the seat stays free for them.")
        : Tr::tr("A free seat goes to the first in line whose party fits. Who was passed over, and why, is written down.");
}

QString how(How how, bool walkIn)
{
    if (walkIn)
        return Tr::tr("walked in");
    switch (how) {
    case How::Phone: return Tr::tr("by phone");
    case How::Kit: return Tr::tr("other laptop");
    case How::Afterwards: return Tr::tr("noted afterwards");
    case How::Import: return Tr::tr("from a file");
    case How::Door: break;
    }
    return Tr::tr("door");
}

} // namespace kith::words
