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

} // namespace kith::gatherings
