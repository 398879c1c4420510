// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Row ids: typed, made by the program, in the order of time.
#pragma once

#include "app/core/clock.h"

#include <QHashFunctions>
#include <QString>

#include <atomic>
#include <compare>

namespace kith {

/// A 63-bit row id of one kind. 0 is none. In files for people and in JSON it is text.
template<class Tag>
struct Id {
    qint64 value = 0;

    explicit operator bool() const { return value != 0; }
    auto operator<=>(const Id &) const = default;
    QString toText() const { return value ? QString::number(value) : QString(); }
    static Id fromText(const QString &text) { return {text.toLongLong()}; }
};

template<class Tag>
size_t qHash(Id<Tag> id, size_t seed = 0)
{
    return ::qHash(id.value, seed);
}

/// Makes ids that no other laptop makes: milliseconds since 2020 in the high 41 bits, below them 22 bits that begin
/// at random each millisecond and count up. Safe from any thread; never the same twice, and always rising.
class IdMaker
{
public:
    qint64 make(Instant now);

private:
    std::atomic<qint64> m_last = 0;
};

} // namespace kith
