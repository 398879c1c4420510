// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Names: made from their parts, turned round where a list has the family first, and compared.
#pragma once

#include <QString>
#include <QStringView>

namespace kith::exchange {

/// Given, middle and family name and suffix as one name; without a space where the script has none (王小雨).
QString nameFromParts(QStringView given, QStringView middle, QStringView family, QStringView suffix = {});

/// What a list that goes out calls somebody: by the name they want to be called, with their family name, as far as either is known.
QString displayName(const QString &name, const QString &callName, const QString &familyName);

struct NameParts {
    QString whole;
    QString given;
    QString family;
};

/// "Okafor, Grace" is Grace Okafor; a text without a comma is a whole name and nothing more is guessed.
NameParts nameFamilyFirst(QStringView text);

/// Whether "Okafor, Grace" is what this looks like: one comma with a word on either side.
bool looksFamilyFirst(QStringView text);

enum class NameLikeness : quint8 {
    Different, ///< nothing speaks for one person
    Similar, ///< could be one person, or John and Joan of one house
    Misspelt, ///< the same first word, a slip of the pen behind it
    Fitting, ///< one is part of the other: "Grace", "G. Okafor", "Grace Okafor"
    Equal, ///< the same words in any order
};

/// Compares folded names.
NameLikeness likenessOf(const QString &foldedA, const QString &foldedB);

/// Jaro-Winkler similarity, 0 to 1.
double jaroWinkler(QStringView a, QStringView b);

/// The same number for the same words in any order; tells equal names apart from others without comparing texts.
quint64 nameKey(const QString &folded);

} // namespace kith::exchange
