// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/location.h"

#include "app/core/durablefile.h"
#include "app/store/postgresconnection.h"
#include "app/store/sqliteconnection.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUrl>
#include <QUrlQuery>

#include <sys/stat.h>
#include <sys/vfs.h>

namespace kith {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Location)
};
}

Location Location::parse(const QString &text)
{
    Location location;
    if (!text.startsWith(u"postgresql://") && !text.startsWith(u"postgres://")) {
        // Journal, lock and copies stand beside the file itself, whatever link leads to it.
        const QFileInfo info(text);
        location.path = info.isSymLink() && info.exists() ? info.canonicalFilePath() : info.absoluteFilePath();
        return location;
    }
    // The user part of a socket address may be empty, which QUrl keeps as it is.
    QUrl url(text);
    QUrlQuery query(url);
    location.schema = query.queryItemValue(QStringLiteral("schema"), QUrl::FullyDecoded);
    if (location.schema.isEmpty())
        location.schema = QStringLiteral("kith");
    query.removeAllQueryItems(QStringLiteral("schema"));
    const qsizetype question = text.indexOf(u'?');
    location.uri = question < 0 ? text : text.left(question);
    if (!query.isEmpty())
        location.uri += u'?' + query.toString(QUrl::FullyEncoded);
    return location;
}

/// By hand: to QUrl the address of a socket or of several hosts is none at all.
static QString withoutPassword(const QString &uri)
{
    QString place = uri.section(u'?', 0, 0);
    const qsizetype from = place.indexOf(u"://") + 3;
    const qsizetype slash = place.indexOf(u'/', from);
    const qsizetype at = place.left(slash < 0 ? place.size() : slash).lastIndexOf(u'@');
    const qsizetype colon = place.indexOf(u':', from);
    if (colon >= 0 && colon < at)
        place.remove(colon, at - colon);
    QUrlQuery query(uri.section(u'?', 1));
    query.removeAllQueryItems(QStringLiteral("password"));
    return query.isEmpty() ? place : place + u'?' + query.toString(QUrl::FullyEncoded);
}

QString Location::address() const
{
    if (!isServer())
        return path;
    const QString kept = withoutPassword(uri);
    return kept + (kept.contains(u'?') ? u'&' : u'?') + QStringLiteral("schema=") + QString::fromLatin1(QUrl::toPercentEncoding(schema));
}

Location Location::withPassword(const QString &password) const
{
    Location location = *this;
    if (isServer() && !password.isEmpty()) {
        location.uri = withoutPassword(uri);
        location.uri += (location.uri.contains(u'?') ? u'&' : u'?') + QStringLiteral("password=") + QString::fromLatin1(QUrl::toPercentEncoding(password));
    }
    return location;
}

QString Location::display() const
{
    return isServer() ? withoutPassword(uri).section(u'?', 0, 0) + u' ' + schema : QDir::toNativeSeparators(path);
}

QString Location::shortName() const
{
    return isServer() ? schema : QFileInfo(path).completeBaseName();
}

std::unique_ptr<Connection> Location::connect(Access access) const
{
    if (isServer())
        return std::make_unique<PostgresConnection>(uri, schema, access == Access::Create);
    if (access == Access::Create && QFileInfo::exists(path)) {
        throw Failure(Tr::tr("%1 is there already. It was left as it is. Choose another name.").arg(display()));
    }
    const auto mode = access == Access::Create ? SqliteConnection::Mode::Create
        : access == Access::Read               ? SqliteConnection::Mode::ReadOnly
                                               : SqliteConnection::Mode::ReadWrite;
    return std::make_unique<SqliteConnection>(path, mode);
}

bool holdsCommunity(const QString &path)
{
    // https://www.sqlite.org/fileformat.html: the magic text, and the id of the program at byte 68.
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(72);
    return head.startsWith("SQLite format 3") && head.endsWith("Kith");
}

bool isSameFile(const QString &path, const QString &other)
{
    struct stat one {};
    struct stat two {};
    return ::stat(QFile::encodeName(path).constData(), &one) == 0 && ::stat(QFile::encodeName(other).constData(), &two) == 0
        && one.st_dev == two.st_dev && one.st_ino == two.st_ino;
}

static bool isNetworkFolder(const QString &folder)
{
    struct statfs info {};
    if (statfs(QFile::encodeName(folder).constData(), &info) != 0)
        return false;
    constexpr quint32 nfs = 0x6969, smb = 0x517b, smb2 = 0xfe534d42, cifs = 0xff534d42, afs = 0x5346414f;
    const quint32 type = quint32(info.f_type);
    return type == nfs || type == smb || type == smb2 || type == cifs || type == afs;
}

static QString syncServiceOf(const QString &folder)
{
    static const QStringList services{QStringLiteral("Dropbox"),     QStringLiteral("OneDrive"), QStringLiteral("Google Drive"),
                                      QStringLiteral("Nextcloud"),   QStringLiteral("ownCloud"), QStringLiteral("iCloud"),
                                      QStringLiteral("pCloud Drive"), QStringLiteral("MEGA")};
    for (QDir dir(folder);;) {
        for (const QString &service : services) {
            if (dir.dirName().startsWith(service, Qt::CaseInsensitive))
                return service;
        }
        if (dir.exists(QStringLiteral(".stfolder")))
            return QStringLiteral("Syncthing");
        if (dir.isRoot() || !dir.cdUp())
            return {};
    }
}

QStringList warningsAbout(const Location &location)
{
    if (location.isServer())
        return {};
    QStringList warnings;
    const QFileInfo info(location.path);
    const QString folder = info.absolutePath();
    if (!mayWrite(location.path) || !mayWrite(folder))
        warnings << Tr::tr("%1 can only be read here. Copy it to a folder of your own to make changes.").arg(info.fileName());
    if (const QString service = syncServiceOf(folder); !service.isEmpty()) {
        warnings << Tr::tr("%1 lies in a folder that %2 copies to other machines. Open it on one machine at a time, or move it out of that folder.")
                        .arg(info.fileName(), service);
    }
    if (isNetworkFolder(folder))
        warnings << Tr::tr("%1 lies on a network drive, where a lost line can damage it. Move it to this computer.").arg(info.fileName());
    return warnings;
}

} // namespace kith
