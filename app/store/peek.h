// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A look into a copy that is not opened as a store, whichever Kith made it.
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QString>

namespace kith {

/// The numbers in a column of a table; none where the file is of a form that has no such table.
Result<QSet<qint64>> numbersIn(const QString &file, const QByteArray &table, const QByteArray &column);

/// Marks of its changes, the same in every copy that holds them. Their numbers alone are not: after an older copy was put
/// back they are given anew.
Result<QSet<qint64>> changeMarksIn(const QString &file);

/// What a file has ever held of one row, as JSON: the row as its journal tells it, before and after each change.
Result<QList<QByteArray>> imagesIn(const QString &file, const QByteArray &table, qint64 row);

} // namespace kith
