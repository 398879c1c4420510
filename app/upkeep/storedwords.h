// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What tables and columns of the store are called before people, and what stands in a column: told once for every page.
#pragma once

#include <QString>

#include <span>

namespace kith::upkeep {

struct StoredField {
    /// Computed: what the program works out or needs for itself, which nobody is told.
    enum class Shape { Text, List, Map, YesNo, Day, Moment, WallTime, Person, Gathering, Word, Computed };

    const char *column;
    const char *name;
    Shape shape = Shape::Text;

    QString said() const;
};

/// In the order in which they are told.
std::span<const StoredField> storedFields();
/// None for a column nobody has named.
const StoredField *storedField(QStringView column);

/// "Follow-up".
QString sayTable(QStringView table);
/// "cannot come" for "declined"; what is not such a word says itself.
QString sayStored(QStringView value);

} // namespace kith::upkeep
