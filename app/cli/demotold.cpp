// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demotold.h"

#include <QHash>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kith::cli {

QStringList toldTexts(const QJsonObject &of, const QString &key)
{
    QStringList list;
    const QJsonArray array = of.value(key).toArray();
    for (const auto &value : array)
        list << value.toString();
    return list;
}

static Person personFrom(const QJsonObject &one, const QHash<QString, PersonId> &known)
{
    const auto text = [&](const char *key) { return one.value(QLatin1StringView(key)).toString(); };
    Person person;
    person.name = text("name");
    person.callName = text("call_name");
    person.givenName = text("given_name");
    person.familyName = text("family_name");
    person.pronouns = text("pronouns");
    person.emails = toldTexts(one, u"emails"_s);
    person.phones = toldTexts(one, u"phones"_s);
    person.tags = toldTexts(one, u"tags"_s);
    person.accessNeeds = toldTexts(one, u"access_needs"_s);
    person.dietaryNeeds = toldTexts(one, u"dietary_needs"_s);
    person.birthday = text("birthday");
    person.notes = text("notes");
    person.organizer = one.value(u"organizer").toBool();
    person.photoConsent = enumFromName<Consent>(text("photo_consent").toLatin1());
    person.introducedBy = known.value(text("introduced_by"));
    return people::tidied(person);
}

std::vector<ToldPerson> toldPeople(const QJsonObject &told, DemoIds &ids)
{
    std::vector<ToldPerson> people;
    QHash<QString, PersonId> known;
    const QJsonArray array = told.value(u"people").toArray();
    for (const auto &value : array) {
        const QJsonObject one = value.toObject();
        Person person = personFrom(one, known);
        ids.give(person);
        known.insert(person.name, person.id);
        people.push_back({person, one.value(u"came").toString()});
    }
    return people;
}

std::vector<Gathering> toldGatherings(const QJsonObject &told, const DemoCalendar &calendar, DemoIds &ids)
{
    std::vector<Gathering> gatherings;
    const QJsonArray array = told.value(u"gatherings").toArray();
    for (const auto &value : array) {
        const QJsonObject one = value.toObject();
        Gathering gathering;
        ids.give(gathering);
        gathering.title = one.value(u"title").toString();
        gathering.starts = calendar.moved(one.value(u"starts").toString()).toText();
        gathering.ends = calendar.moved(one.value(u"ends").toString()).toText();
        gathering.venue = one.value(u"venue").toString();
        gathering.capacity = one.value(u"capacity").toInt();
        gathering.agenda = one.value(u"agenda").toString();
        gatherings.push_back(gatherings::tidied(gathering, calendar.zone()));
    }
    return gatherings;
}

} // namespace kith::cli
