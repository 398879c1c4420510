// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/names.h"

#include "app/people/people.h"

#include <algorithm>

namespace kith::people {

static Named namedFrom(const Report &row)
{
    Named named;
    named.id = row.id<PersonId>(0);
    named.name = row.text(1);
    named.called = calledBy(named.name, row.text(2), row.text(3));
    named.organizer = row.flag(4);
    named.mayBeContacted = row.flag(5);
    named.awayUntil = row.day(6);
    named.archived = row.flag(7);
    named.folded = row.text(8);
    return named;
}

Names::Names(Reader &reader)
{
    Report rows = reader.report("names");
    while (rows.next()) {
        Named named = namedFrom(rows);
        m_names.insert(named.id, std::move(named));
    }
}

const Named &Names::operator[](PersonId id) const
{
    const auto found = m_names.constFind(id);
    return found == m_names.constEnd() ? m_nobody : *found;
}

QList<Named> Names::listed() const
{
    QList<Named> listed;
    for (const Named &one : m_names) {
        if (!one.archived)
            listed.append(one);
    }
    std::sort(listed.begin(), listed.end(), [](const Named &a, const Named &b) { return std::tie(a.folded, a.id) < std::tie(b.folded, b.id); });
    return listed;
}

Named NamesOfFew::operator[](PersonId id)
{
    const auto known = m_asked.constFind(id);
    if (known != m_asked.constEnd())
        return *known;
    Named named;
    if (const auto person = id ? m_reader.find<Person>(id) : std::nullopt)
        named = {person->id, person->name, person->called(), person->organizer, person->mayBeContacted, person->awayUntil, person->archived, person->folded};
    m_asked.insert(id, named);
    return named;
}

PersonId meant(Reader &reader, PersonId id, const QString &words)
{
    return id || words.isEmpty() ? id : theOneCalled(reader, words).id;
}

/// Without accents and case. Not folded: the tables for other scripts take longer to load than a start may.
static QString plain(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KD).removeIf([](QChar c) { return c.isMark(); }).toCaseFolded().simplified();
}

PersonId knownAs(Reader &reader, const QString &name)
{
    const QString known = plain(name);
    if (known.isEmpty())
        return {};
    QList<PersonId> whole, organizers, others;
    Report rows = reader.report("names");
    while (rows.next()) {
        const Named named = namedFrom(rows);
        if (named.archived)
            continue;
        if (plain(named.name) == known)
            whole << named.id;
        else if (plain(named.called) == known)
            (named.organizer ? organizers : others) << named.id;
    }
    for (const QList<PersonId> &found : {whole, organizers, others}) {
        if (!found.isEmpty())
            return found.size() == 1 ? found.first() : PersonId();
    }
    return {};
}

} // namespace kith::people
