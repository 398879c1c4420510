// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/shelf.h"

#include "app/core/folding.h"
#include "app/core/spellings.h"

#include <algorithm>

namespace kith::search {

namespace {

constexpr qsizetype fewestDigits = 3;
constexpr qsizetype leastLetters = 3; // of a word that is looked for outside titles
/// However a number begins, these last ones are its own.
constexpr qsizetype ownDigits = 9;

QString digitsOf(QStringView text)
{
    QString digits;
    for (QChar c : text) {
        if (c.isDigit())
            digits += QChar(u'0' + c.digitValue());
    }
    while (digits.startsWith(u'0'))
        digits.remove(0, 1);
    return digits;
}

bool isNumber(const QStringList &words)
{
    return std::all_of(words.begin(), words.end(), [](const QString &word) {
        return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    });
}

bool isCalledBy(const Detail &detail, const QString &digits)
{
    if (detail.part != Part::Phone || digits.isEmpty())
        return false;
    return detail.folded.contains(digits) || (digits.size() >= ownDigits && detail.folded.endsWith(QStringView(digits).last(ownDigits)));
}

Searched searchedOf(const Thing &thing)
{
    Searched searched{thing.folded, {}};
    for (const Detail &detail : thing.details) {
        if (detail.part != Part::Phone)
            searched.rest += detail.folded + u' ';
    }
    return searched;
}

bool hasNearly(const QString &folded, const QString &word)
{
    return nearlyMatchesWords(folded, {word});
}

} // namespace

QString searchText(const QString &text)
{
    const QString others = otherSpellings(text);
    return others.isEmpty() ? fold(text) : fold(text) + u' ' + others;
}

Detail detail(Part part, const QString &text)
{
    return {part, text, part == Part::Phone ? digitsOf(text) : searchText(text)};
}

void addDetails(Thing &thing, Part part, const QStringList &texts)
{
    for (const QString &text : texts) {
        Detail one = detail(part, text);
        if (!one.folded.isEmpty())
            thing.details.push_back(std::move(one));
    }
}

Query::Query(QStringView typed) : words(foldedWords(typed)), isAddress(typed.contains(u'@'))
{
    const QString all = digitsOf(typed);
    if (all.size() >= fewestDigits && isNumber(words))
        digits = all;
}

Shelf::Shelf(std::vector<Thing> things) : m_things(std::move(things))
{
    std::vector<Searched> texts;
    texts.reserve(m_things.size());
    for (size_t i = 0; i < m_things.size(); ++i) {
        texts.push_back(searchedOf(m_things[i]));
        for (const Detail &detail : m_things[i].details) {
            if (detail.part != Part::Phone)
                continue;
            m_numbers += detail.folded + u'\n';
            m_numberEnd.push_back(m_numbers.size());
            m_numberOf.push_back(int(i));
        }
    }
    m_index = WordIndex(texts);
}

std::vector<WordIndex::Hit> Shelf::hits(const Query &query, Fit fit) const
{
    std::vector<WordIndex::Hit> hits = m_index.find(query.words, fit, query.isAddress ? 1 : leastLetters);
    // "Way home p" is on its way to the piano: beside a whole word, which a letter alone is not, the next may just have begun.
    const auto isWhole = [](const QString &word) { return word.size() >= leastLetters; };
    if (hits.empty() && std::any_of(query.words.begin(), query.words.end(), isWhole))
        hits = m_index.find(query.words, fit, 1);
    if (query.digits.isEmpty())
        return hits;
    const std::vector<WordIndex::Hit> byNumber = called(query.digits);
    const auto earlier = [](const WordIndex::Hit &a, const WordIndex::Hit &b) { return a.text < b.text; };
    std::vector<WordIndex::Hit> both;
    std::set_union(hits.begin(), hits.end(), byNumber.begin(), byNumber.end(), std::back_inserter(both), earlier);
    return both;
}

std::vector<WordIndex::Hit> Shelf::called(const QString &digits) const
{
    std::vector<WordIndex::Hit> called;
    const auto look = [&](const QString &part) {
        for (qsizetype at = m_numbers.indexOf(part); at >= 0;) {
            const auto end = std::upper_bound(m_numberEnd.begin(), m_numberEnd.end(), at);
            called.push_back({m_numberOf[size_t(end - m_numberEnd.begin())], false});
            at = m_numbers.indexOf(part, *end);
        }
    };
    look(digits);
    if (digits.size() >= ownDigits)
        look(digits.last(ownDigits) + u'\n');
    std::sort(called.begin(), called.end(), [](const WordIndex::Hit &a, const WordIndex::Hit &b) { return a.text < b.text; });
    const auto same = std::unique(called.begin(), called.end(), [](const WordIndex::Hit &a, const WordIndex::Hit &b) { return a.text == b.text; });
    called.erase(same, called.end());
    return called;
}

std::vector<const Thing *> Shelf::all(const Query &query, Fit fit) const
{
    std::vector<const Thing *> found;
    for (const WordIndex::Hit &hit : hits(query, fit))
        found.push_back(&m_things[size_t(hit.text)]);
    return found;
}

std::vector<const Thing *> Shelf::best(const Query &query, Fit fit, size_t most) const
{
    const QString typed = query.words.join(u' ');
    std::vector<const Thing *> beginning, titled, rest;
    for (const WordIndex::Hit &hit : hits(query, fit)) {
        const Thing &thing = m_things[size_t(hit.text)];
        if (hit.inTitle && thing.folded.startsWith(typed))
            beginning.push_back(&thing);
        else if (auto &group = hit.inTitle ? titled : rest; group.size() < most)
            group.push_back(&thing);
        if (beginning.size() == most)
            break;
    }
    beginning.insert(beginning.end(), titled.begin(), titled.end());
    beginning.insert(beginning.end(), rest.begin(), rest.end());
    beginning.resize(std::min(beginning.size(), most));
    return beginning;
}

const Detail *reasonFor(const Thing &thing, const Query &query)
{
    const auto found = [&](auto matches) -> const Detail * {
        for (const QString &word : query.words) {
            if (thing.folded.contains(word))
                continue;
            const auto at = std::find_if(thing.details.begin(), thing.details.end(), [&](const Detail &detail) { return matches(detail.folded, word); });
            if (at != thing.details.end())
                return &*at;
        }
        return nullptr;
    };
    const auto called = std::find_if(thing.details.begin(), thing.details.end(), [&](const Detail &detail) { return isCalledBy(detail, query.digits); });
    if (called != thing.details.end())
        return &*called;
    if (const Detail *exact = found([](const QString &folded, const QString &word) { return matchesWords(folded, {word}); }))
        return exact;
    return matchesWords(thing.folded, query.words) || nearlyMatchesWords(thing.folded, query.words) ? nullptr : found(hasNearly);
}

} // namespace kith::search
