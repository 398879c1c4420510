// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/tablesalvage.h"

#include <QStringDecoder>

#include <algorithm>
#include <limits>
#include <numeric>

namespace kith {

/// Numbers are positive; the last one is left out so that there is always a next.
static constexpr RowRange all{1, std::numeric_limits<qint64>::max() - 1};
/// A range so narrow is halved down to single numbers: that of the journal, which counts one by one.
static constexpr qint64 narrow = 20'000;
static constexpr int mostGuesses = 256;

TableSalvage::TableSalvage(Connection &damaged, const TableInfo &table, std::vector<qint64> known, Progress &progress)
    : m_damaged(damaged), m_table(table), m_known(std::move(known)), m_progress(progress)
{
    const QList<QByteArray> names = shapeOf(table.name, table.columns).names;
    // By the table alone: an index may be what is damaged.
    m_select = "SELECT rowid, " + names.join(", ") + " FROM " + table.name + " NOT INDEXED WHERE rowid BETWEEN ? AND ? ORDER BY rowid";
}

void TableSalvage::addFromIndex(const QByteArray &index, const QByteArray &order)
{
    try {
        Statement &numbers = m_damaged.statement("SELECT rowid FROM " + m_table.name + " INDEXED BY \"" + index + "\" ORDER BY " + order);
        while (numbers.step())
            m_known.push_back(numbers.integer(0));
    } catch (const Failure &) {
        // What it told until then is known.
    }
}

/// An index lies on other pages than the table, and knows the numbers of its rows.
void TableSalvage::addFromIndexes()
{
    QHash<QByteArray, QByteArray> first;
    Statement &names = m_damaged.statement("SELECT l.name, i.name FROM pragma_index_list(?) l, pragma_index_info(l.name) i WHERE l.partial = 0 AND i.seqno = 0");
    names.bind(1, Cell::of(m_table.name));
    while (names.step())
        first.insert(names.bytes(0).toByteArray(), names.bytes(1).toByteArray());
    for (auto index = first.begin(); index != first.end(); ++index) {
        addFromIndex(index.key(), index.value());
        addFromIndex(index.key(), index.value() + " DESC");
    }
    std::sort(m_known.begin(), m_known.end());
    m_known.erase(std::unique(m_known.begin(), m_known.end()), m_known.end());
}

void TableSalvage::run()
{
    RowRange range = all;
    if (readUp(range))
        return;
    addFromIndexes();
    m_waiting.push_back(range);
    while (!m_waiting.empty() || !m_guessed.empty()) {
        std::deque<RowRange> &queue = m_waiting.empty() ? m_guessed : m_waiting;
        RowRange next = queue.front();
        queue.pop_front();
        if (!readUp(next) && !readDown(next) && next.first <= next.last)
            part(next);
        m_progress.checkpoint();
    }
    std::sort(m_unreadable.begin(), m_unreadable.end(), [](const RowRange &a, const RowRange &b) { return a.first < b.first; });
}

/// Neither end can be read, so there is something else in between, or nothing.
void TableSalvage::part(const RowRange &range)
{
    const auto from = std::upper_bound(m_known.begin(), m_known.end(), range.first), to = std::upper_bound(from, m_known.end(), range.last);
    const bool isNarrow = range.last - range.first < narrow;
    if (from != to) {
        const qint64 middle = *(from + (to - from) / 2);
        m_waiting.push_back({range.first, middle - 1});
        m_waiting.push_back({middle, range.last});
    } else if (range.first < range.last && (isNarrow || m_guesses++ < mostGuesses)) {
        const qint64 middle = std::midpoint(range.first, range.last);
        m_guessed.push_back({range.first, middle});
        m_guessed.push_back({middle + 1, range.last});
    } else {
        m_unreadable.push_back(range);
    }
}

bool TableSalvage::read(const QByteArray &order, const RowRange &range, const std::function<bool(qint64)> &isNext)
{
    try {
        Statement &rows = m_damaged.statement(m_select + order);
        rows.bind(1, Cell::of(range.first));
        rows.bind(2, Cell::of(range.last));
        while (rows.step()) {
            // A damaged page can lead anywhere.
            if (!isNext(rows.integer(0)))
                return false;
            if (!take(rows))
                m_unreadable.push_back({rows.integer(0), rows.integer(0)});
        }
        return true;
    } catch (const Failure &) {
        return false;
    }
}

/// From the lower end until something cannot be read, which becomes the lower end. Whether all of it could be.
bool TableSalvage::readUp(RowRange &range)
{
    const RowRange whole = range;
    return read({}, whole, [&](qint64 number) {
        if (!range.contains(number))
            return false;
        range.first = number + 1;
        return true;
    });
}

bool TableSalvage::readDown(RowRange &range)
{
    const RowRange whole = range;
    return read(" DESC", whole, [&](qint64 number) {
        if (!range.contains(number))
            return false;
        range.last = number - 1;
        return true;
    });
}

static bool isOf(const Cell &cell, const ColumnInfo &column)
{
    if (cell.type != Cell::Type::Text)
        return cell.type == column.type || cell.type == Cell::Type::Null;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded = decoder(cell.text);
    return column.type == Cell::Type::Text && !decoder.hasError();
}

/// False for a row whose values cannot be those that were written.
bool TableSalvage::take(const Statement &row)
{
    Cells cells;
    for (int i = 0; i < m_table.columns.size(); ++i) {
        cells.push_back(row.cell(i + 1));
        if (!isOf(cells.back(), m_table.columns[i]))
            return false;
    }
    m_rows.emplace(row.integer(0), std::move(cells));
    return true;
}

bool TableSalvage::isUnreadable(qint64 number) const
{
    const auto after = std::upper_bound(m_unreadable.begin(), m_unreadable.end(), number, [](qint64 n, const RowRange &range) { return n < range.first; });
    return after != m_unreadable.begin() && std::prev(after)->contains(number);
}

std::vector<qint64> TableSalvage::missing() const
{
    std::vector<qint64> numbers;
    std::copy_if(m_known.begin(), m_known.end(), std::back_inserter(numbers), [this](qint64 number) { return !m_rows.contains(number) && isUnreadable(number); });
    return numbers;
}

} // namespace kith
