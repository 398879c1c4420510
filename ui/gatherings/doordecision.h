// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// At the door, when every seat is taken: who came in all the same, and which organizer decided it.
#pragma once

#include "ui/gatherings/decisionstrip.h"
#include "ui/gatherings/doorlist.h"

#include <QSet>

namespace kith {

class DoorTaps;

class DoorDecision : public DecisionStrip
{
    Q_OBJECT
public:
    explicit DoorDecision(DoorTaps &taps, QWidget *parent = nullptr);
    /// Asks about everybody of whom nobody has said yet who decided.
    void setState(const DoorState &state);
    /// Another gathering: nothing is asked and nothing left open.
    void forget();

Q_SIGNALS:
    /// Decided or put aside; the next name can be typed.
    void settled();

private:
    QList<DoorRow> open() const;
    void decide(const QString &name);
    void putAside();

    DoorTaps &m_taps;
    DoorState m_state;
    QSet<PersonId> m_leftUndecided; ///< of whom nobody wants to say who decided
};

} // namespace kith
