// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/core/durablefile.h"
#include "app/people/people.h"
#include "app/session/community.h"
#include "app/upkeep/copies.h"
#include "app/upkeep/drafts.h"
#include "app/upkeep/forget.h"
#include "app/upkeep/holding.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const Option copyOption{"copy", "FILE", QT_TRANSLATE_NOOP("CommandLine", "writes all that is held of them to a file first (.json or text)")};
const Option backupsOption{"backups", nullptr, QT_TRANSLATE_NOOP("CommandLine", "forgets them in the backups that hold them, too")};

/// Only by number: a name that is nearly right must not be enough.
PersonId personNamed(Invocation &run)
{
    bool isNumber = false;
    const qint64 number = run.positional(1).toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        throw UsageError{Tr::tr("Nobody is forgotten by name; say the number. \"kith person STORE NAME\" tells it.")};
    return {number};
}

void writeCopy(Invocation &run, PersonId person, const QString &file)
{
    const QString actor = run.storeOptions().actor;
    const upkeep::Holding holding = run.ask([=](Reader &reader) { return upkeep::everythingAbout(reader, person, {actor}, upkeep::HoldingFor::ThePerson); });
    const bool wantsJson = file.endsWith(u".json", Qt::CaseInsensitive);
    const auto written = writeDurably(file, wantsJson ? QJsonDocument(upkeep::toJson(holding)).toJson() : upkeep::toText(holding).toUtf8());
    if (!written.ok())
        throw Failure(written.error());
}

QStringList rewritten(Invocation &run, const QStringList &files, const QList<PersonId> &people)
{
    QStringList left;
    for (const QString &file : files) {
        const auto done = upkeep::forgetInCopy(file, people, run.clock, run.storeOptions().actor);
        if (done.ok())
            continue;
        run.warn(done.error().text);
        left.append(file);
    }
    return left;
}

int run(Invocation &run)
{
    const PersonId person = personNamed(run);
    run.ask([=](Reader &reader) { reader.get<Person>(person); });
    if (run.arguments.has(u"copy"_s))
        writeCopy(run, person, run.arguments.value(u"copy"_s));
    const upkeep::Forgotten forgotten = run.change(verbs::Forget, [=](Tx &tx) { return upkeep::forget(tx, person); });
    if (const auto done = upkeep::forgetInDrafts(Community(run.open(), run.clock, run.settings).draftFolder(), forgotten); !done.ok())
        run.warn(done.error().text);
    QStringList holding = upkeep::copiesHolding(run.open().copyFolder(), forgotten.numbers);
    if (run.arguments.has(u"backups"_s))
        holding = rewritten(run, holding, forgotten.numbers);
    if (run.wantsJson()) {
        run.print(QJsonDocument(QJsonObject{{u"forgotten"_s, person.toText()}, {u"backups_still_holding"_s, QJsonArray::fromStringList(holding)}}));
        return Worked;
    }
    run.say(Tr::tr("Forgotten for good. Their gatherings are still counted."));
    for (const QString &file : std::as_const(holding))
        run.say(Tr::tr("Still in the backup %1").arg(file));
    run.say(Tr::tr("Copies that were put elsewhere are not known here; a copy that is put back with \"kith restore\" forgets them again."));
    return Worked;
}

} // namespace

Command forgetCommand()
{
    return {"forget", "STORE ID [--copy FILE] [--backups]", QT_TRANSLATE_NOOP("CommandLine", "Erases a person for good; this cannot be undone."),
            {copyOption, backupsOption}, 2, 2, run};
}

} // namespace kith::cli
