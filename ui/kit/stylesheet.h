// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one style sheet, with the theme's colours and the font's sizes filled in.
#pragma once

#include <QString>

namespace kith {

class Theme;
QString styleSheet(const Theme &theme);

} // namespace kith
