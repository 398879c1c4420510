// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The two sections about who comes: newcomers to welcome, and those not seen for a while. One question answers both.
#pragma once

#include "app/gatherings/comers.h"
#include "ui/today/todaysection.h"

namespace kith {

class ComersSection : public TodaySection
{
    Q_OBJECT
public:
    ComersSection(Community &community, const QString &id, const QString &title);
    /// Asks for itself and for the other.
    void askWith(ComersSection *notSeen);

protected:
    virtual void show(const gatherings::Chosen &chosen);
    virtual ActionRowContent rowOf(const gatherings::Comer &comer) const = 0;
    virtual void act(const gatherings::Comer &comer) { reach(somebodyOf(comer)); }
    static Somebody somebodyOf(const gatherings::Comer &comer) { return {comer.person, comer.name, comer.called, comer.email, comer.phone}; }
    const gatherings::Chosen &chosen() const { return m_chosen; }

private:
    void actOn(qint64 key);

    gatherings::Chosen m_chosen;
};

ComersSection *newcomersSection(Community &community);
ComersSection *notSeenSection(Community &community);

} // namespace kith
