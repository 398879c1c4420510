// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/guestplan.h"

#include "app/exchange/importing.h"
#include "app/exchange/merging.h"
#include "app/gatherings/gatherings.h"

#include <QCoreApplication>

#include <algorithm>

namespace kith::exchange {

namespace {

struct GuestWords {
    Q_DECLARE_TR_FUNCTIONS(ImportGuests)
};

constexpr qint64 halfHour = 30 * 60 * 1000;
const QTime usualStart(19, 0);

} // namespace

GatheringsByKey gatheringsByKey(Reader &reader)
{
    GatheringsByKey known;
    reader.each<Gathering>([&](const Gathering &gathering) {
        for (const QString &id : gathering.externalIds)
            known.insert(id, gathering);
    });
    return known;
}

GuestPlan::GuestPlan(Reader &reader, const ImportFile &file, const ImportChoices &choices, const QString &key, const Gathering *described)
    : m_reader(reader), m_file(file), m_choices(choices), m_key(key), m_described(described)
{
}

void GuestPlan::take(int who, const IncomingGuest &guest)
{
    takeGathering(guest);
    m_someoneCame = m_someoneCame || guest.attended;
    if (guest.arrivedAt && (!m_firstArrival || guest.arrivedAt < m_firstArrival))
        m_firstArrival = guest.arrivedAt;
    const auto known = m_guestOf.constFind(who);
    if (known != m_guestOf.cend()) {
        mergeGuest(m_guests[*known].second, guest);
        return;
    }
    m_guestOf.insert(who, m_guests.size());
    m_guests.emplace_back(who, guest);
}

void GuestPlan::takeGathering(const IncomingGuest &guest)
{
    if (m_title.isEmpty())
        m_title = guest.gatheringTitle;
    if (m_zone.isEmpty())
        m_zone = guest.gatheringZone;
    if (!m_date.isValid())
        m_date = guest.gatheringStart.date().isValid() ? guest.gatheringStart.date() : guest.gatheringDate;
    if (!m_start.time().isValid())
        m_start = guest.gatheringStart;
    if (!m_end.time().isValid() && !m_end.date().isValid())
        m_end = guest.gatheringEnd;
}

/// What the gathering is found by when the same file, or a newer one of the same evening, comes again.
QString GuestPlan::externalId() const
{
    if (m_described)
        return m_described->externalIds.value(0);
    if (!m_key.isEmpty())
        return m_file.source + u':' + m_key;
    return m_file.contentKey.isEmpty() ? QString() : QStringLiteral("file:") + m_file.contentKey;
}

std::optional<Gathering> GuestPlan::found(const GatheringsByKey &known) const
{
    if (m_choices.target == ImportChoices::Target::Chosen)
        return m_reader.get<Gathering>(m_choices.gathering);
    if (m_file.source == u"kith" && !m_key.isEmpty()) {
        if (const auto own = m_reader.find<Gathering>(GatheringId::fromText(m_key)))
            return own;
    }
    const auto there = known.constFind(externalId());
    return there == known.cend() ? std::nullopt : std::optional(*there);
}

/// By the first arrival, where the file does not say when it was.
WallTime GuestPlan::guessedStart() const
{
    if (m_firstArrival)
        return WallTime::at({m_firstArrival.ms - m_firstArrival.ms % halfHour}, m_file.zone);
    const WallTime start(m_reader.clock().today(m_file.zone), usualStart, m_file.zone);
    // Whoever came cannot have come to an evening that is still ahead.
    const bool isPast = m_someoneCame && m_reader.clock().now() < start.toInstant();
    return isPast ? WallTime(start.date().addDays(-1), usualStart, m_file.zone) : start;
}

void GuestPlan::tellTimes(Gathering &gathering) const
{
    gathering.zone = m_zone.isEmpty() ? m_file.zone : m_zone;
    if (!m_date.isValid()) {
        gathering.starts = guessedStart().toText();
        return;
    }
    // A day without a clock is a whole day only where the file says so in the place of the clock.
    gathering.allDay = m_start.date().isValid() && !m_start.time().isValid();
    const QTime clock = m_start.time().isValid() ? m_start.time() : gathering.allDay ? QTime(0, 0) : usualStart;
    const WallTime start(m_date, clock, gathering.zone);
    gathering.starts = start.toText();
    const QDate lastDay = m_end.date().isValid() ? m_end.date() : m_date;
    const WallTime end(lastDay, m_end.time().isValid() ? m_end.time() : QTime(0, 0), gathering.zone);
    if ((m_end.time().isValid() || m_end.date().isValid()) && start.toInstant() < end.toInstant())
        gathering.ends = end.toText();
}

Gathering GuestPlan::made() const
{
    if (m_described)
        return gatherings::tidied(*m_described, m_file.zone);
    const Instant now = m_reader.clock().now();
    Gathering gathering;
    gathering.title = !m_title.isEmpty() ? m_title : titleFromFileName(m_file.fileName);
    if (!m_choices.title.isEmpty())
        gathering.title = m_choices.title;
    tellTimes(gathering);
    if (const QString id = externalId(); !id.isEmpty())
        gathering.externalIds = {id};
    gathering = gatherings::tidied(gathering, systemZone());
    if (gathering.endsAt < now && m_someoneCame) {
        gathering.state = GatheringState::Held;
        gathering.attendanceClosed = true;
    }
    return gathering;
}

void GuestPlan::settle(const GatheringsByKey &known)
{
    const std::optional<Gathering> there = found(known);
    m_isNew = !there;
    m_gathering = there ? *there : made();
    if (m_isNew)
        return;
    if (m_gathering.state == GatheringState::Cancelled && !m_described)
        throw Failure(GuestWords::tr("%1 was cancelled. Nothing was imported; choose another gathering.").arg(m_gathering.title));
    m_reader.each<Invitation>([&](const Invitation &i) { m_invitations.insert(i.personId, i); }, where(&Invitation::gatheringId, m_gathering.id));
    m_reader.each<Attendance>([&](const Attendance &a) { m_attendances.insert(a.personId, a); }, where(&Attendance::gatheringId, m_gathering.id));
}

QList<FieldChange> GuestPlan::plan(PlannedGuest &planned, PersonId id, const IncomingGuest &guest) const
{
    QList<FieldChange> changes;
    planAnswer(planned, id, guest, changes);
    planArrival(planned, id, guest, changes);
    return changes;
}

Invitation GuestPlan::newInvitation(PersonId id, const IncomingGuest &guest) const
{
    Invitation invitation;
    invitation.gatheringId = m_gathering.id;
    invitation.personId = id;
    invitation.answer = guest.answer.value_or(Answer::NeedsAction);
    invitation.partySize = std::max(1, guest.partySize);
    invitation.source = m_file.source;
    invitation.tickets = guest.tickets;
    invitation.comment = guest.comment;
    invitation.answeredAt = invitation.answer == Answer::NeedsAction ? Instant() : guest.answeredAt;
    invitation.invitedAt = guest.answeredAt ? guest.answeredAt : m_reader.clock().now();
    if (guest.isWaiting)
        invitation.waitingSince = guest.answeredAt ? guest.answeredAt : m_reader.clock().now();
    return invitation;
}

void GuestPlan::planAnswer(PlannedGuest &planned, PersonId id, const IncomingGuest &guest, QList<FieldChange> &changes) const
{
    const auto known = m_invitations.constFind(id);
    const Invitation said = newInvitation(id, guest);
    if (!id || known == m_invitations.cend()) {
        const bool isInvited = guest.answer || !guest.tickets.isEmpty() || m_choices.target != ImportChoices::Target::FromFile;
        if (!isInvited || (guest.attended && !guest.answer))
            return;
        planned.invitation = said;
        changes.append({Field::Answer, QString(), answerText(said.answer, said.isWaiting()), false});
        return;
    }
    Invitation after = *known;
    // Whoever noted an answer here since knows better than the file.
    const bool isNewer = after.source == said.source && after.answeredAt <= guest.answeredAt;
    const bool isOpen = after.answer == Answer::NeedsAction && !after.isWaiting();
    // Nor is a place given here taken away because the file still has them waiting.
    const bool wouldLosePlace = after.hasPlace() && said.isWaiting();
    if (guest.answer && (isNewer || isOpen) && !wouldLosePlace) {
        after.answer = said.answer;
        after.answeredAt = said.answeredAt;
        if (after.isWaiting() != said.isWaiting())
            after.waitingSince = said.waitingSince;
        if (guest.partySize)
            after.partySize = said.partySize;
    }
    for (const QString &ticket : said.tickets) {
        if (!after.tickets.contains(ticket))
            after.tickets.append(ticket);
    }
    if (after.comment.isEmpty())
        after.comment = said.comment;
    if (after == *known)
        return;
    const QString before = answerText(known->answer, known->isWaiting());
    const QString now = answerText(after.answer, after.isWaiting());
    if (before != now)
        changes.append({Field::Answer, before, now, false});
    if (known->partySize != after.partySize)
        changes.append({Field::PartySize, QString::number(known->partySize), QString::number(after.partySize), false});
    if (known->tickets != after.tickets)
        changes.append({Field::Ticket, known->tickets.join(QStringLiteral(", ")), after.tickets.join(QStringLiteral(", ")), false});
    if (known->comment != after.comment)
        changes.append({Field::Comment, known->comment, after.comment, false});
    planned.invitationBefore = *known;
    planned.invitation = after;
}

void GuestPlan::planArrival(PlannedGuest &planned, PersonId id, const IncomingGuest &guest, QList<FieldChange> &changes) const
{
    if (!guest.attended)
        return;
    const auto known = m_attendances.constFind(id);
    if (id && known != m_attendances.cend()) {
        if (known->leftAt || !guest.leftAt)
            return;
        planned.attendanceBefore = *known;
        planned.attendance = *known;
        planned.attendance->leftAt = guest.leftAt;
        changes.append({Field::LeftAt, QString(), WallTime::at(guest.leftAt, m_file.zone).toText(), false});
        return;
    }
    Attendance attendance;
    attendance.gatheringId = m_gathering.id;
    attendance.personId = id;
    attendance.arrivedAt = guest.arrivedAt ? guest.arrivedAt : m_gathering.startsAt;
    attendance.leftAt = guest.leftAt;
    attendance.checkedInBy = guest.checkedInBy;
    attendance.how = How::Import;
    attendance.walkIn = guest.walkIn;
    planned.attendance = attendance;
    changes.append({Field::ArrivedAt, QString(), WallTime::at(attendance.arrivedAt, m_file.zone).toText(), false});
}

} // namespace kith::exchange
