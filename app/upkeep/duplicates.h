// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Records that could be one person written down twice: by an address, a number, the sound or the spelling of the name.
#pragma once

#include "app/exchange/keyindex.h"
#include "app/exchange/phones.h"
#include "app/people/notsame.h"
#include "app/upkeep/speltnames.h"

#include <QFlags>

#include <vector>

namespace kith::upkeep {

/// As much of a person as telling doubles takes.
struct Lookalike {
    PersonId person;
    QString name;
    QString callName;
    QStringList emails, phones;
    QString birthday;
    bool operator==(const Lookalike &) const = default;
};

enum class Likeness {
    Email = 1, ///< an address in common
    Phone = 2,
    Name = 4, ///< the same name, its words in any order, or one the short form of the other
    Sound = 8, ///< names that sound alike
    Spelling = 16, ///< a slip of the pen apart
};
Q_DECLARE_FLAGS(Likenesses, Likeness)
Q_DECLARE_OPERATORS_FOR_FLAGS(Likenesses)

struct Duplicate {
    Lookalike one, other; ///< the older record first
    Likenesses why;
    int weight = 0; ///< the surest first
    bool operator==(const Duplicate &) const = default;
};

/// Why two records could be one person; nothing when they are not alike, or two birthdays contradict it.
Likenesses likenesses(const Lookalike &one, const Lookalike &other, const exchange::PhoneBook &book);
/// How sure that makes it.
int weightOf(Likenesses why);

/// Everybody's records, to be asked for those like one that is being written.
class Lookalikes
{
public:
    /// `zone` tells the country of numbers without a code.
    Lookalikes(QList<Lookalike> people, const QString &zone);

    /// Those like this one, the surest first; itself is left out.
    QList<Duplicate> like(const Lookalike &one, int limit = 5) const;
    /// Every pair, the surest first.
    QList<Duplicate> pairs(const people::ToldApart &apart) const;

private:
    void add(int who);
    static std::vector<quint64> soundKeys(const QString &folded);
    std::vector<int> candidates(const Lookalike &one, const SpeltName &name) const;

    QList<Lookalike> m_people;
    std::vector<SpeltNames> m_spelt; ///< their names
    exchange::PhoneBook m_book;
    exchange::KeyIndex m_emails, m_phones, m_names, m_sounds;
    exchange::KeyIndex m_withVowels, m_withoutVowels; ///< bare sounds, by whether the script of the name writes vowels
};

/// Everybody in lists.
QList<Lookalike> lookalikes(Reader &reader);
/// Every pair of them that nobody has told apart.
QList<Duplicate> possibleDuplicates(Reader &reader, const QString &zone);

} // namespace kith::upkeep
