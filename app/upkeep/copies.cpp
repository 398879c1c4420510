// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/copies.h"

#include "app/core/durablefile.h"
#include "app/store/peek.h"
#include "app/upkeep/forget.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>

namespace kith::upkeep {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Upkeep)
};

/// The numbers in a column of a copy; none where there is no such table, or the file is damaged.
QSet<qint64> numbersOr(const QString &file, const char *table, const char *column)
{
    const auto numbers = numbersIn(file, table, column);
    return numbers.ok() ? *numbers : QSet<qint64>();
}

bool isHeldIn(const QString &file, const QList<PersonId> &people)
{
    const QSet<qint64> there = numbersOr(file, Person::table, "id") - numbersOr(file, ForgottenRow::table, "person_id");
    return std::any_of(people.begin(), people.end(), [&](PersonId person) { return there.contains(person.value); });
}

QStringList copiesIn(const QString &folder)
{
    QStringList files;
    const QStringList names = QDir(folder).entryList({QStringLiteral("*.kith")}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        files.append(QDir(folder).filePath(name));
    return files;
}

/// Whoever is on the list of a store or of any of its copies: the list of a store that is damaged is in those.
QList<PersonId> everForgotten(const Location &location)
{
    QSet<qint64> numbers;
    const QStringList files = QStringList{location.path} + copiesIn(backupFolder(location));
    for (const QString &file : files)
        numbers += numbersOr(file, ForgottenRow::table, "person_id");
    QList<PersonId> people;
    for (const qint64 number : std::as_const(numbers))
        people.append(PersonId{number});
    return people;
}

/// A copy of a copy in a folder of its own, in which people are forgotten; gone when it is not needed any more.
class Scratch
{
public:
    explicit Scratch(const QString &file) : m_folder(QFileInfo(file).absolutePath() + QStringLiteral("/.kith-XXXXXX")), m_file(m_folder.filePath(QFileInfo(file).fileName()))
    {
        if (!m_folder.isValid() || !QFile::copy(file, m_file)) {
            throw Failure(Tr::tr("There is no room to write %1 anew, so it was left as it is. Make room on the disk and try again.").arg(QFileInfo(file).fileName()),
                          Error::Kind::Storage);
        }
        QFile::setPermissions(m_file, QFile::ReadOwner | QFile::WriteOwner);
    }

    void forget(const QList<PersonId> &people, const Clock &clock, const QString &actor)
    {
        StoreOptions options;
        options.actor = actor;
        options.copies = StoreOptions::Copies::None;
        options.pollMs = 0;
        auto store = Store::open(Location::parse(m_file), clock, options);
        if (!store.ok())
            throw Failure(store.error());
        auto done = (*store)->perform(verbs::Forget, [&](Tx &tx) { forgetAgain(tx, people); });
        done.waitForFinished();
        if (!done.result().ok())
            throw Failure(done.result().error());
    }

    const QString &file() const { return m_file; }

private:
    QTemporaryDir m_folder;
    QString m_file;
};

} // namespace

QStringList copiesHolding(const QString &folder, const QList<PersonId> &people)
{
    QStringList holding = copiesIn(folder);
    holding.removeIf([&](const QString &file) { return !isHeldIn(file, people); });
    return holding;
}

Result<Done> forgetInCopy(const QString &file, const QList<PersonId> &people, const Clock &clock, const QString &actor)
{
    try {
        Scratch scratch(file);
        scratch.forget(people, clock, actor);
        return moveDurably(scratch.file(), file);
    } catch (const Failure &failure) {
        return failure.error;
    }
}

Result<Restored> restore(const Location &location, const QString &copy, const Clock &clock, const QString &actor)
{
    try {
        const QList<PersonId> people = location.isServer() ? QList<PersonId>() : everForgotten(location);
        if (people.isEmpty() || !isHeldIn(copy, people))
            return restoreStore(location, copy, clock);
        Scratch scratch(copy);
        scratch.forget(people, clock, actor);
        auto restored = restoreStore(location, scratch.file(), clock);
        if (restored.ok())
            restored->file = copy;
        return restored;
    } catch (const Failure &failure) {
        return failure.error;
    }
}

} // namespace kith::upkeep
