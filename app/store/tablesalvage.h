// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// One table of a damaged file, row by row: what cannot be read is closed in on from both sides.
#pragma once

#include "app/core/progress.h"
#include "app/store/tabledump.h"

#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace kith {

/// Numbers of rows, both ends included.
struct RowRange {
    qint64 first, last;
    bool contains(qint64 number) const { return first <= number && number <= last; }
};

class TableSalvage
{
public:
    /// `known` are numbers that rows are known to have had, in order. Where a range cannot be read, its halves are tried
    /// from the middle one of them, since numbers lie densely in one place and nowhere in another.
    TableSalvage(Connection &damaged, const TableInfo &table, std::vector<qint64> known, Progress &progress);

    void run();
    /// In the order of their numbers, each of the kinds its columns are of.
    const std::map<qint64, Cells> &rows() const { return m_rows; }
    /// Whether there may have been a row of this number that could not be read.
    bool isUnreadable(qint64 number) const;
    /// The known numbers, and those an index tells of, for which there is no row although there may have been one.
    std::vector<qint64> missing() const;

private:
    void addFromIndex(const QByteArray &index, const QByteArray &order);
    void addFromIndexes();
    bool readUp(RowRange &range);
    bool readDown(RowRange &range);
    bool read(const QByteArray &order, const RowRange &range, const std::function<bool(qint64)> &isNext);
    bool take(const Statement &row);
    void part(const RowRange &range);

    Connection &m_damaged;
    const TableInfo &m_table;
    QByteArray m_select;
    std::vector<qint64> m_known;
    Progress &m_progress;
    std::map<qint64, Cells> m_rows;
    std::deque<RowRange> m_waiting;
    std::deque<RowRange> m_guessed; ///< halved without a known number, after all others
    std::vector<RowRange> m_unreadable;
    int m_guesses = 0;
};

} // namespace kith
