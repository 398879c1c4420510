// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The nouns of a damaged file: every row that can be read, or that the journal still tells of.
#pragma once

#include "app/store/journalsalvage.h"

namespace kith {

class RowSalvage
{
public:
    RowSalvage(Connection &damaged, Connection &target, TableFill &fill, JournalSalvage &journal, Progress &progress)
        : m_damaged(damaged), m_target(target), m_fill(fill), m_journal(journal), m_progress(progress)
    {
    }

    void take();
    /// A row cannot refer to one that is lost: where it may refer to none it does, else it is left out.
    void leaveOutReferring();
    /// Where the newest image of a row is not what is there now, the journal is told.
    void agreeWithJournal();

    const QList<SalvagedTable> &tables() const { return m_tables; }
    const QStringList &leftOut() const { return m_leftOut; }

private:
    struct Dangling {
        QByteArray table, column, parent;
        qint64 row;
        bool isNeeded;
    };
    SalvagedTable takeTable(const TableInfo &table);
    bool putFromJournal(const TableInfo &table, qint64 row, const QByteArray &image);
    QList<Dangling> dangling();
    void resolve(const Dangling &reference);
    void agree(const TableInfo &table);

    Connection &m_damaged;
    Connection &m_target;
    TableFill &m_fill;
    JournalSalvage &m_journal;
    Progress &m_progress;
    QList<SalvagedTable> m_tables;
    QStringList m_leftOut;
};

} // namespace kith
