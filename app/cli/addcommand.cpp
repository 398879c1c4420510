// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
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

struct Pair {
    QString field, value;
};

QList<Pair> pairsOf(const Arguments &arguments)
{
    QList<Pair> pairs;
    for (const QString &word : arguments.positional().mid(2)) {
        const qsizetype equals = word.indexOf(u'=');
        if (equals < 1)
            throw UsageError{Tr::tr("\"%1\" is not FIELD=VALUE.").arg(word)};
        pairs.append({word.left(equals), word.mid(equals + 1)});
    }
    return pairs;
}

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
    static const QStringList later{u"ask"_s, u"offer"_s, u"help"_s, u"follow-up"_s};
    const QString what = run.positional(1);
    if (later.contains(what))
        throw UsageError{Tr::tr("\"add %1\" is not in this version of Kith.").arg(what)};
    if (what == u"person")
        addPerson(run);
    else if (what == u"gathering")
        addGathering(run);
    else
        throw UsageError{Tr::tr("\"%1\" cannot be added; a person or a gathering can.").arg(what)};
    return Worked;
}

} // namespace

Command addCommand()
{
    return {"add", "STORE person|gathering FIELD=VALUE...",
            QT_TRANSLATE_NOOP("CommandLine", "Adds one, for example: kith add t.kith person name=\"Zoë Baxter\" emails=zoe@example.org tags=cooks,drives"),
            {}, 3, -1, run};
}

} // namespace kith::cli
