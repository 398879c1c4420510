// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where rounds, tables and people stand: rounds beside each other, wider than the window if need be; one below the other in a narrow one.
#pragma once

#include "ui/tables/roundsscene.h"

#include <QRect>
#include <QSize>

namespace kith {

struct RoundPlaces {
    QRect head;
    QList<QRect> cards;
    QList<QList<QRect>> chips; ///< of each card
};

/// One seat of one table of one round; invalid when nobody is meant.
struct Spot {
    int round = -1, table = -1, seat = -1;
    bool operator==(const Spot &) const = default;
    bool isValid() const { return round >= 0 && table >= 0 && seat >= 0; }
};

struct RoundsLayout {
    QList<RoundPlaces> rounds;
    QSize size;

    QRect chip(const Spot &spot) const { return rounds[spot.round].chips[spot.table][spot.seat]; }
    /// Who is painted there; a spot without a seat is the table, one without a table the head of the round.
    Spot at(const QPoint &point) const;
    /// The nearest chip that lies more that way than any other; invalid when there is none.
    Spot next(const Spot &from, const QPoint &direction) const;
};

/// `mirrored` for text that runs from right to left.
RoundsLayout layoutOf(const RoundsScene &scene, int width, bool mirrored);

} // namespace kith
