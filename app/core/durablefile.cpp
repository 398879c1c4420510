// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/durablefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace kith {

/// `sentence` names the file and what the system says.
static Error faultOf(const QString &path, int code, const char *sentence)
{
    const QString why = QString::fromLocal8Bit(std::strerror(code));
    return {Error::Kind::Storage, QCoreApplication::translate("DurableFile", sentence).arg(QFileInfo(path).fileName(), why), path + QLatin1String(": ") + why};
}

static Error failed(const QString &path, int code)
{
    return faultOf(path, code,
                   QT_TRANSLATE_NOOP("DurableFile", "%1 could not be written (%2). What was there before is untouched. "
                                                    "Choose another folder or make room, and try again."));
}

/// Once it has been renamed the file is no longer what was there before.
static Error doubtful(const QString &path, int code)
{
    return faultOf(path, code,
                   QT_TRANSLATE_NOOP("DurableFile", "%1 was written in the place of what was there before, but the disk reported a fault (%2), so it may be "
                                                    "lost. Look after the disk, and write it once more to another one."));
}

static bool syncPath(const QString &path, int flags)
{
    const int fd = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool synced = ::fsync(fd) == 0;
    ::close(fd);
    return synced;
}

Result<QString> writableTarget(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return path;
    if (!info.isFile()) {
        const QString text = info.isDir()
            ? QCoreApplication::translate("DurableFile", "%1 is a folder. Nothing was written. Add the name of a file to it.")
            : QCoreApplication::translate("DurableFile", "%1 is a device or a pipe, which a file cannot take the place of. Nothing was written. Choose another name.");
        return Error{Error::Kind::Storage, text.arg(path), {}};
    }
    return info.isSymLink() ? info.canonicalFilePath() : path;
}

bool mayWrite(const QString &path)
{
    return ::euidaccess(QFile::encodeName(path).constData(), W_OK) == 0;
}

Result<Done> moveDurably(const QString &written, const QString &target)
{
    if (!syncPath(written, O_RDWR))
        return failed(target, errno);
    if (std::rename(QFile::encodeName(written).constData(), QFile::encodeName(target).constData()) != 0)
        return failed(target, errno);
    if (!syncPath(QFileInfo(target).absolutePath(), O_RDONLY | O_DIRECTORY))
        return doubtful(target, errno);
    return Done{};
}

Result<Done> writeDurably(const QString &name, const QByteArray &bytes)
{
    const Result<QString> target = writableTarget(name);
    if (!target.ok())
        return target.error();
    const QString &path = *target;
    QTemporaryFile file(path + QStringLiteral(".XXXXXX"));
    if (!file.open())
        return failed(path, errno ? errno : EACCES);
    errno = 0;
    if (file.write(bytes) != bytes.size() || !file.flush())
        return failed(path, errno ? errno : ENOSPC);
    if (QFileInfo::exists(path))
        file.setPermissions(QFile::permissions(path));
    if (const auto moved = moveDurably(file.fileName(), path); !moved.ok())
        return moved.error();
    file.setAutoRemove(false);
    QFile back(path);
    if (!back.open(QIODevice::ReadOnly) || back.readAll() != bytes)
        return doubtful(path, EIO);
    return Done{};
}

} // namespace kith
