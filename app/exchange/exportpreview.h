// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a list will look like before it is written, and what else there is to choose.
#pragma once

#include "app/exchange/exporting.h"

namespace kith::exchange {

struct ExportPreview {
    ExportTable table; ///< exactly what would be written; of contact cards one row a card
    QList<ExportColumn> offered; ///< every column there is to choose
    QMap<QString, int> filled; ///< how many of the rows say something, by id of an offered column
    QMap<GuestGroup, int> guests; ///< how many people are in each group
    int left = 0; ///< how many there are beside the rows asked for
};

/// What can be chosen for a list in this format: a box to tick is for paper, and a card holds what it holds.
QList<ExportColumn> offeredColumns(ExportWhat what, ExportFormat format);

/// Inside Store::read. Throws Failure for a column or gathering that is not there.
ExportPreview previewOf(Reader &reader, const ExportRequest &request);

} // namespace kith::exchange
