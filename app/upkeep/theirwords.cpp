// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/theirwords.h"

#include "app/core/folding.h"

#include <algorithm>

namespace kith::upkeep {

namespace {

/// "of" and "la" are in other people's sentences.
constexpr qsizetype shortestWord = 3;

void takeName(QSet<QString> &names, const QString &name)
{
    if (name.isEmpty())
        return;
    names.insert(name);
    names.insert(fold(name));
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (word.size() >= shortestWord) {
            names.insert(word);
            names.insert(fold(word));
        }
    }
}

/// Whether every word of a name is in one other person's name.
bool couldMeanAnother(const QString &name, const QList<QStringList> &others)
{
    const QStringList words = foldedWords(name);
    return std::any_of(others.begin(), others.end(), [&](const QStringList &other) {
        return std::all_of(words.begin(), words.end(), [&](const QString &word) { return other.contains(word); });
    });
}

} // namespace

/// Whole words only, the longest first, so that a name goes as a whole.
QRegularExpression TheirWords::anyOf(QStringList words)
{
    words.removeIf([](const QString &word) { return word.trimmed().isEmpty(); });
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    for (QString &word : words)
        word = QRegularExpression::escape(word);
    const QString pattern = words.isEmpty() ? QString() : QStringLiteral("(?<![\\p{L}\\p{N}])(?:%1)(?![\\p{L}\\p{N}])").arg(words.join(u'|'));
    QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

TheirWords::TheirWords(const QList<Person> &records, const QStringList &others, const QString &instead) : m_instead(instead)
{
    QSet<QString> names, marks;
    for (const Person &person : records) {
        for (const QString &name : {person.name, person.callName, person.givenName, person.familyName})
            takeName(names, name);
        for (const QStringList &list : {person.emails, person.phones, person.externalIds})
            marks.unite(QSet<QString>(list.begin(), list.end()));
    }
    QList<QStringList> otherNames;
    for (const QString &other : others)
        otherNames.append(other.split(u' ', Qt::SkipEmptyParts));
    QStringList certain(marks.begin(), marks.end()), all = certain;
    for (const QString &name : std::as_const(names)) {
        all.append(name);
        if (!couldMeanAnother(name, otherNames))
            certain.append(name);
    }
    m_certain = anyOf(certain);
    m_all = anyOf(all);
}

QString TheirWords::without(const QString &text, bool isAboutThem) const
{
    const QRegularExpression &words = isAboutThem ? m_all : m_certain;
    return words.pattern().isEmpty() || text.isEmpty() ? text : QString(text).replace(words, m_instead);
}

} // namespace kith::upkeep
