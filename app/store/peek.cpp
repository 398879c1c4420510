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

Result<QSet<qint64>> changeMarksIn(const QString &file)
{
    return numbersIn(file, "op", "id * 1000003 + at");
}

Result<QList<QByteArray>> imagesIn(const QString &file, const QByteArray &table, qint64 row)
{
    try {
        SqliteConnection connection(file, SqliteConnection::Mode::ReadOnly);
        QList<QByteArray> images;
        Statement &s = connection.statement("SELECT before, after FROM change WHERE table_name = ? AND row_id = ?");
        s.bind(1, Cell::of(table));
        s.bind(2, Cell::of(row));
        while (s.step())
            images << s.bytes(0).toByteArray() << s.bytes(1).toByteArray();
        return images;
    } catch (const Failure &failure) {
        return failure.error;
    }
}

} // namespace kith
