// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Enter in a line that completes: it takes what is offered, instead of only closing the list.
#pragma once

class QLineEdit;

namespace kith {

// To be called when the line has its completer. Enter takes what is highlighted, or else the first of what is offered.
void takeOnEnter(QLineEdit *line);

} // namespace kith
