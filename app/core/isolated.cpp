// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A name inside a sentence.
#include "app/core/isolated.h"

#include "app/core/direction.h"

#include <algorithm>

namespace kith {

/// Whether it reads the same way as a window that runs from left to right. Surrogates may be any script's.
static bool runsFromLeft(const QString &name)
{
    return std::all_of(name.begin(), name.end(), [](QChar c) {
        switch (c.direction()) {
        case QChar::DirL:
        case QChar::DirEN:
        case QChar::DirES:
        case QChar::DirET:
        case QChar::DirCS:
        case QChar::DirB:
        case QChar::DirS:
        case QChar::DirWS:
        case QChar::DirON:
        case QChar::DirNSM:
            return !c.isSurrogate();
        default:
            return false;
        }
    });
}

QString isolated(const QString &name)
{
    // Marks that do nothing would still stand in the way of typing the name to find it, and of a screen reader.
    if (!runsFromRight() && runsFromLeft(name))
        return name;
    return QChar(0x2068) + name + QChar(0x2069);
}

} // namespace kith
