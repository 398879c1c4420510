// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Bringing a store to the schema this program knows.
#pragma once

#include "app/store/connection.h"

#include <QString>

#include <functional>

namespace kith {

/// The number of the newest migration in a folder.
int newestSchema(const QString &folder);
/// The schema of a store, 0 for an empty database. Throws Failure for a store that tells none.
int schemaOf(Connection &connection);
/// Runs what is missing in one transaction. `beforeFirst` runs before anything is changed, unless the store is new;
/// it makes the dated copy; `afterLast` is part of the transaction. Throws Failure for a store newer than this program,
/// which is left as it is. `form` is the schema wanted; 0 for the newest.
void migrate(Connection &connection, const QString &folder, const std::function<void()> &beforeFirst, const std::function<void()> &afterLast = {},
             int form = 0);

} // namespace kith
