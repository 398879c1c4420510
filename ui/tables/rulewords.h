// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands below a rule, and its sign.
#pragma once

#include "app/tables/seat.h"

namespace kith::rulewords {

/// "near the door, all rounds"; empty when there is nothing more to say.
QString note(const TableRule &rule);
QString icon(TableRuleKind kind);

} // namespace kith::rulewords
