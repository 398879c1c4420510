// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/merge.h"

#include "app/gatherings/gathering.h"
#include "app/people/people.h"
#include "app/store/history.h"
#include "app/store/salvage.h"
#include "app/upkeep/mergedrow.h"

#include <QSet>

#include <algorithm>

namespace kith::upkeep {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Upkeep)
};

QString shown(const Cell &cell)
{
    return cell.type == Cell::Type::Text ? QString::fromUtf8(cell.text) : cell.type == Cell::Type::Integer ? QString::number(cell.integer) : QString();
}

class Parter
{
public:
    Parter(Tx &tx, MergeId id) : m_tx(tx), m_rows(tx), m_record(tx.get<Merge>(id)), m_changes(m_rows.changesOf(m_record.op)) { }

    Unmerged run(const QList<LaterEdit> &give);

private:
    void takeBack(const AnyChange &change);
    void bringBack(const AnyChange &change);
    void putBack(const AnyChange &change);
    void give(const LaterEdit &edit);
    void giveField(const QByteArray &column);
    Cell present(const Cell &reference);
    bool isReference(const QByteArray &table, const QByteArray &column);
    PersonId keptThen() const;

    Tx &m_tx;
    AnyWriter m_rows;
    Merge m_record;
    QList<AnyChange> m_changes;
    QList<Reference> m_references;
    PersonId m_keptThen; ///< the one kept, before merges since
    Cells m_keptBefore; ///< and as it was before this merge
    Unmerged m_parted;
};

/// A later merge has the record refer to whoever was kept then.
PersonId Parter::keptThen() const
{
    const auto insertion = std::find_if(m_changes.begin(), m_changes.end(), [&](const AnyChange &change) { return change.row == RowName{Merge::table, m_record.id.value}; });
    return insertion == m_changes.end() ? PersonId{} : PersonId{insertion->after[1].integer};
}

Unmerged Parter::run(const QList<LaterEdit> &gifts)
{
    m_keptThen = keptThen();
    const auto entry = historyEntry(m_tx, m_record.op);
    if (!m_keptThen || !entry || entry->verb == QLatin1StringView(verbs::Salvage.name))
        throw Failure(Tr::tr("The history does not know any more what this merge did, so it cannot be taken back. Nothing was changed."));
    m_references = m_rows.referencesTo(Person::table);
    m_parted.kept = m_record.keptId;
    m_parted.back = m_record.goneId;
    m_parted.later = editsSince(m_tx, m_record.id);
    m_tx.about(m_record.name);
    for (auto change = m_changes.crbegin(); change != m_changes.crend(); ++change)
        takeBack(*change);
    for (const LaterEdit &edit : gifts) {
        if (m_parted.later.removeOne(edit))
            give(edit);
    }
    m_parted.op = m_tx.op();
    return m_parted;
}

void Parter::takeBack(const AnyChange &change)
{
    if (change.row == RowName{Person::table, m_keptThen.value})
        m_keptBefore = change.before;
    if (change.before.empty())
        m_rows.remove(change.row.table, *m_rows.find(change.row));
    else if (change.after.empty())
        bringBack(change);
    else
        putBack(change);
}

bool Parter::isReference(const QByteArray &table, const QByteArray &column)
{
    return m_references.contains(Reference{table, column});
}

/// Somebody who was made one with somebody else since is that one now; somebody who is gone is nobody.
Cell Parter::present(const Cell &reference)
{
    Cell now = reference;
    for (int merges = 0; now.type != Cell::Type::Null && !m_rows.find({Person::table, now.integer}); ++merges) {
        const auto record = m_tx.first<Merge>(where(&Merge::goneId, PersonId{now.integer}));
        now = record && merges < 100 ? toCell(record->keptId) : Cell{};
    }
    return now;
}

void Parter::bringBack(const AnyChange &change)
{
    if (m_rows.find(change.row))
        return;
    const AnyTable &table = m_rows.table(change.row.table);
    Cells cells = change.before;
    for (size_t i = 1; i < cells.size(); ++i) {
        if (isReference(change.row.table, table.shape.names[qsizetype(i)]))
            cells[i] = present(cells[i]);
    }
    if (!m_tx.attempt([&] { m_rows.insert(change.row.table, cells); }) && change.row.table != Person::table)
        ++m_parted.moved[change.row.table];
}

void Parter::putBack(const AnyChange &change)
{
    const auto now = m_rows.find(change.row);
    if (!now)
        return;
    const AnyTable &table = m_rows.table(change.row.table);
    Cells back = *now;
    bool isMoved = false;
    for (size_t i = 1; i < back.size(); ++i) {
        if (change.before[i] == change.after[i])
            continue;
        const bool refers = isReference(change.row.table, table.shape.names[qsizetype(i)]);
        const bool isAsLeft = back[i] == change.after[i] || (refers && change.after[i] == toCell(m_keptThen) && back[i] == toCell(m_record.keptId));
        if (!isAsLeft)
            continue;
        back[i] = refers ? present(change.before[i]) : change.before[i];
        isMoved = isMoved || change.before[i] == toCell(m_record.goneId);
    }
    if (!m_tx.attempt([&] { m_rows.update(change.row.table, *now, back); }) && isMoved)
        ++m_parted.moved[change.row.table];
}

void Parter::give(const LaterEdit &edit)
{
    if (!edit.column.isEmpty())
        return giveField(edit.column);
    const auto before = m_rows.find(edit.row);
    const AnyTable &table = m_rows.table(edit.row.table);
    Cells after = *before;
    for (size_t i = 1; i < after.size(); ++i) {
        if (isReference(edit.row.table, table.shape.names[qsizetype(i)]) && after[i] == toCell(m_record.keptId))
            after[i] = toCell(m_record.goneId);
    }
    if (!m_tx.attempt([&] { m_rows.update(edit.row.table, *before, after); }))
        ++m_parted.moved[edit.row.table];
}

/// The other one gets what was written since, and the kept one what it had before.
void Parter::giveField(const QByteArray &column)
{
    const Person kept = m_tx.get<Person>(m_record.keptId), back = m_tx.get<Person>(m_record.goneId);
    Person given = back;
    takeColumn(given, kept, column);
    m_tx.update(back, people::tidied(given));
    const AnyTable &table = m_rows.table(Person::table);
    const RowName row{Person::table, kept.id.value};
    const Cells now = *m_rows.find(row);
    const Cells then = m_keptBefore.empty() ? m_rows.asOf(row, m_rows.lastChangeOf(m_record.op)) : m_keptBefore;
    Cells after = now;
    after[size_t(table.at(column))] = then[size_t(table.at(column))];
    m_rows.update(Person::table, now, after);
    m_tx.update(people::tidied(m_tx.get<Person>(kept.id)));
}

} // namespace

QList<Merge> mergesOf(Reader &reader, PersonId person)
{
    QList<Merge> merges = reader.select<Merge>(where(&Merge::keptId, person));
    std::reverse(merges.begin(), merges.end());
    return merges;
}

/// What a row is about: its own words, or the gathering it belongs to. Notes keep theirs to whom they are for.
static QString aboutOf(AnyRows &rows, const QByteArray &table, const Cells &cells)
{
    const AnyTable &its = rows.table(table);
    if (const int what = its.at("what"); what >= 0)
        return shown(cells[size_t(what)]);
    const int place = its.at("gathering_id");
    const auto gathering = place < 0 ? std::nullopt : rows.find({Gathering::table, cells[size_t(place)].integer});
    return gathering ? shown((*gathering)[size_t(rows.table(Gathering::table).at("title"))]) : QString();
}

QList<LaterEdit> editsSince(Reader &reader, MergeId id)
{
    const Merge record = reader.get<Merge>(id);
    AnyRows rows(reader);
    const qint64 last = rows.lastChangeOf(record.op);
    QList<LaterEdit> edits;
    const RowName kept{Person::table, record.keptId.value};
    const Cells then = rows.asOf(kept, last);
    const auto now = rows.find(kept);
    const AnyTable &person = rows.table(Person::table);
    for (size_t i = 1; !then.empty() && i < then.size(); ++i) {
        const QByteArray &column = person.shape.names[qsizetype(i)];
        if (column != "folded" && then[i] != (*now)[i])
            edits.append({kept, column, shown(then[i]), shown((*now)[i])});
    }
    const QList<Reference> references = rows.referencesTo(Person::table);
    for (const Reference &reference : references) {
        if (reference.table == Merge::table)
            continue;
        const QList<Cells> referring = rows.where(reference.table, {{reference.column.constData(), toCell(record.keptId)}});
        for (const Cells &cells : referring) {
            const LaterEdit edit{{reference.table, cells[0].integer}, {}, {}, aboutOf(rows, reference.table, cells)};
            if (rows.firstChangeOf(edit.row) > last && !edits.contains(edit))
                edits.append(edit);
        }
    }
    return edits;
}

Unmerged unmerge(Tx &tx, MergeId id, const QList<LaterEdit> &give)
{
    return Parter(tx, id).run(give);
}

} // namespace kith::upkeep
