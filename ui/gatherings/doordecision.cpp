// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/gatherings/doordecision.h"

#include "ui/gatherings/doortaps.h"
#include "ui/gatherings/words.h"
#include "ui/kit/saynames.h"

namespace kith {

DoorDecision::DoorDecision(DoorTaps &taps, QWidget *parent) : DecisionStrip(true, parent), m_taps(taps)
{
    connect(this, &DecisionStrip::decided, this, &DoorDecision::decide);
    connect(this, &DecisionStrip::dismissed, this, &DoorDecision::putAside);
}

void DoorDecision::forget()
{
    m_leftUndecided.clear();
    hide();
}

QList<DoorRow> DoorDecision::open() const
{
    QList<DoorRow> rows = m_state.undecided();
    rows.removeIf([this](const DoorRow &row) { return m_leftUndecided.contains(row.person); });
    return rows;
}

void DoorDecision::setState(const DoorState &state)
{
    m_state = state;
    QStringList names, by;
    const QList<DoorRow> rows = open();
    for (const DoorRow &row : rows) {
        names.append(row.called);
        if (!by.contains(row.overCapacityBy))
            by.append(row.overCapacityBy);
    }
    if (names.isEmpty())
        return hide();
    const QString noted = tr("%1 came in all the same, noted as let in by %2. Who decided?").arg(sayNames(names), sayNames(by));
    ask(words::allTaken(m_state.gathering.capacity) + u' ' + noted, m_state.deciders);
}

void DoorDecision::decide(const QString &name)
{
    QList<PersonId> people;
    const QList<DoorRow> rows = open();
    for (const DoorRow &row : rows)
        people.append(row.person);
    if (people.isEmpty())
        return;
    m_taps.letIn(people, name);
    Q_EMIT settled();
}

void DoorDecision::putAside()
{
    const QList<DoorRow> rows = m_state.undecided();
    for (const DoorRow &row : rows)
        m_leftUndecided.insert(row.person);
    Q_EMIT settled();
}

} // namespace kith
