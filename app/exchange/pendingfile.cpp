// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exchange/pendingfile.h"

#include "app/core/durablefile.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace kith::exchange {

static QString targetOf(const QString &path)
{
    const auto target = writableTarget(path);
    if (!target.ok())
        throw Failure(target.error());
    return *target;
}

PendingFile::PendingFile(const QString &target) : m_target(targetOf(target)), m_file(m_target + QStringLiteral(".XXXXXX"))
{
    if (!m_file.open())
        fail(m_file.errorString());
}

void PendingFile::fail(const QString &why) const
{
    throw Failure(QCoreApplication::translate("Export", "%1 could not be written (%2). What was there before is untouched. Choose another folder "
                                                        "or make room, and try again.")
                      .arg(QFileInfo(m_target).fileName(), why),
                  Error::Kind::Storage, m_target);
}

void PendingFile::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) != bytes.size())
        fail(m_file.errorString());
}

void PendingFile::moveIntoPlace()
{
    if (!m_file.flush())
        fail(m_file.errorString());
    // Whoever wrote it may have put a file of its own there.
    const bool isThere = QFileInfo::exists(m_target);
    QFile::setPermissions(m_file.fileName(), isThere ? QFile::permissions(m_target) : QFile::ReadOwner | QFile::WriteOwner);
    if (const auto moved = moveDurably(m_file.fileName(), m_target); !moved.ok())
        throw Failure(moved.error());
    m_file.setAutoRemove(false);
}

} // namespace kith::exchange
