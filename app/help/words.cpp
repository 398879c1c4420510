// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/help/words.h"

#include "app/core/folding.h"
#include "app/help/libstemmer.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace kith::helps {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Words)
};

/// Longer "words" are no words, and nobody waits for them to be stemmed.
constexpr qsizetype longestWord = 60;

const QJsonObject &told()
{
    static const QJsonObject languages = [] {
        QFile file(QStringLiteral(":/words/words.json"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }();
    return languages;
}

QSet<QString> commonWords(const QString &language)
{
    const QStringList words = told().value(language).toObject().value(QStringLiteral("common")).toString().split(u' ');
    return {words.begin(), words.end()};
}

QList<WordGroup> groupsOf(const QString &language)
{
    QList<WordGroup> groups;
    const QJsonObject kinds = told().value(language).toObject().value(QStringLiteral("kinds")).toObject();
    for (auto kind = kinds.begin(); kind != kinds.end(); ++kind) {
        WordGroup group;
        group.kind = kind.key();
        const QJsonArray words = kind.value().toArray();
        for (const auto &word : words)
            group.words << word.toString();
        groups.append(group);
    }
    return groups;
}

bool isWordPart(QChar c)
{
    return c.isLetterOrNumber() || c.isMark() || c.isSurrogate();
}

bool isWithoutSpaces(QChar c)
{
    const QChar::Script script = c.script();
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana || script == QChar::Script_Thai;
}

/// Where words are written without spaces between them, every two characters side by side stand for one.
void addPairs(QStringList &words, const QString &run)
{
    if (run.size() == 1)
        words << run;
    for (qsizetype i = 0; i + 1 < run.size(); ++i)
        words << run.mid(i, 2);
}

void addWord(QStringList &words, const QString &word)
{
    const bool isNumber = std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    if (word.isEmpty() || word.size() > longestWord || isNumber)
        return;
    if (isWithoutSpaces(word.front()))
        addPairs(words, word);
    else if (word.size() > 1)
        words << word;
}

/// Lower-case words; a hyphen joins ("second-hand"), an apostrophe parts ("l'hôpital").
QStringList wordsIn(const QString &text)
{
    QStringList words;
    QString word;
    const QString lower = text.normalized(QString::NormalizationForm_C).toLower();
    for (const QChar c : lower) {
        const bool joins = c == u'-' || c == u'\u2010' || c == u'\u00ad';
        const bool turns = !word.isEmpty() && isWordPart(c) && isWithoutSpaces(c) != isWithoutSpaces(word.front());
        if (turns || (!joins && !isWordPart(c))) {
            addWord(words, word);
            word.clear();
        }
        if (isWordPart(c))
            word += c;
    }
    addWord(words, word);
    return words;
}

} // namespace

void saveWords(Tx &tx, const QList<WordGroup> &groups)
{
    QHash<WordGroupId, WordGroup> before;
    tx.each<WordGroup>([&](const WordGroup &group) { before.insert(group.id, group); });
    for (WordGroup group : groups) {
        group.kind = group.kind.simplified();
        group.words.removeAll(QString());
        if (group.kind.isEmpty())
            throw Failure(Tr::tr("Words that mean the same need a word for what they are about. Nothing was changed."));
        if (before.contains(group.id))
            tx.update(before.take(group.id), group);
        else
            tx.insert(group);
    }
    for (const WordGroup &gone : std::as_const(before))
        tx.remove(gone);
}

static QString languageOfStore(Reader &reader)
{
    QStringList texts;
    Report rows = reader.report("help_texts");
    while (rows.next())
        texts << rows.text(0);
    return languageOf(texts);
}

QList<WordGroup> wordGroups(Reader &reader)
{
    const QList<WordGroup> own = reader.select<WordGroup>();
    return own.isEmpty() ? groupsOf(languageOfStore(reader)) : own;
}

QSet<QString> everyCommonWord()
{
    QSet<QString> words;
    const QStringList languages = told().keys();
    for (const QString &language : languages)
        words.unite(commonWords(language));
    return words;
}

QString languageOf(const QStringList &texts)
{
    QString best = QStringLiteral("english");
    const QStringList words = wordsIn(texts.join(u' '));
    const auto hits = [&](const QString &language) {
        const QSet<QString> common = commonWords(language);
        return std::count_if(words.begin(), words.end(), [&](const QString &word) { return common.contains(word); });
    };
    auto most = hits(best);
    const QStringList languages = told().keys();
    for (const QString &language : languages) {
        if (const auto found = hits(language); found > most) {
            best = language;
            most = found;
        }
    }
    return best;
}

/// None where the library has none for the language, or is not installed: words are compared as they stand then.
static std::shared_ptr<sb_stemmer> stemmerFor(const QString &language)
{
    if (!loadLibstemmer())
        return nullptr;
    return {sb_stemmer_new(language.toLatin1().constData(), "UTF_8"), [](sb_stemmer *stemmer) { sb_stemmer_delete(stemmer); }};
}

Words::Words(const QString &language, const QList<WordGroup> &groups)
    : m_stemmer(stemmerFor(language)),
      m_common(commonWords(language))
{
    for (const WordGroup &group : groups) {
        const int kind = int(m_kinds.size());
        m_kinds.append(group.kind);
        m_kindKeys.append(keyOfKind(group.kind));
        const QStringList words = QStringList(group.kind) + group.words;
        for (const QString &word : words) {
            const QStringList entry = stems(word);
            if (!entry.isEmpty())
                m_entries[entry.first()].append({kind, entry});
        }
    }
}

QString Words::stem(const QString &word) const
{
    const auto known = m_stems.constFind(word);
    if (known != m_stems.constEnd())
        return *known;
    QString stem = word;
    if (m_common.contains(word)) {
        stem.clear();
    } else if (m_stemmer) {
        const QByteArray utf8 = word.toUtf8();
        const sb_symbol *found = sb_stemmer_stem(m_stemmer.get(), reinterpret_cast<const sb_symbol *>(utf8.constData()), int(utf8.size()));
        if (found)
            stem = QString::fromUtf8(reinterpret_cast<const char *>(found), sb_stemmer_length(m_stemmer.get()));
    }
    const QString folded = stem.isEmpty() ? QString() : fold(stem);
    m_stems.insert(word, folded);
    return folded;
}

QStringList Words::stems(const QString &text) const
{
    QStringList stems;
    const QStringList words = wordsIn(text);
    for (const QString &word : words) {
        if (const QString one = stem(word); !one.isEmpty())
            stems << one;
    }
    return stems;
}

QList<int> Words::kindsOf(const QStringList &stems) const
{
    QList<int> kinds;
    for (const QString &one : stems) {
        const auto entries = m_entries.constFind(one);
        if (entries == m_entries.constEnd())
            continue;
        for (const Entry &entry : *entries) {
            const bool isHit = std::all_of(entry.stems.begin(), entry.stems.end(), [&](const QString &needed) { return stems.contains(needed); });
            if (isHit)
                kinds.append(entry.kind);
        }
    }
    return kinds;
}

QSet<QString> Words::keys(const QString &text) const
{
    const QStringList found = stems(text);
    QSet<QString> keys(found.begin(), found.end());
    const QList<int> kinds = kindsOf(found);
    for (const int kind : kinds)
        keys.insert(m_kindKeys[kind]);
    return keys;
}

QString Words::keyOfKind(const QString &kind) const
{
    return kind.isEmpty() ? QString() : u'=' + fold(kind);
}

QString Words::kindOf(const QString &text) const
{
    const QList<int> kinds = kindsOf(stems(text));
    const auto most = std::max_element(kinds.begin(), kinds.end(), [&](int a, int b) { return kinds.count(a) < kinds.count(b); });
    return most == kinds.end() ? QString() : m_kinds[*most];
}

Words wordsOf(Reader &reader)
{
    const QString language = languageOfStore(reader);
    const QList<WordGroup> own = reader.select<WordGroup>();
    return Words(language, own.isEmpty() ? groupsOf(language) : own);
}

} // namespace kith::helps
