// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A name inside a sentence.
#pragma once

#include <QString>

namespace kith {

/// Between U+2068 and U+2069, so that a right-to-left name does not turn the words around it.
inline QString isolated(const QString &name)
{
    return QChar(0x2068) + name + QChar(0x2069);
}

} // namespace kith
