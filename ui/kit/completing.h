// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Lines that complete what is typed, in which Enter takes what is offered instead of only closing the list.
#pragma once

class QAbstractItemModel;
class QLineEdit;

namespace kith {

enum class AfterTaking { Stay, GoOn };

// To be called when the line has its completer. Enter takes what is highlighted, or else the first of what is offered, and
// goes on to the next field, unless more may be typed in this one.
void takeOnEnter(QLineEdit *line, AfterTaking after = AfterTaking::GoOn);

// Offers those that have what is typed anywhere in them, in any case, and takes one of them on Enter.
void completeFrom(QLineEdit *line, QAbstractItemModel *names);

// Offers words that begin like what is typed, which may as well be new: Enter takes what is highlighted, or else what is
// typed, and is an Enter in the line.
void suggestFrom(QLineEdit *line, QAbstractItemModel *words);

} // namespace kith
