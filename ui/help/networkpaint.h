// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the picture of who has helped whom, on a screen, in a file or on paper.
#pragma once

#include <QPointF>
#include <QRectF>

#include "app/help/network.h"

class QPainter;

namespace kith {

class Theme;

struct NetworkScene {
    helps::Network network;
    helps::Places places;
    PersonId chosen;
    PersonId hovered;
    QSet<PersonId> dimmed;      // those a filter or a search leaves out
};

// Where the units of the layout lie in a rectangle of pixels.
struct NetworkView {
    QPointF origin;             // of the layout, in pixels
    double unit = 64;           // pixels

    static NetworkView fitting(const helps::Places &places, const QRectF &room);
    QPointF at(QPointF place) const { return origin + place * unit; }
    double radius(bool chosen) const;   // of a face
    bool hasNames() const;
};

void paintNetwork(QPainter &painter, const NetworkScene &scene, const NetworkView &view, const Theme &theme);

} // namespace kith
