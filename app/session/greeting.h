// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the program says first.
#pragma once

#include <QString>
#include <QTime>

namespace kith {

/// "Good morning, Mirela.", by the first word of the name; "Good evening." where there is none. Morning is from five,
/// afternoon from noon, evening from six.
QString greeting(QTime at, const QString &name);

} // namespace kith
