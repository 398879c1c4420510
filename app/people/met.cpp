// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/met.h"

namespace kith::people {

Met met(Reader &reader, PersonId id)
{
    Met answer;
    Report rows = reader.report("met", id, id);
    while (rows.next()) {
        if (rows.flag(3))
            ++answer.met;
        else
            answer.notYet.append({rows.id<PersonId>(0), rows.text(1), rows.text(2)});
    }
    return answer;
}

} // namespace kith::people
