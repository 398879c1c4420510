// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Small numbers as words, for sentences.
#pragma once

#include <QString>

namespace kith {

/// "one" to "twelve", digits from 13 on.
QString sayNumber(int number);

/// A sentence with its first letter capital: what begins with a number in words.
QString capitalized(const QString &sentence);

} // namespace kith
