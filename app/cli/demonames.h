// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up people and words, drawn by a seed from resources/demo/names.json.
#pragma once

#include "app/people/person.h"

#include <QHash>
#include <QStringList>

#include <random>

namespace kith::cli {

class DemoNames
{
public:
    /// `people` is how many will be asked for: a large crowd gets longer names.
    DemoNames(quint32 seed, int people);

    /// A number below the bound. Written out, because the library's own distributions differ from one to the next.
    quint32 below(quint32 bound) { return quint32((quint64(m_random()) * bound) >> 32); }
    /// One entry of a list ("titles", "venues" ...).
    const QString &oneOf(const char *list);
    /// The next person, as tidied as if somebody had typed them; numbers are of ranges kept free for fiction.
    Person person(int index);

private:
    void nameThem(Person &person);

    std::mt19937 m_random;
    QHash<QByteArray, QStringList> m_lists;
    bool m_isLarge;
};

} // namespace kith::cli
