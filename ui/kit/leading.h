// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is not stretched over a wide screen.
#pragma once

class QHBoxLayout;
class QWidget;

namespace kith {

// A row with the content at the side where lines begin, as wide as there is room for but no wider than that.
QHBoxLayout *leading(QWidget *content, int widest);

} // namespace kith
