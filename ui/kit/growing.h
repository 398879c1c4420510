// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// How large dialogs are; some whose words come while they are shown.
#pragma once

class QDialog;
class QSize;

namespace kith {

// As high as what is in it needs at its width; never lower than it is.
void growToWords(QDialog *dialog);

// The same whenever its words change while it is shown.
void keepGrowing(QDialog *dialog);

// As large as usual, where the window behind it leaves room for that and for a frame.
void sizeWithin(QDialog *dialog, const QSize &usual);

} // namespace kith
