// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A community that can only be read.
#pragma once

#include <QString>

namespace kith {

class Store;

/// Why nothing can be changed here; empty where it can.
QString whyReadOnly(const Store &store);

} // namespace kith
