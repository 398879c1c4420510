// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The journal of a damaged file: what is left of it, and what makes it whole again.
#pragma once

#include "app/store/salvage.h"
#include "app/store/tabledump.h"

#include <map>

namespace kith {

class JournalSalvage
{
public:
    JournalSalvage(Connection &damaged, Connection &target, TableFill &fill, Progress &progress)
        : m_damaged(damaged), m_target(target), m_fill(fill), m_progress(progress)
    {
    }

    void take();
    bool isWhole() const { return m_lostOps == 0 && m_lostChanges == 0; }
    /// The newest image of each row of a table; empty for one that was removed.
    std::map<qint64, QByteArray> images(const QByteArray &table);
    /// From now on the row is this.
    void note(const QByteArray &table, qint64 row, const QByteArray &before, const QByteArray &after);
    /// What was noted is one entry of the history; what has lost a part can not be taken back.
    void finish(Instant now, const QString &actor, const QString &subject);
    QList<SalvagedTable> tables() const;

private:
    qint64 takeTable(const QByteArray &name, std::vector<qint64> known = {});
    std::vector<qint64> opsOfChanges();
    qint64 single(const QByteArray &sql);
    void markTorn();

    Connection &m_damaged;
    Connection &m_target;
    TableFill &m_fill;
    Progress &m_progress;
    qint64 m_ops = 0, m_changes = 0;
    qint64 m_lostOps = 0, m_lostChanges = 0;
    qint64 m_lastOp = 0, m_lastChange = 0;
    qint64 m_noted = 0;
};

} // namespace kith
