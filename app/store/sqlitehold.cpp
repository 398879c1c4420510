// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/sqlitehold.h"

#include "app/core/result.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <sqlite3.h>

namespace kith {

constexpr int waitMs = 5000;

std::unique_ptr<SqliteHold> SqliteHold::take(const QString &path)
{
    sqlite3 *db = nullptr;
    int rc = sqlite3_open_v2(QFile::encodeName(path).constData(), &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr);
    std::unique_ptr<SqliteHold> hold(new SqliteHold(db));
    if (rc == SQLITE_OK) {
        sqlite3_busy_timeout(db, waitMs);
        rc = sqlite3_exec(db, "BEGIN EXCLUSIVE", nullptr, nullptr, nullptr);
    }
    if ((rc & 0xff) == SQLITE_BUSY || (rc & 0xff) == SQLITE_LOCKED) {
        throw Failure(QCoreApplication::translate("Sqlite", "%1 is busy: another program is writing to it. Nothing was changed. Try again in a moment.")
                          .arg(QFileInfo(path).fileName()),
                      Error::Kind::Storage);
    }
    return rc == SQLITE_OK ? std::move(hold) : nullptr;
}

SqliteHold::~SqliteHold()
{
    sqlite3_close_v2(m_db);
}

bool SqliteHold::copyTo(const QString &path) const
{
    sqlite3_file *from = nullptr;
    sqlite3_int64 size = 0;
    QFile to(path);
    if (sqlite3_file_control(m_db, "main", SQLITE_FCNTL_FILE_POINTER, &from) != SQLITE_OK || from->pMethods->xFileSize(from, &size) != SQLITE_OK
        || !to.open(QIODevice::WriteOnly))
        return false;
    QByteArray piece(1024 * 1024, Qt::Uninitialized);
    for (sqlite3_int64 at = 0; at < size; at += piece.size()) {
        const int wanted = int(std::min<sqlite3_int64>(piece.size(), size - at));
        if (from->pMethods->xRead(from, piece.data(), wanted, at) != SQLITE_OK || to.write(piece.constData(), wanted) != wanted)
            return false;
    }
    return to.flush();
}

} // namespace kith
