// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/addhelp.h"
#include "app/cli/assignment.h"
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/cli/rowjson.h"
#include "app/gatherings/gatherings.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

void addPerson(Invocation &run)
{
    Person person;
    QString introducer;
    for (const Pair &pair : pairsOf(run.arguments)) {
        if (!setField(person, pair.field, pair.value))
            introducer = pair.value;
    }
    const Person added = run.change(people::Add, [=](Tx &tx) {
        Person whole = person;
        if (!introducer.isEmpty())
            whole.introducedBy = people::theOneCalled(tx, introducer).id;
        return people::add(tx, whole);
    });
    if (run.wantsJson())
        run.print(QJsonDocument(personJson(added, {})));
    else
        run.say(Tr::tr("Added %1 with the number %2.").arg(added.name, added.id.toText()));
}

void addGathering(Invocation &run)
{
    Gathering gathering;
    for (const Pair &pair : pairsOf(run.arguments))
        setField(gathering, pair.field, pair.value);
    const Gathering planned = run.change(gatherings::Plan, [=](Tx &tx) { return gatherings::plan(tx, gathering); });
    if (run.wantsJson())
        run.print(QJsonDocument(gatheringJson(planned, {})));
    else
        run.say(Tr::tr("Planned %1 for %2 with the number %3.").arg(planned.title, QString(planned.starts).replace(u'T', u' '), planned.id.toText()));
}

int run(Invocation &run)
{
    static const QHash<QString, void (*)(Invocation &)> adders{{u"person"_s, addPerson}, {u"gathering"_s, addGathering}, {u"ask"_s, addAsk},
                                                               {u"offer"_s, addOffer},   {u"help"_s, addHelp},           {u"follow-up"_s, addFollowUp}};
    const QString what = run.positional(1);
    const auto add = adders.value(what);
    if (!add)
        throw UsageError{Tr::tr("\"%1\" cannot be added; a person, a gathering, an ask, an offer, a help or a follow-up can.").arg(what)};
    add(run);
    return Worked;
}

} // namespace

Command addCommand()
{
    return {"add", "STORE person|gathering|ask|offer|help|follow-up FIELD=VALUE...",
            QT_TRANSLATE_NOOP("CommandLine", "Adds one, for example: kith add t.kith person name=\"Zoë Baxter\" emails=zoe@example.org tags=cooks,drives"),
            {}, 3, -1, run};
}

} // namespace kith::cli
