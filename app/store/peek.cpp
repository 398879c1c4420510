// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/peek.h"

#include "app/store/sqliteconnection.h"

namespace kith {

Result<QSet<qint64>> numbersIn(const QString &file, const QByteArray &table, const QByteArray &column)
{
    try {
        SqliteConnection connection(file, SqliteConnection::Mode::ReadOnly);
        QSet<qint64> numbers;
        if (!connection.tables().contains(table))
            return numbers;
        Statement &s = connection.statement("SELECT " + column + " FROM " + table);
        while (s.step())
            numbers.insert(s.integer(0));
        return numbers;
    } catch (const Failure &failure) {
        return failure.error;
    }
}

} // namespace kith
