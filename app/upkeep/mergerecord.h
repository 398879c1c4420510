// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// That two records were made one: what it takes to make them two again.
#pragma once

#include "app/people/person.h"
#include "app/store/changeset.h"

namespace kith {

using MergeId = Id<struct MergeTag>;

struct Merge {
    MergeId id;
    PersonId keptId;
    PersonId goneId; ///< the record that is no more
    QString name; ///< of that record
    OpId op; ///< the change that did it
    Instant mergedAt;
    QString mergedBy;

    static constexpr auto table = "merge";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Merge::id}, Column{"kept_id", &Merge::keptId},     Column{"gone_id", &Merge::goneId},    Column{"name", &Merge::name},
                          Column{"op_id", &Merge::op}, Column{"merged_at", &Merge::mergedAt}, Column{"merged_by", &Merge::mergedBy}};
    }
    bool operator==(const Merge &) const = default;
};

} // namespace kith
