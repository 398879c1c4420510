// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Folding text for search, so that "zoe" finds Zoë and "lukasz" finds Łukasz.
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

namespace kith {

/// Lower case without accents, other scripts in Latin letters where Unicode's tables give them (ICU
/// "Any-Latin; Latin-ASCII; Lower"), anything that is no letter or digit as one space. "D'Arcy O'Neill" gives "d arcy o neill".
QString fold(QStringView text);

/// The folded words of what somebody typed.
QStringList foldedWords(QStringView typed);

/// Whether every word begins a word of the folded text; apostrophes do not hide a name ("oneill" finds "o neill").
bool matchesWords(const QString &folded, const QStringList &words);

/// The same for somebody who mistyped: one letter too many, too few, wrong, or two swapped, in words of four letters and
/// more; two such slips in words of eight and more (optimal string alignment distance to the beginning of a word).
bool nearlyMatchesWords(const QString &folded, const QStringList &words);

/// Whether one word begins so, but for the slips that are forgiven in one of its length.
bool nearlyBegins(QStringView word, QStringView typed);

} // namespace kith
