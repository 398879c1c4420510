// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers and arrivals of a file: at which gathering they land, and what they change there.
#pragma once

#include "app/exchange/fullplan.h"

#include <QHash>

#include <utility>
#include <vector>

namespace kith::exchange {

/// The gatherings of the store by what other services call them.
using GatheringsByKey = QHash<QString, Gathering>;
GatheringsByKey gatheringsByKey(Reader &reader);

class GuestPlan
{
public:
    /// `key` is what the file calls the gathering; `described` what a calendar says of it, if the file is one.
    GuestPlan(Reader &reader, const ImportFile &file, const ImportChoices &choices, const QString &key, const Gathering *described = nullptr);

    /// Takes in one row of somebody; rows of one person are one guest.
    void take(int who, const IncomingGuest &guest);
    /// Finds the gathering, or describes the one to be made.
    void settle(const GatheringsByKey &known);
    /// Everybody taken in, in the order they came.
    const std::vector<std::pair<int, IncomingGuest>> &guests() const { return m_guests; }
    /// What a guest's rows change for somebody; `id` is none for somebody new.
    QList<FieldChange> plan(PlannedGuest &planned, PersonId id, const IncomingGuest &guest) const;
    const Gathering &gathering() const { return m_gathering; }
    bool isNew() const { return m_isNew; }

private:
    void takeGathering(const IncomingGuest &guest);
    std::optional<Gathering> found(const GatheringsByKey &known) const;
    Gathering made() const;
    WallTime guessedStart() const;
    void tellTimes(Gathering &gathering) const;
    QString externalId() const;
    void planAnswer(PlannedGuest &planned, PersonId id, const IncomingGuest &guest, QList<FieldChange> &changes) const;
    void planArrival(PlannedGuest &planned, PersonId id, const IncomingGuest &guest, QList<FieldChange> &changes) const;
    Invitation newInvitation(PersonId id, const IncomingGuest &guest) const;

    Reader &m_reader;
    const ImportFile &m_file;
    const ImportChoices &m_choices;
    const QString m_key; ///< the gathering's id at the other service
    const Gathering *m_described;
    bool m_isNew = false;
    bool m_someoneCame = false;
    QString m_title;
    QDate m_date; ///< what the file says of the gathering
    WallTime m_start, m_end;
    QString m_zone;
    Instant m_firstArrival;
    Gathering m_gathering;
    std::vector<std::pair<int, IncomingGuest>> m_guests;
    QHash<int, size_t> m_guestOf;
    QHash<PersonId, Invitation> m_invitations;
    QHash<PersonId, Attendance> m_attendances;
};

} // namespace kith::exchange
