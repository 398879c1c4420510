// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where a store is: a .kith file, or a schema on a PostgreSQL server.
#pragma once

#include "app/store/connection.h"

#include <QString>

namespace kith {

struct Location {
    QString path; ///< absolute; empty for a server
    QString uri; ///< as libpq takes it; empty for a file
    QString schema;

    /// From what a person typed. `postgresql://host/db?schema=tuesday` names the community; without one it is "kith".
    static Location parse(const QString &text);
    /// What `parse` makes this of again, without a password: fit to be kept.
    QString address() const;
    /// The same place with a password to get in with.
    Location withPassword(const QString &password) const;
    bool isServer() const { return !uri.isEmpty(); }
    /// For people, without a password.
    QString display() const;
    /// "Tuesday" for /home/ana/Tuesday.kith.
    QString shortName() const;
    bool operator==(const Location &) const = default;

    enum class Access { Create, Write, Read };
    std::unique_ptr<Connection> connect(Access access) const;
};

/// Whether a file is a community, from its first bytes; for files nobody in this process has open (see isSameFile).
bool holdsCommunity(const QString &path);
/// Whether two names, links among them, are one file. Opens neither: closing a file drops every lock SQLite has on it.
bool isSameFile(const QString &path, const QString &other);

/// One sentence for each thing about the place of a file that endangers it (a synced or network folder, read-only),
/// with what to do; empty when there is nothing.
QStringList warningsAbout(const Location &location);

} // namespace kith
