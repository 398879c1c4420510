// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// A community's file held fast while another is put in its place.
#pragma once

#include <QString>

#include <memory>

struct sqlite3;

namespace kith {

/// While it lives no other program can write to the file, nor read what is being replaced.
class SqliteHold
{
public:
    /// Rolls back first what a killed writer left half done. Nothing when the file is no sound database; throws Failure
    /// while another program is writing to it.
    static std::unique_ptr<SqliteHold> take(const QString &path);
    SqliteHold(const SqliteHold &) = delete;
    SqliteHold &operator=(const SqliteHold &) = delete;
    ~SqliteHold();

    /// Copies the file through the handle that holds it: opening and closing it once more would let go of it.
    bool copyTo(const QString &path) const;

private:
    explicit SqliteHold(sqlite3 *db) : m_db(db) { }

    sqlite3 *m_db;
};

} // namespace kith
