// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Two records that somebody has said are two people: never proposed as one again.
#pragma once

#include "app/people/person.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

#include <QSet>

#include <utility>

namespace kith {

struct NotSame {
    Id<struct NotSameTag> id;
    PersonId personId;
    PersonId otherId;
    Instant decidedAt;
    QString decidedBy;

    static constexpr auto table = "not_same";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &NotSame::id}, Column{"person_id", &NotSame::personId}, Column{"other_id", &NotSame::otherId},
                          Column{"decided_at", &NotSame::decidedAt}, Column{"decided_by", &NotSame::decidedBy}};
    }
    bool operator==(const NotSame &) const = default;
};

namespace people {

inline constexpr Verb TellApart{"people.tell-apart", QT_TRANSLATE_NOOP("Verb", "Noted that %1 are two people")};

void tellApart(Tx &tx, PersonId one, PersonId other);

/// The pairs that were told apart, whichever of the two is named first.
class ToldApart
{
public:
    ToldApart() = default;
    explicit ToldApart(Reader &reader);
    bool contains(PersonId one, PersonId other) const { return m_pairs.contains(pairOf(one, other)); }
    bool operator==(const ToldApart &) const = default;

private:
    static std::pair<qint64, qint64> pairOf(PersonId one, PersonId other) { return std::minmax({one.value, other.value}); }
    QSet<std::pair<qint64, qint64>> m_pairs;
};

} // namespace people

} // namespace kith
