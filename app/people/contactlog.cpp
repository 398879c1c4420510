// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/people/contactlog.h"

#include <algorithm>

namespace kith::contactlog {

namespace {
struct Tr {
    Q_DECLARE_TR_FUNCTIONS(ContactLog)
};
}

ContactMade log(Tx &tx, ContactMade contact)
{
    tx.about(tx.get<Person>(contact.personId).name);
    if (!contact.madeAt)
        contact.madeAt = tx.now();
    if (contact.madeAt > tx.now())
        throw Failure(Tr::tr("That is still to come. Nothing was changed; write a follow-up for it."));
    if (contact.madeBy.isEmpty())
        contact.madeBy = tx.actor();
    contact.about = contact.about.trimmed();
    return tx.insert(contact);
}

ContactMade save(Tx &tx, const ContactMade &contact)
{
    const ContactMade before = tx.get<ContactMade>(contact.id);
    if (contact.madeAt > tx.now())
        throw Failure(Tr::tr("That is still to come. Nothing was changed."));
    ContactMade after = contact;
    after.personId = before.personId;
    after.about = contact.about.trimmed();
    tx.about(tx.get<Person>(before.personId).name);
    tx.update(before, after);
    return after;
}

void remove(Tx &tx, ContactId id)
{
    const ContactMade contact = tx.get<ContactMade>(id);
    tx.about(tx.get<Person>(contact.personId).name);
    tx.remove(contact);
}

QList<ContactMade> with(Reader &reader, PersonId person)
{
    QList<ContactMade> contacts = reader.select<ContactMade>(where(&ContactMade::personId, person));
    std::stable_sort(contacts.begin(), contacts.end(), [](const ContactMade &a, const ContactMade &b) { return a.madeAt > b.madeAt; });
    return contacts;
}

} // namespace kith::contactlog
