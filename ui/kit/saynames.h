// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A few names in a sentence.
#pragma once

#include <QStringList>

namespace kith {

// "Dafydd", "Dafydd and George", "Dafydd, George and 3 more"; each name isolated.
QString sayNames(const QStringList &names, int most = 3);

} // namespace kith
