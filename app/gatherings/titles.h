// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What every gathering is called, for lists that speak of many at once.
#pragma once

#include "app/gatherings/gathering.h"
#include "app/store/tx.h"

#include <QHash>

namespace kith::gatherings {

QHash<GatheringId, QString> titles(Reader &reader);

} // namespace kith::gatherings
