// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which of many folded texts have words that begin as the typed ones do, told without looking at the texts.
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace kith::search {

/// Folded: what a thing is called, and what else it is found by.
struct Searched {
    QString title;
    QString rest;
};

class WordIndex
{
public:
    enum class Fit {
        Exact,
        Near, ///< slips of the finger are forgiven (see kith::nearlyBegins)
    };
    struct Hit {
        int text; ///< its place among the texts
        bool inTitle; ///< all the words are in the title
    };

    WordIndex() = default;
    explicit WordIndex(const std::vector<Searched> &texts);

    /// The texts that have every word, in their order; single letters before a word may be glued on ("oneill" finds "o neill").
    /// Outside the titles words are looked for that have so many letters at least: shorter ones are too common.
    std::vector<Hit> find(const QStringList &words, Fit fit, qsizetype least) const;

private:
    class Maker;

    QStringView word(size_t at) const { return QStringView(m_letters).sliced(m_wordFrom[at], m_wordFrom[at + 1] - m_wordFrom[at]); }
    size_t wordCount() const { return m_placeFrom.empty() ? 0 : m_placeFrom.size() - 1; }
    template<class F>
    void eachFitting(QStringView typed, Fit fit, F use) const;

    int m_texts = 0;
    QString m_letters; ///< every word once, in order
    std::vector<int> m_wordFrom; ///< where each begins in them, and the end
    std::vector<int> m_placeFrom; ///< where the places of each word begin, and the end
    std::vector<quint32> m_places; ///< a text's place, doubled, and one more where the word is in its title
};

} // namespace kith::search
