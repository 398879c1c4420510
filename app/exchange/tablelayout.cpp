// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/tablelayout.h"

#include <algorithm>
#include <utility>

namespace kith::exchange {

constexpr int preambleLines = 10;
constexpr qsizetype headLength = 64 * 1024;

QStringList headerKeys(const CsvTable &table, int row)
{
    QStringList keys;
    for (int column = 0; column < table.columns(row); ++column)
        keys.append(headerKey(table.cell(row, column)));
    while (keys.size() > 1 && keys.last().isEmpty())
        keys.removeLast();
    return keys;
}

static int knownIn(const CsvTable &table, int row, const QStringList &alsoKnown)
{
    // A table of thousands of columns is not worth asking for each.
    if (table.columns(row) > 1000)
        return 0;
    const QStringList keys = headerKeys(table, row);
    int known = knownHeaders(keys);
    for (const QString &key : alsoKnown)
        known += keys.contains(key);
    return known;
}

struct HeaderRow {
    int row = -1;
    int known = 0;
};

static HeaderRow bestHeader(const CsvTable &table, const QStringList &alsoKnown)
{
    HeaderRow best;
    for (int row = 0; row < table.rows() && table.line(row) <= preambleLines; ++row) {
        if (table.isBlank(row))
            continue;
        const int known = knownIn(table, row, alsoKnown);
        if (best.row < 0 || known > best.known)
            best = {row, known};
    }
    return best;
}

/// Gramps writes places, people, marriages and families one after the other, a blank line between.
static bool findPeopleSection(const CsvTable &table, TableLayout &layout)
{
    const Preset *gramps = presetNamed(u"gramps");
    for (int row = 0; row < table.rows(); ++row) {
        const bool beginsSection = (row == 0 || table.isBlank(row - 1)) && table.columns(row) > 4;
        if (!beginsSection || presetFor(headerKeys(table, row)) != gramps)
            continue;
        layout = {row, row + 1, gramps};
        while (layout.end < table.rows() && !table.isBlank(layout.end))
            ++layout.end;
        return true;
    }
    return false;
}

TableLayout layoutOf(const CsvTable &table, const QStringList &alsoKnown)
{
    TableLayout layout;
    if (findPeopleSection(table, layout))
        return layout;
    layout.header = std::max(0, bestHeader(table, alsoKnown).row);
    layout.end = table.rows();
    layout.preset = table.columns(layout.header) <= 1000 ? presetFor(headerKeys(table, layout.header)) : nullptr;
    return layout;
}

static int evenRows(const CsvTable &table)
{
    int even = 0;
    int width = 0;
    for (int row = 0; row < table.rows() && row < 50; ++row) {
        if (table.isBlank(row))
            continue;
        width = width ? width : table.columns(row);
        even += width > 1 && table.columns(row) == width;
    }
    return even;
}

QChar likelyDelimiter(const QString &text, const QStringList &alsoKnown)
{
    CsvLimits limits;
    // An open quote is for the real reading to refuse, not a sign of another delimiter.
    limits.isHead = true;
    limits.columns = headLength;
    QChar best = u',';
    std::pair<int, int> bestScore{-1, -1};
    for (const QChar delimiter : {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|')}) {
        const Result<CsvTable> table = readCsv(text.left(headLength), delimiter, limits);
        if (!table)
            continue;
        const std::pair score{bestHeader(*table, alsoKnown).known, evenRows(*table)};
        if (score > bestScore) {
            best = delimiter;
            bestScore = score;
        }
    }
    return best;
}

} // namespace kith::exchange
