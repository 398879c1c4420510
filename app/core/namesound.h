// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How a name sounds, roughly and in any script: Zoë and Zoey, Katherine and Catherine, Юлия and Julia. Pure.
#pragma once

#include <QString>
#include <QStringList>

namespace kith {

/// The consonants of one folded word as they are spoken, with a vowel only at the beginning: "catherine" gives "ktrn".
QString soundOf(QStringView word);

/// The sounds of all the words of a folded name, in the order of the alphabet.
QString nameSound(const QString &folded);

/// The same without any vowel, of which only that there is one at the beginning is told: عمر and Omar are "amr".
QString bareSound(const QString &folded);

/// Whether at least two words of one name are all the words of the other, by their sounds.
bool isSoundOfPart(const QString &sound, const QString &otherSound);

} // namespace kith
