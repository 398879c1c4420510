// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/joined.h"

#include "app/core/direction.h"
#include "app/core/isolated.h"

namespace kith {

QString joined(const QStringList &parts)
{
    QStringList shown;
    shown.reserve(parts.size());
    for (const QString &part : parts)
        shown.append(isolated(part));
    // Isolates have no direction of their own.
    const QString begin = runsFromRight() ? QString(QChar(0x200F)) : QString();
    return begin + shown.join(QStringLiteral(" · "));
}

} // namespace kith
