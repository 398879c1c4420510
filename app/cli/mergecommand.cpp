// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/invocation.h"
#include "app/people/people.h"
#include "app/upkeep/merge.h"
#include "app/upkeep/mergedrow.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace kith::cli {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

const Option takeOption{"take", "FIELD", QT_TRANSLATE_NOOP("CommandLine", "says of this field what OTHER does; may be given again")};
const Option giveOption{"give", nullptr, QT_TRANSLATE_NOOP("CommandLine", "what was done since goes to the one that comes back")};

QJsonObject countsJson(const upkeep::RowCounts &counts)
{
    QJsonObject json;
    for (auto table = counts.begin(); table != counts.end(); ++table)
        json.insert(QString::fromUtf8(table.key()), table.value());
    return json;
}

int total(const upkeep::RowCounts &counts)
{
    int rows = 0;
    for (const int count : counts)
        rows += count;
    return rows;
}

int merge(Invocation &run)
{
    const QString keep = run.positional(1), other = run.positional(2);
    const QStringList taken = run.arguments.values(u"take"_s);
    QString first, second, goneId;
    const upkeep::Merged merged = run.change(upkeep::MergePeople, [&](Tx &tx) {
        const Person kept = people::theOneCalled(tx, keep), gone = people::theOneCalled(tx, other);
        Person says = upkeep::mergedPerson(kept, gone);
        for (const QString &field : taken) {
            if (!upkeep::takeColumn(says, gone, field.toUtf8()))
                throw Failure(Tr::tr("People have no field \"%1\". Nothing was changed.").arg(field));
        }
        first = kept.name;
        second = gone.name;
        goneId = gone.id.toText();
        return upkeep::merge(tx, kept.id, gone.id, says);
    });
    if (run.wantsJson()) {
        run.print(QJsonDocument(QJsonObject{{u"person_id"_s, merged.person.toText()}, {u"moved"_s, countsJson(merged.moved)}, {u"op_id"_s, merged.op.toText()}}));
        return Worked;
    }
    run.say(Tr::tr("%1 and %2 (%3) are one record now: %n rows moved. \"kith unmerge\" makes them two again.", nullptr, total(merged.moved))
                .arg(first, second, goneId));
    return Worked;
}

Merge newestMergeOf(Reader &reader, const QString &typed)
{
    if (const auto byGone = reader.select<Merge>(where(&Merge::goneId, PersonId::fromText(typed.trimmed()))); !typed.trimmed().isEmpty() && !byGone.isEmpty())
        return byGone.last();
    const Person person = people::theOneCalled(reader, typed);
    const QList<Merge> merges = upkeep::mergesOf(reader, person.id);
    if (merges.isEmpty())
        throw Failure(Tr::tr("%1 was never made of two records. Nothing was changed.").arg(person.name), Error::Kind::NotFound);
    return merges.first();
}

QJsonArray laterJson(const QList<upkeep::LaterEdit> &edits)
{
    QJsonArray json;
    for (const upkeep::LaterEdit &edit : edits) {
        QJsonObject object{{u"table"_s, QString::fromUtf8(edit.row.table)}, {u"id"_s, QString::number(edit.row.id)}};
        if (!edit.column.isEmpty()) {
            object.insert(u"field"_s, QString::fromUtf8(edit.column));
            object.insert(u"then"_s, edit.then);
            object.insert(u"now"_s, edit.now);
        }
        json.append(object);
    }
    return json;
}

int unmerge(Invocation &run)
{
    const QString typed = run.positional(1);
    const bool gives = run.arguments.has(u"give"_s);
    const upkeep::Unmerged parted = run.change(upkeep::Unmerge, [=](Tx &tx) {
        const Merge merge = newestMergeOf(tx, typed);
        return upkeep::unmerge(tx, merge.id, gives ? upkeep::editsSince(tx, merge.id) : QList<upkeep::LaterEdit>());
    });
    if (run.wantsJson()) {
        run.print(QJsonDocument(QJsonObject{{u"person_id"_s, parted.back.toText()},
                                            {u"kept_id"_s, parted.kept.toText()},
                                            {u"moved"_s, countsJson(parted.moved)},
                                            {u"later"_s, laterJson(parted.later)},
                                            {u"op_id"_s, parted.op.toText()}}));
        return Worked;
    }
    run.say(Tr::tr("There are two records again: %1 and %2.").arg(parted.kept.toText(), parted.back.toText()));
    for (const upkeep::LaterEdit &edit : parted.later) {
        const QString what = QString::fromUtf8(edit.column.isEmpty() ? edit.row.table : edit.column).replace(u'_', u' ');
        run.say(edit.column.isEmpty() ? Tr::tr("Came since and stayed with %1: %2 %3.").arg(parted.kept.toText(), what).arg(edit.row.id)
                                      : Tr::tr("Changed since and stayed with %1: %2, now \"%3\".").arg(parted.kept.toText(), what, edit.now));
    }
    return Worked;
}

} // namespace

Command mergeCommand()
{
    return {"merge", "STORE KEEP OTHER [--take FIELD]...", QT_TRANSLATE_NOOP("CommandLine", "Makes one of two records of one person."), {takeOption}, 3, 3, merge};
}

Command unmergeCommand()
{
    return {"unmerge", "STORE ID [--give]", QT_TRANSLATE_NOOP("CommandLine", "Makes two records again of one that came of two."), {giveOption}, 2, 2, unmerge};
}

} // namespace kith::cli
