// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/cli/rowjson.h"
#include "app/upkeep/holding.h"

#include <QCoreApplication>

namespace kith::cli {

namespace {

int run(Invocation &run)
{
    struct Found {
        Person person;
        people::Seen seen;
        upkeep::Holding holding;
    };
    const QString typed = run.positional(1), actor = run.storeOptions().actor;
    const Found found = run.ask([=](Reader &reader) {
        const Person person = people::theOneCalled(reader, typed);
        return Found{person, people::seen(reader, person.id), upkeep::everythingAbout(reader, person.id, {actor})};
    });
    if (!run.wantsJson()) {
        run.say(upkeep::toText(found.holding).trimmed());
        return Worked;
    }
    // The keys other programs rely on are there even when they are empty.
    QJsonObject json = personJson(found.person, found.seen);
    const QJsonObject held = upkeep::toJson(found.holding);
    for (auto entry = held.begin(); entry != held.end(); ++entry) {
        if (!json.contains(entry.key()))
            json.insert(entry.key(), entry.value());
    }
    run.print(QJsonDocument(json));
    return Worked;
}

} // namespace

Command personCommand()
{
    return {"person", "STORE NAME|ID", QT_TRANSLATE_NOOP("CommandLine", "Tells everything that is held about one person."), {}, 2, 2, run};
}

} // namespace kith::cli
