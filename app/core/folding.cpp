// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/folding.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>

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

QString fold(QStringView text)
{
    const bool plain = isAscii(text);
    const QString latin = plain ? QString() : transliterated(text);
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
        if (!beginsAWord(folded, word))
            return false;
    }
    return true;
}

} // namespace kith
