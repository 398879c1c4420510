// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/copyfolder.h"

#include "app/core/durablefile.h"
#include "app/core/result.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Backup)
};
}

void makeCopyFolder(const QString &folder)
{
    if (QFileInfo(folder).isDir())
        return;
    // The folders above it are nobody's secret; this one holds what is known of everybody.
    if (!QDir().mkpath(folder) || !QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        throw Failure(Tr::tr("The folder %1 could not be made. No copy was written.").arg(folder), Error::Kind::Storage);
}

void refuseUnwritableFolder(const QString &target)
{
    const QString folder = QFileInfo(target).absolutePath();
    if (!QFileInfo(folder).isDir())
        throw Failure(Tr::tr("There is no folder %1. No copy was made; make the folder, or choose another one.").arg(folder), Error::Kind::Storage);
    if (!mayWrite(folder))
        throw Failure(Tr::tr("Nothing can be written to the folder %1. No copy was made; choose another folder.").arg(folder), Error::Kind::Storage);
}

} // namespace kith
