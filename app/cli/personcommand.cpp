// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/cli/rowjson.h"
#include "app/tables/places.h"
#include "app/upkeep/holding.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QStringList namesWith(const tables::Place &place)
{
    QStringList names;
    for (const tables::Companion &one : place.with)
        names.append(one.name);
    return names;
}

QJsonArray placesJson(const QList<tables::Place> &places)
{
    QJsonArray json;
    for (const tables::Place &place : places) {
        json.append(QJsonObject{{u"gathering_id"_s, place.gathering.toText()}, {u"gathering"_s, place.title}, {u"starts"_s, place.gatheringStarts},
                                {u"round"_s, place.round}, {u"table"_s, place.table}, {u"with"_s, QJsonArray::fromStringList(namesWith(place))}});
    }
    return json;
}

void tellPlaces(Invocation &run, const QList<tables::Place> &places)
{
    if (!places.isEmpty())
        run.say(u"\n"_s + Tr::tr("At the tables"));
    for (const tables::Place &place : places) {
        const QString where = Tr::tr("%1 %2, round %3: table %4").arg(place.gatheringStarts.left(10), place.title, QString::number(place.round), QString::number(place.table));
        run.say(u"  "_s + (place.with.isEmpty() ? where : Tr::tr("%1 with %2").arg(where, namesWith(place).join(u", "))));
    }
}

int run(Invocation &run)
{
    struct Found {
        Person person;
        people::Seen seen;
        upkeep::Holding holding;
        QList<tables::Place> places;
    };
    const QString typed = run.positional(1), actor = run.storeOptions().actor;
    const Found found = run.ask([=](Reader &reader) {
        const Person person = people::theOneCalled(reader, typed);
        return Found{person, people::seen(reader, person.id), upkeep::everythingAbout(reader, person.id, {actor}), tables::ofPerson(reader, person.id)};
    });
    if (!run.wantsJson()) {
        // Where they sat is told with whom.
        upkeep::Holding holding = found.holding;
        holding.rows.remove(u"seat"_s);
        run.say(upkeep::toText(holding).trimmed());
        tellPlaces(run, found.places);
        run.say(u"\n"_s + Tr::tr("Number for other commands: %1").arg(found.person.id.toText()));
        return Worked;
    }
    // The keys other programs rely on are there even when they are empty.
    QJsonObject json = personJson(found.person, found.seen);
    const QJsonObject held = upkeep::toJson(found.holding);
    for (auto entry = held.begin(); entry != held.end(); ++entry) {
        if (!json.contains(entry.key()))
            json.insert(entry.key(), entry.value());
    }
    json.insert(u"tables"_s, placesJson(found.places));
    run.print(QJsonDocument(json));
    return Worked;
}

} // namespace

Command personCommand()
{
    return {"person", "STORE NAME|ID", QT_TRANSLATE_NOOP("CommandLine", "Tells everything that is held about one person."), {}, 2, 2, run};
}

} // namespace kith::cli
