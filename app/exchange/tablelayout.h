// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where in a table the headings stand, where its rows end, and which delimiter makes it a table at all.
#pragma once

#include "app/exchange/csvreader.h"
#include "app/exchange/presets.h"

#include <QStringList>

namespace kith::exchange {

struct TableLayout {
    int header = 0; ///< the row of headings
    int end = 0; ///< one past the last row of people
    const Preset *preset = nullptr;
};

QStringList headerKeys(const CsvTable &table, int row);

/// The heading is the row of the first ten lines with most known names (`alsoKnown` beside those of every preset), so
/// that a preamble is passed over; a file in sections is searched for the section of people.
TableLayout layoutOf(const CsvTable &table, const QStringList &alsoKnown);

/// Of , ; tab and | the one that gives most known headings, else the most even rows.
QChar likelyDelimiter(const QString &text, const QStringList &alsoKnown);

} // namespace kith::exchange
