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
    using TodaySection::TodaySection;
    /// Asks for itself and for the other.
    void askWith(ComersSection *notSeen);

protected:
    virtual void show(const gatherings::Chosen &chosen) = 0;
};

ComersSection *newcomersSection(Community &community);
ComersSection *notSeenSection(Community &community);

} // namespace kith
