// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a long text that a search has found.
#pragma once

#include <QString>

namespace kith {

// One line that begins a few words before the first of the words searched for; all of it where that is near its beginning.
QString excerpt(const QString &text, const QString &search);

} // namespace kith
