// SPDX-FileCopyrightText: 2026 The Kith contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/upkeep/holding.h"

#include "app/gatherings/gathering.h"
#include "app/people/relation.h"
#include "app/store/anyrows.h"
#include "app/store/community.h"
#include "app/tables/seat.h"

using namespace Qt::StringLiterals;

namespace kith::upkeep {

namespace {

QString saidOf(const Gathering &gathering)
{
    return gathering.title + u", "_s + QString(gathering.starts).replace(u'T', u' ');
}

QJsonValue jsonOf(const QByteArray &column, const Cell &cell)
{
    if (cell.type == Cell::Type::Real)
        return cell.real;
    if (cell.type == Cell::Type::Text) {
        if (cell.text.startsWith('['))
            return QJsonArray::fromStringList(listFromJson(cell.text));
        if (cell.text.startsWith('{')) {
            QJsonObject object;
            const TextMap map = mapFromJson(cell.text);
            for (auto entry = map.begin(); entry != map.end(); ++entry)
                object.insert(entry.key(), entry.value());
            return object;
        }
        return QString::fromUtf8(cell.text);
    }
    if (column == "id" || column.endsWith("_id") || column == "introduced_by")
        return QString::number(cell.integer);
    if (column.endsWith("_at") || column.endsWith("_since"))
        return Instant{cell.integer}.toIso();
    return cell.integer;
}

/// A seat is at a gathering, which its own row does not name.
void addPlace(Reader &reader, SeatId id, QJsonObject &object)
{
    const TableRound round = reader.get<TableRound>(reader.get<Seat>(id).roundId);
    const Gathering gathering = reader.get<Gathering>(reader.get<TablePlan>(round.planId).gatheringId);
    object.insert(u"round"_s, round.number);
    object.insert(u"gathering_id"_s, gathering.id.toText());
    object.insert(u"gathering"_s, saidOf(gathering));
}

class Holder
{
public:
    Holder(Reader &reader, PersonId person, Onlooker who, HoldingFor whom)
        : m_reader(reader), m_rows(reader), m_person(person), m_who(std::move(who)), m_whom(whom), m_people(m_rows.referencesTo(Person::table)),
          m_gatherings(m_rows.referencesTo(Gathering::table))
    {
    }

    Holding run();

private:
    QJsonObject objectOf(const QByteArray &table, const Cells &cells);
    bool isLeftOut(const QByteArray &table, const Cells &cells);

    Reader &m_reader;
    AnyRows m_rows;
    PersonId m_person;
    Onlooker m_who;
    HoldingFor m_whom;
    QList<Reference> m_people, m_gatherings;
    Holding m_holding;
};

/// "gathering_id": "17" is followed by "gathering": "Supper".
QJsonObject Holder::objectOf(const QByteArray &name, const Cells &cells)
{
    const AnyTable &table = m_rows.table(name);
    QJsonObject object;
    for (size_t i = 0; i < cells.size(); ++i) {
        const QByteArray &column = table.shape.names[qsizetype(i)];
        if (cells[i].isEmpty() || column == "folded" || column == "sealed")
            continue;
        object.insert(QString::fromUtf8(column), jsonOf(column, cells[i]));
        const QString said = QString::fromUtf8(column.endsWith("_id") ? column.chopped(3) : column + "_name");
        if (m_people.contains(Reference{name, column}) && cells[i].integer != m_person.value) {
            if (const auto person = m_reader.find<Person>({cells[i].integer}))
                object.insert(said, person->name);
        } else if (m_gatherings.contains(Reference{name, column})) {
            if (const auto gathering = m_reader.find<Gathering>({cells[i].integer}))
                object.insert(said, saidOf(*gathering));
        }
    }
    if (name == Seat::table)
        addPlace(m_reader, {cells[0].integer}, object);
    return object;
}

bool Holder::isLeftOut(const QByteArray &table, const Cells &cells)
{
    if (table == Relation::table)
        return m_whom == HoldingFor::ThePerson && m_reader.get<Relation>({cells[0].integer}).kind == RelationKind::Apart;
    if (table == TableRule::table)
        return m_whom == HoldingFor::ThePerson && m_reader.get<TableRule>({cells[0].integer}).kind == TableRuleKind::Apart;
    if (table != Note::table || mayRead(m_reader.get<Note>({cells[0].integer}), m_who))
        return false;
    ++m_holding.othersNotes;
    return true;
}

Holding Holder::run()
{
    m_holding.zone = zoneOf(m_reader);
    m_holding.person = objectOf(Person::table, *m_rows.find({Person::table, m_person.value}));
    QList<RowName> seen;
    for (const Reference &reference : std::as_const(m_people)) {
        const QList<Cells> rows = m_rows.where(reference.table, {{reference.column.constData(), toCell(m_person)}});
        for (const Cells &cells : rows) {
            const RowName row{reference.table, cells[0].integer};
            if (seen.contains(row) || isLeftOut(reference.table, cells))
                continue;
            seen.append(row);
            QJsonObject object = objectOf(reference.table, cells);
            // Of somebody they have introduced only the name is about them.
            if (reference.table == Person::table)
                object = {{u"id"_s, object.value("id"_L1)}, {u"name"_s, object.value("name"_L1)}};
            if (reference.table == Note::table && cells[size_t(m_rows.table(Note::table).at("sealed"))].isEmpty() == false)
                object.insert(u"confidential"_s, true);
            m_holding.rows[QString::fromUtf8(reference.table == Person::table ? "introduced" : reference.table)].append(object);
        }
    }
    return m_holding;
}

} // namespace

Holding everythingAbout(Reader &reader, PersonId person, const Onlooker &who, HoldingFor whom)
{
    reader.get<Person>(person);
    return Holder(reader, person, who, whom).run();
}

QJsonObject toJson(const Holding &holding)
{
    QJsonObject json = holding.person;
    QJsonObject rows;
    for (auto table = holding.rows.begin(); table != holding.rows.end(); ++table)
        rows.insert(table.key(), table.value());
    json.insert(u"rows"_s, rows);
    json.insert(u"notes_of_others"_s, holding.othersNotes);
    return json;
}

} // namespace kith::upkeep
