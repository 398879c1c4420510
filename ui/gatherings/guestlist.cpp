// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/guestlist.h"

#include "app/core/folding.h"
#include "app/core/joined.h"
#include "app/people/needs.h"
#include "ui/gatherings/words.h"
#include "ui/kit/saydate.h"
#include "ui/kit/avatar.h"
#include "ui/kit/roles.h"
#include "ui/kit/text.h"

namespace kith {

using gatherings::Guest;
using namespace Qt::StringLiterals;

namespace {

/// The groups in the order in which they stand.
enum Group { Waiting, NoAnswer, Maybe, Coming, Declined, WalkedIn, NotInvited };

Group groupOf(const Guest &guest)
{
    if (!guest.invited)
        return guest.isHere() ? WalkedIn : NotInvited;
    if (guest.waitingSince)
        return Waiting;
    switch (guest.answer) {
    case Answer::Accepted: return Coming;
    case Answer::Tentative: return Maybe;
    case Answer::Declined: return Declined;
    case Answer::NeedsAction: break;
    }
    return NoAnswer;
}

Pill pillOf(const Guest &guest)
{
    switch (groupOf(guest)) {
    case Waiting: return {words::inLine(guest.place), PillKind::Waiting, true};
    case NoAnswer: return {words::answer(guest.answer), PillKind::Outline, true};
    case Maybe: return {words::answer(guest.answer), PillKind::Maybe, true};
    case Coming: return {words::answer(guest.answer), PillKind::Positive, true};
    case Declined: return {words::answer(guest.answer), PillKind::Neutral, true};
    case WalkedIn: return {GuestList::tr("Here"), PillKind::Solid};
    case NotInvited: break;
    }
    return {GuestList::tr("Not invited"), PillKind::Dashed, true};
}

} // namespace

QList<Tag> needsOf(const Guest &guest)
{
    QList<Tag> needs;
    for (const QString &need : guest.accessNeeds)
        needs.append({need, u"access"_s, false});
    for (const QString &need : guest.dietaryNeeds)
        needs.append({need, u"leaf"_s, people::couldHurt(need)});
    return needs;
}

GuestList::GuestList(const Clock &clock, QObject *parent)
    : RowModel([](const Guest &guest) { return guest.person.value; },
               {{tr("Guest"), [this](const Guest &guest, int role) { return value(guest, role); }}}, parent),
      m_clock(clock)
{
    setSearchText([](const Guest &guest) { return guest.folded + u' ' + fold((guest.accessNeeds + guest.dietaryNeeds).join(u' ')); });
    groupBy([](const Guest &guest) { return QString::number(groupOf(guest)); },
            [this](const QString &key, int count) { return heading(key, count); });
    setCondition([this](const Guest &guest) { return isWanted(guest); });
}

void GuestList::setGuests(const Gathering &gathering, QList<Guest> guests)
{
    m_gathering = gathering;
    std::stable_sort(guests.begin(), guests.end(), [](const Guest &a, const Guest &b) {
        return std::pair(groupOf(a), a.place) < std::pair(groupOf(b), b.place);
    });
    setRows(std::move(guests));
}

void GuestList::setShow(Show show)
{
    m_show = show;
    refresh();
}

void GuestList::setSearching(bool searching)
{
    if (m_searching == searching)
        return;
    m_searching = searching;
    refresh();
}

bool GuestList::isWanted(const Guest &guest) const
{
    const Group group = groupOf(guest);
    if (group == NotInvited && !(m_searching && m_show == Show::Everybody))
        return false;
    return m_show == Show::Everybody || (m_show == Show::NoAnswer ? group == NoAnswer : !needsOf(guest).isEmpty());
}

Section GuestList::heading(const QString &key, int count) const
{
    const QString number = QString::number(count);
    switch (Group(key.toInt())) {
    case Waiting: {
        int seats = 0;
        for (const Guest &guest : rows())
            seats += guest.waitingSince ? guest.partySize : 0;
        return {tr("Waiting list"), tr("%n, in the order they asked", nullptr, count), m_gathering.capacity > 0 ? tr("Add %n seat(s)", nullptr, seats) : QString()};
    }
    case NoAnswer: return {tr("No answer"), number, {}};
    case Maybe: return {tr("Maybe"), number, {}};
    case Coming: return {tr("Coming"), number, {}};
    case Declined: return {tr("Can’t come"), number, {}};
    case WalkedIn: return {tr("Walked in"), number, {}};
    case NotInvited: break;
    }
    return {tr("Not invited yet"), number, {}};
}

QString GuestList::note(const Guest &guest) const
{
    const QString &zone = m_gathering.zone;
    const QDate today = m_clock.today(zone);
    const auto day = [&](Instant at) { return sayDay(WallTime::at(at, zone).date(), today); };
    QStringList parts;
    if (guest.isHere())
        parts.append(tr("here at %1").arg(words::clockTime(guest.arrivedAt, zone)));
    if (!guest.overCapacityBy.isEmpty())
        parts.append(tr("let in by %1 when every seat was taken").arg(isolated(guest.overCapacityBy)));
    if (guest.partySize > 1)
        parts.append(tr("party of %n", nullptr, guest.partySize));
    if (guest.waitingSince)
        parts.append(tr("since %1").arg(day(guest.waitingSince)));
    if (!guest.comment.isEmpty())
        parts.append(u"“%1”"_s.arg(isolated(guest.comment)));
    if (!guest.reason.isEmpty())
        parts.append(guest.reason);
    if (parts.isEmpty() && guest.invitedAt && guest.answer == Answer::NeedsAction)
        parts.append(tr("invited %1").arg(day(guest.invitedAt)));
    if (!guest.invited && !guest.isHere())
        parts.append(guest.timesBefore > 0 ? tr("was here %n time(s)", nullptr, guest.timesBefore) : tr("not been here yet"));
    return joined(parts);
}

QVariant GuestList::value(const Guest &guest, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return guest.name;
    case Qt::ToolTipRole: return guest.reason;
    case roles::Face: return QVariant::fromValue(AvatarFace{guest.person.toText(), guest.name, guest.callName});
    case roles::State: return QVariant::fromValue(pillOf(guest));
    case roles::Line2: return note(guest);
    case roles::Tags: return QVariant::fromValue(needsOf(guest));
    case roles::Actions: return guest.invited || guest.isHere() ? QStringList() : QStringList(tr("Invite"));
    default: return {};
    }
}

} // namespace kith
