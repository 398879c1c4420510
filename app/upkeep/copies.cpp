// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/copies.h"

#include "app/gatherings/gathering.h"
#include "app/help/help.h"
#include "app/store/peek.h"
#include "app/upkeep/forget.h"
#include "app/upkeep/scratchcopy.h"

#include <algorithm>

namespace kith::upkeep {

namespace {

/// The numbers in a column of a copy; none where there is no such table, or the file is damaged.
QSet<qint64> numbersOr(const QString &file, const char *table, const char *column)
{
    const auto numbers = numbersIn(file, table, column);
    return numbers.ok() ? *numbers : QSet<qint64>();
}

int heldIn(const QString &file, const QList<PersonId> &people)
{
    const QSet<qint64> there = numbersOr(file, Person::table, "id") - numbersOr(file, ForgottenRow::table, "person_id");
    return int(std::count_if(people.begin(), people.end(), [&](PersonId person) { return there.contains(person.value); }));
}

/// Whoever is on the list of a store or of any of its copies: the list of a store that is damaged is in those.
QList<PersonId> everForgotten(const Location &location, const QString &folder)
{
    QSet<qint64> numbers;
    QStringList files = QStringList{location.path} + copiesIn(backupFolder(location));
    if (!folder.isEmpty() && folder != backupFolder(location))
        files += copiesIn(folder);
    for (const QString &file : files)
        numbers += numbersOr(file, ForgottenRow::table, "person_id");
    QList<PersonId> people;
    for (const qint64 number : std::as_const(numbers))
        people.append(PersonId{number});
    return people;
}

/// Whoever is forgotten anew, on the way into a copy or out of it.
Erasing forgetting(const QList<PersonId> &people)
{
    return [people](Tx &tx) { forgetAgain(tx, people); };
}

Result<PutBack> withAgain(const Result<Restored> &restored, const QString &copy, int forgottenAgain)
{
    if (!restored.ok())
        return restored.error();
    PutBack back{*restored, forgottenAgain};
    back.file = copy;
    return back;
}

} // namespace

QStringList copiesHolding(const QString &folder, const QList<PersonId> &people)
{
    QStringList holding = copiesIn(folder);
    holding.removeIf([&](const QString &file) { return heldIn(file, people) == 0; });
    return holding;
}

Result<Done> forgetInCopy(const QString &file, const QList<PersonId> &people, const Clock &clock, const QString &actor)
{
    return rewriteCopy(file, verbs::Forget, forgetting(people), clock, actor);
}

Result<PutBack> restore(const Location &location, const QString &copy, const Clock &clock, const QString &actor, const QString &folder)
{
    try {
        const QList<PersonId> people = location.isServer() ? QList<PersonId>() : everForgotten(location, folder);
        const int held = heldIn(copy, people);
        if (held == 0)
            return withAgain(restoreStore(location, copy, clock, folder), copy, 0);
        ScratchCopy scratch(copy);
        scratch.change(verbs::Forget, forgetting(people), clock, actor);
        return withAgain(restoreStore(location, scratch.file(), clock, folder), copy, held);
    } catch (const Failure &failure) {
        return failure.error;
    }
}

Result<CopyContents> contentsOf(const QString &copy, const QString &present)
{
    const auto people = numbersIn(copy, Person::table, "id");
    if (!people.ok())
        return people.error();
    const auto count = [&](const char *table) { return int(numbersOr(copy, table, "id").size()); };
    const auto then = changeMarksIn(copy), now = changeMarksIn(present);
    const qsizetype later = then.ok() && now.ok() ? (*now - *then).size() : 0;
    return CopyContents{int(people->size()), count(Gathering::table), count(Help::table), int(later)};
}

} // namespace kith::upkeep
