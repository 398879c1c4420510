// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"

#include "app/exchange/everything.h"
#include "app/exchange/exporting.h"
#include "app/gatherings/roster.h"

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

ExportWhat whatOf(const QString &name)
{
    const auto what = exportNamed(name);
    if (!what)
        throw UsageError{Tr::tr("\"%1\" cannot be exported; people, attendees, tables, gatherings, help, follow-ups and everything can.").arg(name)};
    return *what;
}

ExportFormat formatOf(const Arguments &arguments, ExportWhat what)
{
    const QString named = arguments.value(u"format"_s);
    const QString file = arguments.value(u"to"_s);
    const auto format = named.isEmpty() ? formatOfFile(file) : formatNamed(named);
    const QList<ExportFormat> known = formatsFor(what);
    if (format && known.contains(*format))
        return *format;
    QStringList names;
    for (const ExportFormat one : known)
        names << suffixOf(one);
    throw UsageError{Tr::tr("%1 is no format this can be written in; there are %2. Say --format, or end the file's name so.")
                         .arg(named.isEmpty() ? u'"' + QFileInfo(file).suffix() + u'"' : u'"' + named + u'"', names.join(u", "_s))};
}

ExportLayout layoutOf(const QString &name)
{
    if (name.isEmpty() || name == u"list")
        return ExportLayout::List;
    if (name != u"sign-in" && name != u"names")
        throw UsageError{Tr::tr("--layout is list, sign-in or names, not \"%1\".").arg(name)};
    return name == u"names" ? ExportLayout::NamesOnly : ExportLayout::SignIn;
}

/// How tables are printed.
ExportLayout sheetOf(const QString &name)
{
    if (name == u"cards")
        return ExportLayout::Cards;
    if (name == u"slips")
        return ExportLayout::Slips;
    if (name == u"by-name")
        return ExportLayout::ByName;
    if (name != u"by-table")
        throw UsageError{Tr::tr("--sheet is cards, slips, by-name or by-table, not \"%1\".").arg(name)};
    return ExportLayout::ByTable;
}

ExportRequest requestFrom(Invocation &run)
{
    const Arguments &arguments = run.arguments;
    ExportRequest request;
    request.what = whatOf(run.positional(1));
    if (arguments.value(u"to"_s).isEmpty())
        throw UsageError{Tr::tr("Say where it goes: --to FILE.")};
    request.format = formatOf(arguments, request.what);
    request.guests = usualGuests(request.format);
    request.columns = arguments.value(u"columns"_s).split(u',', Qt::SkipEmptyParts);
    request.contactsOfAll = !request.columns.isEmpty();
    request.raw = arguments.has(u"raw"_s);
    request.layout = layoutOf(arguments.value(u"layout"_s));
    const bool isOfTables = request.what == ExportWhat::Tables;
    if (arguments.has(u"sheet"_s)) {
        if (!isOfTables)
            throw UsageError{Tr::tr("--sheet is for tables.")};
        request.layout = sheetOf(arguments.value(u"sheet"_s));
    }
    if (!arguments.has(u"gathering"_s)) {
        if (isOfTables)
            throw UsageError{Tr::tr("Say whose tables: --gathering ID, next or last.")};
        return request;
    }
    if (request.what != ExportWhat::Attendees && !isOfTables)
        throw UsageError{Tr::tr("--gathering is for attendees and tables.")};
    const QString which = arguments.value(u"gathering"_s);
    request.gathering = run.ask([=](Reader &reader) { return gatherings::theOneCalled(reader, which).id; });
    return request;
}

int run(Invocation &run)
{
    const ExportRequest request = requestFrom(run);
    if (request.what == ExportWhat::Everything && !run.wantsJson())
        run.say(whatEverythingHolds());
    const QString path = QFileInfo(run.arguments.value(u"to"_s)).absoluteFilePath();
    const ExportDone done = Invocation::must(exportTo(run.open(), request, path, std::make_shared<Progress>()));
    if (!run.wantsJson()) {
        run.say(Tr::tr("%1 holds %n rows.", nullptr, int(done.rows)).arg(done.file));
        if (request.what == ExportWhat::Attendees && request.guests != everyGuest)
            run.say(Tr::tr("On paper stand those who are coming or came; csv, xlsx, vcf and json hold everybody, with their answers."));
        return Worked;
    }
    QJsonObject json{{u"file"_s, done.file}, {u"rows"_s, done.rows}, {u"columns"_s, QJsonArray::fromStringList(done.columns)}};
    if (!done.tables.isEmpty()) {
        QJsonObject tables;
        for (auto it = done.tables.begin(); it != done.tables.end(); ++it)
            tables.insert(it.key(), it.value());
        json.insert(u"tables"_s, tables);
    }
    run.print(QJsonDocument(json));
    return Worked;
}

} // namespace

Command exportCommand()
{
    return {"export",
            "STORE people|attendees|tables|gatherings|help|follow-ups|everything --to FILE [--format csv|xlsx|pdf|vcf|json|html|zip] [--gathering ID|next|last] "
            "[--columns a,b,c] [--layout list|sign-in|names] [--sheet cards|slips|by-name|by-table] [--raw]",
            QT_TRANSLATE_NOOP("CommandLine", "Writes a file."),
            {{"to", "FILE", QT_TRANSLATE_NOOP("CommandLine", "where to; the end of its name is the format")},
             {"format", "FORMAT", QT_TRANSLATE_NOOP("CommandLine", "csv, xlsx, pdf, vcf, json, html or zip; pdf and html of attendees hold those who are coming or came")},
             {"gathering", "ID", QT_TRANSLATE_NOOP("CommandLine", "whose attendees or tables: next, last, a number or a title; else all attendees")},
             {"columns", "a,b,c", QT_TRANSLATE_NOOP("CommandLine", "which columns, in this order")},
             {"layout", "LAYOUT", QT_TRANSLATE_NOOP("CommandLine", "of pdf and html: list, sign-in or names")},
             {"sheet", "SHEET", QT_TRANSLATE_NOOP("CommandLine", "of tables: cards, slips, by-name or by-table")},
             {"raw", nullptr, QT_TRANSLATE_NOOP("CommandLine", "no apostrophe before cells a spreadsheet would compute")}},
            2, 2, run};
}

} // namespace kith::cli
