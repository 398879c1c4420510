// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Several things told in one line.
#pragma once

#include <QStringList>

namespace kith {

/// With a dot between them. Each is isolated, so that a day or a number runs into nothing beside it, and the line begins
/// where the window's lines begin, whichever way its first part runs (Unicode Standard Annex #9, 2.4 and 2.6).
QString joined(const QStringList &parts);

} // namespace kith
