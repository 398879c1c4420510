// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Making the demo by the program's own command, beside the window.
#pragma once

#include "app/core/result.h"

#include <functional>

class QObject;

namespace kith {

// Writes the made-up community to a new file, which is there whole or not at all; `then` is called unless the context goes
// first. What is returned stops it.
std::function<void()> makeDemo(const QString &file, QObject *context, std::function<void(const Result<Done> &)> then);

} // namespace kith
