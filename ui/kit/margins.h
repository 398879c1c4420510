// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Margins that differ at the two ends of a line: layouts mirror what is in them, but not these.
#pragma once

#include <QGuiApplication>
#include <QMargins>

namespace kith {

inline QMargins marginsFromLeading(int leading, int top, int trailing, int bottom)
{
    const bool mirrored = QGuiApplication::isRightToLeft();
    return {mirrored ? trailing : leading, top, mirrored ? leading : trailing, bottom};
}

} // namespace kith
