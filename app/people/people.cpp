// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/people.h"

#include "app/core/folding.h"
#include "app/core/spellings.h"
#include "app/store/anyrows.h"

#include <QSet>

#include <algorithm>

namespace kith::people {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(People)
};
}

static QStringList tidiedList(const QStringList &list)
{
    QStringList out;
    QSet<QString> seen;
    for (const QString &entry : list) {
        const QString trimmed = entry.simplified();
        const QString key = trimmed.toCaseFolded();
        if (trimmed.isEmpty() || seen.contains(key))
            continue;
        seen.insert(key);
        out.append(trimmed);
    }
    return out;
}

static bool isBirthday(const QString &text)
{
    if (text.startsWith(u"--"))
        return text.size() == 7 && QDate::fromString(QStringLiteral("2000-") + text.mid(2), Qt::ISODate).isValid();
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

bool canBeName(const QString &text)
{
    return text.size() <= longestName && std::any_of(text.begin(), text.end(), [](QChar c) {
        // Half of a surrogate pair is part of a letter or picture beyond the first plane.
        return c.isLetterOrNumber() || c.isSurrogate() || c.isSymbol() || c.isPunct();
    });
}

Person tidied(Person person)
{
    person.name = person.name.simplified();
    person.callName = person.callName.simplified();
    person.givenName = person.givenName.simplified();
    person.familyName = person.familyName.simplified();
    if (person.name.isEmpty())
        person.name = QStringLiteral("%1 %2").arg(person.givenName, person.familyName).simplified();
    if (person.name.isEmpty())
        person.name = person.callName;
    if (person.name.isEmpty())
        throw Failure(Tr::tr("A person needs a name; one word is enough. Nothing was changed."));
    if (!canBeName(person.name))
        throw Failure(Tr::tr("A name has at least one character that can be seen, and at most %1. Nothing was changed.").arg(longestName));
    if (!person.birthday.isEmpty() && !isBirthday(person.birthday)) {
        throw Failure(Tr::tr("\"%1\" is not a date. Write a birthday as 1991-04-03, or --04-03 without the year. Nothing was changed.").arg(person.birthday));
    }
    if (person.introducedBy && person.introducedBy == person.id)
        throw Failure(Tr::tr("Nobody introduces themselves. Nothing was changed."));
    for (QStringList *list : {&person.emails, &person.phones, &person.tags, &person.accessNeeds, &person.dietaryNeeds, &person.externalIds})
        *list = tidiedList(*list);
    person.folded = foldedNameOf(person.name, person.callName);
    return person;
}

Person add(Tx &tx, const Person &person)
{
    const Person added = tx.insert(tidied(person));
    tx.about(added.name);
    return added;
}

Person addNamed(Tx &tx, const QString &name)
{
    Person person;
    person.name = name;
    person.joinedOn = QDate();
    return add(tx, person);
}

Person save(Tx &tx, const Person &person)
{
    const Person after = tidied(person);
    tx.update(after);
    tx.about(after.name);
    return after;
}

/// What a change of several people is about: the name of one, or how many.
static QString subjectOf(const QList<Person> &people)
{
    return people.size() == 1 ? people.first().name : Tr::tr("%n people", nullptr, int(people.size()));
}

template<class F>
static void changeEach(Tx &tx, const QList<PersonId> &ids, F change)
{
    QList<Person> changed;
    for (PersonId id : ids) {
        const Person before = tx.get<Person>(id);
        Person after = before;
        change(after);
        if (tx.update(before, after))
            changed.append(after);
    }
    if (!changed.isEmpty())
        tx.about(subjectOf(changed));
}

void archive(Tx &tx, const QList<PersonId> &ids)
{
    changeEach(tx, ids, [](Person &person) { person.archived = true; });
}

void unarchive(Tx &tx, const QList<PersonId> &ids)
{
    changeEach(tx, ids, [](Person &person) { person.archived = false; });
}

void remove(Tx &tx, PersonId id)
{
    const Person person = tx.get<Person>(id);
    if (AnyRows(tx).uses({Person::table, id.value}) > 0)
        throw Failure(Tr::tr("%1 is part of what happened here, so the record stays. Archive them to leave them out of lists.").arg(person.name));
    tx.remove(person);
    tx.about(person.name);
}

void tag(Tx &tx, const QList<PersonId> &ids, const QString &tag)
{
    const QString tidy = tag.simplified();
    if (tidy.isEmpty())
        throw Failure(Tr::tr("A tag needs a word. Nothing was changed."));
    changeEach(tx, ids, [&](Person &person) {
        if (!person.tags.contains(tidy, Qt::CaseInsensitive))
            person.tags.append(tidy);
    });
}

void untag(Tx &tx, const QList<PersonId> &ids, const QString &tag)
{
    changeEach(tx, ids, [&](Person &person) {
        person.tags.removeIf([&](const QString &has) { return has.compare(tag, Qt::CaseInsensitive) == 0; });
    });
}

QList<Listed> list(Reader &reader, bool withArchived)
{
    QList<Listed> people;
    Report rows = reader.report("people", withArchived);
    while (rows.next()) {
        Listed listed{rows.id<PersonId>(0), rows.text(1),    rows.text(2),    rows.text(3),     rows.list(4),       rows.flag(5),
                      rows.flag(6),         rows.list(7).value(0), rows.instant(8), rows.instant(9), int(rows.integer(10))};
        if (!listed.tags.isEmpty())
            listed.folded += u' ' + fold(listed.tags.join(u' '));
        if (const QString others = otherSpellings(listed.name); !others.isEmpty())
            listed.folded += u' ' + others;
        people.append(std::move(listed));
    }
    return people;
}

Seen seen(Reader &reader, PersonId id)
{
    Report row = reader.report("person_seen", id);
    row.next();
    return {row.instant(0), row.instant(1), int(row.integer(2))};
}

QList<Visit> visits(Reader &reader, PersonId id)
{
    QList<Visit> visits;
    Report rows = reader.report("person_visits", id, id);
    while (rows.next())
        visits.append({rows.integer(0), rows.text(1), rows.text(2), rows.text(3), rows.flag(4), rows.instant(5)});
    return visits;
}

QList<Person> called(Reader &reader, const QString &typed)
{
    bool isNumber = false;
    const qint64 number = typed.trimmed().toLongLong(&isNumber);
    if (isNumber) {
        if (auto person = reader.find<Person>({number}))
            return {*person};
    }
    const QString folded = fold(typed);
    const QStringList words = foldedWords(typed);
    QList<PersonId> exact, beginning;
    Report rows = reader.report("people_names");
    while (rows.next()) {
        const QString name = rows.text(1);
        if (name == folded || fold(rows.text(2)) == folded)
            exact.append(rows.id<PersonId>(0));
        else if (!words.isEmpty() && matchesWords(name, words))
            beginning.append(rows.id<PersonId>(0));
    }
    QList<Person> people;
    const QList<PersonId> &found = exact.isEmpty() ? beginning : exact;
    for (PersonId id : found)
        people.append(reader.get<Person>(id));
    return people;
}

Person theOneCalled(Reader &reader, const QString &typed)
{
    const QList<Person> people = called(reader, typed);
    if (people.size() == 1)
        return people.first();
    if (people.isEmpty())
        throw Failure(Tr::tr("Nobody called \"%1\" is known here. Nothing was changed.").arg(typed), Error::Kind::NotFound);
    QStringList candidates;
    for (const Person &person : people.mid(0, 5))
        candidates << QStringLiteral("%1 (%2)").arg(person.name, person.id.toText());
    throw Failure(Tr::tr("\"%1\" can be %n people: %2. Nothing was changed. Say the whole name, or the number in brackets.", nullptr, int(people.size()))
                      .arg(typed, candidates.join(QStringLiteral(", "))));
}

} // namespace kith::people
