// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What words are about: stems, and words that mean the same, so that "needs a car" finds "drives".
#pragma once

#include "app/help/help.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

#include <QHash>
#include <QSet>

#include <memory>

struct sb_stemmer;

namespace kith {

using WordGroupId = Id<struct WordGroupTag>;

/// Words that mean the same, under the kind of help they are about.
struct WordGroup {
    WordGroupId id;
    QString kind;
    QStringList words;

    static constexpr auto table = "word_group";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &WordGroup::id}, Column{"kind", &WordGroup::kind}, Column{"words", &WordGroup::words}};
    }
    bool operator==(const WordGroup &) const = default;
};

} // namespace kith

namespace kith::helps {

inline constexpr Verb SaveWords{"help.save-words", QT_TRANSLATE_NOOP("Verb", "Changed which words mean the same")};

/// The whole list as it should be; an empty one means that of the program again.
void saveWords(Tx &tx, const QList<WordGroup> &groups);
/// The community's own list, else the one that comes with the program for their language.
QList<WordGroup> wordGroups(Reader &reader);

/// The language ("english", "german" ...) whose small words are most often in these texts; English when in doubt.
QString languageOf(const QStringList &texts);

/// The small words of every language it knows, as they are written there.
QSet<QString> everyCommonWord();

/// Tells what texts are about, in one language. Not for several threads at once.
class Words
{
public:
    Words(const QString &language, const QList<WordGroup> &groups);

    /// The stems of a text's telling words, and "=kind" for every group it has a word of; texts that share one are about the
    /// same thing, and the more the more.
    QSet<QString> keys(const QString &text) const;
    /// The same as keys for a kind itself.
    QString keyOfKind(const QString &kind) const;
    /// The kind most of a text's words are of; empty when none is.
    QString kindOf(const QString &text) const;

private:
    struct Entry {
        int kind; ///< its place among the kinds
        QStringList stems; ///< of an entry of several words, all of which are needed
    };

    QStringList stems(const QString &text) const;
    QString stem(const QString &word) const;
    /// The kinds of the words, in the order of the words, one that is hit twice twice.
    QList<int> kindsOf(const QStringList &stems) const;

    std::shared_ptr<sb_stemmer> m_stemmer;
    QSet<QString> m_common;
    QStringList m_kinds, m_kindKeys;
    QHash<QString, QList<Entry>> m_entries; ///< by their first stem
    mutable QHash<QString, QString> m_stems;
};

/// For this community: its list, in the language its asks and helps are written in.
Words wordsOf(Reader &reader);

} // namespace kith::helps
