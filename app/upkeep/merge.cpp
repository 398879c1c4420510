// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/merge.h"

#include "app/help/help.h"
#include "app/people/notsame.h"
#include "app/people/people.h"
#include "app/people/relation.h"
#include "app/tables/seat.h"
#include "app/upkeep/mergedrow.h"

#include <algorithm>

namespace kith::upkeep {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Upkeep)
};

/// The columns of one table that refer to people.
struct PeopleColumns {
    QByteArray table;
    QList<QByteArray> columns;
};

QList<PeopleColumns> peopleColumns(AnyRows &rows)
{
    QList<PeopleColumns> found;
    const QList<Reference> references = rows.referencesTo(Person::table);
    for (const Reference &reference : references) {
        if (found.isEmpty() || found.last().table != reference.table)
            found.append({reference.table, {}});
        found.last().columns.append(reference.column);
    }
    return found;
}

/// Every row that refers to a person, once, by its id.
QMap<qint64, Cells> rowsOf(AnyRows &rows, const PeopleColumns &people, PersonId person)
{
    QMap<qint64, Cells> found;
    for (const QByteArray &column : people.columns) {
        const QList<Cells> some = rows.where(people.table, {{column.constData(), toCell(person)}});
        for (const Cells &cells : some)
            found.insert(cells[0].integer, cells);
    }
    return found;
}

class Merger
{
public:
    Merger(Tx &tx, PersonId keep, PersonId other) : m_tx(tx), m_rows(tx), m_keep(tx.get<Person>(keep)), m_other(tx.get<Person>(other)) { }

    Merged run(Person says);

private:
    void moveRows(const PeopleColumns &people);
    bool isAboutOneself(const PeopleColumns &people, const Cells &row);
    std::optional<Cells> sameRelation(const Cells &row);
    std::optional<Cells> sameAs(const QByteArray &table, const Cells &row);
    void join(const QByteArray &table, const Cells &kept, const Cells &other);
    void joinInto(const QByteArray &table, const Cells &kept, const Cells &other);
    void keepSaying(Person says);

    Tx &m_tx;
    AnyWriter m_rows;
    Person m_keep, m_other;
    Merged m_merged;
};

Merged Merger::run(Person says)
{
    if (m_keep.id == m_other.id)
        throw Failure(Tr::tr("That is one record already. Nothing was changed."));
    const QList<PeopleColumns> all = peopleColumns(m_rows);
    for (const PeopleColumns &people : all)
        moveRows(people);
    keepSaying(std::move(says));
    m_tx.remove(m_tx.get<Person>(m_other.id));
    m_merged.person = m_keep.id;
    m_merged.op = m_tx.op();
    m_tx.insert(Merge{{}, m_keep.id, m_other.id, m_other.name, m_tx.op(), m_tx.now(), m_tx.actor()});
    m_tx.about(m_tx.get<Person>(m_keep.id).name);
    return m_merged;
}

void Merger::moveRows(const PeopleColumns &people)
{
    const AnyTable &table = m_rows.table(people.table);
    const QMap<qint64, Cells> rows = rowsOf(m_rows, people, m_other.id);
    for (const Cells &before : rows) {
        const bool isOneOfThem = people.table == Person::table && (before[0] == toCell(m_keep.id) || before[0] == toCell(m_other.id));
        if (isOneOfThem)
            continue;
        Cells after = before;
        for (const QByteArray &column : people.columns) {
            Cell &cell = after[size_t(table.at(column))];
            if (cell == toCell(m_other.id))
                cell = toCell(m_keep.id);
        }
        ++m_merged.moved[people.table];
        if (isAboutOneself(people, after))
            m_rows.remove(people.table, before);
        else if (const auto same = sameAs(people.table, after))
            join(people.table, *same, before);
        else
            m_rows.update(people.table, before, after);
    }
}

/// Nobody shares a household with, is another than, or sits with themselves.
bool Merger::isAboutOneself(const PeopleColumns &people, const Cells &row)
{
    if (people.table != Relation::table && people.table != NotSame::table && people.table != TableRule::table)
        return false;
    const AnyTable &table = m_rows.table(people.table);
    return std::all_of(people.columns.begin(), people.columns.end(), [&](const QByteArray &column) { return row[size_t(table.at(column))] == toCell(m_keep.id); });
}

/// The kept one's household or keeping apart with the same person.
std::optional<Cells> Merger::sameRelation(const Cells &row)
{
    const Relation moved = m_tx.get<Relation>({row[0].integer});
    const PersonId third = moved.besides(m_other.id);
    const QList<Relation> theirs = m_tx.select<Relation>(where(&Relation::personId, m_keep.id)) + m_tx.select<Relation>(where(&Relation::otherId, m_keep.id));
    for (const Relation &relation : theirs) {
        if (relation.kind == moved.kind && relation.kind != RelationKind::Mentor && relation.besides(m_keep.id) == third)
            return m_rows.find({Relation::table, relation.id.value});
    }
    return {};
}

/// The kept one's row that leaves no place for this one.
std::optional<Cells> Merger::sameAs(const QByteArray &name, const Cells &row)
{
    if (name == Relation::table)
        return sameRelation(row);
    const AnyTable &table = m_rows.table(name);
    const QList<QList<QByteArray>> keys = m_rows.uniqueKeys(name);
    for (const QList<QByteArray> &key : keys) {
        std::vector<Condition> conditions;
        for (const QByteArray &column : key)
            conditions.push_back({column.constData(), row[size_t(table.at(column))]});
        // The database takes any number of rows that leave a part of the key open.
        if (std::any_of(conditions.begin(), conditions.end(), [](const Condition &condition) { return condition.value.type == Cell::Type::Null; }))
            continue;
        const QList<Cells> found = m_rows.where(name, conditions);
        for (const Cells &same : found) {
            if (same[0] != row[0])
                return same;
        }
    }
    return {};
}

void Merger::join(const QByteArray &name, const Cells &kept, const Cells &other)
{
    // What refers to the row that goes refers to the one that stays.
    const QList<Reference> references = m_rows.referencesTo(name);
    for (const Reference &reference : references) {
        const int at = m_rows.table(reference.table).at(reference.column);
        const QList<Cells> rows = m_rows.where(reference.table, {{reference.column.constData(), other[0]}});
        for (const Cells &before : rows) {
            Cells after = before;
            after[size_t(at)] = kept[0];
            m_rows.update(reference.table, before, after);
        }
    }
    joinInto(name, kept, other);
    m_rows.remove(name, other);
}

void Merger::joinInto(const QByteArray &name, const Cells &kept, const Cells &other)
{
    const auto typed = [&]<Row R>(R (*merged)(const R &, const R &)) {
        const R before = m_tx.get<R>({kept[0].integer});
        m_tx.update(before, merged(before, m_tx.get<R>({other[0].integer})));
    };
    if (name == Invitation::table)
        typed(&mergedInvitation);
    else if (name == Attendance::table)
        typed(&mergedAttendance);
    else
        m_rows.update(name, kept, mergedCells(kept, other));
}

void Merger::keepSaying(Person says)
{
    says.id = m_keep.id;
    if (says.introducedBy == m_other.id || says.introducedBy == m_keep.id)
        says.introducedBy = {};
    m_tx.update(people::tidied(says));
}

} // namespace

/// How much is told of one with the other, as of two people.
static qint64 countBetween(Reader &reader, PersonId one, PersonId other)
{
    return reader.count<Help>(where(&Help::helperId, one), where(&Help::helpedId, other)) + reader.count<Relation>(where(&Relation::personId, one), where(&Relation::otherId, other))
        + reader.count<NotSame>(where(&NotSame::personId, one), where(&NotSame::otherId, other))
        + reader.count<TableRule>(where(&TableRule::personId, one), where(&TableRule::otherId, other));
}

MergePreview previewMerge(Reader &reader, PersonId keep, PersonId other)
{
    MergePreview preview{reader.get<Person>(keep), reader.get<Person>(other), {}, {}, {}, int(countBetween(reader, keep, other) + countBetween(reader, other, keep))};
    preview.merged = mergedPerson(preview.kept, preview.other);
    AnyRows rows(reader);
    const QList<PeopleColumns> all = peopleColumns(rows);
    for (const PeopleColumns &people : all) {
        const QMap<qint64, Cells> moving = rowsOf(rows, people, other), staying = rowsOf(rows, people, keep);
        const AnyTable &table = rows.table(people.table);
        const QList<QList<QByteArray>> keys = rows.uniqueKeys(people.table);
        for (const Cells &row : moving) {
            if (people.table == Person::table && (row[0] == toCell(keep) || row[0] == toCell(other)))
                continue;
            ++preview.moved[people.table];
            const auto isSame = [&](const Cells &there) {
                return std::any_of(keys.begin(), keys.end(), [&](const QList<QByteArray> &key) {
                    return std::all_of(key.begin(), key.end(), [&](const QByteArray &column) {
                        const size_t at = size_t(table.at(column));
                        return people.columns.contains(column) || there[at] == row[at];
                    });
                });
            };
            if (std::any_of(staying.begin(), staying.end(), isSame))
                ++preview.joined[people.table];
        }
    }
    return preview;
}

Merged merge(Tx &tx, PersonId keep, PersonId other, const Person &says)
{
    return Merger(tx, keep, other).run(says);
}

Merged merge(Tx &tx, PersonId keep, PersonId other)
{
    return merge(tx, keep, other, mergedPerson(tx.get<Person>(keep), tx.get<Person>(other)));
}

} // namespace kith::upkeep
