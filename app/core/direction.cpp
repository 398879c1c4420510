// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/direction.h"

#include <QLocale>

namespace kith {

bool runsFromRight()
{
    return QLocale().textDirection() == Qt::RightToLeft;
}

} // namespace kith
