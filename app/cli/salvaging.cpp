// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/salvaging.h"

#include "app/cli/invocation.h"
#include "app/store/check.h"
#include "app/store/salvage.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// So many are named to people; scripts get all.
constexpr qsizetype mostNamed = 20;

CheckReport lookOver(const Invocation &run, const Location &saved)
{
    auto opened = Store::open(saved, run.clock, run.storeOptions());
    if (!opened.ok())
        throw Failure(opened.error());
    return Invocation::must((*opened)->read([](Reader &reader) {
        Progress progress;
        return checkStore(reader, progress);
    }));
}

QJsonDocument jsonOf(const SalvageReport &report, const CheckReport &check, const Location &saved)
{
    QJsonObject tables;
    for (const SalvagedTable &table : report.tables)
        tables.insert(table.name, QJsonObject{{u"saved"_s, table.saved}, {u"from_journal"_s, table.fromJournal}, {u"lost"_s, table.lost}});
    return QJsonDocument(QJsonObject{{u"ok"_s, check.ok()},
                                     {u"file"_s, saved.display()},
                                     {u"saved"_s, report.saved()},
                                     {u"lost"_s, report.lost()},
                                     {u"tables"_s, tables},
                                     {u"left_out"_s, QJsonArray::fromStringList(report.leftOut)},
                                     {u"problems"_s, QJsonArray::fromStringList(check.problems)}});
}

void tell(Invocation &run, const SalvageReport &report, const Location &saved)
{
    for (const SalvagedTable &table : report.tables) {
        if (table.saved == 0 && table.lost == 0)
            continue;
        QStringList parts{Tr::tr("%n saved", nullptr, int(table.saved))};
        if (table.fromJournal)
            parts << Tr::tr("%n of them from the journal", nullptr, int(table.fromJournal));
        parts << Tr::tr("%n lost", nullptr, int(table.lost));
        run.say(u"  %1: %2"_s.arg(table.name, parts.join(u", ")));
    }
    for (const QString &row : report.leftOut.first(std::min(mostNamed, report.leftOut.size())))
        run.say(row);
    if (report.leftOut.size() > mostNamed)
        run.say(Tr::tr("%n more were left out for the same reason; --json names them.", nullptr, int(report.leftOut.size() - mostNamed)));
    if (report.isRenamed)
        run.say(Tr::tr("What the community is called was lost too; it is called like the file now, in this computer's time zone."));
    run.say(Tr::tr("%1 holds what could be read. The damaged file was left as it is; keep it until you have looked the new one over.").arg(saved.display()));
}

} // namespace

int salvage(Invocation &run, const QString &target)
{
    const Location from = run.location(), saved = Location::parse(target);
    if (from.isServer() || saved.isServer())
        throw UsageError{Tr::tr("--salvage reads a damaged .kith file and writes another one.")};
    Progress progress;
    const auto done = salvageStore(from.path, saved.path, run.clock, run.storeOptions().actor, progress);
    if (!done.ok())
        throw Failure(done.error());
    const CheckReport check = lookOver(run, saved);
    if (run.wantsJson()) {
        run.print(jsonOf(*done, check, saved));
        return check.ok() ? Worked : Refused;
    }
    tell(run, *done, saved);
    for (const QString &problem : check.problems)
        run.say(problem);
    return check.ok() ? Worked : Refused;
}

} // namespace kith::cli
