// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Matching typed words against folded text; it runs for every row at every key, so it makes no copies.
#include "ui/kit/wordmatch.h"

#include "app/core/spellings.h"

namespace kith {

WordMatch wordMatch(const QString &text, const QStringList &words)
{
    WordMatch match = WordMatch::Start;
    for (const QString &word : words) {
        qsizetype at = text.indexOf(word);
        if (at < 0) {
            if (!hasBareWords(text) || !text.contains(u' ' + bareBeginning(word)))
                return WordMatch::None;
            continue;
        }
        while (at > 0 && text[at - 1] != QLatin1Char(' '))
            at = text.indexOf(word, at + 1);
        if (at < 0)
            match = WordMatch::Inside;
    }
    return match;
}

} // namespace kith
