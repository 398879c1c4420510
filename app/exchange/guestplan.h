// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Answers and arrivals of a file: at which gathering they land, and what they change there.
#pragma once

#include "app/exchange/fullplan.h"

#include <QHash>

namespace kith::exchange {

class GuestPlan
{
public:
    /// Reads what is known of the gathering, once it is clear which one it is.
    GuestPlan(Reader &reader, const ImportFile &file, const ImportChoices &choices);

    bool isWanted() const { return m_isWanted; }
    /// Looks at one row before any is planned: which gathering is meant, when the first one came.
    void look(const IncomingGuest &guest);
    /// Finds the gathering, or describes the one to be made.
    void settle();
    bool isOfThisGathering(const IncomingGuest &guest) const { return guest.gatheringKey.isEmpty() || guest.gatheringKey == m_key; }

    /// What the guest's rows change for somebody; `id` is none for somebody new.
    QList<FieldChange> plan(PlannedGuest &planned, PersonId id, const IncomingGuest &guest) const;
    const std::optional<Gathering> &gathering() const { return m_gathering; }
    bool isNew() const { return m_isNew; }

private:
    std::optional<Gathering> found() const;
    Gathering made() const;
    QString externalId() const;
    void planAnswer(PlannedGuest &planned, PersonId id, const IncomingGuest &guest, QList<FieldChange> &changes) const;
    void planArrival(PlannedGuest &planned, PersonId id, const IncomingGuest &guest, QList<FieldChange> &changes) const;
    Invitation newInvitation(PersonId id, const IncomingGuest &guest) const;

    Reader &m_reader;
    const ImportFile &m_file;
    const ImportChoices &m_choices;
    bool m_isWanted = false;
    bool m_isNew = false;
    bool m_someoneCame = false;
    QString m_key; ///< the gathering's id at the other service
    QString m_title;
    Instant m_firstArrival;
    std::optional<Gathering> m_gathering;
    QHash<PersonId, Invitation> m_invitations;
    QHash<PersonId, Attendance> m_attendances;
};

} // namespace kith::exchange
