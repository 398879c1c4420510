// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/storelock.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(StoreLock)
};
}

static QByteArray cardOf(const Clock &clock)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("host"), QSysInfo::machineHostName()},
                                     {QStringLiteral("machine"), QString::fromLatin1(QSysInfo::machineUniqueId())},
                                     {QStringLiteral("since"), clock.now().toIso()}})
        .toJson(QJsonDocument::Compact);
}

static QByteArray readAll(int descriptor)
{
    QByteArray bytes(4096, '\0');
    const ssize_t size = ::pread(descriptor, bytes.data(), size_t(bytes.size()), 0);
    bytes.truncate(std::max<ssize_t>(0, size));
    return bytes;
}

static bool writeCard(int descriptor, const QByteArray &card)
{
    return ::ftruncate(descriptor, 0) == 0 && ::pwrite(descriptor, card.constData(), size_t(card.size()), 0) == card.size();
}

Result<std::unique_ptr<StoreLock>> StoreLock::take(const QString &storePath, const Clock &clock, bool takeOver)
{
    const QString path = pathFor(storePath);
    const int fd = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    // Where nothing can be written no second writer can be either.
    if (fd < 0)
        return std::unique_ptr<StoreLock>();
    const QJsonObject card = QJsonDocument::fromJson(readAll(fd)).object();
    const QString machine = card.value(u"machine").toString();
    const QString host = card.value(u"host").toString();
    const QString here = QString::fromLatin1(QSysInfo::machineUniqueId());
    const bool elsewhere = !host.isEmpty() && (machine != here || host != QSysInfo::machineHostName());
    if (elsewhere && !takeOver) {
        ::close(fd);
        return Error{Error::Kind::Storage,
                     Tr::tr("%1 is open on the computer \"%2\" since %3. Nothing was changed. Close it there first; if that computer is gone, delete the file %4.")
                         .arg(QFileInfo(storePath).fileName(), host, card.value(u"since").toString(), QFileInfo(path).fileName()),
                     {}};
    }
    ::flock(fd, LOCK_SH);
    if (card.isEmpty() || elsewhere)
        writeCard(fd, cardOf(clock));
    return std::unique_ptr<StoreLock>(new StoreLock(storePath, fd));
}

StoreLock::~StoreLock()
{
    // The last to leave can have the file for itself, and takes it away, with the empty rollback journal SQLite leaves.
    if (::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0) {
        const QString journal = m_storePath + QStringLiteral("-journal");
        if (QFileInfo(journal).size() == 0)
            QFile::remove(journal);
        ::unlink(QFile::encodeName(pathFor(m_storePath)).constData());
    }
    ::close(m_descriptor);
}

} // namespace kith
