// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/search/wordindex.h"

#include "app/core/folding.h"
#include "app/core/spellings.h"

#include <QHash>

#include <algorithm>
#include <deque>
#include <numeric>

namespace kith::search {

namespace {
constexpr qsizetype mostGlued = 2;
}

/// Counts the words of all texts before they are put in order.
class WordIndex::Maker
{
public:
    void add(quint32 place, QStringView text)
    {
        QStringView before, beforeThat;
        for (const QStringView word : text.tokenize(u' ', Qt::SkipEmptyParts)) {
            note(place, word);
            // "o neill" is found by "oneill", "d a rossi" by "darossi".
            if (!before.isEmpty() && before.size() <= mostGlued)
                glue(place, {before, word});
            if (!beforeThat.isEmpty() && beforeThat.size() + before.size() <= mostGlued)
                glue(place, {beforeThat, before, word});
            beforeThat = before;
            before = word;
        }
    }
    void fill(WordIndex &index) const
    {
        std::vector<int> order(m_words.size());
        std::iota(order.begin(), order.end(), 0);
        std::sort(order.begin(), order.end(), [this](int a, int b) { return m_words[size_t(a)] < m_words[size_t(b)]; });
        std::vector<int> next(m_words.size());
        int places = 0;
        for (int number : order) {
            index.m_wordFrom.push_back(int(index.m_letters.size()));
            index.m_placeFrom.push_back(places);
            index.m_letters += m_words[size_t(number)];
            next[size_t(number)] = places;
            places += m_counts[size_t(number)];
        }
        index.m_wordFrom.push_back(int(index.m_letters.size()));
        index.m_placeFrom.push_back(places);
        index.m_places.resize(size_t(places));
        for (const auto &[number, place] : m_found)
            index.m_places[size_t(next[size_t(number)]++)] = place;
    }

private:
    void glue(quint32 place, std::initializer_list<QStringView> words)
    {
        QString &glued = m_glued.emplace_back();
        for (QStringView word : words)
            glued += word;
        note(place, glued);
    }
    void note(quint32 place, QStringView word)
    {
        const auto known = m_numbers.constFind(word);
        const int number = known != m_numbers.constEnd() ? *known : int(m_words.size());
        if (number == int(m_words.size())) {
            m_numbers.insert(word, number);
            m_words.push_back(word);
            m_counts.push_back(0);
            m_last.push_back(place);
        } else if (m_last[size_t(number)] / 2 == place / 2) {
            return; // titles come before the rest of their text
        }
        m_last[size_t(number)] = place;
        ++m_counts[size_t(number)];
        m_found.emplace_back(number, place);
    }

    QHash<QStringView, int> m_numbers;
    std::vector<QStringView> m_words;
    std::vector<int> m_counts; ///< how often each was found
    std::vector<quint32> m_last; ///< where last
    std::vector<std::pair<int, quint32>> m_found; ///< in the order of the places
    std::deque<QString> m_glued;
};

WordIndex::WordIndex(const std::vector<Searched> &texts) : m_texts(int(texts.size()))
{
    Maker maker;
    for (size_t i = 0; i < texts.size(); ++i) {
        maker.add(quint32(i * 2 + 1), texts[i].title);
        maker.add(quint32(i * 2), texts[i].rest);
    }
    maker.fill(*this);
}

/// Calls `use` with the place of every word that begins with what was typed, or nearly does.
template<class F>
void WordIndex::eachFitting(QStringView typed, Fit fit, F use) const
{
    size_t first = 0, count = wordCount();
    while (count > 0) {
        const size_t half = count / 2;
        const bool before = word(first + half) < typed;
        first += before ? half + 1 : 0;
        count = before ? count - half - 1 : half;
    }
    size_t last = first;
    while (last < wordCount() && word(last).startsWith(typed))
        use(last++);
    for (size_t at = 0; fit == Fit::Near && at < wordCount(); ++at) {
        if ((at < first || at >= last) && nearlyBegins(word(at), typed))
            use(at);
    }
}

std::vector<WordIndex::Hit> WordIndex::find(const QStringList &words, Fit fit, qsizetype least) const
{
    // How many of the words each text has so far, and how many its title.
    std::vector<quint16> had(size_t(m_texts), 0), inTitle(size_t(m_texts), 0);
    quint16 wanted = 0;
    for (const QString &typed : words) {
        const auto note = [&](size_t at) {
            for (int i = m_placeFrom[at]; i < m_placeFrom[at + 1]; ++i) {
                const quint32 place = m_places[size_t(i)];
                const bool titled = place & 1;
                if (titled && inTitle[place / 2] == wanted)
                    ++inTitle[place / 2];
                if ((titled || typed.size() >= least) && had[place / 2] == wanted)
                    ++had[place / 2];
            }
        };
        eachFitting(typed, fit, note);
        eachFitting(bareBeginning(typed), Fit::Exact, note);
        ++wanted;
    }
    std::vector<Hit> hits;
    for (int text = 0; wanted > 0 && text < m_texts; ++text) {
        if (had[size_t(text)] == wanted)
            hits.push_back({text, inTitle[size_t(text)] == wanted});
    }
    return hits;
}

} // namespace kith::search
