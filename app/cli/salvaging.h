// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// "kith check --salvage": what can still be read of a damaged file, in a new one.
#pragma once

#include <QString>

namespace kith::cli {

class Invocation;

/// Saves the STORE of the command line into a new file, looks that over, and tells what was saved and what was lost.
int salvage(Invocation &run, const QString &target);

} // namespace kith::cli
