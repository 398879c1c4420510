// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Dialogs whose words come while they are shown.
#pragma once

class QDialog;

namespace kith {

// As high as what is in it needs at its width; never lower than it is.
void growToWords(QDialog *dialog);

// The same whenever its words change while it is shown.
void keepGrowing(QDialog *dialog);

} // namespace kith
