// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/theirwords.h"

#include "app/core/folding.h"

#include <algorithm>

namespace kith::upkeep {

namespace {

/// "of" and "la" are in other people's sentences.
constexpr qsizetype shortestWord = 3;

/// The names of somebody, and how each is told from other words.
class Names
{
public:
    explicit Names(const QSet<QString> &ordinary) : m_ordinary(ordinary) { }

    void take(const QString &name)
    {
        if (name.isEmpty())
            return;
        insert(name);
        const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (word.size() >= shortestWord)
                insert(word);
        }
    }
    const QSet<QString> &inAnyCase() const { return m_inAnyCase; }
    const QSet<QString> &asNamesOnly() const { return m_asNamesOnly; }

private:
    /// "Will" and "An" are theirs only where they are written as names are: nobody may lose "I will bring an apple".
    void insert(const QString &name)
    {
        const QString folded = fold(name);
        if (folded.size() >= shortestWord && !m_ordinary.contains(folded)) {
            m_inAnyCase << name << folded;
            return;
        }
        m_asNamesOnly << name.at(0).toUpper() + name.mid(1) << name.toUpper();
    }

    const QSet<QString> &m_ordinary;
    QSet<QString> m_inAnyCase, m_asNamesOnly;
};

/// Whether every word of a name is in one other person's name.
bool couldMeanAnother(const QString &name, const QList<QStringList> &others)
{
    const QStringList words = foldedWords(name);
    return std::any_of(others.begin(), others.end(), [&](const QStringList &other) {
        return std::all_of(words.begin(), words.end(), [&](const QString &word) { return other.contains(word); });
    });
}

} // namespace

/// One of them, the longest first, so that a name goes as a whole.
static QString oneOf(QStringList words)
{
    words.removeIf([](const QString &word) { return word.trimmed().isEmpty(); });
    std::sort(words.begin(), words.end(), [](const QString &a, const QString &b) { return a.size() != b.size() ? a.size() > b.size() : a < b; });
    for (QString &word : words)
        word = QRegularExpression::escape(word);
    return words.join(u'|');
}

QRegularExpression TheirWords::anyOf(const QStringList &inAnyCase, const QStringList &asNamesOnly)
{
    const QString any = oneOf(inAnyCase), exact = oneOf(asNamesOnly);
    QStringList alternatives;
    if (!any.isEmpty())
        alternatives << any;
    if (!exact.isEmpty())
        alternatives << QStringLiteral("(?-i:%1)").arg(exact);
    const QString pattern =
        alternatives.isEmpty() ? QString() : QStringLiteral("(?<![\\p{L}\\p{N}])(?:%1)(?![\\p{L}\\p{N}])").arg(alternatives.join(u'|'));
    QRegularExpression expression(pattern, QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    expression.optimize();
    return expression;
}

TheirWords::TheirWords(const QList<Person> &records, const QStringList &others, const QSet<QString> &ordinary, const QString &instead) : m_instead(instead)
{
    Names names(ordinary);
    QSet<QString> marks;
    for (const Person &person : records) {
        for (const QString &name : {person.name, person.callName, person.givenName, person.familyName})
            names.take(name);
        for (const QStringList &list : {person.emails, person.phones, person.externalIds})
            marks.unite(QSet<QString>(list.begin(), list.end()));
    }
    QList<QStringList> otherNames;
    for (const QString &other : others)
        otherNames.append(other.split(u' ', Qt::SkipEmptyParts));
    const auto certainOf = [&](QStringList all) { return all.removeIf([&](const QString &name) { return couldMeanAnother(name, otherNames); }), all; };
    const QStringList inAnyCase = names.inAnyCase().values(), asNamesOnly = names.asNamesOnly().values();
    m_certain = anyOf(marks.values() + certainOf(inAnyCase), certainOf(asNamesOnly));
    m_all = anyOf(marks.values() + inAnyCase, asNamesOnly);
}

QString TheirWords::without(const QString &text, bool isAboutThem) const
{
    const QRegularExpression &words = isAboutThem ? m_all : m_certain;
    return words.pattern().isEmpty() || text.isEmpty() ? text : QString(text).replace(words, m_instead);
}

} // namespace kith::upkeep
