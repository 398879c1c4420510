// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/importreport.h"

#include "app/cli/invocation.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace kith::exchange;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// What is missing of a row that went in.
QStringList leftOut(const PlannedRow &row)
{
    return row.outcome == Outcome::Skipped ? QStringList() : row.problems;
}

/// What a row changes of somebody known here.
QJsonArray changesJson(const PlannedRow &row)
{
    QJsonArray changes;
    for (const FieldChange &change : row.changes) {
        changes.append(QJsonObject{{u"line"_s, row.line},
                                   {u"name"_s, row.name},
                                   {u"field"_s, fieldName(change.field)},
                                   {u"before"_s, change.before},
                                   {u"after"_s, change.after},
                                   {u"kept"_s, change.isKept}});
    }
    return changes;
}

QString orNothing(const QString &value)
{
    return value.isEmpty() ? Tr::tr("nothing") : value;
}

void tellChanges(Invocation &run, const PlannedRow &row)
{
    for (const FieldChange &change : row.changes) {
        const QString sentence = change.isKept ? Tr::tr("  line %1, %2: %3 stays %4; the file says %5") : Tr::tr("  line %1, %2: %3 %4 → %5");
        run.say(sentence.arg(row.line).arg(row.name, fieldLabel(change.field), orNothing(change.before), orNothing(change.after)));
    }
}

}

QJsonObject importJson(const Imported &imported, OpId op)
{
    QJsonArray skipped, changes, remarks, duplicates, gatherings;
    for (const PlannedGathering &planned : imported.plan.gatherings) {
        if (op || !planned.isNew)
            gatherings.append(planned.gathering.id.toText());
    }
    for (const PlannedRow &row : imported.plan.rows) {
        if (row.outcome == Outcome::Skipped)
            skipped.append(QJsonObject{{u"line"_s, row.line}, {u"why"_s, row.why}});
        for (const QString &problem : leftOut(row))
            remarks.append(QJsonObject{{u"line"_s, row.line}, {u"name"_s, row.name}, {u"why"_s, problem}});
        for (const QJsonValue &change : changesJson(row))
            changes.append(change);
        if (row.isPossibleDuplicate())
            duplicates.append(QJsonObject{{u"line"_s, row.line}, {u"name"_s, row.name}, {u"person_id"_s, row.likely.toText()}, {u"why"_s, row.why}});
    }
    const Plan &plan = imported.plan;
    // A gathering that has only been thought of has no number yet.
    const bool hasGathering = plan.gathering && plan.gathering->id && (op || !plan.isNewGathering);
    return {{u"file"_s, imported.file.fileName},
            {u"preset"_s, imported.file.preset.isEmpty() ? QJsonValue() : QJsonValue(imported.file.preset)},
            {u"encoding"_s, imported.file.encoding},
            {u"delimiter"_s, imported.file.delimiter},
            {u"rows"_s, imported.file.rows()},
            {u"new"_s, plan.newCount},
            {u"updated"_s, plan.updatedCount},
            {u"same"_s, plan.sameCount},
            {u"skipped"_s, skipped},
            {u"changes"_s, changes},
            {u"remarks"_s, remarks},
            {u"warnings"_s, QJsonArray::fromStringList(imported.file.notes)},
            {u"possible_duplicates"_s, duplicates},
            {u"unmapped"_s, QJsonArray::fromStringList(imported.file.unmapped)},
            {u"gathering_id"_s, hasGathering ? QJsonValue(plan.gathering->id.toText()) : QJsonValue()},
            {u"gathering_ids"_s, gatherings},
            {u"op_id"_s, op ? QJsonValue(op.toText()) : QJsonValue()}};
}

void tellImport(Invocation &run, const Imported &imported, bool dry)
{
    const Plan &plan = imported.plan;
    const QString what = imported.file.title.isEmpty() ? Tr::tr("a plain list") : imported.file.title;
    run.say(Tr::tr("%1: %2, %n rows: new %3, updated %4, same %5, skipped %6.", nullptr, imported.file.rows())
                .arg(imported.file.fileName, what)
                .arg(plan.newCount)
                .arg(plan.updatedCount)
                .arg(plan.sameCount)
                .arg(plan.skippedCount));
    for (const PlannedRow &row : plan.rows) {
        if (row.outcome == Outcome::Skipped)
            run.say(Tr::tr("  line %1 was skipped: %2").arg(row.line).arg(row.why));
        else if (row.isPossibleDuplicate())
            run.say(Tr::tr("  line %1, %2, may be %3: %4").arg(row.line).arg(row.name, row.likelyName, row.why));
        if (dry)
            tellChanges(run, row);
        for (const QString &problem : leftOut(row))
            run.say(Tr::tr("  line %1, %2: %3").arg(row.line).arg(row.name, problem));
    }
    if (!imported.file.unmapped.isEmpty())
        run.say(Tr::tr("  not imported: %1").arg(imported.file.unmapped.join(u", "_s)));
    for (const QString &note : imported.file.notes)
        run.say(u"  "_s + note);
    for (const PlannedGathering &planned : plan.gatherings) {
        const QString where = u"%1, %2"_s.arg(planned.gathering.title, QString(planned.gathering.starts).replace(u'T', u' '));
        run.say((planned.isNew ? Tr::tr("  new gathering: %1") : Tr::tr("  gathering: %1")).arg(where));
    }
    if (dry)
        run.say(Tr::tr("Nothing was written yet."));
}

} // namespace kith::cli
