// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What stands where a list has no rows.
#pragma once

#include <QString>

class QLineEdit;

namespace kith {

class ListView;

// `searched` is said when something is typed in the field and nothing is found by it, which is its %1; `unsearched` when
// nothing is typed. For a list that has its model.
void sayInVain(ListView *list, QLineEdit *field, const QString &searched, const QString &unsearched);

} // namespace kith
