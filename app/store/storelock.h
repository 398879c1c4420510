// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who has a file open: several programs on this computer may, another computer may not.
#pragma once

#include "app/core/clock.h"
#include "app/core/result.h"

#include <QString>

namespace kith {

/// A small file beside the store ("Tuesday.kith.open") that names this computer. It is held by a shared lock while
/// any program here has the store open and removed by the last to leave; one left by a crash here is taken over.
class StoreLock
{
public:
    /// Refused with the other computer's name when that one has it open. `takeOver` says that it has not.
    static Result<std::unique_ptr<StoreLock>> take(const QString &storePath, const Clock &clock, bool takeOver);
    ~StoreLock();
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;

    static QString pathFor(const QString &storePath) { return storePath + QStringLiteral(".open"); }

private:
    StoreLock(QString storePath, int descriptor) : m_storePath(std::move(storePath)), m_descriptor(descriptor) { }

    QString m_storePath;
    int m_descriptor;
};

} // namespace kith
