// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that complete what is typed, in which Enter takes what is offered instead of only closing the list.
#pragma once

class QAbstractItemModel;
class QLineEdit;

namespace kith {

// To be called when the line has its completer. Enter takes what is highlighted, or else the first of what is offered.
void takeOnEnter(QLineEdit *line);

// Offers those that have what is typed anywhere in them, in any case, and takes one of them on Enter.
void completeFrom(QLineEdit *line, QAbstractItemModel *names);

} // namespace kith
