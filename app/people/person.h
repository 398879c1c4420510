// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Someone known to the community.
#pragma once

#include "app/store/row.h"

namespace kith {

using PersonId = Id<struct PersonTag>;

enum class Consent { Ask, Yes, No };
constexpr auto enumNames(Consent)
{
    return std::array<std::string_view, 3>{"ask", "yes", "no"};
}

struct Person {
    PersonId id;
    QString name; ///< the full name as they write it; the only thing a person must have
    QString folded; ///< name and call name folded for search; kept by the verbs
    QString callName; ///< what to call them, where that is not the first word of the name
    QString givenName;
    QString familyName;
    QString pronouns;
    QStringList emails; ///< the first is the one to write to
    QStringList phones;
    QString birthday; ///< "1991-04-03", or "--04-03" without a year (ISO 8601 as in vCard)
    QStringList tags;
    QStringList accessNeeds;
    QStringList dietaryNeeds;
    Consent photoConsent = Consent::Ask;
    bool mayBeContacted = true;
    PersonId introducedBy;
    bool organizer = false;
    QDate awayUntil;
    QDate joinedOn;
    QString notes;
    QStringList externalIds; ///< "meetup:12537919", "luma:gst-..."
    TextMap custom; ///< columns of imported files that have no place of their own
    bool archived = false;

    static constexpr auto table = "person";
    static constexpr auto columns()
    {
        return std::tuple{Column{"id", &Person::id},
                          Column{"name", &Person::name},
                          Column{"folded", &Person::folded},
                          Column{"call_name", &Person::callName},
                          Column{"given_name", &Person::givenName},
                          Column{"family_name", &Person::familyName},
                          Column{"pronouns", &Person::pronouns},
                          Column{"emails", &Person::emails},
                          Column{"phones", &Person::phones},
                          Column{"birthday", &Person::birthday},
                          Column{"tags", &Person::tags},
                          Column{"access_needs", &Person::accessNeeds},
                          Column{"dietary_needs", &Person::dietaryNeeds},
                          Column{"photo_consent", &Person::photoConsent},
                          Column{"may_be_contacted", &Person::mayBeContacted},
                          Column{"introduced_by", &Person::introducedBy},
                          Column{"organizer", &Person::organizer},
                          Column{"away_until", &Person::awayUntil},
                          Column{"joined_on", &Person::joinedOn},
                          Column{"notes", &Person::notes},
                          Column{"external_ids", &Person::externalIds},
                          Column{"custom", &Person::custom},
                          Column{"archived", &Person::archived}};
    }
    bool operator==(const Person &) const = default;

    QString called() const; ///< see calledBy
};

/// What to call somebody of this name: the call name, else the given name, else the first word.
QString calledBy(const QString &name, const QString &callName, const QString &givenName);

/// The text a person is searched by.
QString foldedNameOf(const QString &name, const QString &callName);

} // namespace kith
