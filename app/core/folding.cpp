// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/folding.h"

#include "app/core/spellings.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <numeric>
#include <utility>

namespace kith {

static bool isAscii(QStringView text)
{
    for (QChar c : text) {
        if (c.unicode() > 127)
            return false;
    }
    return true;
}

static QString transliterated(QStringView text)
{
    // Making one takes 40 ms, and one may not be shared between threads.
    thread_local const std::unique_ptr<icu::Transliterator> toLatin = [] {
        UErrorCode status = U_ZERO_ERROR;
        return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
            "Any-Latin; NFD; [:Nonspacing Mark:] Remove; Latin-ASCII; Lower", UTRANS_FORWARD, status));
    }();
    icu::UnicodeString folded(reinterpret_cast<const char16_t *>(text.utf16()), int(text.size()));
    if (toLatin)
        toLatin->transliterate(folded);
    return QString(reinterpret_cast<const QChar *>(folded.getBuffer()), folded.length());
}

/// Below this every letter folds by itself, whatever stands beside it: Latin with its accents, as in most of Europe.
constexpr char16_t europeanLimit = 0x250;

/// One such letter. Making ICU's transliterator takes 40 ms, so that only rare letters ask for it.
static QString foldedLetter(char16_t letter)
{
    static constexpr std::pair<char16_t, const char *> strokes[] = {
        {u'ß', "ss"}, {u'æ', "ae"}, {u'Æ', "ae"}, {u'ø', "o"}, {u'Ø', "o"}, {u'đ', "d"}, {u'Đ', "d"}, {u'ł', "l"}, {u'Ł', "l"},
        {u'œ', "oe"}, {u'Œ', "oe"}, {u'þ', "th"}, {u'Þ', "th"}, {u'ð', "d"}, {u'Ð', "d"}, {u'ı', "i"}, {u'ħ', "h"}, {u'Ħ', "h"}, {0xA0, " "}};
    for (const auto &[stroke, plain] : strokes) {
        if (stroke == letter)
            return QLatin1String(plain);
    }
    QString parts = QString(QChar(letter)).normalized(QString::NormalizationForm_D);
    parts.removeIf([](QChar c) { return c.category() == QChar::Mark_NonSpacing; });
    return isAscii(parts) && !parts.isEmpty() ? parts.toLower() : transliterated(QStringView(&letter, 1));
}

static QString foldedByTable(QStringView text)
{
    thread_local std::array<QString, europeanLimit> table;
    QString latin;
    latin.reserve(text.size() + 4);
    for (QChar c : text) {
        QString &letter = table[c.unicode()];
        if (letter.isNull())
            letter = foldedLetter(c.unicode());
        latin += letter;
    }
    return latin;
}

static QString latinOf(QStringView text)
{
    const bool european = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < europeanLimit; });
    return european ? foldedByTable(text) : transliterated(text);
}

QString fold(QStringView text)
{
    const bool plain = isAscii(text);
    const QString latin = plain ? QString() : latinOf(text);
    const QStringView source = plain ? text : QStringView(latin);
    QString out(source.size(), Qt::Uninitialized);
    QChar *to = out.data();
    QChar *const begin = to;
    for (QChar c : source) {
        if (c.isLetterOrNumber())
            *to++ = c.toLower();
        else if (to != begin && to[-1] != u' ')
            *to++ = u' ';
    }
    if (to != begin && to[-1] == u' ')
        --to;
    out.truncate(to - begin);
    return out;
}

QStringList foldedWords(QStringView typed)
{
    return fold(typed).split(u' ', Qt::SkipEmptyParts);
}

/// Whether a word begins at a word of the text, where single letters before it may be glued on ("oneill" in "o neill").
static bool beginsAWord(QStringView text, QStringView word)
{
    for (qsizetype at = 0; at < text.size();) {
        qsizetype i = at;
        qsizetype j = 0;
        while (i < text.size() && j < word.size()) {
            if (text[i] == word[j])
                ++i, ++j;
            else if (text[i] == u' ' && j > 0 && j <= 2)
                ++i;
            else
                break;
        }
        if (j == word.size())
            return true;
        const qsizetype next = text.indexOf(u' ', at);
        if (next < 0)
            return false;
        at = next + 1;
    }
    return false;
}

bool matchesWords(const QString &folded, const QStringList &words)
{
    for (const QString &word : words) {
        if (!beginsAWord(folded, word) && !(hasBareWords(folded) && beginsAWord(folded, bareBeginning(word))))
            return false;
    }
    return true;
}

/// The fewest slips between `typed` and any beginning of `word` (Damerau and Levenshtein, each place changed once at most),
/// where no more than `most` matter.
static int slipsFrom(QStringView word, QStringView typed, int most)
{
    constexpr qsizetype longest = 32;
    const qsizetype width = std::min(word.size(), longest);
    std::array<int, longest + 1> beforeLast{}, last{}, now{};
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= typed.size(); ++i) {
        now[0] = int(i);
        for (qsizetype j = 1; j <= width; ++j) {
            const size_t at = size_t(j);
            const bool same = typed[i - 1] == word[j - 1];
            now[at] = std::min({last[at - 1] + (same ? 0 : 1), last[at] + 1, now[at - 1] + 1});
            if (i > 1 && j > 1 && typed[i - 1] == word[j - 2] && typed[i - 2] == word[j - 1])
                now[at] = std::min(now[at], beforeLast[at - 2] + 1);
        }
        // More slips are never made good further on.
        if (*std::min_element(now.begin(), now.begin() + width + 1) > most)
            return most + 1;
        beforeLast = last;
        last = now;
    }
    return *std::min_element(last.begin(), last.begin() + width + 1);
}

static int slipsAllowed(qsizetype letters)
{
    return letters < 4 ? 0 : letters < 8 ? 1 : 2;
}

/// After one slip one of the first two letters is still there; that tells most words apart at once.
static bool mayBeOneSlip(QStringView word, QStringView typed)
{
    return word[0] == typed[0] || word[1] == typed[1] || word[0] == typed[1] || word[1] == typed[0];
}

bool nearlyBegins(QStringView word, QStringView typed)
{
    const int allowed = slipsAllowed(typed.size());
    if (allowed == 0 || word.size() + allowed < typed.size() || (allowed == 1 && !mayBeOneSlip(word, typed)))
        return false;
    return slipsFrom(word, typed, allowed) <= allowed;
}

static bool nearlyBeginsAWord(const QString &folded, const QString &typed)
{
    if (beginsAWord(folded, typed))
        return true;
    for (const QStringView word : QStringView(folded).tokenize(u' ')) {
        if (nearlyBegins(word, typed))
            return true;
    }
    return false;
}

bool nearlyMatchesWords(const QString &folded, const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [&](const QString &word) { return nearlyBeginsAWord(folded, word); });
}

} // namespace kith
