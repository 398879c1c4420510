// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Gatherings that are over and still wait for somebody to say who was there.
#pragma once

#include "app/gatherings/roster.h"

namespace kith::gatherings {

/// Over, not cancelled, and its attendance not closed. What was over two months ago is left as it is.
bool isUnrecorded(const Gathering &gathering, Instant now);
/// The latest first.
QList<Listed> unrecorded(Reader &reader);

/// How many there are, and when that may change by itself.
struct UnrecordedCount {
    int count = 0;
    Instant asOf;
    Instant nextEnd; ///< of what is still to come; none when nothing is planned
};
UnrecordedCount countUnrecorded(Reader &reader);

} // namespace kith::gatherings
