// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names.h"

#include <QStringList>
#include <QVarLengthArray>

#include <algorithm>

namespace kith::exchange {

static bool isWithoutSpaces(QStringView text)
{
    const auto hasNone = [](QChar c) {
        const QChar::Script script = c.script();
        return script == QChar::Script_Han || script == QChar::Script_Hangul || script == QChar::Script_Hiragana
            || script == QChar::Script_Katakana;
    };
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), hasNone);
}

QString nameFromParts(QStringView given, QStringView middle, QStringView family, QStringView suffix)
{
    if (isWithoutSpaces(given) && isWithoutSpaces(family))
        return family.toString().append(given);
    QString name;
    name.reserve(given.size() + middle.size() + family.size() + suffix.size() + 4);
    for (QStringView part : {given, middle, family, suffix}) {
        if (part.isEmpty())
            continue;
        if (!name.isEmpty())
            name += u' ';
        name += part;
    }
    return name;
}

bool looksFamilyFirst(QStringView text)
{
    const qsizetype comma = text.indexOf(u',');
    return comma > 0 && !text.left(comma).trimmed().isEmpty() && !text.sliced(comma + 1).trimmed().isEmpty()
        && text.indexOf(u',', comma + 1) < 0;
}

NameParts nameFamilyFirst(QStringView text)
{
    if (!looksFamilyFirst(text))
        return {text.toString().simplified(), {}, {}};
    const qsizetype comma = text.indexOf(u',');
    const QString family = text.left(comma).toString().simplified();
    const QString given = text.sliced(comma + 1).toString().simplified();
    return {nameFromParts(given, {}, family), given, family};
}

double jaroWinkler(QStringView a, QStringView b)
{
    if (a.isEmpty() || b.isEmpty())
        return 0;
    const qsizetype reach = qMax<qsizetype>(0, qMax(a.size(), b.size()) / 2 - 1);
    QVarLengthArray<bool, 128> taken(b.size(), false);
    QVarLengthArray<QChar, 128> matchedA;
    for (qsizetype i = 0; i < a.size(); ++i) {
        for (qsizetype j = qMax<qsizetype>(0, i - reach); j < qMin(b.size(), i + reach + 1); ++j) {
            if (!taken[j] && a[i] == b[j]) {
                taken[j] = true;
                matchedA.append(a[i]);
                break;
            }
        }
    }
    if (matchedA.isEmpty())
        return 0;
    qsizetype swapped = 0;
    qsizetype next = 0;
    for (qsizetype j = 0; j < b.size(); ++j) {
        if (taken[j])
            swapped += matchedA[next++] != b[j];
    }
    const double m = double(matchedA.size());
    const double jaro = (m / double(a.size()) + m / double(b.size()) + (m - double(swapped) / 2) / m) / 3;
    qsizetype prefix = 0;
    while (prefix < 4 && prefix < qMin(a.size(), b.size()) && a[prefix] == b[prefix])
        ++prefix;
    return jaro + double(prefix) * 0.1 * (1 - jaro);
}

/// Whether each word of the shorter name is, or begins, its own word of the longer one.
static bool isPartOf(const QStringList &few, QStringList many)
{
    for (const QString &word : few) {
        const auto fits = [&](const QString &other) { return other == word || (word.size() == 1 && other.startsWith(word)); };
        const auto found = std::find_if(many.begin(), many.end(), fits);
        if (found == many.end())
            return false;
        many.erase(found);
    }
    return true;
}

NameLikeness likenessOf(const QString &foldedA, const QString &foldedB)
{
    if (foldedA == foldedB)
        return NameLikeness::Equal;
    if (foldedA.isEmpty() || foldedB.isEmpty())
        return NameLikeness::Fitting;
    const QStringList a = foldedA.split(u' ', Qt::SkipEmptyParts);
    const QStringList b = foldedB.split(u' ', Qt::SkipEmptyParts);
    if (a.size() == b.size() && isPartOf(a, b) && isPartOf(b, a) && nameKey(foldedA) == nameKey(foldedB))
        return NameLikeness::Equal;
    if (isPartOf(a, b) || isPartOf(b, a))
        return NameLikeness::Fitting;
    // Run together, a hyphen or an apostrophe more or less makes no other person.
    const QString joinedA = a.join(QString());
    const QString joinedB = b.join(QString());
    if (joinedA == joinedB)
        return NameLikeness::Equal;
    return jaroWinkler(joinedA, joinedB) >= 0.93 ? NameLikeness::Similar : NameLikeness::Different;
}

quint64 nameKey(const QString &folded)
{
    // A sum does not mind the order of the words.
    quint64 key = 0;
    quint64 word = 0;
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        if (i < folded.size() && folded[i] != u' ') {
            word = (word ^ folded[i].unicode()) * 0x100000001b3ULL + 0x6b697468;
        } else if (word) {
            key += (word ^ (word >> 29)) * 0x9E3779B97F4A7C15ULL;
            word = 0;
        }
    }
    return key ^ (key >> 32);
}

} // namespace kith::exchange
