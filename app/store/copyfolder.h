// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The folders copies are written to: a store's own is made, any other must be there.
#pragma once

#include <QString>

namespace kith {

/// Makes the folder of a store's own copies, for nobody else on this computer to read. Throws Failure.
void makeCopyFolder(const QString &folder);

/// Throws Failure where no copy of this name can be written.
void refuseUnwritableFolder(const QString &target);

} // namespace kith
