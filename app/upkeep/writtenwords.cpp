// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/writtenwords.h"

#include "app/followups/followup.h"
#include "app/gatherings/attendance.h"
#include "app/gatherings/invitation.h"
#include "app/help/ask.h"
#include "app/help/help.h"
#include "app/help/offer.h"
#include "app/help/words.h"
#include "app/people/contactlog.h"
#include "app/people/filters.h"
#include "app/people/note.h"
#include "app/people/notekey.h"
#include "app/people/notsame.h"
#include "app/people/relation.h"
#include "app/tables/seat.h"
#include "app/upkeep/forget.h"
#include "app/upkeep/mergerecord.h"

#include <QHash>
#include <QSet>

#include <tuple>
#include <type_traits>

namespace kith::upkeep {

namespace {

/// Every row there is. A new one joins the list.
using EveryRow = std::tuple<Person, Gathering, Invitation, Attendance, Note, NoteKey, Relation, ContactMade, NotSame, Merge, ForgottenRow, Ask, Offer, Help, WordGroup, FollowUp, Rhythm, SavedFilter,
                            TablePlan, TableRound, Seat, TableRule>;

template<class T>
constexpr bool isText = std::is_same_v<T, QString> || std::is_same_v<T, QStringList> || std::is_same_v<T, TextMap>;

template<Row R>
QList<QByteArray> textsOf()
{
    QList<QByteArray> names;
    const auto take = [&]<class T>(const Column<R, T> &column) {
        if (isText<T>)
            names.append(column.name);
    };
    std::apply([&](const auto &...column) { (take(column), ...); }, R::columns());
    return names;
}

const QHash<QByteArray, QList<QByteArray>> &known()
{
    static const QHash<QByteArray, QList<QByteArray>> tables = [] {
        QHash<QByteArray, QList<QByteArray>> all;
        const auto add = [&]<class... R>(std::type_identity<std::tuple<R...>>) { (all.insert(R::table, textsOf<R>()), ...); };
        add(std::type_identity<EveryRow>());
        return all;
    }();
    return tables;
}

QList<QByteArray> textsOf(const AnyTable &table)
{
    if (const auto found = known().constFind(table.shape.table); found != known().constEnd())
        return *found;
    QList<QByteArray> texts;
    for (const ColumnInfo &column : table.columns) {
        if (column.type == Cell::Type::Text)
            texts.append(column.name);
    }
    return texts;
}

/// Who did it is somebody else, and kinds of help are counted.
bool isAboutNobody(const QByteArray &column)
{
    return column.endsWith("_by") || column == "kind";
}

/// Times, zones and what is sealed are read by the program and not by people, and how somebody is reached is theirs
/// alone: rose@example.org stays when another Rose is forgotten.
bool speaksOfPeople(const QByteArray &column)
{
    static const QSet<QByteArray> others{"starts", "ends", "zone", "sealed", "salt", "emails", "phones", "external_ids"};
    return !others.contains(column);
}

} // namespace

QList<QByteArray> writtenColumns(const AnyTable &table)
{
    QList<QByteArray> columns = textsOf(table);
    columns.removeIf(isAboutNobody);
    return columns;
}

QList<QByteArray> namingColumns(const AnyTable &table)
{
    if (table.shape.table == WordGroup::table)
        return {};
    QList<QByteArray> columns = textsOf(table);
    columns.removeIf([](const QByteArray &column) { return !speaksOfPeople(column); });
    return columns;
}

bool isKnownTable(const QByteArray &table)
{
    return known().contains(table);
}

} // namespace kith::upkeep
