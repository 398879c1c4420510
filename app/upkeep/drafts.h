// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept outside of a store while somebody works with it: what they were typing, and where people stand in the picture.
#pragma once

#include "app/upkeep/forget.h"

namespace kith::upkeep {

/// Removes the drafts in a folder that are of people who were forgotten or name them, and their places in the picture.
/// A file that cannot be changed is named.
Result<Done> forgetInDrafts(const QString &folder, const Forgotten &who);

} // namespace kith::upkeep
