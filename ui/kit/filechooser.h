// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asking for a file or a folder where the desktop has no dialog of its own for that.
#pragma once

class QFileDialog;

namespace kith {

// Opens it with room for what its list says of files; it deletes itself when it is closed.
void openChooser(QFileDialog *chooser);

} // namespace kith
