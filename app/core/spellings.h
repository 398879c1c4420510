// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The other ways in which people write a name of another script in Latin letters.
#pragma once

#include <QString>
#include <QStringView>

namespace kith {

/// Folded words by which a text in Cyrillic, Greek, Chinese, Arabic or Hebrew letters is found besides those fold() gives:
/// "shevchenko" besides "sevcenko", "iraklis" besides "erakles" (ICU's tables of the geographers and of family names), and
/// "mr" for عمر, whose first letter no keyboard for Latin letters has. Empty where there is only one way.
QString otherSpellings(QStringView text);

} // namespace kith
