// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing what one person changed in a row together with what others have changed in it meanwhile.
#pragma once

#include "app/store/row.h"

namespace kith {

/// `now` with every column that differs between `before` and `after` as it is in `after`.
template<Row R>
R withChanges(R now, const R &before, const R &after)
{
    const auto take = [&](const auto &column) {
        if (!(before.*(column.member) == after.*(column.member)))
            now.*(column.member) = after.*(column.member);
    };
    std::apply([&](const auto &...column) { (take(column), ...); }, R::columns());
    return now;
}

} // namespace kith
