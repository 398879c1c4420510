// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whom the door can find: names, answers and arrivals, notes that are meant for it, and nothing else about anybody.
#pragma once

#include "app/gatherings/roster.h"
#include "ui/kit/rowmodel.h"

namespace kith {

/// All that a volunteer may see of a person.
struct DoorRow {
    PersonId person;
    QString name, folded, callName, called;
    bool invited = false;
    Answer answer = Answer::NeedsAction;
    int partySize = 1;
    int place = 0; ///< in the waiting list
    Instant arrivedAt, leftAt;
    How how = How::Door;
    bool walkIn = false;
    bool firstTime = false;
    QString note; ///< that the door may see
    QString overCapacityBy; ///< who let them in when every seat was taken
    bool operator==(const DoorRow &) const = default;

    bool isHere() const { return arrivedAt && !leftAt; }
    bool hasPlace() const { return invited && answer == Answer::Accepted && place == 0; }
};

/// What the door asks of the store at once.
struct DoorState {
    Gathering gathering;
    QList<DoorRow> rows; ///< expected first, then everybody else, then who is here
    QHash<QString, PersonId> tickets;
    QList<gatherings::Decider> deciders; ///< who may decide when it is full

    /// Who is here without a seat, and no organizer is noted as having decided it.
    QList<DoorRow> undecided() const;
    QStringList decidersCalled() const;
};
DoorState doorState(Reader &reader, GatheringId id);
/// Codes of other services that stand for a person, whatever the gathering.
QHash<QString, PersonId> externalCodes(Reader &reader);
/// What a scanner typed, without what surrounds the code in an address ("…/check-in/…?pk=g-abc").
QString codeIn(const QString &typed);

struct DoorCounts {
    int here = 0, expected = 0, stillExpected = 0, walkedIn = 0;
    bool operator==(const DoorCounts &) const = default;
};

class DoorList : public RowModel<DoorRow>
{
    Q_OBJECT
public:
    explicit DoorList(QObject *parent = nullptr);
    void setState(const DoorState &state);
    /// Without a search only those who are expected or here are shown; with one, everybody who matches.
    void setSearching(bool searching);
    const DoorRow *row(qint64 key) const { return at(rowOfKey(key)); }
    /// The row of a person, shown or not.
    const DoorRow *person(PersonId person) const;
    DoorCounts counts() const;

private:
    QVariant value(const DoorRow &row, int role) const;
    QString said(const DoorRow &row) const;

    QString m_zone;
    bool m_searching = false;
    bool m_anybodyExpected = false;
};

} // namespace kith
