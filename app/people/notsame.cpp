// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/notsame.h"

namespace kith::people {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(NotSame)
};
}

void tellApart(Tx &tx, PersonId one, PersonId other)
{
    const Person first = tx.get<Person>(one), second = tx.get<Person>(other);
    if (one == other)
        throw Failure(Tr::tr("That is one record. Nothing was changed."));
    if (ToldApart(tx).contains(one, other))
        return;
    tx.about(Tr::tr("%1 and %2").arg(first.name, second.name));
    tx.insert(NotSame{{}, one, other, tx.now(), tx.actor()});
}

ToldApart::ToldApart(Reader &reader)
{
    reader.each<NotSame>([this](const NotSame &row) { m_pairs.insert(pairOf(row.personId, row.otherId)); });
}

} // namespace kith::people
