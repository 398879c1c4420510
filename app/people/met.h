// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who has met whom: they both came to a gathering.
#pragma once

#include "app/people/person.h"
#include "app/store/tx.h"

namespace kith::people {

struct Acquaintance {
    PersonId id;
    QString name, callName;
    bool operator==(const Acquaintance &) const = default;
};

struct Met {
    int met = 0; ///< of everybody in lists but the person
    QList<Acquaintance> notYet; ///< the rest, who comes most often first
    int others() const { return met + int(notYet.size()); }
    bool operator==(const Met &) const = default;
};
Met met(Reader &reader, PersonId id);

} // namespace kith::people
