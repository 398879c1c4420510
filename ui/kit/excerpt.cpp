// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Cutting a text to what was searched for.
#include "ui/kit/excerpt.h"

#include "app/core/folding.h"

namespace kith {

namespace {

constexpr qsizetype before = 24;   // letters that may stand in front of the word
constexpr qsizetype longest = 200; // more than any row has room for

// Where the first word begins that one of those searched for begins, or nearly does.
qsizetype firstHit(const QString &line, const QStringList &words, bool (*fits)(const QString &folded, const QStringList &words))
{
    for (qsizetype at = 0; at >= 0 && at < line.size(); at = line.indexOf(u' ', at + 1)) {
        const qsizetype from = at == 0 ? 0 : at + 1;
        const QString folded = fold(QStringView(line).mid(from, line.indexOf(u' ', from) - from));
        for (const QString &word : words) {
            if (!folded.isEmpty() && fits(folded, {word}))
                return from;
        }
    }
    return -1;
}

} // namespace

QString excerpt(const QString &text, const QString &search)
{
    const QString line = text.simplified();
    const QStringList words = foldedWords(search);
    qsizetype hit = firstHit(line, words, &matchesWords);
    if (hit < 0)
        hit = firstHit(line, words, &nearlyMatchesWords);
    if (hit <= before)
        return line.left(longest);
    const qsizetype from = line.indexOf(u' ', hit - before) + 1;
    return QChar(0x2026) + line.mid(from, longest);
}

} // namespace kith
