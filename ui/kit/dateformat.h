// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A language's way of writing a day with less in it. Formats are those of QLocale, with literal words in quotes.
#pragma once

#include <QString>

namespace kith {

/// Without the day of the week (dddd), as "d MMMM yyyy" for "dddd, d MMMM yyyy".
QString withoutWeekday(const QString &format);
/// Without the year, as "d 'de' MMMM" for "d 'de' MMMM 'de' yyyy".
QString withoutYear(const QString &format);

} // namespace kith
