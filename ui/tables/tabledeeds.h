// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is changed at the tables by hand; each call is one step of undo. Rounds and tables are numbered from 1.
#pragma once

#include "ui/tables/tablesdesk.h"

namespace kith {

class TableDeeds : public QObject
{
    Q_OBJECT
public:
    explicit TableDeeds(TablesDesk &desk, QObject *parent = nullptr);

    void move(int round, PersonId person, int table);
    void swap(int round, PersonId person, PersonId other);
    void lock(int round, const QList<PersonId> &people, bool lock);
    void takeOff(const QList<PersonId> &people);
    void seatLate(const QList<PersonId> &people);
    void setStart(int round, const QString &time);
    /// It is history then; the rounds after it are made again, with as few moves as that needs.
    void closeRound(int round);
    void reopenRound(int round);
    /// And makes the tables keep it, again with few moves.
    void sitOut(int round, PersonId person);
    void addRule(const TableRule &rule);
    void removeRule(TableRuleId rule);
    void setSettings(const TablePlan &wanted, int rounds);
    void usePlan();
    void removePlan();

private:
    void inRound(const Verb &verb, int round, const std::function<void(Tx &, TableRoundId)> &deed);

    TablesDesk &m_desk;
};

} // namespace kith
