// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/contacts.h"

#include "app/exchange/phones.h"

#include <algorithm>
#include <functional>
#include <iterator>
#include <map>
#include <unordered_map>
#include <vector>

namespace kith::upkeep {

namespace {

using Places = std::vector<int>; ///< in the list of contacts, rising

/// The records found for each address or number, a record once.
template<class Key, class Hash = std::hash<Key>>
class Found
{
public:
    void add(const Key &key, int place)
    {
        Places &places = m_places[key];
        if (places.empty() || places.back() != place)
            places.push_back(place);
    }
    template<class F>
    void eachShared(F take) const
    {
        for (const auto &[key, places] : m_places) {
            if (places.size() > 1)
                take(places);
        }
    }

private:
    std::unordered_map<Key, Places, Hash> m_places;
};

struct QtHash {
    size_t operator()(const QString &text) const { return qHash(text); }
};

/// Equal keys only make equal numbers likely: those that ring the same phone as the first, then the rest among themselves.
void eachPhone(const QList<Contact> &contacts, Places places, const exchange::PhoneBook &book, const std::function<void(const Places &)> &take)
{
    while (places.size() > 1) {
        const QStringList &first = contacts[places.front()].phones;
        const auto same = [&](int place) {
            const QStringList &phones = contacts[place].phones;
            return std::any_of(phones.begin(), phones.end(), [&](const QString &phone) { return book.contains(first, phone); });
        };
        const auto others = std::stable_partition(places.begin() + 1, places.end(), same);
        const Places together(places.begin(), others);
        if (together.size() > 1)
            take(together);
        places.assign(others, places.end());
    }
}

bool areAllApart(const QList<Contact> &people, const people::ToldApart &apart)
{
    for (auto one = people.begin(); one != people.end(); ++one) {
        if (!std::all_of(one + 1, people.end(), [&](const Contact &other) { return apart.contains(one->person, other.person); }))
            return false;
    }
    return true;
}

} // namespace

QList<Contact> contacts(Reader &reader)
{
    QList<Contact> all;
    Report rows = reader.report("contacts");
    while (rows.next())
        all.append({rows.id<PersonId>(0), rows.text(1), calledBy(rows.text(1), rows.text(2), rows.text(3)), rows.list(4), rows.list(5), rows.flag(6)});
    return all;
}

QList<Contact> withoutAny(const QList<Contact> &contacts)
{
    QList<Contact> found;
    std::copy_if(contacts.begin(), contacts.end(), std::back_inserter(found),
                 [](const Contact &contact) { return contact.mayBeContacted && contact.emails.isEmpty() && contact.phones.isEmpty(); });
    return found;
}

QList<Sharing> sharing(const QList<Contact> &contacts, const QString &zone, const people::ToldApart &apart)
{
    Found<QString, QtHash> emails;
    Found<quint64> phones;
    for (int place = 0; place < int(contacts.size()); ++place) {
        for (const QString &email : contacts[place].emails)
            emails.add(email.toCaseFolded(), place);
        for (const QString &phone : contacts[place].phones) {
            if (const quint64 key = exchange::phoneKey(phone))
                phones.add(key, place);
        }
    }
    std::map<Places, Sharing> groups;
    const exchange::PhoneBook book(zone);
    emails.eachShared([&](const Places &places) { groups[places].email = true; });
    phones.eachShared([&](const Places &places) {
        eachPhone(contacts, places, book, [&](const Places &together) { groups[together].phone = true; });
    });
    QList<Sharing> found;
    for (auto &[places, group] : groups) {
        for (const int place : places)
            group.people.append(contacts[place]);
        if (!areAllApart(group.people, apart))
            found.append(std::move(group));
    }
    return found;
}

} // namespace kith::upkeep
