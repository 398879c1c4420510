// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A name inside a sentence.
#pragma once

#include <QString>

namespace kith {

/// Between U+2068 and U+2069 where the name may run against the window, so that it does not turn the words around it
/// (Unicode Standard Annex #9, 2.4); as it is where it cannot.
QString isolated(const QString &name);

} // namespace kith
