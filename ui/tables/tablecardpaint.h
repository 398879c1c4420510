// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints rounds: heads, tables as cards, people as chips.
#pragma once

#include "ui/tables/roundslayout.h"

class QPainter;

namespace kith {

struct ChipLook {
    bool hovered = false, current = false, focused = false;
    bool lifted = false; ///< it is being dragged elsewhere
    bool quiet = false; ///< its round is over
};

/// A round table seen from above with its number: four chairs and a rim.
void paintRoundTable(QPainter &painter, const QRectF &box, int number, const Theme &theme);
void paintRoundHead(QPainter &painter, const QRect &box, const RoundColumn &round, const Theme &theme);
/// The card without its people. `target`: what is dragged would be put here.
void paintTableCard(QPainter &painter, const QRect &box, const TableCard &card, bool target, const Theme &theme);
void paintChip(QPainter &painter, const QRect &box, const SeatedPerson &person, const ChipLook &look, const Theme &theme);

} // namespace kith
