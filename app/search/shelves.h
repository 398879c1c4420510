// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What everything is found by: people, gatherings, asks, offers, helps, follow-ups, and the notes one may read. Whom to keep
// apart is not among it, so nobody comes upon it by searching; and the door has no part in any of this.
#pragma once

#include "app/people/note.h"
#include "app/search/shelf.h"
#include "app/store/tx.h"

#include <functional>

namespace kith::search {

/// One shelf: the tables it must be read again for, and how.
struct Source {
    QList<QByteArray> tables;
    std::function<ShelfPointer(Reader &reader, const Onlooker &who)> read;
};
/// In the order in which what is found is offered.
QList<Source> sources();

/// Everybody, archived people too, each with all that is written of them: what they ask, offer, gave and got, what was
/// promised about them, and the notes the onlooker may read.
ShelfPointer everyone(Reader &reader, const Onlooker &who);
/// The tables that is read from.
QList<QByteArray> everyonesTables();

} // namespace kith::search
