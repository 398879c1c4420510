// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines in which undo and redo mean the community, not the letters that were there.
#pragma once

class QLineEdit;

namespace kith {

// While nothing is typed in it: a line takes these keys for itself otherwise, even when it has nothing to take back.
void leaveUndoWhenEmpty(QLineEdit *line);

} // namespace kith
