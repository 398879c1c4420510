// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which way lines run.
#pragma once

namespace kith {

/// Whether lines begin at the right, in the language of whoever uses the program.
bool runsFromRight();

} // namespace kith
