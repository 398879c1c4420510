// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/namesound.h"

#include <algorithm>
#include <utility>

namespace kith {

namespace {

/// Spellings of one sound, the longer before the shorter.
constexpr std::pair<QLatin1StringView, QLatin1StringView> spellings[] = {
    {QLatin1StringView("sch"), QLatin1StringView("s")}, {QLatin1StringView("tch"), QLatin1StringView("s")}, {QLatin1StringView("ph"), QLatin1StringView("f")},
    {QLatin1StringView("gh"), QLatin1StringView("g")},  {QLatin1StringView("ck"), QLatin1StringView("k")},  {QLatin1StringView("kh"), QLatin1StringView("k")},
    {QLatin1StringView("ch"), QLatin1StringView("k")},  {QLatin1StringView("sh"), QLatin1StringView("s")},  {QLatin1StringView("th"), QLatin1StringView("t")},
    {QLatin1StringView("dh"), QLatin1StringView("d")},  {QLatin1StringView("zh"), QLatin1StringView("s")},  {QLatin1StringView("ts"), QLatin1StringView("s")},
    {QLatin1StringView("dj"), QLatin1StringView("i")},  {QLatin1StringView("qu"), QLatin1StringView("k")},  {QLatin1StringView("ks"), QLatin1StringView("s")},
    {QLatin1StringView("ce"), QLatin1StringView("se")}, {QLatin1StringView("ci"), QLatin1StringView("si")}, {QLatin1StringView("cy"), QLatin1StringView("si")},
};

QChar plain(QChar letter)
{
    switch (letter.unicode()) {
    case u'c':
    case u'q':
        return u'k';
    case u'z':
    case u'x':
        return u's';
    case u'w':
        return u'v';
    case u'y':
    case u'j':
        return u'i';
    default:
        return letter;
    }
}

bool isVowel(QChar letter)
{
    return QStringView(u"aeiou").contains(letter);
}

QString spoken(QStringView word)
{
    QString out;
    out.reserve(word.size());
    for (qsizetype at = 0; at < word.size();) {
        const auto *spelling = std::find_if(std::begin(spellings), std::end(spellings), [&](const auto &pair) { return word.sliced(at).startsWith(pair.first); });
        if (spelling != std::end(spellings)) {
            out += spelling->second;
            at += spelling->first.size();
        } else {
            out += plain(word[at++]);
        }
    }
    return out;
}

} // namespace

QString soundOf(QStringView word)
{
    const QString letters = spoken(word);
    QString sound;
    // Юлия is Yuliya, Julia or, in the tables of Unicode, Ulia.
    const qsizetype first = letters.startsWith(u"iu") ? 1 : 0;
    for (qsizetype i = first; i < letters.size(); ++i) {
        const QChar letter = letters[i];
        const bool isSilent = letter == u'h' || (isVowel(letter) && i > first);
        if (!isSilent && (sound.isEmpty() || sound.back() != letter))
            sound += letter;
    }
    return sound.isEmpty() ? letters : sound;
}

QString nameSound(const QString &folded)
{
    QStringList sounds;
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words)
        sounds.append(soundOf(word));
    std::sort(sounds.begin(), sounds.end());
    return sounds.join(u' ');
}

QString bareSound(const QString &folded)
{
    QStringList sounds;
    const QStringList words = folded.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        QString sound = soundOf(word);
        // What stands for a letter that Latin has not is said before a vowel.
        const bool isOpen = isVowel(sound[0]) || sound[0].category() == QChar::Letter_Modifier;
        sound.removeIf([](QChar c) { return isVowel(c) || c.category() == QChar::Letter_Modifier; });
        sounds.append(isOpen ? u'a' + sound : sound);
    }
    std::sort(sounds.begin(), sounds.end());
    return sounds.join(u' ');
}

bool isSoundOfPart(const QString &sound, const QString &otherSound)
{
    const QStringList a = sound.split(u' ', Qt::SkipEmptyParts), b = otherSound.split(u' ', Qt::SkipEmptyParts);
    const QStringList &part = a.size() < b.size() ? a : b, &whole = a.size() < b.size() ? b : a;
    return part.size() > 1 && part.size() < whole.size() && std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

} // namespace kith
