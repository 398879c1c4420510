// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/spellings.h"

#include "app/core/folding.h"
#include "app/core/namesound.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>

namespace kith {

namespace {

/// Made when the first text asks for it; one may not be shared between threads.
class Table
{
public:
    explicit Table(const char *id)
    {
        UErrorCode status = U_ZERO_ERROR;
        m_table.reset(icu::Transliterator::createInstance(id, UTRANS_FORWARD, status));
    }
    QString operator()(QStringView text) const
    {
        icu::UnicodeString latin(reinterpret_cast<const char16_t *>(text.utf16()), int(text.size()));
        if (m_table)
            m_table->transliterate(latin);
        QString out(reinterpret_cast<const QChar *>(latin.getBuffer()), latin.length());
        // Soft signs: nobody writes "Natal'ya" as two words.
        out.removeIf([](QChar c) { return c == u'\'' || c == u'’' || c == u'ʹ' || c == u'ʺ'; });
        return fold(out);
    }

private:
    std::unique_ptr<icu::Transliterator> m_table;
};

/// What stands for a letter that Latin has not: ʿ, ʾ, ʹ.
bool isModifier(QChar c) { return c.category() == QChar::Letter_Modifier; }
bool isSemitic(QChar c) { return c.unicode() >= 0x590 && c.unicode() < 0x780; }
bool isCyrillic(QChar c) { return c.unicode() >= 0x400 && c.unicode() < 0x530; }
bool isGreek(QChar c) { return (c.unicode() >= 0x370 && c.unicode() < 0x400) || (c.unicode() >= 0x1f00 && c.unicode() < 0x2000); }
bool isHan(QChar c) { return c.unicode() >= 0x3400 && c.unicode() < 0xa000; }

/// 小雨 is Xiao Yu or Xiaoyu: the syllables from each on as one word.
QString joined(const QString &syllables)
{
    constexpr qsizetype mostOfAName = 4;
    const QStringList each = syllables.split(u' ', Qt::SkipEmptyParts);
    if (each.size() > mostOfAName)
        return syllables;
    QStringList ways = each;
    for (qsizetype from = 0; from + 1 < each.size(); ++from)
        ways.append(each.sliced(from).join(QString()));
    return ways.join(u' ');
}

QStringList spelled(QStringView text)
{
    if (std::any_of(text.begin(), text.end(), isCyrillic)) {
        // A name does not tell its language: Гончар is Gonchar in Russian and Honchar in Ukrainian.
        thread_local const Table russian("Russian-Latin/BGN"), ukrainian("Ukrainian-Latin/BGN");
        return {russian(text), ukrainian(text)};
    }
    if (std::any_of(text.begin(), text.end(), isGreek)) {
        thread_local const Table greek("Greek-Latin/UNGEGN");
        return {greek(text)};
    }
    if (std::any_of(text.begin(), text.end(), isHan)) {
        thread_local const Table han("Han-Latin/Names");
        return {joined(han(text)), joined(fold(text))};
    }
    if (std::any_of(text.begin(), text.end(), isSemitic))
        return {fold(text).removeIf(isModifier)};
    return {};
}

/// 林小雨 as a whole: the family first, and the rest as one word.
QString familyAndRest(const QString &syllables)
{
    const QStringList each = syllables.split(u' ', Qt::SkipEmptyParts);
    return each.size() < 3 ? syllables : each.first() + u' ' + each.sliced(1).join(QString());
}

} // namespace

QStringList spellings(QStringView text)
{
    QStringList ways = spelled(text);
    if (std::any_of(text.begin(), text.end(), isHan))
        ways = {familyAndRest(fold(text))};
    // What is left without its vowels would be many another name, too.
    if (leavesVowelsOut(text))
        ways.clear();
    ways.removeDuplicates();
    return ways;
}

bool leavesVowelsOut(QStringView text)
{
    return std::any_of(text.begin(), text.end(), isSemitic);
}

QString otherSpellings(QStringView text)
{
    const QStringList ways = spelled(text);
    if (ways.isEmpty())
        return {};
    QStringList known = foldedWords(text), others;
    for (const QString &way : ways) {
        for (const QString &word : way.split(u' ', Qt::SkipEmptyParts)) {
            if (!known.contains(word)) {
                known.append(word);
                others.append(word);
            }
        }
    }
    if (leavesVowelsOut(text)) {
        for (const QString &word : foldedWords(text))
            others.append(bareBeginning(word) + u'~');
    }
    return others.join(u' ');
}

QString bareBeginning(const QString &typed)
{
    return u'~' + bareSound(typed);
}

} // namespace kith
