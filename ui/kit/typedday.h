// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A day that somebody typed into a field of a small dialog, which may be left empty.
#pragma once

#include <QDate>

#include "app/core/result.h"

namespace kith {

// No day for nothing typed; the sentence that says why where it is none.
Result<QDate> typedDay(const QString &text);

} // namespace kith
