// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns of a row hold what somebody has written, as against dates, states and who did it.
#pragma once

#include "app/store/anyrows.h"

namespace kith::upkeep {

/// The columns of a table whose words are about whom the row is about. The row structs tell: texts and lists of texts are
/// written, enums and dates are not. Of a table nobody here knows every text counts as written.
QList<QByteArray> writtenColumns(const AnyTable &table);

/// The columns in which somebody may be named: the written ones that people read, and those that say who did it.
QList<QByteArray> namingColumns(const AnyTable &table);

/// Whether a table's struct is known to this folder.
bool isKnownTable(const QByteArray &table);

} // namespace kith::upkeep
