// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/keyindex.h"

#include <QHashSeed>

#include <algorithm>
#include <bit>

namespace kith::exchange {

namespace {

struct KeyHash {
    quint64 state = 0xcbf29ce484222325ULL ^ QHashSeed::globalSeed();
    void add(uchar byte) { state = (state ^ byte) * 0x100000001b3ULL; }
    quint64 key() const
    {
        quint64 h = state ^ (state >> 32);
        h *= 0x9E3779B97F4A7C15ULL;
        return h ^ (h >> 29);
    }
};

uchar lower(uchar c)
{
    return c >= 'A' && c <= 'Z' ? uchar(c + 32) : c;
}

bool isAllAscii(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128; });
}

} // namespace

quint64 textKey(QByteArrayView utf8)
{
    KeyHash hash;
    for (char c : utf8)
        hash.add(uchar(c));
    return hash.key();
}

quint64 textKey(QStringView text)
{
    if (!isAllAscii(text))
        return textKey(QByteArrayView(text.toUtf8()));
    KeyHash hash;
    for (QChar c : text)
        hash.add(uchar(c.unicode()));
    return hash.key();
}

quint64 foldedTextKey(QByteArrayView utf8)
{
    KeyHash hash;
    for (char c : utf8) {
        if (uchar(c) >= 128)
            return textKey(QByteArrayView(QString::fromUtf8(utf8).toCaseFolded().toUtf8()));
        hash.add(lower(uchar(c)));
    }
    return hash.key();
}

quint64 foldedTextKey(QStringView text)
{
    if (!isAllAscii(text))
        return textKey(QByteArrayView(text.toString().toCaseFolded().toUtf8()));
    KeyHash hash;
    for (QChar c : text)
        hash.add(lower(uchar(c.unicode())));
    return hash.key();
}

void KeyIndex::reserve(size_t count)
{
    m_nodes.reserve(count);
    if (count > m_heads.size())
        spread(std::bit_ceil(count));
}

void KeyIndex::add(quint64 key, int who)
{
    if (m_nodes.size() >= m_heads.size())
        spread(std::max<size_t>(64, m_heads.size() * 2));
    int &head = m_heads[key & m_mask];
    m_nodes.push_back({key, who, head});
    head = int(m_nodes.size()) - 1;
}

bool KeyIndex::contains(quint64 key, int who) const
{
    bool found = false;
    each(key, [&](int other) { found = found || other == who; });
    return found;
}

int KeyIndex::first(quint64 key) const
{
    int lowest = -1;
    each(key, [&](int who) { lowest = lowest < 0 || who < lowest ? who : lowest; });
    return lowest;
}

void KeyIndex::spread(size_t heads)
{
    m_heads.assign(heads, -1);
    m_mask = heads - 1;
    for (size_t i = 0; i < m_nodes.size(); ++i) {
        int &head = m_heads[m_nodes[i].key & m_mask];
        m_nodes[i].next = head;
        head = int(i);
    }
}

} // namespace kith::exchange
