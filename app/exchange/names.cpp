// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/names.h"

#include <QVarLengthArray>

#include <algorithm>
#include <iterator>

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

QString displayName(const QString &name, const QString &callName, const QString &familyName)
{
    if (callName.isEmpty())
        return name;
    const bool hasFamily = familyName.isEmpty() || callName == familyName || callName.endsWith(u' ' + familyName) || callName.startsWith(familyName + u' ')
        || (isWithoutSpaces(familyName) && callName.startsWith(familyName));
    return hasFamily ? callName : nameFromParts(callName, {}, familyName);
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

using Words = QVarLengthArray<QStringView, 8>;

static Words wordsOf(QStringView folded)
{
    Words words;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= folded.size(); ++i) {
        if (i < folded.size() && folded[i] != u' ')
            continue;
        if (i > from)
            words.append(folded.sliced(from, i - from));
        from = i + 1;
    }
    return words;
}

/// Whether each word of the shorter name is, or begins, its own word of the longer one.
static bool isPartOf(const Words &few, const Words &many)
{
    if (few.size() > many.size())
        return false;
    QVarLengthArray<bool, 8> taken(many.size(), false);
    for (QStringView word : few) {
        qsizetype at = 0;
        while (at < many.size() && (taken[at] || !(many[at] == word || (word.size() == 1 && many[at].startsWith(word)))))
            ++at;
        if (at == many.size())
            return false;
        taken[at] = true;
    }
    return true;
}

static QString joined(const Words &words)
{
    QString text;
    for (QStringView word : words)
        text += word;
    return text;
}

/// "Guest 12" and "Guest 13" are two people, however little differs.
static bool haveOtherNumbers(QStringView a, QStringView b)
{
    const auto isDigit = [](QChar c) { return c.isDigit(); };
    if (std::none_of(a.begin(), a.end(), isDigit) && std::none_of(b.begin(), b.end(), isDigit))
        return false;
    const auto digits = [&](QStringView text) {
        QString found;
        std::copy_if(text.begin(), text.end(), std::back_inserter(found), isDigit);
        return found;
    };
    return digits(a) != digits(b);
}

NameLikeness likenessOf(const QString &foldedA, const QString &foldedB)
{
    if (foldedA == foldedB)
        return NameLikeness::Equal;
    if (foldedA.isEmpty() || foldedB.isEmpty())
        return NameLikeness::Fitting;
    const Words a = wordsOf(foldedA);
    const Words b = wordsOf(foldedB);
    if (a.size() == b.size() && nameKey(foldedA) == nameKey(foldedB))
        return NameLikeness::Equal;
    if (isPartOf(a, b) || isPartOf(b, a))
        return NameLikeness::Fitting;
    if (haveOtherNumbers(foldedA, foldedB))
        return NameLikeness::Different;
    // Run together, a hyphen or an apostrophe more or less makes no other person.
    const QString joinedA = joined(a);
    const QString joinedB = joined(b);
    if (joinedA == joinedB)
        return NameLikeness::Equal;
    if (jaroWinkler(joinedA, joinedB) < 0.93)
        return NameLikeness::Different;
    return a[0] == b[0] ? NameLikeness::Misspelt : NameLikeness::Similar;
}

/// Murmur's last step: a sum of less scattered numbers would give "Ann 12" and "Ann 13" one key now and then.
static quint64 scattered(quint64 h)
{
    h = (h ^ (h >> 33)) * 0xff51afd7ed558ccdULL;
    h = (h ^ (h >> 33)) * 0xc4ceb9fe1a85ec53ULL;
    return h ^ (h >> 33);
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
            key += scattered(word);
            word = 0;
        }
    }
    return key;
}

} // namespace kith::exchange
