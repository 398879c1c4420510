// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who was in touch with whom: rang, wrote, met.
#pragma once

#include "app/people/person.h"
#include "app/store/tx.h"
#include "app/store/verb.h"

namespace kith {

using ContactId = Id<struct ContactTag>;

enum class ContactHow { Rang, Wrote, Met };
constexpr auto enumNames(ContactHow)
{
    return std::array<std::string_view, 3>{"rang", "wrote", "met"};
}

struct ContactMade {
    ContactId id;
    PersonId personId;
    ContactHow how = ContactHow::Rang;
    Instant madeAt;
    QString madeBy; ///< the name of whoever got in touch
    QString about; ///< may be empty

    static constexpr auto table = "contact";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &ContactMade::id},          Column{"person_id", &ContactMade::personId}, Column{"how", &ContactMade::how},
                          Column{"made_at", &ContactMade::madeAt}, Column{"made_by", &ContactMade::madeBy},     Column{"about", &ContactMade::about}};
    }
    bool operator==(const ContactMade &) const = default;
};

namespace contactlog {

inline constexpr Verb Log{"contacts.log", QT_TRANSLATE_NOOP("Verb", "Was in touch with %1")};
inline constexpr Verb Save{"contacts.save", QT_TRANSLATE_NOOP("Verb", "Changed a contact with %1")};
inline constexpr Verb Remove{"contacts.remove", QT_TRANSLATE_NOOP("Verb", "Removed a contact with %1")};

/// By whoever is using the program and now, unless the contact says otherwise.
ContactMade log(Tx &tx, ContactMade contact);
ContactMade save(Tx &tx, const ContactMade &contact);
void remove(Tx &tx, ContactId id);

/// The newest first.
QList<ContactMade> with(Reader &reader, PersonId person);

} // namespace contactlog

} // namespace kith
