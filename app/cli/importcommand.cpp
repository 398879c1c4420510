// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/importreport.h"
#include "app/cli/invocation.h"

#include "app/exchange/everything.h"
#include "app/exchange/importing.h"
#include "app/gatherings/roster.h"
#include "app/store/community.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace kith::exchange;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QPair<QString, Field> meaningOf(const QString &text)
{
    const qsizetype equals = text.lastIndexOf(u'=');
    const auto field = equals < 1 ? std::nullopt : fieldNamed(QStringView(text).mid(equals + 1));
    if (field)
        return {text.left(equals), *field};
    QStringList names;
    for (const FieldInfo &info : allFields())
        names << QLatin1StringView(info.name);
    if (equals < 1)
        throw UsageError{Tr::tr("\"%1\" is not HEADER=field; the fields are %2.").arg(text, names.join(u", "_s))};
    throw UsageError{Tr::tr("There is no field \"%1\"; there are %2.").arg(text.mid(equals + 1), names.join(u", "_s))};
}

ReadOptions readOptions(Invocation &run)
{
    ReadOptions options;
    options.preset = run.arguments.value(u"as"_s);
    if (!options.preset.isEmpty() && !presetNamed(options.preset)) {
        QStringList names;
        for (const Preset &preset : allPresets())
            names << preset.id;
        names.removeDuplicates();
        throw UsageError{Tr::tr("There is no preset \"%1\"; there are %2.").arg(options.preset, names.join(u", "_s))};
    }
    for (const QString &map : run.arguments.values(u"map"_s))
        options.meanings << meaningOf(map);
    const QString dates = run.arguments.value(u"dates"_s);
    if (!dates.isEmpty() && dates != u"dmy" && dates != u"mdy")
        throw UsageError{Tr::tr("--dates is dmy (3 April is 03/04) or mdy (3 April is 04/03), not \"%1\".").arg(dates)};
    options.dates = dates.isEmpty() ? DateOrder::Unknown : dates == u"dmy" ? DateOrder::DayFirst : DateOrder::MonthFirst;
    return options;
}

ImportFile readOne(const QString &path, const ReadOptions &options)
{
    const auto file = readFile(QFileInfo(path).absoluteFilePath(), options);
    if (!file.ok()) {
        // Of several files, which one?
        Error error = file.error();
        if (!error.text.contains(QFileInfo(path).fileName()))
            error.text = u"%1: %2"_s.arg(QFileInfo(path).fileName(), error.text);
        throw Failure(error);
    }
    if (!file->unclearDates.isEmpty()) {
        const UnclearDates &unclear = file->unclearDates.first();
        throw Failure(Tr::tr("%1: the dates in \"%2\" (%3) can be read two ways. Nothing was imported. Say --dates dmy or --dates mdy.")
                          .arg(file->fileName, unclear.header, unclear.samples.join(u", "_s)));
    }
    if (const QString why = obstacle(*file); !why.isEmpty())
        throw Failure(u"%1: %2"_s.arg(file->fileName, why));
    return *file;
}

ImportChoices choicesFrom(Reader &reader, const QString &gathering)
{
    ImportChoices choices;
    if (gathering == u"new") {
        choices.target = ImportChoices::Target::New;
    } else if (!gathering.isEmpty()) {
        choices.target = ImportChoices::Target::Chosen;
        choices.gathering = gatherings::theOneCalled(reader, gathering).id;
    }
    return choices;
}

int importLists(Invocation &run, const QStringList &paths)
{
    ReadOptions options = readOptions(run);
    options.zone = run.ask([](Reader &reader) { return reader.first<CommunityRow>().value_or(CommunityRow()).zone; });
    options.today = run.clock.today(options.zone);
    QList<Imported> all;
    for (const QString &path : paths)
        all.append({readOne(path, options), {}});
    const QString gathering = run.arguments.value(u"gathering"_s);
    const bool dry = run.arguments.has(u"dry-run"_s);
    OpId op;
    Progress progress;
    if (dry) {
        for (Imported &one : all)
            one.plan = run.ask([&](Reader &reader) { return planImport(reader, one.file, choicesFrom(reader, gathering), progress); });
    } else {
        op = run.change(Import, [&](Tx &tx) {
            for (Imported &one : all)
                one.plan = importPeople(tx, one.file, choicesFrom(tx, gathering), progress);
            return tx.op();
        });
    }
    if (run.wantsJson()) {
        QJsonArray objects;
        for (const Imported &one : std::as_const(all))
            objects.append(importJson(one, op));
        run.print(objects.size() == 1 ? QJsonDocument(objects.first().toObject()) : QJsonDocument(objects));
        return Worked;
    }
    for (const Imported &one : std::as_const(all))
        tellImport(run, one, dry);
    return Worked;
}

int importWhole(Invocation &run, const QString &path)
{
    for (const QString &option : {u"as"_s, u"map"_s, u"gathering"_s, u"dates"_s, u"dry-run"_s}) {
        if (run.arguments.has(option))
            throw UsageError{Tr::tr("%1 holds a whole community, so --%2 means nothing for it.").arg(QFileInfo(path).fileName(), option)};
    }
    const QMap<QString, qint64> tables = Invocation::must(importEverything(run.open(), path, std::make_shared<Progress>()));
    QJsonObject counts;
    qint64 rows = 0;
    for (auto it = tables.begin(); it != tables.end(); ++it) {
        counts.insert(it.key(), it.value());
        rows += it.value();
    }
    if (run.wantsJson())
        run.print(QJsonDocument(QJsonObject{{u"tables"_s, counts}}));
    else
        run.say(Tr::tr("%1 holds the whole community again: %n rows.", nullptr, int(rows)).arg(run.location().display()));
    return Worked;
}

int run(Invocation &run)
{
    const QStringList paths = run.arguments.positional().mid(1);
    for (const QString &path : paths) {
        if (!QFileInfo::exists(path))
            throw Failure(Tr::tr("There is no file %1. Nothing was imported.").arg(path), Error::Kind::NotFound);
        if (!isEverything(path))
            continue;
        if (paths.size() > 1)
            throw UsageError{Tr::tr("%1 holds a whole community; import it by itself.").arg(QFileInfo(path).fileName())};
        return importWhole(run, QFileInfo(path).absoluteFilePath());
    }
    return importLists(run, paths);
}

} // namespace

Command importCommand()
{
    return {"import", "STORE FILE... [--as PRESET] [--map \"HEADER=field\"]... [--gathering ID|new] [--dates dmy|mdy] [--dry-run]",
            QT_TRANSLATE_NOOP("CommandLine", "Reads the export files of other services, spreadsheets saved as CSV, address cards, or a whole community. "
                                             "A file may have 32 MB and 200,000 rows."),
            {{"as", "PRESET", QT_TRANSLATE_NOOP("CommandLine", "which service wrote it; else found from its content")},
             {"map", "HEADER=field", QT_TRANSLATE_NOOP("CommandLine", "what a column means; may be said several times")},
             {"gathering", "ID|new", QT_TRANSLATE_NOOP("CommandLine", "where answers and arrivals land: new, next, last, a number or a title")},
             {"dates", "dmy|mdy", QT_TRANSLATE_NOOP("CommandLine", "how 03/04/1991 is meant, where the file does not tell")},
             {"dry-run", nullptr, QT_TRANSLATE_NOOP("CommandLine", "tell what would happen and write nothing")}},
            2, -1, run};
}

} // namespace kith::cli
