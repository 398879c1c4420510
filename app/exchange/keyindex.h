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

class KeyIndex
{
public:
    void reserve(size_t count);
    void add(quint64 key, int who);
    bool contains(quint64 key, int who) const;
    /// Every number under a key; the order means nothing.
    template<class F>
    void each(quint64 key, F take) const
    {
        if (m_heads.empty())
            return;
        for (int at = m_heads[key & m_mask]; at >= 0; at = m_nodes[size_t(at)].next) {
            if (m_nodes[size_t(at)].key == key)
                take(m_nodes[size_t(at)].who);
        }
    }

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
