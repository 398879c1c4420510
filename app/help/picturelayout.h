// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where everybody stands in the picture of who has helped whom.
#pragma once

#include "app/core/progress.h"
#include "app/core/result.h"
#include "app/people/person.h"

#include <QHash>
#include <QPointF>
#include <QSizeF>

namespace kith::helps {

/// One of each pair that has helped, in either direction; weight is how often.
struct Bond {
    PersonId a, b;
    int times = 1;
    bool operator==(const Bond &) const = default;
};

/// The unit is that of faceRoom; the origin is anywhere.
using Places = QHash<PersonId, QPointF>;

/// Gives a place to everybody in `people`. Those in `known` stay exactly where they are, so the picture never jumps; the
/// others stand near whom they are bound to. Springs by Kamada and Kawai (1989) for a few people, forces by Fruchterman and
/// Reingold (1991) for many, both by igraph; then those too close are moved apart. The same input gives the same places.
/// Not to be called by two threads at once: igraph is built without locks. `progress` counts rounds; stopped, it ends within
/// one of them with Error::Kind::Stopped.
Result<Places> layOut(const QList<PersonId> &people, const QList<Bond> &bonds, const Places &known, Progress *progress = nullptr);

/// The room of a face with its name below; two of them never overlap.
inline constexpr QSizeF faceRoom{1.25, 0.9};

/// Places as text for a file, and back; what cannot be read is left out.
QByteArray placesToJson(const Places &places);
Places placesFromJson(const QByteArray &json);

} // namespace kith::helps
