// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/wordlist.h"

#include <QRegularExpression>

#include <algorithm>

namespace kith::helps {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(WordList)
};

QList<WordGroup>::iterator placeOf(QList<WordGroup> &groups, const WordGroup &group)
{
    const auto found = std::find(groups.begin(), groups.end(), group);
    if (found == groups.end())
        throw Failure(Tr::tr("Somebody has changed the words for “%1” meanwhile. Nothing was changed; look at them again.").arg(group.kind), Error::Kind::Conflict);
    return found;
}

} // namespace

void addWords(Tx &tx, const WordGroup &group)
{
    saveWords(tx, wordGroups(tx) << group);
}

void changeWords(Tx &tx, const WordGroup &before, const WordGroup &after)
{
    QList<WordGroup> groups = wordGroups(tx);
    *placeOf(groups, before) = after;
    saveWords(tx, groups);
}

void removeWords(Tx &tx, const WordGroup &group)
{
    QList<WordGroup> groups = wordGroups(tx);
    groups.erase(placeOf(groups, group));
    saveWords(tx, groups);
}

bool hasOwnWords(Reader &reader)
{
    return reader.count<WordGroup>() > 0;
}

QStringList wordsFrom(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("[,;\\n\u3001\uff0c]"));
    QStringList words;
    const QStringList parts = typed.split(between);
    for (const QString &part : parts) {
        const QString word = part.simplified();
        if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive))
            words << word;
    }
    return words;
}

} // namespace kith::helps
