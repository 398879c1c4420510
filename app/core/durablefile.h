// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a file so that it is there after the plug is pulled: the one way any file is written.
#pragma once

#include "app/core/result.h"

#include <QByteArray>
#include <QString>

namespace kith {

/// Writes beside the target, fsyncs, renames over it, fsyncs the folder and reads the bytes back. The old file is
/// whole until the new one is, and an error says which of them is there. Files are made readable by their owner only (0600)
/// unless the target existed.
Result<Done> writeDurably(const QString &path, const QByteArray &bytes);

/// The last three steps for a file somebody else has written: fsync, rename onto the target, fsync the folder.
Result<Done> moveDurably(const QString &written, const QString &target);

/// Where a file of this name is written: through a link to what it points to. Refused: a folder, a device, a pipe.
Result<QString> writableTarget(const QString &path);

/// Whether this process may write the file or folder, with the rights it has at this moment.
bool mayWrite(const QString &path);

} // namespace kith
