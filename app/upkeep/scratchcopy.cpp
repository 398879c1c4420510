// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/scratchcopy.h"

#include "app/core/durablefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kith::upkeep {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Upkeep)
};

} // namespace

QStringList copiesIn(const QString &folder)
{
    QStringList files;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.kith")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        files.append(QDir(folder).filePath(name));
    return files;
}

ScratchCopy::ScratchCopy(const QString &file)
    : m_folder(QFileInfo(file).absolutePath() + QStringLiteral("/.kith-XXXXXX")), m_file(m_folder.filePath(QFileInfo(file).fileName()))
{
    if (!m_folder.isValid() || !QFile::copy(file, m_file)) {
        throw Failure(Tr::tr("There is no room to write %1 anew, so it was left as it is. Make room on the disk and try again.").arg(QFileInfo(file).fileName()),
                      Error::Kind::Storage);
    }
    QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
}

void ScratchCopy::change(const Verb &verb, const Erasing &erasing, const Clock &clock, const QString &actor)
{
    StoreOptions options;
    options.actor = actor;
    options.copies = StoreOptions::Copies::None;
    options.pollMs = 0;
    auto store = Store::open(Location::parse(m_file), clock, options);
    if (!store.ok())
        throw Failure(store.error());
    auto done = (*store)->perform(verb, erasing);
    done.waitForFinished();
    if (!done.result().ok())
        throw Failure(done.result().error());
}

Result<Done> rewriteCopy(const QString &file, const Verb &verb, const Erasing &erasing, const Clock &clock, const QString &actor)
{
    try {
        ScratchCopy scratch(file);
        scratch.change(verb, erasing, clock, actor);
        return moveDurably(scratch.file(), file);
    } catch (const Failure &failure) {
        return failure.error;
    }
}

} // namespace kith::upkeep
