// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// From the 64-bit key of a text to the numbers of those who have it: a hundred thousand of them in a few milliseconds.
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringView>

#include <vector>

namespace kith::exchange {

/// The same text has the same key in both encodings; "Folded" takes no notice of case. Seeded anew by each program run.
quint64 textKey(QStringView text);
quint64 textKey(QByteArrayView utf8);
quint64 foldedTextKey(QStringView text);
quint64 foldedTextKey(QByteArrayView utf8);

/// One key for two together: an address and the name it comes with.
inline quint64 pairKey(quint64 a, quint64 b)
{
    return (a ^ (b >> 7)) * 0x9E3779B97F4A7C15ULL + b;
}

class KeyIndex
{
public:
    static constexpr int mostLooked = 64;

    void reserve(size_t count);
    void add(quint64 key, int who);
    bool contains(quint64 key, int who) const;
    /// The numbers under a key, the newest first, but no more than `mostLooked`: what more people share tells nobody apart,
    /// and a file in which everybody has one address must not take for ever.
    template<class F>
    void each(quint64 key, F take) const
    {
        if (m_heads.empty())
            return;
        int looked = 0;
        for (int at = m_heads[key & m_mask]; at >= 0 && looked < mostLooked; at = m_nodes[size_t(at)].next) {
            if (m_nodes[size_t(at)].key == key) {
                ++looked;
                take(m_nodes[size_t(at)].who);
            }
        }
    }
    /// The lowest number of those, -1 when there is none.
    int first(quint64 key) const;

private:
    struct Node {
        quint64 key;
        int who;
        int next;
    };
    void spread(size_t heads);

    std::vector<Node> m_nodes;
    std::vector<int> m_heads;
    quint64 m_mask = 0;
};

} // namespace kith::exchange
