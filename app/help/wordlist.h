// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done with the list of words that mean the same, group by group; each is the verb SaveWords.
#pragma once

#include "app/help/words.h"

namespace kith::helps {

/// The first of these makes the list the community's own: the other groups come along as they are.
void addWords(Tx &tx, const WordGroup &group);
/// Throws Failure{Conflict} where somebody else has changed the group meanwhile.
void changeWords(Tx &tx, const WordGroup &before, const WordGroup &after);
/// The last of one's own to go brings that of the program back.
void removeWords(Tx &tx, const WordGroup &group);

/// Whether the community has a list of its own.
bool hasOwnWords(Reader &reader);
/// Words as somebody typed them, with commas or on lines of their own, each once.
QStringList wordsFrom(const QString &typed);

} // namespace kith::helps
