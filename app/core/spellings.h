// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The other ways in which people write a name of another script in Latin letters.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace kith {

/// Folded words by which a text in Cyrillic, Greek, Chinese, Arabic or Hebrew letters is found besides those fold() gives:
/// "shevchenko" besides "sevcenko", "iraklis" besides "erakles" (ICU's tables of the geographers and of family names), and
/// "mr" for عمر, whose first letter no keyboard for Latin letters has. Empty where there is only one way.
/// Where a script leaves vowels out, words made of sounds alone come last, between marks that no folded
/// text has: "~amr~" for both عمر and "omar".
QString otherSpellings(QStringView text);

/// Whether a searched text ends in such words, and so what is typed is to be looked for as one, too.
inline bool hasBareWords(const QString &searched)
{
    return searched.endsWith(u'~');
}
/// How such a word begins for somebody who has typed so far.
QString bareBeginning(const QString &typed);

/// The same as whole folded texts, one for each way, for comparing names: "iryna shevchenko". None for Latin letters,
/// nor for scripts that leave vowels out.
QStringList spellings(QStringView text);

/// Whether its script leaves vowels unwritten: Arabic, Hebrew.
bool leavesVowelsOut(QStringView text);

} // namespace kith
