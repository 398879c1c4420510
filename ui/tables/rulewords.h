// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A rule in words, and its sign.
#pragma once

#include "app/tables/sheet.h"

namespace kith::rulewords {

/// "Olive at table 1", "Zoë with Nour".
QString title(const tables::Sheet &sheet, const TableRule &rule);
/// "near the door, all rounds"; empty when there is nothing more to say.
QString note(const TableRule &rule);
QString icon(TableRuleKind kind);

} // namespace kith::rulewords
