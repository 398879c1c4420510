// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The guests of one gathering as rows, in groups by answer; whoever is not invited shows when searched for.
#pragma once

#include "app/gatherings/roster.h"
#include "ui/kit/pill.h"
#include "ui/kit/rowmodel.h"

namespace kith {

class GuestList : public RowModel<gatherings::Guest>
{
    Q_OBJECT
public:
    enum class Show { Everybody, NoAnswer, WithNeeds };

    explicit GuestList(const Clock &clock, QObject *parent = nullptr);
    void setGuests(const Gathering &gathering, QList<gatherings::Guest> guests);
    const Gathering &gathering() const { return m_gathering; }
    const gatherings::Guest *guest(qint64 key) const { return at(rowOfKey(key)); }

    void setShow(Show show);
    /// While something is searched for, people who are not invited are found as well.
    void setSearching(bool searching);

private:
    bool isWanted(const gatherings::Guest &guest) const;
    Section heading(const QString &key, int count) const;
    QVariant value(const gatherings::Guest &guest, int role) const;
    QString note(const gatherings::Guest &guest) const;

    const Clock &m_clock;
    Gathering m_gathering;
    Show m_show = Show::Everybody;
    bool m_searching = false;
};

/// Access needs and dietary needs together.
QList<Tag> needsOf(const gatherings::Guest &guest);

} // namespace kith
