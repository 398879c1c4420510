// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says why somebody was found whose name does not have the words.
#pragma once

#include "app/search/shelf.h"

namespace kith {

// "Tag: drummer", "Needs step-free", "Helped: Ladder for the shelves"; a long note from about where the words stand.
QString sayFoundBy(const search::Detail &detail, const QString &typed);

} // namespace kith
