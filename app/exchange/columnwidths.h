// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the columns of a printed list share the width of the page.
#pragma once

#include <QList>

namespace kith::exchange {

struct ColumnRoom {
    double natural = 0; ///< with which everything in it stands on one line
    double least = 0; ///< with which no word is broken
    double patience = 1; ///< how much wider than others it still is when there is too little room
    bool stretches = true; ///< takes of what is left over
};

/// What is left over goes to those that stretch; what is missing is taken from the widest, down to their longest words
/// as long as those fit side by side.
QList<double> sharedWidths(const QList<ColumnRoom> &columns, double available);

} // namespace kith::exchange
