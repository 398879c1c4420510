// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What everybody is called, for lists that speak of many people at once.
#pragma once

#include "app/people/person.h"
#include "app/store/tx.h"

#include <QHash>

namespace kith::people {

struct Named {
    PersonId id;
    QString name;
    QString called;
    bool organizer = false;
    bool mayBeContacted = true;
    QDate awayUntil;
    bool archived = false;
    QString folded; ///< the name and the call name, for searching
    bool operator==(const Named &) const = default;

    bool isAway(QDate on) const { return awayUntil >= on; }
};

class Names
{
public:
    explicit Names(Reader &reader);
    /// Empty for nobody.
    const Named &operator[](PersonId id) const;
    /// Everybody who is in lists, by folded name.
    QList<Named> listed() const;

private:
    QHash<PersonId, Named> m_names;
    Named m_nobody;
};

/// The same for a person's own page: everybody is asked for by themselves, once.
class NamesOfFew
{
public:
    explicit NamesOfFew(Reader &reader) : m_reader(reader) { }
    /// Empty for nobody.
    Named operator[](PersonId id);

private:
    Reader &m_reader;
    QHash<PersonId, Named> m_asked;
};

/// The person of a number, or where there is none the one the words mean; none for no words. Failure for nobody or several.
PersonId meant(Reader &reader, PersonId id, const QString &words);

/// Who uses the program under a name: the one person of that whole name, else the one who is called so, an organizer
/// before others. None when that is nobody or could be several.
PersonId knownAs(Reader &reader, const QString &name);

} // namespace kith::people
