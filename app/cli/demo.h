// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A made-up community to look around in: the Tuesday Table, or one of any size.
#pragma once

#include "app/core/clock.h"
#include "app/store/store.h"

#include <optional>

namespace kith::cli {

struct DemoRequest {
    std::optional<int> people; ///< neither number: the Tuesday Table
    std::optional<int> gatherings;
    quint32 seed = 1;
};

struct DemoCounts {
    qint64 people = 0, gatherings = 0, invitations = 0, attendances = 0, asks = 0, offers = 0, helps = 0, followUps = 0;
};

/// The same numbers in the same week give the same rows, ids included (but for the community's own row, which every new
/// store has of its own). Dates are moved by whole weeks, so that the next gathering is in the coming days.
Result<DemoCounts> makeDemo(const Location &location, const DemoRequest &request, const Clock &clock, const StoreOptions &options);

} // namespace kith::cli
